"""The ten edits of a morning, from the save in Excel to what is generated: what a person reads on the way."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.cli import main
from tests.official import CHECKOUT
from tests.workbooks import folder, saved

SPECS = CHECKOUT / "specs"
MDD, LISTS, STORY = "workbooks/mdd.xlsx", "nomenclatures/lists.xlsx", "scenarios/transfert.json"
SHEET, CODES = "RS-SR", "statutVecteur"


@cache
def _release() -> dict[str, bytes]:
    """The envelope, the header, one message with its code list, and what a scenario says with it."""
    envelope = SPECS / "json-schema/EDXL-DE.schema.json"
    story = json.loads((SPECS / "scenarios/transfert-interhospitalier.json").read_bytes())
    story["steps"] = [step for step in story["steps"] if step["schema"] == SHEET]
    return {
        "json-schema/EDXL-DE.schema.json": envelope.read_bytes(),
        MDD: _only("workbooks/mdd.xlsx", "RC-DE", SHEET),
        LISTS: _only("nomenclatures/Nomenclatures Hub Santé.xlsx", CODES),
        STORY: json.dumps(story, ensure_ascii=False, indent=2).encode(),
    }


def _only(file: str, *sheets: str) -> bytes:
    book = openpyxl.load_workbook(SPECS / file)
    for name in book.sheetnames:
        if name not in sheets:
            del book[name]
    return saved(book)


class Morning:
    """A specs folder, as somebody edits it, and what the commands say."""

    def __init__(self, where: Path) -> None:
        self.specs, self.out = folder(where / "specs", _release()), where / "generated"

    def edit(self, change: Callable[[Worksheet], object], sheet: str = SHEET, file: str = MDD) -> None:
        self.edit_book(lambda book: change(book[sheet]), file)

    def edit_book(self, change: Callable[[Workbook], object], file: str = MDD) -> None:
        path = self.specs / file
        book = openpyxl.load_workbook(io.BytesIO(path.read_bytes()))
        change(book)
        path.write_bytes(saved(book))

    def edit_story(self, change: Callable[[dict[str, Any]], object]) -> None:
        """Change what each step says with the message."""
        path = self.specs / STORY
        story = json.loads(path.read_bytes())
        for step in story["steps"]:
            content = step["envelope"]["content"][0]["jsonContent"]["embeddedJsonContent"]
            change(content["message"]["resourcesStatus"])
        path.write_text(json.dumps(story, ensure_ascii=False, indent=2), encoding="utf-8")

    def run(self, *arguments: str) -> str:
        done = CliRunner().invoke(main, [*arguments, "--specs", str(self.specs)], catch_exceptions=False)
        return done.output

    def check(self) -> str:
        """All that a person reads, without what is good to know."""
        return self.run("check", "--no-cache")

    def findings(self) -> list[str]:
        """Where, how bad and what of each finding."""
        told = (re.match(r"(\S.*?): (erreur|alerte) .*\[(\S+)\]$", line) for line in self.check().splitlines())
        return [f"{one[1]} {one[2]} {one[3]}" for one in told if one]

    def proposal(self) -> str:
        """What the first finding proposes to write."""
        found = re.search(r"vouliez-vous dire « (.+?) »", self.check())
        assert found is not None, self.check()
        return found[1]

    def generated(self, name: str = SHEET) -> dict[str, Any]:
        """The schema that is generated in the end."""
        self.run("generate", "--no-cache", "--target", "json-schema", "--out", str(self.out))
        schema: dict[str, Any] = json.loads((self.out / f"json-schema/{name}.schema.json").read_bytes())
        return schema


@pytest.fixture
def morning(tmp_path: Path) -> Morning:
    return Morning(tmp_path)


def _row(number: int, **cells: object) -> Callable[[Worksheet], None]:
    def write(sheet: Worksheet) -> None:
        for column, value in cells.items():
            sheet[f"{column}{number}"] = value

    return write


def _state(schema: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = schema["definitions"]["state"]
    return found


REASON = {"A": "7", "C": "Motif", "H": "Pourquoi le vecteur est indisponible.", "I": "PANNE"}
REASON |= {"J": "reason", "K": "0..1", "M": "string", "O": "X"}


def test_release_that_a_morning_begins_with_has_no_finding(morning: Morning) -> None:
    assert morning.findings() == []


def test_field_with_a_code_list(morning: Morning) -> None:
    """The id is nearly one that is there; then it is a list of its own, which is added."""
    morning.edit(_row(15, **REASON, N="NOMENCLATURE: HubSante.statutVecteurs"))
    assert morning.findings() == [f"{MDD} {SHEET}!N15 erreur unknown-code-list"]
    morning.edit(_row(15, I="ARRIVEE", N=f"NOMENCLATURE: {morning.proposal()}"))
    assert morning.findings() == []
    assert "ARRIVEE" in _state(morning.generated())["properties"]["reason"]["enum"]
    morning.edit(_row(15, I="PANNE", N="NOMENCLATURE: HubSante.motif"))
    assert "ajouter sa feuille dans nomenclatures/" in morning.check()
    morning.edit_book(_add_reasons, LISTS)
    assert morning.findings() == []
    assert _state(morning.generated())["properties"]["reason"]["enum"] == ["PANNE", "REPOS"]


def _add_reasons(book: Workbook) -> None:
    sheet = book.create_sheet("motif")
    for row in (("Identifiant nomenclature", "HubSante.motif"), ("Nombre de niveau", 1), ("Code", "Libellé niveau 1")):
        sheet.append(row)
    sheet.append(("PANNE", "En panne"))
    sheet.append(("REPOS", "Équipage au repos"))


def test_code_that_is_added(morning: Morning) -> None:
    """First without its label, then as one that is there, then as it should be."""
    before = _state(morning.generated())["properties"]["status"]["enum"]
    last = 9 + len(before)
    morning.edit(lambda sheet: sheet.append(["EN_PANNE"]), CODES, LISTS)
    (told,) = morning.findings()
    place = f"{LISTS} {CODES}!A"
    assert (told.startswith(place), told.endswith("alerte code-without-label")) == (True, True)
    row = int(told.removeprefix(place).split()[0])
    morning.edit(_row(row, A=before[0], B="En panne"), CODES, LISTS)
    assert f"« {before[0]} »" in morning.check()
    assert morning.findings() == [f"{place}{row} alerte duplicate-code"]
    morning.edit(_row(row, A="EN_PANNE", B="En panne"), CODES, LISTS)
    assert morning.findings() == []
    assert _state(morning.generated())["properties"]["status"]["enum"] == [*before, "EN_PANNE"]
    assert last <= row


def test_balise_that_is_renamed(morning: Morning) -> None:
    """By hand the scenario stays behind, and says so; the command carries the name everywhere."""
    morning.edit(_row(14, J="isAvailable"))
    output = morning.check()
    assert re.search(rf"{STORY}#\S+/state/availability \(ligne \d+\): erreur .*inconnue dans « État vecteur »", output)
    assert "attendu : peut-être isAvailable" in output
    assert f"le modèle en {MDD} {SHEET}!J11" in output
    morning.edit(_row(14, J="availability"))
    assert morning.findings() == []
    morning.run("rename", "resourcesStatus.state.availability", "isAvailable")
    assert morning.findings() == []
    assert "isAvailable" in _state(morning.generated())["properties"]


def test_field_that_becomes_mandatory(morning: Morning) -> None:
    """The cardinality is half typed, then stops the messages that lack the field, until these have it."""
    morning.edit_story(lambda message: message["state"].pop("availability", None))
    morning.edit(_row(14, K="1"))
    assert morning.findings() == [f"{MDD} {SHEET}!K14 erreur bad-cardinality"]
    morning.edit(_row(14, K=morning.proposal()))
    output = morning.check()
    assert re.search(rf"{STORY}#\S+/state\S* \(ligne \d+\): erreur .*availability", output)
    morning.edit_story(lambda message: message["state"].update(availability=True))
    assert morning.findings() == []
    assert "availability" in _state(morning.generated())["required"]


def test_message_that_is_new(morning: Morning) -> None:
    """An empty sheet stops the release, and says how to leave it aside until its rows are there."""
    morning.run("new-sheet", "RS-PAUSE")
    assert morning.findings() == [f"{MDD} RS-PAUSE!A3 erreur empty-schema"]
    assert "--skip-sheet RS-PAUSE" in morning.check()
    assert "[empty-schema]" not in morning.run("check", "--no-cache", "--skip-sheet", "RS-PAUSE")
    cells = {"A": "1", "B": "Durée", "H": "Durée en minutes.", "I": "20", "J": "minutes", "K": "1..1", "M": "integer"}
    morning.edit(_row(9, **cells, O="X"), "RS-PAUSE")
    assert [told for told in morning.findings() if " erreur " in told] == []
    assert morning.generated("RS-PAUSE")["properties"]["minutes"]["type"] == "integer"


def test_perimeter_that_is_new(morning: Morning) -> None:
    """Its schema comes first, then its column, then its marks: each step says what the next one is."""
    entry = {"A": "RS-SR-SIS", "B": "15-18", "C": "resourcesStatusSis", "G": "Y", "H": "N", "I": "Y"}
    morning.edit(_row(4, **entry, J="eda:1.9:resourcesstatussis"))
    assert morning.findings() == [f"{MDD} {SHEET}!B4 erreur missing-perimeter-column"]
    morning.edit(lambda sheet: sheet.insert_cols(16))
    morning.edit(_row(8, P="15-18"))
    assert f"{MDD} {SHEET}!P7 alerte unmarked-perimeter-column" in morning.findings()
    morning.edit(_row(7, P="Périmètre"))
    assert morning.findings() == [f"{MDD} {SHEET}!A4 erreur empty-schema"]
    assert "marquer d'un X, au niveau 1, les lignes qui en font partie" in morning.check()
    for row in range(9, 14):
        morning.edit(_row(row, P="X"))
    assert morning.findings() == []
    assert list(_state(morning.generated("RS-SR-SIS"))["properties"]) == ["datetime", "status"]


def test_block_that_is_copied(morning: Morning) -> None:
    """The copy keeps its names, then its type defines itself anew, and a plain reference is enough."""
    morning.edit(_copy_state)
    assert morning.findings() == [f"{MDD} {SHEET}!J15 erreur duplicate-field"]
    assert "est déjà celle de J11 dans le même objet" in morning.check()
    morning.edit(_row(15, J="plannedState"))
    morning.edit(lambda sheet: sheet.delete_rows(16, 3))
    morning.edit(_row(15, K="0..1"))
    assert [told for told in morning.findings() if " erreur " in told] == []
    schema = morning.generated()
    assert schema["properties"]["plannedState"] == {
        **schema["properties"]["plannedState"],
        "$ref": "#/definitions/state",
    }


def _copy_state(sheet: Worksheet) -> None:
    for row in range(11, 15):
        for column in range(1, 16):
            sheet.cell(row + 4, column).value = sheet.cell(row, column).value


@pytest.mark.parametrize("drop", [lambda sheet: sheet.delete_rows(14), _row(14, O=None)])
def test_row_that_is_dropped(drop: Callable[[Worksheet], object], morning: Morning) -> None:
    """Deleted, or out of its perimeter: the scenario that still has the field is named with its line."""
    morning.edit(drop)
    output = morning.check()
    assert re.search(
        rf"{STORY}#\S+/availability \(ligne \d+\): erreur .*la donnée « availability » est inconnue", output
    )
    assert "l'un des noms datetime, status" in output
    morning.edit_story(lambda message: message["state"].pop("availability", None))
    assert [told for told in morning.findings() if " erreur " in told] == []
    assert list(_state(morning.generated())["properties"]) == ["datetime", "status"]


def test_label_that_is_reworded(morning: Morning) -> None:
    """Nothing is wrong, and the words alone are others."""
    before = morning.generated()
    morning.edit(_row(14, C="Vecteur disponible"))
    assert morning.findings() == []
    after = morning.generated()
    assert after != before
    reworded = json.dumps(before, ensure_ascii=False).replace("Disponibilité du vecteur", "Vecteur disponible")
    assert json.dumps(after, ensure_ascii=False) == reworded


def test_type_that_is_moved(morning: Morning) -> None:
    """Its rows alone were moved up: the order is told first, with what came of it, and is put back."""
    before = morning.generated()
    morning.edit(lambda sheet: _move(sheet, 12, 10))
    assert morning.findings() == [f"{MDD} {SHEET}!A13 alerte rows-out-of-order"]
    assert "d'où peut-être 2 erreurs : C10 row-at-wrong-level, B14 empty-object (mdd check -v)" in morning.check()
    morning.edit(lambda sheet: _move(sheet, 10, 12))
    assert morning.findings() == []
    assert morning.generated() == before


def _move(sheet: Worksheet, first: int, to: int) -> None:
    """Three rows, cut and inserted elsewhere."""
    rows = [[sheet.cell(first + n, column).value for column in range(1, 16)] for n in range(3)]
    sheet.delete_rows(first, 3)
    sheet.insert_rows(to, 3)
    for n, values in enumerate(rows):
        for column, value in enumerate(values, start=1):
            sheet.cell(to + n, column).value = value
