"""Changes to an element that no change to a JSON value becomes in XML."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from generator.emit.pack.case import Edit
from generator.shapes.xml_names import XmlName

UNKNOWN = "inconnu"
"""The name of what no message has."""

_NIL = "{http://www.w3.org/2001/XMLSchema-instance}nil"


def nil(element: etree._Element) -> None:
    """XML Schema's null beside the content, which alone would be valid."""
    element.set(_NIL, "true")


def twice(element: etree._Element) -> None:
    """The element once more behind itself."""
    element.addnext(deepcopy(element))


def text_among(element: etree._Element) -> None:
    """A text before the elements inside."""
    element.text = "texte"


def unknown_child(element: etree._Element) -> None:
    """An element behind the text inside."""
    etree.SubElement(element, _beside(element, UNKNOWN))


def first_child(name: str, text: str = "") -> Edit:
    """An element before all others, in the namespace of the one around it."""

    def edit(element: etree._Element) -> None:
        child = etree.Element(_beside(element, name))
        child.text = text or None
        element.insert(0, child)

    return edit


def foreign_child(element: etree._Element) -> None:
    """An element of no namespace behind all others."""
    etree.SubElement(element, UNKNOWN, nsmap={None: ""}).text = "texte"  # type: ignore[dict-item]  # as in `xml_form`


def exchanged(first: str, second: str) -> Edit:
    """The first element of one tag put before the first of another."""

    def edit(element: etree._Element) -> None:
        later = next(element.iterchildren(second))
        next(element.iterchildren(first)).addprevious(later)

    return edit


def attribute(name: str, value: str) -> Edit:
    """An attribute with a value."""

    def edit(element: etree._Element) -> None:
        element.set(name, value)

    return edit


def without_attribute(name: str) -> Edit:
    """An attribute taken away."""

    def edit(element: etree._Element) -> None:
        del element.attrib[name]

    return edit


def renamed(name: str) -> Edit:
    """The element under another name."""

    def edit(element: etree._Element) -> None:
        element.tag = _beside(element, name)

    return edit


def in_namespace(namespace: str) -> Edit:
    """The element, and none of those inside, in another namespace."""

    def edit(element: etree._Element) -> None:
        element.tag = XmlName(namespace, etree.QName(element).localname).tag

    return edit


def _beside(element: etree._Element, name: str) -> str:
    """A tag in the namespace of an element."""
    return XmlName(etree.QName(element).namespace or "", name).tag
