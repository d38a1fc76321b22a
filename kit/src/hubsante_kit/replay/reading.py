"""The documents of a partition, each read when it is asked for."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any, cast

import fsspec
import pyarrow
import pyarrow.parquet

from hubsante_kit.replay.archives import entries, kind_of
from hubsante_kit.replay.document import Document, bounded
from hubsante_kit.replay.lines import documents, lines_between
from hubsante_kit.replay.partition import Partition, Piece
from hubsante_kit.replay.unpacking import DAMAGED, ExpandingError, require_explained, unpacked

_BUFFER = 1 << 20  # bytes
_BATCH = 256  # rows of a table
_DAMAGED = (*DAMAGED, zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, pyarrow.ArrowException)


def partition_documents(partition: Partition, column: str) -> Iterator[Document]:
    """The documents of all pieces; `column` is that of the messages in a table.

    A damaged file gives the documents before the damage. Raises: OSError where a file cannot be
    reached, so that it is tried again.
    """
    for piece in partition.pieces:
        try:
            with fsspec.open(piece.url, "rb") as stream:
                yield from _documents(piece, stream, column)
        except ExpandingError:
            yield Document(b"", "expanding")
        except _DAMAGED:
            yield Document(b"", "damaged")


def _documents(piece: Piece, stream: IO[bytes], column: str) -> Iterator[Document]:
    match piece.kind:
        case "file" | "log":
            with _buffered(stream) as buffered:
                yield from documents(unpacked(buffered), is_log=piece.kind == "log")
        case "lines":
            with _buffered(stream) as buffered:
                yield from lines_between(buffered, piece.start, piece.end)
        case "zip":
            yield from _of_zip(stream, piece)
        case "parquet":
            yield from _of_table(stream, piece, column)


@contextmanager
def _buffered(stream: IO[bytes]) -> Iterator[io.BufferedReader]:
    """A stream that is closed by whoever opened it."""
    buffered = io.BufferedReader(cast(Any, stream), _BUFFER)
    try:
        yield buffered
    finally:
        buffered.detach()


def _of_zip(stream: IO[bytes], piece: Piece) -> Iterator[Document]:
    with zipfile.ZipFile(stream) as archive:
        for entry in entries(archive)[piece.start : piece.end]:
            try:
                require_explained(entry.file_size, entry.compress_size)
                with archive.open(entry) as inside, _buffered(inside) as buffered:
                    yield from documents(unpacked(buffered), is_log=kind_of(entry.filename) == "log")
            except ExpandingError:
                yield Document(b"", "expanding")
            except _DAMAGED:
                yield Document(b"", "damaged")


def _of_table(stream: IO[bytes], piece: Piece, column: str) -> Iterator[Document]:
    try:
        yield from _cells(pyarrow.parquet.ParquetFile(stream), piece, column)
    except OSError as error:
        if error.errno is not None:
            raise
        yield Document(b"", "damaged")  # pyarrow gives no number of a system's error where it cannot decode


def _cells(table: pyarrow.parquet.ParquetFile, piece: Piece, column: str) -> Iterator[Document]:
    if column not in table.schema_arrow.names:
        yield Document(b"", "no-column")
        return
    groups = range(piece.start, piece.end)
    for batch in table.iter_batches(_BATCH, row_groups=list(groups), columns=[column]):
        for value in batch.column(0).to_pylist():
            if value is not None:
                yield bounded(value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogatepass"))
