"""`mdd explain`, and the language of every command."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest
from click.testing import CliRunner, Result

from generator.catalogue import RULES
from generator.cli import main

HEAVY = ("pydantic", "pydantic_core", "lxml", "python_calamine", "jinja2", "jsonschema_rs", "rich", "black", "openpyxl")


def mdd(*arguments: str, **environment: str) -> Result:
    return CliRunner(env=environment).invoke(main, list(arguments), catch_exceptions=False)


def test_codes_are_explained_one_after_the_other() -> None:
    result = mdd("explain", "bad-cardinality", "unknown-type")
    assert result.exit_code == 0
    assert [line for line in result.stdout.splitlines() if line in RULES] == ["bad-cardinality", "unknown-type"]


def test_without_a_code_all_are_listed() -> None:
    result = mdd("explain")
    assert result.exit_code == 0
    assert all(f"\n  {code} " in result.stdout for code in RULES)


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
    def seconds() -> float:
        started = time.perf_counter()
        subprocess.run([sys.executable, "-m", "generator", "explain", "unknown-type"], check=True, capture_output=True)
        return time.perf_counter() - started

    assert min(seconds() for _ in range(5)) < 0.4  # a third of that on a machine at rest
