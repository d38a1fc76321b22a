"""Free content, which no class knows, between XML and JSON: an element is a member, and nothing of it is lost.

An element is a text, or an object of its elements by their local names. What such an
object cannot say stands beside them, under names that no element has: `@name` an
attribute, `@{urn:x}name` one in a namespace, `@xmlns` the element's own namespace where
it is not that of the element around it, `#text` its text beside attributes, and
`#content` texts and elements in their order where they are mixed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, cast

from lxml import etree

from .strict_json import MAX_DEPTH
from .xml_texts import BLANK, UnwritableError, xml_attribute, xml_text

_START = (
    "A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d"
    "\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_WORD = f"[{_START}][{_START}0-9.\u00b7\u0300-\u036f\u203f-\u2040-]*"
_NAME = re.compile(_WORD)
_PLAIN_ATTRIBUTE = re.compile(f"(?!xmlns$)(xml:)?{_WORD}")
_ATTRIBUTE_ELSEWHERE = re.compile(f"{{([^{{}}]+)}}({_WORD})")

_XML = "http://www.w3.org/XML/1998/namespace"
_RESERVED = (_XML, "http://www.w3.org/2000/xmlns/")
"""Namespaces that no document may declare as its default one."""

_FEW = 64
_VALUES = etree.XPath("@*", smart_strings=False)


class BlanksMatterError(Exception):
    """Text stands between elements, and the parser has left out the blanks there."""


class FreeReader:
    """The free elements of one document.

    `has_blanks` says whether the parser kept the blanks between elements; `too_deep`
    is called with an element that stands in too many others.
    """

    def __init__(self, *, has_blanks: bool, too_deep: Callable[[etree._Element], None]) -> None:
        self.has_blanks = has_blanks
        self.too_deep = too_deep

    def add(self, members: dict[str, Any], element: etree._Element, namespace: str, depth: int) -> None:
        """Put an element among the members of an object in a namespace; with another one of its name it makes a list.

        Raises: BlanksMatterError.
        """
        if depth >= MAX_DEPTH:
            self.too_deep(element)
            return
        name, item = etree.QName(element).localname, self._value(element, namespace, depth + 1)
        if name not in members:
            members[name] = item
        elif isinstance(members[name], list):
            members[name].append(item)
        else:
            members[name] = [members[name], item]

    def _value(self, element: etree._Element, namespace: str, depth: int) -> Any:
        own = etree.QName(element).namespace or ""
        value: dict[str, Any] = {} if own == namespace else {"@xmlns": own}
        value.update(_attributes(element))
        if not len(element):
            text = element.text or ""
            if not value:
                return text
            if text:
                value["#text"] = text
        elif _is_mixed(element):
            value["#content"] = list(self._content(element, own, depth))
        else:
            for child in element:
                self.add(value, child, own, depth)
        return value

    def _content(self, element: etree._Element, namespace: str, depth: int) -> Iterator[str | dict[str, Any]]:
        if not self.has_blanks:
            raise BlanksMatterError
        if element.text:
            yield element.text
        for child in element:
            members: dict[str, Any] = {}
            self.add(members, child, namespace, depth)
            yield members
            if child.tail:
                yield child.tail


def _attributes(element: etree._Element) -> Iterator[tuple[str, str]]:
    names = tuple(map(str, element.keys()))
    # each `get` looks through all attributes, of which a hostile element has many
    values = (element.get(name, "") for name in names) if len(names) < _FEW else cast(Iterable[str], _VALUES(element))
    for name, value in zip(names, values, strict=True):
        yield "@" + name.replace(f"{{{_XML}}}", "xml:"), value


def _is_mixed(element: etree._Element) -> bool:
    texts = (element.text, *(child.tail for child in element))
    return any(text and text.strip(BLANK) for text in texts)


# --- to XML --------------------------------------------------------------------------


class _At:
    """What cannot be written in here stands below a step: a name, or a 0-based item."""

    __slots__ = ("step",)

    def __init__(self, step: str | int) -> None:
        self.step = step

    def __enter__(self) -> None:
        pass

    def __exit__(self, _: object, error: BaseException | None, __: object) -> None:
        if isinstance(error, UnwritableError):
            error.path.append(self.step)


def write_free(out: list[str], name: str, value: Any, declared: str, depth: int) -> None:
    """Add a member of an object, an element an item of a list; `declared` is the namespace that they declare.

    Raises: UnwritableError.
    """
    with _At(name):
        if depth >= MAX_DEPTH:
            raise UnwritableError(f"more than {MAX_DEPTH} levels")
        if not _NAME.fullmatch(name):
            raise UnwritableError(f"{name!r} is not the name of an XML element")
        if not isinstance(value, list):
            _write_item(out, name, value, declared, depth)
            return
        for index, item in enumerate(cast(Iterable[Any], value)):
            with _At(index):
                _write_item(out, name, item, declared, depth)


def _write_item(out: list[str], name: str, value: Any, declared: str, depth: int) -> None:
    if isinstance(value, list):
        raise UnwritableError("XML has no list of lists")
    if isinstance(value, dict):
        members = cast(dict[str, Any], value)
        attributes = {key: item for key, item in members.items() if key.startswith("@")}
        out.append(f"<{name}{_start(attributes, declared)}>" if attributes else f"<{name}{declared}>")
        _write_inside(out, {key: item for key, item in members.items() if key not in attributes}, depth + 1)
    else:
        out += f"<{name}{declared}>", xml_text(value)
    out.append(f"</{name}>")


def _write_inside(out: list[str], members: dict[str, Any], depth: int) -> None:
    if len(members) == 1 and "#text" in members:
        with _At("#text"):
            out.append(xml_text(members["#text"]))
    elif len(members) == 1 and "#content" in members:
        with _At("#content"):
            _write_content(out, members["#content"], depth)
    elif "#text" in members or "#content" in members:
        raise UnwritableError("text beside elements is written in #content, in its place among them")
    else:
        for name, item in members.items():
            write_free(out, name, item, "", depth)


def _write_content(out: list[str], content: Any, depth: int) -> None:
    items = list(cast(Iterable[Any], content)) if isinstance(content, list) else []
    texts = [item for item in items if isinstance(item, str)]
    if len(texts) == len(items) or not "".join(texts).strip(BLANK):
        raise UnwritableError("a list of texts and elements is expected, and not of blanks alone")
    for index, item in enumerate(items):
        with _At(index):
            if isinstance(item, str):
                out.append(xml_text(item))
            else:
                _write_element(out, item, depth)


def _write_element(out: list[str], item: Any, depth: int) -> None:
    members = list(cast(dict[str, Any], item).items()) if isinstance(item, dict) else []
    if len(members) != 1 or isinstance(members[0][1], list):
        raise UnwritableError("a text is expected, or an object that holds one element")
    write_free(out, *members[0], "", depth)


def _start(attributes: Mapping[str, Any], declared: str) -> str:
    """What stands in a start tag behind the name."""
    written: list[str] = []
    for key, value in attributes.items():
        with _At(key):
            if key == "@xmlns":
                declared = f" xmlns={xml_attribute(_namespace(value))}"
            elif _PLAIN_ATTRIBUTE.fullmatch(key, 1):
                written.append(f" {key[1:]}={xml_attribute(value)}")
            else:
                written.append(_elsewhere(key, xml_attribute(value), f"n{len(written)}"))
    return "".join((declared, *written))


def _namespace(value: Any) -> str:
    if not isinstance(value, str) or value in _RESERVED:
        raise UnwritableError("the name of a namespace is expected")
    return value


def _elsewhere(key: str, value: str, prefix: str) -> str:
    """An attribute in a namespace, which it declares."""
    name = _ATTRIBUTE_ELSEWHERE.fullmatch(key, 1)
    if name is None:
        raise UnwritableError(f"{key[1:]!r} is not the name of an XML attribute")
    return f" xmlns:{prefix}={xml_attribute(_namespace(name[1]))} {prefix}:{name[2]}={value}"
