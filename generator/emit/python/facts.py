"""What the classes of a message must say, as values that can be compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import assert_never

from generator import naming
from generator.emit.python.named_types import ends, expression, limits
from generator.emit.python.names import ANY_MESSAGE, WIRE_TYPES, Place, base, object_names
from generator.model import AnyMessage, Bounded, Cardinality, Coded, Message, ObjectType, Ref, Scalar, Text, Type


@dataclass(frozen=True, slots=True)
class TypeFacts:
    """A type, what it is made of, and what it refuses beyond that."""

    name: str  # dotted where it is imported
    arguments: tuple[object, ...] = ()  # the items of a list, the codes of a Literal
    constraints: tuple[tuple[str, object], ...] = ()  # by keyword, sorted
    admits_none: bool = False


@dataclass(frozen=True, slots=True)
class FieldFacts:
    """One field of a class."""

    after: str  # the attribute above it; "" for the first
    alias: str
    default: str | None  # as it is written; None: the field is required
    type: TypeFacts


@dataclass(frozen=True, slots=True)
class ClassFacts:
    """A class without its fields."""

    bases: tuple[str, ...]
    constants: Mapping[str, object]  # a call is a `Call`


@dataclass(frozen=True, slots=True)
class Call:
    """A value that is made by a call."""

    name: str  # dotted
    arguments: tuple[object, ...]
    keywords: Mapping[str, object]


Fact = tuple[tuple[str, str], ClassFacts | FieldFacts]
"""A class and its attribute, `""` for the class itself, and what is said there."""

PATTERNS = "patterns"
"""The constraint that a text's whole value matches each of several expressions."""


def facts_of(message: Message, code_lists: Mapping[str, Place]) -> Iterator[Fact]:
    """What the Model says of a message, in its order."""
    class_names = object_names(message)
    types = _Types(class_names, code_lists)
    for one in message.objects:
        name = class_names[one.name]
        yield (name, ""), ClassFacts((base(message, one).path,), dict(_constants(message, one)))
        attributes = naming.field_names(field.name for field in one.fields)
        above = pairwise(("", *attributes.values()))
        for field, (after, attribute) in zip(one.fields, above, strict=True):
            is_required = field.cardinality.is_required
            type_ = replace(types.held(field.type, field.cardinality), admits_none=not is_required)
            yield (name, attribute), FieldFacts(after, field.name, None if is_required else "None", type_)


def _constants(message: Message, one: ObjectType) -> Iterator[tuple[str, object]]:
    if one.is_open:
        yield "model_config", Call("pydantic.ConfigDict", (), {"extra": "allow"})
    if one is message.root_object:
        yield "wire_schema", message.name
        yield "wire_root", message.root
        yield "wire_namespace", message.namespace
    if one.xlink_type:
        yield "wire_xlink_type", one.xlink_type
    spelt_apart = [field for field in one.fields if field.xml_name or field.xml_wrapper]
    if spelt_apart:
        yield "wire_elements", {field.name: (field.xml_wrapper, field.element) for field in spelt_apart}


@dataclass(frozen=True, slots=True)
class _Types:
    """How one message's module calls its types."""

    class_names: Mapping[str, str]  # by the object's name
    code_lists: Mapping[str, Place]

    def held(self, type_: Type, cardinality: Cardinality) -> TypeFacts:
        """A field's type, a list where the field may occur more than once."""
        item = self.named(type_)
        if not cardinality.is_list:
            return item
        bounds = (("max_length", cardinality.high), ("min_length", cardinality.low))
        return TypeFacts("list", (item,), tuple(one for one in bounds if one[1]))

    def named(self, type_: Type) -> TypeFacts:
        match type_:
            case Text(sources, length):
                spelt = {PATTERNS: tuple(map(expression, sources))} if sources else {}
                return _constrained("str", {**limits(length), **spelt})
            case Coded(codes, identity):
                return TypeFacts(self.code_lists[identity].path) if identity else TypeFacts("typing.Literal", codes)
            case Scalar():
                return TypeFacts(WIRE_TYPES[type_].path)
            case Bounded(scalar, bounds):
                return _constrained(WIRE_TYPES[scalar].path, ends(bounds))
            case Ref(name):
                return TypeFacts(self.class_names[name])
            case AnyMessage():
                return TypeFacts(ANY_MESSAGE.path)
            case _:
                assert_never(type_)


def _constrained(name: str, constraints: Mapping[str, object]) -> TypeFacts:
    return TypeFacts(name, constraints=tuple(sorted(constraints.items())))
