"""The rules of a release as one ES module without dependencies, for JSON documents."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import assert_never

from generator.emit.templating import render
from generator.model import AnyMessage, Field, Model
from generator.rules.compiled import Compiled, whole
from generator.rules.matching import expression
from generator.rules.tree import (
    All,
    Among,
    Any,
    Compare,
    Flag,
    Has,
    Instant,
    Joined,
    Literal,
    Matches,
    Not,
    OneOf,
    Path,
    Quantified,
    Root,
    Size,
    Test,
    Truth,
    Value,
)
from generator.walk import visits

_IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_SIGNS: Mapping[str, str] = {"==": "===", "!=": "!=="}
_TESTS: Mapping[str, str] = {"startsWith": "startsWith", "endsWith": "endsWith", "contains": "includes"}


@dataclass(frozen=True, slots=True)
class MessageView:
    """The rules of a message, each as an object literal."""

    schema: str
    root: str  # "" of an envelope, which has no name around it in JSON
    has_header: str
    payloads: str  # in an envelope, the ways to what it carries
    rules: tuple[str, ...]


def module(rules: Mapping[str, Sequence[Compiled]], model: Model) -> str:
    """The text of the module."""
    views = [_view(name, of_message, model) for name, of_message in rules.items()]
    header = json.dumps(model.header.name if model.header else "")
    return render("rules/rules.mjs.jinja", release=model.release, header=header, messages=views)


def _view(name: str, rules: Sequence[Compiled], model: Model) -> MessageView:
    message = model.message_by_name[name]
    ways = [visit.fields for visit in visits(message) if isinstance(visit.field.type, AnyMessage)]
    return MessageView(
        schema=json.dumps(name),
        root=json.dumps("" if message.is_envelope else message.root),
        has_header=json.dumps(message.has_header),
        payloads=_json([_names(way) for way in ways]),
        rules=tuple(map(_rule, rules)),
    )


def _rule(rule: Compiled) -> str:
    """A rule as an object literal."""
    subject = rule.subject
    words = {
        "name": rule.rule.name,
        "severity": rule.rule.severity,
        "text": rule.rule.text,
        "label": subject[-1].title if subject else rule.context.title,
        "ways": [_names(way) for way in rule.ways],
        "subject": _names(subject),
        "isConversation": rule.is_conversation,
    }
    members = ", ".join(f"{name}: {_json(value)}" for name, value in words.items())
    return f"{{ {members}, holds: (context, message, before) => {_truth(whole(rule))} }}"


def _names(fields: Iterable[Field]) -> list[str]:
    return [field.name for field in fields]


def _json(value: object) -> str:
    """A value as JavaScript reads it; the two line ends that JSON alone has in texts are escaped."""
    return json.dumps(value, ensure_ascii=False).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _truth(truth: Truth) -> str:
    match truth:
        case All(parts):
            return " && ".join(map(_within, parts))
        case Any(parts):
            return " || ".join(map(_within, parts))
        case Not(part):
            return f"!({_truth(part)})"
        case Quantified():
            return _quantified(truth)
        case _:
            return _test(truth)


def _within(truth: Truth) -> str:
    source = _truth(truth)
    return f"({source})" if isinstance(truth, All | Any) else source


def _test(truth: Has | Compare | OneOf | Among | Test | Matches | Flag) -> str:
    match truth:
        case Has(path):
            source = _at(path)
            there = f"{source} !== undefined"
            return f"({there} && {source}.length > 0)" if path.fields[-1].cardinality.is_list else there
        case Compare(sign, _, left, right):
            return f"{_value(left)} {_SIGNS.get(sign, sign)} {_value(right)}"
        case OneOf(value, literals):
            return f"[{', '.join(map(_value, literals))}].includes({_value(value)})"
        case Among(_, value, items):
            return f"{_at(items)}.includes({_value(value)})"
        case Test(function, text, other):
            return f"({_value(text)}).{_TESTS[function]}({_value(other)})"
        case Matches(text):
            return f'new RegExp({_json(expression(truth))}, "u").test({_value(text)})'
        case Flag(value):
            return _value(value)
        case _:
            assert_never(truth)


def _value(value: Value) -> str:
    match value:
        case Path():
            return _at(value)
        case Literal(written):
            return _json(written)
        case Joined(parts):
            return " + ".join(map(_value, parts))
        case Size(path):
            return f"{_at(path)}.length"
        case Instant(path):
            return f"Date.parse({_at(path)})"
        case _:
            assert_never(value)


def _at(path: Path) -> str:
    match path.root:
        case Root.CONTEXT | Root.MESSAGE | Root.BEFORE as root:
            start = root.value
        case variable:
            start = _variable(variable)
    return start + "".join(map(_member, path.fields))


def _member(field: Field) -> str:
    return f".{field.name}" if _IDENTIFIER.fullmatch(field.name) else f"[{json.dumps(field.name)}]"


def _variable(name: str) -> str:
    """The variable of a quantifier, clear of reserved words and of the parameters."""
    return f"{name}_"


def _quantified(truth: Quantified) -> str:
    items, name, condition = _at(truth.items), _variable(truth.variable), _truth(truth.condition)
    match truth.quantifier:
        case "all":
            return f"{items}.every(({name}) => {condition})"
        case "exists":
            return f"{items}.some(({name}) => {condition})"
        case _:
            return f"{items}.filter(({name}) => {condition}).length === 1"
