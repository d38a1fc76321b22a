"""Texts of the specs as Python source, in the form that black leaves alone."""

from __future__ import annotations

import re
from collections.abc import Mapping

_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def literal(text: str) -> str:
    """A string literal, in double quotes unless single ones save escapes."""
    quote = "'" if text.count('"') > text.count("'") else '"'
    escaped = text.replace("\\", "\\\\").replace(quote, f"\\{quote}")
    return f"{quote}{_without_controls(escaped)}{quote}"


def value(of: object) -> str:
    """Texts, whole numbers, and what holds them by name or in order."""
    match of:
        case str():
            return literal(of)
        case int():
            return repr(of)
        case Mapping():
            return f"{{{', '.join(f'{literal(name)}: {value(item)}' for name, item in of.items())}}}"
        case tuple():
            return f"({''.join(f'{value(item)}, ' for item in of)})"
        case list():
            return f"[{', '.join(map(value, of))}]"
        case _:
            raise TypeError(of)


def docstring(text: str, indent: str = "") -> str:
    """A docstring that holds the text's lines, those after the first indented.

    The text may not be blank.
    """
    lines = [_escaped(line.strip()) for line in text.strip().splitlines()]
    first = f" {lines[0]}" if lines[0].startswith('"') else lines[0]
    if len(lines) == 1:
        return f'"""{first} """' if first.endswith('"') else f'"""{first}"""'
    rest = (f"{indent}{line}" if line else "" for line in lines[1:])
    return "\n".join([f'"""{first}', *rest, f'{indent}"""'])


def _escaped(line: str) -> str:
    return _without_controls(line.replace("\\", "\\\\").replace('"""', '\\"\\"\\"'))


def _without_controls(text: str) -> str:
    return _CONTROLS.sub(lambda match: repr(match[0])[1:-1], text)
