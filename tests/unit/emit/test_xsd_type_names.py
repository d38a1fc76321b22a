"""No `xsi:type` is accepted: no element has a type that one could name, or derive from."""

from __future__ import annotations

from decimal import Decimal
from itertools import product
from pathlib import Path

import pytest
import xmlschema
from lxml import etree

from generator.model import Bounded, Bounds, Coded, Ref, Scalar, Text
from tests.factories import field, message, object_type
from tests.unit.emit.xsd_oracles import NAMESPACE, Oracles, document, of_message

XS = "http://www.w3.org/2001/XMLSchema"
TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"
BUILT_IN = ("string", "token", "NMTOKEN", "integer", "int", "decimal", "boolean", "date", "dateTime")
UR_TYPES = ("anyType", "anySimpleType")

EVERY = message(
    object_type(
        "root",
        field("text"),
        field("pattern", Text(("[a-z]+",))),
        field("code", Coded(("a", "b"))),
        field("listed", Coded(("A",), "Test.list")),
        field("integer", Scalar.INTEGER),
        field("number", Scalar.NUMBER),
        field("bounded", Bounded(Scalar.NUMBER, Bounds(None, Decimal(9)))),
        field("boolean", Scalar.BOOLEAN),
        field("date", Scalar.DATE),
        field("at", Scalar.DATETIME),
        field("part", Ref("part")),
        field("parts", Ref("part"), "1..n", xml_wrapper="parts", xml_name="item"),
        field("free", Ref("free")),
    ),
    object_type("part", field("part", Ref("part"), "0..1"), field("note", cardinality="0..1")),
    object_type("free", is_open=True),
)
VALUES = {
    "text": "a",
    "pattern": "a",
    "code": "a",
    "listed": "A",
    "integer": "1",
    "number": "1",
    "bounded": "1",
    "boolean": "true",
    "date": "2024-02-29",
    "at": "2024-02-29T08:30:00+01:00",
}
INSIDE = "".join(f"<{name}>{value}</{name}>" for name, value in VALUES.items())
OBJECTS = "<part><part/><note>a</note></part><parts><item/></parts><free/>"
PREFIXES = f'xmlns:xs="{XS}" xmlns:own="{NAMESPACE}"'
VALID = document(INSIDE + OBJECTS).replace("<root", f"<root {PREFIXES}")


@pytest.fixture(scope="module")
def every(tmp_path_factory: pytest.TempPathFactory) -> Oracles:
    return of_message(EVERY, tmp_path_factory.mktemp("every"))


def refused(schema: Oracles, element: str, type_: str) -> bool:
    """Whether both refuse the document in which the elements of a name are said to have a type."""
    root = etree.fromstring(VALID)
    found = [one for one in root.iter() if etree.QName(one).localname == element]
    for one in found:
        one.set(TYPE, type_)
    return bool(found) and not schema.accept(etree.tostring(root))


def elements() -> list[str]:
    return list(dict.fromkeys(etree.QName(one).localname for one in etree.fromstring(VALID).iter()))


def test_the_document_is_valid_without(every: Oracles) -> None:
    assert every.accept(VALID)


def test_a_built_in_type_is_refused(every: Oracles) -> None:
    pairs = list(product(elements(), (*BUILT_IN, *UR_TYPES)))
    assert [(element, name) for element, name in pairs if not refused(every, element, f"xs:{name}")] == []


@pytest.mark.parametrize("element", elements())
def test_a_type_of_the_schema_is_refused(every: Oracles, element: str) -> None:
    names = [name.rpartition("}")[2] for name in every.xmlschema.types]
    assert {"root", "root.part", "root.date", "root.test-list"} <= set(names)
    assert [name for name in names if not refused(every, element, f"own:{name}")] == []


def test_a_named_type_would_be_accepted(tmp_path: Path) -> None:
    """What these tests would see, were one element's type named again."""
    made = of_message(EVERY, tmp_path)
    path = tmp_path / "xsd" / "ROOT.xsd"
    tree = etree.parse(str(path))
    one = tree.find(f".//{{{XS}}}element[@name='text']")
    assert one is not None
    one.remove(one[-1])
    one.set("type", "xs:string")
    tree.write(str(path))
    again = Oracles(etree.XMLSchema(tree), xmlschema.XMLSchema10(str(path)))
    assert refused(made, "text", "xs:string")
    assert not refused(again, "text", "xs:string")
