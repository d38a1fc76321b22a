"""What `mdd explain --pattern` says of an expression."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.diagnostics import Language
from generator.patterns.probe import LIMIT
from generator.report.pattern import pattern_report


def lines(source: str, limit: float = LIMIT) -> list[str]:
    return [line.strip() for line in pattern_report(source, Language.ENGLISH, limit).splitlines()[1:]]


def test_witnesses_lengths_and_spellings_are_told() -> None:
    assert lines(r"^C\d{2}$") == [
        "accepts: C11",
        "refuses: C1",
        "length: 3 characters",
        r'JSON Schema: {"pattern": "^C[0-9]{2}$", "not": {"pattern": "[\\n\\r\u0085\u2028\u2029]"}}',
        "XSD: C[0-9]{2}",
    ]


def test_slow_expression_is_tried_and_its_fast_form_shown() -> None:
    told = lines(r"^([a-z]+\.?){4,10}$", 0.2)
    assert "measured with Python: more than 0.2 s on this text of 42 characters" in told
    assert told.index("what is generated carries an equivalent, fast form:") == len(told) - 4


def test_unreadable_expression_is_told_with_the_place() -> None:
    assert lines("^(a$") == [
        "unreadable at character 2: the parenthesis opened here is not closed",
        "→ add the missing parenthesis ), or write \\( for the character itself",
    ]


@pytest.mark.parametrize(
    ("source", "size"),
    [("^A$", "1 character"), ("^A{2,5}$", "2 to 5 characters"), ("^A+$", "at least 1 character"), ("^A*$", "any")],
)
def test_length_is_told_as_a_person_says_it(source: str, size: str) -> None:
    assert f"length: {size}" in lines(source)


def test_slips_are_told_as_a_check_tells_them() -> None:
    assert "[A-z] also accepts the characters between Z and a: [ \\ ] ^ _ and `" in lines("^[A-z]+$")
    assert any(line.startswith('→ did you mean "^[A-Za-z]+$"?') for line in lines("^[A-z]+$"))
    assert 'in "^(A|B|A)$", A changes nothing' in lines("^(A|B|A)$")


def test_impossible_expression_is_told() -> None:
    assert lines(r"^\u0001$") == [r'no text matches the expression "^\u0001$"']


def test_command_shows_it() -> None:
    result = CliRunner().invoke(main, ["explain", "--pattern", "^[A-Z]{1}$", "--lang", "fr"])
    assert (result.exit_code, "{1} ne change rien" in result.stdout) == (0, True)


def test_unreadable_expression_fails_and_is_still_told() -> None:
    result = CliRunner().invoke(main, ["explain", "--pattern", "^(A$"])
    assert (result.exit_code, result.stdout.splitlines()[0]) == (1, "^(A$")


def test_expression_beside_a_code_is_wrong_usage() -> None:
    result = CliRunner().invoke(main, ["explain", "bad-cardinality", "--pattern", "^A$"])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "bad-cardinality" in result.stderr
