"""The parts of a workbook by what they are to it: found through its relations, whatever they are called."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import unquote

from lxml import etree

from generator.read.archive import Parts

WORKBOOK, TEXTS, STYLES = "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml"
"""Where Excel puts them; other programs may put them elsewhere."""

_PACKAGE_RELATIONS = "_rels/.rels"


class Relation(NamedTuple):
    """That a part of the archive has to do with another."""

    identity: str  # its `Id`
    kind: str  # last word of its type: "worksheet", "sharedStrings"
    path: str  # of the other part; "" where it is outside the archive or not there
    target: str  # as it is written


@dataclass(frozen=True, slots=True)
class BookParts:
    """The paths of the parts that every workbook has, and what else it leads to."""

    workbook: str
    relations: str  # of the workbook
    texts: str  # "" where the workbook has none, as one without texts
    styles: str
    others: tuple[Relation, ...]  # all that the workbook leads to


class Paths:
    """The paths of an archive, whose capitals make no difference.

    Source: ECMA-376 part 2, 6.2.2.3
    """

    def __init__(self, paths: Iterable[str]) -> None:
        self._paths = {path.lower(): path for path in paths}

    def actual(self, path: str) -> str:
        """The path as the archive spells it; "" where it has none such."""
        return self._paths.get(path.lower(), "")

    def target(self, written: str, folder: str) -> str:
        """The path that a relation of a part in this folder means; "" where it leads nowhere.

        It may be absolute, have backslashes or escapes, or begin at the root without saying so.
        """
        plain = written.replace("\\", "/").partition("#")[0]
        every = (_joined(base, name) for name in (plain, unquote(plain)) for base in (folder, ""))
        return next(filter(None, map(self.actual, every)), "")


def book_parts(parts: Parts) -> BookParts | None:
    """The parts of the workbook that an archive holds; None where nothing leads to one.

    Where a relation is missing, or leads nowhere, the part of Excel's own name is taken.
    """
    paths = Paths(parts)
    package = relations(parts, paths.actual(_PACKAGE_RELATIONS), "", paths)
    workbook = _first(package, "officeDocument") or paths.actual(WORKBOOK)
    if not workbook:
        return None
    own = relations_of(workbook)
    others = tuple(relations(parts, paths.actual(own), posixpath.dirname(workbook), paths))
    texts, styles = (
        _first(others, kind) or paths.actual(usual) for kind, usual in (("sharedStrings", TEXTS), ("styles", STYLES))
    )
    return BookParts(workbook, paths.actual(own) or own, texts, styles, others)


def relations_of(part: str) -> str:
    """Where the relations of a part stand."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def relations(parts: Mapping[str, bytes], path: str, folder: str, paths: Paths) -> Iterator[Relation]:
    """The relations at a path, those of a part in this folder; none where there is no such part, or it is no XML."""
    try:
        elements = etree.fromstring(parts[path], etree.XMLParser(resolve_entities=False, no_network=True))
    except (KeyError, etree.XMLSyntaxError):
        return
    for element in elements.iterchildren(etree.Element):
        target = element.get("Target", "")
        is_inside = element.get("TargetMode") != "External"
        part_path = paths.target(target, folder) if is_inside else ""
        yield Relation(element.get("Id", ""), element.get("Type", "").rpartition("/")[2], part_path, target)


def _joined(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def _first(others: Iterable[Relation], kind: str) -> str:
    return next((relation.path for relation in others if relation.kind == kind and relation.path), "")
