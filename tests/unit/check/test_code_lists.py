"""Doubts about a code list: one finding of a kind, whatever the number of codes."""

from __future__ import annotations

import pytest

from generator.check.code_lists import codes_alike, doubtful_codes, inconsistent_levels, unused_lists
from generator.check.subject import Subject
from generator.diagnostics import phrase
from generator.read.sources import sources_of
from generator.resolve import resolve
from tests.unit.check.subjects import subject, told
from tests.workbooks import CodeList, Sheet, workbook

NAMING = Sheet((("kind", "0..1", "string", "NOMENCLATURE: TEST.kind\nLONGUEUR: 1..9"),))
HEADERS = {"E6": "Libellé niveau 2"}


def test_many_padded_codes_are_one_finding() -> None:
    padded = CodeList(tuple(f" K{number} " for number in range(30)))
    assert told(doubtful_codes(subject(NAMING, padded)), "count") == [("code-with-edge-blanks", "A7", "30")]


def test_codes_that_differ_by_more_than_case_are_fine() -> None:
    assert list(codes_alike(subject(NAMING, CodeList(("K1", "k2"))))) == []


@pytest.mark.parametrize(
    ("one", "other"), [("K1", "k1"), ("A-1", "A\u20111"), ("A B", "A\u2009B"), ("D\u2019A", "D'A")]
)
def test_codes_that_look_the_same_are_told(one: str, other: str) -> None:
    assert told(codes_alike(subject(NAMING, CodeList((one, other))))) == [("codes-alike", "A7")]


def test_labels_of_their_own_level_alone_are_a_habit_and_no_gap() -> None:
    own_level = CodeList(("K1", "K2"), cells={**HEADERS, "B4": 2, "B8": None, "E8": "Deux"})
    assert list(inconsistent_levels(subject(NAMING, own_level))) == []


def test_gap_is_told_where_other_rows_repeat_the_labels_above() -> None:
    gap = CodeList(("K1", "K2", "K3"), cells={**HEADERS, "B4": 2, "E7": "Un", "B8": None, "E8": "Deux"})
    assert told(inconsistent_levels(subject(NAMING, gap)), "value") == [("level-left-out", "A8", "K2")]


def test_fewer_levels_than_declared_are_told() -> None:
    found = told(inconsistent_levels(subject(NAMING, CodeList(("K1",), cells={"B4": 3}))), "value", "deepest")
    assert found == [("wrong-level-count", "B4", "3", "1")]


def test_list_beside_a_length_is_used() -> None:
    assert list(unused_lists(subject(NAMING, CodeList(("K1",))))) == []


def test_list_that_is_recommended_is_used() -> None:
    row = ("kind", "0..1", "string", "NOMENCLATURE INDICATIVE: TEST.kind")
    assert list(unused_lists(subject(Sheet((row,)), CodeList(("K1",))))) == []


def test_list_that_only_a_draft_names_is_used_too() -> None:
    draft = Sheet((("a", "0..1", "string"), ("kind", "0..1", "string", "NOMENCLATURE: TEST.kind", " ")))
    assert list(unused_lists(subject(draft, CodeList(("K1",))))) == []


def test_list_that_no_row_uses_is_set_aside_as_a_sheet_or_as_a_file() -> None:
    sources, _ = sources_of(
        {"mdd.xlsx": workbook(NAMING, CodeList(("K1",))), "TEST.b.csv": b"code,label_n1\nA,Alpha\n"}
    )
    model, _ = resolve(sources)
    (one,) = unused_lists(Subject(model, sources))
    assert (one.origin.file, dict(one.phrases)) == ("TEST.b.csv", {"aside": phrase("file-aside")})
    (other,) = unused_lists(subject(Sheet((("a", "0..1", "string"),)), CodeList(("K1",))))
    assert dict(other.phrases) == {"aside": phrase("sheet-aside")}
