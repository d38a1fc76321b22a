"""The page of the findings: every code of the catalogue, what it means and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from generator.catalogue import TOPICS, Language, Topic
from generator.catalogue.explanation import Explanation, explanation
from generator.emit.markdown import cell, code, inline, link, row
from generator.naming.files import slugs


@dataclass(frozen=True, slots=True)
class FindingView:
    """One code; it is its own anchor."""

    code: str
    meaning: str
    severity: str  # with what it means: "erreur (rien ne peut être généré)"
    place: str
    message: str
    help: str


@dataclass(frozen=True, slots=True)
class TopicView:
    """The codes about one thing."""

    anchor: str
    heading: str
    rows: tuple[str, ...]
    findings: tuple[FindingView, ...]


@dataclass(frozen=True, slots=True)
class FindingsPage:
    """The topics in the order of the catalogue."""

    topics: tuple[TopicView, ...]


@cache
def findings_page() -> FindingsPage:
    """The view of the whole catalogue, in French as all the documentation."""
    anchors = slugs(topic.fr for topic in TOPICS)
    return FindingsPage(tuple(_topic(topic, f"sujet--{anchors[topic.fr]}") for topic in TOPICS))


def _topic(topic: Topic, anchor: str) -> TopicView:
    said = tuple(explanation(one, Language.FRENCH) for one in topic.rules)
    rows = (row([link(code(one.code), f"#{one.code}"), one.severity, cell(one.meaning)]) for one in said)
    return TopicView(anchor, inline(topic.fr), tuple(rows), tuple(map(_finding, said)))


def _finding(said: Explanation) -> FindingView:
    return FindingView(
        code=said.code,
        meaning=inline(said.meaning),
        severity=f"{said.severity} ({said.reach})",
        place=code(said.place),
        message=inline(said.message),
        help=inline(said.help),
    )
