"""What stands at a place of a message of the pack, as its index has it."""

from __future__ import annotations

from typing import Any

from generator.emit.json_text import json_text

_LONGEST = 200  # characters


def shown_json(value: Any) -> str:
    """A text as it is, a number or a word as JSON has it; of objects and lists only the brackets."""
    match value:
        case dict():
            return "{…}" if value else "{}"
        case list():
            return "[…]" if value else "[]"
        case str():
            return _short(value)
        case _:
            return json_text(value)


def shown_text(value: Any) -> str:
    """The text of an element; nothing of one with others inside."""
    match value:
        case dict() | list():
            return ""
        case str():
            return _short(value)
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return json_text(value)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
