"""The documents of streams: which there are, one at a time, and none beyond the bounds."""

from __future__ import annotations

import gzip
import io
import os
import threading
import tracemalloc
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from generator.validate import documents as module
from generator.validate import unpacking
from generator.validate.documents import Document, documents, documents_of
from generator.validate.files import FileError, named_documents

FIRST, SECOND = b'{"first": 1}', b'{"second": 2}'
LOG = FIRST + b"\n\n" + SECOND + b"\n"
KiB = 1024


def archive(files: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", method) as packed:
        for name, file in files.items():
            packed.writestr(name, file)
    return content.getvalue()


def texts(content: bytes) -> list[tuple[str, bytes]]:
    return [(document.name, document.content.strip()) for document in documents_of(content)]


def problems(content: bytes) -> list[tuple[str, str | None]]:
    """Each document's name, and its problem by the name of the phrase."""
    return [(document.name, document.problem and document.problem.name) for document in documents_of(content)]


def test_log_has_a_document_a_line_and_each_knows_its_number() -> None:
    assert texts(b"\n" + LOG) == [(":2", FIRST), (":4", SECOND)]


@pytest.mark.parametrize("content", [b"", b"\n\n", FIRST, b"{\n{", b"\n" + FIRST, FIRST + b"\n[1]", b"<a>\n<b/></a>"])
def test_everything_else_is_one_document_to_the_byte(content: bytes) -> None:
    assert [(document.name, document.content) for document in documents_of(content)] == [("", content)]


def test_archive_has_the_documents_of_its_files_in_its_order() -> None:
    files = {"b.json": FIRST, "a/log.ndjson.gz": gzip.compress(LOG), "read.me": b"", "__MACOSX/._b.json": b"\0"}
    assert texts(archive(files)) == [("!b.json", FIRST), ("!a/log.ndjson.gz:1", FIRST), ("!a/log.ndjson.gz:3", SECOND)]


def test_archive_comes_through_a_pipe_too() -> None:
    reader, writer = os.pipe()
    with os.fdopen(writer, "wb") as stream:
        stream.write(archive({"a.json": FIRST}))
    with os.fdopen(reader, "rb") as stream:
        assert [document.content for document in documents("-", stream)] == [FIRST]


def test_line_of_a_log_is_there_before_the_log_ends() -> None:
    reader, writer = os.pipe()
    with os.fdopen(reader, "rb") as stream, os.fdopen(writer, "wb") as log:
        log.write(LOG)
        log.flush()
        found = documents("-", stream)
        assert [next(found).content, next(found).content] == [FIRST + b"\n", SECOND + b"\n"]
        threading.Timer(0, log.close).start()
        assert list(found) == []


# --- bounds ------------------------------------------------------------------------------


@pytest.fixture
def narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Bounds that a small stream exceeds."""
    monkeypatch.setattr(module, "MOST_BYTES", 64 * KiB)
    monkeypatch.setattr(unpacking, "MOST_UNPACKED", 256 * KiB)
    monkeypatch.setattr(unpacking, "MOST_DIRECTORY", 512)


@pytest.mark.usefixtures("narrow")
def test_document_that_is_too_large_is_refused_and_a_log_goes_on_behind_it() -> None:
    large = b'{"a": "' + b"x" * (200 * KiB) + b'"}'
    assert problems(large) == [("", "document-too-large")]
    assert problems(b" " * (65 * KiB)) == [("", "document-too-large")]
    log = b"\n".join([FIRST, SECOND, large, FIRST])
    assert problems(log) == [(":1", None), (":2", None), (":3", "document-too-large"), (":4", None)]
    assert problems(b"\n".join([FIRST, SECOND, b" " * (65 * KiB)]))[2:] == [(":3", "document-too-large")]


@pytest.mark.usefixtures("narrow")
def test_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = LOG + b"\n" * (1024 * KiB)
    assert problems(gzip.compress(bomb))[-1] == ("", "packed-too-large")
    assert problems(archive({"a.ndjson": bomb})) == [("", "packed-too-large")]


@pytest.mark.usefixtures("narrow")
def test_directory_of_an_archive_is_bounded_whatever_it_claims() -> None:
    assert problems(archive({f"{number}.json": FIRST for number in range(50)})) == [("", "packed-too-large")]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (gzip.compress(FIRST)[:-9], "packed-truncated"),
        (gzip.compress(FIRST) + b"rubbish", "packed-damaged"),
        (archive({"a.json": FIRST})[:-9], "packed-damaged"),
        (archive({"a.json": FIRST}).replace(FIRST, SECOND[: len(FIRST)]), None),
        (archive({"a.json": FIRST}, zipfile.ZIP_STORED).replace(FIRST, b'{"first": 2}'), "packed-damaged"),
        (archive({"a.json": FIRST}, zipfile.ZIP_LZMA), "packed-damaged"),
        (archive({"read.me": b""}), "archive-empty"),
        (archive({"[Content_Types].xml": b"<a/>", "xl/workbook.xml": b"<a/>"}), "archive-empty"),
    ],
    ids=["cut", "more-behind", "archive-cut", "other-bytes", "other-sum", "lzma", "no-message", "workbook"],
)
def test_packed_file_that_cannot_be_read_is_named(content: bytes, problem: str | None) -> None:
    assert [found for _, found in problems(content)] == [problem]


def test_file_of_an_archive_that_is_damaged_is_named_and_the_others_are_read() -> None:
    packed = archive({"a.json": FIRST, "b.json": SECOND}, zipfile.ZIP_STORED).replace(FIRST, b'{"first": 2}')
    assert problems(packed) == [("!a.json", "packed-damaged"), ("!b.json", None)]


def test_lines_before_a_damage_are_documents() -> None:
    lines = b"".join(
        b'{"number": %d, "text": "%s"}\n' % (number, os.urandom(40).hex().encode()) for number in range(5000)
    )
    found = problems(gzip.compress(lines)[:-1000])
    assert len(found) > 1000
    assert found[-1] == ("", "packed-truncated")
    assert {problem for _, problem in found[:-1]} == {None}


def peak(found: Iterator[Document]) -> int:
    """The most bytes that are in use while documents are read."""
    tracemalloc.start()
    try:
        assert sum(1 for _ in found) > 1
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("kind", ["log", "gzip"])
def test_memory_does_not_grow_with_a_log(kind: str, tmp_path: Path) -> None:
    line = b'{"text": "' + b"x" * 500 + b'"}\n'
    peaks = []
    for count in (2_000, 20_000):
        path = tmp_path / f"{count}.ndjson"
        path.write_bytes(gzip.compress(line * count, 1) if kind == "gzip" else line * count)
        with path.open("rb") as stream:
            peaks.append(peak(documents("", stream)))
    assert peaks[1] < 1.2 * peaks[0]
    assert peaks[0] < 2_000 * len(line)


# --- files -------------------------------------------------------------------------------


def named(*names: object) -> list[str]:
    found = named_documents([str(name) for name in names], lambda: io.BufferedReader(io.BytesIO(FIRST)))
    return [document.name for document in found]


def test_file_is_read_once_however_often_it_is_named(tmp_path: Path) -> None:
    for name in ("a.json", "read.me", "b/c.json"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(FIRST)
    every = [str(tmp_path / name) for name in ("a.json", "b/c.json")]
    assert named(tmp_path, tmp_path / "b", tmp_path / "a.json", tmp_path / "read.me") == [
        *every,
        str(tmp_path / "read.me"),
    ]
    assert named(tmp_path / "b/c.json", tmp_path, "-", "-") == [every[1], every[0], "-"]


def test_file_that_cannot_be_read_ends_the_documents_in_words(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(FIRST)
    found = named_documents(
        [str(tmp_path / "a.json"), str(tmp_path / "gone.json")], lambda: io.BufferedReader(io.BytesIO())
    )
    assert next(found).content == FIRST
    with pytest.raises(FileError) as error:
        next(found)
    assert error.value.finding.code == "unreadable-file"


def test_folder_that_cannot_be_listed_ends_the_documents_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "closed").mkdir()
    listed = os.listdir

    def refusing(folder: Path) -> list[str]:
        if folder == tmp_path / "closed":
            raise PermissionError(13, "Permission denied")
        return listed(folder)

    monkeypatch.setattr(os, "listdir", refusing)
    with pytest.raises(FileError) as error:
        list(named_documents([str(tmp_path)], lambda: io.BufferedReader(io.BytesIO())))
    assert error.value.finding.code == "unreadable-file"
