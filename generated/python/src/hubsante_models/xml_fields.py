"""What XML sees of the generated classes, and how it tells what is wrong."""

from __future__ import annotations

import datetime
import types
import typing
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Any, Literal

from pydantic import ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

from hubsante_models.message import Message
from hubsante_models.wire import WireModel

XLINK = "http://www.w3.org/1999/xlink"
MAX_DEPTH = 100

Place = tuple[str | int, ...]
Problem = tuple[Place, str, str, int]  # place, type, message, line
Kind = Literal["text", "date", "integer", "number", "boolean", "object", "message"]


@dataclass(frozen=True, slots=True)
class XmlField:
    """One field of a class, as XML sees it."""

    attribute: str  # in Python
    key: str  # in JSON
    element: str
    wrapper: str
    is_list: bool
    kind: Kind
    class_: type[WireModel] | None


@cache
def xml_fields(class_: type[WireModel]) -> tuple[XmlField, ...]:
    """The fields of a class, in the order of their elements."""
    return tuple(
        _field(class_, name, info.alias or name, info.annotation) for name, info in class_.model_fields.items()
    )


def _field(class_: type[WireModel], name: str, key: str, annotation: Any) -> XmlField:
    inner, is_list = _item_type(annotation)
    wrapper, element = class_.wire_elements.get(key, ("", key))
    is_object = isinstance(inner, type) and issubclass(inner, WireModel)
    return XmlField(name, key, element, wrapper, is_list, _kind(inner), inner if is_object else None)


def _item_type(annotation: Any) -> tuple[Any, bool]:
    """The type below `| None`, `list` and `Annotated`, and whether it is a list's item."""
    origin = typing.get_origin(annotation)
    if origin is typing.Annotated:
        return _item_type(typing.get_args(annotation)[0])
    if origin in (typing.Union, types.UnionType):
        return _item_type(next(one for one in typing.get_args(annotation) if one is not type(None)))
    if origin is list:
        return _item_type(typing.get_args(annotation)[0])[0], True
    return annotation, False


def _kind(type_: Any) -> Kind:
    if not isinstance(type_, type) or issubclass(type_, Enum):
        return "text"
    if issubclass(type_, Message):
        return "message"
    if issubclass(type_, WireModel):
        return "object"
    if issubclass(type_, bool):
        return "boolean"
    if issubclass(type_, datetime.date):
        return "date"
    return "integer" if issubclass(type_, int) else "number" if issubclass(type_, float) else "text"


def xml_error(title: str, problems: list[Problem]) -> ValidationError:
    """What pydantic would raise, each problem with its line where it has one."""
    return ValidationError.from_exception_data(title, [_details(*problem) for problem in problems])


def _details(place: Place, type_: str, message: str, line: int) -> InitErrorDetails:
    words = "{problem} (line {line})" if line else "{problem}"
    error = PydanticCustomError(type_, words, {"problem": message, "line": line})
    return InitErrorDetails(type=error, loc=place, input=None)
