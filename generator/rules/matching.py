"""The pattern of `matches` as the engines of the targets read it."""

from __future__ import annotations

from functools import lru_cache

from pydantic_core import SchemaValidator, core_schema

from generator.patterns import ecmascript, parse
from generator.rules.tree import Matches


def expression(matches: Matches) -> str:
    """The pattern with its anchors, to be searched in a text; `$` is the very end, as JavaScript and Rust have it."""
    anchored = ecmascript(parse(matches.pattern).node)
    start = 0 if matches.is_from_start else 1
    return anchored[start:] if matches.is_to_end else anchored[start:-1]


def is_found(matches: Matches, text: str) -> bool:
    """Whether a text has what is looked for, judged by an engine that takes linear time."""
    return _validator(expression(matches)).isinstance_python(text)


@lru_cache(maxsize=256)
def _validator(source: str) -> SchemaValidator:
    return SchemaValidator(core_schema.str_schema(pattern=source, regex_engine="rust-regex"))
