"""What Python's TOML reader finds wrong and what to do about it, as phrases."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.diagnostics import Phrase, phrase, shown

_KINDS: Mapping[str, str] = {
    "Invalid value": "toml-value",
    "Invalid statement": "toml-statement",
    "Invalid initial character": "toml-statement",
    "Expected '=' ": "toml-equals-missing",
    "Cannot overwrite": "toml-twice",
    "Cannot declare": "toml-twice",
    "Cannot redefine": "toml-twice",
    "Duplicate inline": "toml-twice",
    "Unterminated string": "toml-open-text",
    "Illegal character '\\n'": "toml-open-text",
    "Unclosed": "toml-open",
}
"""Phrases by how the reader's words begin; whatever begins otherwise is incorrect syntax."""

_AT = re.compile(r"\(at line ([0-9]+), column ([0-9]+)\)$")
_UNQUOTED = re.compile(
    r"\s*(version|title|namespace_prefix|licence|contact|homepage|repository|code|cell|path|reason)\s*=\s*([^\s\"'\[{#][^\"'#]*)"
)
_LONGEST = 60  # characters of a value that is shown in quotes


def toml_problem(words: str, text: str) -> tuple[Phrase, Phrase]:
    """What the reader's own words say, `"Invalid value (at line 1, column 5)"`, with its place; and what to do."""
    at = _AT.search(words)
    line = text.split("\n")[int(at[1]) - 1] if at else ""
    unquoted = _UNQUOTED.fullmatch(line.rstrip()[: 2 * _LONGEST])
    kind = next((name for begin, name in _KINDS.items() if words.startswith(begin)), "toml-syntax")
    problem = phrase("text-unquoted", key=unquoted[1]) if unquoted else phrase(kind)
    remedy = phrase("mended-setting")
    if unquoted:
        remedy = phrase("mended-quotes", key=unquoted[1], value=shown(unquoted[2].strip(), _LONGEST))
    if at:
        return phrase("located", problem=problem, line=at[1], column=at[2]), remedy
    return phrase("toml-at-end", problem=problem), remedy
