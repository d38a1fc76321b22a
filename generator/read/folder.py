"""The files of a specs folder: which ones are sources, and their bytes; all that a run depends on."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from generator.catalogue.nearest import nearest
from generator.diagnostics import Diagnostic, Origin, finding

MAX_FILE_SIZE = 64 * 1024 * 1024  # bytes
SETTINGS = "release.toml"
SAMPLES = "samples/"
FAILING = "failing"
"""The folder, anywhere under the samples, of those that the model must refuse."""
MANIFEST = "manifest.json"
"""What stands in a folder that the tool writes."""
CODE_LISTS = "nomenclature"  # what the folder's name begins with

PASSED_OVER = (".", "~$")  # hidden, or a lock of Excel

_SETTINGS_ENDINGS = frozenset({".toml", ".txt", ".tml", ".bak"})
_CLOSE = 0.82  # "release.toml.txt", as Windows names what it takes for a text

_UNREAD = frozenset({".xls", ".xlsm", ".xlsb", ".xlt", ".xltx", ".xltm", ".ods", ".fods", ".numbers"})
"""Endings of workbooks that are not read."""

_PUT_BEHIND = frozenset({"zip", "txt", "download", "crdownload", "part"})


@dataclass(frozen=True)
class Files:
    """The sources as they were read, once."""

    contents: Mapping[str, bytes]  # by path relative to the folder, in the order of the paths
    findings: tuple[Diagnostic, ...]

    @cached_property
    def digest(self) -> str:
        """What stands for all of it: equal for equal sources, wherever the folder is."""
        each = tuple((path, hashlib.sha256(content).hexdigest()) for path, content in self.contents.items())
        return hashlib.sha256(repr((each, self.findings)).encode("utf-8", "surrogateescape")).hexdigest()


def contents(specs: Path, *, with_samples: bool = False) -> Files:
    """Every source under a folder; sample messages and published XSDs, of which no output is made, only if asked for.

    Reports: what `content_of` and `_passed_over` report
    """
    found: dict[str, bytes] = {}
    findings: list[Diagnostic] = []
    paths = sorted(_paths(specs))
    outputs = tuple(name.removesuffix(MANIFEST) for name, _ in paths if PurePosixPath(name).name == MANIFEST)
    for name, is_folder in paths:
        is_beside = is_sample(name) or (is_published_xsd(name) and not name.startswith(outputs))
        if is_folder or not (is_source(name) or (with_samples and is_beside)):
            findings += _passed_over(name, is_folder)
            continue
        content = content_of(specs / name, name)
        if isinstance(content, Diagnostic):
            findings.append(content)
        else:
            found[name] = content
    return Files(found, tuple(findings))


def content_of(path: Path, name: str) -> bytes | Diagnostic:
    """The bytes of one file, or why it has none that can be read.

    Reports: oversized-workbook, unreadable-file, not-a-file
    """
    try:
        if not path.is_file():
            return finding("not-a-file", Origin(name))
        if path.stat().st_size > MAX_FILE_SIZE:
            return finding("oversized-workbook", Origin(name), limit=f"{MAX_FILE_SIZE // 2**20} MiB")
        return path.read_bytes()
    except OSError as error:
        return finding("unreadable-file", Origin(name), reason=error.strerror)


def is_source(path: str) -> bool:
    """Whether a path relative to the folder is read: a workbook anywhere, the rest in its place.

    Code lists as CSV stand beside the workbooks, or in a folder `nomenclatures…`.
    """
    pure = PurePosixPath(path)
    if any(part.startswith(PASSED_OVER) for part in pure.parts):
        return False
    if pure.suffix.lower() == ".xlsx":
        return True
    if pure.suffix.lower() == ".csv":
        return len(pure.parts) == 1 or pure.parts[0].lower().startswith(CODE_LISTS)
    in_place = pure.suffix == ".json" and pure.parts[0] in ("json-schema", "scenarios")
    return path == SETTINGS or in_place


def is_sample(path: str) -> bool:
    """Whether a path relative to the folder is a message that the model is tried on: JSON or XML under `samples/`."""
    pure = PurePosixPath(path)
    is_hidden = any(part.startswith(PASSED_OVER) for part in pure.parts)
    return path.startswith(SAMPLES) and pure.suffix in (".json", ".xml") and not is_hidden


def is_failing(path: str) -> bool:
    """Whether a sample is one that the model must refuse."""
    return FAILING in PurePosixPath(path).parts


def is_published_xsd(path: str) -> bool:
    """Whether a path relative to the folder is an XSD, wherever it stands: what others published of the messages."""
    pure = PurePosixPath(path)
    return pure.suffix == ".xsd" and not any(part.startswith(PASSED_OVER) for part in pure.parts)


def is_among_sources(path: Path, specs: Path) -> bool:
    """Whether a file would be read as part of the sources in a folder, whatever it holds now."""
    if not path.resolve().is_relative_to(specs.resolve()):
        return False
    name = path.resolve().relative_to(specs.resolve()).as_posix()
    return is_source(name) or is_sample(name) or is_published_xsd(name)


def _passed_over(path: str, is_folder: bool) -> Iterator[Diagnostic]:
    """What looks like a source and is not read as one.

    Reports: ignored-workbook, folder-named-workbook, ignored-settings, not-a-file
    """
    name, ending = PurePosixPath(path).name, PurePosixPath(path).suffix.lower()
    if is_folder and path == SETTINGS:
        yield finding("not-a-file", Origin(path))
    elif not is_folder and ending in _SETTINGS_ENDINGS and nearest(name, (SETTINGS,), _CLOSE):
        yield finding("ignored-settings", Origin(path), value=path, meant=SETTINGS)
    elif is_folder and ending == ".xlsx":
        yield finding("folder-named-workbook", Origin(path))
    elif not is_folder and (ending in _UNREAD or _is_beyond_xlsx(name)):
        yield finding("ignored-workbook", Origin(path), format=ending)


def _is_beyond_xlsx(name: str) -> bool:
    """Whether a mail or a download put something behind the name of a workbook, or its ending is misspelt."""
    *_, before, ending = ("", *(part.lower() for part in name.rsplit(".", 2)))
    is_misspelt = ending != "xlsx" and sorted(ending) == sorted("xlsx")
    return is_misspelt or (before == "xlsx" and ending in _PUT_BEHIND)


def _paths(specs: Path) -> Iterator[tuple[str, bool]]:
    """Every path below the folder that is not hidden, and whether it is a folder."""
    for folder, folders, files in os.walk(specs):
        folders[:] = [name for name in folders if not name.startswith(PASSED_OVER)]
        relative = Path(folder).relative_to(specs)
        yield from (((relative / name).as_posix(), True) for name in folders)
        yield from (((relative / name).as_posix(), False) for name in files if not name.startswith(PASSED_OVER))
