"""Where sources stand for others than the specs folder: in their repository, by line, from a page."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePath
from urllib.parse import quote

from generator.diagnostics import Origin
from generator.read.folder import native
from generator.validate.lines import spots
from generator.windows import IS_WINDOWS

_LARGEST = 2**22  # bytes of a JSON text whose lines are looked for


def in_repository(specs: Path, file: str) -> str:
    """A source's path from the root of its repository; from the folder of the run where there is none."""
    folder = specs.resolve()
    root = next((parent for parent in (folder, *folder.parents) if (parent / ".git").exists()), Path.cwd())
    return _path_from(root, folder / file)


def as_uri(path: str) -> str:
    """A relative path as a relative URI, whatever bytes its names have; a whole one with its scheme."""
    if PurePath(path).is_absolute():
        return PurePath(path).as_uri()
    return quote(path.encode("utf-8", "surrogatepass" if IS_WINDOWS else "surrogateescape"))


def link(specs: Path, origin: Origin, page_folder: Path) -> str:
    """From a page to a place: `"specs/mdd.xlsx#'RC-EDA'!K16"`, as spreadsheets write links to cells."""
    path = as_uri(_path_from(page_folder, specs / origin.file))
    if not origin.sheet:
        return path
    sheet = quote(origin.sheet.replace("'", "''"), safe="", errors="replace").replace("%27", "'")
    return f"{path}#'{sheet}'!{origin.cell or f'A{origin.row or 1}'}"


def _path_from(folder: Path, path: Path) -> str:
    """A path relative to a folder; whole where it is on another drive, as Windows has them."""
    try:
        return PurePath(os.path.relpath(path, folder)).as_posix()
    except ValueError:
        return path.absolute().as_posix()


def lines(specs: Path, origins: Iterable[Origin]) -> Mapping[Origin, int]:
    """The 1-based line of each place that stands in a line; of what is absent, its nearest container's."""
    known: dict[Origin, int] = {}
    pointers: dict[str, list[Origin]] = {}
    for origin in origins:
        if origin.pointer:
            pointers.setdefault(origin.file, []).append(origin)
        elif origin.row and not origin.sheet:
            known[origin] = origin.row
    for file, several in pointers.items():
        known |= _json_lines(specs / native(file), several)
    return known


def _json_lines(path: Path, origins: Iterable[Origin]) -> dict[Origin, int]:
    wanted = {prefix for origin in origins for prefix in _prefixes(origin.pointer)}
    line_of: dict[str, int] = {}
    for spot in spots(_json_source(path)):
        pointer = "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in spot.path)
        if pointer in wanted:
            line_of[pointer] = spot.line
    return {origin: line_of[near] for origin in origins if (near := _nearest(origin.pointer, line_of)) is not None}


def _prefixes(pointer: str) -> list[str]:
    """A pointer, then those of the values around it, from the inside."""
    steps = pointer.split("/")
    return ["/".join(steps[:length]) for length in range(len(steps), 0, -1)]


def _nearest(pointer: str, known: Mapping[str, int]) -> str | None:
    return next((prefix for prefix in _prefixes(pointer) if prefix in known), None)


def _json_source(path: Path) -> str:
    """The text of a JSON document of a fair size; of anything else, and of what is gone since it was read, none."""
    try:
        text = path.read_text(encoding="utf-8-sig") if path.stat().st_size <= _LARGEST else ""
        json.loads(text)
    except (OSError, ValueError, RecursionError):
        return ""
    return text
