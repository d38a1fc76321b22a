"""What a terminal and a pipe are told of a conversion."""

from __future__ import annotations

from generator.model import Conversion, Correspondence
from generator.report.conversions import explanation

PATH = "initialAlert.caller.callerContact.channel"
CODES = tuple((f"CODE-{number}", f"ANSWER-{number}") for number in range(30))
LINES = (
    Correspondence("TEST", PATH, "Canal", PATH, "coder", "table canaux", False, CODES),
    Correspondence("TEST", "a", "A", "a", "déduire", "", True),
)
CONVERSION = Conversion("1.0", "2.0", "{}", LINES)


def test_a_pipe_has_a_line_a_datum_with_every_code() -> None:
    _, _, _, first, second = explanation(CONVERSION)
    assert first.startswith(f"  {PATH} → {PATH}  [coder]  table canaux ; CODE-0 → ANSWER-0, ")
    assert first.endswith("CODE-29 → ANSWER-29")
    assert second == "  a → a  [déduit]"


def test_a_terminal_has_lines_that_fit_and_says_the_same() -> None:
    lines = list(explanation(CONVERSION, 80))
    assert max(map(len, lines)) <= 80
    assert "  a → a  [déduit]" in lines
    assert " ".join(" ".join(lines).split()) == " ".join(" ".join(explanation(CONVERSION)).split())
