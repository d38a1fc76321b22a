"""Each command, whatever its standard streams are: its work is done, and its exit status is that of the work."""

from __future__ import annotations

import io
import itertools
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from generator.cli import COMMANDS, main
from generator.commands import watch
from generator.watch import Event
from tests.golden.findings.base import BASE, LISTS, MDD, SHEET, STORY, as_json
from tests.golden.findings.base import CODES as LIST
from tests.official import CHECKOUT
from tests.workbooks import folder, workbook

DOUBTFUL = {**BASE, MDD: workbook(SHEET.having(H9="≥ 1 → cœur")), LISTS: workbook(LIST.having(A8="K1"))}
WRONG = {"wrong/mdd.xlsx": workbook(SHEET.having(K9="1"))}
CALLS: Mapping[str, tuple[str, ...]] = {
    "cells": ("cells", f"specs/{MDD}"),
    "check": ("check", "--no-cache"),
    "convert": ("convert", "right.json", "--from", "œuvre", "--to", "2.0"),
    "diff": ("diff", "before", "specs"),
    "explain": ("explain", "bad-cardinality"),
    "generate": ("generate", "--no-cache", "--target", "json-schema"),
    "inspect": ("inspect", f"specs/{MDD}"),
    "new-sheet": ("new-sheet", "NEW", "--workbook", "new.xlsx"),
    "release": ("release", "check"),
    "rename": ("rename", "test.caseId", "caseNumber", "--dry-run"),
    "scenario": ("scenario", "to-json", "récit"),
    "site": ("site", "--out", "pages"),
    "validate": ("validate", "right.json", "wrong.json"),
    "verify": ("verify", "specs"),
    "watch": ("watch", "--no-cache", "--target", "json-schema"),
}
"""Each command as it has something to say, of its work and of what it found."""
MORE = (
    ("check", "--no-cache", "--format", "json"),
    ("check", "--no-cache", "--output", "found.html"),
    ("diff", "before", "specs", "--format", "json"),
    ("diff", "before", "wrong"),
    ("generate", "--no-cache", "--specs", "wrong"),
    ("inspect", f"specs/{MDD}", "--format", "json"),
    ("validate", "wrong.json", "--format", "json"),
    ("validate", "no such file"),
    ("check", "--help"),
)
EVERY = (*CALLS.values(), *MORE)
ENCODINGS = ("cp1252", "latin-1", "ascii", "cp850")


class Ended(NamedTuple):
    """What a command left: its exit status, and what it wrote."""

    status: object
    out: bytes
    err: bytes


@pytest.fixture(autouse=True)
def where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with sources, right and wrong, and messages; a watch in it sees one save."""
    sources = {"specs": DOUBTFUL, "before": BASE}
    files = {f"{name}/{path}": content for name, release in sources.items() for path, content in release.items()}
    folder(tmp_path, {**files, **WRONG})
    for name, message in (("right", {"caseId": "A", "kind": "K1"}), ("wrong", {"caseId": "A", "œ": "→"})):
        (tmp_path / f"{name}.json").write_bytes(as_json({"test": message}))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(watch, "events", lambda _specs: iter([Event.SAVED]))
    return tmp_path


def run(arguments: tuple[str, ...], out: Any, err: Any) -> object:
    """The exit status of a command that has these streams."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(sys, "stdout", out)
        patched.setattr(sys, "stderr", err)
        with pytest.raises(SystemExit) as ended:
            main(arguments)
    return ended.value.code


def text(encoding: str) -> io.TextIOWrapper:
    """A stream of an encoding, strict as Python opens it where its output is redirected."""
    return io.TextIOWrapper(io.BytesIO(), encoding=encoding)


def written(stream: io.TextIOWrapper) -> bytes:
    content = stream.buffer
    assert isinstance(content, io.BytesIO)
    return content.getvalue()


def ended(arguments: tuple[str, ...], encoding: str) -> Ended:
    out, err = text(encoding), text(encoding)
    status = run(arguments, out, err)
    return Ended(status, written(out), written(err))


@cache
def usual(arguments: tuple[str, ...]) -> object:
    """The exit status of a command in whose streams everything can be written."""
    status = ended(arguments, "utf-8").status
    for made in ("generated", "new.xlsx", "found.html"):
        shutil.rmtree(made) if Path(made).is_dir() else Path(made).unlink(missing_ok=True)
    return status


def test_every_command_is_called() -> None:
    assert CALLS.keys() == COMMANDS.keys()


