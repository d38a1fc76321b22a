"""Examples against their own rows: what is refused, what is only untidy, what was meant."""

from __future__ import annotations

import datetime

import pytest

from generator.check.examples import refused_examples
from generator.diagnostics import Language
from tests.official import VERSIONS, needs_official_releases
from tests.unit.check.official import official_subject
from tests.unit.check.subjects import subject, told
from tests.workbooks import CodeList, Sheet

LABELLED = CodeList(("SMUR.VLM", "FINESS_GEO", "AUCUNE"), cells={"B9": "Aucune difficulté"})


def found(type_: str, details: str, example: object) -> list[tuple[str, ...]]:
    sheet = Sheet((("field", "0..1", type_, details),), cells={"I9": example})
    return told(refused_examples(subject(sheet, LABELLED)), "value", "read", "proposal")


@pytest.mark.parametrize(
    ("type_", "details", "example"),
    [
        ("string", "", "n'importe quoi, « vraiment »"),
        ("string", "ENUM: A, B", "A\nB"),
        ("string", "ENUM: DIS/FIRE, B", "DIS/FIRE"),
        ("string", "REGEX: ^[A-Z]+$", "ABC"),
        ("boolean", "", True),
        ("boolean", "", "TRUE"),
        ("integer", "", 12),
        ("number", "", 2.5),
        ("number", "", "-1.575807"),
        ("date", "", "2026-03-14"),
        ("date", "", datetime.date(2026, 3, 14)),
        ("datetime", "", datetime.datetime(2026, 3, 14, 8, 30)),
        ("datetime", "", "2026-03-14T08:30:00+01:00"),
        ("string", "NOMENCLATURE: TEST.kind", "AUCUNE"),
    ],
)
def test_accepted_example_gives_no_finding(type_: str, details: str, example: object) -> None:
    assert found(type_, details, example) == []


@pytest.mark.parametrize(
    ("details", "example", "read"),
    [
        ("ENUM: A, B", "ex. : A", "A"),
        ("ENUM: A, B", "- A", "A"),
        ("ENUM: A, B", "« A »", "A"),
        ("ENUM: A, B", "A ;", "A"),
        ("ENUM: A, B", "A, B, …", "A ; B"),
        ("ENUM: A, B", "A ou B", "A ; B"),
        ("ENUM: A, B", "A / B", "A ; B"),
    ],
)
def test_values_that_a_person_reads_are_only_untidy(details: str, example: str, read: str) -> None:
    assert found("string", details, example) == [("untidy-example", "I9", example, read, "")]


@pytest.mark.parametrize(
    ("type_", "details", "example", "refused", "proposal"),
    [
        ("string", "ENUM: A, B", "C", "C", ""),
        ("string", "ENUM: A, B", "A, C, D", "C ; D", ""),
        ("string", "NOMENCLATURE: TEST.kind", "aucune difficulté", "aucune difficulté", "AUCUNE"),
        ("string", "NOMENCLATURE: TEST.kind", "FINESS Géo", "FINESS Géo", "FINESS_GEO"),
        ("string", "NOMENCLATURE: TEST.kind", "VLM", "VLM", "SMUR.VLM"),
        ("string", "REGEX: ^[A-Z]+$", "abc", "abc", ""),
        ("boolean", "", "OUI", "OUI", "true"),
        ("date", "", "17/02/1936", "17/02/1936", "1936-02-17"),
        ("date", "", "31/02/1936", "31/02/1936", ""),
        ("number", "", "48,86", "48,86", "48.86"),
        ("string", "LONGUEUR: 1..5", "ABCDEF", "ABCDEF", ""),
        ("number", "", "1 234", "1 234", "1234"),
        ("number", "", "48.86°", "48.86°", "48.86"),
        ("number", "", "１２", "１２", "12"),
        ("number", "", "NaN", "NaN", ""),
        ("datetime", "", "2026-03-14T08:30:00Z", "2026-03-14T08:30:00Z", "2026-03-14T08:30:00+00:00"),
        ("datetime", "", "2026-03-14 08:30:00.5+0100", "2026-03-14 08:30:00.5+0100", "2026-03-14T08:30:00+01:00"),
        ("datetime", "", "2026-03-14T08:30:00", "2026-03-14T08:30:00", ""),
        ("string", "ENUM: A, B", "А", "А", "A"),
        ("integer", "", 1.5, "1.5", ""),
        ("phoneNumber", "", "0612345678", "0612345678", "tel:0612345678"),
        ("phoneNumber", "", "+33 6 12 34 56 78", "+33 6 12 34 56 78", "tel:+33612345678"),
    ],
)
def test_refused_value_is_named_with_what_was_meant(
    type_: str, details: str, example: object, refused: str, proposal: str
) -> None:
    assert found(type_, details, example) == [("bad-example", "I9", refused, "", proposal)]


