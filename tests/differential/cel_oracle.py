"""Engines of CEL on the rules of documents: cel-python, and one in JavaScript."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import celpy

from generator.model import Model
from generator.rules.compiled import Compiled, Way, compiled
from tests.differential.cel_texts import cel
from tests.differential.engines import CEL_JUDGE, Running
from tests.differential.rule_documents import Json, parts_of

Variables = Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class Question:
    """An object that a rule speaks of, and what is around it."""

    rule: str
    expression: str
    variables: Variables


def questions(model: Model) -> Callable[[Json], Iterator[Question]]:
    """All that is asked of a document; not the rules of conversations."""
    rules = {message.name: [(rule, cel(rule)) for rule in _alone(model, message.name)] for message in model.messages}

    def ask(document: Json) -> Iterator[Question]:
        for message, value, _ in parts_of(document, model):
            for rule, text in rules[message.name]:
                for context in _contexts(rule, value):
                    yield Question(rule.rule.name, text, {"this": context, "message": value})

    return ask


def _alone(model: Model, name: str) -> Iterator[Compiled]:
    return (rule for rule in compiled(model, model.message_by_name[name]) if not rule.is_conversation)


def by_cel_python(model: Model) -> Callable[[Json], Counter[str]]:
    """The rules that a document breaks, by the engine of cel-python."""
    environment, ask = celpy.Environment(), questions(model)
    programs: dict[str, celpy.Runner] = {}

    def is_kept(question: Question) -> bool:
        text = question.expression
        if text not in programs:
            programs[text] = environment.program(environment.compile(text))
        variables = {name: celpy.json_to_cel(value) for name, value in question.variables.items()}
        return bool(programs[text].evaluate(variables))

    return lambda document: Counter(question.rule for question in ask(document) if not is_kept(question))


def by_cel_javascript(documents: Sequence[Json], model: Model, engines: Running) -> list[Counter[str]]:
    """The same of each document, by the engine in JavaScript, each expression asked once of all objects."""
    ask = questions(model)
    broken = [Counter[str]() for _ in documents]
    asked: dict[str, list[tuple[int, Question]]] = {}
    for index, document in enumerate(documents):
        for question in ask(document):
            asked.setdefault(question.expression, []).append((index, question))
    for expression, each in asked.items():
        answer = engines.verdicts(CEL_JUDGE, expression, [json.dumps(question.variables) for _, question in each])
        assert not answer.problem, f"{expression}: {answer.problem}"
        for (index, question), is_kept in zip(each, answer.accepted, strict=True):
            broken[index].update(() if is_kept else (question.rule,))
    return broken


def _contexts(rule: Compiled, value: Json) -> Iterator[Json]:
    for way in rule.ways:
        yield from _reached(value, way)


def _reached(value: Json, way: Way) -> Iterator[Json]:
    if isinstance(value, list):
        for item in value:
            yield from _reached(item, way)
    elif not way:
        yield value
    elif way[0].name in value:
        yield from _reached(value[way[0].name], way[1:])
