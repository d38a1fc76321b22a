"""An XML text read strictly, and what stands in it under the names that JSON has for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree
from pydantic import ValidationError

from hubsante_kit.replay.facts import Facts, MessageFacts, ObjectFacts
from hubsante_kit.replay.json_text import UnreadableError
from hubsante_models.xml_reader import parse_document

PAYLOAD = "message"
"""The element around header and use case."""


def read_xml(content: bytes) -> etree._Element:
    """The root element.

    Raises: UnreadableError.
    """
    try:
        return parse_document(content)
    except ValidationError:
        raise UnreadableError("not-xml") from None


def local_name(element: etree._Element) -> str:
    """The name of an element without its namespace."""
    return etree.QName(element).localname


def elements(parent: etree._Element) -> Iterator[etree._Element]:
    """The child elements, without comments and the like."""
    return parent.iterchildren("{*}*")


def document_of(root: etree._Element, facts: Facts) -> Any:
    """What JSON has of a document, as far as a release knows it, with a text for each value; None for no message."""
    name = local_name(root)
    if name == PAYLOAD and facts.header:
        return _payload(root, facts)
    message = facts.any_by_root.get(name)
    if message is None:
        return None
    members = _members(root, message, message.root_object, facts)
    return members if message.is_envelope else {message.root: members}


def _payload(element: etree._Element, facts: Facts) -> dict[str, Any]:
    """Header fields, and use cases under their roots."""
    header = facts.header
    members = _members(element, header, header.root_object, facts) if header else {}
    for child in elements(element):
        content = facts.contents_by_root.get(local_name(child))
        if content and content.root not in facts.header_names:
            members[content.root] = _members(child, content, content.root_object, facts)
    return members


def _members(element: etree._Element, message: MessageFacts, holder: ObjectFacts, facts: Facts) -> dict[str, Any]:
    members: dict[str, Any] = {}
    for child in elements(element):
        name = local_name(child)
        field = holder.by_element.get(name)
        if field is None:
            if name in holder.wrappers:
                members |= _members(child, message, holder, facts)
            continue
        if field.kind == "message":
            value: Any = _payload(child, facts)
        elif field.object:
            value = _members(child, message, message.objects[field.object], facts)
        else:
            value = child.text or ""
        if field.is_list:
            members.setdefault(field.name, []).append(value)
        else:
            members[field.name] = value
    return members
