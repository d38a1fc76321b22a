"""The files of a specs folder: which ones are sources, and their bytes; all that a run depends on."""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from generator import windows
from generator.catalogue.nearest import nearest
from generator.diagnostics import Diagnostic, Origin, finding, finding_of, phrase
from generator.lookup import name_key
from generator.read.below import path_below

MAX_FILE_SIZE = 64 * 1024 * 1024  # bytes
SETTINGS = "release.toml"
JSON_SCHEMAS, SCENARIOS, SAMPLES = "json-schema", "scenarios", "samples"
"""Folders by what they hold, whatever their capitals: some file systems make no difference."""
CONVERSIONS = "conversions"
"""The folder of what messages of other versions become: workbooks, and those versions' models below it."""
RELEASES, CHANGES = "releases", "changes.json"
"""The folder of what was published, a folder a version, and what is read of each."""
FAILING = "failing"
"""The folder, anywhere under the samples, of those that the model must refuse."""
MANIFEST = "manifest.json"
"""What stands in a folder that the tool writes."""
MODEL, ORIGINS = "model.json", "model.origins.json"
"""A resolved model and its places, which stand for a whole folder of sources."""
CODE_LISTS = "nomenclature"  # what the folder's name begins with

_LOCK = "~$"  # begins the name of the file that Excel keeps beside a workbook that it has open
PASSED_OVER = (".", _LOCK)  # or hidden

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

    Of a `model.json` instead of a folder: the model, with the file of its places beside it.

    Reports: unreadable-file, and what `content_of` and `_passed_over` report
    """
    if not specs.is_dir():
        return _model_files(specs)
    contents: dict[str, bytes] = {}
    findings: list[Diagnostic] = []
    paths = sorted((_name(path), is_folder, path) for path, is_folder in _paths(specs))
    outputs = tuple(name.removesuffix(MANIFEST) for name, _, _ in paths if PurePosixPath(name).name == MANIFEST)
    for name, is_folder, path in paths:
        is_beside = is_sample(name) or (is_published_xsd(name) and not name.startswith(outputs))
        if is_folder or not (is_source(name) or (with_samples and is_beside)):
            findings += _passed_over(name, is_folder)
            continue
        content: bytes | Diagnostic = finding_of("unreadable-file", Origin(name), "undecodable-name")
        if _is_unicode(name):
            content = content_of(specs / path, name)
        if isinstance(content, Diagnostic):
            findings.append(content)
        else:
            contents[name] = content
    return Files(contents, tuple(findings))


def _model_files(model: Path) -> Files:
    """A model in the place of a specs folder, called by its usual name."""
    beside = model.parent / f"{model.name.removesuffix(MODEL)}{ORIGINS}"
    paths = {MODEL: model, **({ORIGINS: beside} if beside.exists() else {})}
    contents = {name: content_of(path, name) for name, path in paths.items()}
    findings = [content for content in contents.values() if isinstance(content, Diagnostic)]
    return Files({name: c for name, c in contents.items() if not isinstance(c, Diagnostic)}, tuple(findings))


def content_of(path: Path, name: str) -> bytes | Diagnostic:
    """The bytes of one file, or why it has none that can be read; a pipe would be waited for.

    Reports: oversized-file, and unreadable-file as `unreadable` does
    """
    try:
        if not path.is_file() and not windows.is_too_long(path):
            return finding_of("unreadable-file", Origin(name), "not-a-file")
        is_oversized = path.stat().st_size > MAX_FILE_SIZE
        content = b"" if is_oversized else windows.patiently(lambda: _read(path))
    except OSError as error:
        return unreadable(error, path, name)
    if is_oversized or len(content) > MAX_FILE_SIZE:
        return finding_of("oversized-file", Origin(name), "oversized-workbook", limit=f"{MAX_FILE_SIZE // 2**20} MiB")
    return content


def opened(path: Path, name: str) -> io.BufferedReader | Diagnostic:
    """The stream of one file, or of a pipe that is named, as shells do for `<(command)`; or why there is none.

    Reports: unreadable-file as `unreadable` does
    """
    try:
        if not path.is_file() and not path.is_fifo() and not windows.is_too_long(path):
            return finding_of("unreadable-file", Origin(name), "not-a-file")
        return windows.patiently(lambda: _open(path))
    except OSError as error:
        return unreadable(error, path, name)


def _open(path: Path) -> io.BufferedReader:
    return path.open("rb")


def _read(path: Path) -> bytes:
    """A file's bytes, or one more than are allowed of what has no end."""
    with path.open("rb") as stream:
        return stream.read(MAX_FILE_SIZE + 1)


def unreadable(error: OSError, path: Path, name: str) -> Diagnostic:
    """That the system does not let a file be read: why, and what helps.

    Reports: unreadable-file
    """
    reason, remedy = phrase("file-refused", text=error.strerror), phrase("mended-file-refused")
    if windows.is_held(error):
        reason, remedy = phrase("file-held"), phrase("mended-file-held")
    elif windows.is_too_long(path):
        reason = phrase("file-path", length=len(str(path.absolute())), most=windows.LONGEST_PATH)
        remedy = phrase("mended-file-path")
    elif isinstance(error, PermissionError):
        reason, remedy = phrase("file-forbidden"), phrase("mended-file-forbidden")
    return finding("unreadable-file", Origin(name), problem=phrase("file-unreadable", reason=reason), remedy=remedy)


