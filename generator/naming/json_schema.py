"""Names of the definitions of a JSON Schema, and of the classes that code generators make of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain, count

from generator.naming.names import unique
from generator.naming.python import class_name


def json_definitions(names: Iterable[str], taken: Iterable[str]) -> Mapping[str, str]:
    """A definition of a JSON Schema for each name, clear of those that are named already."""
    return unique(names, str, taken)


def json_classes(wanted: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """A definition for each wire name and its owner, such that code generators make as many classes of them.

    Generators make `Location` of `location` and of `LOCATION`. The first keeps its
    name; a later one has its owner's before it, `rpisPatient`, and then a number.
    """
    used: set[str] = set()
    names: list[str] = []
    for name, owner in wanted:
        owned = f"{owner}{name[:1].upper()}{name[1:]}" if owner else name
        candidates = chain((name, owned), (f"{owned}{number}" for number in count(2)))
        chosen = next(candidate for candidate in candidates if class_name(candidate).lower() not in used)
        used.add(class_name(chosen).lower())
        names.append(chosen)
    return tuple(names)
