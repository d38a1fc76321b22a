"""Pages of conversions: which versions there are, and for a pair of them and a message what becomes of each datum."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from generator.content.blocks import (
    Block,
    Document,
    Heading,
    Inlines,
    Link,
    Page,
    Paragraph,
    PlainText,
    Table,
)
from generator.content.own_words import sentence, table
from generator.content.places import GENERATED
from generator.content.texts import code, flat, joined, link, prose
from generator.model import Conversion, Correspondence, Model

FOLDER = "conversions"
PAGE = f"{FOLDER}/index"
_OPERATIONS = "operations"
_DERIVED = "déduit"
_COLUMNS = ("Donnée", "Chemin source", "Chemin cible", "Opération", "Précision")
_INDEX_COLUMNS = ("Message", "Ce qui change", "Dont supprimé", "Ce qui reste tel quel")
_MOST_CODES = 12
"""Of a datum, so many are shown in its row; more have a table of their own."""

Anchors = Mapping[tuple[tuple[str, str], ...], str]
"""Codes that change, and where their table is; data with the same ones share it."""


def conversions_page(conversions: Sequence[Conversion]) -> Document:
    """Which conversions there are, each with its messages."""
    words = (sentence("conversions", name) for name in ("purpose", "losses", "refusals"))
    blocks: list[Block] = [Heading(1, prose("Conversions entre versions")), *words]
    for each in conversions:
        rows = (_index_row(name, lines, page_path(each, name)) for name, lines in message_pages(each))
        blocks += [
            Heading(2, prose("{} vers {}", flat(each.source), flat(each.target))),
            Table(tuple(map(prose, _INDEX_COLUMNS)), tuple(rows)),
        ]
    blocks += [Heading(2, prose("Opérations"), _OPERATIONS), table("conversions", "operations")]
    return Document(PAGE, GENERATED, tuple(blocks))


def message_pages(conversion: Conversion) -> Iterator[tuple[str, tuple[Correspondence, ...]]]:
    """The messages of a conversion, each with what becomes of its data."""
    for name, lines in groupby(conversion.correspondences, key=lambda line: line.message):
        yield name, tuple(lines)


def page_path(conversion: Conversion, message: str) -> str:
    """`conversions/2.4.0-3.4.1/RS-EDA`."""
    return f"{FOLDER}/{conversion.source}-{conversion.target}/{message}"


def related_pages(conversion: Conversion, message: str, model: Model) -> Inlines:
    """Where a reader of a message's conversion goes next: all of them, the way back, the message itself."""
    pages = [link(prose("Toutes les conversions"), PAGE), link(prose("opérations"), PAGE, _OPERATIONS)]
    for each in model.conversions:
        if (each.source, each.target) == (conversion.target, conversion.source) and message in _messages(each):
            back = prose("de {} vers {}", flat(each.source), flat(each.target))
            pages.append(link(back, page_path(each, message)))
    version = str(model.release.version)
    if version in (conversion.source, conversion.target) and message in (each.name for each in model.messages):
        pages.append(link(prose("{} en {}", flat(message), flat(version)), f"messages/{message}"))
    return joined(pages, PlainText(" · "))


def conversion_page(
    path: str, source: str, target: str, lines: tuple[Correspondence, ...], related: Inlines
) -> Document:
    """What becomes of each datum of a message: first what changes or is lost, then what stays, then long code lists."""
    changed = [line for line in lines if not _stays(line)]
    kept = [line for line in lines if _stays(line)]
    anchors = _anchors(changed)
    blocks: list[Block] = [
        Heading(1, prose("{}, de {} vers {}", flat(lines[0].message), flat(source), flat(target))),
        Paragraph(related),
    ]
    if changed:
        rows = tuple(_row(line, path, anchors) for line in changed)
        blocks += [Heading(2, prose("Ce qui change")), Table(tuple(map(prose, _COLUMNS)), rows)]
    if kept:
        paths = joined(((code(line.source),) for line in kept), PlainText(", "))
        blocks += [Heading(2, prose("Ce qui reste tel quel")), Paragraph(prose("Déduit des deux modèles : {}.", paths))]
    if anchors:
        blocks += [Heading(2, prose("Codes qui changent")), *_code_tables(changed, anchors, source, target)]
    return Document(path, GENERATED, tuple(blocks))


def _index_row(message: str, lines: Sequence[Correspondence], page: str) -> tuple[Inlines, ...]:
    kept = sum(map(_stays, lines))
    lost = sum(not line.target for line in lines)
    return link(flat(message), page), *(flat(str(count)) for count in (len(lines) - kept, lost, kept))


def _messages(conversion: Conversion) -> Iterator[str]:
    yield from dict.fromkeys(line.message for line in conversion.correspondences)


def _stays(line: Correspondence) -> bool:
    return line.is_derived and line.source == line.target and not line.detail and not line.codes


def _row(line: Correspondence, page: str, anchors: Anchors) -> tuple[Inlines, ...]:
    operation = _DERIVED if line.is_derived and line.target else line.operation
    source, target = (((code(path),) if path else prose("—")) for path in (line.source, line.target))
    parts = filter(None, [flat(line.detail), _codes(line, page, anchors)])
    return flat(line.label), source, target, prose(operation), joined(parts, PlainText(" ; "))


def _codes(line: Correspondence, page: str, anchors: Anchors) -> Inlines:
    """The codes that change where they are few, or how many they are, which leads to their table."""
    if line.codes not in anchors:
        return flat(line.changes)
    return (Link(prose(f"{len(line.codes)} codes changent"), Page(page, anchors[line.codes])),)


def _anchors(lines: Sequence[Correspondence]) -> Anchors:
    many = dict.fromkeys(line.codes for line in lines if len(line.codes) > _MOST_CODES)
    return {codes: f"codes-{number}" for number, codes in enumerate(many, 1)}


def _code_tables(lines: Sequence[Correspondence], anchors: Anchors, source: str, target: str) -> Iterator[Block]:
    """A table a set of codes, with the data that it is for."""
    columns = tuple(prose("Code en {}", flat(version)) for version in (source, target))
    for codes, anchor in anchors.items():
        holders = [line for line in lines if line.codes == codes]
        yield Heading(3, flat(holders[0].label), anchor)
        yield Paragraph(joined(((code(line.source),) for line in holders), PlainText(", ")))
        yield Table(columns, tuple(((code(old),), (code(new),)) for old, new in holders[0].codes_shown))
