"""The documents of files and folders that were named, in the order of their names."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.read.folder import opened, unreadable
from generator.validate.documents import PLAIN, Document, documents

STANDARD_INPUT = "-"
SUFFIXES = (*PLAIN, ".zip")
"""Endings of the files of a folder that are read."""


class FileError(Exception):
    """A file that the system does not let be read; the argument is the finding that says why."""

    def __init__(self, finding: Diagnostic) -> None:
        super().__init__(finding)
        self.finding = finding


def named_documents(names: Sequence[str], standard_input: Callable[[], io.BufferedReader]) -> Iterator[Document]:
    """The documents of files, of the files under folders in order of path, and of the standard input, `-`.

    A file that is named twice, also by a folder around it, is read once.

    Raises: FileError, where one cannot be read.
    """
    earlier: list[Path] = []
    for name in dict.fromkeys(names):
        if name == STANDARD_INPUT:
            yield from documents(name, standard_input())
            continue
        path = Path(name)
        try:
            for file in files_under(path) if path.is_dir() else (path,):
                if not _is_covered(file, earlier):
                    yield from _file_documents(file, name if file is path else str(file))
        except OSError as error:
            raise FileError(unreadable(error, path, name)) from error
        earlier.append(path)


def files_under(folder: Path) -> Iterator[Path]:
    """The messages and logs under a folder, in order of path; links to folders are not followed.

    Raises: OSError, where a folder cannot be listed.
    """
    for name in sorted(os.listdir(folder)):  # noqa: PTH208  # names, of which a folder may have very many
        path = folder / name
        if path.is_dir():
            if not path.is_symlink():
                yield from files_under(path)
        elif path.name.lower().endswith(SUFFIXES) and path.is_file():
            yield path


def _file_documents(path: Path, name: str) -> Iterator[Document]:
    stream = opened(path, name)
    if isinstance(stream, Diagnostic):
        raise FileError(stream)
    with stream:
        yield from documents(name, stream)


def _is_covered(file: Path, earlier: Sequence[Path]) -> bool:
    """Whether a file was read already, by its own name or that of a folder."""
    around = (file, *file.parents) if file.name.lower().endswith(SUFFIXES) else (file,)
    return any(path in around for path in earlier)
