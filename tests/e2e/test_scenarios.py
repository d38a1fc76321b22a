"""`mdd scenario`, and scenarios that are edited in a workbook."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.golden.findings.base import BASE, STEP, STORY, as_json
from tests.golden.findings.of_scenarios import ENVELOPE, ENVELOPE_FILE, scenario_workbook
from tests.own_specs import SPECS, own_specs
from tests.workbooks import Content, folder

NAME = "rendez-vous-sas-maison-de-sante"


@pytest.fixture
def specs(tmp_path: Path) -> Path:
    """A part of the project's own specs with one scenario."""
    return own_specs(tmp_path / "specs", NAME, ("RC-EDA", "RS-SAS-RDV"))


def mdd(*arguments: object) -> Result:
    return CliRunner().invoke(main, [*map(str, arguments), "--lang", "fr"], catch_exceptions=False)


def edited(specs: Path, path: str, value: object, step: str) -> None:
    """Write a value into the row of a path, in the column of a step, as a person does."""
    file = specs / f"scenarios/{NAME}.xlsx"
    book = openpyxl.load_workbook(file)
    sheet = book["Scénario"]
    header = next(row for row in sheet.iter_rows() if any(cell.value == "Chemin" for cell in row))
    column = {cell.value: cell.column for cell in header}
    rows = {row[column["Chemin"] - 1].value: row[0].row for row in sheet.iter_rows()}
    sheet.cell(rows[path], column[step], value)
    book.save(file)


def test_workbook_takes_the_place_of_the_json_file_and_gives_it_back(specs: Path) -> None:
    before = (specs / f"scenarios/{NAME}.json").read_bytes()
    done = mdd("scenario", "to-xlsx", NAME, "--specs", specs)
    assert done.exit_code == 0, done.output
    assert [path.name for path in (specs / "scenarios").iterdir()] == [f"{NAME}.xlsx"]
    assert mdd("check", "--specs", specs).exit_code == 0
    assert mdd("scenario", "to-json", NAME, "--specs", specs).exit_code == 0
    assert [path.name for path in (specs / "scenarios").iterdir()] == [f"{NAME}.json"]
    assert (specs / f"scenarios/{NAME}.json").read_bytes() == before


def test_slip_in_a_cell_is_found_at_that_cell(specs: Path) -> None:
    mdd("scenario", "to-xlsx", NAME, "--specs", specs)
    steps = json.loads((SPECS / f"scenarios/{NAME}.json").read_text("utf-8"))["steps"]
    edited(specs, "appointment.appointmentId", "json:null", steps[0]["name"])
    found = json.loads(mdd("check", "--specs", specs, "--format", "json").stdout)
    errors = [finding for finding in found if finding["severity"] == "error"]
    assert [(error["code"], error["sheet"]) for error in errors] == [("invalid-scenario-message", "Scénario")]
    assert errors[0]["cell"].startswith("D")


def test_edited_cell_shows_in_the_generated_example(specs: Path, tmp_path: Path) -> None:
    mdd("scenario", "to-xlsx", NAME, "--specs", specs)
    step = json.loads((SPECS / f"scenarios/{NAME}.json").read_text("utf-8"))["steps"][0]
    edited(specs, "edxlDistribution.senderID", "fr.health.samu999", step["name"])
    out = tmp_path / "generated"
    assert mdd("generate", "--specs", specs, "--out", out, "--target", "examples", "--no-cache").exit_code == 0
    example = json.loads((out / f"examples/EDXL-DE/{NAME}-{step['name']}.json").read_text("utf-8"))
    assert example["senderID"] == "fr.health.samu999"


def test_new_scenario_is_valid_and_has_a_row_for_every_field(specs: Path) -> None:
    done = mdd("scenario", "new", "essai", "--schema", "RS-EDA", "--title", "Essai", "--specs", specs)
    assert done.exit_code == 0, done.output
    assert mdd("check", "--specs", specs).exit_code == 0
    sheet = openpyxl.load_workbook(specs / "scenarios/essai.xlsx")["Scénario"]
    paths = {row[2].value for row in sheet.iter_rows() if row[2].value}
    assert {"createCaseHealth.caseId", "createCaseHealth.patient[1].patientId"} <= paths
    assert sheet.data_validations.dataValidation


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("to-xlsx", "rendez-vous"), "aucun scénario"),
        (("to-json", NAME), "aucun scénario"),
        (("new", NAME, "--schema", "RC-EDA"), "existe déjà"),
        (("new", "essai", "--schema", "RC-EDX"), "aucun message"),
    ],
)
def test_refusal_changes_nothing(arguments: tuple[str, ...], words: str, specs: Path) -> None:
    refused = mdd("scenario", *arguments, "--specs", specs)
    assert (refused.exit_code, words in refused.output) == (2, True)
    assert [path.name for path in (specs / "scenarios").iterdir()] == [f"{NAME}.json"]


def test_problem_names_each_file_that_has_it_and_its_line(tmp_path: Path) -> None:
    """In JSON, in a workbook and in a sample: the person opens the file where the value stands."""
    story = json.dumps({**STORY, "steps": [{**STEP, "envelope": {"id": 1}}]}, indent=1)
    line = 1 + story[: story.index('"id"')].count("\n")
    files: dict[str, Content] = {f"scenarios/{name}.json": story.encode() for name in "ab"}
    files |= {"scenarios/c.xlsx": scenario_workbook(C5="json:1"), "samples/ENVELOPE/m.json": b'{\n "id": 1\n}'}
    specs = folder(tmp_path, {**BASE, ENVELOPE_FILE: as_json(ENVELOPE), **files})
    output = mdd("check", "--specs", specs, "--no-cache").output
    assert f"scenarios/a.json#/steps/0/envelope/id (ligne {line}): erreur" in output
    assert f"    aussi en scenarios/b.json (ligne {line}), scenarios/c.xlsx Scénario!C5\n" in output
    assert "samples/ENVELOPE/m.json:2: alerte" in output
