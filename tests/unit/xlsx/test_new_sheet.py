"""A new sheet: what it holds, what a check says of it, and when it is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.diagnostics import Language
from generator.read.correspondences import read_conversions
from generator.read.rule_sheets import COLUMNS
from generator.xlsx.addition import Added, Wanted, add_sheet
from generator.xlsx.new_sheet import root_of, unacceptable, with_new_sheet
from generator.xlsx.refusal import Refusal
from tests.golden.findings.base import BASE, MDD
from tests.golden.findings.of_conversions import FILE as CONVERSIONS
from tests.golden.findings.of_conversions import LOST, old_model
from tests.golden.findings.of_conversions import MODEL as CONVERSION_MODEL
from tests.golden.findings.of_rules import RULE
from tests.unit.xlsx.made import opened, parts, saved, workbook
from tests.workbooks import compiled, folder

FRENCH = Language.FRENCH
WANTED = Wanted("RS-NEW", None, ("15-15",))
FIELD = {
    "B9": "Identifiant",
    "H9": "Identifiant de l'affaire.",
    "I9": "A1",
    "J9": "id",
    "K9": "1..1",
    "M9": "string",
    "O9": "X",
}


def made(content: bytes | None = None, *perimeters: str) -> bytes:
    new = with_new_sheet(content, "mdd.xlsx", "RS-NEW", "rsNew", perimeters or ("15-15",), FRENCH)
    assert isinstance(new, bytes)
    return new


def with_cells(content: bytes, cells: dict[str, str]) -> bytes:
    book = opened(content)
    for name, value in cells.items():
        book["RS-NEW"][name] = value
    return saved(book)


# --- what it is --------------------------------------------------------------------


def test_sheet_as_made_lacks_only_its_fields() -> None:
    _, findings = compiled({"mdd.xlsx": made()})
    assert findings == ["empty-schema RS-NEW!A3"]


def test_sheet_generates_once_a_first_field_is_there() -> None:
    model, findings = compiled({"mdd.xlsx": with_cells(made(), FIELD)})
    assert findings == []
    (message,) = model.messages
    assert (message.name, message.root, message.namespace) == ("RS-NEW", "rsNew", "urn:emergency:rsNew:1.0")
    assert [field.name for one in message.objects for field in one.fields] == ["id"]


def test_each_further_perimeter_has_a_line_whose_schema_is_to_be_named() -> None:
    _, findings = compiled({"mdd.xlsx": with_cells(made(None, "15-15", "15-18"), FIELD)})
    assert findings == ["empty-schema RS-NEW!A4", "missing-entry-cell RS-NEW!A4", "missing-entry-cell RS-NEW!C4"]
    filled = {**FIELD, "A4": "RS-NEW-18", "C4": "rsNew18", "J4": "rsNew18:1.0", "P9": "0..1"}
    model, findings = compiled({"mdd.xlsx": with_cells(made(None, "15-15", "15-18"), filled)})
    assert (findings, [one.name for one in model.messages]) == ([], ["RS-NEW", "RS-NEW-18"])


def test_layout_is_that_of_the_guide() -> None:
    sheet = opened(made(None, "15-15", "15-18"))["RS-NEW"]
    rows = {number: [cell.value for cell in sheet[number] if cell.value] for number in (1, 2, 3, 7, 8)}
    assert rows[1] == ["RS-NEW:15-15:rsNew"]
    assert rows[2][:3] + rows[2][-3:] == ["schema", "perimeter", "rootElement", "xmlns", "title", "description"]
    assert rows[3] == ["RS-NEW", "15-15", "rsNew", "rsNew", "Y", "N", "Y", "rsNew:1.0"]
    assert rows[7] == ["Périmètre", "Périmètre"]
    assert rows[8][:2] == ["ID", "Donnée (Niveau 1)"]
    assert rows[8][-4:] == ["Détails de format", "15-15", "15-18", "CUT"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("B9", "A8:P48")


def test_sheet_has_drop_down_lists() -> None:
    sheet = opened(made(None, "15-15", "15-18"))["RS-NEW"]
    lists = {str(one.sqref): one.formula1 for one in sheet.data_validations.dataValidation}
    assert lists == {
        "K9:K308": '"0..1,1..1,0..n,1..n"',
        "L9:L308": '"X"',
        "M9:M308": '"string,integer,number,boolean,date,datetime,phoneNumber,codeAndLabel"',
        "O9:P308": '"X,0..1,1..1,0..n,1..n"',
        "G3:I6": '"Y,N"',
    }


def test_cells_to_fill_in_hold_text_so_that_no_code_becomes_a_number() -> None:
    sheet = opened(made())["RS-NEW"]
    assert {sheet[cell].number_format for cell in ("B9", "J9", "K9", "N9", "O9", "A3", "J3")} == {"@"}


def test_sheet_looks_like_those_of_the_project(request: pytest.FixtureRequest) -> None:
    own = opened((request.config.rootpath / "specs" / "workbooks" / "mdd.xlsx").read_bytes())["RC-DE"]
    new = opened(made())["RS-NEW"]
    for cell in ("A1", "A2", "A8", "B8", "K8", "O8"):
        assert new[cell].value == own[cell].value or cell in ("A1", "O8")
        assert new[cell].fill.fgColor.rgb[2:] == own[cell].fill.fgColor.rgb[2:]
        assert (new[cell].font.b, new[cell].font.sz) == (own[cell].font.b, own[cell].font.sz)
    assert [new.column_dimensions[c].width for c in "ABHIJKLMNOP"] == [
        own.column_dimensions[c].width for c in "ABHIJKLMNOP"
    ]
    assert len(new.conditional_formatting) >= 8


# --- the workbook ------------------------------------------------------------------


def test_all_else_of_the_workbook_keeps_its_bytes() -> None:
    book = workbook()
    before, after = parts(book), parts(made(book))
    assert {name for name in before if before[name] != after[name]} == {
        "[Content_Types].xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
    }
    assert [sheet.title for sheet in opened(made(book))] == ["TEST", "#Notes", "RS-NEW"]
    assert made(book) == made(book)


@pytest.mark.parametrize("name", ["TEST", "test", "RS-NEW"])
def test_name_that_the_workbook_has_is_refused(name: str) -> None:
    assert isinstance(with_new_sheet(made(workbook()), "mdd.xlsx", name, "x", ("15-15",), FRENCH), Refusal)


@pytest.mark.parametrize(
    "name", ["", "#RS", "A" * 32, "a/b", "a'b", "a:b", "[a]", "History", "RS NEW", "CON", "é", "=1"]
)
def test_name_that_is_no_sheet_or_no_schema_is_refused(name: str) -> None:
    assert unacceptable(name, "root", ("15-15",)) is not None


@pytest.mark.parametrize("root", ["", "1a", "a b", "xmlThing", "a:b"])
def test_root_that_is_no_element_is_refused(root: str) -> None:
    assert unacceptable("RS-NEW", root, ("15-15",)) is not None


@pytest.mark.parametrize(
    "perimeters", [(), ("",), (" 15",), ("a", "a"), ("CUT",), ("Balise",), ("a\n",), tuple("abcde")]
)
def test_perimeter_that_is_no_column_is_refused(perimeters: tuple[str, ...]) -> None:
    assert unacceptable("RS-NEW", "root", perimeters) is not None


def test_names_that_are_fine_are_accepted() -> None:
    assert unacceptable("RS-SAS-RDV_2", "rsSasRdv", ("15-18", "15-15", "EMSI-DC", "15-SAS")) is None


@pytest.mark.parametrize(
    ("name", "root"), [("RS-SAS-RDV", "rsSasRdv"), ("customContent", "customContent"), ("EMSI", "emsi"), ("", "")]
)
def test_root_is_made_of_the_name(name: str, root: str) -> None:
    assert root_of(name) == root


# --- on disk -----------------------------------------------------------------------


def test_sheet_is_added_in_place_and_permissions_stay(tmp_path: Path) -> None:
    specs = folder(tmp_path, {"workbooks/mdd.xlsx": workbook()})
    path = specs / "workbooks" / "mdd.xlsx"
    path.chmod(0o640)
    assert add_sheet(WANTED, specs, None, FRENCH) == Added("RS-NEW", path, 1)
    assert opened(path.read_bytes()).sheetnames == ["TEST", "#Notes", "RS-NEW"]
    assert path.stat().st_mode & 0o777 == 0o640
    assert [one.name for one in path.parent.iterdir()] == ["mdd.xlsx"]


def test_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real.xlsx").write_bytes(workbook())
    (tmp_path / "link.xlsx").symlink_to("real.xlsx")
    assert isinstance(add_sheet(WANTED, tmp_path, tmp_path / "link.xlsx", FRENCH), Added)
    assert (tmp_path / "link.xlsx").is_symlink()
    assert "RS-NEW" in opened((tmp_path / "real.xlsx").read_bytes()).sheetnames


def test_workbook_that_does_not_exist_is_made(tmp_path: Path) -> None:
    assert isinstance(add_sheet(WANTED, tmp_path, tmp_path / "new.xlsx", FRENCH), Added)
    assert opened((tmp_path / "new.xlsx").read_bytes()).sheetnames == ["RS-NEW"]


def test_of_several_workbooks_the_one_with_most_schemas_gets_the_sheet(tmp_path: Path) -> None:
    larger = with_new_sheet(workbook(), "b.xlsx", "RS-OTHER", "rsOther", ("15-15",), FRENCH)
    assert isinstance(larger, bytes)
    specs = folder(tmp_path, {"a.xlsx": made(), "b.xlsx": larger})
    assert add_sheet(Wanted("RS-MORE", None, ("15-15", "15-18")), specs, None, FRENCH) == Added(
        "RS-MORE", specs / "b.xlsx", 2
    )


def test_lines_that_are_to_be_completed_are_counted() -> None:
    assert "compléter la ligne 3," in Added("RS-NEW", Path("mdd.xlsx"), 1).words(FRENCH)
    assert "complete rows 3 to 5, one a schema," in Added("RS-NEW", Path("mdd.xlsx"), 3).words(Language.ENGLISH)


def test_read_only_workbook_is_left_alone(tmp_path: Path) -> None:
    specs = folder(tmp_path, {"mdd.xlsx": workbook()})
    before = (specs / "mdd.xlsx").read_bytes()
    (specs / "mdd.xlsx").chmod(0o444)
    assert isinstance(add_sheet(WANTED, specs, None, FRENCH), Refusal)
    assert (specs / "mdd.xlsx").read_bytes() == before


@pytest.mark.parametrize("lock", ["~$mdd.xlsx", ".~lock.mdd.xlsx#"])
def test_workbook_that_is_open_is_left_alone(lock: str, tmp_path: Path) -> None:
    content = workbook()  # which holds the second in which it was made
    specs = folder(tmp_path, {"mdd.xlsx": content, lock: b""})
    assert isinstance(add_sheet(WANTED, specs, None, FRENCH), Refusal)
    assert (specs / "mdd.xlsx").read_bytes() == content


@pytest.mark.parametrize("files", [{}, {"a.xlsx": made(), "b.xlsx": made()}, {"a.txt": b""}])
def test_folder_without_one_workbook_of_schemas_is_refused(files: dict[str, bytes], tmp_path: Path) -> None:
    assert isinstance(add_sheet(WANTED, folder(tmp_path, files), None, FRENCH), Refusal)


@pytest.mark.parametrize("path", ["new.xls", "nowhere/new.xlsx", "folder.xlsx"])
def test_path_of_no_workbook_is_refused(path: str, tmp_path: Path) -> None:
    (tmp_path / "folder.xlsx").mkdir()
    assert isinstance(add_sheet(WANTED, tmp_path, tmp_path / path, FRENCH), Refusal)


# --- a sheet of rules ----------------------------------------------------------------


def test_sheet_of_rules_as_made_holds_none(tmp_path: Path) -> None:
    specs = folder(tmp_path, BASE)
    added = add_sheet(Wanted("Règles", None, ("15-15",)), specs, None, FRENCH)
    assert isinstance(added, Added)
    assert added.words(FRENCH) == f"{specs / MDD} : feuille Règles ajoutée ; une règle par ligne, dès la ligne 3"
    content = (specs / MDD).read_bytes()
    model, findings = compiled({**BASE, MDD: content})
    assert (findings, model.rules) == ([], ())
    sheet = opened(content)["Règles"]
    assert [cell.value for cell in sheet[1]] == list(COLUMNS)
    assert {choice.formula1 for choice in sheet.data_validations.dataValidation} == {
        '"émetteur,récepteur,les deux"',
        '"erreur,avertissement"',
    }


def test_rule_in_a_new_sheet_is_read() -> None:
    new = with_new_sheet(BASE[MDD], MDD, "Règles", "", ("15-15",), FRENCH)
    assert isinstance(new, bytes)
    book = opened(new)
    for column, title in enumerate(COLUMNS, 1):
        book["Règles"].cell(3, column, RULE[title])
    model, findings = compiled({**BASE, MDD: saved(book)})
    assert (findings, [rule.name for rule in model.rules]) == ([], ["statut-du-patient"])


# --- a sheet of correspondences --------------------------------------------------------


def test_empty_sheet_of_correspondences_holds_none_and_takes_rows() -> None:
    added = with_new_sheet(None, "1.0.0-courant.xlsx", "Correspondances", "", ("15-15",), FRENCH)
    assert isinstance(added, bytes)
    files = {CONVERSION_MODEL: old_model()}
    empty, findings = read_conversions({**files, CONVERSIONS: added})
    assert findings == ()
    assert [book.rows for book in empty.books] == [()]
    book = opened(added)
    for column, text in enumerate(LOST, 1):
        book["Correspondances"].cell(3, column, text)
    filled, _ = read_conversions({**files, CONVERSIONS: saved(book)})
    (row,) = filled.books[0].rows
    assert (row.origin.row, row["Opération"].text) == (3, "supprimer")
