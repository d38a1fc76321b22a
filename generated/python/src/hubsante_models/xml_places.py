"""Where in a document a problem stands: its path in JSON terms, its line, and the text there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from lxml import etree
from pydantic import ValidationError

from .message import header_class
from .problems import MOST_PROBLEMS, Path
from .xml_fields import Problem, XmlField, xml_error
from .xml_shapes import Shape, content_class, shape_of, wrapper_shape


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something wrong with an element."""

    element: etree._Element
    type: str
    message: str
    text: str | None  # what is wrong in it; None for the text of the element


def located(flaws: list[Flaw], root: etree._Element, shape: Shape) -> Iterator[Problem]:
    """The flaws, each with its path, line and text."""
    wanted = {flaw.element for flaw in flaws}
    paths = dict(islice(((e, path) for path, e in _spots(root, shape, ()) if e in wanted), len(wanted)))
    for flaw in flaws:
        text = _text_of(flaw.element) if flaw.text is None else flaw.text
        yield Problem(paths[flaw.element], flaw.type, flaw.message, line_of(flaw.element), text)


def with_lines(error: ValidationError, root: etree._Element, shape: Shape) -> ValidationError:
    """The first of the errors, each with its text, and its line or that of the nearest element."""
    problems = error.errors(include_url=False, include_context=False, include_input=False)[:MOST_PROBLEMS]
    missing = {each["loc"][:-1] if each["type"] == "missing" else each["loc"] for each in problems}
    elements = _elements(missing, root, shape)
    return xml_error(error.title, (_problem(elements, each["loc"], each["type"], each["msg"]) for each in problems))


def lines_of(paths: Iterable[Path], root: etree._Element, shape: Shape) -> Mapping[Path, int]:
    """The line of each path, of a list that of its first item, or that of the nearest element around it.

    1-based; 0 where the parser did not keep it.
    """
    first_items = {path: (*path, 0) for path in paths}
    elements = _elements((*first_items, *first_items.values()), root, shape)
    return {path: line_of(elements[_nearest(elements, item)]) for path, item in first_items.items()}


def _elements(paths: Collection[Path], root: etree._Element, shape: Shape) -> Mapping[Path, etree._Element]:
    """The elements at some paths and around them, the root always among them."""
    missing = set(paths)
    around = {path[:length] for path in missing for length in range(len(path))}
    elements: dict[Path, etree._Element] = {}
    for path, element in _spots(root, shape, ()):
        if path in missing or path in around:
            elements[path] = element
            missing.discard(path)
            if not missing:
                break
    return elements


def _nearest(elements: Mapping[Path, etree._Element], path: Path) -> Path:
    while path not in elements:
        path = path[:-1]
    return path


def _problem(elements: Mapping[Path, etree._Element], path: Path, type_: str, message: str) -> Problem:
    """A problem of pydantic's."""
    near = _nearest(elements, path)
    element = elements[near]
    return Problem(path, type_, message, line_of(element), _text_of(element) if near == path else None)


def _text_of(element: etree._Element) -> str | None:
    """The text of an element without others in it."""
    return None if len(element) else element.text or ""


def line_of(element: etree._Element) -> int:
    """The line of an element; 0 when the parser did not keep it."""
    return element.sourceline if isinstance(element.sourceline, int) else 0


def _spots(element: etree._Element, shape: Shape | None, path: Path) -> Iterator[tuple[Path, etree._Element]]:
    """An element and all inside, in the order of the document; no shape for what holds no fields."""
    yield path, element
    counts: dict[str, int] = {}
    for child in element:
        yield from _child_spots(child, shape, path, counts)


def _child_spots(
    child: etree._Element, shape: Shape | None, path: Path, counts: dict[str, int]
) -> Iterator[tuple[Path, etree._Element]]:
    """The elements of one child; `counts` says how many of each field stood before it."""
    tag = str(child.tag)
    slot = shape.slots.get(tag) if shape else None
    special = shape.special(child) if shape and slot is None else None
    if slot is not None:
        _, key, is_list, inner, _ = slot
        index = counts.get(key, 0)
        counts[key] = index + 1
        yield from _spots(child, inner, (*path, key, index) if is_list else (*path, key))
    elif shape is not None and special is not None:
        _, field = special
        inside = _wrapper_spots(child, field, shape.namespace) if field.wrapper else _message_spots(child)
        for below, inner_element in inside:
            yield (*path, field.key, *below), inner_element
    else:
        local = etree.QName(child).localname
        is_named = shape is None or tag == f"{{{shape.namespace}}}{local}"
        yield from _spots(child, None, (*path, local if is_named else tag))


def _wrapper_spots(element: etree._Element, field: XmlField, namespace: str) -> Iterator[tuple[Path, etree._Element]]:
    """JSON has no member for the wrapper: the items stand at their positions alone."""
    for path, item in _spots(element, wrapper_shape(field, namespace), ()):
        yield path[1:], item


def _message_spots(element: etree._Element) -> Iterator[tuple[Path, etree._Element]]:
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
