"""The constraints of texts and numbers as Python says them: in a field, or in a named type above the classes."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import assert_never

from generator import patterns
from generator.emit.python.literals import literal
from generator.emit.python.names import WIRE_TYPES
from generator.model import Bounded, Bounds, Field, Length, Text

Named = Text | Bounded
"""The types that a module may name."""


def is_named(field: Field) -> bool:
    """Whether the class generator cannot keep a field's constraints in place.

    It drops those on the items of a list, two patterns on one text, and the bounds of a number.
    """
    match field.type:
        case Text(sources) if field.type != Text():
            return field.cardinality.is_list or len(sources) > 1
        case Bounded():
            return True
        case _:
            return False


def suffix(type_: Named) -> str:
    """What the name of such a type ends in."""
    return "Text" if isinstance(type_, Text) else "Number"


def definition(type_: Named) -> str:
    """The annotation behind the name; pydantic's own field keeps only one pattern."""
    match type_:
        case Text(sources, length):
            field = [f"{name}={value}" for name, value in limits(length).items()]
            expressions = [literal(expression(source)) for source in sources]
            if len(expressions) == 1:
                field.append(f"pattern={expressions[0]}")
            metadata = [f"Field({', '.join(field)})"] if field else []
            metadata += [f"Patterns({', '.join(expressions)})"] if len(expressions) > 1 else []
            return f"Annotated[str, {', '.join(metadata)}]"
        case Bounded(scalar, bounds):
            arguments = [f"{name}={value!r}" for name, value in ends(bounds).items()]
            return f"Annotated[{WIRE_TYPES[scalar].name}, Bounds({', '.join(arguments)})]"
        case _:
            assert_never(type_)


def expression(source: str) -> str:
    """A pattern as pydantic's regex engine reads it."""
    return patterns.rust(patterns.parse(source).node)


def limits(length: Length | None) -> Mapping[str, int]:
    """A length by the keywords of pydantic's field."""
    if length is None:
        return {}
    high = {} if length.high is None else {"max_length": length.high}
    return {**high, "min_length": length.low} if length.low else high


def ends(bounds: Bounds) -> Mapping[str, int | float]:
    """Bounds by the keywords of the wire type's own marker."""
    known = {"low": bounds.low, "high": bounds.high}
    return {name: _number(end) for name, end in known.items() if end is not None}


def _number(end: Decimal) -> int | float:
    return int(end) if end == end.to_integral_value() else float(end)
