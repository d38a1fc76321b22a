"""The summary as tables with French heads, which the terminal and the page show alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from hubsante_kit.replay.summary import Tree, words

Cell = str | int

_ROLES: Mapping[str, str] = {
    "old-sender": "émetteurs restés à l'ancienne",
    "new-sender": "émetteurs passés à la nouvelle",
}
_OUTCOMES: Mapping[str, str] = {
    "converted": "converti",
    "refused": "conversion refusée",
    "invalid": "converti, refusé par la version cible",
    "xml": "non converti : message en XML",
    "not-asked": "non converti : la version source refuse le message",
}
_NO_RULES = "messages que le paquet installé refuse, sans jugement de ses règles"
_UNKNOWN = "(aucun message connu)"
_OUTSIDE = "outside-list"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a title, the most important first."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""


def tables(summary: Tree) -> Iterator[Table]:
    """The tables that have rows."""
    every = (
        _documents(summary), _schemas(summary), _changes(summary), _conversions(summary), _senders(summary),
        _findings(summary), _outside(summary), _unused(summary), _used(summary),
    )  # fmt: skip
    yield from (table for table in every if table.rows)


def _documents(summary: Tree) -> Table:
    read = ("messages jugés", summary["messages"])
    others = [(words(code), number) for code, number in summary["documents"].items() if code != "read"]
    not_asked = summary["rules_asked"].get("not-judged", 0)
    asked = [(_NO_RULES, not_asked)] if not_asked else []
    rows: tuple[tuple[Cell, ...], ...] = (read, *others, *asked)
    return Table("Documents", ("Documents", "Nombre"), rows)


def _schemas(summary: Tree) -> Table:
    releases, roles = summary["releases"], _roles(summary)
    heads = ("Message", "Messages", *(f"Refusés en {each}" for each in releases), *(_ROLES[role] for role in roles))
    rows = tuple(
        (
            each["schema"] or _UNKNOWN,
            each["messages"],
            *_refused(each, releases),
            *(each["breaks"][role] for role in roles),
        )
        for each in summary["schemas"]
    )
    return Table("Par message", heads, rows, _NOTE_BREAKS if roles else "")


_NOTE_BREAKS = (
    "« Émetteurs restés à l'ancienne » : messages que l'ancienne version accepte et que la nouvelle refuse ; "
    "« émetteurs passés à la nouvelle » : l'inverse."
)


def _changes(summary: Tree) -> Table:
    rows = tuple(
        (_ROLES[each["breaks"]], each["schema"], each["path"], words(each["change"]), each["messages"])
        for each in summary["changes"]
    )
    return Table("Par changement", ("Qui est touché", "Message", "Champ", "Changement", "Messages"), rows)


def _conversions(summary: Tree) -> Table:
    rows = tuple((each["schema"], _OUTCOMES[each["outcome"]], each["messages"]) for each in summary["conversions"])
    pair = summary["conversion"] or {"from": "", "to": ""}
    return Table(f"Conversion de {pair['from']} vers {pair['to']}", ("Message", "Issue", "Messages"), rows)


def _senders(summary: Tree) -> Table:
    """By editor where editors are known, else by the pseudonym of the sender."""
    name = "editor" if any(each["editor"] for each in summary["senders"]) else "sender"
    sent: Counter[str] = Counter()
    refused: Counter[tuple[str, str]] = Counter()
    for each in summary["senders"]:
        sent[each[name]] += each["messages"]
        refused.update({(each[name], release): number for release, number in each["refused"].items()})
    releases = summary["releases"]
    rows: list[tuple[Cell, ...]] = [
        (key, count, *(refused[key, release] for release in releases)) for key, count in sent.most_common()
    ]
    heads = ("Éditeur" if name == "editor" else "Émetteur (pseudonyme)", "Messages")
    return Table("Par émetteur", (*heads, *(f"Refusés en {each}" for each in releases)), tuple(rows))


def _findings(summary: Tree) -> Table:
    rows = tuple(
        (
            each["release"],
            each["schema"],
            each["field"],
            words(each["code"]),
            each["messages"],
            *_samples(summary, each),
        )
        for each in summary["findings"]
    )
    heads = ("Version", "Message", "Champ", "Constat", "Messages", *_samples_head(summary))
    return Table("Constats", heads, rows)


def _outside(summary: Tree) -> Table:
    rows = tuple(
        (each["release"], each["schema"], each["field"], each["messages"], *_samples(summary, each))
        for each in summary["findings"]
        if each["code"] == _OUTSIDE
    )
    heads = ("Version", "Message", "Champ", "Messages", *_samples_head(summary))
    return Table("Valeurs hors des listes", heads, rows)


def _unused(summary: Tree) -> Table:
    rows = tuple((each["schema"], each["field"], _known(each)) for each in summary["fields"] if not each["messages"])
    return Table("Champs que personne n'emploie", ("Message", "Champ", "Versions"), rows)


def _used(summary: Tree) -> Table:
    used = (each for each in summary["fields"] if each["messages"])
    rows = tuple((each["schema"], each["field"], _known(each), each["messages"], each["values"]) for each in used)
    return Table("Emploi des champs", ("Message", "Champ", "Versions", "Messages", "Valeurs"), rows)


def _refused(schema: Tree, releases: Iterable[str]) -> Iterator[int]:
    return (schema["refused"][release] for release in releases)


def _known(field: Mapping[str, Any]) -> str:
    return ", ".join(field["releases"])


def _roles(summary: Tree) -> tuple[str, ...]:
    return tuple(_ROLES) if len(summary["releases"]) > 1 else ()


def _samples_head(summary: Tree) -> tuple[str, ...]:
    return ("Exemples",) if summary["samples"] else ()


def _samples(summary: Tree, finding: Tree) -> tuple[str, ...]:
    return (" · ".join(finding.get("samples", ())),) if summary["samples"] else ()
