"""What is wrong with a TOML text, in words that are not Python's."""

from __future__ import annotations

import tomllib

import pytest

from generator.diagnostics import Language
from generator.read.toml_problems import toml_problem


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("version = 3.4.0", "version: a text without quotes (line 1, column 14)"),
        ("version = v3", "version: a text without quotes (line 1, column 11)"),
        ("until = demain", "an unreadable value (a text must be in quotes) (line 1, column 9)"),
        ("until = 2027-01-31-", "incorrect TOML syntax (line 1, column 19)"),
        ("\n= 1", "neither a key nor a table (line 2, column 1)"),
        ("version", '"=" is missing after a key (at the end of the file)'),
        ("a = 1\na = 2\n", "this key or table occurs twice (line 2, column 6)"),
        ("[a]\n[a]", "this key or table occurs twice (line 2, column 3)"),
        ('a = "b\n', "a text without a closing quote (line 1, column 7)"),
        ('a = """b', "a text without a closing quote (at the end of the file)"),
        ("a = [1", "a list or table without a closing bracket (at the end of the file)"),
    ],
)
def test_problem_is_told_at_its_place(text: str, told: str) -> None:
    with pytest.raises(tomllib.TOMLDecodeError) as raised:
        tomllib.loads(text)
    problem, _ = toml_problem(str(raised.value), text)
    assert problem.words(Language.ENGLISH) == told


def test_text_without_quotes_is_shown_in_them() -> None:
    with pytest.raises(tomllib.TOMLDecodeError) as raised:
        tomllib.loads("# ici\nversion = 3.4.0 \n")
    _, remedy = toml_problem(str(raised.value), "# ici\nversion = 3.4.0 \n")
    assert remedy.words(Language.FRENCH) == 'un texte se met entre guillemets : version = "3.4.0"'
