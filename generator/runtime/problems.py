"""Problems that no class finds by itself, told as pydantic tells its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import LiteralString, TypeVar

from pydantic import ValidationError
from pydantic_core import CoreConfig, InitErrorDetails, PydanticCustomError, SchemaValidator, core_schema

MOST_PROBLEMS = 100
"""How many problems of one kind are told: a hostile document may have a million."""

_LONGEST = 60

S = TypeVar("S")
T = TypeVar("T")


def refusal(title: str, type_: LiteralString, words: str, *, place: tuple[str | int, ...] = ()) -> ValidationError:
    """One problem of a document from outside; its place leads to the field as pydantic's do."""
    error = PydanticCustomError(type_, "{problem}", {"problem": words})
    return ValidationError.from_exception_data(title, [InitErrorDetails(type=error, loc=place, input=None)])


def under(key: str, read: Callable[[S], T], value: S, title: str) -> T:
    """What is read of a value that stands under a key: the places of its errors begin with the key.

    Raises: pydantic.ValidationError, when `read` does.
    """
    schema = core_schema.dict_schema(values_schema=core_schema.no_info_plain_validator_function(read))
    made: dict[str, T] = SchemaValidator(schema, CoreConfig(title=title)).validate_python({key: value})
    return made[key]


def shown(name: str) -> str:
    """A name from outside, fit for a message: short, and text that UTF-8 can hold."""
    short = name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…"
    return short.encode("utf-8", "replace").decode("utf-8")
