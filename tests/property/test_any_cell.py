"""Whatever a person puts into one cell gives a model, or findings; never an exception."""

from __future__ import annotations

import datetime

from hypothesis import example, given
from hypothesis import strategies as st

from generator.check import Subject, findings_of
from generator.diagnostics import Language, has_errors, in_reading_order
from generator.read.sources import sources_of
from generator.resolve import resolve
from tests.golden.findings.base import BASE, CODES, LISTS, MDD, SHEET
from tests.laws import law
from tests.workbooks import workbook

CELLS = [f"{column}{row}" for row in range(1, 17) for column in "ABCDHIJKLMNOPQ"]
LIST_CELLS = [f"{column}{row}" for row in range(1, 10) for column in "ABCD"]
TELLING = st.sampled_from(
    [
        *("X", "0..1", "0..", "string", "person", "codeAndLabel", "CUT", "Balise", "Code", "schema", "Périmètre"),
        *("ENUM:", "ENUM: A, A", "REGEX: ^(a|b)+$", "REGEX: [", "OUVERT", "NOMENCLATURE: TEST.kind", "RC-DE", "CON"),
        *("Donnée (Niveau 1)", "Donnée (Niveau 9)", "Détails de format (15-15)", "A:B:C", "../x", "xml"),
        *("#", "# note", "=1+1", "#REF!", "#N/A"),
    ]
)
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40)
NUMBERS = st.one_of(st.integers(-(10**6), 10**6), st.floats(-1e9, 1e9))
DATES = st.datetimes(datetime.datetime(1950, 1, 1), datetime.datetime(2100, 1, 1)).map(
    lambda d: d.replace(microsecond=0)
)
VALUES = st.one_of(st.none(), st.booleans(), NUMBERS, DATES, TEXTS, TELLING)


def outcome(files: dict[str, bytes]) -> None:
    sources, reading = sources_of(files)
    model, resolving = resolve(sources)
    found = in_reading_order([*reading, *resolving, *findings_of(Subject(model, sources))])
    assert model.messages or has_errors(found)
    for one in found:
        for language in Language:
            assert one.message(language)
            assert one.help(language)
        assert "\n" not in str(one.origin)


@law(60)
@given(st.sampled_from(CELLS), VALUES)
@example("A2", None)
@example("A3", None)
@example("B8", "Donnée (Niveau 2)")
@example("M11", "string")
def test_any_value_in_any_cell_of_the_model(cell: str, value: object) -> None:
    outcome({**BASE, MDD: workbook(SHEET.having(**{cell: value}))})


@law(30)
@given(st.sampled_from(LIST_CELLS), VALUES)
def test_any_value_in_any_cell_of_a_code_list(cell: str, value: object) -> None:
    outcome({**BASE, LISTS: workbook(CODES.having(**{cell: value}))})
