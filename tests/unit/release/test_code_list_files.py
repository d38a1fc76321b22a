"""A published code list is read back as it was, and has the name by which the ANS publishes it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.emit.code_list_csv import code_list_csv
from generator.model import Code, CodeList, Model
from generator.read.csv_lists import read_csv_list
from generator.release.code_list_files import code_list_names
from tests.factories import ORIGIN
from tests.official import FOLDER, needs_official_releases, official_model, own_model

LIST = CodeList("Test.list", "", "", (), ORIGIN)


def read_back(code_list: CodeList) -> list[tuple[str, tuple[str, ...], str, str]]:
    sheet, findings = read_csv_list(code_list_csv(code_list).encode(), f"{code_list.id}.csv")
    assert sheet is not None
    assert [one.code for one in findings if one.severity.value == "error"] == []
    return [(row.code.text, row.labels, row.description, row.comment) for row in sheet.rows]


def as_read(code_list: CodeList) -> list[tuple[str, tuple[str, ...], str, str]]:
    return [(code.code, code.labels, code.description, code.comment) for code in code_list.codes]


def hold_lists(model: Model) -> None:
    assert len(model.code_lists) > 20
    for code_list in model.code_lists:
        assert read_back(code_list) == as_read(code_list), code_list.id


def test_our_lists_are_read_back_as_they_were() -> None:
    hold_lists(own_model())


@needs_official_releases
def test_the_official_lists_are_read_back_as_they_were() -> None:
    hold_lists(official_model("3.4.0"))


@needs_official_releases
def test_the_official_lists_have_the_official_file_names() -> None:
    published = {path.stem for path in (FOLDER / "3.4.0" / "official" / "nomenclatures-csv").glob("*.csv")}
    names = code_list_names(official_model("3.4.0").code_lists)
    assert len(published & set(names.values())) > len(names) * 0.9


def test_signs_of_csv_in_a_label_are_read_back() -> None:
    code_list = replace(
        LIST, codes=(Code("A", ('« 1, 2 » ; "3"', "deux\nlignes"), "d", "c"), Code("B", ("b",), "", ""))
    )
    assert read_back(code_list)[0][1][0] == '« 1, 2 » ; "3"'
    assert [row[0] for row in read_back(code_list)] == ["A", "B"]


@pytest.mark.parametrize(
    ("ids", "expected"),
    [
        (("HubSante.sexe", "EMSI-MISSION.TYPE"), ["HubSante.sexe", "EMSI-MISSION.TYPE"]),
        (("ISO 3166", "nul", "a/b", "é."), ["iso-3166", "nul_", "a-b", "e"]),
        (("Liste.A", "liste.a"), ["liste-a", "liste-a_2"]),
    ],
)
def test_a_file_has_the_name_of_its_list_where_every_system_takes_it(ids: tuple[str, ...], expected: list[str]) -> None:
    names = code_list_names(replace(LIST, id=identity) for identity in ids)
    assert list(names.values()) == expected
