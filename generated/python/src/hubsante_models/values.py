"""Texts, numbers and dates as they stand on the wire, in JSON and XML alike.

`1.0` is an integer, `true` is none; numbers are finite; dates are real calendar
dates whose spelling survives a round trip.
"""

from __future__ import annotations

import datetime as _datetime
import re
from collections.abc import Callable
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidatorFunctionWrapHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from hubsante_models.lexical import DATE, DATETIME

MINUS_ZERO = _datetime.timezone(_datetime.timedelta(0), "-00:00")
"""The offset `-00:00`, which equals `+00:00` but is spelt otherwise."""


def _parse_datetime(text: str) -> _datetime.datetime:
    parsed = _datetime.datetime.fromisoformat(text)
    return parsed.replace(tzinfo=MINUS_ZERO) if text.endswith("-00:00") else parsed


def spell_datetime(value: _datetime.datetime) -> str:
    """The text of a point in time, as it was read."""
    spelt = value.isoformat()
    return f"{spelt[:-6]}-00:00" if value.tzname() == "-00:00" else spelt


class _Lexical:
    """A Python type whose text must match an expression, in JSON and XML alike."""

    def __init__(
        self, type_: type, pattern: str, parse: Callable[[str], Any], spell: Callable[[Any], str], format_: str
    ) -> None:
        self.type = type_
        self.pattern = f"^(?:{pattern})$"
        self.compiled = re.compile(pattern)
        self.parse = parse
        self.spell = spell
        self.format = format_

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        text = core_schema.chain_schema(
            [
                core_schema.str_schema(pattern=self.pattern),
                core_schema.no_info_plain_validator_function(self.parse),
            ]
        )
        return core_schema.json_or_python_schema(
            json_schema=text,
            python_schema=core_schema.no_info_plain_validator_function(self._from_python),
            serialization=core_schema.plain_serializer_function_ser_schema(self.spell, when_used="json"),
        )

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "format": self.format, "pattern": self.pattern}

    def _from_python(self, value: Any) -> Any:
        """A value of the type that can be spelt, or its text."""
        text = value if isinstance(value, str) else self.spell(value) if type(value) is self.type else ""
        if not self.compiled.fullmatch(text):
            raise PydanticCustomError(
                f"{self.format}_form", "Input should be a {form} as in {example}{limits}", self._expected()
            )
        return self.parse(text) if isinstance(value, str) else value

    def _expected(self) -> dict[str, Any]:
        example = "2026-03-14" if self.format == "date" else "2026-03-14T08:30:00+01:00"
        limits = "" if self.format == "date" else ", with an offset and no fraction of a second"
        return {"form": self.format, "example": example, "limits": limits}


class Patterns:
    """Texts whose whole value matches every one of the expressions."""

    def __init__(self, *patterns: str) -> None:
        self.patterns = patterns

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.chain_schema([core_schema.str_schema(pattern=one) for one in self.patterns])

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "allOf": [{"pattern": one} for one in self.patterns]}


class _Integer:
    """Whole numbers of any size; `1.0` is one, `true` and `"1"` are none."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(_whole, core_schema.int_schema(strict=True))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "integer"}


def _whole(value: Any) -> Any:
    return int(value) if isinstance(value, float) and value.is_integer() else value


class _Number:
    """Finite numbers; a whole one stays an `int`, as it was spelt."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        finite = core_schema.float_schema(strict=True, allow_inf_nan=False)
        return core_schema.no_info_wrap_validator_function(
            _number, finite, serialization=core_schema.simple_ser_schema("any")
        )

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "number"}


def _number(value: Any, finite: ValidatorFunctionWrapHandler) -> Any:
    return value if type(value) is int else finite(value)


class _Boolean:
    """`true` or `false`, and nothing that resembles them."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.bool_schema(strict=True)


Date = Annotated[
    _datetime.date,
    _Lexical(_datetime.date, DATE, _datetime.date.fromisoformat, _datetime.date.isoformat, "date"),
]
"""A calendar date, `2026-03-14`."""

DateTime = Annotated[
    _datetime.datetime,
    _Lexical(_datetime.datetime, DATETIME, _parse_datetime, spell_datetime, "date-time"),
]
"""A point in time with its offset, `2026-03-14T08:30:00+01:00`; no `Z`, no fraction."""

Integer = Annotated[int, _Integer()]
Number = Annotated[float, _Number()]
Boolean = Annotated[bool, _Boolean()]
