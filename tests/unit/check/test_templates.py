"""Templates of texts, and the fields beside them."""

from __future__ import annotations

import pytest

from generator.check.templates import unknown_template_names
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
