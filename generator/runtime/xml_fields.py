"""What XML sees of the generated classes, and how it reports what is wrong."""

from __future__ import annotations

import datetime
import types
import typing
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, NamedTuple

from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import InitErrorDetails, PydanticCustomError

from .message import Message
from .problems import Path
from .values import Bounds
from .wire import WireModel

XLINK = "http://www.w3.org/1999/xlink"

Kind = Literal["text", "date", "integer", "number", "boolean", "object", "message"]


class Problem(NamedTuple):
    """One thing wrong with a document."""

    path: Path
    type: str
    message: str
    line: int = 0  # 1-based; 0 where there is none
    text: str | None = None  # that stands there


@dataclass(frozen=True, slots=True)
class XmlField:
    """A field of a class, as XML sees it."""

    attribute: str  # in Python
    key: str  # in JSON
    element: str
    namespace: str  # of the element; empty where it is the message's
    wrapper: str
    is_list: bool
    kind: Kind
    class_: type[WireModel] | None
    bounds: Bounds | None = None
    is_written: bool = True

    @property
    def xlink_type(self) -> str:
        """The fixed `xlink:type` of the field's elements."""
        return self.class_.wire_xlink_type if self.class_ else ""

    @property
    def is_xlink_required(self) -> bool:
        return self.class_ is not None and self.class_.wire_xlink_required


@cache
def xml_fields(class_: type[WireModel]) -> tuple[XmlField, ...]:
    """The fields of a class, in the order of their elements."""
    return tuple(_field(class_, name, info) for name, info in class_.model_fields.items())


def is_open(class_: type[WireModel]) -> bool:
    """Whether an object keeps what it does not know."""
    return class_.model_config.get("extra") == "allow"


def _field(class_: type[WireModel], name: str, info: FieldInfo) -> XmlField:
    key = info.alias or name
    inner, is_list = _item_type(info.annotation)
    wrapper, tag = class_.wire_elements.get(key, ("", key))
    namespace, _, element = tag.removeprefix("{").rpartition("}")
    kind = _kind(inner)
    bounds = _bounds((*info.metadata, info.annotation))
    return XmlField(
        name,
        key,
        element,
        namespace,
        wrapper,
        is_list,
        kind,
        inner if kind == "object" else None,
        bounds,
        not info.exclude,
    )


def _bounds(annotations: Iterable[Any]) -> Bounds | None:
    """The bounds of a number, however deep in its annotations they stand."""
    for annotation in annotations:
        bounds = annotation if isinstance(annotation, Bounds) else _bounds(typing.get_args(annotation))
        if bounds:
            return bounds
    return None


def _item_type(annotation: Any) -> tuple[Any, bool]:
    """The type below `| None`, `list` and `Annotated`, and whether it is a list's item."""
    origin = typing.get_origin(annotation)
    if origin is typing.Annotated:
        return _item_type(typing.get_args(annotation)[0])
    if origin in (typing.Union, types.UnionType):
        return _item_type(next(each for each in typing.get_args(annotation) if each is not type(None)))
    if origin is list:
        return _item_type(typing.get_args(annotation)[0])[0], True
    return annotation, False


def _kind(type_: Any) -> Kind:
    if not isinstance(type_, type):
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


def xml_error(title: str, problems: Iterable[Problem]) -> ValidationError:
    """What pydantic would raise, each problem with its text and its line where it has them."""
    return ValidationError.from_exception_data(title, [_details(problem) for problem in problems])


def _details(problem: Problem) -> InitErrorDetails:
    words = "{problem} (line {line})" if problem.line else "{problem}"
    error = PydanticCustomError(
        problem.type,  # pyright: ignore[reportArgumentType]  # a literal of pydantic's or of ours
        words,
        {"problem": problem.message, "line": problem.line},
    )
    return InitErrorDetails(type=error, loc=problem.path, input=problem.text)
