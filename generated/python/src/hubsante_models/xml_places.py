"""Where in a document a problem stands: its path in JSON terms, its line, and the text there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from lxml import etree
from pydantic import ValidationError

from .message import header_class
from .problems import MOST_PROBLEMS
from .xml_fields import Place, Problem, XmlField, xml_error
from .xml_shapes import Shape, content_class, shape_of, wrapper_shape


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something wrong with an element."""

    element: etree._Element
    type: str
    message: str
    found: str | None  # what is wrong in it; None for the text of the element


def located(flaws: list[Flaw], root: etree._Element, shape: Shape) -> Iterator[Problem]:
    """The flaws, each with its place, line and text."""
    wanted = {one.element for one in flaws}
    places = dict(islice(((e, place) for place, e in _spots(root, shape, ()) if e in wanted), len(wanted)))
    for one in flaws:
        found = _text_of(one.element) if one.found is None else one.found
        yield Problem(places[one.element], one.type, one.message, line_of(one.element), found)


def with_lines(error: ValidationError, root: etree._Element, shape: Shape) -> ValidationError:
    """The first of the errors, each with its text, and its line or that of the nearest element."""
    problems = error.errors(include_url=False, include_context=False, include_input=False)[:MOST_PROBLEMS]
    missing = {one["loc"][:-1] if one["type"] == "missing" else one["loc"] for one in problems}
    around = {place[:length] for place in missing for length in range(len(place))}
    elements: dict[Place, etree._Element] = {}
    for place, element in _spots(root, shape, ()):
        if place in missing or place in around:
            elements[place] = element
            missing.discard(place)
            if not missing:
                break
    return xml_error(error.title, (_problem(elements, one["loc"], one["type"], one["msg"]) for one in problems))


def _problem(elements: dict[Place, etree._Element], place: Place, type_: str, message: str) -> Problem:
    """A problem of pydantic's; the elements that were found have the root among them."""
    near = place
    while near not in elements:
        near = near[:-1]
    element = elements[near]
    return Problem(place, type_, message, line_of(element), _text_of(element) if near == place else None)


def _text_of(element: etree._Element) -> str | None:
    """The text of an element without others in it."""
    return None if len(element) else element.text or ""


def line_of(element: etree._Element) -> int:
    """The line of an element; 0 when the parser did not keep it."""
    return element.sourceline if isinstance(element.sourceline, int) else 0


def _spots(element: etree._Element, shape: Shape | None, place: Place) -> Iterator[tuple[Place, etree._Element]]:
    """Every element from one on, in the order of the document; no shape for what holds no fields."""
    yield place, element
    counts: dict[str, int] = {}
    for child in element:
        yield from _child_spots(child, shape, place, counts)


def _child_spots(
    child: etree._Element, shape: Shape | None, place: Place, counts: dict[str, int]
) -> Iterator[tuple[Place, etree._Element]]:
    """The elements of one child; `counts` says how many of each field stood before it."""
    tag = str(child.tag)
    slot = shape.slots.get(tag) if shape else None
    special = shape.special(child) if shape and slot is None else None
    if slot is not None:
        _, key, is_list, inner, _ = slot
        index = counts.get(key, 0)
        counts[key] = index + 1
        yield from _spots(child, inner, (*place, key, index) if is_list else (*place, key))
    elif shape is not None and special is not None:
        _, field = special
        inside = _wrapper_spots(child, field, shape.namespace) if field.wrapper else _message_spots(child)
        for where, one in inside:
            yield (*place, field.key, *where), one
    else:
        local = etree.QName(child).localname
        is_named = shape is None or tag == f"{{{shape.namespace}}}{local}"
        yield from _spots(child, None, (*place, local if is_named else tag))


def _wrapper_spots(element: etree._Element, field: XmlField, namespace: str) -> Iterator[tuple[Place, etree._Element]]:
    """JSON has no word for the wrapper: what it holds is told by its position alone."""
    for place, one in _spots(element, wrapper_shape(field, namespace), ()):
        yield place[1:], one


def _message_spots(element: etree._Element) -> Iterator[tuple[Place, etree._Element]]:
    header = header_class()
    fields = shape_of(header, header.wire_namespace) if header else None
    yield (), element
    counts: dict[str, int] = {}
    for child in element:
        class_ = content_class(child)
        if class_ is None:
            yield from _child_spots(child, fields, (), counts)
        else:
            yield from _spots(child, shape_of(class_, class_.wire_namespace), (class_.wire_root,))
