from __future__ import annotations

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest

from hubsante_kit.cases.case import Direction
from hubsante_kit.cases.doubts import doubts
from hubsante_kit.cases.examples import find_examples
from hubsante_kit.cases.workbook import Workbook, read_workbook
from tests.kit.cases.workbooks import HEADERS, path, sheet_rows, step, workbook
from tests.official import FOLDER, needs_official_releases

EXAMPLE = "RS-RI_chute.01.json"
DOCUMENT = """
{
 "resourcesInfo": {
  "caseId": "fr.health.samu770.DRFR15770260730042",
  "resource": [
   {
    "datetime": "2026-03-14T08:27:10+01:00",
    "resourceId": "fr.health.samu770.resource.VLM250",
    "vehicleType": "SMUR.VLM",
    "contact": {
     "type": "TEL",
     "details": "+33123456789"
    }
   }
  ]
 }
}
"""


def read(*rows: list[str], **options: object) -> Workbook:
    return read_workbook(workbook(Cas=sheet_rows(rows, **options)), "cas.xlsx")  # type: ignore[arg-type]


def codes(book: Workbook) -> list[tuple[str, str]]:
    return [(finding.code, finding.ref.cell) for finding in book.findings]


def test_a_sheet_is_a_case_with_its_steps() -> None:
    book = read(
        step("01a", "Réception", "RS-RI", EXAMPLE),
        path("$.resourcesInfo.caseId", "Identifiant"),
        path("$.resourcesInfo.resource[0].resourceId", mark="X"),
        step("02", "Envoi", "RS-SR", "RS-SR_chute.02.json"),
    )
    (case,) = book.cases
    assert (case.role, case.version, case.virtual_host) == ("Rôle 1", "2.0", "15-15_v2.0")
    assert (case.perimeter, case.title, case.test) == ("15-15", "Chute dans l'escalier", "Partage simple")
    received, sent = case.steps
    assert (received.name, received.direction, sent.direction) == ("01a", Direction.RECEIVED, Direction.SENT)
    assert [(row.path, row.is_identifier) for row in received.rows] == [
        (("resourcesInfo", "caseId"), False),
        (("resourcesInfo", "resource", 0, "resourceId"), True),
    ]
    assert (str(received.rows[0].ref), sent.rows, book.findings) == ("cas.xlsx Cas!K10", (), ())


def test_columns_are_told_by_their_headers_in_any_order() -> None:
    order = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]
    rows = [step("01", "envoi", "RS-RI", EXAMPLE), path("$.resourcesInfo.caseId", mark="x")]
    turned = [[*(row + [""] * 11)[:11]] for row in rows]
    book = read(*[[row[i] for i in order] for row in turned], headers=[HEADERS[i].upper() for i in order], end="")
    ((sent,),) = [case.steps for case in book.cases]
    assert (sent.name, sent.rows[0].ref.cell, sent.rows[0].is_identifier) == ("01", "A10", True)
    assert codes(book) == [("no-end", "K11")]


def test_rows_behind_the_end_are_not_read() -> None:
    rows = [*sheet_rows([step("01", "Envoi", "RS-RI", EXAMPLE)]), step("02", "Envoi", "RS-RI", EXAMPLE)]
    (case,) = read_workbook(workbook(Cas=rows), "cas.xlsx").cases
    assert [read_step.name for read_step in case.steps] == ["01"]


def test_what_is_wrong_in_a_row_is_a_finding_at_its_cell_and_hides_no_other() -> None:
    book = read(
        path("$.a"),
        step("01", "Aller", "RS-RI", EXAMPLE),
        step("02", "Envoi", "RS-RI", ""),
        path("", "sans chemin"),
    )
    assert codes(book) == [
        ("path-without-step", "K9"),
        ("unknown-direction", "D10"),
        ("missing-example", "G11"),
        ("missing-path", "K12"),
    ]
    assert [found.name for found in book.cases[0].steps] == ["02"]


def test_a_sheet_of_something_else_is_passed_over() -> None:
    notes = [["Mode d'emploi"], ["Lire avant de commencer"]]
    sheets = {"Lisez-moi": notes, "Cas": sheet_rows([step("01", "Envoi", "RS-RI", EXAMPLE)])}
    assert [case.name for case in read_workbook(workbook(**sheets), "cas.xlsx").cases] == ["Cas"]
    assert codes(read_workbook(workbook(Notes=notes), "cas.xlsx")) == [("no-case", "")]


