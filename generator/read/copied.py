"""Workbooks and sheets that a person, a file manager or Excel has left beside those that they repeat."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from pathlib import PurePosixPath

from generator.lookup import name_key

_FEWEST = 3  # schemas or code lists that two files must share to be taken for one
_LONGEST_SHEET = 31  # characters, of a sheet's name
_SHARE = 0.8  # of those of the smaller one
_COPY = r"cop(?:ie|y)"
_AFTER = re.compile(rf"(?:\s*[-_ ]\s*{_COPY}(?:\s*\(?[0-9]{{1,3}}\)?)?|\s*\([0-9]{{1,3}}\)|\s+[0-9])$", re.IGNORECASE)
_BEFORE = re.compile(rf"^{_COPY}(?:\s*\([0-9]{{1,3}}\))?\s+(?:of|de)\s+", re.IGNORECASE)


def copies(names: Mapping[str, Collection[str]]) -> dict[str, str]:
    """The files that are copies of others, by their name or by what they hold, each with its original.

    `names` are those of the schemas and code lists of each file, by its path:
    `mdd - Copie.xlsx`, `mdd (1).xlsx` or `Copy of mdd.xlsx` beside `mdd.xlsx`. Where
    no name decides, as for `ancien mdd.xlsx`, the file of the shortest name is the original.
    """
    copied: dict[str, str] = {}
    paths = {name_key(path): path for path in names}
    for path, own in names.items():
        originals = (paths[key] for key in map(name_key, _originals(path)) if key in paths)
        original = next((candidate for candidate in originals if set(own) & set(names[candidate])), "")
        if original:
            copied[path] = original
    known: list[str] = []
    for path in sorted(names.keys() - copied.keys(), key=lambda file: (len(PurePosixPath(file).name), file)):
        original = next((candidate for candidate in known if _holds_nearly(names[candidate], names[path])), "")
        if original:
            copied[path] = original
        else:
            known.append(path)
    return copied


def sheet_copies(names: Mapping[str, Collection[str]]) -> dict[str, str]:
    """The sheets of a workbook that by their names are copies of others, `RC-EDA (2)`, each with its original.

    `names` are those of the schemas and code lists of each sheet, by the sheet's name; a copy shares some.
    """
    copied: dict[str, str] = {}
    for sheet, own in names.items():
        shorter = {name_key(name) for name in _shortened(sheet)}
        originals = (name for name in names if _may_be_original(name_key(name), sheet, shorter))
        original = next((candidate for candidate in originals if set(own) & set(names[candidate])), "")
        if original:
            copied[sheet] = original
    return copied


def _may_be_original(name: str, sheet: str, shorter: Collection[str]) -> bool:
    """Whether a sheet's name is that of another without its number, or began so before Excel cut it."""
    is_cut = len(sheet) == _LONGEST_SHEET and any(name.startswith(stem) for stem in shorter)
    return name != name_key(sheet) and (name in shorter or is_cut)


def _holds_nearly(names: Collection[str], other: Collection[str]) -> bool:
    """Whether two files hold nearly the same, and so much that it is no slip of a name."""
    shared = len(set(names) & set(other))
    return shared >= _FEWEST and shared >= _SHARE * min(len(set(names)), len(set(other)))


def _originals(path: str) -> Iterable[str]:
    """The paths that a copy of this name may have been made of, in its own folder."""
    pure = PurePosixPath(path)
    for stem in _shortened(pure.stem):
        yield str(pure.with_name(stem + pure.suffix))


def _shortened(name: str) -> Iterable[str]:
    """A name without what copying put around it, layer by layer."""
    while (shorter := _BEFORE.sub("", _AFTER.sub("", name))) not in ("", name):
        name = shorter
        yield name
