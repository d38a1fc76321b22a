"""The constraints of a field: whether it is there, how often, and what stands in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, assert_never

from lxml import etree

from generator.emit.pack.case import Case, Edit, JsonForm, Members, XmlForm, left_out
from generator.emit.pack.edits import nil, text_among, twice, unknown_child
from generator.emit.pack.reasons import Reason
from generator.emit.pack.shown import shown_json, shown_text
from generator.emit.pack.sites import Site, field_path, numbered
from generator.emit.pack.values import LONGEST, Trial, trials, wrong_type
from generator.model import AnyMessage, Bounded, Coded, Field, Ref, Scalar, Simple, Text
from generator.walk import Path

_SEVERAL = 2  # items of a list that may have any number


def field_cases(site: Site, field: Field) -> Iterator[Case]:
    """Every constraint of a field of an object put to the test."""
    if not site.fragments.is_possible(site.holder, field):
        yield left_out("value", Reason.NO_VALUE, field.origin, field)
        return
    for case in _FieldCases(site, field).all():
        yield _unsent(case) if field.is_read_only and not case.is_refused and case.detail != "absent" else case


def _unsent(case: Case) -> Case:
    """A case that must not be asked of every receiver."""
    return replace(case, json=Reason.READ_ONLY, xml=Reason.READ_ONLY)


@dataclass(frozen=True)
class _FieldCases:
    site: Site
    field: Field

    @cached_property
    def usual(self) -> Members:
        """The members of the least object with the field."""
        return self.site.fragments.object(self.site.holder, (self.field.name,))

    @cached_property
    def item(self) -> Any:
        """The field's value, or the first item."""
        value = self.usual[self.field.name]
        return value[0] if self.field.cardinality.is_list else value

    def all(self) -> Iterator[Case]:
        yield from self._presence()
        yield self._null()
        yield from self._list() if self.field.cardinality.is_list else (self._single(),)
        yield from self._type()
        if isinstance(self.field.type, Simple):
            yield from map(self._tried, trials(self.field.type, self.item))

    # --- whether it is there -------------------------------------------------------

    def _presence(self) -> Iterator[Case]:
        name = self.field.name
        absent = {key: value for key, value in self.usual.items() if key != name}
        if self.field.cardinality.is_required:
            first = numbered(self.site.names(self.field)[:1])
            yield self._case(
                "required",
                "absent",
                JsonForm(absent, (name,), "field-missing"),
                XmlForm(absent, first, "element-missing"),
            )
        else:
            yield self._case("optional", "absent", JsonForm(absent, (name,)), XmlForm(absent))
        yield self._passing("required" if self.field.cardinality.is_required else "optional", "present", self.usual)

    def _null(self) -> Case:
        """In XML, what XML Schema has for it: `xsi:nil`."""
        name = self.field.name
        xml = XmlForm(self.usual, (*self._steps(1), "@nil"), "attribute-refused", "true", self._edit(nil))
        return self._case("null", "", JsonForm({**self.usual, name: None}, (name,), "null-refused", "null"), xml)

    # --- how often -----------------------------------------------------------------

    def _single(self) -> Case:
        name = self.field.name
        json = JsonForm({**self.usual, name: [self.item]}, (name,), "list-here", "[…]")
        xml = XmlForm(self.usual, self._steps(2), "element-too-often", self._shown_in_xml, self._edit(twice))
        return self._case("single", "", json, xml)

    def _list(self) -> Iterator[Case]:
        low, high = self.field.cardinality.low, self.field.cardinality.high
        alone = {**self.usual, self.field.name: self.item}
        problem = self._kind_of_item()
        yield self._case(
            "list", "no-list", JsonForm(alone, (self.field.name,), problem, shown_json(self.item)), Reason.NO_LISTS
        )
        if low == 0:
            empty = JsonForm(self._items(0), (self.field.name,), "", "[]")
            yield self._case("list", "empty", empty, Reason.EMPTY_IS_ABSENT)
        else:
            yield from self._too_few(low)
        if high is None:
            yield self._passing("list", "several", self._items(max(low, _SEVERAL)))
        else:
            yield from self._too_many(high)

    def _too_few(self, low: int) -> Iterator[Case]:
        if low > LONGEST:
            yield left_out("min-items", Reason.TOO_LARGE, self.field.origin, self.field)
            return
        fewer = self._items(low - 1)
        json = JsonForm(fewer, (self.field.name,), "list-counts", "[…]" if low > 1 else "[]")
        xml = XmlForm(fewer, self._steps(low), "element-missing") if low > 1 else Reason.EMPTY_IS_ABSENT
        yield self._case("min-items", "", json, xml)
        yield self._passing("min-items", "at", self._items(low))

    def _too_many(self, high: int) -> Iterator[Case]:
        if high >= LONGEST:
            yield left_out("max-items", Reason.TOO_LARGE, self.field.origin, self.field)
            return
        more = self._items(high + 1)
        json = JsonForm(more, (self.field.name,), "list-counts", "[…]")
        xml = XmlForm(more, self._steps(high + 1), "element-too-often", self._shown_in_xml)
        yield self._case("max-items", "", json, xml)
        yield self._passing("max-items", "at", self._items(high))

    def _items(self, count: int) -> Members:
        return {**self.usual, self.field.name: [self.item] * count}

    # --- what stands in it ---------------------------------------------------------

    def _type(self) -> Iterator[Case]:
        match self.field.type:
            case Ref() | AnyMessage():
                json = JsonForm(self._with("texte"), self._path, "text-here", "texte")
                xml = XmlForm(self.usual, self._steps(1), "text-among-elements", "texte", self._edit(text_among))
                yield self._case("type", "text", json, xml)
            case Text() | Coded() | Scalar() | Bounded():
                yield self._tried(wrong_type(self.field.type))
                object_ = JsonForm(self._with({"valeur": self.item}), self._path, "object-here", "{…}")
                xml = XmlForm(
                    self.usual, self._steps(1), "elements-in-text", self._shown_in_xml, self._edit(unknown_child)
                )
                yield self._case("type", "object", object_, xml)
            case _:
                assert_never(self.field.type)

    def _kind_of_item(self) -> str:
        match self.item:
            case bool():
                return "boolean-here"
            case int() | float():
                return "number-here"
            case str():
                return "text-here"
            case _:
                return "object-here"

    def _tried(self, trial: Trial) -> Case:
        json = (
            trial.json
            if isinstance(trial.json, Reason)
            else JsonForm(self._with(trial.json), self._path, trial.problem, shown_json(trial.json))
        )
        problem = trial.problem_in_xml or trial.problem
        xml = (
            trial.xml
            if isinstance(trial.xml, Reason)
            else XmlForm(self._with(trial.xml), self._steps(1), problem, shown_text(trial.xml))
        )
        return self._case(trial.constraint, trial.detail, json, xml)

    def _with(self, value: Any) -> Members:
        """The members with another value of the field, or another first item."""
        shown = self.usual[self.field.name]
        return {**self.usual, self.field.name: [value, *shown[1:]] if self.field.cardinality.is_list else value}

    @property
    def _path(self) -> Path:
        return field_path(self.field)

    def _steps(self, number: int) -> tuple[str, ...]:
        """To the element of the value, or of the item of a 1-based number."""
        *wrapper, item = self.site.names(self.field)
        return (*numbered(wrapper), f"{item.name}[{number}]")

    @property
    def _shown_in_xml(self) -> str:
        return shown_text(self.item)

    def _edit(self, change: Edit) -> Edit:
        """The change to the first element of the field, as one to the element of the object."""
        tags = [name.tag for name in self.site.names(self.field)]

        def edit(element: etree._Element) -> None:
            for tag in tags:
                element = next(element.iterchildren(tag))
            change(element)

        return edit

    def _case(self, constraint: str, detail: str, json: JsonForm | Reason, xml: XmlForm | Reason) -> Case:
        return Case(constraint, detail, json, xml, self.field.origin, self.field)

    def _passing(self, constraint: str, detail: str, members: Members) -> Case:
        json = JsonForm(members, (self.field.name,), "", shown_json(members[self.field.name]))
        return self._case(constraint, detail, json, XmlForm(members, self._steps(1), "", self._shown_in_xml))
