"""Frozen values as JSON and back, by the types of their fields; nothing else is ever built."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields
from datetime import date
from functools import cache, partial
from types import NoneType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
_Reader = Callable[[Any], Any]
_SIMPLE = (bool, int, str)


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
        read: Callable[[Any], T] = _reader(cast(Any, type_))
        return read(json.loads(content))
    except (ValueError, TypeError, RecursionError) as error:
        raise ForeignValueError(str(error)) from error


def _plain(value: Any) -> object:
    match value:
        case None | bool() | int() | str():
            return value
        case date():
            return value.isoformat()
        case tuple():
            return [_plain(item) for item in value]
        case _:
            type_: Any = type(value)
            return [_plain(getattr(value, name)) for name, _ in _fields(type_)]


@cache
def _reader(type_: Any) -> _Reader:
    """What makes values of a type out of plain ones; looked up once a type, since there are thousands of values."""
    arguments = get_args(type_)
    if get_origin(type_) is tuple:
        return _items_reader(arguments[0]) if arguments[1:] == (...,) else _members_reader(arguments)
    if arguments:  # the one union that fields have: something or None
        (some,) = set(arguments) - {NoneType}
        read = _reader(some)
        return lambda plain: None if plain is None else read(plain)
    if type_ is date:
        return date.fromisoformat
    if type_ in _SIMPLE:
        return partial(_simple, type_)
    return partial(_object, type_)


def _items_reader(type_: Any) -> _Reader:
    read = _reader(type_)
    return lambda plain: tuple([read(item) for item in _list(plain)])


def _members_reader(types: tuple[Any, ...]) -> _Reader:
    readers = [_reader(each) for each in types]
    return lambda plain: tuple([read(item) for read, item in zip(readers, _list(plain), strict=True)])


def _object(type_: Any, plain: Any) -> Any:
    """An object; its fields' readers are looked up when there is one, since a type may hold itself."""
    fields_ = zip(_field_readers(type_), _list(plain), strict=True)
    return type_(*[item if type(item) is simple else read(item) for (simple, read), item in fields_])


@cache
def _field_readers(type_: Any) -> tuple[tuple[Any, _Reader], ...]:
    """Of each field the type, where a value of it stands for itself, and the reader of all others."""
    return tuple((each if each in _SIMPLE else None, _reader(each)) for _, each in _fields(type_))


def _simple(type_: type, plain: Any) -> Any:
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
    return tuple((field.name, hints[field.name]) for field in fields(type_))
