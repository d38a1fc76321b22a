"""How a schema document is assembled: elements, annotations, one indented text.

Plain lxml trees, because xsdata's typed model loses `xml:lang` and the order of global
components, writes attributes that XSD 1.0 does not have, and takes four times as long.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from lxml import etree

from generator.emit.xml_text import carried
from generator.model import Cardinality
from generator.patterns import UNSEEN

XSD = "http://www.w3.org/2001/XMLSchema"
_PREFIXES = {"xs": XSD}
_DOCUMENTATION = f"{{{XSD}}}documentation"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ESCAPED = re.compile(f"[{''.join(map(chr, UNSEEN))}]")
"""Characters that occur only in texts and attributes."""

_MOST_BESIDE_OTHERS = 5_000
"""The greatest finite maximum that the JDK reads with its default limits (`jdk.xml.maxOccurLimit`) on an element
with neighbours; an element alone in its sequence it counts, however many."""

Element = etree._Element


def xs(tag: str, *children: Element, **attributes: str | None) -> Element:
    """An element of XML Schema; an attribute that is None is left out."""
    values = {name: carried(value) for name, value in attributes.items() if value is not None}
    element = etree.Element(f"{{{XSD}}}{tag}", values, nsmap=_PREFIXES)
    element.extend(children)
    return element


def schema(namespace: str, version: str, prefixes: Mapping[str, str], children: Iterable[Element]) -> Element:
    """A document whose own names have no prefix; `prefixes` maps to other namespaces."""
    nsmap = {**_PREFIXES, **prefixes}
    if namespace:
        nsmap[None] = namespace  # type: ignore[index]  # lxml's key for the default namespace
    document = etree.Element(f"{{{XSD}}}schema", nsmap=nsmap)
    if namespace:
        document.set("targetNamespace", namespace)
    document.set("elementFormDefault", "qualified")
    document.set("version", carried(version))
    document.extend(children)
    return document


def link(location: str, namespace: str, into: str) -> Element:
    """Another document, included when it has the same namespace, else imported."""
    if namespace == into:
        return xs("include", schemaLocation=location)
    return xs("import", namespace=namespace, schemaLocation=location)


def nameless(type_: str) -> Element:
    """An anonymous complex type that extends a named one, so that no `xsi:type` can name it."""
    return xs("complexType", xs("complexContent", xs("extension", base=type_)))


def annotation(*texts: str) -> tuple[Element, ...]:
    """The French documentation of a component, each text once; nothing when all are empty."""
    elements = [_documentation(text) for text in dict.fromkeys(texts) if text]
    return (xs("annotation", *elements),) if elements else ()


def occurs(cardinality: Cardinality) -> dict[str, str | None]:
    """The occurrence attributes, None where the value would be 1."""
    low, high = cardinality.low, cardinality.high
    return {
        "minOccurs": None if low == 1 else str(low),
        "maxOccurs": "unbounded" if high is None else None if high == 1 else str(high),
    }


def is_counted_alone(cardinality: Cardinality) -> bool:
    """Whether an element needs a sequence of its own for Java to read its maximum."""
    return (cardinality.high or 0) > _MOST_BESIDE_OTHERS


def serialised(root: Element) -> str:
    """The document, indented by two spaces a level, as are texts of several lines."""
    for element in root.iter(_DOCUMENTATION):
        element.text = _set_in(element.text or "", sum(1 for _ in element.iterancestors()))
    body = _ESCAPED.sub(
        lambda match: f"&#x{ord(match[0]):X};", etree.tostring(root, encoding="unicode", pretty_print=True)
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}'


def _documentation(text: str) -> Element:
    element = xs("documentation")
    element.set(_XML_LANG, "fr")
    element.text = carried(text)
    return element


def _set_in(text: str, depth: int) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) < 2:
        return "".join(lines)
    margin = "\n" + "  " * depth
    return "".join(f"{margin}  {line}" for line in lines) + margin
