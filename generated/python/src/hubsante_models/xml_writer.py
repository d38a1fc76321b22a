"""The generated classes to XML: element order is field order, a repeated field a repeated element.

What an object's class says of XML is worked out once a class. Where a value cannot
be written, the path to it is put together on the way out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from .message import Message
from .registry import MESSAGE_NAMESPACE
from .strict_json import MAX_DEPTH
from .wire import WireMessage, WireModel
from .xml_fields import XLINK, Problem, XmlField, is_open, xml_error, xml_fields
from .xml_free import write_free
from .xml_texts import UnwritableError, xml_text

_Write = Callable[[list[str], Any, str, str, int], None]
"""Adds a value between a start and an end tag, at a depth."""

_Part = tuple[str, str, bool, str, str, str, str, _Write]
"""A field: attribute, key, whether it repeats, tags of the wrapper and of the element, writer of a value."""

_Plan = tuple[tuple[_Part, ...], bool]
"""The fields of a class, and whether it is open."""


def write(message: WireMessage) -> bytes:
    """A message as an XML document, its namespace the default one.

    Raises: pydantic.ValidationError.
    """
    out = ['<?xml version="1.0" encoding="UTF-8"?>\n']
    xlink = f' xmlns:xlink="{XLINK}"{_xlink(message.wire_xlink_type)}' if message.wire_xlink_type else ""
    start = f'<{message.wire_root} xmlns="{message.wire_namespace}"{xlink}>'
    try:
        _write_object(out, message, start, f"</{message.wire_root}>", 0)
    except UnwritableError as error:
        raise xml_error("XML", [Problem(tuple(reversed(error.path)), "xml_unwritable", error.problem)]) from None
    return "".join(out).encode("utf-8")


@cache
def _plan(class_: type, namespace: str = "") -> _Plan:
    """How a class is written; each of its elements declares the namespace, where that is not the one around it."""
    if not issubclass(class_, WireModel):
        raise UnwritableError(f"XML cannot carry a {class_.__name__} here")
    return tuple(_part(field, namespace) for field in xml_fields(class_) if field.is_written), is_open(class_)


def _part(field: XmlField, around: str) -> _Part:
    xlink = _xlink(field.xlink_type)
    namespace = field.namespace or around
    declared = f' xmlns="{namespace}"' if namespace else ""
    before, after = (f"<{field.wrapper}{declared}{xlink}>", f"</{field.wrapper}>") if field.wrapper else ("", "")
    start = f"<{field.element}" if field.kind == "message" else f"<{field.element}{declared}{xlink}>"
    write_value: _Write = (
        _write_object if field.kind == "object" else _write_message if field.kind == "message" else _write_value
    )
    return (field.attribute, field.key, field.is_list, before, after, start, f"</{field.element}>", write_value)


def _xlink(type_: str) -> str:
    return f' xlink:type="{type_}"' if type_ else ""


def _write_object(out: list[str], value: Any, start: str, end: str, depth: int, namespace: str = "") -> None:
    if depth >= MAX_DEPTH:
        raise UnwritableError(f"more than {MAX_DEPTH} levels")
    parts, holds_more = _plan(value.__class__, namespace)
    get = value.__dict__.get
    out.append(start)
    key = ""
    try:
        for attribute, key, is_list, before, after, opened, closed, write_value in parts:  # noqa: B007  # see below
            item = get(attribute)
            if item is None:
                continue
            if is_list:
                out.append(before)
                _write_items(out, item, opened, closed, depth + 1, write_value)
                out.append(after)
            elif isinstance(item, str) and item.isprintable() and not ("&" in item or "<" in item or ">" in item):
                out += opened, item, closed  # most values, as they are
            else:
                write_value(out, item, opened, closed, depth + 1)
    except UnwritableError as error:
        error.path.append(key)  # of the field that the loop came to
        raise
    if holds_more:
        free: dict[str, Any] = value.__pydantic_extra__ or {}
        for name, item in free.items():
            write_free(out, name, item, ' xmlns=""' if parts else "", depth)
    out.append(end)


def _write_items(out: list[str], items: Iterable[Any], start: str, end: str, depth: int, write_value: _Write) -> None:
    index = 0
    try:
        for index, item in enumerate(items):  # noqa: B007  # the step to what cannot be written
            write_value(out, item, start, end, depth)
    except UnwritableError as error:
        error.path.append(index)
        raise


def _write_value(out: list[str], value: Any, start: str, end: str, _depth: int) -> None:
    out += start, xml_text(value), end


def _write_message(out: list[str], message: Message, start: str, end: str, depth: int) -> None:
    own = message.content.wire_namespace
    out.append(f'{start} xmlns="{MESSAGE_NAMESPACE}">')
    if message.header is not None:
        other = message.header.wire_namespace
        _write_object(out, message.header, "", "", depth, "" if other == MESSAGE_NAMESPACE else other)
    declared = "" if own == MESSAGE_NAMESPACE else f' xmlns="{own}"'
    try:
        _write_object(out, message.content, f"<{message.root}{declared}>", f"</{message.root}>", depth)
    except UnwritableError as error:
        error.path.append(message.root)
        raise
    out.append(end)
