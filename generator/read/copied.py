"""Workbooks that a person, a file manager or Excel has left beside the one they repeat."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from pathlib import PurePosixPath

from generator.lookup import name_key

_FEWEST = 3  # schemas or code lists that two files must share to be taken for one
_SHARE = 0.8  # of those of the smaller one
_COPY = r"cop(?:ie|y)"
_AFTER = re.compile(rf"(?:\s*[-_ ]\s*{_COPY}(?:\s*\(?[0-9]{{1,3}}\)?)?|\s*\([0-9]{{1,3}}\)|\s+[0-9])$", re.IGNORECASE)
_BEFORE = re.compile(rf"^{_COPY}(?:\s*\([0-9]{{1,3}}\))?\s+(?:of|de)\s+", re.IGNORECASE)


def copies(names: Mapping[str, Collection[str]]) -> dict[str, str]:
    """The files that are copies of others, by their name or by what they hold, each with its original.

    `names` are those of the schemas and code lists of each file, by its path:
    `mdd - Copie.xlsx`, `mdd (1).xlsx` or `Copy of mdd.xlsx` beside `mdd.xlsx`. Where
    no name tells, as for `ancien mdd.xlsx`, the file of the shortest name is the original.
    """
    found: dict[str, str] = {}
    paths = {name_key(path): path for path in names}
    for path, own in names.items():
        originals = (paths[one] for one in map(name_key, _originals(path)) if one in paths)
        original = next((one for one in originals if set(own) & set(names[one])), "")
        if original:
            found[path] = original
    known: list[str] = []
    for path in sorted(names.keys() - found.keys(), key=lambda one: (len(PurePosixPath(one).name), one)):
        original = next((one for one in known if _holds_nearly(names[one], names[path])), "")
        if original:
            found[path] = original
        else:
            known.append(path)
    return found


def _holds_nearly(one: Collection[str], other: Collection[str]) -> bool:
    """Whether two files hold nearly the same, and so much that it is no slip of a name."""
    shared = len(set(one) & set(other))
    return shared >= _FEWEST and shared >= _SHARE * min(len(set(one)), len(set(other)))


def _originals(path: str) -> Iterable[str]:
    """The paths that a copy of this name may have been made of, in its own folder."""
    pure = PurePosixPath(path)
    stem = pure.stem
    while (shorter := _BEFORE.sub("", _AFTER.sub("", stem))) not in ("", stem):
        stem = shorter
        yield str(pure.with_name(stem + pure.suffix))
