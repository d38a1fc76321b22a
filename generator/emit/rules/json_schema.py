"""The rules of a message as a JSON Schema (draft-07), as far as it can say them: `if` the condition, `then` the rest.

It stands apart from the schema of the message's structure, and is asked of documents that this one accepts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import assert_never

from generator.model import Field, Message, Model
from generator.patterns import Chars, ecmascript
from generator.patterns import Sequence as InTurn
from generator.rules.compiled import Compiled, Way
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
    Size,
    Test,
    Truth,
    Value,
)

Schema = Mapping[str, object] | bool

_DRAFT = "http://json-schema.org/draft-07/schema#"
_MIRRORED: Mapping[str, str] = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}
_BOUNDS: Mapping[str, str] = {"<": "exclusiveMaximum", "<=": "maximum", ">": "exclusiveMinimum", ">=": "minimum"}


def file_name(message: Message) -> str:
    """Its file beside the other writings of the rules."""
    return f"{message.name}.rules.schema.json"


def document(message: Message, rules: Sequence[Compiled], model: Model) -> dict[str, object]:
    """The schema of what stands under the root of a message, a definition a rule; of rules without obstacle only."""
    return {
        "$schema": _DRAFT,
        "$id": file_name(message),
        "title": f"Règles de {message.name}",
        "$comment": f"{message.name}, version {model.release.version}",
        "allOf": [_at_ends(rule.ways, {"$ref": f"#/definitions/{rule.rule.name}"}) for rule in rules],
        "definitions": {rule.rule.name: _definition(rule) for rule in rules},
    }


def _definition(rule: Compiled) -> dict[str, object]:
    words: dict[str, object] = {"title": rule.rule.text, "$comment": rule.rule.severity}
    if rule.condition is None:
        return {**words, "allOf": [_truth(rule.requirement)]}
    return {**words, "if": _truth(rule.condition), "then": _truth(rule.requirement)}


def _at_ends(ways: Iterable[Way], found: Schema) -> Schema:
    """What is asked of every object at the end of a way, wherever it is there."""
    below: dict[str, tuple[Field, list[Way]]] = {}
    parts: list[Schema] = []
    for way in ways:
        if way:
            below.setdefault(way[0].name, (way[0], []))[1].append(way[1:])
        else:
            parts.append(found)
    members = {name: _of_items(step, _at_ends(rest, found)) for name, (step, rest) in below.items()}
    return _all([*parts, *([{"type": "object", "properties": members}] if members else [])])


def _of_items(step: Field, schema: Schema) -> Schema:
    return {"type": "array", "items": schema} if step.cardinality.is_list else schema


def _all(parts: Sequence[Schema]) -> Schema:
    return parts[0] if len(parts) == 1 else {"allOf": parts}


# --- truths ----------------------------------------------------------------------------


def _truth(truth: Truth) -> Schema:
    match truth:
        case All(parts):
            return {"allOf": [_truth(part) for part in parts]}
        case Any(parts):
            return {"anyOf": [_truth(part) for part in parts]}
        case Not(part):
            return {"not": _truth(part)}
        case Quantified("all", items, _, condition):
            return _at(items, {"type": "array", "items": _truth(condition)})
        case Quantified("exists", items, _, condition):
            return _at(items, {"type": "array", "contains": _truth(condition)})
        case Quantified():
            raise ValueError(f"draft-07 cannot say {truth.quantifier}")
        case _:
            return _test(truth)


def _test(truth: Has | Compare | OneOf | Among | Test | Matches | Flag) -> Schema:
    match truth:
        case Has(path):
            return _at(path, {"type": "array", "minItems": 1} if path.fields[-1].cardinality.is_list else True)
        case Compare():
            return _compared(truth)
        case OneOf(Path() as path, literals):
            return _at(path, {"enum": [literal.value for literal in literals]})
        case OneOf(value, literals):
            return {"anyOf": [_beside("==", value, literal) for literal in literals]}
        case Among(_, value, items):
            return _at(items, {"type": "array", "contains": {"const": _written(value)}})
        case Test(function, text, other):
            return _pattern(text, _text_pattern(function, str(_written(other))))
        case Matches(text):
            return _pattern(text, expression(truth))
        case Flag(value):
            return _at(value, {"const": True}) if isinstance(value, Path) else bool(value.value)
        case _:
            assert_never(truth)


def _compared(truth: Compare) -> Schema:
    if isinstance(truth.left, Literal):
        return _beside(_MIRRORED.get(truth.sign, truth.sign), truth.right, truth.left)
    return _beside(truth.sign, truth.left, truth.right)


def _beside(sign: str, value: Value, other: Value) -> Schema:
    """A value of the document beside one that is written."""
    if sign == "!=":
        return {"not": _beside("==", value, other)}
    written = _written(other)
    match value:
        case Path():
            return _at(value, {"const": written} if sign == "==" else {"type": "number", _BOUNDS[sign]: written})
        case Size(path) if isinstance(written, int):
            return _at(path, _of_size(sign, written))
        case _:
            raise ValueError(f"draft-07 cannot say {value}")


def _of_size(sign: str, count: int) -> Schema:
    """A list of so many items; sizes are never below 0."""
    low = {"==": count, ">=": count, ">": count + 1}.get(sign, 0)
    high = {"==": count, "<=": count, "<": count - 1}.get(sign)
    if high is None:
        return {"type": "array", "minItems": max(low, 0)}
    return {"type": "array", "minItems": max(low, 0), "maxItems": high} if high >= 0 else False


def _pattern(value: Value, pattern: str) -> Schema:
    if not isinstance(value, Path):
        raise ValueError(f"draft-07 cannot say {value}")  # an obstacle of the rule
    return _at(value, {"type": "string", "pattern": pattern})


def _text_pattern(function: str, text: str) -> str:
    escaped = ecmascript(InTurn(tuple(Chars(((ord(char), ord(char)),)) for char in text)))[1:-1]
    match function:
        case "startsWith":
            return f"^{escaped}"
        case "endsWith":
            return f"{escaped}$"
        case _:
            return escaped


def _at(path: Path, schema: Schema) -> Schema:
    """What is asked of the value at the end of a path, which has to be there."""
    for step in reversed(path.fields):
        schema = {"type": "object", "required": [step.name], "properties": {step.name: schema}}
    return schema


def _written(value: Value) -> str | float | bool:
    match value:
        case Literal(written):
            return written
        case Path() | Joined() | Size() | Instant():
            raise ValueError(f"draft-07 cannot say {value}")
        case _:
            assert_never(value)
