"""What is wrong with a TOML text and what to do about it, by what stands there; Python's reader keeps no place."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.diagnostics import Phrase, phrase, shown

_PIECE = re.compile(
    r'"""(?:[^\\]|\\.)*?"""|\'\'\'.*?\'\'\'|"(?:[^"\\\n]|\\.)*"(?!")|\'[^\'\n]*\'(?!\')|'
    r"(?P<open>[\"'][^\n]*)|#[^\n]*|[^\"'#\n{}[\]]+|.",
    re.DOTALL,
)
"""A text with its quotes, or without those that close it and up to the end of its line; a comment; a sign."""

_KEY_PART = r"""(?:[\w-]+|"[^"\n]*"|'[^'\n]*')"""
_KEY = re.compile(rf"[ \t]*{_KEY_PART}(?:[ \t]*\.[ \t]*{_KEY_PART})*[ \t]*", re.ASCII)
_UNQUOTED = re.compile(
    r"(version|title|namespace_prefix|licence|contact|homepage|repository|code|cell|path|reason)\s*=\s*([^\s\"'\[{#][^\"'#]*)(?:#.*)?"
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_LONGEST = 60  # characters of a value that is shown in quotes


class _Statement(NamedTuple):
    start: int  # 0-based, in the text
    text: str  # a key with its value, or the head of a table; the rest of the file where one is not closed


def toml_problem(text: str) -> tuple[Phrase, Phrase]:
    """The problem of a text that Python's reader refuses, with its place; and what to do."""
    statement = _first_refused(text, [*_statements(text)])
    kind, position = _kind(statement.text)
    at = statement.start + position
    unquoted = _UNQUOTED.fullmatch(statement.text.rstrip()[: 2 * _LONGEST]) if kind == "toml-value" else None
    problem = phrase("text-unquoted", key=unquoted[1]) if unquoted else phrase(kind)
    remedy = phrase("mended-setting")
    if unquoted:
        remedy = phrase("mended-quotes", key=unquoted[1], value=shown(unquoted[2].strip(), _LONGEST))
    if at >= len(text):
        return phrase("toml-at-end", problem=problem), remedy
    line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
    return phrase("located", problem=problem, line=line, column=column), remedy


def _statements(text: str) -> Iterator[_Statement]:
    """Each line that is not blank, with those on which its brackets and texts go on."""
    start, depth = 0, 0
    for piece in _PIECE.finditer(text):
        sign = piece[0]
        depth += (sign in "[{") - (sign in "]}")
        if sign == "\n" and depth <= 0:
            yield from _statement(text, start, piece.end())
            start, depth = piece.end(), 0
    yield from _statement(text, start, len(text))


def _statement(text: str, start: int, end: int) -> Iterator[_Statement]:
    content = text[start:end].lstrip(" \t\n")
    if content:
        yield _Statement(end - len(content), content)


def _first_refused(text: str, statements: Sequence[_Statement]) -> _Statement:
    """The first statement with which the text up to its end is refused; a refused text has one."""
    ends = [statement.start + len(statement.text) for statement in statements]
    return statements[bisect_left(ends, True, hi=len(ends) - 1, key=lambda end: not _is_accepted(text[:end]))]


def _is_accepted(text: str) -> bool:
    try:
        tomllib.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _kind(statement: str) -> tuple[str, int]:
    """The phrase for a statement that is refused, and where in it; one that could stand alone repeats another."""
    if _is_accepted(statement):
        return "toml-twice", 0
    if control := _CONTROL.search(statement):
        return "text-control-character", control.start()
    if statement.startswith("["):
        return ("toml-syntax", 0) if "]" in statement else ("toml-open", 0)
    key = _KEY.match(statement)
    if not key:
        return "toml-statement", 0
    if statement[key.end() : key.end() + 1] != "=":
        return "toml-equals-missing", key.end()
    after = statement[key.end() + 1 :]
    return _kind_of_value(statement, key.end() + 1 + len(after) - len(after.lstrip(" \t")))


def _kind_of_value(statement: str, start: int) -> tuple[str, int]:
    """The phrase for a value that begins at a position of its statement, and where in this."""
    depth, end = 0, start
    for piece in _PIECE.finditer(statement, start):
        if piece["open"]:
            return "toml-open-text", piece.start()
        depth += (piece[0] in "[{") - (piece[0] in "]}")
        if depth == 0 and end == start and piece[0][0] in "\"']}":
            end = piece.end()
    if depth > 0:
        return "toml-open", len(statement)
    if end == start or statement[start] not in "\"'[{":
        return "toml-value", start
    rest = statement[end:].lstrip()
    return "toml-syntax", len(statement) - len(rest) if rest else start
