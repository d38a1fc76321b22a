"""`mdd validate`: the verdict on messages, in the language that is asked for."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.golden.findings.base import BASE, STORY, as_json
from tests.official import CHECKOUT
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
    assert "holds no .json, .xml, .ndjson, .jsonl, .gz, .zip file" in result.stderr


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


NAMES = ("c\n::error ::x.json", "a\x1b[31m.json", "b\u202e.json", "d\r.xml", os.fsdecode(b"e\xe9.json"))


@pytest.mark.parametrize("content", [RIGHT, WRONG, b"{"])
def test_names_of_files_are_spelt_out(content: bytes, tmp_path: Path) -> None:
    """A line that begins with `::error` would be a command of a GitHub workflow."""
    specs, messages = folder(tmp_path / "specs", BASE), tmp_path / "messages"
    messages.mkdir()
    for name in NAMES:
        (messages / name).write_bytes(content)
    told = CliRunner().invoke(main, ["validate", str(messages), "--specs", str(specs)]).stdout
    assert all(c.isprintable() or c == "\n" for c in told)
    assert not any(line.startswith("::") for line in told.splitlines())
    for spelt in (r"c\n::error ::x.json", r"a\x1b[31m.json", r"b\u202e.json", r"d\r.xml", r"e\udce9.json"):
        assert any(line.startswith(("✓ ", "✗ ")) and spelt in line for line in told.splitlines())
    found = json.loads(judged(specs, messages).stdout)
    assert sorted(one["file"] for one in found) == sorted(str(messages / name) for name in NAMES)


@pytest.mark.parametrize("files", [("c\n::error ::x",), ("empty\n::error ::x",)])
def test_names_of_wrong_arguments_are_spelt_out_too(files: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "empty\n::error ::x").mkdir()
    result = judged(folder(tmp_path / "specs", BASE), *(tmp_path / one for one in files))
    assert result.exit_code == 2
    assert not any(line.lstrip().startswith("::") for line in result.stderr.splitlines())


def test_pipe_that_is_named_is_read_and_a_device_is_not(tmp_path: Path) -> None:
    specs = folder(tmp_path / "specs", BASE)
    reader, writer = os.pipe()
    os.write(writer, RIGHT)
    os.close(writer)
    assert judged(specs, f"/dev/fd/{reader}").exit_code == 0
    os.close(reader)
    result = judged(specs, "/dev/zero")
    assert (result.exit_code, result.stderr.startswith("mdd: /dev/zero: ")) == (2, True)


def test_message_that_is_held_by_another_program_is_told_in_a_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    specs, error = folder(tmp_path / "specs", BASE), PermissionError(13, "Permission denied")
    (tmp_path / "m.json").write_bytes(RIGHT)
    error.winerror = 32  # type: ignore[attr-defined,unused-ignore]
    monkeypatch.setattr("generator.read.folder._open", Raising(error))
    monkeypatch.setattr("time.sleep", lambda _seconds: None)
    result = judged(specs, tmp_path / "m.json")
    assert (result.exit_code, "le tient ouvert" in result.stderr) == (2, True)
    assert len(result.stderr.splitlines()) == 1


class Raising:
    """A call that fails."""

    def __init__(self, error: OSError) -> None:
        self.error = error

    def __call__(self, _path: Path) -> bytes:
        raise self.error


# --- as messages come --------------------------------------------------------------------


class Process:
    """A process that judges the standard input, and what it has written so far."""

    def __init__(self, specs: Path, form: str) -> None:
        command = [sys.executable, "-m", "generator", "validate", "-", "--specs", str(specs), "--format", form]
        environment = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
        self.process = subprocess.Popen(
            command, bufsize=0, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
        )

    def give(self, *lines: bytes) -> None:
        assert self.process.stdin
        self.process.stdin.write(b"".join(line + b"\n" for line in lines))
        self.process.stdin.flush()

    def line(self) -> str:
        assert self.process.stdout
        return self.process.stdout.readline().decode()

    def interrupted(self) -> tuple[int, str, str]:
        """The exit status after a Ctrl-C, and the rest of both streams."""
        self.process.send_signal(signal.SIGINT)
        out, err = self.process.communicate()
        return self.process.returncode, out.decode(), err.decode()


LINE = b'{"test": {"caseId": "ABC", "kind": "K1"}}'


def test_verdict_is_written_before_the_next_message_comes(tmp_path: Path) -> None:
    process = Process(folder(tmp_path / "specs", BASE), "text")
    process.give(LINE, LINE)
    assert process.line() == "✓ -:1 (TEST, JSON)\n"
    assert process.line() == "✓ -:2 (TEST, JSON)\n"
    process.give(b"{}")
    assert process.line().startswith("✗ -:3 : 1 ")
    status, out, err = process.interrupted()
    assert (status, out.splitlines()[-1]) == (130, "3 messages : 2 conformes, 1 refusé")
    assert err == "mdd: interrompu : la suite n'a pas été jugée\n"


@pytest.mark.parametrize("form", ["json", "ndjson"])
def test_what_is_written_when_it_is_interrupted_can_be_read(form: str, tmp_path: Path) -> None:
    process = Process(folder(tmp_path / "specs", BASE), form)
    process.give(LINE, LINE)
    first = process.line()
    status, rest, _ = process.interrupted()
    text = first + rest
    found = json.loads(text) if form == "json" else [json.loads(line) for line in text.splitlines()]
    assert status == 130
    assert [verdict["file"] for verdict in found] in (["-:1"], ["-:1", "-:2"])


def test_file_that_cannot_be_read_ends_a_list_that_can_be(tmp_path: Path) -> None:
    specs, message = folder(tmp_path / "specs", BASE), tmp_path / "a.json"
    message.write_bytes(RIGHT)
    result = judged(specs, message, "/dev/zero")
    assert (result.exit_code, result.stderr.startswith("mdd: /dev/zero: ")) == (2, True)
    assert [verdict["file"] for verdict in json.loads(result.stdout)] == [str(message)]
