"""What says the rules of a model, each as a judge of documents: the names of the rules that each document breaks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.model import Model
from generator.rules.compiled import Compiled, compiled
from generator.rules.obstacles import obstacle
from tests.differential.cel_oracle import by_cel_javascript, by_cel_python
from tests.differential.engines import AJV_JUDGE, Running
from tests.differential.rule_documents import Json
from tests.differential.rule_oracles import (
    NODE,
    by_ajv,
    by_javascript,
    by_json_schema,
    by_meaning,
    by_python,
    by_schematron,
    rule_schemas,
    talks_by_meaning,
    talks_by_python,
)

Names = list[set[str]]
"""The rules that each of some documents breaks."""


@dataclass(frozen=True, slots=True)
class Writing:
    """One of the ways to say rules."""

    title: str
    judge: Callable[[Sequence[Json]], Names]
    rules: frozenset[str]  # those that it says
    share: int = 1  # one document in so many is enough for a slow one


TITLES = (
    *("Python", "Schematron", "JavaScript", "JSON Schema (jsonschema-rs)", "JSON Schema (ajv)"),
    *("CEL (JavaScript)", "CEL (cel-python)"),
)
_PYTHON, _SCHEMATRON, _JAVASCRIPT, _JSON_SCHEMA, _AJV, _CEL, _SLOW_CEL = TITLES


def by_rules(model: Model, documents: Sequence[Json]) -> Names:
    """By the meaning of the language."""
    return _each(by_meaning(model), documents)


def writings(model: Model, folder: Path, module: Any, apart: Path) -> Iterator[Writing]:
    """Those of Python, of what the emitters wrote to a folder, and of the package as it is imported.

    `apart` is a folder for schemas of one rule each.
    """
    every, simple = names_of(model, _is_alone), names_of(model, _is_simple)
    python, schematron = by_python(module), by_schematron(folder / "rules", model)
    json_schema = by_json_schema(model, rule_schemas(folder / "rules", apart))
    yield Writing(_PYTHON, lambda documents: _each(python, documents), every)
    yield Writing(_SCHEMATRON, lambda documents: [set(schematron(document)) for document in documents], every)
    yield Writing(_JSON_SCHEMA, lambda documents: list(map(json_schema, documents)), simple)


def writings_in_javascript(model: Model, folder: Path, apart: Path, engines: Running) -> Iterator[Writing]:
    """The same of the module, where node is installed, and of ajv and an engine of CEL where they are built."""
    every, simple = names_of(model, _is_alone), names_of(model, _is_simple)
    module, schemas = folder / "rules" / "rules.mjs", rule_schemas(folder / "rules", apart)
    if NODE:
        yield Writing(
            "JavaScript", lambda documents: [_names(each) for each in by_javascript(module, documents)], every
        )
    if not AJV_JUDGE.engine.absence:
        yield Writing(_AJV, lambda documents: by_ajv(documents, model, schemas, engines), simple)
        yield Writing(
            _CEL,
            lambda documents: [set(each) for each in by_cel_javascript(documents, model, engines)],
            every,
        )


def slow_writing(model: Model) -> Writing:
    """The engine of CEL in Python."""
    judge = by_cel_python(model)
    return Writing(
        _SLOW_CEL, lambda documents: [set(judge(each)) for each in documents], names_of(model, _is_alone), share=10
    )


def talks_by_rules(model: Model, talks: Sequence[Json]) -> Names:
    """The rules of conversations that lists of envelopes break, by the meaning of the language."""
    return _each(talks_by_meaning(model), talks)


def writings_of_talks(model: Model, folder: Path, module: Any) -> Iterator[Writing]:
    """Those of the rules of conversations, which Schematron and JSON Schema do not have."""
    rules, python = names_of(model, lambda rule: rule.is_conversation), talks_by_python(module)
    script = folder / "rules" / "rules.mjs"
    yield Writing(_PYTHON, lambda talks: _each(python, talks), rules)
    if NODE:
        yield Writing(
            _JAVASCRIPT, lambda talks: list(map(_names, by_javascript(script, talks, "checkConversation"))), rules
        )


def names_of(model: Model, is_wanted: Callable[[Compiled], bool]) -> frozenset[str]:
    """The rules that are wanted in some message."""
    every = (rule for message in model.messages for rule in compiled(model, message))
    return frozenset(rule.rule.name for rule in every if is_wanted(rule))


def _is_alone(rule: Compiled) -> bool:
    return not rule.is_conversation


def _is_simple(rule: Compiled) -> bool:
    return obstacle(rule) is None


def _each(judge: Callable[[Json], Counter[tuple[str, str]]], documents: Sequence[Json]) -> Names:
    return [_names(judge(document)) for document in documents]


def _names(broken: Counter[tuple[str, str]]) -> set[str]:
    return {name for name, _ in broken}
