"""Names and sorts: a syntax tree becomes a typed tree, or findings, all at once.

An optional field is read only where it is known to be there: behind `has(…) &&`, behind
`!has(…) ||`, or where the rule's condition has asked. So no target ever meets a value
that is not there, and none needs an answer to what it would mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from generator import lexical
from generator.catalogue.nearest import nearest
from generator.model import Coded, Message, Model, ObjectType
from generator.patterns import PatternError, parse
from generator.rules.faults import Fault, fault
from generator.rules.places import Key, Place, members, root_place
from generator.rules.syntax import Call, Constant, Listing, Member, Name, Negation, Operation, Syntax, parsed
from generator.rules.tokens import SyntaxFaultError
from generator.rules.tree import (
    All,
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

_QUANTIFIERS = ("all", "exists", "exists_one")
_TESTS = ("startsWith", "endsWith", "contains")
_FUNCTIONS = ("has", "size", "timestamp", "matches", *_TESTS, *_QUANTIFIERS)
_MESSAGE = "message"
_ORDERED = (Sort.INTEGER, Sort.NUMBER, Sort.INSTANT, Sort.DATE)
_NOTHING: frozenset[Key] = frozenset()


@dataclass(frozen=True, slots=True)
class Context:
    """What an expression may speak of."""

    model: Model
    message: Message
    object_type: ObjectType
    variables: Mapping[str, Place] = field(default_factory=dict)  # of the quantifiers around


@dataclass(frozen=True, slots=True)
class Known:
    """A truth, and the fields that are surely there where it holds, and where it does not."""

    truth: Truth | None  # None where something is wrong in it
    if_true: frozenset[Key] = _NOTHING
    if_false: frozenset[Key] = _NOTHING


@dataclass(frozen=True, slots=True)
class Typed:
    """An expression: its tree where nothing is wrong in it, and what is known once it holds."""

    truth: Truth | None
    faults: tuple[Fault, ...]
    present: frozenset[Key]  # fields that are there where the expression holds


def typed(source: str, context: Context, present: frozenset[Key] = _NOTHING) -> Typed:
    """The typed tree of an expression, where the named fields are known to be there."""
    try:
        syntax = parsed(source)
    except SyntaxFaultError as error:
        return Typed(None, (fault(error.phrase, error.at, found=error.text),), _NOTHING)
    typing = _Typing(context)
    known = typing.truth(syntax, present)
    faults = tuple(sorted(typing.faults, key=lambda one: one.at))
    return Typed(None if faults else known.truth, faults, known.if_true)


class _Typing:
    """One expression, or the condition of a quantifier in it."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.faults: list[Fault] = []

    def _wrong(self, name: str, at: int, **values: str) -> None:
        self.faults.append(fault(name, at, **values))

    # --- truths --------------------------------------------------------------------------

    def truth(self, syntax: Syntax, present: frozenset[Key]) -> Known:
        """What an expression says, and what is known by it."""
        match syntax:
            case Operation("&&" | "||" as sign, left, right):
                return self._both(left, right, present) if sign == "&&" else self._either(left, right, present)
            case Negation(operand):
                inside = self.truth(operand, present)
                return Known(_negated(inside.truth), inside.if_false, inside.if_true)
            case Operation("in", left, right, at):
                return Known(self._one_of(left, right, present, at))
            case Operation("+", at=at):
                self._wrong("no-truth", at)
                return Known(None)
            case Operation():
                return Known(self._compare(syntax, present))
            case Call():
                return self._call(syntax, present)
            case Constant(bool(value)):
                return Known(Flag(Literal(value)))
            case Name() | Member():
                return Known(self._flag(syntax, present))
            case Constant() | Listing():
                self._wrong("no-truth", syntax.at)
                return Known(None)

    def _both(self, left: Syntax, right: Syntax, present: frozenset[Key]) -> Known:
        first = self.truth(left, present)
        second = self.truth(right, present | first.if_true)
        truth = first.truth and second.truth and All((*_parts(All, first.truth), *_parts(All, second.truth)))
        return Known(truth, first.if_true | second.if_true, first.if_false & second.if_false)

    def _either(self, left: Syntax, right: Syntax, present: frozenset[Key]) -> Known:
        first = self.truth(left, present)
        second = self.truth(right, present | first.if_false)
        truth = first.truth and second.truth and Any((*_parts(Any, first.truth), *_parts(Any, second.truth)))
        return Known(truth, first.if_true & second.if_true, first.if_false | second.if_false)

    def _flag(self, syntax: Name | Member, present: frozenset[Key]) -> Truth | None:
        place = self._place(syntax, present)
        if place is None:
            return None
        if place.sort is not Sort.BOOLEAN:
            self._wrong("no-truth", syntax.at)
            return None
        return Flag(place.path)

    def _compare(self, operation: Operation, present: frozenset[Key]) -> Truth | None:
        left = self._value(operation.left, present)
        right = self._value(operation.right, present)
        if left is None or right is None:
            return None
        pair = self._of_one_sort(left, right, operation)
        if pair is None:
            return None
        sort = pair[0].sort
        if operation.sign not in ("==", "!=") and sort not in _ORDERED:
            self._wrong("no-order", operation.at, sort=sort.value)
            return None
        return Compare(operation.sign, sort, pair[0].value, pair[1].value)

    def _one_of(self, left: Syntax, right: Syntax, present: frozenset[Key], at: int) -> Truth | None:
        value = self._value(left, present)
        if not isinstance(right, Listing):
            return self._in_list(value, right, present)
        listed = [self._value(item, present) for item in right.items]
        if value is None or not all(listed):
            return None
        if not right.items:
            self._wrong("empty-list", right.at)
            return None
        literals: list[Literal] = []
        for item, syntax in zip(listed, right.items, strict=True):
            pair = self._of_one_sort(value, item, Operation("==", left, syntax, at)) if item else None
            if pair is None:
                return None
            if not isinstance(pair[1].value, Literal):
                self._wrong("literal-expected", syntax.at)
                return None
            literals.append(pair[1].value)
        return OneOf(value.value, tuple(literals))

    def _in_list(self, value: _Sorted | None, right: Syntax, present: frozenset[Key]) -> Truth | None:
        """A value among the items of a list field."""
        place = self._list(right, present)
        if value is None or place is None:
            return None
        item = place.below("item")
        if item.sort is not value.sort:
            self._wrong("other-sort", right.at, left=value.sort.value, right=_sort_name(item))
            return None
        return Quantified("exists", place.path, "item", Compare("==", value.sort, item.path, value.value))

    # --- functions -----------------------------------------------------------------------

    def _call(self, call: Call, present: frozenset[Key]) -> Known:
        match call.function, call.target, call.arguments:
            case "has", None, (Member() | Name() as asked,):
                return self._has(asked, present)
            case (("all" | "exists" | "exists_one"), target, (Name(variable), condition)) if target is not None:
                return Known(self._quantified(call, target, variable, condition, present))
            case ("startsWith" | "endsWith" | "contains") as function, target, (other,) if target is not None:
                text, part = self._text(target, present), self._text(other, present)
                return Known(Test(function, text, part) if text and part else None)
            case "matches", target, (Constant(str(pattern), at),) if target is not None:
                text = self._text(target, present)
                matches = self._matches(text, pattern, at) if text else None
                return Known(matches)
            case (("size" | "timestamp"), _, _):
                self._wrong("no-truth", call.at)
            case function, _, _ if function in _FUNCTIONS:
                self._wrong("wrong-arguments", call.at, function=function)
            case function, _, _:
                self._wrong("unknown-function", call.at, found=function, nearest=nearest(function, _FUNCTIONS) or "")
        return Known(None)

    def _has(self, asked: Name | Member, present: frozenset[Key]) -> Known:
        place = self._place(asked, present, is_asked=True)
        if place is None:
            return Known(None)
        if not place.path.fields:
            self._wrong("always-there", asked.at)
            return Known(None)
        if place.path.fields[-1].cardinality.is_required:
            self._wrong("always-there", asked.at)
            return Known(None)
        return Known(Has(place.path), if_true=frozenset({place.key}))

    def _quantified(
        self, call: Call, target: Syntax, variable: str, condition: Syntax, present: frozenset[Key]
    ) -> Truth | None:
        place = self._list(target, present)
        if place is None:
            return None
        if self._is_taken(variable):
            self._wrong("taken-variable", call.arguments[0].at, found=variable)
            return None
        variables = {**self.context.variables, variable: place.below(variable)}
        inner = _Typing(replace(self.context, variables=variables))
        known = inner.truth(condition, present)
        self.faults += inner.faults
        return Quantified(call.function, place.path, variable, known.truth) if known.truth else None

    def _is_taken(self, variable: str) -> bool:
        names = {field_.name for field_ in self.context.object_type.fields}
        return variable in names or variable in self.context.variables or variable == _MESSAGE

    def _matches(self, text: Value, pattern: str, at: int) -> Truth | None:
        body = pattern.removeprefix("^")
        inner = body.removesuffix("$") if not body.endswith(r"\$") else body
        try:
            parse(inner)
        except PatternError as error:
            self._wrong("bad-pattern", at, reason=str(error))
            return None
        return Matches(text, inner, is_from_start=body != pattern, is_to_end=inner != body)

    # --- values --------------------------------------------------------------------------

    def _value(self, syntax: Syntax, present: frozenset[Key]) -> _Sorted | None:
        match syntax:
            case Constant(value):
                return _Sorted(Literal(value), _literal_sort(value))
            case Operation("+", left, right):
                return self._joined(left, right, present)
            case Call("size", None, (items,)) | Call("size", Name() | Member() as items, ()):
                place = self._list(items, present)
                return _Sorted(Size(place.path), Sort.INTEGER) if place else None
            case Call("timestamp", None, (Name() | Member() as named,)):
                return self._instant(named, present)
            case Name() | Member():
                return self._simple(syntax, present)
            case _:
                self._wrong("no-value", syntax.at)
                return None

    def _simple(self, syntax: Name | Member, present: frozenset[Key]) -> _Sorted | None:
        place = self._place(syntax, present)
        if place is None:
            return None
        sort = place.sort
        if sort is None:
            self._wrong("no-value", syntax.at)
            return None
        if sort is Sort.INSTANT:
            self._wrong("moment-expected", syntax.at, found=_written(syntax))
            return None
        return _Sorted(place.path, sort, place.type.codes if isinstance(place.type, Coded) else ())

    def _instant(self, named: Name | Member, present: frozenset[Key]) -> _Sorted | None:
        place = self._place(named, present)
        if place is None:
            return None
        if place.sort is not Sort.INSTANT:
            self._wrong("no-moment", named.at)
            return None
        return _Sorted(Instant(place.path), Sort.INSTANT)

    def _joined(self, left: Syntax, right: Syntax, present: frozenset[Key]) -> _Sorted | None:
        texts = (self._text(left, present), self._text(right, present))
        parts = [part for text in texts if text for part in (text.parts if isinstance(text, Joined) else (text,))]
        return _Sorted(Joined(tuple(parts)), Sort.TEXT) if all(texts) else None

    def _text(self, syntax: Syntax, present: frozenset[Key]) -> Value | None:
        value = self._value(syntax, present)
        if value and value.sort is not Sort.TEXT:
            self._wrong("no-text", syntax.at)
            return None
        return value.value if value else None

    def _of_one_sort(self, left: _Sorted, right: _Sorted, operation: Operation) -> tuple[_Sorted, _Sorted] | None:
        """Two values that may be compared; a literal is a date beside a date, and a code beside codes."""
        left, right = _as_date(left, right), _as_date(right, left)
        if left.sort is not right.sort:
            self._wrong("other-sort", operation.at, left=left.sort.value, right=right.sort.value)
            return None
        is_known = self._is_code(left, right, operation.right.at) and self._is_code(right, left, operation.left.at)
        return (left, right) if is_known else None

    def _is_code(self, coded: _Sorted, other: _Sorted, at: int) -> bool:
        if not coded.codes or not isinstance(other.value, Literal) or other.value.value in coded.codes:
            return True
        text = str(other.value.value)
        self._wrong("unknown-code", at, found=text, nearest=nearest(text, coded.codes) or "")
        return False

    # --- places --------------------------------------------------------------------------

    def _list(self, syntax: Syntax, present: frozenset[Key]) -> Place | None:
        place = self._place(syntax, present) if isinstance(syntax, Name | Member) else None
        if place is not None and place.is_list:
            return place
        if place is not None or not isinstance(syntax, Name | Member):
            self._wrong("no-list", syntax.at)
        return None

    def _place(self, syntax: Syntax, present: frozenset[Key], *, is_asked: bool = False) -> Place | None:
        """What a path leads to, where all of it is there; of one that is asked for, all but its last step."""
        match syntax:
            case Name(name, at):
                return self._first(name, at, present, is_asked=is_asked)
            case Member(holder, name, at):
                place = self._place(holder, present)
                return place and self._below(place, name, at, present, is_asked=is_asked)
            case _:
                self._wrong("no-path", syntax.at)
                return None

    def _first(self, name: str, at: int, present: frozenset[Key], *, is_asked: bool) -> Place | None:
        if name in self.context.variables:
            return self.context.variables[name]
        context = root_place(Root.CONTEXT, self.context.object_type, self.context.message)
        if name == _MESSAGE and name not in members(context, self.context.model):
            return root_place(Root.MESSAGE, self.context.message.root_object, self.context.message)
        return self._below(context, name, at, present, is_asked=is_asked)

    def _below(self, place: Place, name: str, at: int, present: frozenset[Key], *, is_asked: bool) -> Place | None:
        if place.is_list:
            self._wrong("list-has-no-members", at, found=_path_text(place.path))
            return None
        found = members(place, self.context.model).get(name)
        if found is None:
            known = members(place, self.context.model)
            self._wrong("unknown-field", at, found=name, nearest=nearest(name, known) or "", names=", ".join(known))
            return None
        below = place.then(*found)
        is_there = found[0].cardinality.is_required or below.key in present
        if not is_there and not is_asked:
            self._wrong("maybe-absent", at, path=_path_text(below.path))
        return below


