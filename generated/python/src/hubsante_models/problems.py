"""Problems that no class finds by itself, told as pydantic tells its own; and errors that print whatever was given."""

from __future__ import annotations

import reprlib
from collections.abc import Callable
from contextlib import suppress
from typing import Any, LiteralString, TypeVar

from pydantic import ValidationError
from pydantic_core import (
    CoreConfig,
    ErrorDetails,
    InitErrorDetails,
    PydanticCustomError,
    SchemaValidator,
    core_schema,
    to_json,
)

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


def printable(error: ValidationError) -> ValidationError:
    """The error, its inputs described in a few words where `error.json()` could not write them.

    JSON has no form for bytes that are no UTF-8, for half a surrogate pair, and for numbers that are not finite.
    """
    try:
        text = error.json()
    except ValueError:
        text = ""
    if text and "NaN" not in text and "Infinity" not in text:
        return error
    return ValidationError.from_exception_data(error.title, [_printable(one) for one in error.errors()])


def _printable(problem: ErrorDetails) -> InitErrorDetails:
    error = PydanticCustomError(
        problem["type"],  # pyright: ignore[reportArgumentType]  # a literal of pydantic's or of ours
        problem["msg"],  # pyright: ignore[reportArgumentType]  # its words are there already
        problem.get("ctx"),
    )
    return InitErrorDetails(type=error, loc=problem["loc"], input=_described(problem["input"]))


def _described(value: Any) -> Any:
    """The value, or its beginning as Python writes it."""
    with suppress(ValueError):
        null, constants = (to_json(value, inf_nan_mode=mode, serialize_unknown=True) for mode in ("null", "constants"))
        if null == constants:
            return value
    return reprlib.repr(value).encode("utf-8", "backslashreplace").decode("utf-8")
