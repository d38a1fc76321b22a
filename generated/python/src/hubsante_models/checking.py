"""Business rules: what a message that the model accepts should say beyond it, a second answer beside the verdict."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, cast

from pydantic_core import SchemaValidator, core_schema

from .envelope import Envelope, members
from .message import Message
from .rules import MODULES
from .texts import Document, xml_bytes
from .wire import WireMessage, WireModel

Path = tuple[str | int, ...]
"""Names on the wire and 0-based items, from the root object."""

Step = tuple[str, str]
"""A field's name on the wire, and its attribute; no name where JSON has no step of its own: the header of a message."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of a message."""

    name: str
    severity: str
    """`"error"` or `"warning"`."""
    text: str
    """What is said in French where it is broken."""
    label: str
    """The French name of what it is about."""
    ways: tuple[tuple[Step, ...], ...]
    """Each way from the root to an object that it speaks of."""
    subject: tuple[Step, ...]
    """The field of such an object that it asks for first; empty where it asks for several."""
    holds: Callable[..., bool]
    """Whether an object, in the root object of its message, keeps the rule; then, what was sent before."""
    is_conversation: bool = False
    """Whether it speaks of what was sent before."""


@dataclass(frozen=True, slots=True)
class RuleFinding:
    """A rule that a message breaks, and where."""

    rule: str
    """Its identifier in the model."""
    severity: str
    """`"error"` or `"warning"`."""
    path: Path
    """The place of what is wrong or missing, as `("location", "city", "inseeCode")`."""
    value: Any
    """What stands there; None where nothing does, or an object."""
    label: str
    """The French name of the field, or of the object."""
    message: str
    """What is wrong, in French."""
    line: int = 0
    """Of the element in the XML that was given to `check`, or of the nearest around it, 1-based; 0 without XML."""


def check(message: WireMessage, xml: Document | None = None) -> list[RuleFinding]:
    """The rules that a message breaks, and in an envelope those that its content breaks; none when it keeps all.

    Rules never change whether a message is valid: classes and schemas say that. With the XML document that the message
    was read from, each finding has its line; the document is only looked at where a rule is broken.

    Raises: pydantic.ValidationError where a line is looked up in what is no XML document of such a message.
    """
    findings = _of_message(message)
    return _with_lines(findings, message, xml) if xml is not None and findings else findings


def _with_lines(findings: Iterable[RuleFinding], message: WireMessage, xml: Document) -> list[RuleFinding]:
    from .xml_reader import lines  # noqa: PLC0415  # lxml is loaded for XML alone

    found = lines(type(message), xml_bytes(xml), (finding.path for finding in findings))
    return [replace(finding, line=found[finding.path]) for finding in findings]


def _of_message(message: WireMessage) -> list[RuleFinding]:
    findings = list(_broken(message, ()))
    for path, carried in _carried(message, ()) if isinstance(message, Envelope) else ():
        header = _broken(carried.header, path) if carried.header else ()
        findings += [*header, *_broken(carried.content, (*path, carried.root))]
    return findings


def check_conversation(envelopes: Iterable[Envelope], *, before: Iterable[Envelope] = ()) -> list[RuleFinding]:
    """The rules of conversations that envelopes break, given in the order in which they were sent.

    Of those that were sent `before` them nothing is found: a program that sees messages come
    one by one asks about the last. The path of a finding begins with the place of its
    envelope among the others, from 0 on.
    """
    findings: list[RuleFinding] = []
    sent = list(before)
    for index, envelope in enumerate(envelopes):
        findings += _broken(envelope, (index,), sent)
        sent.append(envelope)
    return findings


def found(pattern: str, text: str) -> bool:
    """Whether some part of a text matches a pattern; an engine of linear time judges."""
    return _searcher(pattern).isinstance_python(text)


@cache
def _searcher(pattern: str) -> SchemaValidator:
    return SchemaValidator(core_schema.str_schema(pattern=pattern, regex_engine="rust-regex"))


@cache
def rules_of(schema: str) -> tuple[Rule, ...]:
    """The rules of a message by its schema's name, `"RC-EDA"`."""
    if schema not in MODULES:
        return ()
    rules: tuple[Rule, ...] = importlib.import_module(f".rules.{MODULES[schema]}", __package__).RULES
    return rules


def _broken(message: WireMessage, above: Path, *before: Sequence[Envelope]) -> Iterator[RuleFinding]:
    """The rules that a message breaks, in their order; those of conversations where it is known what was sent before.

    `above` is the path to the message.
    """
    for rule in rules_of(message.wire_schema):
        if rule.is_conversation != bool(before):
            continue
        for way in rule.ways:
            contexts = _reached(message, way)
            kept = [rule.holds(context, message, *before) for context in contexts]
            if not all(kept):
                each = zip(contexts, _paths(message, way, above), kept, strict=True)
                yield from (_finding(rule, context, path) for context, path, is_kept in each if not is_kept)


def _reached(message: WireMessage, way: tuple[Step, ...]) -> list[Any]:
    """Every object at the end of a way, in the order of the document."""
    values: list[Any] = [message]
    for _, attribute in way:
        values = [item for value in values for item in _items(getattr(value, attribute))]
    return values


def _items(value: Any) -> Iterable[Any]:
    """The items of a list; another value alone, and none where nothing is."""
    if isinstance(value, list):
        return cast(Iterable[Any], value)
    return () if value is None else (value,)


def _paths(value: Any, way: tuple[Step, ...], path: Path) -> Iterator[Path]:
    """The paths of the objects at the end of a way, in the same order."""
    if isinstance(value, list):
        for index, item in enumerate(cast(Iterable[Any], value)):
            yield from _paths(item, way, (*path, index))
    elif value is not None and way:
        name, attribute = way[0]
        yield from _paths(getattr(value, attribute), way[1:], (*path, name))
    elif value is not None:
        yield path


def _finding(rule: Rule, context: Any, path: Path) -> RuleFinding:
    value: Any = context
    for name, attribute in rule.subject:
        value = getattr(value, attribute, None)
        path = (*path, name) if name else path
    shown = None if isinstance(value, WireModel) else value
    return RuleFinding(rule.name, rule.severity, path, shown, rule.label, rule.text)


def _carried(value: Any, path: Path) -> Iterator[tuple[Path, Message]]:
    """The messages in a value of an envelope, each with its path."""
    if isinstance(value, Message):
        yield path, value
    elif isinstance(value, WireModel):
        for name, item in members(value).items():
            yield from _carried(item, (*path, name))
    elif isinstance(value, list):
        for index, item in enumerate(cast(Iterable[Any], value)):
            yield from _carried(item, (*path, index))
