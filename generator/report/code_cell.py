"""What there is to say of a line of a code list, as a terminal shows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.diagnostics import Diagnostic, Language, shown
from generator.read.details import DetailKind, parse_details
from generator.read.rows import WIRE_NAME, Sheet
from generator.report.asked import AskedCode, details
from generator.report.cell import findings_told

_WORDS = {
    Language.FRENCH: {
        "list": "Nomenclature : {id}, codes : {count}",
        "code": "Code : {text}",
        "label": "Libellé : {text}",
        "users": "Employée par : {text}",
        "none": "aucune donnée",
    },
    Language.ENGLISH: {
        "list": "Code list: {id}, codes: {count}",
        "code": "Code: {text}",
        "label": "Label: {text}",
        "users": "Used by: {text}",
        "none": "no field",
    },
}
_MOST_USERS = 12  # fields that are named


def code_told(one: AskedCode, sheets: Iterable[Sheet], findings: Iterable[Diagnostic], language: Language) -> str:
    """The place, the list and its code there, who uses the list, and what was found there."""
    lines = [*_facts(one, sheets, _WORDS[language]), *findings_told(one.origin, findings, language)]
    return "\n".join([str(one.origin), *(f"  {line}" for line in lines)])


def _facts(one: AskedCode, sheets: Iterable[Sheet], words: dict[str, str]) -> Iterator[str]:
    identity = one.sheet.id.text
    yield words["list"].format(id=shown(identity), count=len(one.sheet.rows))
    if one.row is not None:
        yield words["code"].format(text=shown(one.row.code.text))
        if one.row.labels:
            yield words["label"].format(text=shown(" > ".join(one.row.labels)))
    users = list(_users(identity, sheets))
    more = ", …" if len(users) > _MOST_USERS else ""
    yield words["users"].format(text=", ".join(users[:_MOST_USERS]) + more or words["none"])


def _users(identity: str, sheets: Iterable[Sheet]) -> Iterator[str]:
    """The fields whose details name a code list, each with its place."""
    for sheet in sheets:
        for row in sheet.rows:
            said = (parse_details(cell) for _, cell in details(row))
            kinds = (DetailKind.CODE_LIST, DetailKind.SUGGESTED)
            if any(one.kind in kinds and one.text == identity for one in said):
                yield f"{shown(row[WIRE_NAME].text)} ({sheet.name}!{row[WIRE_NAME].origin.cell})"
