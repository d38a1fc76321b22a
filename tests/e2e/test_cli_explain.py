"""`mdd explain`, and the language of every command."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.catalogue import ENTRIES
from generator.catalogue.renamed import RENAMED
from generator.cli import main
from tests.golden.findings.base import BASE, MDD, SHEET, STORY, as_json
from tests.official import CHECKOUT
from tests.workbooks import folder, workbook

HEAVY = ("pydantic", "pydantic_core", "lxml", "python_calamine", "jinja2", "jsonschema_rs", "rich", "black", "openpyxl")


def mdd(*arguments: str, **environment: str) -> Result:
    return CliRunner(env=environment).invoke(main, list(arguments), catch_exceptions=False)


def test_codes_are_explained_one_after_the_other() -> None:
    result = mdd("explain", "bad-cardinality", "unknown-type")
    assert result.exit_code == 0
    assert [line for line in result.stdout.splitlines() if line in ENTRIES] == ["bad-cardinality", "unknown-type"]


def test_without_a_code_all_are_listed() -> None:
    result = mdd("explain")
    assert result.exit_code == 0
    assert all(f"\n  {code} " in result.stdout for code in ENTRIES)


def test_unknown_code_is_wrong_usage() -> None:
    result = mdd("explain", "unknown-type", "unknown-typ")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "« unknown-type »" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "locale", "word"),
    [
        ((), "", "Gravité"),
        ((), "en_GB.UTF-8", "Severity"),
        ((), "pt_BR.UTF-8", "Gravité"),
        (("--lang", "fr"), "en_GB.UTF-8", "Gravité"),
        (("--lang", "en"), "fr_FR.UTF-8", "Severity"),
    ],
)
def test_language_is_that_of_the_option_or_else_of_the_locale(
    arguments: tuple[str, ...], locale: str, word: str
) -> None:
    assert word in mdd("explain", "unknown-type", *arguments, LANG=locale).stdout


@pytest.mark.parametrize("command", ["check", "generate", "validate", "explain"])
def test_help_says_where_the_language_comes_from(command: str) -> None:
    assert "LC_ALL" in mdd(command, "--help").stdout


@pytest.mark.parametrize("arguments", [["--help"], ["explain"], ["explain", "unknown-type"]])
def test_no_heavy_library_is_loaded(arguments: list[str]) -> None:
    code = (
        "import sys; from generator.cli import main\n"
        f"try: main({arguments!r})\n"
        f"finally: print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr == "[]\n"


def test_explanation_comes_at_once() -> None:
    """Within three times the work of loading click; it takes twice."""
    explanation = "from generator.cli import main; main(['explain', 'unknown-type'], standalone_mode=False)"
    assert calls_in_a_process(explanation) < 3 * calls_in_a_process("import click")


def calls_in_a_process(code: str) -> int:
    """The calls of a new process, of its imports too."""
    program = f"from tests.effort import calls; import sys; print(calls(lambda: exec({code!r})), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", program], cwd=CHECKOUT, capture_output=True, text=True, check=True)
    return int(done.stderr)


# --- cells -----------------------------------------------------------------------


def test_cell_is_explained_with_its_row_and_expression(tmp_path: Path) -> None:
    result = mdd("explain", "TEST!N12", "--specs", str(folder(tmp_path, BASE)), "--lang", "en")
    assert result.exit_code == 0
    assert result.stdout.startswith("mdd.xlsx TEST!N12\n")
    assert "\n  Balise: name\n" in result.stdout
    assert "\n    accepts: A\n" in result.stdout
    assert "\n  Findings: none\n" in result.stdout


def test_file_may_stand_in_front_as_findings_print_it(tmp_path: Path) -> None:
    specs = str(folder(tmp_path, BASE))
    together = mdd("explain", "mdd.xlsx TEST!N12", "--specs", specs)
    apart = mdd("explain", "mdd.xlsx", "TEST!N12:", "--specs", specs)
    assert (together.exit_code, apart.exit_code) == (0, 0)
    assert together.stdout == apart.stdout


@pytest.mark.parametrize("place", ["TESTS!N12", "TEST!N1", "TEST!ZZ12", "TEST!", "other.xlsx TEST!N12"])
def test_place_that_does_not_exist_is_wrong_usage(place: str, tmp_path: Path) -> None:
    result = mdd("explain", place, "--specs", str(folder(tmp_path, BASE)))
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("mdd: ")


def test_folder_that_does_not_exist_is_wrong_usage_for_cells_alone(tmp_path: Path) -> None:
    assert mdd("explain", "TEST!N12", "--specs", str(tmp_path / "none")).exit_code == 2
    assert mdd("explain", "unknown-type", "--specs", str(tmp_path / "none")).exit_code == 0


def test_errors_elsewhere_do_not_hide_a_row(tmp_path: Path) -> None:
    specs = folder(tmp_path, {**BASE, "release.toml": b"version = 3"})
    assert mdd("explain", "TEST!N12", "--specs", str(specs)).exit_code == 0


@pytest.mark.parametrize(
    ("place", "told", "cells"),
    [
        ("kind!A7", "Code : K1", {}),
        ("TEST!K9", "Balise : caseId", {}),
        ("TEST!K8", "[misspelt-column]", {"K8": "Cardinalite"}),
        ("mdd.xlsx 'TEST'!$K$8:", "[misspelt-column]", {"K8": "Cardinalite"}),
        ("release.toml:1", "[bad-settings]", {}),
        ("scenarios/recit.json#/title", "[bad-scenario]", {}),
        ("TEST.kind.csv", "[csv-differs-from-workbook]", {}),
    ],
)
def test_any_place_of_a_finding_is_told(place: str, told: str, cells: dict[str, object], tmp_path: Path) -> None:
    odd = {"release.toml": b'version = "trois"', "TEST.kind.csv": b"code,label_n1\nK1,Un\n"}
    odd |= {"scenarios/recit.json": as_json({**STORY, "title": 1})} if "scenarios" in place else {}
    specs = folder(tmp_path, {**BASE, **odd, MDD: workbook(SHEET.having(**cells))})
    result = mdd("explain", *place.split(" "), "--specs", str(specs))
    assert (result.exit_code, told in result.stdout) == (0, True)


def test_sheet_may_have_marks_in_its_name(tmp_path: Path) -> None:
    odd = workbook(replace(SHEET, name="L'appel ! (v2)").having(K9="?"))
    specs = str(folder(tmp_path, {**BASE, MDD: odd}))
    results = [mdd("explain", place, "--specs", specs) for place in ("L'appel ! (v2)!K9", "'L''appel ! (v2)'!K9")]
    assert [(one.exit_code, "[bad-cardinality]" in one.stdout) for one in results] == [(0, True), (0, True)]


def test_old_code_is_explained_by_its_new_ones_with_a_word() -> None:
    result = mdd("explain", "unknown-details-keyword", "lost-constraint")
    assert result.exit_code == 0
    assert [line for line in result.stdout.splitlines() if line in ENTRIES] == list(RENAMED["unknown-details-keyword"])
    assert "unknown-details-keyword" in result.stderr


def test_every_old_code_has_new_ones_and_is_none_itself() -> None:
    assert ENTRIES.keys().isdisjoint(RENAMED)
    assert all(codes and ENTRIES.keys() >= set(codes) for codes in RENAMED.values())
