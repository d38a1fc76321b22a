"""Workbooks that a file manager or Excel has copied beside the one they repeat."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from pathlib import PurePosixPath

_COPY = r"cop(?:ie|y)"
_AFTER = re.compile(rf"(?:\s*[-_ ]\s*{_COPY}(?:\s*\(?[0-9]{{1,3}}\)?)?|\s*\([0-9]{{1,3}}\)|\s+[0-9])$", re.IGNORECASE)
_BEFORE = re.compile(rf"^{_COPY}(?:\s*\([0-9]{{1,3}}\))?\s+(?:of|de)\s+", re.IGNORECASE)


def copies(names: Mapping[str, Collection[str]]) -> dict[str, str]:
    """The files that are named as copies of others and hold the same, each with its original.

    `names` are those of the schemas and code lists of each file, by its path:
    `mdd - Copie.xlsx`, `mdd (1).xlsx` or `Copy of mdd.xlsx` beside `mdd.xlsx`.
    """
    found: dict[str, str] = {}
    for path, own in names.items():
        original = next((one for one in _originals(path) if set(own) & set(names.get(one, ()))), "")
        if original:
            found[path] = original
    return found


def _originals(path: str) -> Iterable[str]:
    """The paths that a copy of this name may have been made of, in its own folder."""
    pure = PurePosixPath(path)
    stem = pure.stem
    while (shorter := _BEFORE.sub("", _AFTER.sub("", stem))) not in ("", stem):
        stem = shorter
        yield str(pure.with_name(stem + pure.suffix))
