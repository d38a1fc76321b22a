"""A JSON text read strictly, as the models' other readers do: the document, or the code of what is wrong."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError
from pydantic_core import from_json, to_json

from hubsante_models.strict_json import json_document

_DEEPEST = 100
_ESCAPED_COLON = b"\\u003"  # or another sign between 0 and ?
_BEGINNINGS = (b"{", b"[")
_INFINITE = b"Infinity"
_MARK = b"\xef\xbb\xbf"  # of UTF-8, at the beginning of a file


class UnreadableError(Exception):
    """A document that is not read; the argument is a code of `codes.UNREADABLE`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def read_json(content: bytes) -> Any:
    """The document.

    Of a member that stands twice one is lost. Written again, a document then has fewer colons than its text: colons
    stand behind names and in texts alone, unless one is escaped.

    Raises: UnreadableError.
    """
    content = content.removeprefix(_MARK).strip()
    if content[:1] not in _BEGINNINGS:
        raise UnreadableError("neither-form")
    try:
        document = from_json(content, allow_inf_nan=False)
        written = to_json(document, inf_nan_mode="constants")
    except ValueError:
        raise UnreadableError("not-json") from None
    if _ESCAPED_COLON in content or content.count(b":") != written.count(b":"):
        _require_single_keys(content)
    is_flat = content.count(b"{") + content.count(b"[") <= _DEEPEST or _is_within(document, _DEEPEST)
    if not is_flat or (_INFINITE in written and _is_infinite(document)):
        raise UnreadableError("not-json")
    return document


def _require_single_keys(content: bytes) -> None:
    try:
        json_document(content, "message")
    except ValidationError as error:
        kind = error.errors(include_url=False, include_input=False)[0]["type"]
        raise UnreadableError("repeated-key" if kind == "repeated_key" else "not-json") from None


def _is_within(value: Any, depth: int) -> bool:
    """Whether no value stands deeper."""
    if not isinstance(value, dict | list):
        return True
    items = value.values() if isinstance(value, dict) else value
    return depth > 0 and all(_is_within(item, depth - 1) for item in items)


def _is_infinite(value: Any) -> bool:
    """Whether a number is too large to be one."""
    if isinstance(value, dict | list):
        return any(map(_is_infinite, value.values() if isinstance(value, dict) else value))
    return isinstance(value, float) and value in (float("inf"), float("-inf"))
