"""What Python's TOML reader finds wrong, as phrases."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.diagnostics import Phrase, phrase

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


def toml_problem(words: str) -> Phrase:
    """The phrase for the reader's own words, `"Invalid value (at line 1, column 5)"`, with its place."""
    kind = next((name for begin, name in _KINDS.items() if words.startswith(begin)), "toml-syntax")
    at = _AT.search(words)
    if at:
        return phrase("located", problem=phrase(kind), line=at[1], column=at[2])
    return phrase("toml-at-end", problem=phrase(kind))
