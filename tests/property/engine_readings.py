"""How the engines that read our JSON Schemas search with a pattern, each said in Python's own expressions.

They differ in what `^` and `$` mean beside a line terminator, and in what a character is.
What they mean alike, Python does the same; real engines are asked in `tests/engines`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

Search = Callable[[str, str], bool]
"""Whether a pattern is found in a text."""

_TOKENS = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|[\^$]", re.DOTALL)


def accepts(schema: Mapping[str, Any], text: str, search: Search) -> bool:
    """The verdict of the keywords for texts that are in use here."""
    return all(_holds(word, value, text, search) for word, value in schema.items())


def _holds(word: str, value: Any, text: str, search: Search) -> bool:
    match word:
        case "pattern":
            return search(value, text)
        case "not":
            return not accepts(value, text, search)
        case "anyOf":
            return any(accepts(one, text, search) for one in value)
        case "minLength":
            return len(text) >= int(value)
        case "maxLength":
            return len(text) <= int(value)
        case _:
            raise AssertionError(word)


@cache
def _compiled(pattern: str, begin: str, end: str) -> re.Pattern[str]:
    anchors = {"^": begin, "$": end}
    return re.compile(_TOKENS.sub(lambda found: anchors.get(found[0], found[0]), pattern), re.ASCII)


def _with(begin: str, end: str) -> Search:
    return lambda pattern, text: _compiled(pattern, begin, end).search(text) is not None


def _halves(text: str) -> str:
    units = text.encode("utf-16-le", "surrogatepass")
    return "".join(chr(int.from_bytes(units[at : at + 2], "little")) for at in range(0, len(units), 2))


def _by_halves(pattern: str, text: str) -> bool:
    """JavaScript without `u`; a class in which a half stands by itself is one that it reads otherwise."""
    try:
        return _with(r"\A", r"\Z")(_halves(pattern), _halves(text))
    except re.error:
        return False


READINGS: Mapping[str, Search] = {
    "JavaScript with u, Go, Rust": _with(r"\A", r"\Z"),
    "Python, PCRE, .NET": _with("^", "$"),
    "Java": _with(r"\A", r"(?=(?:\r\n|[\n\r\x85\u2028\u2029])?\Z)"),
    "Ruby": _with(r"(?:\A|(?<=\n)(?!\Z))", r"(?=\n|\Z)"),
    "JavaScript without u": _by_halves,
}
