"""`mdd convert`: files and tables of jobs, results and refusals."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.golden.findings.base import BASE
from tests.golden.findings.of_conversions import FILE, MODEL, conversion_workbook, old_model
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


@pytest.mark.parametrize(
    "arguments",
    [(), ("old.json",), ("old.json", "--from", "1.0", "--to", "9"), ("--from", "1.0", "--to", "0.0")],
)
def test_wrong_usage(arguments: tuple[str, ...]) -> None:
    assert convert(*arguments).exit_code == 2
