"""A large document that is valid, however odd, costs no more than so many times what a bare parser takes.

The yardstick is `json.loads` or lxml on the same bytes in the same process; what
takes too long is tried once more, and the better counts. What takes the square of a
document's size would take hundreds of times as long.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any

import pytest
from lxml import etree

from tests.packages import Package
from tests.unit.runtime.hostile_json import envelope, times

SIZE = 40_000  # bytes
TRIES = 2

READING, WRITING = 250, 250
"""How many times as long as the yardstick; measured up to 50 both."""

DEEP = "[" * 80 + "]" * 80

IN_JSON: dict[str, Callable[[], str]] = {
    "lists 80 deep": lambda: f'{{"a": [{times(DEEP, SIZE // 162)}]}}',
    "a wide list of lists": lambda: f'{{"a": [{times("[]", SIZE // 4)}]}}',
    "lists of lists of lists": lambda: f'{{"a": [{times("[[], []]", SIZE // 10)}]}}',
    "a wide list of objects": lambda: f'{{"a": [{times("{}", SIZE // 4)}]}}',
    "many members": lambda: "{" + ", ".join(f'"k{n}": 1' for n in range(SIZE // 12)) + "}",
    "objects 80 deep": lambda: f'{{"a": [{times(chr(123) + DEEP_OBJECT + chr(125), SIZE // 490)}]}}',
}
DEEP_OBJECT = '"a": {' * 80 + "}" * 80

IN_XML: dict[str, Callable[[], str]] = {
    "many distinct elements": lambda: "".join(f"<a{n}/>" for n in range(SIZE // 10)),
    "many equal elements": lambda: "<a/>" * (SIZE // 4),
    "elements 90 deep": lambda: ("<a>" * 90 + "</a>" * 90) * (SIZE // 630),
    "elements of two names in turn": lambda: "<a/><b/>" * (SIZE // 8),
    "many attributes": lambda: "<a" + "".join(f' a{n}=""' for n in range(SIZE // 10)) + "/>",
    "many elements with attributes": lambda: '<a b="c"/>' * (SIZE // 10),
    "many namespaces": lambda: '<a xmlns="urn:x"/>' * (SIZE // 18),
    "mixed text": lambda: "<a>b<c/> <d/>e</a>" * (SIZE // 18),
    "one element of much mixed text": lambda: "<a>" + "b<c/>" * (SIZE // 5) + "</a>",
}


def spent(call: Callable[[], Any]) -> float:
    """Seconds of CPU."""
    start = time.process_time()
    call()
    return time.process_time() - start


def is_within(call: Callable[[], Any], most: float) -> bool:
    return any(spent(call) < most for _ in range(TRIES))


@pytest.mark.parametrize("make", IN_JSON.values(), ids=IN_JSON)
@pytest.mark.parametrize("schema", ["customContent", "EDXL-DE"])
def test_odd_json_is_read_and_written_at_a_bounded_cost(own: Package, schema: str, make: Callable[[], str]):
    free = make()
    assert 0.75 * SIZE < len(free) < 1.2 * SIZE
    text = envelope(f'"customContent": {free}') if schema == "EDXL-DE" else free
    class_, yardstick = own.message(schema), min(spent(lambda: json.loads(text)) for _ in range(TRIES))
    made = class_.from_json(text)
    assert is_within(lambda: class_.from_json(text), READING * yardstick)
    assert is_within(made.to_json, WRITING * yardstick)
    assert json.loads(made.to_json()) == json.loads(text)


@pytest.mark.parametrize("make", IN_XML.values(), ids=IN_XML)
def test_odd_xml_is_read_and_written_at_a_bounded_cost(own: Package, make: Callable[[], str]):
    class_ = own.message("customContent")
    free = make()
    assert 0.75 * SIZE < len(free) < 1.2 * SIZE
    text = f'<customContent xmlns="{class_.wire_namespace}">{free}</customContent>'.encode()
    yardstick = min(spent(lambda: etree.fromstring(text)) for _ in range(TRIES))
    made = class_.from_xml(text)
    assert is_within(lambda: class_.from_xml(text), READING * yardstick)
    assert is_within(made.to_xml, WRITING * yardstick)
    assert class_.from_xml(made.to_xml()) == made
