"""What is wrong with a TOML text, in words that are not Python's."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Language
from generator.read.toml_problems import toml_problem


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("version = 3.4.0", "version: a text without quotes (line 1, column 11)"),
        ("version = v3", "version: a text without quotes (line 1, column 11)"),
        ("version = 3.4.0  # notre version", "version: a text without quotes (line 1, column 11)"),
        ("until = demain", "an unreadable value (a text must be in quotes) (line 1, column 9)"),
        ("until = 2027-01-31-", "an unreadable value (a text must be in quotes) (line 1, column 9)"),
        ("a = \n", "an unreadable value (a text must be in quotes) (line 1, column 5)"),
        ('a = [1,\n 2]\nb = "x" y', "incorrect TOML syntax (line 3, column 9)"),
        ('a = ["x" "y"]', "incorrect TOML syntax (line 1, column 5)"),
        ('a = "C:\\x"', "incorrect TOML syntax (line 1, column 5)"),
        ('a = """x"""y', "incorrect TOML syntax (line 1, column 12)"),
        ("\r", "neither a key nor a table (line 1, column 1)"),
        ("a = 1\n\xa0\n", "neither a key nor a table (line 2, column 1)"),
        ("\n= 1", "neither a key nor a table (line 2, column 1)"),
        ("version", '"=" is missing after a key (at the end of the file)'),
        ("# a = 1\nx y = 1\n", '"=" is missing after a key (line 2, column 3)'),
        ("a = 1\na = 2\n", "this key or table occurs twice (line 2, column 1)"),
        ("[a]\nb = 1\n  [a] # b", "this key or table occurs twice (line 3, column 3)"),
        ("[[a]]\n[a]", "this key or table occurs twice (line 2, column 1)"),
        ('a = "b\nc = "d"\n', "a text without a closing quote (line 1, column 5)"),
        ("a = 'b\nc = 1\n", "a text without a closing quote (line 1, column 5)"),
        ('a = """b\nc = 1\n', "a text without a closing quote (line 1, column 5)"),
        ("a = [1", "a list or table without a closing bracket (at the end of the file)"),
        ("[a\nb = 1", "a list or table without a closing bracket (line 1, column 1)"),
        ("# \x01\nb = 1", "a control character in a text (line 1, column 3)"),
        ("b = 1\nc = 1 # \x01", "a control character in a text (line 2, column 9)"),
    ],
)
def test_problem_is_told_at_its_place(text: str, told: str) -> None:
    problem, _ = toml_problem(text)
    assert problem.words(Language.ENGLISH) == told


def test_text_without_quotes_is_shown_in_them() -> None:
    _, remedy = toml_problem("# ici\nversion = 3.4.0 \n")
    assert remedy.words(Language.FRENCH) == 'un texte se met entre guillemets : version = "3.4.0"'


@given(st.text(alphabet="a=[]{}\"'#\n .,\\\x01é1\r\xa0\x0b"))
def test_any_text_that_the_reader_refuses_has_a_problem_within_it(text: str) -> None:
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        problem, _ = toml_problem(text)
        values = dict(problem.values)
        assert 1 <= int(values.get("line", 1)) <= text.count("\n") + 1
