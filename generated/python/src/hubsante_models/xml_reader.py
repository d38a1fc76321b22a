"""XML to the generated classes: element order is field order, a repeated field a repeated element.

Entities, document types and the network are off. The walk keeps no paths: where a
problem stands is looked up once there is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import Any, TypeVar

from lxml import etree
from pydantic import ValidationError
from pydantic_core import to_json

from .json_problems import json_problems
from .message import header_beside
from .problems import MOST_PROBLEMS, Path
from .registry import ENVELOPES, MESSAGE_NAMESPACE, SCHEMA_BY_ROOT
from .strict_json import MAX_DEPTH
from .wire import WireMessage
from .xml_fields import XLINK, Problem, XmlField, xml_error
from .xml_free import BlanksMatterError, FreeReader
from .xml_places import Flaw, line_of, lines_of, located, with_lines
from .xml_shapes import Shape, closed_shape, content_class, shape_of, wrapper_shape
from .xml_texts import BLANK

XSI = "http://www.w3.org/2001/XMLSchema-instance"

M = TypeVar("M", bound=WireMessage)

_XLINK_TYPE = f"{{{XLINK}}}type"
_HINTS = frozenset({f"{{{XSI}}}schemaLocation", f"{{{XSI}}}noNamespaceSchemaLocation"})
_AFTER_ALL = 1 << 30
"""A position after every field: free content stands last."""

_NOTHING = Shape("", "", is_xlink_required=False, is_open=False, is_free=False)
"""Of a message without header: nothing may stand beside it."""

_DECLARATION = rb"""<\?xml version=["']1.0["']( encoding=["'](?i:utf-8)["'])?( standalone=["'](yes|no)["'])?\s*\?>"""
_PLAIN = re.compile(rb"(%b)?\s*<[^!?\0]" % _DECLARATION)
_SAFE: dict[str, Any] = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "remove_comments": True,
    "remove_pis": True,
    "huge_tree": False,
}
_PARSER = etree.XMLParser(**_SAFE)
_COMPACT_PARSER = etree.XMLParser(remove_blank_text=True, **_SAFE)
"""Leaves out the blanks between elements, so that nobody has to look at them; in front of a comment, CDATA or an
instruction it leaves out those of a text as well, so it reads no document with these."""


def parse_document(data: bytes) -> etree._Element:
    """The root element of a document from outside.

    Raises: pydantic.ValidationError.
    """
    try:
        root = etree.fromstring(data, _COMPACT_PARSER if _is_plain(data) else _PARSER)
    except etree.XMLSyntaxError as error:
        raise xml_error("XML", [Problem((), "xml_syntax", str(error.msg), error.lineno or 0)]) from None
    if getattr(root.getroottree().docinfo, "doctype", ""):  # the stubs do not know it
        raise xml_error("XML", [Problem((), "xml_doctype", "A document type is not allowed", 1)])
    return root


def _is_plain(data: bytes) -> bool:
    """Whether a document is in UTF-8 and surely holds no comment, CDATA or processing instruction."""
    start = _PLAIN.match(data)
    return start is not None and data.find(b"<!", start.end()) < 0 and data.find(b"<?", start.end()) < 0


def read(class_: type[M], data: bytes) -> M:
    """An object of a class from its XML document."""
    return read_element(class_, parse_document(data), data)


def read_element(class_: type[M], root: etree._Element, data: bytes) -> M:
    """An object of a class from the root element of a document."""
    with suppress(BlanksMatterError):
        return _read(class_, root, has_blanks=not _is_plain(data))
    return _read(class_, etree.fromstring(data, _PARSER), has_blanks=True)


def lines(class_: type[WireMessage], data: bytes, paths: Iterable[Path]) -> Mapping[Path, int]:
    """The line of each path in a document that a message was read from, or of the nearest element around it.

    Raises: pydantic.ValidationError for no document of such a message.
    """
    root = parse_document(data)
    return lines_of(paths, root, _root_shape(class_, root))


def _root_shape(class_: type[WireMessage], root: etree._Element) -> Shape:
    name = f"{{{class_.wire_namespace}}}{class_.wire_root}"
    if root.tag != name:
        words = f"The root element should be {name}, and is {root.tag!s}{_known(root)}"
        raise xml_error(class_.__name__, [Problem((), "xml_root", words, line_of(root))])
    return shape_of(class_, class_.wire_namespace)


def _read(class_: type[M], root: etree._Element, *, has_blanks: bool) -> M:
    shape = _root_shape(class_, root)
    reader = _Reader(has_blanks=has_blanks)
    value: dict[str, Any] = {}
    with suppress(_TooManyFlawsError):
        value = reader.object(shape, root, 0)
    if reader.flaws:
        raise xml_error(class_.__name__, located(reader.flaws, root, shape))
    try:
        return class_.model_validate(value)
    except ValidationError as error:
        refused = with_lines(json_problems(class_, to_json(value)) or error, root, shape)
    raise refused


def _known(root: etree._Element) -> str:
    """What to say of a root that is that of another message."""
    schema = SCHEMA_BY_ROOT.get(etree.QName(root).localname)
    if schema is None:
        return ""
    kind = "an envelope" if schema in ENVELOPES else f"a message of {schema}"
    return f", {kind}, which {__package__}.parse reads"


class _TooManyFlawsError(Exception):
    """As many flaws of a document as are reported."""


class _Reader:
    """One document on its way to the values that pydantic validates."""

    def __init__(self, *, has_blanks: bool) -> None:
        self.flaws: list[Flaw] = []
        self._free = FreeReader(has_blanks=has_blanks, too_deep=self._too_deep)

    def object(
        self, shape: Shape, element: etree._Element, depth: int, children: Iterable[etree._Element] | None = None
    ) -> dict[str, Any]:
        """The members of an object, as JSON has them; of all its children or of some."""
        if element.keys():
            self._check_attributes(element, shape.xlink_type)
        if shape.is_xlink_required and element.get(_XLINK_TYPE) is None:
            words = f"Attribute xlink:type is required, with the value {shape.xlink_type}"
            self._flaw(element, "xml_attribute", words)
        if element.text:
            self._check_no_text(element.text, element)
        if shape.is_free:
            return self._free_members(shape, element, depth)
        if depth >= MAX_DEPTH:
            self._too_deep(element)
            return {}
        return self._members(shape, element, element if children is None else children, depth)

    def _members(
        self, shape: Shape, element: etree._Element, children: Iterable[etree._Element], depth: int
    ) -> dict[str, Any]:
        value: dict[str, Any] = {}
        find = shape.slots.get
        last = 0
        for child in children:
            slot = find(child.tag)
            if slot is None or slot[0] < last:
                last = self._other(shape, value, child, last, depth)
            else:
                last, key, is_list, inner, convert = slot
                item: Any
                if inner is not None:
                    item = self.object(inner, child, depth + 1)
                else:
                    item = child.text or "" if convert is None else convert(child.text or "")
                    if child.keys() or len(child):
                        self._check_leaf(child)
                if is_list:
                    value.setdefault(key, []).append(item)
                elif key in value:
                    self._flaw(child, "xml_repeated", f"Element {etree.QName(child).localname} is repeated")
                else:
                    value[key] = item
            if child.tail:
                self._check_no_text(child.tail, element)
        return value

    def _other(self, shape: Shape, value: dict[str, Any], child: etree._Element, last: int, depth: int) -> int:
        """A child that is wrapped, a message, free content, or not expected; the position after it."""
        special = shape.special(child)
        if special is not None and special[0] >= last:
            order, field = special
            if field.key in value:
                self._flaw(child, "xml_repeated", f"Element {etree.QName(child).localname} is repeated")
            elif field.wrapper:
                value[field.key] = self._wrapped(field, child, shape.namespace, depth)
            else:
                value[field.key] = self._message(child, depth + 1)
            return order
        name = etree.QName(child)
        if shape.is_open and name.namespace != shape.namespace and not shape.has_key(name.localname):
            self._free.add(value, child, "", depth)
            return _AFTER_ALL
        self._flaw(child, "xml_element", f"Element {child.tag!s} is not expected here")
        return last

    def _wrapped(self, field: XmlField, wrapper: etree._Element, namespace: str, depth: int) -> list[Any]:
        items: list[Any] = self.object(wrapper_shape(field, namespace), wrapper, depth).get(field.key, [])
        return items

    # --- a message in an envelope -----------------------------------------------

    def _message(self, element: etree._Element, depth: int) -> dict[str, Any]:
        """Header fields, then the use case, told apart by their namespaces and names."""
        contents = [(child, class_) for child in element if (class_ := content_class(child)) is not None]
        if len(contents) != 1:
            self._flaw(element, "message_content", f"Exactly one message is expected, not {len(contents)}")
            return {}
        ((child, class_),) = contents
        self._check_no_text(child.tail, element)
        if child.getnext() is not None:
            self._flaw(child, "xml_element", "Nothing is expected after the message")
        value = self._header(class_, element, child, depth)
        return {**value, class_.wire_root: self.object(shape_of(class_, class_.wire_namespace), child, depth)}

    def _header(
        self, content: type[WireMessage], element: etree._Element, child: etree._Element, depth: int
    ) -> dict[str, Any]:
        """The fields beside a use case; none beside a message that travels without them."""
        if (etree.QName(element).namespace or "") != MESSAGE_NAMESPACE:
            self._flaw(element, "xml_namespace", f"The message should be in {MESSAGE_NAMESPACE}")
        fields = [other for other in element if other is not child]
        beside = header_beside(content.wire_root)
        shape = closed_shape(beside, beside.wire_namespace) if beside else _NOTHING
        return self.object(shape, element, depth, fields)

    # --- free content ----------------------------------------------------------

    def _free_members(self, shape: Shape, element: etree._Element, depth: int) -> dict[str, Any]:
        value: dict[str, Any] = {}
        for child in element:
            self._free.add(value, child, shape.namespace, depth)
            if child.tail:
                self._check_no_text(child.tail, element)
        return value

    def _too_deep(self, element: etree._Element) -> None:
        self._flaw(element, "xml_depth", f"More than {MAX_DEPTH} levels")

    # --- what an element may not hold ------------------------------------------

    def _flaw(self, element: etree._Element, type_: str, message: str, text: str | None = None) -> None:
        self.flaws.append(Flaw(element, type_, message, text))
        if len(self.flaws) >= MOST_PROBLEMS:
            raise _TooManyFlawsError

    def _check_leaf(self, element: etree._Element) -> None:
        self._check_attributes(element, "")
        if len(element):
            self._flaw(element, "xml_text", "Text is expected, not elements")

    def _check_attributes(self, element: etree._Element, xlink_type: str) -> None:
        for name in tuple(element.keys()):  # `attrib.items()` takes the square of their number
            is_xlink = name == _XLINK_TYPE and xlink_type and element.get(name) == xlink_type
            if name not in _HINTS and not is_xlink:
                self._flaw(element, "xml_attribute", f"Attribute {name!s} is not expected here", element.get(name))

    def _check_no_text(self, text: str | None, element: etree._Element) -> None:
        if text and text.strip(BLANK):
            self._flaw(element, "xml_text", "Text is not expected between elements", text.strip(BLANK))
