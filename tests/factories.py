"""Small models for tests: what a test does not say has a plain default."""

from __future__ import annotations

from collections.abc import Iterable

from generator.diagnostics import Origin
from generator.model import (
    Cardinality,
    CodeList,
    Field,
    Message,
    Model,
    ObjectType,
    Release,
    Rule,
    Scenario,
    Text,
    Type,
)

ORIGIN = Origin("test.xlsx", 0, "Test", 9, 1)
TEXT = Text()


def field(
    name: str,
    type_: Type = TEXT,
    cardinality: str = "1..1",
    *,
    examples: Iterable[str] = (),
    title: str = "",
    xml_name: str = "",
    xml_wrapper: str = "",
    xml_namespace: str = "",
    is_read_only: bool = False,
    suggested_list: str = "",
) -> Field:
    low, high = cardinality.split("..")
    return Field(
        name=name,
        title=title or name,
        description="",
        examples=tuple(examples),
        cardinality=Cardinality(int(low), None if high == "n" else int(high)),
        type=type_,
        origin=ORIGIN,
        xml_name=xml_name,
        xml_wrapper=xml_wrapper,
        xml_namespace=xml_namespace,
        is_read_only=is_read_only,
        suggested_list=suggested_list,
    )


def object_type(
    name: str, *fields: Field, is_open: bool = False, xlink_type: str = "", is_xlink_required: bool = False
) -> ObjectType:
    return ObjectType(name, name, "", fields, is_open, ORIGIN, xlink_type, is_xlink_required)


def message(*objects: ObjectType, name: str = "", namespace: str = "", has_header: bool = False) -> Message:
    """A message of these objects, the root first; its name is the root's in capitals."""
    root = objects[0].name
    return Message(
        name=name or root.upper(),
        root=root,
        namespace=namespace or f"urn:test:{root}",
        perimeter="",
        has_header=has_header,
        title=root,
        description="",
        objects=objects,
        origin=ORIGIN,
    )


def rule(requirement: str, *schemas: str, context: str = "", condition: str = "", name: str = "essai") -> Rule:
    """A rule without examples: what is made of it has no need of them."""
    words = (condition, requirement, "warning", "La règle est enfreinte.", "", "")
    return Rule(name, schemas, context, "", "", *words, ORIGIN)


def model(
    *messages: Message,
    code_lists: Iterable[CodeList] = (),
    scenarios: Iterable[Scenario] = (),
    rules: Iterable[Rule] = (),
) -> Model:
    release = Release("1.0.0", "Test", "urn:test:", "", "")
    return Model(release, messages, tuple(code_lists), tuple(scenarios), tuple(rules))
