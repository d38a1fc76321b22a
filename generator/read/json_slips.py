"""What is wrong in a JSON text where its reading stopped, by what stands there and before."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.diagnostics import Phrase, phrase

_BLANKS = " \t\r\n"
_OPEN_TEXT = re.compile(r'"(?:[^"\\]|\\.)*+\\?', re.DOTALL)  # without its closing quote
_PYTHON_WORDS = {"True": "true", "False": "false", "None": "null", "undefined": "null"}
_PYTHON_WORD = re.compile(rf"(?:{'|'.join(_PYTHON_WORDS)})\b")
_TOKEN = re.compile(r'(?P<text>"(?:[^"\\]++|\\.)*+)(?P<end>"?)|[][{}:,]|[^][{}:," \t\r\n]++', re.DOTALL)

_MISSING: Mapping[str, str] = {
    "": "json-value-missing",
    "[": "json-value-missing",
    ":": "json-value-missing",
    "{": "json-name-missing",
    "name": "json-colon-missing",
}
"""Phrases by the last token, where what must follow depends on nothing else."""

_OF_TEXTS = ("text-control-character", "json-hexadecimal", "json-escape")
"""Phrases for what is wrong within a text."""


def json_slip(text: str, position: int) -> Phrase:
    """The problem at the 0-based position where a reader of JSON found something else than it must be."""
    name = _wanted(text, position)
    return phrase(name) if name in _OF_TEXTS else _usual_slip(text, position) or phrase(name)


def _usual_slip(text: str, position: int) -> Phrase | None:
    """What people and cut logs do to a document; None for anything else."""
    before, after = text[:position].rstrip(_BLANKS), text[position:].lstrip(_BLANKS)
    if not after or _OPEN_TEXT.fullmatch(after):
        return phrase("json-truncated" if before else "json-open-text" if after else "json-value-missing")
    if before.endswith(",") and after[0] in "]}":
        return phrase("json-trailing-comma", bracket=after[0])
    if after.startswith(",") and after[1:].lstrip(_BLANKS)[:1] in ("]", "}"):
        return phrase("json-trailing-comma", bracket=after[1:].lstrip(_BLANKS)[0])
    if after[0] in "'‘’":
        return phrase("json-single-quotes")
    word = _PYTHON_WORD.match(after)
    return phrase("json-python-word", word=word[0], json=_PYTHON_WORDS[word[0]]) if word else None


def _wanted(text: str, position: int) -> str:
    """The phrase for what had to stand at the position, by the tokens before it."""
    opened, last = [""], ""
    for token in _TOKEN.finditer(text, 0, position):
        sign = token[0]
        if token["text"] and not token["end"]:
            return _in_text(text, position)
        if sign in "[{":
            opened.append(sign)
        elif sign in "]}":
            opened.pop()
        last = _kind(sign, last, opened[-1])
    if last == ",":
        return "json-name-missing" if opened[-1] == "{" else "json-value-missing"
    return _MISSING.get(last, "json-comma-missing" if opened[-1] else "json-extra")


def _kind(sign: str, last: str, container: str) -> str:
    """A sign that something must follow is its own kind; all others are names or values."""
    if sign in "[{:,":
        return sign
    return "name" if sign.startswith('"') and container == "{" and last in "{," else "value"


def _in_text(text: str, position: int) -> str:
    """The phrase for a character that cannot stand in a text; a reader stops at an escape's backslash or behind it."""
    if text[position] < " ":
        return "text-control-character"
    escaped = text[position + 1 : position + 2] if text[position] == "\\" else text[position]
    return "json-hexadecimal" if escaped == "u" else "json-escape"
