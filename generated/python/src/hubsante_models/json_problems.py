"""JSON read by a class, and all that is wrong with it, as long as somebody would read that.

A class stops at the first bad item of a list, so that a hostile document with a million
of them costs little. The other problems are looked for in a document that is refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar, cast

from pydantic import BaseModel, ValidationError, ValidationInfo, ValidatorFunctionWrapHandler
from pydantic_core import CoreConfig, CoreSchema, PydanticKnownError, SchemaValidator, core_schema

from .problems import MOST_PROBLEMS

_LARGE = 1 << 16
"""Bytes of a document above which its values are made before they are validated."""

B = TypeVar("B", bound=BaseModel)

_Data = bytes | bytearray | str

_AS_THEY_ARE = ("cls", "config", "metadata", "serialization")
_FUNCTIONS = ("function-after", "function-before", "function-wrap")


@dataclass
class Budget:
    """How many problems of items and of unknown fields are still reported."""

    left: int = MOST_PROBLEMS


def read_json(class_: type[B], data: _Data) -> B:
    """The object of a class from a document.

    Raises: pydantic.ValidationError, of each list the first bad item.
    """
    reader = class_.__pydantic_validator__ if len(data) <= _LARGE else _large_reader(class_)
    instance: B = reader.validate_json(data)
    return instance


def json_problems(class_: type[BaseModel], data: _Data, budget: Budget | None = None) -> ValidationError | None:
    """What is wrong with a document of a class, its items and unknown fields up to a hundred; None when nothing is.

    Of a document in another the budget of the outer document is used up; validators have it as their context.
    """
    try:
        _counting_validator(class_).validate_json(data, context=budget or Budget())
    except ValidationError as error:
        return error
    return None


@cache
def _large_reader(class_: type[BaseModel]) -> SchemaValidator:
    return _of_python_values(class_.__pydantic_core_schema__, class_.__name__)


@cache
def _counting_validator(class_: type[BaseModel]) -> SchemaValidator:
    return _of_python_values(_counted(class_.__pydantic_core_schema__), class_.__name__)


def _of_python_values(schema: CoreSchema, title: str) -> SchemaValidator:
    """A validator that is given values of Python: pydantic would make them again for each problem.

    It still reads them as JSON, in which no `null` is an absent field.
    """
    wrapped = core_schema.no_info_wrap_validator_function(lambda document, read: read(document), schema)
    return SchemaValidator(wrapped, CoreConfig(title=title))


def _counted(part: Any, extra: str = "") -> Any:
    """A part of a core schema that makes no objects, and counts the problems of items and unknown fields.

    `extra` is what the object around it does with fields that it does not know.
    """
    if isinstance(part, list | tuple):
        return [_counted(item, extra) for item in cast(list[Any], part)]
    if not isinstance(part, dict):
        return part
    schema = cast(dict[str, Any], part)
    if _is_model(schema):
        return _fields(schema)
    counted = {key: item if key in _AS_THEY_ARE else _counted(item, extra) for key, item in schema.items()}
    match schema.get("type"):
        case "list":
            items = core_schema.with_info_wrap_validator_function(_item, counted["items_schema"])
            return {**counted, "items_schema": items, "fail_fast": False}
        case "model-fields" if extra == "forbid":
            unknown = core_schema.with_info_plain_validator_function(_unknown)
            return {**counted, "extra_behavior": "allow", "extras_schema": unknown}
        case "model-fields":
            return {**counted, "extra_behavior": extra or "ignore"}
        case _:
            return counted


def _is_model(schema: Mapping[str, Any]) -> bool:
    """Whether an object is made, or looked at by a function of its class: neither is needed here."""
    if schema.get("type") in _FUNCTIONS:
        return _is_model(schema["schema"])
    return schema.get("type") == "model"


def _fields(schema: Mapping[str, Any]) -> Any:
    if schema["type"] != "model":
        return _fields(schema["schema"])
    counted = _counted(schema["schema"], schema.get("config", {}).get("extra_fields_behavior", ""))
    return {**counted, "ref": schema["ref"]} if "ref" in schema else counted


def _item(value: Any, read: ValidatorFunctionWrapHandler, info: ValidationInfo) -> Any:
    budget = cast(Budget, info.context)
    left = budget.left
    if left <= 0:
        return None  # whatever it is: the document is refused already
    try:
        return read(value)
    except ValidationError as error:
        budget.left = left - error.error_count()  # those of the items within are among them
        raise


def _unknown(_: Any, info: ValidationInfo) -> None:
    budget = cast(Budget, info.context)
    if budget.left > 0:
        budget.left -= 1
        raise PydanticKnownError("extra_forbidden")