@pytest.mark.parametrize(
    ("text", "code", "proposal"),
    [
        ("$.resourcesInfo.resource[0]contact.type", "not-a-path", "$.resourcesInfo.resource[0].contact.type"),
        ("resourcesInfo.caseId", "not-a-path", "$.resourcesInfo.caseId"),
        ("$.resourcesInfo.caseID", "unknown-path", "$.resourcesInfo.caseId"),
        ("$.resourcesInfo.resource.resourceId", "unknown-path", "$.resourcesInfo.resource[0].resourceId"),
        ("$.resourcesInfo.resource[0].state[0].resourceId", "unknown-path", "$.resourcesInfo.resource[0].resourceId"),
        ("$.resourcesInfo.resource[3].resourceId", "absent-value", "$.resourcesInfo.resource[0].resourceId"),
        ("$.resourcesInfo.resource[0].centerName", "absent-value", ""),
        ("$.resourcesInfo.météo", "unknown-path", ""),
    ],
)
def test_a_path_that_names_nothing_is_a_finding_with_what_may_be_meant(
    tmp_path: Path, text: str, code: str, proposal: str
) -> None:
    (tmp_path / EXAMPLE).write_text(DOCUMENT, encoding="utf-8")
    book = read(step("01", "Réception", "RS-RI", EXAMPLE), path(text))
    (finding,) = doubts(book.cases, find_examples([tmp_path]))
    assert (finding.code, finding.ref.cell, finding.proposal) == (code, "K10", proposal)


def test_without_its_example_a_path_is_held_against_the_model(tmp_path: Path) -> None:
    book = read(
        step("01", "Réception", "RS-RI", EXAMPLE),
        path("$.resourcesInfo.resource[4].contact.type"),
        path("$.resourcesInfo.resource[4].type.contact.type"),
    )
    missing, unknown = doubts(book.cases, find_examples([tmp_path]))
    assert (missing.code, missing.ref.cell) == ("example-not-found", "A9")
    assert (unknown.code, unknown.ref.cell) == ("unknown-path", "K11")


def test_an_example_of_another_message_and_an_unknown_message_are_findings(tmp_path: Path) -> None:
    (tmp_path / EXAMPLE).write_text(DOCUMENT, encoding="utf-8")
    book = read(step("01", "Réception", "RS-SR", EXAMPLE), step("02", "Réception", "RS-EDA-MJA", EXAMPLE))
    other, unknown = doubts(book.cases, find_examples([tmp_path]))
    assert (other.code, unknown.code, unknown.proposal) == ("other-schema", "unknown-schema", "RS-EDA-MAJ")


def _packed(**parts: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return file.getvalue()


def _far_cell() -> bytes:
    book = openpyxl.Workbook()
    book.worksheets[0]["XFD1048576"] = "loin"
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "damaged-workbook"),
        (b"PK\x03\x04 and no more", "damaged-workbook"),
        (workbook(Cas=sheet_rows([]))[:-400], "damaged-workbook"),
        (_packed(a=b"no workbook"), "damaged-workbook"),
        (_packed(a=b"0" * (65 << 20)), "oversized-workbook"),
        (_packed(**{f"p{n}": b"" for n in range(2_001)}), "oversized-workbook"),
        (_packed(**{"xl/workbook.xml": b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}), "unsafe-workbook"),
        (_far_cell(), "no-case"),
    ],
)
def test_a_hostile_file_is_one_finding(content: bytes, code: str) -> None:
    assert [finding.code for finding in read_workbook(content, "cas.xlsx").findings] == [code]


@needs_official_releases
def test_the_published_workbook_is_read_unmodified() -> None:
    (file,) = (FOLDER / "test-cases").glob("*.xlsx")
    book = read_workbook(file.read_bytes(), file.name)
    assert book.findings == ()
    assert [len(case.steps) for case in book.cases] == [8, 8, 7, 7, 4, 4, 2, 2, 10, 10]
    assert sum(len(found.rows) for case in book.cases for found in case.steps) == 323
    assert sum(row.is_identifier for case in book.cases for found in case.steps for row in found.rows) == 3
    assert {case.virtual_host for case in book.cases} == {"15-15_v2.0"}


@needs_official_releases
def test_the_paths_of_the_published_workbook_that_name_nothing_are_found() -> None:
    (file,) = (FOLDER / "test-cases").glob("*.xlsx")
    book = read_workbook(file.read_bytes(), file.name)
    found = doubts(book.cases, find_examples([FOLDER / "3.4.0" / "samples" / "examples"]))
    proposals = {str(finding.ref).removeprefix(f"{file.name} "): finding.proposal for finding in found}
    assert proposals["Monsieur X R1!K37"] == "$.resourcesInfo.resource[0].contact.type"
    assert proposals["Didier MOREL R2!K22"] == "$.createCaseHealth.medicalNote[1].medicalNoteId"
    assert sum(finding.code in ("not-a-path", "unknown-path") for finding in found) == 19
