"""What may come of a finding, and what does not."""

from __future__ import annotations

from dataclasses import replace

from generator.diagnostics import Diagnostic, Origin, finding
from generator.report.causes import consequences

CELL = Origin("mdd.xlsx", 0, "TEST", 35, 11)
MERGED = finding("merged-cells", CELL, range="K35:K36")
LOST = finding("bad-cardinality", replace(CELL, row=36), value="")


def scenario(row: int) -> Diagnostic:
    """A message that the model refuses for what it says in a row."""
    place = Origin("scenarios/feu.json", pointer="/steps/0")
    at = replace(CELL, row=row)
    return replace(finding("unknown-scenario-schema", place, value="T", count=1), related=(at,))


def test_finding_in_merged_rows_comes_of_the_merge() -> None:
    assert consequences([MERGED, LOST]) == {MERGED: (LOST,)}


def test_finding_of_another_row_or_sheet_does_not() -> None:
    elsewhere = replace(LOST, origin=replace(LOST.origin, sheet="OTHER"))
    below = replace(LOST, origin=replace(LOST.origin, row=37))
    assert consequences([MERGED, elsewhere, below]) == {}


def test_merge_that_costs_a_row_its_label_may_cost_others_their_type() -> None:
    nameless = finding("no-level", replace(CELL, row=36), balise="a")
    far = finding("empty-object", replace(CELL, row=80), type="t", perimeter="15-15")
    assert consequences([MERGED, far]) == {}
    assert consequences([MERGED, nameless, far]) == {MERGED: (nameless, far)}


def test_sort_may_cause_what_is_wrong_with_the_tree_and_no_typo() -> None:
    order = finding("rows-out-of-order", CELL, value="1", above="2", row="34", count="1")
    skipped = finding("level-skipped", replace(CELL, row=80), level="4", expected="2")
    assert consequences([order, skipped, LOST]) == {order: (skipped,)}


def test_message_comes_of_a_doubt_about_the_row_that_refuses_it_and_of_no_other() -> None:
    doubt = finding("counted-series", CELL, first="1", value="2", last="3", count="3", proposal="1")
    assert consequences([doubt, scenario(35)]) == {doubt: (scenario(35),)}
    assert consequences([doubt, scenario(36)]) == {}


def test_each_finding_comes_of_one_other_at_most() -> None:
    order = finding("rows-out-of-order", CELL, value="1", above="2", row="34", count="1")
    lost = finding("no-level", replace(CELL, row=36), balise="a")
    found = consequences([order, MERGED, lost])
    assert found == {MERGED: (lost,)}
