"""Templates of texts, and the fields beside them."""

from __future__ import annotations

import pytest

from generator.check.templates import contradicted_templates, unknown_template_names
from generator.diagnostics import Language
from tests.unit.check.subjects import subject, told
from tests.workbooks import Sheet


def unknown(template: str, marks: str = "X") -> list[tuple[str, ...]]:
    sheet = Sheet(
        (
            ("street", "0..1", "string"),
            ("person", "0..1", "X"),
            ("  whole", "0..1", "string", template, marks),
            ("  lastName", "0..1", "string"),
            ("  firstName", "0..1", "string"),
        )
    )
    return told(unknown_template_names(subject(sheet)), "value")


@pytest.mark.parametrize("template", ["TEMPLATE: {lastName} {firstName}", "TEMPLATE: {whole}", "le nom {entier}"])
def test_names_of_the_same_object_and_prose_are_no_doubt(template: str) -> None:
    assert unknown(template) == []


@pytest.mark.parametrize("name", ["callerLastName", "LASTNAME", "street", ""])
def test_any_other_name_is_told_once(name: str) -> None:
    assert unknown(f"TEMPLATE: {{{name}}}, {{firstName}} {{{name}}}") == [("unknown-template-name", "N11", name)]


def test_template_of_a_draft_is_nobodys() -> None:
    assert unknown("TEMPLATE: {nom}", " ") == []


def test_the_field_that_was_meant_is_named_with_its_place() -> None:
    sheet = Sheet((("whole", "0..1", "string", "TEMPLATE: {callerLastName}"), ("lastName", "0..1", "string")))
    (one,) = unknown_template_names(subject(sheet))
    assert one.help(Language.FRENCH).startswith("vouliez-vous dire « lastName », défini en TEST!J10 ? sinon, ")


# --- the order ---------------------------------------------------------------------

PERSON = Sheet(
    (
        ("whole", "0..1", "string", "TEMPLATE: {lastName} {firstName}"),
        ("lastName", "0..1", "string"),
        ("firstName", "0..1", "string"),
    ),
    cells={"B10": "Nom", "B11": "Prénom", "I10": "Dupont", "I11": "Jean"},
)


@pytest.mark.parametrize(
    ("cells", "where"),
    [
        ({"H9": 'Le nom entier, "{firstName} {lastName}".'}, "H9"),
        ({"B9": "Prénom et nom"}, "B9"),
        ({"B9": "Prénom & nom"}, "B9"),
        ({"I9": "Jean Dupont"}, "I9"),
    ],
)
def test_order_that_the_row_contradicts_is_told_with_the_template_to_paste(cells: dict[str, str], where: str) -> None:
    found = told(contradicted_templates(subject(PERSON.having(**cells))), "where", "proposal")
    assert found == [("template-order", "N9", where, "TEMPLATE: {firstName} {lastName}")]


@pytest.mark.parametrize(
    "cells",
    [
        {"H9": "Quand le prénom et le nom sont aussi transmis à part, elle les réunit.", "I9": "Dupont Jean"},
        {"H9": "{lastName} {firstName}, et non {firstName} {lastName}", "B9": "Nom et prénom"},
        {"H9": "{firstName} seul", "I9": "Jean Martin"},
        {"N9": "TEMPLATE: {lastName} {lastName}", "B9": "Prénom et nom"},
        {"N9": "{lastName} {firstName}", "B9": "Prénom et nom"},
        {"I9": "Jean Jean", "I10": "Jean"},
        {"O9": None, "B9": "Prénom et nom"},
    ],
)
def test_order_that_nothing_contradicts_for_certain_is_fine(cells: dict[str, object]) -> None:
    assert list(contradicted_templates(subject(PERSON.having(**cells)))) == []


def test_names_that_are_not_beside_the_template_have_an_order_too() -> None:
    """As the published releases have it: the prose names fields of an older model."""
    cells = {"H9": "ainsi : {callerFirstName} {callerLastName}.", "N9": "TEMPLATE: {callerLastName}, {callerFirstName}"}
    found = told(contradicted_templates(subject(PERSON.having(**cells))), "proposal")
    assert found == [("template-order", "N9", "TEMPLATE: {callerFirstName}, {callerLastName}")]
