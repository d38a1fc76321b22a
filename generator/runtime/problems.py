"""Problems that no class finds by itself, reported as pydantic does; and errors that print whatever was given."""

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
"""How many problems of one kind are reported: a hostile document may have a million."""

_LONGEST = 60

Path = tuple[str | int, ...]
"""Names on the wire and 0-based items that lead to a value, as pydantic's `loc`."""

S = TypeVar("S")
T = TypeVar("T")


def refusal(title: str, type_: LiteralString, words: str, *, path: Path = ()) -> ValidationError:
    """One problem of a document from outside; its path leads to the field."""
    error = PydanticCustomError(type_, "{problem}", {"problem": words})
    return ValidationError.from_exception_data(title, [InitErrorDetails(type=error, loc=path, input=None)])


def under(key: str, read: Callable[[S], T], value: S, title: str) -> T:
    """What is read of a value that stands under a key: the paths of its errors begin with the key.

    Raises: pydantic.ValidationError, when `read` does.
    """
    schema = core_schema.dict_schema(values_schema=core_schema.no_info_plain_validator_function(read))
    members: dict[str, T] = SchemaValidator(schema, CoreConfig(title=title)).validate_python({key: value})
    return members[key]


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
    return ValidationError.from_exception_data(error.title, [_printable(problem) for problem in error.errors()])


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
