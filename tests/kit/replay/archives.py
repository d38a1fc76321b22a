"""Archives as a hub keeps them: envelopes of two releases, some of which one release refuses."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.parquet
from backports import zstd

from tests.kit.messages import EXAMPLES, FIRE, OTHER_SAMU, SAMU, members

RESOURCES: dict[str, Any] = json.loads((EXAMPLES / "RC-RI" / "minimal.json").read_text("utf-8"))
(ROOT,) = RESOURCES
RESOURCE: dict[str, Any] = {**RESOURCES[ROOT]["resource"][0], "vehicleType": "SIS"}


def resources(number: int, sender: str = SAMU, **changes: Any) -> dict[str, Any]:
    """An envelope around RC-RI, valid in both releases unless the resource is changed."""
    content = {ROOT: {**RESOURCES[ROOT], "resource": [{**RESOURCE, **changes}]}}
    return members(number, content=content, sender=sender, recipient=FIRE if sender != FIRE else SAMU)


def sent(count: int) -> list[dict[str, Any]]:
    """Of ten messages seven are valid in both releases; two are of the old one, and one is of the new one."""
    return [_sent(number) for number in range(count)]


def _sent(number: int) -> dict[str, Any]:
    match number % 10:
        case 2 | 7:
            return resources(number, OTHER_SAMU, vehicleType="SMUR")
        case 5:
            return resources(number, FIRE, vehicleType="VECTEUR_SANTE")
        case _:
            return members(number) if number % 2 else resources(number)


def log(messages: Sequence[Mapping[str, Any]]) -> bytes:
    """One message a line."""
    return b"".join(json.dumps(message, ensure_ascii=False).encode() + b"\n" for message in messages)


def as_folder(messages: Sequence[Mapping[str, Any]], path: Path) -> Path:
    for number, message in enumerate(messages):
        file = path / f"day-{number % 3}" / f"{number}.json"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(message))
    (path / "readme.txt").write_text("no message")
    return path


def as_log(messages: Sequence[Mapping[str, Any]], path: Path) -> Path:
    return _written(path.with_suffix(".ndjson"), log(messages))


def as_gzip(messages: Sequence[Mapping[str, Any]], path: Path) -> Path:
    half = len(messages) // 2
    content = gzip.compress(log(messages[:half])) + gzip.compress(log(messages[half:]))
    return _written(path.with_suffix(".jsonl.gz"), content)


def as_zstandard(messages: Sequence[Mapping[str, Any]], path: Path) -> Path:
    return _written(path.with_suffix(".ndjson.zst"), zstd.compress(log(messages)))


def as_zip(messages: Sequence[Mapping[str, Any]], path: Path) -> Path:
    """A log and single messages in one archive, one of them compressed on its own."""
    half = len(messages) // 2
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("log/first.ndjson", log(messages[:half]))
        archive.writestr("log/readme.md", "no message")
        for number, message in enumerate(messages[half:-1]):
            archive.writestr(f"{number}.json", json.dumps(message))
        archive.writestr("last.json.gz", gzip.compress(json.dumps(messages[-1]).encode()))
    return _written(path.with_suffix(".zip"), content.getvalue())


def as_table(messages: Sequence[Mapping[str, Any]], path: Path) -> Path:
    """Texts and a row without a message, in row groups of a few."""
    texts = [json.dumps(message) for message in messages]
    table = pyarrow.table({"day": [None, *texts], "message": [None, *texts]})
    pyarrow.parquet.write_table(table, path.with_suffix(".parquet"), row_group_size=8)
    return path.with_suffix(".parquet")


FORMATS: Mapping[str, Callable[[Sequence[Mapping[str, Any]], Path], Path]] = {
    "folder": as_folder,
    "log": as_log,
    "gzip": as_gzip,
    "zstandard": as_zstandard,
    "zip": as_zip,
    "table": as_table,
}


def _written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path
