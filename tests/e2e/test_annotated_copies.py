"""`mdd check --annotate` and `mdd new-sheet` as they are called."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.golden.findings.base import BASE, LISTS, MDD, SHEET
from tests.office import SOFFICE, needs_libreoffice
from tests.official import FOLDER, needs_official_releases
from tests.workbooks import folder, workbook

WRONG = {**BASE, MDD: workbook(SHEET.having(K9="1"))}
ALONE = {MDD: workbook(SHEET.having(K9="1", N15=None))}


def mdd(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(one) for one in (*arguments,)], catch_exceptions=False)


def check(specs: Path, *arguments: object) -> Result:
    return mdd("check", "--no-cache", "--specs", specs, *arguments)


def test_folder_gets_a_copy_of_each_workbook_at_its_own_path(tmp_path: Path) -> None:
    specs, out = folder(tmp_path / "specs", WRONG), tmp_path / "copies"
    result = check(specs, "--annotate", out)
    assert result.exit_code == 1
    assert [one.relative_to(out).as_posix() for one in sorted(out.rglob("*.xlsx"))] == [MDD, LISTS]
    assert openpyxl.load_workbook(out / MDD)["TEST"]["K9"].comment.text.startswith("Erreur · bad-cardinality")
    assert f"copie annotée : {out / MDD}" in result.stderr
    assert {path: (specs / path).read_bytes() for path in WRONG} == WRONG


def test_one_workbook_may_go_to_a_file(tmp_path: Path) -> None:
    specs = folder(tmp_path / "specs", ALONE)
    check(specs, "--annotate", tmp_path / "out.xlsx")
    assert "#Contrôle" in openpyxl.load_workbook(tmp_path / "out.xlsx").sheetnames


def test_copies_can_be_checked_and_annotated_in_turn(tmp_path: Path) -> None:
    specs, out = folder(tmp_path / "specs", WRONG), tmp_path / "copies"
    found = json.loads(check(specs, "--format", "json", "--annotate", out).stdout)
    assert json.loads(check(out, "--format", "json", "--annotate", tmp_path / "again").stdout) == found
    assert found
    for path in WRONG:
        assert (out / path).read_bytes() == (tmp_path / "again" / path).read_bytes()


def test_workbook_that_cannot_be_opened_is_told_and_the_others_are_copied(tmp_path: Path) -> None:
    specs, out = folder(tmp_path / "specs", {**WRONG, "z.xlsx": b"PK"}), tmp_path / "copies"
    result = check(specs, "--annotate", out)
    assert f"{out / 'z.xlsx'} : pas de copie annotée" in result.stderr
    assert (out / MDD).exists()
    assert not (out / "z.xlsx").exists()


@pytest.mark.parametrize("out", ["specs", "specs/copies", "specs/out.xlsx", "several.xlsx", "link/copies", "file"])
def test_copies_never_go_over_sources_or_to_one_file(out: str, tmp_path: Path) -> None:
    specs = folder(tmp_path / "specs", WRONG)
    (tmp_path / "link").symlink_to(specs)
    (tmp_path / "file").write_text("x", encoding="utf-8")
    before = sorted(tmp_path.rglob("*"))
    result = check(specs, "--annotate", tmp_path / out)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("mdd: ")
    assert sorted(tmp_path.rglob("*")) == before


def test_copy_never_goes_over_the_file_behind_a_link_in_the_specs(tmp_path: Path) -> None:
    specs = folder(tmp_path / "specs", {})
    (tmp_path / "real.xlsx").write_bytes(ALONE[MDD])
    (specs / MDD).symlink_to(tmp_path / "real.xlsx")
    assert check(specs, "--annotate", tmp_path / "real.xlsx").exit_code == 2
    assert (tmp_path / "real.xlsx").read_bytes() == ALONE[MDD]


def test_new_sheet_is_told_and_then_checked(tmp_path: Path) -> None:
    specs = folder(tmp_path / "specs", BASE)
    result = mdd("new-sheet", "RS-NEW", "--specs", specs, "--perimeter", "15-18", "--root", "newCase")
    assert (result.exit_code, "RS-NEW ajoutée" in result.stdout) == (0, True)
    found = json.loads(check(specs, "--format", "json").stdout)
    assert [(one["code"], one["sheet"], one["cell"]) for one in found] == [("empty-schema", "RS-NEW", "A3")]


@pytest.mark.parametrize("arguments", [("TEST",), ("#X",), ("RS NEW",), ("RS-NEW", "--root", "1"), ()])
def test_new_sheet_that_cannot_be_exits_with_2(arguments: tuple[str, ...], tmp_path: Path) -> None:
    specs = folder(tmp_path / "specs", BASE)
    assert mdd("new-sheet", *arguments, "--specs", specs).exit_code == 2
    assert (specs / MDD).read_bytes() == BASE[MDD]


def test_new_sheet_of_what_is_no_workbook_exits_with_1(tmp_path: Path) -> None:
    (tmp_path / "x.xlsx").write_bytes(b"PK")
    result = mdd("new-sheet", "RS-NEW", "--workbook", tmp_path / "x.xlsx")
    assert (result.exit_code, result.stderr.startswith("mdd: ")) == (1, True)
    assert (tmp_path / "x.xlsx").read_bytes() == b"PK"


@needs_libreoffice("calc")
def test_office_opens_a_copy_with_its_notes_colours_and_links(tmp_path: Path) -> None:
    """Read back from what LibreOffice saves of it."""
    specs = folder(tmp_path / "specs", ALONE)
    check(specs, "--annotate", tmp_path / "copy.xlsx")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [SOFFICE, profile, "--headless", "--convert-to", "xlsx", "--outdir", tmp_path / "saved"]
    subprocess.run([*command, tmp_path / "copy.xlsx"], check=True, capture_output=True)
    book = openpyxl.load_workbook(tmp_path / "saved" / "copy.xlsx")
    cell = book["TEST"]["K9"]
    assert "bad-cardinality" in cell.comment.text
    assert cell.fill.fgColor.rgb == "FFFFB3AB"
    assert book["#Contrôle"]["D2"].value == "K9"
    assert "K9" in book["#Contrôle"]["D2"].hyperlink.location
    assert book.active.title == "#Contrôle"


@pytest.mark.slow
@needs_official_releases
def test_official_release_is_annotated_wholly(tmp_path: Path) -> None:
    result = check(FOLDER / "3.4.0", "--format", "json", "--annotate", tmp_path / "copies")
    found = json.loads(result.stdout)
    names = sorted({path.relative_to(FOLDER / "3.4.0").as_posix() for path in (FOLDER / "3.4.0").rglob("*.xlsx")})
    assert sorted(p.relative_to(tmp_path / "copies").as_posix() for p in (tmp_path / "copies").rglob("*.xlsx")) == names
    for name in names:
        book = openpyxl.load_workbook(tmp_path / "copies" / name)
        own = [one for one in found if one["file"] == name]
        assert book["#Contrôle"].max_row == max(len(own), 1) + 1
        for one in own:
            if one["sheet"] and one["cell"]:
                assert one["code"] in book[one["sheet"]][one["cell"]].comment.text
