"""`mdd check --rules-report`: rules over scenarios, samples, and messages that are named."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner, Result

from generator.cli import main
from tests.official import CHECKOUT, own_model

REPORT = ("check", "--specs", str(CHECKOUT / "specs"), "--rules-report", "--lang", "en")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def test_messages_of_a_folder_are_counted_beside_the_scenarios(tmp_path: Path) -> None:
    envelope = dict(own_model().scenarios[0].steps[0].envelope)
    (tmp_path / "log.ndjson").write_text(f"{json.dumps(envelope)}\n{{}}\n", encoding="utf-8")
    (tmp_path / "one.xml").write_text("<case/>", encoding="utf-8")
    alone, beside = run(*REPORT), run(*REPORT, "--samples", str(tmp_path))
    assert alone.exit_code == beside.exit_code == 0
    steps = sum(len(scenario.steps) for scenario in own_model().scenarios)
    assert f"rules, over {steps} messages of scenarios and samples" in alone.output
    assert f"rules, over {steps + 1} messages of scenarios and samples" in beside.output
    assert "  not counted: 1 that the model refuses, 1 in XML" in beside.output


def test_with_verbose_each_message_has_a_line(tmp_path: Path) -> None:
    file = tmp_path / "case.json"
    envelope = {**own_model().scenarios[0].steps[0].envelope, "distributionID": "fr.health.samu770_other"}
    file.write_text(json.dumps(envelope), encoding="utf-8")
    lines = run(*REPORT, "-v", "--samples", str(file)).output.splitlines()
    (line,) = (line for line in lines if line.startswith(f"  {file}: "))
    assert line.startswith(f"  {file}: rules kept ")
    assert line.endswith(": identifiant-message")


def test_messages_without_the_report_are_a_slip(tmp_path: Path) -> None:
    done = run("check", "--samples", str(tmp_path))
    assert done.exit_code == 2
    assert "--rules-report" in done.output
