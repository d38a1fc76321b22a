"""The files of a report: a Parquet file a partition, which is there as a whole or not at all."""

from __future__ import annotations

import base64
import json
import tempfile
import uuid
import zlib
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import fsspec
import pyarrow
import pyarrow.parquet
from fsspec.implementations.local import LocalFileSystem

from hubsante_kit.replay.counts import Counts
from hubsante_kit.replay.examine import Row

_SCHEMA = pyarrow.schema([(name, pyarrow.string()) for name in Row._fields])
_GROUP = 20_000  # rows that are in memory at a time
_COUNTS, _RUN = "hubsante.counts", "hubsante.run"
_PART = "part-"


class ReportError(Exception):
    """A folder cannot take a report; the words are for the person who named it."""


def write_part(folder: str, name: str, rows: Iterable[Row], counts: Counts, run: str) -> None:
    """Write the rows, and the counts once all rows were asked for, in place of what an earlier try wrote.

    `run` is the digest of the job.
    """
    with tempfile.TemporaryDirectory() as where:
        path = Path(where, name)
        with pyarrow.parquet.ParquetWriter(path, _SCHEMA, compression="zstd") as writer:
            for table in _tables(iter(rows)):
                writer.write_table(table)
            writer.add_key_value_metadata({_COUNTS: _packed(counts), _RUN: run})
        put_whole(path, folder, name)


def put_whole(path: Path, folder: str, name: str) -> None:
    """Put a local file into a folder; whoever looks there finds all of it, or what was there before."""
    system, root = fsspec.core.url_to_fs(folder)
    system.makedirs(root, exist_ok=True)
    if not isinstance(system, LocalFileSystem):
        system.put_file(str(path), f"{root}/{name}")  # an object of a store is there once it is complete
        return
    beside = Path(root, f".{name}.{uuid.uuid4().hex}")
    try:
        system.put_file(str(path), str(beside))
        beside.replace(Path(root, name))
    finally:
        beside.unlink(missing_ok=True)


def written(folder: str, run: str, wanted: frozenset[str]) -> frozenset[str]:
    """Which of the wanted parts are there.

    Those that the same run made of files that are others now are removed, and what a killed process began to write.

    Raises: ReportError where parts of another run are.
    """
    system, root = fsspec.core.url_to_fs(folder)
    system.invalidate_cache()
    paths: list[str] = system.ls(root, detail=False) if system.isdir(root) else []
    found = {name: path for path in paths if (name := path.rsplit("/", 1)[-1]).startswith(_PART)}
    stale = [path for name, path in sorted(found.items()) if name not in wanted]
    foreign = [path for path in stale if _metadata(system, path).get(_RUN.encode()) != run.encode()]
    if foreign:
        raise ReportError(f"{folder} : un rapport s'y trouve déjà, d'une autre question ({foreign[0]})")
    for path in (*stale, *(path for path in paths if path.rsplit("/", 1)[-1].startswith(f".{_PART}"))):
        system.rm_file(path)
    return wanted & found.keys()


def counts_of(folder: str, names: Iterable[str]) -> Iterator[Counts]:
    """The counts of parts that are there."""
    system, root = fsspec.core.url_to_fs(folder)
    for name in names:
        yield _unpacked(_metadata(system, f"{root}/{name}")[_COUNTS.encode()])


def _metadata(system: fsspec.AbstractFileSystem, path: str) -> dict[bytes, bytes]:
    with system.open(path, "rb") as stream:
        return pyarrow.parquet.read_metadata(stream).metadata or {}


def _packed(counts: Counts) -> str:
    """Counts as text that any reader of Parquet can pass on: JSON, a tenth of its size."""
    return base64.b64encode(zlib.compress(json.dumps(counts.tree()).encode())).decode("ascii")


def _unpacked(text: bytes) -> Counts:
    return Counts.of_tree(json.loads(zlib.decompress(base64.b64decode(text))))


def _tables(rows: Iterator[Row]) -> Iterator[pyarrow.Table]:
    while group := list(islice(rows, _GROUP)):
        columns = [pyarrow.array(column, pyarrow.string()) for column in zip(*group, strict=True)]
        yield pyarrow.table(columns, _SCHEMA)
