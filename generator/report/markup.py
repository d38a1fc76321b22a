"""Elements of XML and HTML: built as trees, so that no text can leave its place."""

from __future__ import annotations

from xml.etree.ElementTree import Element  # writes only; nothing is parsed

from generator.report.legible import legible

Content = Element | str


def element(tag: str, *contents: Content, **attributes: str) -> Element:
    """An element of texts and elements; the attribute `class_` is written `class`, `http_equiv` is `http-equiv`."""
    parent = Element(tag, {name.rstrip("_").replace("_", "-"): legible(value) for name, value in attributes.items()})
    for content in contents:
        append(parent, content)
    return parent


def append(parent: Element, content: Content) -> None:
    """Add a text or an element behind what is there."""
    if isinstance(content, Element):
        parent.append(content)
    elif len(parent):
        parent[-1].tail = (parent[-1].tail or "") + legible(content)
    else:
        parent.text = (parent.text or "") + legible(content)
