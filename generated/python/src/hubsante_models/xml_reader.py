"""XML to the generated classes: element order is field order, a repeated field a repeated element.

Entities, document types and the network are off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, TypeVar

from lxml import etree
from pydantic import ValidationError

from hubsante_models.message import Message, header_class, message_class
from hubsante_models.registry import MESSAGES_BY_ROOT
from hubsante_models.wire import WireMessage, WireModel
from hubsante_models.xml_fields import MAX_DEPTH, XLINK, Kind, Place, Problem, XmlField, xml_error, xml_fields

XSI = "http://www.w3.org/2001/XMLSchema-instance"

M = TypeVar("M", bound=WireMessage)

_INTEGER = re.compile(r"[+-]?[0-9]{1,4000}")
_DECIMAL = re.compile(r"[+-]?([0-9]{1,4000}(\.[0-9]{0,4000})?|\.[0-9]{1,4000})")
_BOOLEANS = {"true": True, "1": True, "false": False, "0": False}
_BLANK = " \t\r\n"
_HINTS = frozenset({f"{{{XSI}}}schemaLocation", f"{{{XSI}}}noNamespaceSchemaLocation"})


def parse_document(data: bytes) -> etree._Element:
    """The root element of a document from outside.

    Raises: pydantic.ValidationError.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise xml_error("XML", [((), "xml_syntax", str(error.msg), error.lineno or 0)]) from None
    if getattr(root.getroottree().docinfo, "doctype", ""):
        raise xml_error("XML", [((), "xml_doctype", "A document type is not allowed", 1)])
    return root


def read(class_: type[M], data: bytes) -> M:
    """An object of a class from its XML document."""
    return read_element(class_, parse_document(data))


def read_element(class_: type[M], root: etree._Element) -> M:
    """An object of a class from its root element."""
    name = f"{{{class_.wire_namespace}}}{class_.wire_root}"
    if root.tag != name:
        raise xml_error(class_.__name__, [((), "xml_root", f"The root element should be {name}", _line_of(root))])
    reader = _Reader()
    value = reader.object(class_, root, class_.wire_namespace, (), 0)
    if reader.errors:
        raise xml_error(class_.__name__, reader.errors)
    try:
        return class_.model_validate(value)
    except ValidationError as error:
        raise _with_lines(error, reader.lines) from None


