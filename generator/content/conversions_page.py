"""Pages of conversions: which versions there are, and for a pair of them and a message what becomes of each datum."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.content.blocks import Block, Document, Heading, Inlines, Item, Items, Paragraph, PlainText, Table
from generator.content.own_words import sentence
from generator.content.places import GENERATED
from generator.content.texts import code, flat, joined, link, prose
from generator.model import Conversion, Correspondence

FOLDER = "conversions"
PAGE = f"{FOLDER}/index"
_DERIVED = "déduit"
_COLUMNS = ("Donnée", "Chemin source", "Chemin cible", "Opération", "Précision")


def conversions_page(conversions: Sequence[Conversion]) -> Document:
    """Which conversions there are, each with its messages."""
    blocks: list[Block] = [Heading(1, prose("Conversions entre versions")), sentence("conversions", "purpose")]
    for each in conversions:
        messages = (link(flat(name), page_path(each, name)) for name in _messages(each))
        blocks += [
            Heading(2, prose("{} vers {}", flat(each.source), flat(each.target))),
            Items(tuple(map(Item, messages))),
        ]
    blocks += [sentence("conversions", "losses"), sentence("conversions", "refusals")]
    return Document(PAGE, GENERATED, tuple(blocks))


def message_pages(conversion: Conversion) -> Iterator[tuple[str, tuple[Correspondence, ...]]]:
    """The messages of a conversion, each with what becomes of its data."""
    for name, lines in groupby(conversion.correspondences, key=lambda line: line.message):
        yield name, tuple(lines)


def page_path(conversion: Conversion, message: str) -> str:
    """`conversions/2.4.0-3.4.1/RS-EDA`."""
    return f"{FOLDER}/{conversion.source}-{conversion.target}/{message}"


def conversion_page(path: str, source: str, target: str, lines: tuple[Correspondence, ...]) -> Document:
    """What becomes of each datum of a message: first what changes or is lost, then what stays."""
    changed = [line for line in lines if not _stays(line)]
    kept = [line for line in lines if _stays(line)]
    blocks: list[Block] = [
        Heading(1, prose("{}, de {} vers {}", flat(lines[0].message), flat(source), flat(target))),
        Paragraph(link(prose("Toutes les conversions"), PAGE)),
    ]
    if changed:
        columns = tuple(map(prose, _COLUMNS))
        blocks += [Heading(2, prose("Ce qui change")), Table(columns, tuple(map(_row, changed)))]
    if kept:
        paths = joined(((code(line.source),) for line in kept), PlainText(", "))
        blocks += [Heading(2, prose("Ce qui reste tel quel")), Paragraph(prose("Déduit des deux modèles : {}.", paths))]
    return Document(path, GENERATED, tuple(blocks))


def _messages(conversion: Conversion) -> Iterator[str]:
    yield from dict.fromkeys(line.message for line in conversion.correspondences)


def _stays(line: Correspondence) -> bool:
    return line.is_derived and line.source == line.target and not line.detail


def _row(line: Correspondence) -> tuple[Inlines, ...]:
    operation = _DERIVED if line.is_derived and line.target else line.operation
    source, target = (((code(path),) if path else prose("—")) for path in (line.source, line.target))
    return flat(line.label), source, target, prose(operation), flat(line.detail)
