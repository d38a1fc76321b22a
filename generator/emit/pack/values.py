"""Simple values that break one constraint of a type each, and those at its edges."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, assert_never

from generator.emit.pack.dates import RIGHT_DATES, right_datetimes, wrong_dates, wrong_datetimes
from generator.emit.pack.reasons import Reason
from generator.emit.xml_text import is_xml_text
from generator.model import Bounded, Bounds, Coded, Length, Scalar, Simple, Text
from generator.patterns.distinction import Language, TooManyStatesError, distinguishing_text
from generator.patterns.texts import matches, near_misses, texts_matching

LONGEST = 10_000
"""Characters of a text, and items of a list, that a message of the pack may have."""

UNKNOWN_CODE = "CODE-INCONNU"
_NOTHING = Language((), Length(1, 0))
"""The language without texts."""
_ANY_CHARACTERS = 'É à ç œ — « l\'été » <b>&amp;</b> "\\" 🚑'


@dataclass(frozen=True, slots=True)
class Trial:
    """A value that a field is given; of a right one neither form has a problem."""

    constraint: str
    detail: str
    json: Any | Reason  # the value
    xml: Any | Reason  # the value of which the text is made
    problem: str = ""  # the name of the phrase by which `mdd validate` reports it
    problem_in_xml: str = ""  # where it differs


def trials(type_: Simple, usual: Any) -> Iterator[Trial]:
    """Every constraint of a type put to the test; `usual` is a valid value."""
    match type_:
        case Text(patterns, length):
            yield from _of_text(patterns, length, str(usual))
        case Coded(codes):
            yield from _of_codes(codes)
        case Scalar.DATE:
            yield from _of_calendar("date", wrong_dates(), RIGHT_DATES)
        case Scalar.DATETIME:
            yield from _of_calendar("datetime", wrong_datetimes(), right_datetimes())
        case Scalar.BOOLEAN:
            yield from _of_boolean()
        case Scalar.INTEGER | Scalar.NUMBER:
            yield from _of_number(type_, Bounds(None, None))
        case Bounded(scalar, bounds):
            yield from _of_number(scalar, bounds)
            yield from _of_bounds(scalar, bounds)
        case _:
            assert_never(type_)


def wrong_type(type_: Simple) -> Trial:
    """A value of another type than the field's, as JSON has it."""
    match type_:
        case Text() | Coded():
            return Trial("type", "number", 15, Reason.UNTYPED, "number-here")
        case Scalar.DATE | Scalar.DATETIME:
            return Trial("type", "number", 20260314, Reason.UNTYPED, "number-here")
        case Scalar.BOOLEAN:
            return Trial("type", "text", "true", Reason.UNTYPED, "text-here")
        case Scalar.INTEGER | Scalar.NUMBER | Bounded():
            return Trial("type", "text", "12", Reason.UNTYPED, "text-here")
        case _:
            assert_never(type_)


# --- texts -------------------------------------------------------------------------


def _of_text(patterns: tuple[str, ...], length: Length | None, usual: str) -> Iterator[Trial]:
    for number, pattern in enumerate(patterns):
        others = patterns[:number] + patterns[number + 1 :]
        detail = str(number + 1) if len(patterns) > 1 else ""
        yield _text("pattern", detail, _unlike(pattern, others, length, usual), "other-form")
    if patterns:
        yield _text("pattern", "shortest", _shortest(Language(patterns, length), _NOTHING), "")
    if length is not None:
        yield from _of_length(patterns, length)
    elif not patterns:
        yield _text("text", "empty", "", "")
        yield _text("text", "any-character", _ANY_CHARACTERS, "")


def _unlike(pattern: str, others: tuple[str, ...], length: Length | None, usual: str) -> str | Reason:
    """A text that only this pattern refuses, as like a valid one as may be."""
    near = (text for text in near_misses(usual) if text and text.strip() == text)
    fitting = (text for text in near if length is None or length.admits(text))
    for text in fitting:
        if not matches(pattern, text) and all(matches(other, text) for other in others):
            return text
    return _shortest(Language(others, length), Language((pattern,)))


def _of_length(patterns: tuple[str, ...], length: Length) -> Iterator[Trial]:
    low, high = length.low, length.high
    if low > 0:
        beyond = _of_size(patterns, Length(0, low - 1), low - 1)
        yield _text("min-length", "", beyond, "too-short")
        yield _text("min-length", "at", _of_size(patterns, Length(low, low), low), "")
    if high is not None:
        beyond = _of_size(patterns, Length(high + 1, None), high + 1)
        yield _text("max-length", "", beyond, "too-long")
        yield _text("max-length", "at", _of_size(patterns, Length(high, high), high), "")