def test_calls_end_in_every_way_that_there_is() -> None:
    assert {usual(one) for one in EVERY} == {0, 1, 2}


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("arguments", EVERY, ids=" ".join)
def test_encoding_that_lacks_characters_changes_no_status(arguments: tuple[str, ...], encoding: str) -> None:
    status = usual(arguments)
    found = ended(arguments, encoding)
    assert found.status == status
    is_for_programs = "json" in arguments or "cells" in arguments
    found.out.decode("utf-8" if is_for_programs else encoding)
    found.err.decode(encoding)
    assert found.out + found.err


def test_signs_that_an_encoding_lacks_have_their_look_alikes() -> None:
    assert b"\n    -> " not in ended(CALLS["check"], "utf-8").out
    assert b"\n    -> " in ended(CALLS["check"], "cp1252").out
    judged = ended(CALLS["validate"], "ascii").out.decode("ascii").splitlines()
    assert judged[0] == "OK right.json (TEST, JSON)"
    assert judged[1].startswith("KO wrong.json (TEST, JSON) : ")
    assert judged[-1] == "2 messages : 1 conforme, 1 refuse"


def test_formats_for_programs_are_the_same_in_every_encoding() -> None:
    for arguments in MORE:
        if "json" in arguments:
            assert len({ended(arguments, encoding).out for encoding in ("utf-8", *ENCODINGS)}) == 1
    assert ended(("check", "--no-cache", "--output", "found.html"), "ascii").status == 0
    assert "→".encode() in Path("found.html").read_bytes()


def opened(kind: str) -> Iterator[Any]:
    """A stream that takes nothing, twice; None stands for a closed one, as in Python."""
    for _ in range(2):
        match kind:
            case "closed":
                yield None
            case "full":
                yield os.fdopen(os.open("/dev/full", os.O_WRONLY), "w", encoding="utf-8")
            case _:
                reader, writer = os.pipe()
                os.close(reader)
                yield os.fdopen(writer, "w", encoding="utf-8")


@pytest.mark.parametrize("kind", ["closed", "full", "without reader"])
@pytest.mark.parametrize("arguments", EVERY, ids=" ".join)
def test_stream_that_takes_nothing_changes_no_status(arguments: tuple[str, ...], kind: str) -> None:
    status = usual(arguments)
    out, err = opened(kind)
    assert run(arguments, out, err) == status
    for stream in (out, err):
        if stream is not None:
            stream.close()  # raises where something is left that cannot be written


def test_work_is_done_although_nobody_hears_of_it() -> None:
    assert run(CALLS["generate"], None, None) == 0
    assert Path("generated/manifest.json").is_file()
    assert run(CALLS["new-sheet"], None, None) == 0
    assert Path("new.xlsx").is_file()


def test_watch_ends_when_its_reader_has_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = itertools.repeat(Event.SAVED, 3)
    monkeypatch.setattr(watch, "events", lambda _specs: seen)
    out, err = opened("without reader")
    assert run(CALLS["watch"], out, err) == 0
    assert len(list(seen)) == 1
    out.close()
    err.close()


def test_what_is_written_arrives_in_order_on_both_streams() -> None:
    both = text("utf-8")
    assert run(("generate", "--no-cache", "--specs", "wrong"), both, both) == 1
    assert written(both).decode().splitlines()[-1] == "Rien n'a été écrit."


HOSTILE = "a\n::error ::b\x1b[31m"
NAMED: Mapping[str, tuple[str, ...]] = {
    "cells": ("cells", f"before/{MDD}", f"{HOSTILE}/{HOSTILE}.xlsx"),
    "check": ("check", "--specs", HOSTILE, "--annotate", f"copies{HOSTILE}", "--output", f"{HOSTILE}.txt"),
    "convert": ("convert", f"{HOSTILE}/m.json", "--from", HOSTILE, "--to", "2.0"),
    "diff": ("diff", f"not{HOSTILE}", "specs"),
    "explain": ("explain", f"{HOSTILE}.xlsx", "TEST!K9", "--specs", HOSTILE),
    "generate": ("generate", "--specs", HOSTILE, "--out", f"out{HOSTILE}", "--target", "model"),
    "inspect": ("inspect", f"{HOSTILE}/{HOSTILE}.xlsx"),
    "new-sheet": ("new-sheet", "NEW", "--specs", HOSTILE),
    "release": ("release", "cut", "--specs", HOSTILE),
    "rename": ("rename", "test.caseId", "caseNumber", "--specs", HOSTILE, "--dry-run"),
    "scenario": ("scenario", "to-json", HOSTILE, "--specs", HOSTILE),
    "site": ("site", "--specs", HOSTILE, "--out", f"out{HOSTILE}"),
    "validate": ("validate", f"{HOSTILE}/m.json", "--specs", HOSTILE),
    "verify": ("verify", f"{HOSTILE}/m.json"),
    "watch": ("watch", "--specs", HOSTILE, "--out", f"out{HOSTILE}", "--target", "model"),
}
"""Each command with names that would be commands of a GitHub workflow, and of a terminal, where they begin a line."""
WRONG_NAMES = (
    ("check", "--specs", f"not{HOSTILE}"),
    ("check", "--specs", HOSTILE, "--output", f"{HOSTILE}/new.xlsx"),
    ("generate", "--specs", HOSTILE, "--out", f"{HOSTILE}/out"),
    ("generate", "--specs", HOSTILE, "--out", f"out{HOSTILE}", "--target", "model", "--check"),
    ("inspect", f"not{HOSTILE}"),
    ("new-sheet", "NEW", "--workbook", f"not{HOSTILE}/x.xlsx"),
    ("explain", HOSTILE),
    ("explain", HOSTILE, "--pattern", "a"),
    ("explain", "TEST!K9", "--specs", f"not{HOSTILE}"),
    ("explain", f"{HOSTILE}!K9"),
    ("validate", f"not{HOSTILE}"),
    (HOSTILE,),
)


