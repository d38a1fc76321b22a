"""The texts of `model.json` that stand for a value: how often, how long, between which bounds, of which pattern."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal, cast

from generator import patterns
from generator.diagnostics import phrase, shown
from generator.model import Bounded, Bounds, Length, Scalar
from generator.read.model_nodes import JsonNode

_COUNTS = re.compile(r"(0|[1-9][0-9]{0,4})\.\.(n|0|[1-9][0-9]{0,4})")
_END = r"(n|-?[0-9]{1,15}(?:\.[0-9]{1,15})?)"
_BOUNDS = re.compile(rf"{_END}\.\.{_END}")


def counts(node: JsonNode | None) -> tuple[int, int | None]:
    """`"0..n"`; the second number is no less than the first."""
    match = _COUNTS.fullmatch(node.text()) if node else None
    low, high = (int(match[1]), None if match[2] == "n" else int(match[2])) if match else (0, None)
    if node and (match is None or (high is not None and high < low)):
        node.refuse(phrase("model-text-form", value=shown(str(node.value))))
    return low, high


def length(node: JsonNode | None) -> Length | None:
    """`"1..40"`, in characters."""
    return Length(*counts(node)) if node else None


def scalar_type(scalar: Scalar, node: JsonNode | None) -> Scalar | Bounded:
    """A simple type, between bounds such as `"0..359.9"` where there are any; those of an integer are whole."""
    if node is None:
        return scalar
    match = _BOUNDS.fullmatch(node.text())
    low, high = (None if end == "n" else Decimal(end) for end in match.groups()) if match else (None, None)
    bounds = Bounds(low, high)
    is_whole = scalar is not Scalar.INTEGER or bounds.are_whole
    if match is None or not is_whole or (low is not None and high is not None and high < low):
        node.refuse(phrase("model-text-form", value=shown(str(node.value))))
    return Bounded(cast("Literal[Scalar.INTEGER, Scalar.NUMBER]", scalar), bounds)


def pattern(node: JsonNode) -> str:
    """An expression that can be read, as it stands there."""
    source = node.text()
    try:
        patterns.parse(source)
    except patterns.PatternError as error:
        node.refuse(error.problem)
    return source
