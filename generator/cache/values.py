"""Frozen values as JSON and back, by the types of their fields; nothing else is ever built."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import date
from functools import cache
from types import NoneType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

T = TypeVar("T")


class ForeignValueError(Exception):
    """A text that `to_json` has not written, or not of the type that is asked for."""


def to_json(value: object) -> bytes:
    """A dataclass as the list of its fields' values, in their order.

    Fields may be texts, numbers, dates, tuples, `None` and dataclasses of such.
    """
    return json.dumps(_plain(value), ensure_ascii=True, separators=(",", ":")).encode()


def from_json(content: bytes, type_: type[T]) -> T:
    """The value of a type that `to_json` wrote.

    Raises: ForeignValueError for anything that `to_json` would not write of that type.
    """
    try:
        value: T = _typed(json.loads(content), type_)
    except (ValueError, TypeError, RecursionError) as error:
        raise ForeignValueError(str(error)) from error
    return value


def _plain(value: Any) -> object:
    match value:
        case None | bool() | int() | str():
            return value
        case date():
            return value.isoformat()
        case tuple():
            return [_plain(one) for one in value]
        case _:
            type_: Any = type(value)
            return [_plain(getattr(value, name)) for name, _ in _fields(type_)]


def _typed(plain: Any, type_: Any) -> Any:
    arguments = get_args(type_)
    if get_origin(type_) is tuple:
        is_repeated = arguments[1:] == (...,)
        types = arguments[:1] * len(plain) if is_repeated else arguments
        return tuple(_typed(one, each) for one, each in zip(_list(plain), types, strict=True))
    if arguments:  # the one union that fields have: something or None
        (some,) = set(arguments) - {NoneType}
        return None if plain is None else _typed(plain, some)
    if type_ is date:
        return date.fromisoformat(plain)
    if type_ in (bool, int, str):
        return _simple(plain, type_)
    members = zip(_list(plain), _fields(type_), strict=True)
    return type_(*(_typed(one, each) for one, (_, each) in members))


def _simple(plain: Any, type_: type) -> Any:
    if type(plain) is not type_:
        raise ValueError(f"{type(plain).__name__} is no {type_.__name__}")
    return plain


def _list(plain: Any) -> list[Any]:
    if not isinstance(plain, list):
        raise ValueError(f"{type(plain).__name__} is no list")
    return plain


@cache
def _fields(type_: Any) -> tuple[tuple[str, Any], ...]:
    """Name and type of each field, in order."""
    hints = get_type_hints(type_)
    return tuple((one.name, hints[one.name]) for one in fields(type_))
