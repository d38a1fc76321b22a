"""The command, from its line to the files that it writes."""

from __future__ import annotations

import errno
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from hubsante_kit.cli import main
from hubsante_kit.journal import Began, read
from tests.kit.cases.workbooks import path, sheet_rows, step, workbook
from tests.kit.recette.desk import FIRE, SAMU
from tests.kit.recette.editor import Editor
from tests.kit.recette.test_ways import act
from tests.kit.recette.transports import HttpTransport


def refused(*arguments: str) -> Result:
    """What the command says of a line that it cannot follow."""
    result = CliRunner().invoke(main, ["recette", "run", "--port", "0", "--wait", "0", *arguments])
    assert result.exit_code != 0
    return result


@contextmanager
def running(*arguments: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The command as a process of its own, and where it listens."""
    command = [sys.executable, "-u", "-m", "hubsante_kit", "recette", "run", "--port", "0", *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield process, process.stdout.readline().split()[-1]
        finally:
            process.kill()


def test_milestones_run_without_a_person_and_are_reported(tmp_path: Path) -> None:
    answers = tmp_path / "answers.json"
    answers.write_text('{"*": {"answer": "yes", "comment": "vu"}}', encoding="utf-8")
    line = ["--folder", str(tmp_path / "r"), "--milestones", "1-5", "--answers", str(answers)]
    with running(*line, "--report", "html,junit,json,csv", "--output", str(tmp_path / "out")) as (process, url):
        act(Editor(SAMU, FIRE), HttpTransport(url, SAMU), lambda: process.poll() is not None)
        assert process.stdout is not None
        output = process.stdout.read()
    assert process.returncode == 0, output
    assert "✓ 5.1 Déclenchement" in output
    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == [
        "recette.csv",
        "recette.html",
        "recette.json",
        "recette.junit.xml",
    ]
    document = json.loads((tmp_path / "out" / "recette.json").read_text("utf-8"))
    assert {found["name"].split(".")[0] for found in document["steps"]} == {"1", "2", "3", "4", "5"}
    assert document["passed"]


def test_what_happened_before_counts_and_a_step_may_begin_again(tmp_path: Path) -> None:
    folder = ("--folder", str(tmp_path), "--milestones", "3")
    with running(*folder) as (process, url):
        act(Editor(SAMU, FIRE), HttpTransport(url, SAMU), lambda: process.poll() is not None)
    assert process.returncode == 0
    again = CliRunner().invoke(main, ["recette", "run", "--port", "0", "--wait", "0", *folder])
    assert again.exit_code == 0, again.output
    begun = CliRunner().invoke(main, ["recette", "run", "--port", "0", "--wait", "0", *folder, "--again", "3.5"])
    assert begun.exit_code == 1
    assert "1 à faire" in begun.output


def test_findings_of_a_workbook_are_told_before_it_is_played(tmp_path: Path) -> None:
    book = tmp_path / "cas.xlsx"
    book.write_bytes(workbook(Cas=sheet_rows([step("01", "Envoi", "RS-RI", "absent.json"), path("$.a[0]b")])))
    result = refused("--folder", str(tmp_path / "r"), "--cases", str(book))
    assert result.exit_code == 1
    assert "cas.xlsx Cas!K10 : « $.a[0]b » n'est pas un chemin" in result.output
    assert "RS-RI du logiciel attendu" in (tmp_path / "r" / "recette.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--milestones", "11"), "there are milestones 1 to 10"),
        (("--milestones", "un"), "milestones as 1-5"),
        (("--milestones", "1,5-3"), "milestones as 1-5"),
        (("--milestones", "3", "--again", "3.5", "--again", "3.55"), "--again 3.55: no step of this run"),
        (("--only", "Cas"), "--only says more of --cases"),
        (("--examples", "."), "--examples says more of --cases"),
        (("--role", "fr.health.samu770"), "--role says more of --scenario"),
        (("--schema", "RC-EDA"), "--schema says more of --pack"),
        (("--cases", __file__, "--scenario", "accident-route"), "a run each"),
        *(
            (("--amqp", url), "a broker as amqps://localhost:5671")
            for url in ("localhost:5671", "amqps://localhost:abc", "amqps://[", "http://localhost:1", "amqps://a/b")
        ),
        (("--replace", "fr.health.samu780"), "what stands in its place"),
        (("--report", "pdf"), "some of html,junit,json,csv"),
        (("--scenario", "accident-route", "--role", "fr.health.samu990"), "fr.health.samu770, fr.fire.nexsis.sis077"),
    ],
)
def test_a_line_that_cannot_be_followed_is_explained(tmp_path: Path, arguments: tuple[str, ...], words: str) -> None:
    assert words in refused("--folder", str(tmp_path), *arguments).output


def test_a_step_that_is_not_there_lets_nothing_begin_again(tmp_path: Path) -> None:
    refused("--folder", str(tmp_path), "--milestones", "3", "--again", "3.5", "--again", "3.55")
    assert not any(isinstance(record.event, Began) for record in read(tmp_path / "journal.jsonl"))


def test_a_case_that_is_not_in_the_workbook_is_named_with_those_that_are(tmp_path: Path) -> None:
    book = tmp_path / "cas.xlsx"
    book.write_bytes(workbook(Cas=sheet_rows([step("01", "Envoi", "RS-RI", "absent.json")])))
    line = ("--folder", str(tmp_path / "r"), "--cases", str(book), "--only", "Cas", "--only", "Autre")
    assert f"--only Autre: Cas are in {book}" in refused(*line).output


def test_a_folder_that_cannot_be_made_is_named_without_an_address(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    for name in ("--folder", "--output"):
        place = tmp_path / "file" / "below"
        line = (name, str(place)) if name == "--folder" else ("--folder", str(tmp_path / "r"), name, str(place))
        result = refused("--milestones", "1", *line)
        assert isinstance(result.exception, SystemExit)
        assert f"Error: [Errno {errno.ENOTDIR}]" in result.output
        assert str(place) in result.output


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("--answers", "[]", "un objet JSON est attendu"),
        ("--answers", '{"4.4/*": "oui"}', "yes, so-so ou no est attendu"),
        ("--cases", "no workbook", "n'est pas un classeur"),
        ("--pack", "no zip", "ce n'est pas un paquet"),
    ],
)
def test_a_file_that_is_not_what_it_should_be_is_explained(tmp_path: Path, name: str, content: str, words: str) -> None:
    file = tmp_path / "file"
    file.write_text(content, encoding="utf-8")
    assert words in refused("--folder", str(tmp_path / "r"), name, str(file)).output
