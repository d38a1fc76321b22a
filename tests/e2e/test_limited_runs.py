"""A run limited to some schemas tells, and is stopped by, only what those schemas need."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result
from openpyxl.worksheet.worksheet import Worksheet

from generator.cli import main
from tests.golden.findings.base import BASE, CODES, LISTS, MDD, SCHEMA, SHEET, STORY, as_json
from tests.workbooks import CodeList, Content, book, folder, saved, with_sheet_xml, workbook

SOUND = "0 erreur, 0 alerte\n"
TWO = replace(SHEET, entries=("TEST:15-15:test", "OTHER:15-18:other"), perimeters=("15-15", "15-18"))
OTHER = replace(SHEET, name="Draft", entries=("DRAFT:15-15:draft",))
_NARROWED = TWO.having(Q8="Détails de format (15-18)", R8="CUT")

BESIDE: Mapping[str, Mapping[str, Content]] = {
    "another sheet has an error": {MDD: book(SHEET, OTHER.having(K9="?"))},
    "another sheet is half a table": {MDD: book(SHEET, OTHER.having(**{f"{c}8": None for c in "JKLMN"}))},
    "another sheet has a doubt": {MDD: book(SHEET, OTHER.having(I10="C"))},
    "another schema of the sheet has an error": {MDD: book(TWO.having(P9="?", P10="X"))},
    "another schema of the sheet has no root": {MDD: book(TWO.having(C4=None, P9="X"))},
    "a row of another perimeter has an error": {MDD: book(TWO.having(O10=None, P10="X", K10="?"))},
    "a mark of another perimeter is an error of Excel": {MDD: book(TWO.having(P9="#REF!"))},
    "another perimeter is a date": {MDD: book(TWO.having(P8=date(2026, 1, 15)))},
    "another perimeter stands twice": {MDD: book(TWO.having(Q7="Périmètre", Q8="15-18", R8="CUT"))},
    "details of another perimeter are an error of Excel": {MDD: book(_NARROWED.having(Q10="#REF!"))},
    "another sheet has a cell far out": {MDD: book(SHEET, OTHER.having(XFD1048576="x"))},
    "another workbook is none": {"drafts/x.xlsx": b"no archive"},
    "another code list is empty": {"lists.xlsx": book(CodeList((), "other"))},
    "another code list has a doubt": {"lists.xlsx": book(CodeList(("A", "A"), "other"))},
    "another CSV file is unreadable": {"nomenclatures/x.csv": b'code,label\n"'},
    "a JSON Schema is none": {"json-schema/X.schema.json": b"{"},
    "a scenario names no schema": {
        "scenarios/a.json": as_json({**STORY, "steps": [{**STORY["steps"][0], "schema": "?"}]})
    },
}

OWN: Mapping[str, Mapping[str, Content]] = {
    "its sheet has an error": {MDD: book(SHEET.having(K9="?"))},
    "its sheet is half a table": {MDD: book(SHEET.having(**{f"{c}8": None for c in "JKLMN"}))},
    "its row has an error": {MDD: book(TWO.having(K10="?", P9="X"))},
    "a type that it uses has an error": {MDD: book(TWO.having(O11=None, P11="X", K12="?"))},
    "its code list is empty": {LISTS: book(replace(CODES, codes=()))},
    "its code list is unreadable": {LISTS: b"no archive"},
    "its workbook is none": {MDD: b"no archive"},
    "its mark is an error of Excel": {MDD: book(TWO.having(O9="#REF!"))},
    "its perimeter is a date": {MDD: book(TWO.having(O8=date(2026, 1, 15)))},
    "its perimeter stands twice": {MDD: book(TWO.having(Q7="Périmètre", Q8="15-15", R8="CUT"))},
    "a column that all need stands twice": {MDD: book(TWO.having(Q8="Balise", R8="CUT"))},
    "its sheet has a cell far out": {MDD: book(SHEET.having(XFD1048576="x"), OTHER)},
}


def mdd(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(one) for one in arguments], catch_exceptions=False)


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("files", BESIDE.values(), ids=BESIDE)
def test_what_other_schemas_need_is_not_told(files: Mapping[str, bytes]) -> None:
    folder(Path("specs"), {**BASE, **files})
    assert mdd("check").stdout != SOUND
    result = mdd("generate", "--schema", "TEST", "--target", "json-schema")
    assert (result.exit_code, "0 erreur, 0 alerte" in result.stdout) == (0, True)
    assert Path("generated/json-schema/TEST.schema.json").is_file()


@pytest.mark.parametrize("files", OWN.values(), ids=OWN)
def test_what_the_schema_itself_needs_stops_the_run(files: Mapping[str, bytes]) -> None:
    folder(Path("specs"), {**BASE, **files})
    assert mdd("generate", "--schema", "TEST").exit_code != 0
    assert not Path("generated").exists()


@pytest.mark.parametrize("why", ["its workbook is none", "its sheet has a cell far out"])
def test_schema_that_cannot_be_read_is_not_said_to_be_unknown(why: str) -> None:
    folder(Path("specs"), {**BASE, **OWN[why]})
    result = mdd("check", "--schema", "TEST")
    assert (result.exit_code, "unknown-schema" in result.stdout) == (1, False)


def test_envelope_needs_every_message() -> None:
    files = {"json-schema/EDXL-DE.schema.json": as_json(_envelope()), MDD: book(SHEET, OTHER.having(K9="?"))}
    folder(Path("specs"), {**BASE, **files})
    assert mdd("check", "--schema", "EDXL-DE").exit_code == 1
    assert mdd("check", "--schema", "TEST").stdout == SOUND


def _envelope() -> dict[str, object]:
    return {**SCHEMA, "properties": {"message": {"x-any-message": True}}}


def _edited(change: Callable[[Worksheet], None]) -> bytes:
    """A sheet in which the column of the other perimeter stands first, with a change."""
    book = openpyxl.load_workbook(io.BytesIO(workbook(replace(TWO, perimeters=("15-18", "15-15")))))
    change(book["TEST"])
    return saved(book)


def _hide(sheet: Worksheet) -> None:
    for column in "OP":
        sheet.column_dimensions[column].hidden = True


def _computed() -> bytes:
    """The marks of row 9 are formulas with a value."""
    content = workbook(replace(TWO, perimeters=("15-18", "15-15")).having(O9='="X"', P9='="X"'))
    for cell in (b"O9", b"P9"):
        formula = b'<c r="%b"><f>"X"</f><v></v>' % cell
        content = with_sheet_xml(content, formula, formula.replace(b"><f>", b' t="str"><f>').replace(b"<v>", b"<v>X"))
    return content


FIRST_OF_SEVERAL: Mapping[str, Callable[[], bytes]] = {
    "merged-cells": lambda: _edited(lambda sheet: sheet.merge_cells("O9:P9")),
    "hidden-columns": lambda: _edited(_hide),
    "formula-value": _computed,
}


@pytest.mark.parametrize("code", FIRST_OF_SEVERAL)
def test_finding_at_the_first_of_several_cells_is_told_though_it_is_another_perimeters(code: str) -> None:
    folder(Path("specs"), {**BASE, MDD: FIRST_OF_SEVERAL[code]()})
    found = json.loads(mdd("check", "--schema", "TEST", "--format", "json").stdout)
    assert [(one["code"], one["cell"][:1]) for one in found if one["code"] == code] == [(code, "O")]


def test_sheet_with_both_schemas_tells_of_both() -> None:
    folder(Path("specs"), {**BASE, MDD: book(TWO.having(P9="?", P10="X"))})
    assert mdd("check", "--schema", "TEST", "--schema", "OTHER").exit_code == 1


def test_run_into_a_whole_output_says_what_no_longer_tells_of_all() -> None:
    folder(Path("specs"), {**BASE, MDD: book(TWO)})
    told = "index, le paquet et model.json ne disent plus que ces schémas"
    assert told not in mdd("generate", "--schema", "TEST").stderr
    assert told not in mdd("generate").stderr
    assert told in mdd("generate", "--schema", "TEST").stderr
    whole = mdd("generate", "--check")
    assert (whole.exit_code, "relancer `mdd generate`" in whole.stderr) == (1, True)


def test_comparison_of_some_schemas_says_so() -> None:
    folder(Path("specs"), {**BASE, MDD: book(TWO)})
    mdd("generate")
    result = mdd("generate", "--schema", "TEST", "--check")
    assert (result.exit_code, "ces schémas seuls" in result.stderr) == (1, True)
    mdd("generate", "--schema", "TEST")
    result = mdd("generate", "--schema", "TEST", "--check")
    assert (result.exit_code, "est à jour" in result.stdout) == (0, True)


def test_a_target_on_demand_stands_beside_the_others_which_leave_it_alone(tmp_path: Path) -> None:
    specs, out = folder(tmp_path / "specs", BASE), tmp_path / "out"
    run = ("generate", "--specs", str(specs), "--out", str(out))
    assert mdd(*run).exit_code == 0
    assert not (out / "labels").exists()
    assert mdd(*run, "--target", "labels").exit_code == 0
    label = json.loads((out / "labels" / "messages" / "TEST.json").read_text("utf-8"))
    cells = [field["cell"] for field in label["objects"][label["object"]]["fields"].values()]
    assert cells[0].endswith("9"), "the row of the first field"
    assert mdd(*run, "--check").exit_code == 0
    assert mdd(*run, "--check", "--target", "labels").exit_code == 0
    (out / "labels" / "phrases.json").unlink()
    assert mdd(*run, "--check", "--target", "labels").exit_code == 1
