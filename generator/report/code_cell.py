"""What there is to say of a line of a code list, as a terminal shows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.diagnostics import Diagnostic, Language, shown
from generator.read.details import DetailKind, parse_details
from generator.read.rows import WIRE_NAME, Sheet
from generator.report.asked import AskedCode, details
from generator.report.cell import finding_lines

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


def code_report(asked: AskedCode, sheets: Iterable[Sheet], findings: Iterable[Diagnostic], language: Language) -> str:
    """The place, the list and its code there, who uses the list, and what was found there."""
    lines = [*_facts(asked, sheets, _WORDS[language]), *finding_lines(asked.origin, findings, language)]
    return "\n".join([str(asked.origin), *(f"  {line}" for line in lines)])


def _facts(asked: AskedCode, sheets: Iterable[Sheet], words: dict[str, str]) -> Iterator[str]:
    identity = asked.sheet.id.text
    yield words["list"].format(id=shown(identity), count=len(asked.sheet.rows))
    if asked.row is not None:
        yield words["code"].format(text=shown(asked.row.code.text))
        if asked.row.labels:
            yield words["label"].format(text=shown(" > ".join(asked.row.labels)))
    users = list(_users(identity, sheets))
    more = ", …" if len(users) > _MOST_USERS else ""
    yield words["users"].format(text=", ".join(users[:_MOST_USERS]) + more or words["none"])


def _users(identity: str, sheets: Iterable[Sheet]) -> Iterator[str]:
    """The fields whose details name a code list, each with its place."""
    for sheet in sheets:
        for row in sheet.rows:
            parsed = (parse_details(cell) for _, cell in details(row))
            kinds = (DetailKind.CODE_LIST, DetailKind.SUGGESTED)
            if any(details.kind in kinds and details.text == identity for details in parsed):
                yield f"{shown(row[WIRE_NAME].text)} ({sheet.name}!{row[WIRE_NAME].origin.cell})"
