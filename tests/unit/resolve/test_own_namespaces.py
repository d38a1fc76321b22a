"""Namespaces of single fields: what one XSD cannot declare for all messages is told."""

from __future__ import annotations

from typing import Any

import pytest

from generator.catalogue.phrase import Phrase
from generator.diagnostics import Diagnostic
from generator.model import Field, Scalar
from generator.resolve.own_namespaces import own_namespace_problems
from tests.factories import field, message, object_type


def own(name: str, namespace: str, **others: Any) -> Field:
    return field(name, xml_namespace=namespace, **others)


def problems(*fields: Field) -> list[Diagnostic]:
    """What there is to say of messages with a field each."""
    return list(own_namespace_problems(message(object_type(f"m{n}", one)) for n, one in enumerate(fields)))


def named(*fields: Field) -> list[str]:
    told = [dict(one.phrases)["problem"] for one in problems(*fields)]
    assert all(isinstance(one, Phrase) for one in told)
    return [one.name for one in told]


def test_one_element_may_stand_in_several_messages() -> None:
    assert named(own("a", "urn:x"), own("a", "urn:x"), own("b", "urn:x"), own("a", "urn:y", type_=Scalar.DATE)) == []


def test_an_element_has_one_type() -> None:
    (one,) = problems(own("a", "urn:x"), own("a", "urn:x", type_=Scalar.DATE))
    assert one.origin.pointer == "/xml/namespace"
    assert len(one.related) == 1
    assert named(own("a", "urn:x"), own("b", "urn:x", xml_name="a", type_=Scalar.DATE)) == ["schema-other-type"]


@pytest.mark.parametrize("namespace", ["urn:test:m0", "http://www.w3.org/1999/xlink"])
def test_a_namespace_of_others_is_taken(namespace: str) -> None:
    assert named(own("a", namespace)) == ["schema-taken-namespace"]


def test_two_namespaces_have_two_files() -> None:
    assert named(own("a", "urn:x:1"), own("a", "urn:x.1")) == ["schema-alike-namespace"]
