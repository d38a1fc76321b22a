"""Code lists as CSV: the flat files of the ANS, or a sheet saved as CSV."""

from __future__ import annotations

import pytest

from generator.check.code_lists import doubtful_codes
from generator.check.subject import Subject
from generator.diagnostics import Diagnostic
from generator.read.csv_lists import read_csv_list
from generator.read.rows import CodeSheet
from generator.read.sources import sources_of
from generator.resolve import resolve
from tests.causes import cause
from tests.official import FOLDER, needs_official_releases
from tests.workbooks import Sheet, workbook

FLAT = """,code,label_n1,Libellé niveau 2,description,commentaire
0,C01.00.00,Accident,,,"Deux lignes
de remarque"
1,C01.01.00,,"Véhicule léger, fourgon",Voitures,
"""
SHEET = """Identifiant nomenclature;TEST.other
Nombre de niveau;1
Code;Libellé niveau 1;Description
K1;Un;
K2;Deux;Le second
"""


def read(text: str, path: str = "nomenclatures/TEST.kind.csv", encoding: str = "utf-8") -> CodeSheet:
    sheet, findings = read_csv_list(text.encode(encoding), path)
    assert findings == ()
    assert sheet is not None
    return sheet


def codes(sheet: CodeSheet) -> list[tuple[str, tuple[str, ...], tuple[int, ...], str]]:
    return [(row.code.text, row.labels, row.levels, row.description) for row in sheet.rows]


def found(content: bytes) -> list[str]:
    _, findings = read_csv_list(content, "x.csv")
    return [_told(one) for one in findings]


def _told(one: Diagnostic) -> str:
    return f"{cause(one)} {one.origin}"


def test_flat_file_has_the_id_of_its_name() -> None:
    sheet = read(FLAT)
    assert (sheet.id.text, sheet.title) == ("TEST.kind", "TEST.kind")
    assert codes(sheet) == [
        ("C01.00.00", ("Accident",), (1,), ""),
        ("C01.01.00", ("Véhicule léger, fourgon",), (2,), "Voitures"),
    ]


def test_code_knows_the_record_that_a_spreadsheet_shows() -> None:
    assert [str(row.code.origin) for row in read(FLAT).rows] == [
        "nomenclatures/TEST.kind.csv:B2",
        "nomenclatures/TEST.kind.csv:B3",
    ]