@pytest.mark.parametrize(
    ("type_", "details", "example", "accepted"),
    [
        ("string", "ENUM: A, B", "C", "valeurs admises : A, B"),
        ("string", "REGEX: ^R[0-9]{2}$", "X", "de la forme ^R[0-9]{2}$, par exemple R11"),
        (
            "string",
            "REGEX: ^R[0-9]+$\nLONGUEUR: 4..4",
            "X",
            "de la forme ^R[0-9]+$ et dans LONGUEUR: 4..4, par exemple R111",
        ),
        ("string", "LONGUEUR: 1..5", "ABCDEF", "un texte dans LONGUEUR: 1..5"),
        ("number", "", "x", "par exemple 12.5"),
        ("integer", "", "x", "par exemple 12"),
        ("number", "BORNES: 0..360", "x", "un nombre dans BORNES: 0..360"),
        ("boolean", "", "?", "true ou false"),
        ("datetime", "", "x", "par exemple 2026-03-14T08:30:00+01:00"),
    ],
)
def test_help_says_what_the_format_accepts(type_: str, details: str, example: str, accepted: str) -> None:
    (one,) = refused_examples(subject(Sheet((("field", "0..1", type_, details),), cells={"I9": example})))
    assert one.help(Language.FRENCH).removesuffix(" ; un exemple par ligne dans la cellule") == accepted


@pytest.mark.parametrize("details", ["ENUM: « MOBILE », « FIXE »", "ENUM: - MOBILE\n- FIXE", "ENUM: MOBILE; FIXE"])
def test_example_beside_a_doubtful_enumeration_is_not_judged(details: str) -> None:
    assert found("string", details, "MOBIL") == []


def test_example_that_one_perimeter_takes_is_no_fault() -> None:
    sheet = Sheet(
        (("field", "0..1", "string", "ENUM: A, B"),),
        entries=("TEST:15-15:test", "OTHER:15-18:other"),
        perimeters=("15-15", "15-18"),
        cells={"I9": "A\nB", "Q8": "Détails de format (15-18)", "R8": "CUT", "Q9": "ENUM: B"},
    )
    assert list(refused_examples(subject(sheet))) == []


def test_code_and_label_are_judged_before_and_behind_the_colon() -> None:
    rows = (
        ("kind", "0..1", "X codeAndLabel", "REGEX: ^C[0-9]{2}$"),
        ("  code", "1..1", "string"),
        ("  label", "1..1", "string"),
        ("place", "0..1", "X codeAndLabel", "REGEX: ^L[0-9]{2}$"),
    )
    sheet = Sheet(rows, cells={"I9": "C01 : Incendie", "I12": "C02 : Domicile"})
    assert told(refused_examples(subject(sheet)), "value") == [("bad-example", "I12", "C02")]


@needs_official_releases
@pytest.mark.parametrize("version", VERSIONS)
def test_official_examples_that_break_their_row_are_found(version: str) -> None:
    found = {cell: proposal for _, cell, proposal in told(refused_examples(official_subject(version)), "proposal")}
    assert (found["I83"], found["I98"], found["I190"]) == (
        "FR",
        "fr",
        "FINESS_GEOGRAPHIQUE ; FINESS_ADMINISTRATIF ; APE_NAF",
    )


def test_beginning_of_a_text_that_is_too_long_is_not_what_was_meant() -> None:
    sheet = Sheet((("note", "0..1", "string", "LONGUEUR: 1..100"),), cells={"I9": "a" * 101})
    assert told(refused_examples(subject(sheet)), "proposal") == [("bad-example", "I9", "")]
