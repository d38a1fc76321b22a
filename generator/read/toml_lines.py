"""Where a key stands in a TOML text, and how a value is written in one; Python's reader keeps neither."""

from __future__ import annotations

import json
import re


def line_of_key(key: str, text: str) -> int:
    """The 1-based line that gives a top-level key its value, or heads a table of that name; 0 when unsure.

    Lines of that form may stand within a text of several lines, so that only a single one is sure.
    """
    name = f"(?:{re.escape(key)}|\"{re.escape(key)}\"|'{re.escape(key)}')"
    form = re.compile(rf"\s*(?:{name}\s*[=.]|\[\[?\s*{name}\s*[].])")
    lines = [number for number, line in enumerate(text.split("\n"), start=1) if form.match(line)]
    return lines[0] if len(lines) == 1 else 0


def line_in_table(table: str, key: str, text: str) -> int:
    """The 1-based line that gives a key of a table its value; that of the table where it is not sure, 0 if none is."""
    head = line_of_key(table, text)
    lines = text.split("\n")[head:] if head else []
    end = next((number for number, line in enumerate(lines) if line.lstrip().startswith("[")), len(lines))
    inside = line_of_key(key, "\n".join(lines[:end]))
    return head + inside if inside else head


def written(value: object) -> str:
    """A value as TOML writes it, `"RC-EDA"`, `["A", "B"]`, `true`; what is inside a table or an inner list is `…`."""
    match value:
        case list():
            return f"[{', '.join('…' if isinstance(item, list) else written(item) for item in value)}]"
        case dict():
            return "{…}"
        case str():
            return json.dumps(value, ensure_ascii=False)
        case bool():
            return "true" if value else "false"
        case _:
            return str(value)
