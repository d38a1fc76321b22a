"""JSON read strictly: in UTF-8, no key twice in an object, and no deeper than XML."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, cast

from pydantic import ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError, from_json, to_json

from .problems import MOST_PROBLEMS, Path, refusal, shown

MAX_DEPTH = 100
"""How many objects and lists, or elements, may stand in each other, in what is read and in the XML that is written."""

_HOLDERS = (dict, list)
_ESCAPED_COLON = b"\\u003"  # or another sign between 0 and ?

Object = dict[str, Any]


def json_document(data: bytes, title: str) -> Any:
    """The values of a JSON document, in which no key stands twice and no value below a hundred others.

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
    if _is_deep(document):
        raise refusal(title, "json_invalid", f"Invalid JSON: more than {MAX_DEPTH} levels")
    if repeated:
        raise _refusal(document, {id(read): key for read, key in repeated}, title)
    return document


def require_strict_json(data: bytes, title: str) -> None:
    """Refuse a document, good otherwise, in which a key stands twice or objects and lists in a hundred others.

    Raises: pydantic.ValidationError, of keys each error at its key.
    """
    if not _is_strict(data):
        json_document(data, title)


def _is_strict(data: bytes) -> bool:
    """Whether a document is flat enough and no key of it stands twice; where that is not sure, no.

    Of two equal keys one is lost. Written again, the document then has fewer colons than before: they stand behind
    keys and in texts alone, unless one is escaped.
    """
    if _ESCAPED_COLON in data:
        return False
    try:
        document = from_json(data)
        written = to_json(document)
    except ValueError:
        return False
    is_flat = data.count(b"{") + data.count(b"[") <= MAX_DEPTH or not _is_deep(document)
    return is_flat and data.count(b":") == written.count(b":")


def _is_deep(document: Any) -> bool:
    """Whether objects and lists stand in one another more often than they may, as elements do in XML."""
    level: list[Any] = [document] if isinstance(document, _HOLDERS) else []
    for _ in range(MAX_DEPTH):
        level = [child for node in level for child in _values(node) if isinstance(child, _HOLDERS)]
        if not level:
            return False
    return True


def _values(node: Object | list[Any]) -> Iterable[Any]:
    return node.values() if isinstance(node, dict) else node


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
