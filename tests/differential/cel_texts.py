"""Rules as texts of CEL itself, for engines of other projects: what an expression means is not ours to say.

`this` is the object of the rule, since CEL asks `has` of members only.
"""

from __future__ import annotations

import json
from typing import Any as AnyValue
from typing import assert_never

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
    Sort,
    Test,
    Truth,
    Value,
)

_ROOTS = {Root.CONTEXT: "this", Root.MESSAGE: "message", Root.BEFORE: "before"}


def cel(rule: Compiled) -> str:
    """The text of a rule, of the variables `this`, `message` and `before`."""
    return _truth(whole(rule))


def _truth(truth: Truth) -> str:
    match truth:
        case All(parts):
            return f"({' && '.join(map(_truth, parts))})"
        case Any(parts):
            return f"({' || '.join(map(_truth, parts))})"
        case Not(part):
            return f"!({_truth(part)})"
        case Quantified(quantifier, items, variable, condition):
            return f"{_at(items)}.{quantifier}({variable}, {_truth(condition)})"
        case _:
            return _test(truth)


def _test(truth: Has | Compare | OneOf | Among | Test | Matches | Flag) -> str:
    match truth:
        case Has(path):
            size = f" && size({_at(path)}) > 0" if path.fields[-1].cardinality.is_list else ""
            return f"(has({_at(path)}){size})"
        case Compare(sign, sort, left, right):
            return f"({_value(left, sort)} {sign} {_value(right, sort)})"
        case OneOf(value, literals):
            return f"({_value(value)} in [{', '.join(map(_value, literals))}])"
        case Among(_, value, items):
            return f"({_value(value)} in {_at(items)})"
        case Test(function, text, other):
            return f"({_value(text)}).{function}({_value(other)})"
        case Matches(text):
            return f"({_value(text)}).matches({json.dumps(expression(truth))})"
        case Flag(value):
            return _value(value)
        case _:
            assert_never(truth)


def _value(value: Value, sort: Sort = Sort.TEXT) -> str:
    match value:
        case Path():
            return f"double({_at(value)})" if sort is Sort.NUMBER else _at(value)
        case Literal(written):
            return json.dumps(written, ensure_ascii=False)
        case Joined(parts):
            return f"({' + '.join(map(_value, parts))})"
        case Size(path):
            return f"size({_at(path)})"
        case Instant(path):
            return f"timestamp({_at(path)})"
        case _:
            assert_never(value)


def _at(path: Path) -> str:
    root: AnyValue = path.root
    return ".".join([_ROOTS.get(root, root), *(field.name for field in path.fields)])