class _Reader:
    """One document on its way to the values that pydantic validates."""

    def __init__(self) -> None:
        self.errors: list[Problem] = []
        self.lines: dict[Place, int] = {}

    def _problem(self, place: Place, type_: str, message: str, element: etree._Element) -> None:
        self.errors.append((place, type_, message, _line_of(element)))

    def object(
        self, class_: type[WireModel], element: etree._Element, namespace: str, place: Place, depth: int
    ) -> dict[str, Any]:
        self._check_attributes(element, class_.wire_xlink_type, place)
        self._check_no_text(element, place)
        fields = xml_fields(class_)
        is_open = class_.model_config.get("extra") == "allow"
        value: dict[str, Any] = {}
        if is_open and not fields:
            return self._free_members(element, place, depth)
        at = 0
        prefix = f"{{{namespace}}}"
        for child in element:
            tag = str(child.tag)
            found = at
            name = tag[len(prefix) :] if tag.startswith(prefix) else ""
            while found < len(fields) and not self._matches(fields[found], name, tag):
                found += 1
            if found == len(fields):
                if is_open and not tag.startswith(prefix):
                    at = found
                    self._add_free(value, child, place, depth)
                else:
                    self._problem((*place, name or tag), "xml_element", f"Element {tag} is not expected here", child)
                continue
            at = found
            self._add(value, fields[found], child, namespace, place, depth)
        return value

    @staticmethod
    def _matches(field: XmlField, name: str, tag: str) -> bool:
        if field.kind == "message":
            return tag.rpartition("}")[2] == field.element
        return name != "" and name == (field.wrapper or field.element)

    def _add(
        self, value: dict[str, Any], field: XmlField, child: etree._Element, namespace: str, place: Place, depth: int
    ) -> None:
        if field.wrapper:
            if field.key in value:
                self._problem((*place, field.key), "xml_repeated", f"Element {field.wrapper} is repeated", child)
                return
            self._check_attributes(child, field.class_.wire_xlink_type if field.class_ else "", (*place, field.key))
            self._check_no_text(child, (*place, field.key))
            value[field.key] = [
                self._item(field, item, namespace, (*place, field.key, index), depth)
                for index, item in enumerate(self._wrapped(child, field, namespace, place))
            ]
        elif field.is_list:
            items = value.setdefault(field.key, [])
            items.append(self._item(field, child, namespace, (*place, field.key, len(items)), depth))
        elif field.key in value:
            self._problem((*place, field.key), "xml_repeated", f"Element {field.element} is repeated", child)
        else:
            value[field.key] = self._item(field, child, namespace, (*place, field.key), depth)

    def _wrapped(
        self, wrapper: etree._Element, field: XmlField, namespace: str, place: Place
    ) -> Iterator[etree._Element]:
        for item in wrapper:
            if item.tag == f"{{{namespace}}}{field.element}":
                yield item
            else:
                self._problem((*place, field.key), "xml_element", f"Element {item.tag} is not expected here", item)

    def _item(self, field: XmlField, element: etree._Element, namespace: str, place: Place, depth: int) -> Any:
        self.lines[place] = _line_of(element)
        if depth >= MAX_DEPTH:
            self._problem(place, "xml_depth", f"More than {MAX_DEPTH} levels", element)
            return None
        if field.kind == "message":
            return self._message(element, place, depth + 1)
        if field.class_ is not None:
            return self.object(field.class_, element, namespace, place, depth + 1)
        self._check_attributes(element, "", place)
        if len(element):
            self._problem(place, "xml_text", "Text is expected, not elements", element)
            return None
        return _scalar(field.kind, element.text or "")

    def _message(self, element: etree._Element, place: Place, depth: int) -> Message | None:
        """Header fields, then the use case, told apart by their namespaces and names."""
        header = header_class()
        contents = [child for child in element if _content_class(child) is not None]
        self._check_no_text(element, place)
        if len(contents) != 1:
            self._problem(place, "message_content", f"Exactly one message is expected, not {len(contents)}", element)
            return None
        (child,) = contents
        class_ = _content_class(child)
        if class_ is None or child.getnext() is not None:
            self._problem(place, "xml_element", "Nothing is expected after the message", child)
            return None
        element.remove(child)
        content = self._validated(class_, child, (*place, class_.wire_root), depth)
        if header is not None and element.tag != f"{{{header.wire_namespace}}}{etree.QName(element).localname}":
            self._problem(place, "xml_namespace", f"The message should be in {header.wire_namespace}", element)
            return None
        if not MESSAGES_BY_ROOT[class_.wire_root][2] or header is None:
            self._check_attributes(element, "", place)
            self._refuse_elements(element, None, place)
            return None if content is None else Message(content)
        self._refuse_elements(element, header.wire_namespace, place)
        made = self._validated(header, element, place, depth)
        return None if content is None or made is None else Message(content, made)

    def _refuse_elements(self, parent: etree._Element, namespace: str | None, place: Place) -> None:
        """The header is open for the use case beside it, and for nothing else."""
        for child in parent:
            if namespace is None or etree.QName(child).namespace != namespace:
                self._problem(place, "xml_element", f"Element {child.tag} is not expected here", child)

    def _validated(self, class_: type[M], element: etree._Element, place: Place, depth: int) -> M | None:
        value = self.object(class_, element, class_.wire_namespace, place, depth)
        try:
            return class_.model_validate(value)
        except ValidationError as error:
            for one in error.errors(include_url=False):
                where = (*place, *one["loc"])
                self.errors.append((where, one["type"], one["msg"], _line(self.lines, where)))
            return None

    # --- free content ----------------------------------------------------------

    def _free_members(self, element: etree._Element, place: Place, depth: int) -> dict[str, Any]:
        value: dict[str, Any] = {}
        for child in element:
            self._add_free(value, child, place, depth)
        return value

    def _add_free(self, value: dict[str, Any], child: etree._Element, place: Place, depth: int) -> None:
        name = etree.QName(child).localname
        if depth >= MAX_DEPTH:
            self._problem((*place, name), "xml_depth", f"More than {MAX_DEPTH} levels", child)
            return
        item: Any = self._free_members(child, (*place, name), depth + 1) if len(child) else child.text or ""
        if name not in value:
            value[name] = item
        elif isinstance(value[name], list):
            value[name].append(item)
        else:
            value[name] = [value[name], item]

    # --- what an element may not hold ------------------------------------------

    def _check_attributes(self, element: etree._Element, xlink_type: str, place: Place) -> None:
        for name, value in element.attrib.items():
            is_xlink = name == f"{{{XLINK}}}type" and xlink_type and value == xlink_type
            if name not in _HINTS and not is_xlink:
                self._problem(place, "xml_attribute", f"Attribute {name!s} is not expected here", element)

    def _check_no_text(self, element: etree._Element, place: Place) -> None:
        texts = [element.text, *(child.tail for child in element)]
        if any(text and text.strip(_BLANK) for text in texts):
            self._problem(place, "xml_text", "Text is not expected between elements", element)


def _content_class(element: etree._Element) -> type[WireMessage] | None:
    name = etree.QName(element)
    if name.localname not in MESSAGES_BY_ROOT:
        return None
    class_ = message_class(name.localname)
    return class_ if class_.wire_namespace == name.namespace else None


def _scalar(kind: Kind, text: str) -> Any:
    """The value of a text; what is no such value stays a text, for pydantic to refuse."""
    if kind == "text":
        return text
    trimmed = text.strip(_BLANK)
    if kind == "boolean":
        return _BOOLEANS.get(trimmed, trimmed)
    if kind == "integer":
        return int(trimmed) if _INTEGER.fullmatch(trimmed) else trimmed
    if kind == "number" and _DECIMAL.fullmatch(trimmed):
        return int(trimmed) if _INTEGER.fullmatch(trimmed) else float(trimmed)
    return trimmed


def _line_of(element: etree._Element) -> int:
    return element.sourceline if isinstance(element.sourceline, int) else 0


def _line(lines: dict[Place, int], place: Place) -> int:
    """The line of an element, or of the nearest one around it."""
    while place and place not in lines:
        place = place[:-1]
    return lines.get(place, 0)


def _with_lines(error: ValidationError, lines: dict[Place, int]) -> ValidationError:
    return xml_error(
        error.title,
        [(one["loc"], one["type"], one["msg"], _line(lines, one["loc"])) for one in error.errors(include_url=False)],
    )
