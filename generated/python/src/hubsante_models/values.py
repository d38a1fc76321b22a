"""Texts, numbers and dates as they stand on the wire, in JSON and XML alike.

`1.0` is an integer, `true` is none; numbers are finite; dates are real calendar
dates whose text survives a round trip.
"""

from __future__ import annotations

import datetime as _datetime
import math
import re
from collections.abc import Callable
from decimal import Decimal
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidatorFunctionWrapHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticKnownError, core_schema

from .lexical import DATE, DATETIME, DATETIME_SPELT_ONCE
from .schemas import LINE_ENDS, of_text

MINUS_ZERO = _datetime.timezone(_datetime.timedelta(0), "-00:00")
"""The offset `-00:00`, which equals `+00:00` and is written otherwise."""


def spell_datetime(value: _datetime.datetime) -> str:
    """The text of a point in time, as it was read."""
    text = value.isoformat()
    return f"{text[:-6]}-00:00" if value.tzname() == "-00:00" else text


class _Lexical:
    """A Python type whose text must match an expression, in JSON and XML alike."""

    def __init__(self, type_: type, pattern: str, text: CoreSchema, spell: Callable[[Any], str], format_: str) -> None:
        self.type = type_
        self.pattern = f"^(?:{pattern})$"
        self.compiled = re.compile(pattern)
        self.text = text
        self.spell = spell
        self.format = format_

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        schema = core_schema.json_or_python_schema(
            json_schema=self.text,
            python_schema=core_schema.no_info_wrap_validator_function(self._from_python, self.text),
            serialization=core_schema.plain_serializer_function_ser_schema(self._to_json, when_used="json"),
        )
        return core_schema.custom_error_schema(schema, f"{self.format}_form", custom_error_message=self._expected())

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "format": self.format, "pattern": self.pattern, "not": {"pattern": LINE_ENDS}}

    def _from_python(self, value: Any, text: ValidatorFunctionWrapHandler) -> Any:
        """A value of the type that has a text on the wire, or what its text says."""
        is_written = type(value) is self.type and self.compiled.fullmatch(self.spell(value))
        return value if is_written else text(value)

    def _to_json(self, value: Any) -> Any:
        """The text of a value; another value, which was put past the class, as it is."""
        return self.spell(value) if type(value) is self.type else value

    def _expected(self) -> str:
        if self.format == "date":
            return "Input should be a date as in 2026-03-14"
        return "Input should be a date-time as in 2026-03-14T08:30:00+01:00, with an offset and no fraction of a second"


class Patterns:
    """Texts whose whole value matches every one of the expressions."""

    def __init__(self, *patterns: str) -> None:
        self.patterns = patterns

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        matching = (core_schema.str_schema(pattern=pattern) for pattern in self.patterns)
        return core_schema.chain_schema([handler(source), *matching])

    def __get_pydantic_json_schema__(self, schema: Any, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return of_text(handler(schema["steps"][0]), self.patterns)


class Bounds:
    """Numbers from `low` to `high`, both inclusive; an end may be open."""

    def __init__(self, *, low: float | None = None, high: float | None = None) -> None:
        self.low = low
        self.high = high

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self._within, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        ends = {"minimum": self.low, "maximum": self.high}
        return {**handler(schema), **{word: end for word, end in ends.items() if end is not None}}

    def keeping(self, number: float, digits: str) -> float:
        """A number that was read of digits, on the same side of each end as they are.

        A text in XML may have more digits than a number keeps.
        """
        if self.low is not None and number >= self.low and Decimal(digits) < Decimal(repr(self.low)):
            return math.nextafter(self.low, -math.inf)
        if self.high is not None and number <= self.high and Decimal(digits) > Decimal(repr(self.high)):
            return math.nextafter(self.high, math.inf)
        return number

    def _within(self, number: float) -> float:
        if self.low is not None and number < self.low:
            raise PydanticKnownError("greater_than_equal", {"ge": self.low})
        if self.high is not None and number > self.high:
            raise PydanticKnownError("less_than_equal", {"le": self.high})
        return number


class _Integer:
    """Whole numbers of any size; `1.0` is one, `true` and `"1"` are none."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        whole = core_schema.no_info_after_validator_function(_whole, core_schema.float_schema(strict=True))
        return core_schema.custom_error_schema(
            core_schema.union_schema([core_schema.int_schema(strict=True), whole], mode="left_to_right"), "int_type"
        )

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "integer"}


def _whole(value: float) -> int:
    if not value.is_integer():
        raise PydanticKnownError("int_from_float")
    return int(value)


class _Number:
    """Finite numbers; a whole one stays an `int`, as it was written."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        finite = core_schema.float_schema(strict=True, allow_inf_nan=False)
        return core_schema.custom_error_schema(
            core_schema.union_schema(
                [core_schema.int_schema(strict=True), finite],
                mode="left_to_right",
                serialization=core_schema.simple_ser_schema("any"),
            ),
            "float_type",
        )

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "number"}


class _Boolean:
    """`true` or `false`, and nothing that resembles them."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.bool_schema(strict=True)


def _minus_zero(text: str) -> _datetime.datetime:
    return _datetime.datetime.fromisoformat(text).replace(tzinfo=MINUS_ZERO)


def _matching(pattern: str, parse: CoreSchema) -> CoreSchema:
    """What is parsed of a text whose whole value matches."""
    return core_schema.chain_schema([core_schema.str_schema(pattern=f"^(?:{pattern})$", strict=True), parse])


_DATETIME_TEXT = core_schema.union_schema(
    [
        _matching(DATETIME_SPELT_ONCE, core_schema.datetime_schema()),
        _matching(DATETIME, core_schema.no_info_plain_validator_function(_minus_zero)),
    ],
    mode="left_to_right",
)

Date = Annotated[
    _datetime.date,
    _Lexical(_datetime.date, DATE, _matching(DATE, core_schema.date_schema()), _datetime.date.isoformat, "date"),
]
"""A calendar date, `2026-03-14`."""

DateTime = Annotated[
    _datetime.datetime,
    _Lexical(_datetime.datetime, DATETIME, _DATETIME_TEXT, spell_datetime, "date-time"),
]
"""A point in time with its offset, `2026-03-14T08:30:00+01:00`; no `Z`, no fraction."""

Integer = Annotated[int, _Integer()]
Number = Annotated[float, _Number()]
Boolean = Annotated[bool, _Boolean()]
