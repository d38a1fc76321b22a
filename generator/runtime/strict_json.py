"""JSON read strictly: in UTF-8, and no key twice in an object."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, cast

from pydantic import ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError, from_json

from .problems import MOST_PROBLEMS, Path, refusal, shown

Object = dict[str, Any]


def json_document(data: bytes, title: str) -> Any:
    """The values of a JSON document, in which no key stands twice.

    It may still hold numbers that JSON has not, and half surrogate pairs: pydantic refuses these.

    Raises: pydantic.ValidationError, each error at its key.
    """
    repeated: list[tuple[Object, str]] = []

    def members(pairs: list[tuple[str, Any]]) -> Object:
        read = dict(pairs)
        if len(read) < len(pairs) and len(repeated) < MOST_PROBLEMS:
            repeated.append((read, _repeated(pairs)))
        return read

    try:
        document = json.loads(data.decode("utf-8"), object_pairs_hook=members)
    except UnicodeDecodeError as error:
        raise refusal(title, "json_invalid", f"Invalid JSON: not in UTF-8 (byte {error.start + 1})") from None
    except (ValueError, RecursionError) as error:
        raise refusal(title, "json_invalid", f"Invalid JSON: {_problem(data) or error}") from None
    if repeated:
        raise _refusal(document, {id(read): key for read, key in repeated}, title)
    return document


def _repeated(pairs: Iterable[tuple[str, Any]]) -> str:
    """The first key that has stood before."""
    first: dict[str, int] = {}
    return next(key for at, (key, _) in enumerate(pairs) if first.setdefault(key, at) < at)


def _problem(data: bytes) -> str:
    """What pydantic finds: it reports digits and depth in fewer words than Python."""
    try:
        from_json(data)
    except ValueError as error:
        return str(error)
    return ""


def _refusal(document: Any, keys: dict[int, str], title: str) -> ValidationError:
    error = PydanticCustomError("repeated_key", "This key stands more than once in its object")
    paths = [(*path, shown(keys[id(members)])) for path, members in _objects(document) if id(members) in keys]
    return ValidationError.from_exception_data(
        title, [InitErrorDetails(type=error, loc=path, input=None) for path in paths]
    )


def _objects(document: Any) -> Iterator[tuple[Path, Object]]:
    """Every object of a document with its path, in order; a document may be deep."""
    left: list[tuple[Path, Any]] = [((), document)]
    while left:
        path, value = left.pop()
        if isinstance(value, dict):
            members = cast(Object, value)
            yield path, members
            left += [((*path, shown(key)), item) for key, item in reversed(members.items())]
        elif isinstance(value, list):
            items = list(enumerate(cast(Iterable[Any], value)))
            left += [((*path, index), item) for index, item in reversed(items)]