@dataclass(frozen=True, slots=True)
class _Sorted:
    """A value with its sort; of a code, all that it may be."""

    value: Value
    sort: Sort
    codes: tuple[str, ...] = ()


def _parts(kind: type[All] | type[Any], truth: Truth) -> Iterable[Truth]:
    return truth.parts if isinstance(truth, kind) else (truth,)


def _negated(truth: Truth | None) -> Truth | None:
    match truth:
        case None:
            return None
        case Not(part):
            return part
        case _:
            return Not(truth)


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


def _as_date(value: _Sorted, other: _Sorted) -> _Sorted:
    """A literal beside a date is a date where it is written as one."""
    match value.value:
        case Literal(str(text)) if other.sort is Sort.DATE and re.fullmatch(lexical.DATE, text, re.ASCII):
            return replace(value, sort=Sort.DATE)
        case _:
            return value


def _sort_name(place: Place) -> str:
    return place.sort.value if place.sort else "object"


def _path_text(path: Path) -> str:
    """A path as it is written in an expression."""
    names = [field.name for field in path.fields]
    match path.root:
        case Root.CONTEXT:
            return ".".join(names)
        case Root.MESSAGE:
            return ".".join([_MESSAGE, *names])
        case variable:
            return ".".join([variable, *names])


def _written(syntax: Name | Member) -> str:
    match syntax:
        case Member(Name() | Member() as holder, name):
            return f"{_written(holder)}.{name}"
        case _:
            return syntax.name
