"""The position of an XML element: its XPath, and what the model has there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import cast

from lxml import etree

from generator.diagnostics import Phrase, phrase, shown
from generator.document_places import DocumentPlace
from generator.expected import expected_at, some
from generator.model import Model
from generator.validate.labels import slots
from generator.validate.verdict import visible_edges

_STEP = re.compile(r"/([^/\[@]+)(?:\[([0-9]+)\])?")
"""A step of a path as libxml2 reports it."""


def log_entries(log: object) -> list[etree._LogEntry]:
    """What libxml2 reports, in the order found."""
    return list(cast("Iterable[etree._LogEntry]", log))


def xpath(element: etree._Element) -> str:
    """`/createCase/location[1]`: names without prefixes, 1-based among elements of the same name."""
    steps = [_step(node) for node in (element, *element.iterancestors())]
    return shown("".join(f"/{step}" for step in reversed(steps)), 500)


def line_of(element: etree._Element) -> int:
    """Where the element begins, 1-based; 0 when unknown."""
    return cast("int | None", element.sourceline) or 0


def local_name(element: etree._Element) -> str:
    """The name without namespace, as it may stand in a phrase."""
    return shown(etree.QName(element).localname, 60)


def shown_text(element: etree._Element) -> str:
    """The text directly in an element; nothing when it only sets its children in."""
    text = (element.text or "")[:200]
    return shown(text.strip() if len(element) else visible_edges(text))


def children(element: etree._Element) -> Iterator[etree._Element]:
    """The elements inside, without comments and processing instructions."""
    return element.iterchildren("{*}*")


def xml_place(element: etree._Element, root: DocumentPlace, model: Model) -> DocumentPlace | None:
    """What the model has where an element stands, below a root element of that place; None outside the model."""
    place: DocumentPlace | None = root
    below_root = [element, *element.iterancestors()][-2::-1]
    for node in below_root:
        if place is None:
            return None
        place = next((slot.place for slot in slots(place, model) if slot.tag == node.tag), None)
    return place


def element_at(root: etree._Element, path: str) -> etree._Element:
    """The element of a path as libxml2 reports it: `/*/*[8]/p:code[2]`, prefixes those of the document."""
    element = root
    for wanted, number in _STEP.findall(path)[1:]:
        same = (child for child in children(element) if wanted in ("*", _prefixed(child)))
        element = next(islice(same, int(number or 1) - 1, None), element)
    return element


def expected_element(place: DocumentPlace, model: Model) -> Phrase | None:
    """What the model accepts in an element."""
    names = [slot.name for slot in slots(place, model)]
    if names:
        return phrase("element-with", names=some(names, "elements"))
    return phrase("open-element") if place.object else expected_at(place)


def _prefixed(element: etree._Element) -> str:
    name = etree.QName(element).localname
    return f"{element.prefix}:{name}" if element.prefix else name


def _step(element: etree._Element) -> str:
    name = etree.QName(element).localname
    if element.getparent() is None:
        return name
    before = sum(1 for _ in element.itersiblings(str(element.tag), preceding=True))
    return f"{name}[{before + 1}]"