def test_sheet_saved_as_csv_says_its_own_id() -> None:
    sheet = read(SHEET)
    assert sheet.id.text == "TEST.other"
    assert [one[0] for one in codes(sheet)] == ["K1", "K2"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_delimiter_and_encoding_are_found(delimiter: str, encoding: str) -> None:
    text = delimiter.join(("code", "label_n1")) + "\n" + delimiter.join(("É1", "Été")) + "\n"
    assert codes(read(text, encoding=encoding)) == [("É1", ("Été",), (1,), "")]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_file_of_wide_characters_is_read_with_its_mark_or_without(encoding: str) -> None:
    assert codes(read("code;label_n1\nÉ1;Été\n", encoding=encoding)) == [("É1", ("Été",), (1,), "")]


@pytest.mark.parametrize(("encoding", "name"), [("mac_roman", "MacRoman"), ("cp850", "MS-DOS (cp850)")])
def test_file_of_a_mac_or_of_ms_dos_is_read_as_its_accents_want_it(encoding: str, name: str) -> None:
    content = "code;label_n1\nÉ1;Indéterminé, déjà\n".encode(encoding)
    sheet, findings = read_csv_list(content, "x.csv")
    assert sheet is not None
    assert codes(sheet) == [("É1", ("Indéterminé, déjà",), (1,), "")]
    assert [(one.code, dict(one.values)) for one in findings] == [("guessed-encoding", {"encoding": name})]


def test_names_of_other_languages_make_no_other_encoding() -> None:
    assert codes(read("code;label_n1\nHR;Šibenik, Žižek\n", encoding="cp1252")) == [
        ("HR", ("Šibenik, Žižek",), (1,), "")
    ]


@pytest.mark.parametrize("cell", ['="01"', '"=""01"""', '= "01"', '=T("01")', "“01”", "'01", '"""01"""'])
def test_code_in_a_formula_or_in_quotes_is_told(cell: str) -> None:
    mdd = Sheet((("kind", "0..1", "string", "NOMENCLATURE: TEST.kind"),))
    files = {"mdd.xlsx": workbook(mdd), "TEST.kind.csv": f"code;label_n1\n{cell};Un\n".encode()}
    sources, _ = sources_of(files)
    found = doubtful_codes(Subject(resolve(sources)[0], sources))
    assert [(one.code, str(one.origin)) for one in found] == [("decorated-code", "TEST.kind.csv:A2")]


@pytest.mark.parametrize("cell", ['="Un"', '"=""Un"""', "=“Un”"])
def test_label_and_id_in_a_formula_are_told_once_a_file(cell: str) -> None:
    content = f"Identifiant nomenclature;{cell}\ncode;label_n1;description\nK1;{cell};{cell}\nK2;Deux;\n".encode()
    (one,) = read_csv_list(content, "x.csv")[1]
    assert (one.code, str(one.origin), dict(one.values)["count"]) == ("text-formulas", "x.csv:B1", "3")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "csv-without-codes x.csv"),
        (b"\0\0", "csv-without-codes x.csv"),
        (b"a,b\n1,2\n", "csv-without-codes x.csv"),
        (b'code,label\n"K1', "unreadable-csv x.csv"),
        (b"code\n" + b"x" * 200_000, "unreadable-csv x.csv"),
        (b"code,label\n" + b",,,,,,,,,,\n" * 100_000, "too-many-cells x.csv"),
        (b"code,label_n1\n,Un\n", "label-without-code x.csv:A2"),
        (b"code,label_n1\nK1,\n", "code-without-label x.csv:A2"),
    ],
)
def test_file_that_is_no_list_is_told(content: bytes, expected: str) -> None:
    assert found(content) == [expected]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b'code,label\n"K1', "csv-open-text"),
        (b'code,label\nK1,"Un "premier" cas"\n', "csv-after-quote"),
        (b'code;label\n"K1";"Un ""premier"" cas"\n"K2" ;Deux\n', "csv-after-quote"),
        (b'code\tlabel\nK1\t"Un\nK2\tDeux\n', "csv-open-text"),
        (b"code\n" + b"x" * 200_000, "csv-long-text"),
        (b'code\n"' + b"x\n" * 100_000, "csv-long-text"),
        (b"code\nK1\x81\n", "csv-encoding"),
    ],
)
def test_why_a_file_cannot_be_read_is_told_in_both_languages(content: bytes, expected: str) -> None:
    (one,) = read_csv_list(content, "x.csv")[1]
    assert [(name, said.name) for name, said in one.phrases] == [("reason", expected)]


@needs_official_releases
def test_flat_files_of_the_ans_hold_the_codes_of_their_workbooks() -> None:
    release = FOLDER / "3.4.0"
    flat = {one.id.text: one for one in map(_read_file, (release / "official/nomenclatures-csv").glob("*.csv"))}
    books = {path.name: path.read_bytes() for path in (release / "nomenclatures").glob("*.xlsx")}
    lists = {one.id.text: one for one in sources_of(books)[0].code_sheets}
    assert flat.keys() == lists.keys()
    for identity, one in lists.items():
        assert [_spelt(row.code.text) for row in flat[identity].rows] == [_spelt(row.code.text) for row in one.rows]


def _read_file(path: object) -> CodeSheet:
    sheet, _ = read_csv_list(path.read_bytes(), path.name)  # type: ignore[attr-defined]  # a Path
    assert sheet is not None
    return sheet


def _spelt(code: str) -> str:
    return code.replace(",", " ").strip()
