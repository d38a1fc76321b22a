"""`mdd validate`: the verdict on messages, in the language that is asked for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.golden.findings.base import BASE, STORY, as_json
from tests.workbooks import folder

WRONG = as_json({"test": {"caseId": "ABC"}})


def validate(tmp_path: Path, content: bytes, *arguments: str, **added: bytes) -> Result:
    specs = folder(tmp_path / "specs", {**BASE, **{name.replace("__", "/"): one for name, one in added.items()}})
    message = tmp_path / "message.json"
    message.write_bytes(content)
    return CliRunner().invoke(main, ["validate", str(message), "--specs", str(specs), *arguments])


@pytest.mark.parametrize(
    ("language", "told"),
    [("fr", "la donnée obligatoire « kind » manque"), ("en", 'the required field "kind" is missing')],
)
def test_verdict_is_told_in_the_language_that_is_asked_for(language: str, told: str, tmp_path: Path) -> None:
    result = validate(tmp_path, WRONG, "--lang", language)
    assert result.exit_code == 1
    assert told in result.stdout
    result = validate(tmp_path, WRONG, "--lang", language, "--format", "json")
    assert [one["message"] for one in json.loads(result.stdout)[0]["problems"]] == [told]


def test_valid_message_succeeds(tmp_path: Path) -> None:
    assert validate(tmp_path, as_json({"test": {"caseId": "ABC", "kind": "K1"}})).exit_code == 0


def test_findings_that_stop_the_verdict_are_told_in_the_same_language(tmp_path: Path) -> None:
    broken = {"scenarios__a.json": as_json({**STORY, "title": 1}), "release.toml": b"version = 3"}
    result = validate(tmp_path, WRONG, "--lang", "en", **broken)
    assert result.exit_code == 1
    assert "a text is expected" in result.stderr
    assert "attendu" not in result.stderr
