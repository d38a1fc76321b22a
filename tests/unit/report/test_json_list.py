"""Findings as JSON: the keys of the contract, and whether each is waived."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator.report import json_list
from tests.unit.report.cases import EACH, HOSTILE, NONE, SETTING, hostile, run


def listed(text: str) -> list[dict[str, Any]]:
    text.encode("utf-8")
    found: list[dict[str, Any]] = json.loads(text)
    return found


def test_findings_stand_in_reading_order_and_waived_ones_among_them() -> None:
    found = listed(json_list.render(EACH))
    assert [one["file"] for one in found] == ["mdd.xlsx", "noms.xlsx", "noms.xlsx", "release.toml", "scenarios/a.json"]
    assert [(one["waived"], one["reason"]) for one in found[1:3]] == [(False, None), (True, "repris de la norme")]


def test_cell_row_column_and_related_cells_are_told() -> None:
    found = listed(json_list.render(EACH))
    assert [found[1][key] for key in ("sheet", "cell", "row", "column")] == ["canal", "A8", 8, 1]
    assert found[1]["related"] == ["mdd.xlsx RC-EDA!J9", "x.json"]
    assert found[-1]["pointer"] == "/steps/0/name"


def test_line_of_a_text_file_is_a_row() -> None:
    (one,) = listed(json_list.render(run(SETTING)))
    assert (one["row"], one["column"], one["sheet"], one["cell"]) == (7, None, "", "")


def test_nothing_found_is_an_empty_list() -> None:
    assert listed(json_list.render(NONE)) == []


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_comes_back_as_it_was(text: str) -> None:
    found = listed(json_list.render(hostile(text)))
    assert {one["sheet"] for one in found} == {text, ""}
    assert len(found) == 3
