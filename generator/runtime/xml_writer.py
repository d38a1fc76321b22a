"""The generated classes to XML: element order is field order, a repeated field a repeated element."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal
from enum import Enum
from typing import Any

from pydantic import ValidationError

from hubsante_models.message import Message, header_class
from hubsante_models.values import spell_datetime
from hubsante_models.wire import WireMessage, WireModel
from hubsante_models.xml_fields import MAX_DEPTH, XLINK, Place, XmlField, xml_error, xml_fields

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_START = (
    "A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d"
    "\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_NAME = re.compile(f"[{_START}][{_START}0-9.\u00b7\u0300-\u036f\u203f-\u2040-]*")


def write(message: WireMessage) -> bytes:
    """A message as an XML document, its namespace the default one."""
    out = ['<?xml version="1.0" encoding="UTF-8"?>\n']
    xlink = f' xmlns:xlink="{XLINK}"' if message.wire_xlink_type else ""
    declared = f' xmlns="{message.wire_namespace}"{xlink}'
    _write_object(out, message, message.wire_root, message.wire_namespace, declared, ())
    return "".join(out).encode("utf-8")


def _write_object(out: list[str], value: WireModel, element: str, namespace: str, declared: str, place: Place) -> None:
    _check_depth(place)
    out.append(f"<{element}{declared}{_xlink(value.wire_xlink_type)}>")
    _write_fields(out, value, namespace, place)
    out.append(f"</{element}>")


def _xlink(type_: str) -> str:
    return f' xlink:type="{type_}"' if type_ else ""


def _write_fields(out: list[str], value: WireModel, namespace: str, place: Place) -> None:
    fields = xml_fields(type(value))
    for field in fields:
        item = getattr(value, field.attribute)
        if item is None:
            continue
        if field.wrapper:
            out.append(f"<{field.wrapper}{_xlink(field.class_.wire_xlink_type if field.class_ else '')}>")
        if field.is_list:
            for index, one in enumerate(item):
                _write_item(out, field, one, namespace, (*place, field.key, index))
        else:
            _write_item(out, field, item, namespace, (*place, field.key))
        if field.wrapper:
            out.append(f"</{field.wrapper}>")
    for name, extra in (value.__pydantic_extra__ or {}).items():
        _write_free(out, name, extra, ' xmlns=""' if fields else "", (*place, name))


def _write_item(out: list[str], field: XmlField, item: Any, namespace: str, place: Place) -> None:
    if isinstance(item, WireModel):
        _write_object(out, item, field.element, namespace, "", place)
    elif isinstance(item, Message):
        _write_message(out, field.element, item, place)
    else:
        out.append(f"<{field.element}>{_spelt(item, place)}</{field.element}>")


def _write_message(out: list[str], element: str, message: Message, place: Place) -> None:
    header = header_class()
    namespace = header.wire_namespace if header else message.content.wire_namespace
    out.append(f'<{element} xmlns="{namespace}">')
    if message.header is not None:
        _write_fields(out, message.header, namespace, place)
    own = message.content.wire_namespace
    declared = "" if own == namespace else f' xmlns="{own}"'
    _write_object(out, message.content, message.root, own, declared, (*place, message.root))
    out.append(f"</{element}>")


def _write_free(out: list[str], name: str, value: Any, declared: str, place: Place) -> None:
    _check_depth(place)
    if not _NAME.fullmatch(name):
        raise _unwritable(place, f"{name!r} is not the name of an XML element")
    if isinstance(value, list):
        for index, item in enumerate(value):
            if isinstance(item, list):
                raise _unwritable((*place, index), "XML has no list of lists")
            _write_free(out, name, item, declared, (*place, index))
        return
    out.append(f"<{name}{declared}>")
    if isinstance(value, dict):
        for key, item in value.items():
            _write_free(out, key, item, "", (*place, key))
    else:
        out.append(_spelt(value, place))
    out.append(f"</{name}>")


def _check_depth(place: Place) -> None:
    """What is written here is what is read here."""
    if sum(isinstance(part, str) for part in place) > MAX_DEPTH:
        raise _unwritable(place, f"more than {MAX_DEPTH} levels")


def _spelt(value: Any, place: Place) -> str:
    if isinstance(value, str):
        text = value.value if isinstance(value, Enum) else value
        if _NOT_XML.search(text):
            raise _unwritable(place, "the text holds a character that XML cannot carry")
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.date):
        return _spelt_date(value)
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return _plain(value)
    raise _unwritable(place, f"XML cannot carry {value!r}")


def _spelt_date(value: datetime.date) -> str:
    return spell_datetime(value) if isinstance(value, datetime.datetime) else value.isoformat()


def _plain(value: float) -> str:
    """A number without exponent, as XML Schema's decimal has it."""
    text = repr(value)
    if "e" not in text:
        return text.removesuffix(".0")
    return format(Decimal(text), "f").removesuffix(".0")


def _unwritable(place: Place, problem: str) -> ValidationError:
    return xml_error("XML", [(place, "xml_unwritable", problem, 0)])
