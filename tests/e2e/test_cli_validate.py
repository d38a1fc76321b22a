"""`mdd validate`: the verdict on messages, in the language that is asked for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.golden.findings.base import BASE, STORY, as_json
from tests.workbooks import folder

RIGHT = as_json({"test": {"caseId": "ABC", "kind": "K1"}})
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
    assert validate(tmp_path, RIGHT).exit_code == 0


def judged(specs: Path, *files: object, given: bytes = b"") -> Result:
    arguments = ["validate", *map(str, files), "--specs", str(specs), "--format", "json"]
    return CliRunner().invoke(main, arguments, input=given)


def test_folder_stands_for_the_messages_under_it_in_order_of_path(tmp_path: Path) -> None:
    specs, messages = folder(tmp_path / "specs", BASE), tmp_path / "messages"
    (messages / "b.d").mkdir(parents=True)
    (messages / "folder.json").mkdir()
    for name in ("c.XML", "a.json", "b.d/z.xml", "b.json", "read.me", "b.json.bak"):
        (messages / name).write_bytes(RIGHT)
    found = json.loads(judged(specs, messages, messages / "a.json").stdout)
    assert [one["file"] for one in found] == [
        str(messages / name) for name in ("a.json", "b.d/z.xml", "b.json", "c.XML")
    ]


def test_folder_without_messages_is_a_wrong_argument(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = judged(folder(tmp_path / "specs", BASE), tmp_path / "empty")
    assert result.exit_code == 2
    assert "holds no .json and no .xml file" in result.stderr


def test_dash_reads_the_standard_input_once(tmp_path: Path) -> None:
    result = judged(folder(tmp_path / "specs", BASE), "-", "-", given=RIGHT)
    assert result.exit_code == 0
    assert [(one["file"], one["valid"]) for one in json.loads(result.stdout)] == [("-", True)]


def test_findings_that_stop_the_verdict_are_told_in_the_same_language(tmp_path: Path) -> None:
    broken = {"scenarios__a.json": as_json({**STORY, "title": 1}), "release.toml": b"version = 3"}
    result = validate(tmp_path, WRONG, "--lang", "en", **broken)
    assert result.exit_code == 1
    assert "a text is expected" in result.stderr
    assert "attendu" not in result.stderr
