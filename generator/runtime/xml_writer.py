"""The generated classes to XML: element order is field order, a repeated field a repeated element.

What an object's class says of XML is worked out once a class. Where a value cannot
be written, the place is put together on the way out.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import cache
from typing import Any, cast

from hubsante_models.message import Message
from hubsante_models.registry import MESSAGE_NAMESPACE
from hubsante_models.values import spell_datetime
from hubsante_models.wire import WireMessage, WireModel
from hubsante_models.xml_fields import MAX_DEPTH, XLINK, Problem, XmlField, is_open, xml_error, xml_fields

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_START = (
    "A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d"
    "\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_NAME = re.compile(f"[{_START}][{_START}0-9.\u00b7\u0300-\u036f\u203f-\u2040-]*")

_Write = Callable[[list[str], Any, str, str, int], None]
"""Adds a value between a start and an end tag, at a depth."""

_Part = tuple[str, str, bool, str, str, str, str, _Write]
"""A field: attribute, key, whether it repeats, tags of the wrapper and of the element, writer of a value."""

_Plan = tuple[tuple[_Part, ...], bool]
"""The fields of a class, and whether it is open."""


class _UnwritableError(Exception):
    """What XML cannot carry; the place grows on the way out."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem
        self.place: list[str | int] = []


def write(message: WireMessage) -> bytes:
    """A message as an XML document, its namespace the default one.

    Raises: pydantic.ValidationError.
    """
    out = ['<?xml version="1.0" encoding="UTF-8"?>\n']
    xlink = f' xmlns:xlink="{XLINK}"{_xlink(message.wire_xlink_type)}' if message.wire_xlink_type else ""
    start = f'<{message.wire_root} xmlns="{message.wire_namespace}"{xlink}>'
    try:
        _write_object(out, message, start, f"</{message.wire_root}>", 0)
    except _UnwritableError as error:
        raise xml_error("XML", [Problem(tuple(reversed(error.place)), "xml_unwritable", error.problem)]) from None
    return "".join(out).encode("utf-8")


@cache
def _plan(class_: type, namespace: str = "") -> _Plan:
    """How a class is written; each of its elements declares the namespace, where that is not the one around it."""
    if not issubclass(class_, WireModel):
        raise _UnwritableError(f"XML cannot carry a {class_.__name__} here")
    return tuple(_part(field, namespace) for field in xml_fields(class_) if field.is_written), is_open(class_)


def _part(field: XmlField, around: str) -> _Part:
    xlink = _xlink(field.xlink_type)
    namespace = field.namespace or around
    declared = f' xmlns="{namespace}"' if namespace else ""
    before, after = (f"<{field.wrapper}{declared}{xlink}>", f"</{field.wrapper}>") if field.wrapper else ("", "")
    start = f"<{field.element}" if field.kind == "message" else f"<{field.element}{declared}{xlink}>"
    write_one: _Write = (
        _write_object if field.kind == "object" else _write_message if field.kind == "message" else _write_value
    )
    return (field.attribute, field.key, field.is_list, before, after, start, f"</{field.element}>", write_one)


def _xlink(type_: str) -> str:
    return f' xlink:type="{type_}"' if type_ else ""


def _write_object(out: list[str], value: Any, start: str, end: str, depth: int, namespace: str = "") -> None:
    if depth >= MAX_DEPTH:
        raise _UnwritableError(f"more than {MAX_DEPTH} levels")
    parts, holds_more = _plan(value.__class__, namespace)
    get = value.__dict__.get
    out.append(start)
    key = ""
    try:
        for attribute, key, is_list, before, after, opened, closed, write_one in parts:  # noqa: B007  # see below
            item = get(attribute)
            if item is None:
                continue
            if is_list:
                out.append(before)
                _write_items(out, item, opened, closed, depth + 1, write_one)
                out.append(after)
            elif isinstance(item, str) and item.isprintable() and not ("&" in item or "<" in item or ">" in item):
                out += opened, item, closed  # most values, spelt as they are
            else:
                write_one(out, item, opened, closed, depth + 1)
    except _UnwritableError as error:
        error.place.append(key)  # of the field that the loop came to
        raise
    if holds_more:
        free: dict[str, Any] = value.__pydantic_extra__ or {}
        for name, item in free.items():
            _write_free(out, name, item, ' xmlns=""' if parts else "", depth)
    out.append(end)


def _write_items(out: list[str], items: Iterable[Any], start: str, end: str, depth: int, write_one: _Write) -> None:
    index = 0
    try:
        for index, item in enumerate(items):  # noqa: B007  # the place of what cannot be written
            write_one(out, item, start, end, depth)
    except _UnwritableError as error:
        error.place.append(index)
        raise


def _write_value(out: list[str], value: Any, start: str, end: str, _depth: int) -> None:
    out += start, _spelt(value), end


def _write_message(out: list[str], message: Message, start: str, end: str, depth: int) -> None:
    own = message.content.wire_namespace
    out.append(f'{start} xmlns="{MESSAGE_NAMESPACE}">')
    if message.header is not None:
        other = message.header.wire_namespace
        _write_object(out, message.header, "", "", depth, "" if other == MESSAGE_NAMESPACE else other)
    declared = "" if own == MESSAGE_NAMESPACE else f' xmlns="{own}"'
    try:
        _write_object(out, message.content, f"<{message.root}{declared}>", f"</{message.root}>", depth)
    except _UnwritableError as error:
        error.place.append(message.root)
        raise
    out.append(end)


# --- free content --------------------------------------------------------------------


def _write_free(out: list[str], name: str, value: Any, declared: str, depth: int) -> None:
    try:
        if depth >= MAX_DEPTH:
            raise _UnwritableError(f"more than {MAX_DEPTH} levels")
        if not _NAME.fullmatch(name):
            raise _UnwritableError(f"{name!r} is not the name of an XML element")
        if isinstance(value, list):
            items = cast(Iterable[Any], value)
            _write_items(out, items, f"<{name}{declared}>", f"</{name}>", depth, _write_free_value)
        else:
            _write_free_value(out, value, f"<{name}{declared}>", f"</{name}>", depth)
    except _UnwritableError as error:
        error.place.append(name)
        raise


def _write_free_value(out: list[str], value: Any, start: str, end: str, depth: int) -> None:
    if isinstance(value, list):
        raise _UnwritableError("XML has no list of lists")
    out.append(start)
    if isinstance(value, dict):
        for name, item in cast(dict[str, Any], value).items():
            _write_free(out, name, item, "", depth + 1)
    else:
        out.append(_spelt(value))
    out.append(end)


# --- how a value is spelt ----------------------------------------------------------------


def _spelt(value: Any) -> str:
    if isinstance(value, str):
        if _NOT_XML.search(value):
            raise _UnwritableError("the text holds a character that XML cannot carry")
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.datetime):
        return spell_datetime(value)
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return _plain(value)
    raise _UnwritableError(f"XML cannot carry {value!r}")


def _plain(value: float) -> str:
    """A number without exponent and without a sign of zero, as XML Schema's decimal has it."""
    if value == 0:
        return "0"
    text = repr(value)
    return (format(Decimal(text), "f") if "e" in text else text).removesuffix(".0")
