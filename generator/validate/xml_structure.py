"""Which elements are missing, unknown, misplaced or too many in another one.

libxml2 reports the first of them and stops there; the model reports all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from lxml import etree

from generator.diagnostics import Phrase, phrase, shown
from generator.document_places import DocumentPlace
from generator.expected import expected_count, known_name, some
from generator.model import Cardinality, Message, Model
from generator.validate.labels import Slot, has_header, slots, unknown
from generator.validate.verdict import Problem
from generator.validate.xml_places import children, expected_element, line_of, local_name, shown_text, xpath

_NEVER = Cardinality(0, 0)


def structure_problems(parent: etree._Element, place: DocumentPlace, model: Model) -> Iterator[Problem]:
    """What is wrong with the children of an element, in the order of the document, then what is missing."""
    if place.is_payload:
        yield from _payload_problems(parent, place, model)
    else:
        known = {slot.tag: slot for slot in slots(place, model)}
        yield from _Children(parent, place, model, known, tuple(known)).problems()


@dataclass(frozen=True, slots=True)
class _Children:
    """An element, and the elements that the model has in it."""

    parent: etree._Element
    place: DocumentPlace
    model: Model
    slot_of: Mapping[str, Slot]
    order: tuple[str, ...]  # the tags that must keep an order among them

    def problems(self) -> Iterator[Problem]:
        counts: Counter[str] = Counter()
        last = ""
        for child in children(self.parent):
            tag = str(child.tag)
            counts[tag] += 1
            if self._is_strange(child):
                yield from self._unknown(child)
            elif tag in self.slot_of:
                yield from self._known(child, counts[tag], last)
                last = max(last, tag, key=self._rank)
        yield from self._missing(counts)

    def _rank(self, tag: str) -> int:
        if not tag:
            return -1
        return self.order.index(tag) if tag in self.order else len(self.order)

    def _known(self, child: etree._Element, count: int, last: str) -> Iterator[Problem]:
        slot = self.slot_of[str(child.tag)]
        high = slot.cardinality.high
        if high == 0:
            problem = phrase("header-element", name=slot.name)
            yield _at(child, phrase("no-header-element"), slot.place.label, problem)
        elif high is not None and count > high:
            problem = phrase("element-too-often", name=slot.name, most=high)
            yield _at(child, expected_count(slot.cardinality), slot.place.label, problem)
        elif self._rank(slot.tag) < self._rank(last):
            problem = phrase("element-misplaced", name=slot.name)
            expected = phrase("element-before", name=slot.name, other=self.slot_of[last].name)
            yield _at(child, expected, slot.place.label, problem)

    def _unknown(self, child: etree._Element) -> Iterator[Problem]:
        name = local_name(child)
        near = next((slot for slot in self.slot_of.values() if slot.name == name), None)
        if near:
            wanted = near.tag[1:].partition("}")[0]
            problem = phrase("element-namespace", name=name, found=_namespace(child), wanted=wanted)
            yield _at(child, phrase("namespace", namespace=wanted), near.place.label, problem)
        else:
            known = known_name(name, (slot.name for slot in self.slot_of.values()))
            yield _at(child, known, "", unknown("element", name, self.place))

    def _is_strange(self, child: etree._Element) -> bool:
        """Whether nothing allows the child; an open object accepts what its own namespace does not claim."""
        if child.tag in self.slot_of:
            return False
        object_type = self.place.object
        if object_type is None or not object_type.is_open or self.place.is_wrapper:
            return True
        return bool(object_type.fields) and etree.QName(child).namespace == self.place.message.namespace

    def _missing(self, counts: Mapping[str, int]) -> Iterator[Problem]:
        strange = {local_name(child) for child in children(self.parent) if self._is_strange(child)}
        for slot in self.slot_of.values():
            if slot.name in strange:  # reported already: its namespace is wrong
                continue
            count, low = counts.get(slot.tag, 0), slot.cardinality.low
            if count < low:
                expected = expected_count(slot.cardinality) if low > 1 else expected_element(slot.place, self.model)
                place = f"{xpath(self.parent)}/{slot.name}[{count + 1}]"
                problem = phrase("element-missing", name=slot.name)
                yield Problem(place, line_of(self.parent), "", expected, slot.place.label, problem)


def _payload_problems(parent: etree._Element, place: DocumentPlace, model: Model) -> Iterator[Problem]:
    """Header fields, one use case: the same as in JSON."""
    allowed = slots(place, model)
    use_cases = {slot.tag: slot.place.message for slot in allowed if slot.is_use_case}
    present = [child for child in children(parent) if child.tag in use_cases]
    headed = _expects_header(parent, [use_cases[str(child.tag)] for child in present], allowed, model)
    known = {slot.tag: slot if headed or slot.is_use_case else replace(slot, cardinality=_NEVER) for slot in allowed}
    yield from _Children(parent, place, model, known, tuple(tag for tag in known if tag not in use_cases)).problems()
    if not present:
        expected = phrase("one-of-messages", names=some([message.root for message in use_cases.values()], "messages"))
        yield _at(parent, expected, place.label, phrase("no-use-case"))
    for child in present[1:]:
        problem = phrase("second-use-case", root=local_name(present[0]))
        yield _at(child, phrase("one-use-case"), use_cases[str(child.tag)].root_object.title, problem)


def _expects_header(parent: etree._Element, present: list[Message], allowed: tuple[Slot, ...], model: Model) -> bool:
    if present:
        return any(has_header(message, model) for message in present)
    header = {slot.tag for slot in allowed if not slot.is_use_case}
    return any(child.tag in header for child in children(parent))


def _at(element: etree._Element, expected: Phrase | None, label: str, message: Phrase) -> Problem:
    return Problem(xpath(element), line_of(element), shown_text(element), expected, label, message)


def _namespace(element: etree._Element) -> str:
    return shown(etree.QName(element).namespace or "")
