"""The form of a text in JSON Schema, so that every engine gives one verdict.

`^` and `$` mean the ends of the text in JavaScript, Go and Rust. In Python, PCRE, .NET
and Java `$` stands before a last line terminator too (a line feed; in Java any), and in
Ruby both stand beside every line feed. So what a text may not hold is expressed by characters,
without an anchor: with no line terminator in a text, `^` and `$` are the same everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import lru_cache, reduce
from typing import Any

from generator.model import Length
from generator.patterns.meaning import difference, line_ends, may_end_in
from generator.patterns.nodes import LINE_TERMINATORS, Chars, Node, Range, Repeat
from generator.patterns.ranges import admitted, code_points, complement, is_full, without
from generator.patterns.reading import parse
from generator.patterns.writing import character_class, ecmascript

MOST_COUNTED = 1000
"""How often a part may be repeated in Go's engine, repetitions inside each other multiplied."""


@dataclass(frozen=True, slots=True)
class Form:
    """What must hold of a text; whole texts match patterns."""

    patterns: tuple[Node, ...] = ()  # that the text matches
    refused: tuple[Node, ...] = ()  # that it does not
    never: tuple[Range, ...] = ()  # characters that are not in it
    never_last: tuple[Range, ...] = ()  # and at its end
    low: int = 0  # characters, inclusive
    high: int | None = None


def keywords(sources: Iterable[str], length: Length | None = None) -> dict[str, Any]:
    """The keywords of draft-07 for a text that matches every pattern and is as long as it must be.

    Raises: PatternError.
    """
    return deepcopy(_keywords(tuple(sources), length))


@lru_cache(maxsize=1024)
def _keywords(sources: tuple[str, ...], length: Length | None) -> dict[str, Any]:
    limited = Form() if length is None else Form(low=length.low, high=length.high)
    form = reduce(_and, (form_of(parse(source).node) for source in sources), limited)
    low = {"minLength": form.low} if form.low else {}
    high = {} if form.high is None else {"maxLength": form.high}
    return {**low, **high, **_patterns(form)}


def form_of(node: Node) -> Form:
    """The form that one pattern requires."""
    counted = counted_class(node)
    if counted is not None:
        return counted
    parts = difference(node)
    ends = line_ends(node)
    return Form(
        patterns=(parts.texts,),
        refused=() if parts.without is None else (parts.without,),
        never=without(LINE_TERMINATORS, ends),
        never_last=() if any(may_end_in(node, chr(end)) for end in code_points(ends)) else ends,
    )


def _and(first: Form, second: Form) -> Form:
    highs = [high for high in (first.high, second.high) if high is not None]
    return Form(
        patterns=first.patterns + second.patterns,
        refused=first.refused + second.refused,
        never=admitted(Chars(first.never + second.never)),
        never_last=admitted(Chars(first.never_last + second.never_last)),
        low=max(first.low, second.low),
        high=min(highs, default=None),
    )


def counted_class(node: Node) -> Form | None:
    """The form of a repeated class, without any anchor; None where a pattern expresses it as well."""
    part, low, high = (node.part, node.low, node.high) if isinstance(node, Repeat) else (node, 1, 1)
    if not isinstance(part, Chars):
        return None
    if not line_ends(part) and not is_full(part) and max(low, high or 0) <= MOST_COUNTED:
        return None
    return Form(never=complement(admitted(part)), low=low, high=high)


# --- as keywords -------------------------------------------------------------------


def _patterns(form: Form) -> dict[str, Any]:
    """One `pattern`, and what is refused: no keyword beside them keeps a code generator from seeing a text."""
    first, *further = map(ecmascript, form.patterns) if form.patterns else [""]
    refused = [*_refused(form), *({"not": {"pattern": expression}} for expression in further)]
    return {
        **({"pattern": first} if first else {}),
        **({"not": refused[0] if len(refused) == 1 else {"anyOf": refused}} if refused else {}),
    }


def _refused(form: Form) -> Iterator[dict[str, str]]:
    last = without(form.never_last, form.never)
    alternatives = [
        *map(ecmascript, form.refused),
        *([character_class(Chars(form.never))] if form.never else []),
        *([f"{character_class(Chars(last))}$"] if last else []),
    ]
    if alternatives:
        yield {"pattern": "|".join(alternatives)}
