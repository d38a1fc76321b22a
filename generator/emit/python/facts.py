"""What the classes of a message must say, as values that can be compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import assert_never

from generator.emit.python.modules import Module, Root
from generator.emit.python.named_types import ends, expression, limits
from generator.emit.python.names import ANY_MESSAGE, WIRE_MODEL, WIRE_TYPES
from generator.model import AnyMessage, Bounded, Cardinality, Coded, ObjectType, Ref, Scalar, Text, Type
from generator.naming.python import field_names
from generator.shapes.xml_names import renamed_elements


@dataclass(frozen=True, slots=True)
class TypeFacts:
    """A type, what it is made of, and what it refuses beyond that."""

    name: str  # dotted where it is imported
    arguments: tuple[object, ...] = ()  # the items of a list, the codes of a Literal
    constraints: tuple[tuple[str, object], ...] = ()  # by keyword, sorted
    admits_none: bool = False


@dataclass(frozen=True, slots=True)
class FieldFacts:
    """A field of a class."""

    after: str  # the attribute above it; "" for the first
    alias: str
    default: str | None  # as it is written; None: the field is required
    is_excluded: bool  # from all that is written
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


Offered = tuple[object, ...]
"""The names that a module offers, in `__all__`."""

Fact = tuple[tuple[str, str], ClassFacts | FieldFacts | TypeFacts | Offered]
"""A class and its attribute, `""` for the class itself, and the fact there: of an imported class, its path."""

OFFERED = "__all__"

PATTERNS = "patterns"
"""The constraint that a text's whole value matches each of several expressions."""


def facts_of(module: Module) -> Iterator[Fact]:
    """What the Model says of the objects of a module, in its order."""
    types = _Types(module)
    for imported, ref in module.imported.items():
        yield (module.class_names[imported], ""), TypeFacts(ref.path)
    if module.offered:
        yield (OFFERED, ""), module.offered
    for object_type in module.objects:
        name, root = module.class_names[object_type.name], module.root_of(object_type)
        base = root.base if root else WIRE_MODEL
        yield (name, ""), ClassFacts((base.path,), dict(_constants(object_type, root)))
        attributes = field_names(field.name for field in object_type.fields)
        above = pairwise(("", *attributes.values()))
        for field, (after, attribute) in zip(object_type.fields, above, strict=True):
            is_required = field.cardinality.is_required
            type_ = replace(types.held(field.type, field.cardinality), admits_none=not is_required)
            default = None if is_required else "None"
            yield (name, attribute), FieldFacts(after, field.name, default, field.is_read_only, type_)


def _constants(object_type: ObjectType, root: Root | None) -> Iterator[tuple[str, object]]:
    if object_type.is_open:
        yield "model_config", Call("pydantic.ConfigDict", (), {"extra": "allow"})
    if root:
        yield "wire_schema", root.schema
        yield "wire_root", root.name
        yield "wire_namespace", root.namespace
    if object_type.xlink_type:
        yield "wire_xlink_type", object_type.xlink_type
    if object_type.is_xlink_required:
        yield "wire_xlink_required", True
    elements = renamed_elements(object_type)
    if elements:
        yield "wire_elements", elements


@dataclass(frozen=True, slots=True)
class _Types:
    """How object_type module calls its types."""

    module: Module

    def held(self, type_: Type, cardinality: Cardinality) -> TypeFacts:
        """A field's type, a list where the field may occur more than once."""
        item = self.named(type_)
        if not cardinality.is_list:
            return item
        bounds = (("max_length", cardinality.high), ("min_length", cardinality.low))
        return TypeFacts("list", (item,), tuple(bound for bound in bounds if bound[1]))

    def named(self, type_: Type) -> TypeFacts:
        match type_:
            case Text(sources, length):
                patterns = {PATTERNS: tuple(map(expression, sources))} if sources else {}
                return _constrained("str", {**limits(length), **patterns})
            case Coded(codes, identity):
                lists = self.module.code_lists
                return TypeFacts(lists[identity].path) if identity else TypeFacts("typing.Literal", codes)
            case Scalar():
                return TypeFacts(WIRE_TYPES[type_].path)
            case Bounded(scalar, bounds):
                return _constrained(WIRE_TYPES[scalar].path, ends(bounds))
            case Ref(name):
                ref = self.module.imported.get(name)
                return TypeFacts(ref.path if ref else self.module.class_names[name])
            case AnyMessage():
                return TypeFacts(ANY_MESSAGE.path)
            case _:
                assert_never(type_)


def _constrained(name: str, constraints: Mapping[str, object]) -> TypeFacts:
    return TypeFacts(name, constraints=tuple(sorted(constraints.items())))
