"""A sheet's XML as Excel would have written it, whatever program did."""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterator

from lxml import etree

from generator.diagnostics import column_letters, column_number


def rewritten(part: bytes) -> bytes | None:
    """The same sheet as Excel would write it: each cell with its name, without prefix; empty cells left out.

    None when the parser cannot follow it to its end.
    """
    parts: list[str] = []
    row = column = 0
    try:
        for event, element in _elements(part):
            name = etree.QName(element).localname
            if event == "start" and name == "row":
                row, column = _position(element, row), 0
            elif event == "start" and name == "c":
                column = _position(element, column)
            elif event == "end":
                parts.append(_cell(element, row, column) if name == "c" else _attributes(element, name, row))
                _forget(element)
    except etree.XMLSyntaxError:
        return None
    return "".join(parts).encode()


def _elements(part: bytes) -> Iterator[tuple[str, etree._Element]]:
    """The elements that matter, at their start and at their end."""
    elements: Iterator[tuple[str, etree._Element]] = etree.iterparse(
        io.BytesIO(part),
        ("start", "end"),
        tag=("{*}row", "{*}c", "{*}col", "{*}mergeCell"),
        resolve_entities=False,
        no_network=True,
        huge_tree=True,
    )
    return elements


def _cell(element: etree._Element, row: int, column: int) -> str:
    inside = "".join(f"<{tag}>{text}</{tag}>" for tag, text in _children(element))
    name = element.get("r") or f"{column_letters(column)}{row}"
    style = f' s="{element.get("s")}"' if element.get("s", "").isdecimal() else ""
    kind = html.escape(element.get("t", "n"))
    return f'<c r="{html.escape(name)}"{style} t="{kind}">{inside}</c>' if inside else ""


def _attributes(element: etree._Element, name: str, row: int) -> str:
    attributes = {str(key): str(value) for key, value in element.items()}
    if name == "row":
        attributes["r"] = str(row)
    return f"<{name} " + " ".join(f'{key}="{html.escape(value)}"' for key, value in attributes.items()) + ">"


def _forget(element: etree._Element) -> None:
    """Give back the memory of an element that has been read, and of those before it."""
    element.clear()
    parent = element.getparent()
    while parent is not None and (before := element.getprevious()) is not None:
        parent.remove(before)


def _position(element: etree._Element, before: int) -> int:
    """The 1-based row or column that an element names, or else the next one."""
    name = element.get("r", "")
    if name[:7].isdecimal():
        return int(name[:7])
    letters = re.match("[A-Z]{1,4}", name)
    return column_number(letters[0]) if letters else before + 1


def _children(cell: etree._Element) -> Iterator[tuple[str, str]]:
    for child in cell.iterchildren(etree.Element):
        yield etree.QName(child).localname, html.escape("".join(map(str, child.itertext())), quote=False)