def _of_size(patterns: tuple[str, ...], length: Length, size: int) -> str | Reason:
    """A text that matches every pattern and has a length, preferably of a size."""
    if size > LONGEST:
        return Reason.TOO_LARGE
    if not patterns:
        return "x" * size
    exact = next(texts_matching(patterns, Length(size, size)), None)
    return _shortest(Language(patterns, length), _NOTHING) if exact is None else exact


def _shortest(accepting: Language, refusing: Language) -> str | Reason:
    """The shortest text that only the first language has."""
    try:
        text = distinguishing_text(accepting, refusing)
    except TooManyStatesError:
        text = None
    return Reason.OUT_OF_REACH if text is None else text


def _text(constraint: str, detail: str, text: str | Reason, problem: str) -> Trial:
    is_carried = isinstance(text, Reason) or is_xml_text(text)
    return Trial(constraint, detail, text, text if is_carried else Reason.NO_SUCH_CHARACTER, problem)


def _of_codes(codes: tuple[str, ...]) -> Iterator[Trial]:
    unknown = next(code for code in _names(UNKNOWN_CODE) if code not in codes)
    yield _text("code", "unknown", unknown, "code-refused")
    yield _text("code", "first", codes[0], "")
    if len(codes) > 1:
        yield _text("code", "last", codes[-1], "")


def _names(name: str) -> Iterator[str]:
    yield name
    number = 2
    while True:
        yield f"{name}-{number}"
        number += 1


def _of_calendar(constraint: str, wrong: Mapping[str, str], right: Mapping[str, str]) -> Iterator[Trial]:
    yield from (_text(constraint, rule, text, f"no-{constraint}") for rule, text in wrong.items())
    yield from (_text(constraint, rule, text, "") for rule, text in right.items())


# --- numbers and booleans ----------------------------------------------------------


def _of_boolean() -> Iterator[Trial]:
    yield Trial("boolean", "word", Reason.TYPED, "vrai", problem_in_xml="no-boolean")
    yield Trial("boolean", "true", True, True)
    yield Trial("boolean", "false", False, False)


def _of_number(scalar: Scalar, bounds: Bounds) -> Iterator[Trial]:
    inside = next((end for end in (bounds.low, bounds.high) if end is not None), Decimal(1))
    if scalar is Scalar.INTEGER:
        half = inside + (Decimal("-0.5") if inside == bounds.high else Decimal("0.5"))
        yield Trial("integer", "decimal", float(half), float(half), "not-whole", "no-integer")
        yield Trial("integer", "word", Reason.TYPED, "douze", problem_in_xml="no-integer")
        yield Trial("integer", "decimal-zero", float(inside), float(inside))
        return
    yield Trial("number", "word", Reason.TYPED, "douze", problem_in_xml="no-number")
    yield Trial("number", "comma", Reason.TYPED, "1,5", problem_in_xml="no-number")
    yield Trial("number", "not-a-number", Reason.NO_NAN, "NaN", problem_in_xml="no-number")
    yield Trial("number", "infinity", Reason.NO_NAN, "INF", problem_in_xml="no-number")
    if bounds == Bounds(None, None):
        yield from (Trial("number", name, value, value) for name, value in (("zero", 0), ("negative", -0.5)))


def _of_bounds(scalar: Scalar, bounds: Bounds) -> Iterator[Trial]:
    for constraint, end, step, problem in (
        ("minimum", bounds.low, Decimal(-1), "below"),
        ("maximum", bounds.high, Decimal(1), "above"),
    ):
        if end is not None:
            steps = [step] if scalar is Scalar.INTEGER else [step, step / 100_000]
            beyond = (_json_number(number) for number in _different(end, steps))
            yield from (
                Trial(constraint, "" if number == 0 else "near", value, value, problem)
                for number, value in enumerate(beyond)
            )
            yield Trial(constraint, "at", _json_number(end), _json_number(end))


def _different(end: Decimal, steps: Iterable[Decimal]) -> Iterator[Decimal]:
    """The numbers beyond an end that a double tells from it."""
    yield from (end + step for step in steps if float(end + step) != float(end))


def _json_number(number: Decimal) -> int | float:
    return int(number) if number == number.to_integral_value() else float(number)
