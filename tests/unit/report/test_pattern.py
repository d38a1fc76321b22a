"""What `mdd explain --pattern` says of an expression."""

from __future__ import annotations

from click.testing import CliRunner

from generator.cli import main
from generator.diagnostics import Language
from generator.report.pattern import pattern_told


def lines(source: str) -> list[str]:
    return [line.strip() for line in pattern_told(source, Language.ENGLISH).splitlines()[1:]]


def test_witnesses_lengths_and_spellings_are_told() -> None:
    assert lines(r"^C\d{2}$") == [
        "accepts: C11",
        "refuses: C1",
        "length: 3 to 3 character(s)",
        "JSON Schema: ^C[0-9]{2}$",
        "XSD: C[0-9]{2}",
    ]


def test_slow_expression_is_tried_and_its_fast_form_shown() -> None:
    told = lines(r"^([a-z]+\.?){4,10}$")
    assert "measured with Python: more than 2 s on this text of 42 characters" in told
    assert told.index("what is generated carries an equivalent, fast form:") == len(told) - 5


def test_unreadable_expression_is_told_with_the_place() -> None:
    assert lines("^(a")[0].startswith("unreadable at character 2: ")


def test_impossible_expression_is_told() -> None:
    assert lines(r"^\u0001$") == ["accepts no text that JSON and XML can carry"]


def test_command_shows_it() -> None:
    result = CliRunner().invoke(main, ["explain", "--pattern", "^[A-Z]{1}$", "--lang", "fr"])
    assert (result.exit_code, "ne change rien : {1}" in result.stdout) == (0, True)
