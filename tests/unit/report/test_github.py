"""Findings as workflow commands of GitHub: one a line, whatever they hold."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.report import github
from tests.unit.report.cases import EACH, ERROR, HOSTILE, MEMBER, SETTING, hostile, run

# What the runner reads of a line: https://docs.github.com/actions, "Workflow commands".
_COMMAND = re.compile(r"::(?P<name>\w+) (?P<properties>.*?)::(?P<message>.*)")


def commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    found = []
    for line in re.split(r"\r\n|\r|\n", text)[:-1]:
        match = _COMMAND.fullmatch(line)
        assert match, line
        pairs = [pair.split("=", 1) for pair in match["properties"].split(",")]
        found.append((match["name"], {name: _read(value) for name, value in pairs}, _read(match["message"])))
    return found


def _read(value: str) -> str:
    for escaped, character in (("%3A", ":"), ("%2C", ","), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        value = value.replace(escaped, character)
    return value


def test_error_and_warning_are_commands_at_their_file_with_the_cell_as_title() -> None:
    (name, properties, message), (other, *_) = commands(github.render(EACH))[:2]
    assert (name, other) == ("error", "warning")
    assert properties == {"file": "specs/mdd.xlsx", "title": "RC-EDA!J9 [missing-wire-name]"}
    assert message.split("\n")[1].startswith("→ ")


def test_waived_finding_is_only_counted() -> None:
    told = github.render(EACH)
    assert len(commands(told)) == len(EACH.findings)
    assert told.splitlines()[-1] == "1 erreur, 3 alertes, 1 alerte levée"


def test_place_in_a_text_file_has_its_line(tmp_path: Path) -> None:
    (tmp_path / "scenarios").mkdir()
    (tmp_path / "scenarios" / "a.json").write_text('{"steps": [\n  {\n    "name": 1}]}', encoding="utf-8")
    told = commands(github.render(run(MEMBER, SETTING, ERROR, specs=tmp_path)))
    assert [properties.get("line") for _, properties, _ in told] == ["3", "7", None]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_no_command_and_no_property(text: str) -> None:
    told = commands(github.render(hostile(text)))
    assert [name for name, *_ in told] == ["warning", "warning"]
    assert all(set(properties) == {"file", "title"} for _, properties, _ in told)
    assert all(message.count("\n") == 1 for *_, message in told)
