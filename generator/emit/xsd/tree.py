"""How a schema document is put together: elements, annotations, one tidy text.

Plain lxml trees, because xsdata's typed model loses `xml:lang` and the order of global
components, writes attributes that XSD 1.0 does not have, and takes four times as long.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from lxml import etree

from generator.emit.xml_text import carried
from generator.model import Cardinality

XSD = "http://www.w3.org/2001/XMLSchema"
_PREFIXES = {"xs": XSD}
_DOCUMENTATION = f"{{{XSD}}}documentation"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_UNSEEN = re.compile("[\x7f-\x9f\u2028\u2029]")
"""What an editor shows as nothing, or as the end of a line; a document holds it in texts and attributes alone."""

_MOST_BESIDE_OTHERS = 5_000
"""The greatest finite maximum that the JDK reads with its default limits (`jdk.xml.maxOccurLimit`) on an element
with neighbours; an element alone in its sequence it counts, however many."""

Element = etree._Element


def xs(tag: str, *children: Element, **attributes: str | None) -> Element:
    """An element of XML Schema; an attribute that is None is left out."""
    told = {name: carried(value) for name, value in attributes.items() if value is not None}
    made = etree.Element(f"{{{XSD}}}{tag}", told, nsmap=_PREFIXES)
    made.extend(children)
    return made


def schema(namespace: str, version: str, prefixes: Mapping[str, str], children: Iterable[Element]) -> Element:
    """A document whose own names stand without prefix; `prefixes` leads to other namespaces."""
    nsmap = {**_PREFIXES, **prefixes}
    if namespace:
        nsmap[None] = namespace  # type: ignore[index]  # lxml's key for the default namespace
    made = etree.Element(f"{{{XSD}}}schema", nsmap=nsmap)
    if namespace:
        made.set("targetNamespace", namespace)
    made.set("elementFormDefault", "qualified")
    made.set("version", carried(version))
    made.extend(children)
    return made


def link(location: str, namespace: str, into: str) -> Element:
    """Another document of the same namespace included, of another one imported."""
    if namespace == into:
        return xs("include", schemaLocation=location)
    return xs("import", namespace=namespace, schemaLocation=location)


def annotation(*texts: str) -> tuple[Element, ...]:
    """What there is to say in French, each text once; nothing when all are empty."""
    told = [_documentation(text) for text in dict.fromkeys(texts) if text]
    return (xs("annotation", *told),) if told else ()


def occurs(cardinality: Cardinality) -> dict[str, str | None]:
    """The occurrence attributes, None for those that would say 1."""
    low, high = cardinality.low, cardinality.high
    return {
        "minOccurs": None if low == 1 else str(low),
        "maxOccurs": "unbounded" if high is None else None if high == 1 else str(high),
    }


def is_counted_alone(cardinality: Cardinality) -> bool:
    """Whether an element needs a sequence of its own for Java to read its maximum."""
    return (cardinality.high or 0) > _MOST_BESIDE_OTHERS


def serialised(root: Element) -> str:
    """The document, two blanks a level, texts of several lines set in as their elements are."""
    for one in root.iter(_DOCUMENTATION):
        one.text = _set_in(one.text or "", sum(1 for _ in one.iterancestors()))
    body = _UNSEEN.sub(
        lambda found: f"&#x{ord(found[0]):X};", etree.tostring(root, encoding="unicode", pretty_print=True)
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}'


def _documentation(text: str) -> Element:
    made = xs("documentation")
    made.set(_XML_LANG, "fr")
    made.text = carried(text)
    return made


def _set_in(text: str, depth: int) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) < 2:
        return "".join(lines)
    margin = "\n" + "  " * depth
    return "".join(f"{margin}  {line}" for line in lines) + margin