def is_model(path: Path) -> bool:
    """Whether a file is, by its name, a model that stands for a folder of sources."""
    return path.name.endswith(MODEL)


def is_lock(path: Path) -> bool:
    """Whether a file is a lock of Excel: `*.xlsx` names those too."""
    return path.name.startswith(_LOCK)


def is_source(path: str) -> bool:
    """Whether a path relative to the folder is read: a workbook anywhere, the rest in its place.

    Code lists as CSV stand beside the workbooks, or in a folder `nomenclatures…`. Of what was
    published nothing is read but what changed.
    """
    pure = PurePosixPath(path)
    if any(part.startswith(PASSED_OVER) for part in pure.parts):
        return False
    if top_folder(path) == RELEASES:
        return pure.name == CHANGES and len(pure.parts) == 3
    if top_folder(path) == CONVERSIONS:
        return pure.name == MODEL if len(pure.parts) > 2 else pure.suffix.lower() == ".xlsx"
    if pure.suffix.lower() == ".xlsx":
        return True
    folder = top_folder(path)
    if pure.suffix.lower() == ".csv":
        return not folder or folder.startswith(CODE_LISTS)
    return path == SETTINGS or (pure.suffix.lower() == ".json" and folder in (JSON_SCHEMAS, SCENARIOS))


def top_folder(path: str) -> str:
    """The folder right below the specs that a path is in, in lower case; empty where it is in none."""
    first, _, inside = path.partition("/")
    return name_key(first).casefold() if inside else ""


def is_sample(path: str) -> bool:
    """Whether a path relative to the folder is a message that the model is tried on: JSON or XML under `samples/`."""
    pure = PurePosixPath(path)
    is_hidden = any(part.startswith(PASSED_OVER) for part in pure.parts)
    return top_folder(path) == SAMPLES and pure.suffix.lower() in (".json", ".xml") and not is_hidden


def is_failing(path: str) -> bool:
    """Whether a sample is one that the model must refuse."""
    return FAILING in PurePosixPath(path).parts


def is_published_xsd(path: str) -> bool:
    """Whether a path relative to the folder is an XSD, wherever it stands: what others published of the messages."""
    pure = PurePosixPath(path)
    return pure.suffix == ".xsd" and not any(part.startswith(PASSED_OVER) for part in pure.parts)


def is_among_sources(path: Path, specs: Path) -> bool:
    """Whether a file would be read as part of the sources in a folder, whatever it holds now."""
    below = path_below(path, specs)
    return below is not None and any(holds(str(below)) for holds in (is_source, is_sample, is_published_xsd))


def _passed_over(path: str, is_folder: bool) -> Iterator[Diagnostic]:
    """What looks like a source and is not read as one.

    Reports: ignored-workbook, folder-named-workbook, ignored-settings, unreadable-file
    """
    name, ending = PurePosixPath(path).name, PurePosixPath(path).suffix.lower()
    if top_folder(path) == RELEASES:
        return
    if is_folder and path == SETTINGS:
        yield finding_of("unreadable-file", Origin(path), "not-a-file")
    elif not is_folder and ending in _SETTINGS_ENDINGS and nearest(name, (SETTINGS,), _CLOSE):
        yield finding("ignored-settings", Origin(path), value=path, proposal=SETTINGS)
    elif is_folder and ending == ".xlsx":
        yield finding("folder-named-workbook", Origin(path))
    elif not is_folder and (ending in _UNREAD or _is_beyond_xlsx(name)):
        yield finding("ignored-workbook", Origin(path), format=ending)


def _is_beyond_xlsx(name: str) -> bool:
    """Whether a mail or a download put something behind the name of a workbook, or its ending is misspelt."""
    *_, before, ending = ("", *(part.lower() for part in name.rsplit(".", 2)))
    is_misspelt = ending != "xlsx" and sorted(ending) == sorted("xlsx")
    return is_misspelt or (before == "xlsx" and ending in _PUT_BEHIND)


def _name(path: Path) -> str:
    """A path's name in UTF-8, whatever encoding the locale has; bytes that are not stand for themselves."""
    return os.fsencode(path.as_posix()).decode("utf-8", "surrogateescape")


def native(name: str) -> str:
    """The name of a source as the system's own calls take it."""
    return os.fsdecode(name.encode("utf-8", "surrogateescape"))


def _is_unicode(name: str) -> bool:
    return not any("\ud800" <= character <= "\udfff" for character in name)


def _paths(specs: Path) -> Iterator[tuple[Path, bool]]:
    """Every path below the folder that is not hidden, relative to it, and whether it is a folder."""
    for folder, folders, files in os.walk(specs):
        folders[:] = [name for name in folders if not name.startswith(PASSED_OVER)]
        relative = Path(folder).relative_to(specs)
        yield from ((relative / name, True) for name in folders)
        yield from ((relative / name, False) for name in files if not name.startswith(PASSED_OVER))
