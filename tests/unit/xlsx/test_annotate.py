"""What an annotated copy shows, and what it keeps."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

import openpyxl
import pytest
from lxml import etree

from generator.diagnostics import Diagnostic, Language, Origin, finding, finding_of
from generator.read.sources import sources_of
from generator.resolve import resolve
from generator.xlsx.annotate import MAX_CELLS, MAX_SHOWN, annotated
from generator.xlsx.control_sheet import NAME
from generator.xlsx.package import PackageError
from generator.xlsx.painting import COLOURS
from tests.official import FOLDER, needs_official_releases
from tests.unit.xlsx.made import FILE, NOTE, UNTOUCHED, bad, opened, parts, workbook
from tests.workbooks import with_parts

WARNING = finding("open-ignored", Origin(FILE, 0, "TEST", 13, 14), value="OUVERT")
OF_ROW = finding("missing-column", Origin(FILE, 0, "TEST", 8), column="Balise")
OF_SHEET = finding("sheet-without-schema", Origin(FILE, 1, "#Notes"))
RED, YELLOW = "FFFFB3AB", "FFFFE08A"


def copy(*findings: Diagnostic, content: bytes | None = None, language: Language = Language.FRENCH) -> bytes:
    return annotated(workbook() if content is None else content, FILE, findings, language)


def fill(book: openpyxl.Workbook, cell: str, sheet: str = "TEST") -> str | None:
    shown = book[sheet][cell].fill
    return shown.fgColor.rgb if shown.fill_type == "solid" else None


def note(book: openpyxl.Workbook, cell: str, sheet: str = "TEST") -> str:
    comment = book[sheet][cell].comment
    return comment.text if comment else ""


# --- what shows --------------------------------------------------------------------


def test_cell_has_a_note_of_code_severity_message_and_help() -> None:
    book = opened(copy(bad("K11")))
    assert book["TEST"]["K11"].comment.author == "mdd"
    assert note(book, "K11").split("\n") == [
        "Erreur · bad-cardinality",
        bad("K11").message(Language.FRENCH),
        f"→ {bad('K11').help(Language.FRENCH)}",
    ]


def test_cell_is_coloured_by_its_severest_finding() -> None:
    also = finding("open-ignored", Origin(FILE, 0, "TEST", 12, 14), value="x")
    severe = finding("error-value", Origin(FILE, 0, "TEST", 12, 14), value="#REF!")
    book = opened(copy(bad("K11"), WARNING, also, severe))
    assert [fill(book, cell) for cell in ("K11", "N13", "N12", "K12")] == [RED, YELLOW, RED, None]


def test_colour_comes_before_those_of_conditional_formats_in_number_and_in_place() -> None:
    groups = list(opened(copy(bad("K11"), WARNING))["TEST"].conditional_formatting)
    assert [str(group.sqref) for group in groups] == ["K11", "N13", "K9:K50"]
    assert [group.rules[0].priority for group in groups] == [1, 2, 4]


def test_writing_of_a_white_header_is_black_on_the_colour() -> None:
    book = opened(workbook())
    book["TEST"]["A8"].font = openpyxl.styles.Font(color="FFFFFFFF", bold=True)
    content = BytesIO()
    book.save(content)
    cell = opened(copy(OF_ROW, content=content.getvalue()))["TEST"]["A8"]
    assert (cell.font.color.rgb, cell.font.bold, cell.fill.fgColor.rgb) == ("FF000000", True, RED)


def test_note_of_a_person_is_continued() -> None:
    book = opened(copy(bad("K9")))
    assert note(book, "K9").startswith(NOTE)
    assert "bad-cardinality" in note(book, "K9")
    assert book["TEST"]["K9"].comment.author == "Camille"


def test_finding_of_an_empty_cell_makes_the_cell_in_order() -> None:
    content = copy(bad("C10"), bad("A900"), bad("ZZ9"))
    book = opened(content)
    assert [fill(book, cell) for cell in ("C10", "A900", "ZZ9")] == [RED, RED, RED]
    sheet = parts(content)["xl/worksheets/sheet1.xml"]
    places = [sheet.index(f'r="{cell}"'.encode()) for cell in ("B10", "C10", "H10", "A900")]
    assert places == sorted(places)


def test_made_cell_looks_like_its_column() -> None:
    book = opened(workbook())
    book["TEST"].column_dimensions["Q"].fill = openpyxl.styles.PatternFill("solid", fgColor="FF123456")
    book["TEST"].column_dimensions["Q"].alignment = openpyxl.styles.Alignment(horizontal="right")
    content = BytesIO()
    book.save(content)
    cell = opened(copy(bad("Q11"), content=content.getvalue()))["TEST"]["Q11"]
    assert (cell.fill.fgColor.rgb, cell.alignment.horizontal) == (RED, "right")


def test_findings_of_a_row_and_of_a_sheet_stand_at_the_first_cell() -> None:
    book = opened(copy(OF_ROW, OF_SHEET))
    assert (fill(book, "A8"), fill(book, "A1", "#Notes")) == (RED, YELLOW)
    assert "missing-column" in note(book, "A8")


def test_list_holds_every_finding_with_a_link_to_its_cell() -> None:
    whole = finding_of("damaged-workbook", Origin(FILE), "damaged-workbook", part="x")
    book = opened(copy(bad("K11"), WARNING, OF_SHEET, whole))
    assert book.active.title == NAME
    sheet = book[NAME]
    assert [[cell.value for cell in row[:4]] for row in sheet.iter_rows()] == [
        ["Gravité", "Code", "Feuille", "Cellule"],
        ["Erreur", "bad-cardinality", "TEST", "K11"],
        ["Alerte", "open-ignored", "TEST", "N13"],
        ["Alerte", "sheet-without-schema", "#Notes", "A1"],
        ["Erreur", "damaged-workbook", None, None],
    ]
    assert sheet["D2"].hyperlink.location == "'TEST'!K11"
    assert sheet["D4"].hyperlink.location == "'#Notes'!A1"
    assert sheet["E2"].value == bad("K11").message(Language.FRENCH)
    assert sheet["F2"].value == bad("K11").help(Language.FRENCH)
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:F5")
    assert sheet.column_dimensions["E"].width == 70


def test_list_and_notes_are_told_in_the_language_that_is_asked_for() -> None:
    book = opened(copy(bad("K11"), language=Language.ENGLISH))
    assert [cell.value for cell in book[NAME][1]][:6] == ["Severity", "Code", "Sheet", "Cell", "Finding", "What to do"]
    assert note(book, "K11").startswith("Error · bad-cardinality\n")


def test_findings_of_other_files_are_not_shown() -> None:
    sheet = opened(copy(bad("K11", file="other.xlsx")))[NAME]
    assert [cell.value for cell in sheet[2]][:5] == [None, None, None, None, "aucun constat dans ce classeur"]


def test_cell_that_no_spreadsheet_has_is_in_the_list_alone() -> None:
    far = finding("far-cell", Origin(FILE, 0, "TEST", 9_999_999, 99_999))
    sheet = opened(copy(far))[NAME]
    assert [cell.value for cell in sheet[2]][1:4] == ["far-cell", "TEST", None]


@pytest.mark.parametrize(
    "text", ["=cmd|' /C calc'!A0", "+1", "@SUM(1)", "a\x00\x1b[31mb", "\ud800", "_x0041_", "]]>&<b/>", "\u202e"]
)
def test_hostile_text_is_shown_as_text(text: str) -> None:
    one = bad("K11", text)
    book = opened(copy(one))
    cell = book[NAME]["E2"]
    assert cell.data_type == "s"
    assert cell.value.replace("_x005F_", "_") == one.message(Language.FRENCH)
    assert one.message(Language.FRENCH) in note(book, "K11").replace("_x005F_", "_")


@pytest.mark.slow
def test_notes_are_bounded() -> None:
    one_cell = copy(*(bad("K11", str(number)) for number in range(MAX_SHOWN + 3)))
    assert note(opened(one_cell), "K11").endswith("… et 3 de plus, en #Contrôle")
    many = copy(*(bad(f"K{row}") for row in range(1, MAX_CELLS + 100)))
    book = opened(many)
    assert sum(1 for row in book["TEST"].iter_rows() for cell in row if cell.comment) == MAX_CELLS
    assert book[NAME].max_row == MAX_CELLS + 100


# --- what stays --------------------------------------------------------------------


def test_parts_that_have_nothing_to_show_keep_their_bytes_and_order() -> None:
    content = workbook()
    before, after = parts(content), parts(copy(bad("K11"), content=content))
    assert {name for name in before if before[name] != after[name]} == {
        "[Content_Types].xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        "xl/worksheets/sheet1.xml",
        "xl/comments/comment1.xml",
        "xl/drawings/commentsDrawing1.vml",
    }
    assert all(after[name] == part for name, part in UNTOUCHED.items())
    assert [name for name in after if name in before] == list(before)


def test_everything_else_of_the_sheet_is_kept() -> None:
    sheet, source = opened(copy(bad("K11")))["TEST"], opened(workbook())["TEST"]
    values = [[cell.value for cell in row] for row in source.iter_rows()]
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == values
    assert sheet.column_dimensions["K"].width == 33
    assert sheet.freeze_panes == "B9"
    assert str(sheet.data_validations.dataValidation[0].sqref) == "K9:K50"
    assert sheet["K10"].fill.fgColor.rgb == "FF00FF00"
    assert opened(copy(bad("K11"))).defined_names["liste"].attr_text == "TEST!$K$9:$K$50"


def test_source_of_a_copy_without_finding_keeps_its_sheets() -> None:
    before, after = parts(workbook()), parts(copy())
    untouched = [name for name in before if "worksheets/sheet2" in name or "comment" in name]
    assert len(untouched) > 1
    assert [name for name in untouched if before[name] != after[name]] == []


def test_copy_has_no_time_in_it() -> None:
    with zipfile.ZipFile(BytesIO(copy(bad("K11")))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_copy_gives_the_same_findings() -> None:
    content = BytesIO()
    book = opened(workbook())
    book["TEST"]["K11"], book["TEST"]["J12"] = "1..0", None
    book.save(content)
    found = findings({FILE: content.getvalue()})
    assert {"bad-cardinality TEST!K11", "missing-wire-name TEST!J12"} < {
        f"{one.code} {one.origin.sheet}!{one.origin.cell}" for one in found
    }
    assert findings({FILE: annotated(content.getvalue(), FILE, found, Language.FRENCH)}) == found


def findings(files: dict[str, bytes]) -> tuple[Diagnostic, ...]:
    sources, reading = sources_of(files)
    return (*reading, *resolve(sources)[1])


# --- annotating again --------------------------------------------------------------

ALL = (bad("K9"), bad("K10"), bad("K11"), bad("C40"), WARNING, OF_ROW, OF_SHEET)


def test_annotating_a_copy_again_changes_no_byte() -> None:
    once = copy(*ALL)
    assert copy(*ALL, content=once) == once


def test_mended_cells_have_their_style_and_their_note_back() -> None:
    book = opened(copy(content=copy(*ALL)))
    assert [fill(book, cell) for cell in ("K9", "K10", "K11", "C40", "N13", "A8")] == [None, "FF00FF00", *[None] * 4]
    assert note(book, "K9") == NOTE
    assert [note(book, cell) for cell in ("K10", "K11", "C40", "N13")] == [""] * 4
    assert [str(group.sqref) for group in book["TEST"].conditional_formatting] == ["K9:K50"]
    assert book[NAME].max_row == 2


def test_copy_that_another_program_saved_is_annotated_anew() -> None:
    saved = BytesIO()
    opened(copy(*ALL)).save(saved)  # other style numbers, shared texts, other part names
    book = opened(copy(bad("K11"), content=saved.getvalue()))
    assert [fill(book, cell) for cell in ("K9", "K10", "K11", "C40", "N13")] == [None, "FF00FF00", RED, None, None]
    assert note(book, "K9") == NOTE
    assert [sheet.title for sheet in book] == ["TEST", "#Notes", NAME]


def test_colour_is_taken_off_cells_that_have_moved() -> None:
    book = opened(copy(bad("K11")))
    book["TEST"].move_range("A9:P20", rows=3)
    saved = BytesIO()
    book.save(saved)
    assert fill(opened(saved.getvalue()), "K14") == RED
    assert fill(opened(copy(content=saved.getvalue())), "K14") is None


# --- other workbooks ---------------------------------------------------------------


def test_workbook_of_the_strict_dialect_is_annotated_in_it() -> None:
    office, main = (
        b"http://schemas.openxmlformats.org/officeDocument/2006/",
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    )

    def strict(name: str, part: bytes) -> bytes:
        if name == "[Content_Types].xml":
            return part
        return part.replace(office, b"http://purl.oclc.org/ooxml/officeDocument/").replace(
            main, b"http://purl.oclc.org/ooxml/spreadsheetml/main"
        )

    after = parts(copy(bad("K11"), OF_SHEET, content=with_parts(workbook(), strict)))
    made = [part for name, part in after.items() if name.endswith((".xml", ".rels")) and name != "[Content_Types].xml"]
    assert len(made) > 5
    assert not any(main in part or office + b"relationships" in part for part in made)
    assert b"bad-cardinality" in after["xl/worksheets/sheet3.xml"]


def test_prefixed_sheet_is_annotated() -> None:
    def prefixed(name: str, part: bytes) -> bytes:
        if name != "xl/worksheets/sheet1.xml":
            return part
        return (
            part.replace(b"<", b"<x:")
            .replace(b"<x:/", b"</x:")
            .replace(b"<x:?", b"<?")
            .replace(b" xmlns=", b" xmlns:x=")
        )

    book = opened(copy(bad("K11"), content=with_parts(workbook(), prefixed)))
    assert (fill(book, "K11"), "bad-cardinality" in note(book, "K11")) == (RED, True)


def test_cells_without_names_are_counted() -> None:
    content = with_parts(
        workbook(), lambda name, part: re.sub(rb' r="[A-Z]*\d+"', b"", part) if "sheet2" in name else part
    )
    one = bad("A1", sheet="#Notes")
    book = opened(copy(one, content=content))
    assert (fill(book, "A1", "#Notes"), book["#Notes"]["A1"].value) == (RED, "à garder")


def test_sheet_whose_drawing_is_lost_has_one_again() -> None:
    lost = with_parts(
        workbook(), lambda name, part: part.replace(b"commentsDrawing1", b"x") if "_rels" in name else part
    )
    sheet = parts(copy(bad("K11"), content=lost))["xl/worksheets/sheet1.xml"]
    assert sheet.count(b"<legacyDrawing") == 1
    assert "bad-cardinality" in note(opened(copy(bad("K11"), content=lost)), "K11")


def test_remarks_in_the_xml_do_no_harm() -> None:
    remarked = with_parts(workbook(), lambda _name, part: part.replace(b"<xf ", b"<!-- a --><?b c?><xf "))
    assert fill(opened(copy(bad("K11"), content=remarked)), "K11") == RED


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0" + b"\0" * 600])
def test_what_is_no_workbook_has_no_copy(content: bytes) -> None:
    with pytest.raises(PackageError):
        copy(content=content)


@pytest.mark.parametrize("name", ["xl/worksheets/sheet1.xml", "xl/styles.xml", "[Content_Types].xml"])
def test_part_that_is_no_xml_is_told(name: str) -> None:
    content = with_parts(workbook(), lambda path, part: part[:-9] if path == name else part)
    with pytest.raises(PackageError, match=name.replace("[", r"\[").replace("]", r"\]")):
        copy(bad("K11"), content=content)


def test_colours_are_distinct() -> None:
    assert len(set(COLOURS.values())) == len(COLOURS)


def texts(part: bytes) -> dict[str, str]:
    """The notes of a sheet by their cells."""
    comments = etree.fromstring(part).iter("{*}comment")
    return {one.get("ref", ""): "".join(piece.text or "" for piece in one.iter("{*}t")) for one in comments}


@pytest.mark.slow
@needs_official_releases
def test_official_workbook_keeps_its_conversations_images_and_tables() -> None:
    content = (FOLDER / "3.4.0" / "workbooks" / "model.xlsx").read_bytes()
    found = [
        bad("K12", sheet="RC-EDA"),
        bad("H1", sheet="RC-EDA"),
        bad("K40", sheet="EMSI"),
        bad("A2", sheet="GEO-RES"),
    ]
    made = annotated(content, FILE, found, Language.FRENCH)
    before, after = parts(content), parts(made)
    kept = ("threaded", "media/", "tables/", "customXml", "drawings/drawing", "persons", "sharedStrings", "docProps")
    untouched = [name for name in before if any(word in name for word in kept)]
    assert {word for word in kept if any(word in name for name in untouched)} == set(kept)
    assert [name for name in untouched if before[name] != after[name]] == []
    assert sum(before[name] != after[name] for name in before) < 20
    old, new = texts(before["xl/comments3.xml"]), texts(after["xl/comments3.xml"])
    assert new.keys() - old.keys() == {"K12"}
    assert {cell for cell in old if new[cell] != old[cell]} == {"H1"}
    assert new["H1"].startswith(old["H1"])
    assert annotated(made, FILE, found, Language.FRENCH) == made
