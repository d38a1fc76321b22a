"""Whatever stands in an archive: the run goes on, within bounds, and the report says how much was not read."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from pathlib import Path

import pyarrow
import pyarrow.parquet
import pytest
from backports import zstd

from hubsante_kit.replay import unpacking
from hubsante_kit.replay.archives import partitions
from hubsante_kit.replay.document import MOST_BYTES
from hubsante_kit.replay.reading import partition_documents
from tests.kit.replay.archives import log, sent
from tests.kit.replay.conftest import Replay

GOOD = log(sent(3))


def zipped(entries: dict[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, entry in entries.items():
            archive.writestr(name, entry)
    return content.getvalue()


def table(**columns: list[object]) -> bytes:
    content = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.table(columns), content)
    return content.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("log.ndjson", GOOD + b"\0\1\2 no text\n" + b"{\n" + GOOD, {"read": 6, "neither-form": 1, "not-json": 1}),
        ("log.ndjson", b'{"a": 1, "a": 2}\n' + GOOD, {"read": 3, "repeated-key": 1}),
        ("log.ndjson", GOOD + b'{"a": "' + b"x" * MOST_BYTES + b'"}\n' + GOOD, {"read": 6, "too-large": 1}),
        ("one.json", b" " * (MOST_BYTES + 1), {"too-large": 1}),
        ("log.ndjson.gz", gzip.compress(GOOD * 200)[:-20], {"read": None, "damaged": 1}),
        ("log.ndjson.gz", gzip.compress(GOOD)[:12] + b"\xff" * 50, {"damaged": 1}),
        ("log.ndjson.zst", zstd.compress(GOOD)[:20] + b"\xff" * 50, {"damaged": 1}),
        ("log.ndjson.zst", zstd.compress(GOOD)[:-3], {"damaged": 1}),
        ("log.zip", zipped({"a.ndjson": GOOD})[:-30], {"damaged": 1}),
        ("log.zip", zipped({"a.json": gzip.compress(b"{}")[:15], "b.ndjson": GOOD}), {"read": 3, "damaged": 1}),
        ("t.parquet", b"PAR1 no table PAR1", {"damaged": 1}),
        ("t.parquet", table(other=["{}"]), {"no-column": 1}),
        ("t.parquet", table(message=[1, 2]), {"neither-form": 2}),
        ("empty.json", b"", {"neither-form": 1}),
        ("empty.ndjson", b"", {}),
        ("empty.zip", zipped({}), {}),
    ],
)
def test_what_cannot_be_read_is_counted_and_the_rest_is_judged(
    name: str, content: bytes, expected: dict[str, int | None], replayed: Replay, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    counted = {key: number for (key,), number in replayed(path, size=1 << 30).documents.items()}
    assert counted == {code: counted[code] if number is None else number for code, number in expected.items()}


@pytest.mark.parametrize("kind", ["gz", "zst", "zip"])
def test_what_expands_beyond_measure_is_not_unpacked(
    kind: str, replayed: Replay, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unpacking, "_MOST_UNPACKED", 1 << 20)
    bomb = b"\n" * (1 << 22)
    packed = {"gz": gzip.compress, "zst": zstd.compress, "zip": lambda content: zipped({"a.ndjson": content})}
    path = tmp_path / f"bomb.{'zip' if kind == 'zip' else f'ndjson.{kind}'}"
    path.write_bytes(packed[kind](bomb))
    assert replayed(path, size=1 << 30).documents == {("expanding",): 1}


def test_a_message_with_endless_findings_has_a_bounded_number(replayed: Replay, tmp_path: Path) -> None:
    wrong = {"createCase": {f"name{number}": 1 for number in range(10_000)}}
    (tmp_path / "many.json").write_text(json.dumps(wrong))
    counts = replayed(tmp_path / "many.json")
    assert pyarrow.parquet.read_table(tmp_path / "report").num_rows == 200, "a hundred in each release"
    assert counts.findings["3.4.1", "RC-EDA", "createCase.*", "unknown-field"] == 1


def test_a_file_that_cannot_be_reached_is_an_error_and_not_a_finding(tmp_path: Path) -> None:
    path = tmp_path / "log.ndjson"
    path.write_bytes(GOOD)
    (part,) = partitions([str(path)])
    path.unlink()
    with pytest.raises(FileNotFoundError):
        list(partition_documents(part, "message"))
