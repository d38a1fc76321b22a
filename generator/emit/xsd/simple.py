"""Simple types: what a value with no elements inside may be.

Every element has a type without a name: an `xsi:type` can name neither that nor a type
derived from it, so none is accepted. The class knows none, and the hub's own XSDs, whose
types have other names than ours, refuse those that name ours.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import assert_never

from generator import patterns
from generator.emit.calendars import MEANINGS
from generator.emit.xsd.facets import facets
from generator.emit.xsd.tree import Element, annotation, xs
from generator.model import Bounded, Bounds, Coded, Length, Message, Model, Scalar, Simple, Text
from generator.naming.xsd import xsd_simple_types, xsd_type
from generator.patterns import Chars, Repeat
from generator.shapes.uses import field_uses, first_uses

Names = Mapping[Simple, str]
"""The simple types that a document defines once, by the name they have there."""

_ANY = Chars((), negated=True)
_BUILT_IN: Mapping[Simple, str] = {
    Scalar.INTEGER: "xs:integer",
    Scalar.NUMBER: "xs:decimal",
    Scalar.BOOLEAN: "xs:boolean",
}

_YEAR = "(000[1-9]|00[1-9][0-9]|0[1-9][0-9][0-9]|[1-9][0-9][0-9][0-9])"
_TIME = "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
_OFFSET = "[+\\-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)"


@dataclass(frozen=True, slots=True)
class Calendar:
    """A built-in type restricted to one notation; the type itself checks months and days."""

    base: str
    name: str
    pattern: str


_CALENDARS = {
    Scalar.DATE: Calendar(
        base="xs:date",
        name="date",
        pattern=f"{_YEAR}-[0-9]{{2}}-[0-9]{{2}}",
    ),
    Scalar.DATETIME: Calendar(
        base="xs:dateTime",
        name="date-time",
        pattern=f"{_YEAR}-[0-9]{{2}}-[0-9]{{2}}T{_TIME}{_OFFSET}",
    ),
}


def simple_names(message: Message) -> Names:
    """Dates and whole code lists of one message, clear of the names of its objects."""
    used = first_uses(field_uses(message.objects))
    taken = [xsd_type(message.root, object_type.name) for object_type in message.objects]
    dates = {scalar: calendar.name for scalar, calendar in _CALENDARS.items() if scalar in used}
    lists = {type_: type_.code_list for type_ in used if isinstance(type_, Coded) and type_.code_list}
    date_names = xsd_simple_types(message.root, dates.values(), taken)
    list_names = xsd_simple_types(message.root, lists.values(), [*taken, *date_names.values()])
    return {
        **{scalar: date_names[name] for scalar, name in dates.items()},
        **{type_: list_names[name] for type_, name in lists.items()},
    }


def own_names(types: Iterable[Simple]) -> Names:
    """Dates of a document without messages."""
    used = frozenset(types)
    return {scalar: calendar.name for scalar, calendar in _CALENDARS.items() if scalar in used}


def definitions(names: Names, model: Model) -> Iterator[Element]:
    """The named simple types, dates first, then code lists by first use."""
    for type_, name in names.items():
        match type_:
            case Coded(codes, str(identity)):
                yield _code_list(name, codes, identity, model)
            case Scalar.DATE | Scalar.DATETIME:
                yield _calendar(name, _CALENDARS[type_], MEANINGS[type_])


def in_place(type_: Simple, names: Names) -> Element:
    """The type written where it is used; one that has a name is restricted to itself."""
    match type_:
        case Text(sources, length):
            return _patterned(sources, length)
        case Coded(codes, None):
            return xs("simpleType", _enumerated(codes, {}))
        case Bounded(scalar, bounds):
            return xs("simpleType", xs("restriction", *_bounds(bounds), base=_BUILT_IN[scalar]))
        case Coded() | Scalar():
            return xs("simpleType", xs("restriction", base=_BUILT_IN.get(type_) or names[type_]))
        case _:
            assert_never(type_)


def _calendar(name: str, calendar: Calendar, meaning: str) -> Element:
    pattern = xs("pattern", value=calendar.pattern)
    return xs("simpleType", *annotation(meaning), xs("restriction", pattern, base=calendar.base), name=name)


def _code_list(name: str, codes: Iterable[str], identity: str, model: Model) -> Element:
    code_list = model.code_list_by_id.get(identity)
    labels = {code.code: code.label for code in code_list.codes} if code_list else {}
    texts = (code_list.title, code_list.description) if code_list else (identity,)
    return xs("simpleType", *annotation(*texts), _enumerated(codes, labels), name=name)


def _enumerated(codes: Iterable[str], labels: Mapping[str, str]) -> Element:
    return xs("restriction", *(_code(code, labels.get(code, code)) for code in codes), base="xs:string")


def _code(code: str, label: str) -> Element:
    return xs("enumeration", *(annotation(label) if label != code else ()), value=code)


def _patterned(sources: Iterable[str], length: Length | None) -> Element:
    """Nested restrictions for all that must hold, since sibling patterns are alternatives."""
    restriction = _restricted(None, (_length(length),)) if length else None
    for alternatives in (facet for source in sources for facet in facets(source)):
        restriction = _restricted(restriction, (xs("pattern", value=alternative) for alternative in alternatives))
    return _restricted(None, ()) if restriction is None else restriction


def _restricted(inner: Element | None, limits: Iterable[Element]) -> Element:
    """A text within limits, and within those of an inner type."""
    base, inside = ("xs:string", ()) if inner is None else (None, (inner,))
    return xs("simpleType", xs("restriction", *inside, *limits, base=base))


def _length(length: Length) -> Element:
    """A pattern, since Java takes the length facets for UTF-16 units; that is the same for a text that is not empty."""
    if (length.low, length.high) == (1, None):
        return xs("minLength", value="1")
    return xs("pattern", value=patterns.xsd(Repeat(_ANY, length.low, length.high)))


def _bounds(bounds: Bounds) -> Iterator[Element]:
    for facet, end in (("minInclusive", bounds.low), ("maxInclusive", bounds.high)):
        if end is not None:
            yield xs(facet, value=format(end, "f"))
