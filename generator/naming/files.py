"""Names of files and anchors: lower-case ASCII, short, none that a file system keeps for a device."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from generator.naming.names import ascii_text, unique

_SLUG_LENGTH = 80  # a file name of any file system holds it, ending and number included

DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{p}{n}" for p in ("com", "lpt") for n in range(1, 10))})
"""Names that Windows keeps for devices, in any case and before any ending."""


def is_device_name(name: str) -> bool:
    """Whether some file system keeps the name for a device, whatever its ending."""
    return name.split(".", maxsplit=1)[0].lower() in DEVICES


def slug(text: str) -> str:
    """Lower-case ASCII words joined by `-`, for anchors and file names; never empty."""
    return re.sub(r"[^a-z0-9]+", "-", ascii_text(text).lower()).strip("-") or "x"


def slugs(names: Iterable[str]) -> Mapping[str, str]:
    """A slug for each name, unique among them; later collisions get `_2`, `_3`, … in order."""
    return unique(names, _bounded_slug)


def file_names(names: Iterable[str], taken: Iterable[str]) -> Mapping[str, str]:
    """A file's name without ending for each of any names, clear of those already in the folder."""
    return unique(names, _bounded_slug, taken)


def namespace_file(namespace: str) -> str:
    """The file of the elements of a namespace, without ending, whatever other namespaces there are."""
    return f"elements-{slug(namespace)[:_SLUG_LENGTH].strip('-')}"


def _bounded_slug(name: str) -> str:
    short = slug(name)[:_SLUG_LENGTH].strip("-")
    return f"{short}_" if is_device_name(short) else short
