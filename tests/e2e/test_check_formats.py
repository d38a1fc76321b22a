"""`mdd check` in every format: to the standard output, to a file, on a terminal."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from lxml import etree, html

from generator.cli import main
from generator.report import FORMATS
from tests.golden.findings.base import BASE, LISTS, MDD, SHEET
from tests.golden.findings.base import CODES as LIST
from tests.terminal import on_terminal
from tests.workbooks import folder, workbook

WAIVER = b'[[waiver]]\ncode = "duplicate-code"\ncell = "kind!A8"\nreason = "repris tel quel"\n'
DOUBTFUL = {**BASE, LISTS: workbook(LIST.having(A8="K1"))}
WRONG = {**DOUBTFUL, MDD: workbook(SHEET.having(J9=None)), "release.toml": WAIVER}


def mdd(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(one) for one in arguments], catch_exceptions=False)


def read(form: str, content: bytes) -> None:
    """Raises what the format's own reader raises."""
    if form in ("json", "sarif"):
        json.loads(content)
    elif form == "junit":
        etree.fromstring(content)
    elif form == "html":
        html.document_fromstring(content)


def listed(specs: Path) -> list[tuple[str, str, bool, str | None]]:
    found = json.loads(mdd("check", "--format", "json", "--specs", specs).stdout)
    return [(one["code"], one["cell"], one["waived"], one["reason"]) for one in found]


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(("files", "status"), [(BASE, 0), (DOUBTFUL, 0), (WRONG, 1), ({}, 1)])
def test_every_format_has_the_same_exit_status(form: str, files: dict[str, bytes], status: int, tmp_path: Path) -> None:
    result = mdd("check", "--format", form, "--specs", folder(tmp_path, files))
    assert result.exit_code == status
    read(form, result.stdout_bytes)


@pytest.mark.parametrize("form", FORMATS)
def test_file_holds_what_the_standard_output_would(form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder(tmp_path / "specs", WRONG)
    monkeypatch.chdir(tmp_path)
    told = mdd("check", "--format", form).stdout_bytes
    result = mdd("check", "--format", form, "--output", "told")
    assert (result.exit_code, result.stdout) == (1, "")
    assert (tmp_path / "told").read_bytes() == told
    assert sorted(path.name for path in tmp_path.iterdir() if not path.name.startswith(".mdd-cache")) == [
        "specs",
        "told",
    ]


def test_file_is_written_into_a_new_folder_with_links_from_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder(tmp_path / "specs", WRONG)
    monkeypatch.chdir(tmp_path)
    mdd("check", "--format", "html", "--output", "reports/today/check.html")
    document = html.fromstring((tmp_path / "reports" / "today" / "check.html").read_bytes())
    assert "../../specs/mdd.xlsx#'TEST'!J9" in document.xpath("//section//a/@href")


def test_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    specs, pipe = folder(tmp_path / "specs", BASE), tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    assert mdd("check", "--specs", specs, "--output", pipe).exit_code == 0
    assert pipe.is_fifo()
    assert os.read(reader, 4096).startswith(b"0 erreur")
    os.close(reader)


def test_file_that_cannot_be_written_is_told_without_a_trace(tmp_path: Path) -> None:
    result = mdd("check", "--specs", folder(tmp_path, BASE), "--output", tmp_path / MDD / "told")
    assert (result.exit_code, result.stderr.splitlines()[0][:5]) == (2, "mdd: ")


@pytest.mark.parametrize(("files", "status"), [(BASE, 0), (DOUBTFUL, 1), ({**DOUBTFUL, "release.toml": WAIVER}, 0)])
def test_warning_fails_where_it_is_asked_for_unless_it_is_waived(
    files: dict[str, bytes], status: int, tmp_path: Path
) -> None:
    assert mdd("check", "--fail-on", "warning", "--specs", folder(tmp_path, files)).exit_code == status


def test_waived_finding_is_counted_in_text_and_marked_in_json(tmp_path: Path) -> None:
    specs = folder(tmp_path, {**DOUBTFUL, "release.toml": WAIVER})
    assert mdd("check", "--specs", specs).stdout.endswith(", 1 alerte levée\n")
    assert "duplicate-code" not in mdd("check", "--specs", specs).stdout
    assert ("duplicate-code", "A8", True, "repris tel quel") in listed(specs)


def test_waiver_whose_day_has_passed_waives_nothing(tmp_path: Path) -> None:
    specs = folder(tmp_path, {**DOUBTFUL, "release.toml": WAIVER + b"until = 2000-01-01\n"})
    told = [("duplicate-code", "A8", False, None), ("expired-waiver", "", False, None)]
    assert [one for one in listed(specs) if one[0] in ("duplicate-code", "expired-waiver")] == told


def test_run_limited_to_a_schema_tells_of_no_unused_waiver(tmp_path: Path) -> None:
    specs = folder(tmp_path, {**BASE, "release.toml": WAIVER})
    assert "unused-waiver" in mdd("check", "--specs", specs).stdout
    assert "unused-waiver" not in mdd("check", "--schema", "TEST", "--specs", specs).stdout


def test_waiver_is_no_part_of_the_output(tmp_path: Path) -> None:
    specs, out = folder(tmp_path / "specs", DOUBTFUL), tmp_path / "generated"
    targets = ("--target", "model", "--target", "docs")
    assert mdd("generate", "--specs", specs, "--out", out, *targets).exit_code == 0
    folder(specs, {"release.toml": WAIVER})
    assert mdd("generate", "--specs", specs, "--out", out, *targets, "--check").exit_code == 0


def test_terminal_gets_colours_groups_and_the_time_and_none_of_it_with_no_color(tmp_path: Path) -> None:
    specs = folder(tmp_path, WRONG)
    told = on_terminal("check", "--specs", specs)
    assert "\x1b[" in told
    assert "feuille TEST" in told
    assert " s)" in told.splitlines()[-1]
    plain = on_terminal("check", "--specs", specs, NO_COLOR="1")
    assert plain.replace("\r\n", "\n") == mdd("check", "--specs", specs).stdout


@pytest.mark.parametrize("name", [MDD, "release.toml", "scenarios/new.json", "samples/a.xml", "new.xlsx"])
def test_report_never_goes_over_or_among_the_sources(name: str, tmp_path: Path) -> None:
    specs = folder(tmp_path, BASE)
    before = (specs / MDD).read_bytes()
    result = mdd("check", "--specs", specs, "--output", specs / name, "--lang", "en")
    assert (result.exit_code, "would be read as a source" in result.stderr) == (2, True)
    assert (specs / MDD).read_bytes() == before
    assert (specs / name).exists() == (name == MDD)


@pytest.mark.parametrize(
    ("ending", "start"), [("html", "<!"), ("sarif", "{"), ("json", "["), ("xml", "<?"), ("txt", "0 err")]
)
def test_ending_of_the_file_tells_the_format(ending: str, start: str, tmp_path: Path) -> None:
    specs = folder(tmp_path / "specs", BASE)
    result = mdd("check", "--specs", specs, "--output", tmp_path / f"told.{ending}")
    assert (tmp_path / f"told.{ending}").read_text(encoding="utf-8").startswith(start)
    assert result.stderr.endswith(f"told.{ending} — 0 erreur, 0 alerte\n")
