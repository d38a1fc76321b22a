"""The page of the findings: every code of the catalogue, what it means and how to mend it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.catalogue import TOPICS, Language, Topic
from generator.catalogue.explanation import Explanation, explanation
from generator.content.blocks import Block, Document, Heading, Inlines, Item, Items, Table
from generator.content.own_words import sentences
from generator.content.texts import code, flat, lines, link, prose
from generator.naming.files import slugs

_PAGE = "controles"
_COLUMNS = (prose("Code"), prose("Gravité"), prose("Signification"))


@cache
def findings_page() -> Document:
    """The whole catalogue by its topics, in French as all the documentation."""
    by_topic = slugs(topic.fr for topic in TOPICS)
    anchors = {topic.fr: f"sujet--{by_topic[topic.fr]}" for topic in TOPICS}
    blocks: list[Block] = [
        Heading(1, prose("Contrôles")),
        *sentences("findings", "introduction"),
        Items(tuple(Item(link(flat(topic.fr), _PAGE, anchors[topic.fr])) for topic in TOPICS)),
    ]
    for topic in TOPICS:
        blocks += _topic(topic, anchors[topic.fr])
    return Document(_PAGE, "Page produite par « mdd generate » : ne pas la modifier.", tuple(blocks))


def _topic(topic: Topic, anchor: str) -> Iterator[Block]:
    explanations = tuple(explanation(name, Language.FRENCH) for name in topic.entries)
    yield Heading(2, flat(topic.fr), anchor)
    yield Table(_COLUMNS, tuple(_row(entry) for entry in explanations))
    for entry in explanations:
        yield Heading(3, flat(entry.code), entry.code)
        yield Items(tuple(map(Item, _facts(entry))))


def _row(entry: Explanation) -> tuple[Inlines, ...]:
    return link((code(entry.code),), _PAGE, entry.code), flat(entry.severity), lines(entry.meaning)


def _facts(entry: Explanation) -> Iterator[Inlines]:
    yield prose("Signification : {}", flat(entry.meaning))
    yield prose(f"Gravité : {entry.severity} ({entry.reach})")
    yield prose("Exemple : {}, {}", (code(entry.place),), flat(entry.message))
    yield prose("Pour corriger : {}", flat(entry.help))
