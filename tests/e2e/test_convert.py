"""`mdd convert`: files and tables of jobs, results and refusals."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.golden.findings.base import BASE
from tests.golden.findings.of_conversions import FILE, MODEL, conversion_workbook, old_model
from tests.terminal import on_terminal
from tests.workbooks import folder

KEPT = {"caseId": "1", "kind": "K1"}
OLD = {"test": {**KEPT, "status": "C", "remark": "dit"}}
NEW = {"test": {**KEPT, "status": "B"}}
REFUSED = {"test": {**KEPT, "witness": {"name": "minuscules"}}}


@pytest.fixture(autouse=True)
def where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    specs = {**BASE, FILE: conversion_workbook(), MODEL: old_model()}
    folder(tmp_path, {f"specs/{path}": content for path, content in specs.items()})
    for name, document in (("old", OLD), ("refused", REFUSED)):
        (tmp_path / f"{name}.json").write_text(json.dumps(document), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def convert(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["convert", *arguments])


def read(path: str) -> Any:
    return json.loads(Path(path).read_text(encoding="utf-8"))


def contents(folder_: Path) -> dict[str, bytes]:
    """Every file below a folder; an empty folder counts."""
    return {str(path): path.read_bytes() if path.is_file() else b"" for path in folder_.rglob("*")}


def test_message_goes_to_the_standard_output_and_losses_to_the_other() -> None:
    done = convert("old.json", "--from", "1.0.0", "--to", "0.0.0")
    assert done.exit_code == 0
    assert json.loads(done.stdout) == NEW
    assert '/remark « "dit" »' in done.stderr


def test_message_goes_into_the_file_that_is_the_output() -> None:
    assert convert("old.json", "--from", "1.0", "--to", "0.0", "--output", "new.json").exit_code == 0
    assert read("new.json") == NEW
    assert read("old.json") == OLD


def test_messages_go_into_the_folder_that_is_the_output() -> None:
    done = convert("old.json", "refused.json", "--from", "1.0", "--to", "0.0", "--output", "out")
    assert done.exit_code == 1
    assert read("out/old.json") == NEW
    assert not Path("out/refused.json").exists()
    assert "/witness/name" in Path("out/refused.json.refused").read_text(encoding="utf-8")


def test_table_of_jobs_is_carried_out_whole() -> None:
    jobs = (("1.0.0", "0.0.0", "refused.json", "a/1.json"), ("1.0.0", "0.0.0", "old.json", "a/2.json"))
    Path("jobs.tsv").write_text("\n".join("\t".join(job) for job in jobs), encoding="utf-8")
    done = convert("--jobs", "jobs.tsv")
    assert done.exit_code == 0, done.output
    assert Path("a/1.json.refused").read_text(encoding="utf-8").startswith("valeur sans correspondance")
    assert read("a/2.json") == NEW


@pytest.mark.parametrize("content", ["{", "[]", '"x"', '{"other": {}}', '{"test": []}', ""])
def test_what_is_no_message_is_refused_with_a_reason(content: str) -> None:
    Path("bad.json").write_text(content, encoding="utf-8")
    done = convert("bad.json", "--from", "1.0", "--to", "0.0", "--output", "new.json")
    assert done.exit_code == 1
    assert Path("new.json.refused").read_text(encoding="utf-8").strip()
    assert not Path("new.json").exists()


def test_result_that_the_target_refuses_is_none() -> None:
    """An invalid source may pass what tables look at; the validators of the target have the last word."""
    Path("bad.json").write_text(json.dumps({"test": {**KEPT, "caseId": 1}}), encoding="utf-8")
    done = convert("bad.json", "--from", "1.0", "--to", "0.0", "--output", "new.json")
    assert done.exit_code == 1
    assert "pas valide dans le modèle cible" in Path("new.json.refused").read_text(encoding="utf-8")


def test_explanation_tells_what_is_derived_and_what_is_declared() -> None:
    done = convert("--from", "1.0", "--to", "0.0", "--explain")
    lines = done.stdout.splitlines()
    assert "  caseId → caseId  [déduit]" in lines
    assert "  remark → —  [supprimer]" in lines
    assert any(line.startswith("  status → status  [coder]") and "C → B" in line for line in lines)


def test_explanation_fits_a_terminal() -> None:
    whole = convert("--from", "1.0", "--to", "0.0", "--explain").stdout
    shown = on_terminal("convert", "--from", "1.0", "--to", "0.0", "--explain", COLUMNS="30")
    assert max(map(len, shown.splitlines())) <= 30 < max(map(len, whole.splitlines()))
    assert shown.split() == whole.split()


WAY = ("--from", "1.0", "--to", "0.0")
GOOD = "1.0\t0.0\told.json\tout/1.json\n"


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("old.json",),
        WAY,
        (*WAY, "--explain", "old.json"),
        (*WAY, "--explain", "--output", "new.json"),
        ("--jobs", "jobs.tsv", "--explain"),
        ("--jobs", "jobs.tsv", "old.json"),
        ("--jobs", "jobs.tsv", *WAY),
        ("--jobs", "jobs.tsv", "--output", "out"),
        ("old.json", "--from", "1.0", "--to", "9"),
        ("old.json", "refused.json", *WAY, "--output", "old.json"),
        ("old.json", "specs/../old.json", *WAY, "--output", "out"),
        ("old.json", *WAY, "--output", "specs/../old.json"),
        ("old.json", *WAY, "--output", "."),
        ("specs", *WAY, "--output", "out"),
        ("absent.json", *WAY, "--output", "out"),
    ],
)
def test_wrong_usage_changes_nothing(arguments: tuple[str, ...], where: Path) -> None:
    Path("jobs.tsv").write_text(GOOD, encoding="utf-8")
    before = contents(where)
    done = convert(*arguments)
    assert done.exit_code == 2, done.output
    assert done.stderr
    assert contents(where) == before


@pytest.mark.parametrize(
    ("second", "named"),
    [
        ("1.0\t9\told.json\tout/2.json", "'9'"),
        ("1.0\t0.0\told.json", ":2: four cells"),
        ("1.0\t0.0\told.json\t", ":2: four cells"),
        ("1.0\t0.0\told.json\tspecs", ":2: the output specs is a folder"),
        ("1.0\t0.0\trefused.json\tout/../out/1.json", "2 messages would become out/"),
        ("1.0\t0.0\trefused.json\told.json", "read from old.json"),
        ("1.0\t0.0\tout/1.json\tout/2.json", "read from out/1.json"),
        ("1.0\t0.0\tout/1.json.refused\tout/2.json", "read from out/1.json.refused"),
        ("1.0\t0.0\told.json\tout/1.json.refused", "2 messages would become out/1.json.refused"),
        ("1.0\t0.0\told\0.json\tout/2.json", ":2: no file has such a name"),
        ("1.0\t0.0\told.json\tout/2\0.json", ":2: no file has such a name"),
        ("\udcff", "no UTF-8"),
    ],
)
def test_table_that_is_wrong_is_refused_in_one_line_before_its_first_job(second: str, named: str, where: Path) -> None:
    Path("jobs.tsv").write_bytes(f"{GOOD}{second}".encode("utf-8", "surrogateescape"))
    before = contents(where)
    done = convert("--jobs", "jobs.tsv")
    assert done.exit_code == 2, done.output
    assert named in done.stderr
    assert done.stderr.count("\n") == 1
    assert contents(where) == before


@pytest.mark.parametrize("name", ["absent.json", "specs", "old.xml"])
def test_input_of_a_table_that_is_no_message_hides_no_other(name: str) -> None:
    Path("old.xml").write_text('\ufeff<?xml version="1.0"?><test/>', encoding="utf-8")
    Path("jobs.tsv").write_text(f"1.0\t0.0\t{name}\tout/0.json\n{GOOD}", encoding="utf-8-sig")
    done = convert("--jobs", "jobs.tsv")
    assert done.exit_code == 0, done.output
    reason = Path("out/0.json.refused").read_text(encoding="utf-8")
    assert ("XML" if name == "old.xml" else "aucun fichier") in reason
    assert read("out/1.json") == NEW


@pytest.mark.parametrize("place", ["value", "name", "envelope"])
def test_half_a_character_is_refused_where_it_stands(place: str) -> None:
    held = {"value": {**KEPT, "remark": "\ud800"}, "name": {**KEPT, "\ud800": 1}, "envelope": KEPT}[place]
    document = {"test": held, **({"x": "\ud800"} if place == "envelope" else {})}
    Path("half.json").write_text(json.dumps(document), encoding="utf-8")
    assert convert("half.json", *WAY, "--output", "new.json").exit_code == 1
    reason = Path("new.json.refused").read_text(encoding="utf-8")
    assert reason.startswith({"value": "/test/remark : ", "name": "/test : ", "envelope": "/x : "}[place])
    assert not Path("new.json").exists()


def test_reason_is_one_line_whatever_names_the_message_has() -> None:
    Path("bad.json").write_text(json.dumps({"a\n\u202eb": {}}), encoding="utf-8")
    assert convert("bad.json", *WAY, "--output", "new.json").exit_code == 1
    assert Path("new.json.refused").read_text(encoding="utf-8").splitlines() == [
        "aucun message à convertir de 1.0.0 vers 0.0.0 : a\\n\\u202eb"
    ]


def test_result_replaces_an_earlier_refusal() -> None:
    assert convert("refused.json", *WAY, "--output", "new.json").exit_code == 1
    assert Path("new.json.refused").exists()
    assert convert("old.json", *WAY, "--output", "new.json").exit_code == 0
    assert not Path("new.json.refused").exists()
    assert read("new.json") == NEW


def test_refusal_replaces_an_earlier_result() -> None:
    assert convert("old.json", *WAY, "--output", "new.json").exit_code == 0
    assert convert("refused.json", *WAY, "--output", "new.json").exit_code == 1
    assert Path("new.json.refused").exists()
    assert not Path("new.json").exists()


def test_device_takes_any_number_of_results(where: Path) -> None:
    Path("jobs.tsv").write_text(GOOD.replace("out/1.json", os.devnull) * 2, encoding="utf-8")
    assert convert("--jobs", "jobs.tsv").exit_code == 0
    assert not (where / "out").exists()
