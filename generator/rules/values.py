"""Values of an expression with their sorts: fields, literals, joined texts, sizes, moments."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator import lexical
from generator.catalogue.nearest import nearest
from generator.model import Coded
from generator.rules.faults import sort_words
from generator.rules.scope import Present, Scope, written
from generator.rules.syntax import Call, Constant, Member, Name, Operation, Syntax
from generator.rules.tree import Instant, Joined, Literal, Size, Sort, Value


@dataclass(frozen=True, slots=True)
class Sorted:
    """A value with its sort; of a code, all that it may be."""

    value: Value
    sort: Sort
    codes: tuple[str, ...] = ()


def value_of(scope: Scope, syntax: Syntax, present: Present) -> Sorted | None:
    """What an expression that is no truth stands for; None where something is wrong in it."""
    match syntax:
        case Constant(value):
            return Sorted(Literal(value), _literal_sort(value))
        case Operation("+", left, right):
            return _joined(scope, left, right, present)
        case Call("size", None, (items,)) | Call("size", Name() | Member() as items, ()):
            place = scope.list_at(items, present)
            return Sorted(Size(place.path), Sort.INTEGER) if place else None
        case Call("timestamp", None, (Name() | Member() as named,)):
            return _instant(scope, named, present)
        case Name() | Member():
            return _field(scope, syntax, present)
        case _:
            scope.wrong("no-value", syntax.at)
            return None


def text_of(scope: Scope, syntax: Syntax, present: Present) -> Value | None:
    """A value that is a text."""
    value = value_of(scope, syntax, present)
    if value and value.sort is not Sort.TEXT:
        scope.wrong("no-text", syntax.at)
        return None
    return value.value if value else None


def of_one_sort(scope: Scope, left: Sorted, right: Sorted, operation: Operation) -> tuple[Sorted, Sorted] | None:
    """Two values that may be compared; a literal is a date beside a date, and a code beside codes."""
    left, right = _as_date(left, right), _as_date(right, left)
    if left.sort is not right.sort:
        scope.wrong("other-sort", operation.at, left=sort_words(left.sort), right=sort_words(right.sort))
        return None
    is_known = _is_code(scope, left, right, operation.right.at) and _is_code(scope, right, left, operation.left.at)
    return (left, right) if is_known else None


def _field(scope: Scope, syntax: Name | Member, present: Present) -> Sorted | None:
    place = scope.place(syntax, present)
    if place is None:
        return None
    sort = place.sort
    if sort is None:
        scope.wrong("no-value", syntax.at)
        return None
    if sort is Sort.INSTANT:
        scope.wrong("moment-expected", syntax.at, found=written(syntax))
        return None
    return Sorted(place.path, sort, place.type.codes if isinstance(place.type, Coded) else ())


def _instant(scope: Scope, named: Name | Member, present: Present) -> Sorted | None:
    place = scope.place(named, present)
    if place is None:
        return None
    if place.sort is not Sort.INSTANT:
        scope.wrong("no-moment", named.at)
        return None
    return Sorted(Instant(place.path), Sort.INSTANT)


def _joined(scope: Scope, left: Syntax, right: Syntax, present: Present) -> Sorted | None:
    texts = (text_of(scope, left, present), text_of(scope, right, present))
    parts = [part for text in texts if text for part in (text.parts if isinstance(text, Joined) else (text,))]
    return Sorted(Joined(tuple(parts)), Sort.TEXT) if all(texts) else None


def _is_code(scope: Scope, coded: Sorted, other: Sorted, at: int) -> bool:
    if not coded.codes or not isinstance(other.value, Literal) or other.value.value in coded.codes:
        return True
    text = str(other.value.value)
    scope.wrong("unknown-code", at, found=text, nearest=nearest(text, coded.codes) or "")
    return False


def _literal_sort(value: str | float) -> Sort:
    match value:
        case bool():
            return Sort.BOOLEAN
        case int():
            return Sort.INTEGER
        case float():
            return Sort.NUMBER
        case _:
            return Sort.TEXT


def _as_date(value: Sorted, other: Sorted) -> Sorted:
    """A literal beside a date is a date where it is written as one."""
    match value.value:
        case Literal(str(text)) if other.sort is Sort.DATE and re.fullmatch(lexical.DATE, text, re.ASCII):
            return replace(value, sort=Sort.DATE)
        case _:
            return value
