"""No part of a row is passed over: what an operation does not know, does not ask, or what the messages do not have."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.unit.convert.test_release import MOMENT, TEXT, Fields, compiled, result, row

FIELDS: Fields = {
    "caseId": ("1..1", TEXT),
    "a": ("0..1", ["A", "B", "C"]),
    "text": ("0..1", TEXT),
    "rank": ("0..1", "integer"),
    "people": ("0..n", {"id": ("1..1", TEXT), "at": ("0..1", MOMENT), "pets": ("0..n", {"name": ("0..1", TEXT)})}),
    "few": ("0..2", {"name": ("0..1", TEXT)}),
    "notes": ("0..n", {"text": ("1..1", TEXT), "who": ("0..1", TEXT), "kind": ("0..1", ["X", "AUTRE"])}),
    "place": ("0..1", {"name": ("0..1", TEXT)}),
    "one": ("0..1", {"name": ("0..1", TEXT)}),
}
NOTED = ("text", "notes[].text", "noter")


def findings(*cells: str) -> list[tuple[str, str, str]]:
    """What is found in a row: code, column letter, value."""
    _, found = compiled(FIELDS, FIELDS, row(*cells))
    return [(each.code, "ABCDEFGHI"[each.origin.column - 1], dict(each.values).get("value", "")) for each in found]


RIGHT: Sequence[tuple[str, ...]] = [
    ("a", "", "coder", "table statuts", "perte"),
    ("a", "", "coder", "table:statuts", "perte"),
    ("a", "", "coder", "table statuts, parent", "note notes[].text", "caseId == 'x' && has(place.name)"),
    ("a", "", "coder", "table statuts\nkind = AUTRE\nwho ← caseId", "note notes[].text"),
    ("text", "", "code", "table statuts, durée", "perte"),
    (*NOTED, "Dit : {}\nkind = X\nwho ← people[].at en UTC"),
    (*NOTED, "who = nouvel identifiant : {owner}.{caseId}.{}"),
    ("people[]", "one", "un", "premier"),
    ("people[]", "one", "un", "dernier par at"),
    ("one", "place", "copier", "résultat", "", "has(message.text)"),
    ("", "text", "enveloppe", "expéditeur : CRRA {nom}, {}"),
    ("few[]", "rank", "compter", "0 = 0 ; 1 = 1 ; 2 = 2"),
    ("people[]", "rank", "compter", "2..4 = 3 ; 0..1 = 0 ; 5.. = 9"),
    ("text", "notes[]", "clé-valeur", "text = {}\nkind = AUTRE"),
    ("", "text", "défaut", "nouvel identifiant : {caseId}-{}"),
    ("", "text", "défaut", "note : rien"),
    ("", "people[].at", "défaut", "", "retirer"),
    ("", "people[].at", "défaut", "2026-03-14T10:00:00+01:00", "", "id in ['x']"),
]


@pytest.mark.parametrize("cells", RIGHT)
def test_row_that_is_right_is_left_alone(cells: tuple[str, ...]) -> None:
    known = ("two-on-one-target", "unfilled-field", "unaccepted-loss")  # of the messages, not of the row's words
    assert [found for found in findings(*cells) if found[0] not in known] == []


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        # words that an operation does not know
        (("a", "", "coder", "tabel statuts"), ("unknown-argument", "F", "tabel statuts")),
        (("a", "", "coder", "table statuts, parents", "perte"), ("unknown-argument", "F", "parents")),
        (("a", "", "coder", "table statuts, table statuts"), ("unknown-argument", "F", "table statuts")),
        (("text", "", "code", "durée, durée", "perte"), ("unknown-argument", "F", "durée")),
        (("text", "", "code", "table statuts", "perte"), ("unknown-function", "F", "")),
        (("people[]", "one", "un", "dernière"), ("unknown-argument", "F", "dernière")),
        (("people[]", "one", "un", "dernier"), ("unknown-argument", "F", "dernier")),
        (("one", "place", "copier", "resultat"), ("unknown-argument", "F", "resultat")),
        (("", "text", "enveloppe", ""), ("unknown-argument", "F", "")),
        (("", "text", "enveloppe", "expéditeur : {nm}"), ("unknown-argument", "F", "{nm}")),
        (("people[]", "text", "compter", ""), ("unknown-argument", "F", "")),
        (("people[]", "text", "compter", "0.. = A ; beaucoup = B"), ("unknown-argument", "F", "beaucoup = B")),
        (("people[]", "text", "compter", "0.. = A ; 4..2 = B"), ("unknown-argument", "F", "4..2 = B")),
        (("people[]", "text", "compter", "0.. = A ; 5 ="), ("unknown-argument", "F", "5 =")),
        (("text", "notes[]", "clé-valeur", "text = {}\nkind : AUTRE"), ("unknown-argument", "F", "kind : AUTRE")),
        ((*NOTED, "Dit : {}\nkind : X"), ("unknown-argument", "F", "kind : X")),
        (("", "notes[].text", "noter", "Dit : {}"), ("unknown-argument", "F", "Dit : {}")),
        (("", "text", "défaut", "nouvel identifant : {}"), ("unknown-argument", "F", "nouvel identifant : {}")),
        (("", "text", "défaut", ""), ("unknown-argument", "F", "")),
        # values that are not told, and numbers without a class
        (("text", "notes[]", "clé-valeur", "kind = AUTRE"), ("note-without-value", "F", "kind = AUTRE")),
        (("few[]", "rank", "compter", "0..1 = 0"), ("count-without-class", "F", "2")),
        (("people[]", "rank", "compter", "1.. = 1"), ("count-without-class", "F", "0")),
        (("people[]", "rank", "compter", "0..2 = 1 ; 4.. = 2"), ("count-without-class", "F", "3")),
        (("people[]", "rank", "compter", "0..5000 = 1"), ("count-without-class", "F", "5001")),
        (("people[]", "rank", "compter", "0..9 = 1 ; 4.. = 2"), ("overlapping-classes", "F", "4")),
        (("people[]", "a", "compter", "0.. = Z"), ("refused-value", "F", "Z")),
        ((*NOTED, "kind = Z"), ("refused-value", "F", "Z")),
        # data that the messages do not have
        (("people[]", "one", "un", "dernier par att"), ("unknown-path", "F", "att")),
        ((*NOTED, "knd = X"), ("unknown-path", "F", "knd")),
        ((*NOTED, "who ← people[].idd"), ("unknown-path", "F", "people[].idd")),
        ((*NOTED, "who = nouvel identifiant : {cas}.{}"), ("unknown-path", "F", "cas")),
        (("text", "notes[]", "clé-valeur", "text = {}\nkey = X"), ("unknown-path", "F", "key")),
        (("", "text", "défaut", "nouvel identifiant : {cas}"), ("unknown-path", "F", "cas")),
        (("a", "", "coder", "", "note notes[].txt"), ("unknown-path", "G", "notes[].txt")),
        (("text", "", "déplacer", "", "", "caseID == 'x'"), ("unknown-path", "H", "caseID")),
        (("one.name", "", "déplacer", "", "", "has(message.place.nam)"), ("unknown-path", "H", "place.nam")),
        (("one.name", "", "déplacer", "", "", "has(place.name)"), ("unknown-path", "H", "place.name")),
        (("", "one.name", "défaut", "x", "", "!(nam.startsWith('x'))"), ("unknown-path", "H", "nam")),
        # lists and objects that do not suit
        (("one", "place", "un"), ("unfit-cardinality", "C", "one")),
        (("people[]", "notes[]", "un"), ("unfit-cardinality", "D", "notes[]")),
        (("people[].pets[]", "rank", "compter", "0.. = 1"), ("unfit-cardinality", "C", "people[].pets[]")),
        (("people[].pets[]", "", "répéter"), ("unfit-cardinality", "C", "people[].pets[]")),
        (("one", "", "code", "durée", "perte"), ("not-simple", "C", "one")),
        (("text", "", "coder", "table statuts"), ("not-coded", "I", "text")),
        # rows that say neither what is read nor where it goes
        *(
            (("", "", operation, ""), ("unused-correspondence", "I", operation))
            for operation in ("noter", "un", "supprimer")
        ),
        # cells that are not read
        (("text", "", "déplacer", "premier"), ("idle-cell", "F", "premier")),
        (("text", "", "déplacer", "kind = X", "note"), ("idle-cell", "F", "kind = X")),
        (("a", "", "coder", "kind = X", "note"), ("idle-cell", "F", "kind = X")),
        (("text", "place.name", "noter", "{}\nkind = X"), ("idle-cell", "F", "kind = X")),
        (("text", "", "noter", "{}\nkind = X"), ("idle-cell", "F", "kind = X")),
        (("text", "text", "supprimer"), ("idle-cell", "D", "text")),
        (("a", "text", "défaut", "x"), ("idle-cell", "C", "a")),
        (("", "text", "défaut", "x", "perte"), ("idle-cell", "G", "perte")),
        (("", "people[].at", "défaut", "", "retirer", "has(id)"), ("idle-cell", "H", "has(id)")),
        (("text", "notes[]", "clé-valeur", "text = {}", "", "has(a)"), ("idle-cell", "H", "has(a)")),
        (("people[]", "", "répéter", "", "", "has(a)"), ("idle-cell", "H", "has(a)")),
    ],
)
def test_what_would_be_passed_over_is_a_finding_at_its_cell(cells: tuple[str, ...], expected: tuple[str, ...]) -> None:
    assert expected in findings(*cells)


def test_function_is_not_read_backwards() -> None:
    _, found = compiled(FIELDS, FIELDS, ("TEST", "↔", "text", "", "code", "durée", "perte"))
    assert [each.code for each in found] == ["one-way-operation"]


def test_what_is_near_is_proposed() -> None:
    _, found = compiled(FIELDS, FIELDS, row("text", "", "code", "duree", "perte"))
    assert [dict(each.values)["proposal"] for each in found if each.code == "unknown-function"] == ["durée"]


def test_number_of_items_is_written_as_the_target_has_numbers() -> None:
    assert result(FIELDS, FIELDS, {"few": [{}]}, row("few[]", "rank", "compter", "0 = 0 ; 1.. = 1"))["rank"] == 1


def test_codes_without_answer_are_not_told_where_the_table_is_not_read() -> None:
    """The one is the consequence of the other."""
    changed = {**FIELDS, "a": ("0..1", ["X", "Y"])}
    for argument, code in (("table statuts", "unanswered-code"), ("tabel statuts", "unknown-argument")):
        _, found = compiled(FIELDS, changed, row("a", "", "coder", argument))
        assert {each.code for each in found if each.origin.row} & {"unanswered-code", "unknown-argument"} == {code}
