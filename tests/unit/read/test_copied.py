"""Copies of workbooks, known by their names and by what they hold."""

from __future__ import annotations

import pytest

from generator.read.copied import copies, sheet_copies


@pytest.mark.parametrize(
    "name",
    [
        *("mdd - Copie.xlsx", "mdd - Copie (2).xlsx", "mdd (1).xlsx", "Copy of mdd.xlsx", "Copie de mdd.xlsx"),
        *("mdd - Copy.xlsx", "mdd copie.xlsx", "mdd_copy.xlsx", "mdd 2.xlsx", "mdd - Copie - Copie.xlsx"),
        "Copie de mdd (1).xlsx",
    ],
)
def test_copy_is_known_by_its_name(name: str) -> None:
    held = {"workbooks/mdd.xlsx": ["rc-eda", "emsi"], f"workbooks/{name}": ["emsi"]}
    assert copies(held) == {f"workbooks/{name}": "workbooks/mdd.xlsx"}


def test_old_version_is_known_by_what_it_holds() -> None:
    held = {"ancien mdd.xlsx": ["a", "b", "c", "d", "e"], "mdd.xlsx": ["a", "b", "c", "d", "f"], "x.xlsx": ["a", "b"]}
    assert copies(held) == {"ancien mdd.xlsx": "mdd.xlsx"}


@pytest.mark.parametrize(
    "held",
    [
        {"mdd.xlsx": ["emsi"], "mdd-technical.xlsx": ["emsi"]},
        {"mdd.xlsx": ["emsi"], "mdd (1).xlsx": ["rc-eda"]},
        {"mdd.xlsx": ["emsi"], "old/mdd (1).xlsx": ["emsi"]},
        {"mdd (1).xlsx": ["emsi"]},
        {"(1).xlsx": ["emsi"], "copie.xlsx": ["emsi"]},
    ],
)
def test_other_workbook_is_no_copy(held: dict[str, list[str]]) -> None:
    assert copies(held) == {}


LONG = "Moyens engagés par les services d"  # 33 characters, of which Excel keeps 31


@pytest.mark.parametrize(
    "name", ["RC-EDA (2)", "RC-EDA (2) (3)", "RC-EDA - Copie", "Copie de RC-EDA", "RC-EDA 2", "RC-EDA\xa0(2)"]
)
def test_copy_of_a_sheet_is_known_by_its_name(name: str) -> None:
    assert sheet_copies({name: ["rc-eda"], "RC-EDA": ["rc-eda", "rs-eda"]}) == {name: "RC-EDA"}


def test_copy_whose_name_excel_cut_is_known() -> None:
    held = {LONG[:31]: ["a"], f"{LONG[:27]} (2)": ["a"]}
    assert sheet_copies(held) == {f"{LONG[:27]} (2)": LONG[:31]}


@pytest.mark.parametrize(
    "held",
    [
        {"RC-EDA": ["rc-eda"], "RC-EDA (2)": ["rs-eda"]},
        {"RC-EDA (2)": ["rc-eda"]},
        {"RC-EDA": ["rc-eda"], "RS-EDA": ["rc-eda"]},
        {"RC-EDA (2)": ["rc-eda"], "RC-EDA (3)": ["rc-eda"]},
    ],
)
def test_other_sheet_is_no_copy(held: dict[str, list[str]]) -> None:
    assert sheet_copies(held) == {}
