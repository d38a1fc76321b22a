"""The two examples of a rule: excerpts of documents, one that keeps it and one that breaks it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.acceptance import is_accepted
from generator.catalogue.nearest import nearest
from generator.diagnostics import Diagnostic, Origin, Phrase, finding, phrase
from generator.document_places import DocumentPlace, member_names, root_place
from generator.model import Model, Scalar, scalar_of
from generator.read.json_document import JsonError, load_source
from generator.rules.compiled import Compiled
from generator.rules.evaluation import AbsentFieldError, Outcome, outcomes

_EXAMPLE = '{"createCase": {"location": {"city": {"name": "Lyon"}}}}'


def example_problems(rules: Sequence[Compiled], attribute: str, model: Model, origin: Origin) -> Iterator[Diagnostic]:
    """What is wrong with an example of a rule, which is of one of the messages that the rule is about.

    Reports: bad-rule-example, contradicted-rule-example
    """
    try:
        document = load_source(str(getattr(rules[0].rule, attribute)).encode())
    except JsonError as error:
        yield _bad(origin, error.problem)
        return
    *before, document = document if _is_conversation(rules, document) else [document]
    rule = _rule_of(rules, document)
    if rule is None:
        roots = ", ".join(rule.message.root for rule in rules)
        yield _bad(origin, phrase("rule-example-root", roots=roots))
        return
    value = document if rule.message.is_envelope else document[rule.message.root]
    place = root_place(rule.message)
    problems = [problem for each in (*before, value) for problem in _excerpt_problems(place, each, model)]
    yield from (_bad(origin, problem) for problem in problems)
    if not problems:
        yield from _verdict(rule, value, before, origin, is_conforming=attribute == "conforming")


def _is_conversation(rules: Sequence[Compiled], document: Any) -> bool:
    """Whether an example is the list of what was sent, the message that is judged last."""
    return rules[0].is_conversation and isinstance(document, list) and document != []


def _rule_of(rules: Sequence[Compiled], document: Any) -> Compiled | None:
    """The rule in the message whose root is the document's one member; in an envelope, which has none around it."""
    if not isinstance(document, Mapping):
        return None
    for rule in rules:
        if rule.message.is_envelope or list(document) == [rule.message.root]:
            return rule
    return None


def _verdict(
    rule: Compiled, value: Any, before: Sequence[Any], origin: Origin, *, is_conforming: bool
) -> Iterator[Diagnostic]:
    """Reports: bad-rule-example, contradicted-rule-example"""
    try:
        found = tuple(outcomes(rule, value, before))
    except AbsentFieldError as error:
        yield _bad(origin, phrase("rule-example-absent", field=error.name))
        return
    problem = _contradiction(found, is_conforming=is_conforming)
    if problem:
        yield finding("contradicted-rule-example", origin, problem=phrase(problem))


def _contradiction(found: Sequence[Outcome], *, is_conforming: bool) -> str:
    """The phrase of what an example does not show; empty where it shows what it must."""
    if not any(outcome.is_applied for outcome in found):
        return "rule-example-beside"
    if is_conforming and not all(outcome.is_kept for outcome in found):
        return "rule-example-refused"
    return "rule-example-kept" if not is_conforming and all(outcome.is_kept for outcome in found) else ""


def _bad(origin: Origin, problem: Phrase) -> Diagnostic:
    """Reports: bad-rule-example"""
    return finding("bad-rule-example", origin, problem=problem, example=_EXAMPLE)


def _excerpt_problems(place: DocumentPlace, value: Any, model: Model) -> Iterator[Phrase]:
    """What a document may not hold at a place; whatever it does not have is left out of the excerpt."""
    if place.is_list:
        if not isinstance(value, list) or not value:
            yield phrase("rule-example-list", field=_name(place))
            return
        for index, item in enumerate(value):
            below = place.then(index, model)
            yield from _excerpt_problems(below, item, model) if below else ()
    elif place.is_payload or place.object:
        yield from _member_problems(place, value, model)
    elif place.field and not _is_value(place, value):
        yield phrase("rule-example-value", field=_name(place), value=value)


def _member_problems(place: DocumentPlace, value: Any, model: Model) -> Iterator[Phrase]:
    if not isinstance(value, Mapping):
        yield phrase("rule-example-object", field=_name(place))
        return
    for name, member in value.items():
        below = place.then(name, model)
        if below is None:
            near = nearest(name, list(member_names(place, model))) or ""
            yield phrase("rule-example-near" if near else "rule-example-unknown", field=name, proposal=near)
        else:
            yield from _excerpt_problems(below, member, model)


def _is_value(place: DocumentPlace, value: Any) -> bool:
    """Whether a field takes a JSON value: numbers and booleans as such, all else as texts."""
    if place.field is None:
        return False
    type_ = place.field.type
    match scalar_of(type_):
        case Scalar.BOOLEAN:
            return isinstance(value, bool)
        case Scalar.INTEGER | Scalar.NUMBER:
            return isinstance(value, int | float) and not isinstance(value, bool) and is_accepted(str(value), type_)
        case _:
            return isinstance(value, str) and is_accepted(value, type_)


def _name(place: DocumentPlace) -> str:
    return place.field.name if place.field else place.message.root