@pytest.mark.parametrize("arguments", [*NAMED.values(), *WRONG_NAMES], ids=repr)
def test_no_name_leaves_its_line(arguments: tuple[str, ...]) -> None:
    assert NAMED.keys() == COMMANDS.keys()
    folder(Path(HOSTILE), {**DOUBTFUL, f"{HOSTILE}.xlsx": DOUBTFUL[MDD], "m.json": as_json({"test": {}})})
    (Path(HOSTILE) / MDD).unlink()
    found = ended(arguments, "utf-8")
    told = (found.out + found.err).decode()
    assert r"::error ::b\x1b" in told
    assert not any(line.lstrip().startswith("::") for line in told.splitlines())
    assert "\x1b" not in told


PLAIN_C = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


@pytest.mark.parametrize(
    ("redirected", "environment"),
    [
        (">&-", {}),
        ("2>&-", {}),
        ("<&- >&- 2>&-", {}),
        ("> /dev/full", {}),
        ("> /dev/full 2>&1", {}),
        ("| true", {}),
        ("", {"PYTHONIOENCODING": "cp1252"}),
        ("", {"PYTHONIOENCODING": "cp1252", "PYTHONUNBUFFERED": "1"}),
        ("", PLAIN_C),
    ],
)
@pytest.mark.parametrize(("arguments", "status"), [("explain bad-cardinality", 0), ("explain nonsense", 2)])
def test_interpreter_ends_in_quiet_too(
    redirected: str, environment: Mapping[str, str], arguments: str, status: int
) -> None:
    """What lies in a buffer of Python's own at the end of a process gives 120 as status, and a word about it."""
    script = f"set -o pipefail; {sys.executable} -m generator {arguments} {redirected}"
    done = subprocess.run(
        ["bash", "-c", script],
        env={**os.environ, "PYTHONPATH": str(CHECKOUT), **environment},
        capture_output=True,
        check=False,
    )
    assert done.returncode == status
    assert b"Traceback" not in done.stderr
    assert b"Error" not in done.stderr


def test_names_with_accents_are_read_and_written_without_a_locale(tmp_path: Path) -> None:
    """Python takes each byte of a name for itself there, and cannot write a letter that is not ASCII."""
    story = as_json({**STORY, "steps": [{"name": 1}]})
    folder(tmp_path / "sources", {"modèle.xlsx": workbook(SHEET.having(K9="1")), "scenarios/été.json": story})
    command = [sys.executable, "-m", "generator", "check", "--no-cache", "--specs", "sources", "--annotate", "copies"]
    done = subprocess.run(
        [*command, "--format", "sarif"],
        env={**os.environ, "PYTHONPATH": str(CHECKOUT), **PLAIN_C},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1, done.stderr
    assert (tmp_path / "copies" / "modèle.xlsx").is_file()
    found = {
        one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for one in json.loads(done.stdout)["runs"][0]["results"]
    }
    assert found == {"sources/mod%C3%A8le.xlsx", "sources/scenarios/%C3%A9t%C3%A9.json"}
    assert b'"startLine": ' in done.stdout  # for which the source is read once more


def test_message_of_a_closed_standard_input_is_an_empty_one() -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(sys, "stdin", None)
        assert ended(("validate", "-"), "utf-8").status == 1
