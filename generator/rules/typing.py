"""Names and sorts: a syntax tree becomes a typed tree, or findings, all at once.

An optional field is read only where it is known to be there: behind `has(…) &&`, behind
`!has(…) ||`, or where the rule's condition has asked. So no target ever meets a value
that is not there, and none needs an answer to what it would mean.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.catalogue.nearest import nearest
from generator.patterns import PatternError, parse
from generator.rules.faults import Fault, fault, sort_words
from generator.rules.scope import NOTHING, Context, Present, Scope
from generator.rules.syntax import Call, Constant, Listing, Member, Name, Negation, Operation, Syntax, parsed
from generator.rules.tokens import SyntaxFaultError
from generator.rules.tree import (
    All,
    Among,
    Any,
    Compare,
    Flag,
    Has,
    Literal,
    Matches,
    OneOf,
    Quantified,
    Sort,
    Test,
    Truth,
    Value,
)
from generator.rules.values import Sorted, of_one_sort, text_of, value_of
from generator.rules.walking import negated

__all__ = ["Context", "Typed", "typed"]

_QUANTIFIERS = ("all", "exists", "exists_one")
_TESTS = ("startsWith", "endsWith", "contains")
_FUNCTIONS = ("has", "size", "timestamp", "matches", *_TESTS, *_QUANTIFIERS)
_ORDERED = (Sort.INTEGER, Sort.NUMBER, Sort.INSTANT, Sort.DATE)


@dataclass(frozen=True, slots=True)
class Typed:
    """An expression: its tree where nothing is wrong in it, and what is known once it holds."""

    truth: Truth | None
    faults: tuple[Fault, ...]
    present: Present  # fields that are there where the expression holds


@dataclass(frozen=True, slots=True)
class _Known:
    """A truth, and the fields that are surely there where it holds, and where it does not."""

    truth: Truth | None  # None where something is wrong in it
    if_true: Present = NOTHING
    if_false: Present = NOTHING


def typed(source: str, context: Context, present: Present = NOTHING) -> Typed:
    """The typed tree of an expression, where the named fields are known to be there."""
    try:
        syntax = parsed(source)
    except SyntaxFaultError as error:
        return Typed(None, (fault(error.phrase, error.at, found=error.text),), NOTHING)
    scope = Scope(context)
    known = _truth(scope, syntax, present)
    faults = tuple(sorted(scope.faults, key=lambda found: found.at))
    return Typed(None if faults else known.truth, faults, known.if_true)


def _truth(scope: Scope, syntax: Syntax, present: Present) -> _Known:
    """What an expression says, and what is known by it."""
    match syntax:
        case Operation("&&" | "||" as sign, left, right):
            return (_both if sign == "&&" else _either)(scope, left, right, present)
        case Negation(operand):
            inside = _truth(scope, operand, present)
            return _Known(inside.truth and negated(inside.truth), inside.if_false, inside.if_true)
        case Operation("in", left, right, at):
            return _Known(_one_of(scope, left, right, present, at))
        case Operation("+", at=at):
            scope.wrong("no-truth", at)
            return _Known(None)
        case Operation():
            return _Known(_compare(scope, syntax, present))
        case Call():
            return _call(scope, syntax, present)
        case Constant(bool(value)):
            return _Known(Flag(Literal(value)))
        case Name() | Member():
            return _Known(_flag(scope, syntax, present))
        case Constant() | Listing():
            scope.wrong("no-truth", syntax.at)
            return _Known(None)


def _both(scope: Scope, left: Syntax, right: Syntax, present: Present) -> _Known:
    first = _truth(scope, left, present)
    second = _truth(scope, right, present | first.if_true)
    truth = first.truth and second.truth and All((*_parts(All, first.truth), *_parts(All, second.truth)))
    return _Known(truth, first.if_true | second.if_true, first.if_false & second.if_false)


def _either(scope: Scope, left: Syntax, right: Syntax, present: Present) -> _Known:
    first = _truth(scope, left, present)
    second = _truth(scope, right, present | first.if_false)
    truth = first.truth and second.truth and Any((*_parts(Any, first.truth), *_parts(Any, second.truth)))
    return _Known(truth, first.if_true & second.if_true, first.if_false | second.if_false)


def _flag(scope: Scope, syntax: Name | Member, present: Present) -> Truth | None:
    place = scope.place(syntax, present)
    if place is not None and place.sort is not Sort.BOOLEAN:
        scope.wrong("no-truth", syntax.at)
        return None
    return Flag(place.path) if place else None


def _compare(scope: Scope, operation: Operation, present: Present) -> Truth | None:
    left = value_of(scope, operation.left, present)
    right = value_of(scope, operation.right, present)
    pair = of_one_sort(scope, left, right, operation) if left and right else None
    if pair is None:
        return None
    sort = pair[0].sort
    if operation.sign not in ("==", "!=") and sort not in _ORDERED:
        scope.wrong("no-order", operation.at, sort=sort_words(sort))
        return None
    return Compare(operation.sign, sort, pair[0].value, pair[1].value)


def _one_of(scope: Scope, left: Syntax, right: Syntax, present: Present, at: int) -> Truth | None:
    value = value_of(scope, left, present)
    if not isinstance(right, Listing):
        return _among(scope, value, right, present)
    if not right.items:
        scope.wrong("empty-list", right.at)
        return None
    literals = [_literal(scope, value, item, Operation("==", left, item, at), present) for item in right.items]
    known = tuple(literal for literal in literals if literal)
    return OneOf(value.value, known) if value and len(known) == len(literals) else None


def _literal(scope: Scope, value: Sorted | None, item: Syntax, equality: Operation, present: Present) -> Literal | None:
    """An item that is written in a list, of the sort of the value that is looked for."""
    found = value_of(scope, item, present)
    pair = of_one_sort(scope, value, found, equality) if value and found else None
    if pair is not None and not isinstance(pair[1].value, Literal):
        scope.wrong("literal-expected", item.at)
        return None
    return pair[1].value if pair and isinstance(pair[1].value, Literal) else None


def _among(scope: Scope, value: Sorted | None, right: Syntax, present: Present) -> Truth | None:
    """A value among the items of a list field."""
    place = scope.list_at(right, present)
    if value is None or place is None:
        return None
    sort = place.item.sort
    if sort is Sort.INSTANT:
        scope.wrong("no-value", right.at)  # an offset makes other texts of one moment
        return None
    if sort is not value.sort:
        scope.wrong("other-sort", right.at, left=sort_words(value.sort), right=sort_words(sort))
        return None
    return Among(value.sort, value.value, place.path)


def _call(scope: Scope, call: Call, present: Present) -> _Known:
    match call.function, call.target, call.arguments:
        case "has", None, (Member() | Name() as asked,):
            return _has(scope, asked, present)
        case (("all" | "exists" | "exists_one"), target, (Name(variable), condition)) if target is not None:
            return _Known(_quantified(scope, call, target, variable, condition, present))
        case (("startsWith" | "endsWith" | "contains") as function, target, (other,)) if target is not None:
            text, part = text_of(scope, target, present), text_of(scope, other, present)
            return _Known(Test(function, text, part) if text and part else None)
        case ("matches", target, (Constant(str(pattern), at),)) if target is not None:
            text = text_of(scope, target, present)
            return _Known(_matches(scope, text, pattern, at) if text else None)
        case (("size" | "timestamp"), _, _):
            scope.wrong("no-truth", call.at)
        case function, _, _ if function in _FUNCTIONS:
            scope.wrong("wrong-arguments", call.at, function=function)
        case function, _, _:
            scope.wrong("unknown-function", call.at, found=function, nearest=nearest(function, _FUNCTIONS) or "")
    return _Known(None)


def _has(scope: Scope, asked: Name | Member, present: Present) -> _Known:
    place = scope.place(asked, present, is_asked=True)
    if place is None:
        return _Known(None)
    if not place.path.fields or place.path.fields[-1].cardinality.is_required:
        scope.wrong("always-there", asked.at)
        return _Known(None)
    return _Known(Has(place.path), if_true=frozenset({place.key}))


def _quantified(
    scope: Scope, call: Call, target: Syntax, variable: str, condition: Syntax, present: Present
) -> Truth | None:
    place = scope.list_at(target, present)
    if place is None:
        return None
    if scope.is_taken(variable):
        scope.wrong("taken-variable", call.arguments[0].at, found=variable)
        return None
    truth = _truth(scope.within(variable, place.below(variable)), condition, present).truth
    return Quantified(call.function, place.path, variable, truth) if truth else None


def _matches(scope: Scope, text: Value, pattern: str, at: int) -> Truth | None:
    body = pattern.removeprefix("^")
    inner = body.removesuffix("$") if not body.endswith(r"\$") else body
    try:
        parse(inner)
    except PatternError as error:
        scope.wrong("bad-pattern", at, reason=error.problem)
        return None
    return Matches(text, inner, is_from_start=body != pattern, is_to_end=inner != body)


def _parts(kind: type[All] | type[Any], truth: Truth) -> Iterable[Truth]:
    return truth.parts if isinstance(truth, kind) else (truth,)
