"""Typed trees of rules as expressions of XPath 1.0, with `current()` of XSLT and `re:test` of EXSLT."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import assert_never

from generator.model import AnyMessage, Field, Message, Model, Ref, Type
from generator.rules.matching import expression
from generator.rules.places import carried_message, is_header_field
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

REGULAR_EXPRESSIONS = "http://exslt.org/regular-expressions"
"""The namespace of `re:test`, which XPath 1.0 itself does not have."""


@dataclass(frozen=True, slots=True)
class At:
    """A point of a message and the path that leads there."""

    source: str
    type: Type
    message: Message  # whose objects a reference names


@dataclass(frozen=True)
class Names:
    """Names of elements, with a prefix for each namespace that is used."""

    prefixes: dict[str, str] = field(default_factory=dict)  # by namespace

    def qualified(self, local: str, namespace: str) -> str:
        if not namespace:
            return local
        return f"{self.prefixes.setdefault(namespace, f'n{len(self.prefixes) + 1}')}:{local}"

    def test_function(self) -> str:
        """`re:test`, whose prefix is declared from then on."""
        self.prefixes[REGULAR_EXPRESSIONS] = "re"
        return "re:test"


@dataclass(frozen=True)
class Writer:
    """Writes the expressions of one rule."""

    model: Model
    names: Names
    context: At
    root: At
    item: At | None = None

    def truth(self, truth: Truth) -> str:
        """An expression that is true or false; `and` and `or` within others stand in brackets."""
        match truth:
            case All(parts):
                return " and ".join(map(self._within, parts))
            case Any(parts):
                return " or ".join(map(self._within, parts))
            case Not(part):
                return f"not({self.truth(part)})"
            case Quantified():
                return self._quantified(truth)
            case _:
                return self._test(truth)

    def _within(self, truth: Truth) -> str:
        source = self.truth(truth)
        return f"({source})" if isinstance(truth, All | Any) else source

    def _test(self, truth: Has | Compare | OneOf | Among | Test | Matches | Flag) -> str:
        match truth:
            case Has(path):
                return self.at(path).source
            case Compare(sign, sort, left, right):
                return f"{self.value(left, sort)} {'=' if sign == '==' else sign} {self.value(right, sort)}"
            case OneOf(value, literals):
                sort = _sort_of_literal(literals[0])
                equal = (f"{self.value(value, sort)} = {self.value(each, sort)}" for each in literals)
                return f"({' or '.join(equal)})"
            case Among(sort, value, items):
                as_number = sort in (Sort.INTEGER, Sort.NUMBER)
                return f"{self.at(items).source} = {self.value(value, sort if as_number else Sort.TEXT)}"
            case Test(function, text, other):
                return _text_test(function, self.value(text), self.value(other))
            case Matches(text):
                return f"{self.names.test_function()}({self.value(text)}, {_literal(_anchored(truth))})"
            case Flag(value):
                return self.value(value, Sort.BOOLEAN)
            case _:
                assert_never(truth)

    def value(self, value: Value, sort: Sort = Sort.TEXT) -> str:
        """An expression for a value, such that those of one sort compare as they should."""
        match value:
            case Path():
                return _of_sort(f"string({self.at(value).source})", sort)
            case Literal(bool(flag)):
                return "true()" if flag else "false()"
            case Literal(str(text)):
                return _of_sort(_literal(text), sort) if sort is Sort.DATE else _literal(text)
            case Literal(number):
                return repr(number)
            case Joined(parts):
                return f"concat({', '.join(self.value(part) for part in parts)})"
            case Size(path):
                return f"count({self.at(path).source})"
            case Instant(path):
                return _seconds(f"normalize-space({self.at(path).source})")
            case _:
                assert_never(value)

    def at(self, path: Path) -> At:
        """Where a path leads."""
        at = self._start(path.root)
        for step in path.fields:
            at = self.then(at, step)
        return at

    def _start(self, root: Root | str) -> At:
        match root:
            case Root.CONTEXT:
                return self.context
            case Root.MESSAGE:
                return self.root
            case Root.BEFORE:
                raise ValueError("a document of XML does not know what was sent before")
            case _:
                if self.item is None:
                    raise ValueError(f"{root} is the variable of no quantifier")
                return self.item

    def then(self, at: At, step: Field) -> At:
        """The elements of a field below a point, those of a list without what is around them all."""
        header = self.model.header
        if isinstance(at.type, AnyMessage) and not is_header_field(step, self.model):
            content = carried_message(step, self.model)
            return At(f"{at.source}/{self.names.qualified(content.root, content.namespace)}", step.type, content)
        message = header if isinstance(at.type, AnyMessage) and header else at.message
        return At(f"{at.source}/{self.element(step, message)}", step.type, message)

    def element(self, step: Field, message: Message) -> str:
        """The relative path to the elements of a field."""
        owner = self.model.message_namespace if isinstance(step.type, AnyMessage) else message.namespace
        name = self.names.qualified(step.element, step.xml_namespace or owner)
        return f"{self.names.qualified(step.xml_wrapper, message.namespace)}/{name}" if step.xml_wrapper else name

    def _quantified(self, truth: Quantified) -> str:
        items = self.at(truth.items)
        condition = replace(self, item=At(".", items.type, items.message)).truth(truth.condition)
        match truth.quantifier:
            case "all":
                return f"not({items.source}[not({condition})])"
            case "exists":
                return f"boolean({items.source}[{condition}])"
            case _:
                return f"count({items.source}[{condition}]) = 1"


def start(model: Model, names: Names, message: Message, context: str) -> Writer:
    """The writer of a rule about an object of a message, which is the current node."""
    root = names.qualified(message.root, message.namespace)
    return Writer(
        model,
        names,
        At("current()", Ref(context), message),
        At(f"current()/ancestor-or-self::{root}", Ref(message.root_object.name), message),
    )


def _sort_of_literal(literal: Literal) -> Sort:
    return Sort.TEXT if isinstance(literal.value, str) else Sort.NUMBER


def _of_sort(text: str, sort: Sort) -> str:
    """The value that a text stands for."""
    match sort:
        case Sort.INTEGER | Sort.NUMBER:
            return f"number({text})"
        case Sort.DATE:
            return f"number(translate({text}, '-', ''))"
        case Sort.BOOLEAN:
            return f"(normalize-space({text}) = 'true' or normalize-space({text}) = '1')"
        case Sort.TEXT | Sort.INSTANT:
            return text
        case _:
            assert_never(sort)


def _text_test(function: str, text: str, other: str) -> str:
    match function:
        case "startsWith":
            return f"starts-with({text}, {other})"
        case "contains":
            return f"contains({text}, {other})"
        case _:
            return f"substring({text}, string-length({text}) - string-length({other}) + 1) = {other}"


def _anchored(matches: Matches) -> str:
    """The pattern for engines in which `$` also stands before a last line feed."""
    source = expression(matches)
    return f"{source}(?![\\n])" if matches.is_to_end else source


def _literal(text: str) -> str:
    """A text between quotes; XPath 1.0 has no escapes."""
    if "'" not in text:
        return f"'{text}'"
    if '"' not in text:
        return f'"{text}"'
    quote = ', "\'", '
    parts = [f"'{part}'" for part in text.split("'")]
    return f"concat({quote.join(parts)})"


def _seconds(text: str) -> str:
    """The seconds of a date-time since a day long ago, its offset taken off.

    Source: the Julian day number of the Gregorian calendar, for years from 1 on
    """
    year, month, day = (f"substring({text}, {at}, {length})" for at, length in ((1, 4), (6, 2), (9, 2)))
    hours, minutes, seconds = (f"substring({text}, {at}, 2)" for at in (12, 15, 18))
    sign = f"(1 - 2 * number(substring({text}, 20, 1) = '-'))"
    before_march = f"floor((14 - {month}) div 12)"
    years = f"({year} + 4800 - {before_march})"
    leap_days = f"floor({years} div 4) - floor({years} div 100) + floor({years} div 400)"
    days = f"({day} + floor((153 * ({month} + 12 * {before_march} - 3) + 2) div 5) + 365 * {years} + {leap_days})"
    offset = f"{sign} * (3600 * substring({text}, 21, 2) + 60 * substring({text}, 24, 2))"
    return f"(86400 * {days} + 3600 * {hours} + 60 * {minutes} + {seconds} - {offset})"
