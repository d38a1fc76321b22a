"""A module's objects to Pydantic classes, whose fields' types datamodel-code-generator writes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import assert_never

from generator.artifact import Memo
from generator.emit.python.annotations import Schema, TypeSchema, annotation, render_types, type_schema
from generator.emit.python.layout import INDENT, code
from generator.emit.python.literals import docstring, literal
from generator.emit.python.modules import Module, Root
from generator.emit.python.named_types import Named, definition, expression, is_named, limits, suffix
from generator.emit.python.names import ANY_MESSAGE, WIRE_MODEL, WIRE_TYPES, ClassRef
from generator.emit.templating import render
from generator.model import AnyMessage, Bounded, Coded, Field, Length, ObjectType, Ref, Scalar, Text
from generator.naming.python import class_name, class_names, field_names
from generator.shapes.order import dependencies_first, forward_references
from generator.shapes.texts import meaning
from generator.shapes.uses import field_uses, first_uses
from generator.shapes.xml_names import renamed_elements

_HERE = "here"
"""Stands for the module itself: the class generator wants a dotted path for each type."""

_IMPORTS = (
    "__future__.annotations",
    *(f"typing.{name}" for name in ("Annotated", "ClassVar")),
    *(f"pydantic.{name}" for name in ("ConfigDict", "Field")),
    *(f".values.{name}" for name in ("Bounds", "Integer", "Number", "Patterns")),
)
"""What any module may use, beside the bases and types of its own."""


@dataclass(frozen=True, slots=True)
class FieldLines:
    """A field as its class has it."""

    line: str  # `name: type = default`
    docstring: str


@dataclass(frozen=True, slots=True)
class ClassView:
    """A class in the form in which the template writes it."""

    name: str
    base: str
    docstring: str
    body: tuple[str, ...]
    fields: tuple[FieldLines, ...]


def classes(module: Module, memo: Memo | None = None) -> str:
    """The imports and classes of a module, not yet formatted.

    `memo` says how types are written that were written before; those of the module are added.
    """
    return _Lowering(module).source({} if memo is None else memo)


class _Lowering:
    """One module's classes, their types as the JSON Schemas that the class generator reads.

    What it cannot keep becomes a named type, written above the classes.
    """

    def __init__(self, module: Module) -> None:
        self.module = module
        self.class_names = module.class_names
        self.attributes = {each.name: field_names(field.name for field in each.fields) for each in module.objects}
        self.named_types = _named_types(module)
        self.imported: set[str] = set()  # dotted paths of the types that fields have

    def source(self, memo: Memo) -> str:
        """The generated text."""
        first, *others = self.module.objects
        schemas = {each.name: [type_schema(self._field(field)) for field in each.fields] for each in (*others, first)}
        render_types(chain.from_iterable(schemas.values()), memo)
        ordered = dependencies_first(self.module.objects, self.module.imported)
        views = [self._class(object_type, schemas[object_type.name], memo) for object_type in ordered]
        body = render(
            "python/classes.py.jinja",
            named_types=[f"{name} = {definition(type_)}" for type_, name in self.named_types.items()],
            classes=views,
            rebuilt=[self.class_names[each.name] for each in forward_references(ordered, self.module.imported)],
            offered=", ".join(map(literal, self.module.offered)),
        )
        return f"{_imports(self._importable(), self.module.room, body)}\n{body}"

    def _class(self, object_type: ObjectType, schemas: Iterable[TypeSchema], memo: Memo) -> ClassView:
        attributes = self.attributes[object_type.name]
        root = self.module.root_of(object_type)
        return ClassView(
            name=self.class_names[object_type.name],
            base=(root.base if root else WIRE_MODEL).name,
            docstring=docstring(meaning(object_type), INDENT),
            body=tuple(_body(object_type, root)),
            fields=tuple(
                FieldLines(_line(field, attributes[field.name], schema, memo), docstring(meaning(field), INDENT))
                for field, schema in zip(object_type.fields, schemas, strict=True)
            ),
        )

    def _importable(self) -> Iterator[tuple[str, str]]:
        """Dotted paths of all that the module might use, and what it calls them."""
        bases = (WIRE_MODEL, self.module.root.base) if self.module.root else (WIRE_MODEL,)
        for path in (*_IMPORTS, *(ref.path for ref in bases), *self.imported):
            yield path, path.rpartition(".")[2]
        for name, ref in self.module.imported.items():
            yield ref.path, self.class_names[name]

    def _field(self, field: Field) -> Schema:
        if not field.cardinality.is_list:
            return self._type(field)
        low, high = field.cardinality.low, field.cardinality.high
        return {
            "type": "array",
            "items": self._type(field),
            **({"minItems": low} if low else {}),
            **({} if high is None else {"maxItems": high}),
        }

    def _type(self, field: Field) -> Schema:
        match field.type:
            case Text(sources, length) if not is_named(field):
                pattern = {"pattern": expression(sources[0])} if sources else {}
                return {"type": "string", **_limited(length), **pattern}
            case Text() | Bounded() as type_:
                return {"type": "string", "customTypePath": f"{_HERE}.{self.named_types[type_]}"}
            case Coded(codes, identity):
                if identity:
                    return self._imported(self.module.code_lists[identity])
                self.imported.add("typing.Literal")
                return {"type": "string", "enum": list(codes)}
            case Scalar() as scalar:
                return self._imported(WIRE_TYPES[scalar])
            case Ref(name):
                return {"type": "object", "customTypePath": f"{_HERE}.{self.class_names[name]}"}
            case AnyMessage():
                return self._imported(ANY_MESSAGE)
            case _:
                assert_never(field.type)

    def _imported(self, ref: ClassRef) -> Schema:
        self.imported.add(ref.path)
        return {"type": "string", "customTypePath": ref.path}


def _named_types(module: Module) -> Mapping[Named, str]:
    """The types of values that keep to all constraints, each named after its first field; a root's fields come last."""
    first, *others = module.objects
    uses = first_uses(use for use in field_uses((*others, first)) if is_named(use.field))
    wanted = {
        type_: f"{class_name(use.field.name)}{suffix(type_)}" for type_, use in uses.items() if isinstance(type_, Named)
    }
    names: dict[Named, str] = {}
    for type_, name in wanted.items():
        lists = (ref.name for ref in module.code_lists.values())
        names[type_] = class_names([name], [*module.class_names.values(), *names.values(), *lists])[name]
    return names


def _body(object_type: ObjectType, root: Root | None) -> Iterator[str]:
    if object_type.is_open:
        yield 'model_config = ConfigDict(extra="allow")'
    if root:
        yield f"wire_schema: ClassVar[str] = {literal(root.schema)}"
        yield f"wire_root: ClassVar[str] = {literal(root.name)}"
        yield f"wire_namespace: ClassVar[str] = {literal(root.namespace)}"
    if object_type.xlink_type:
        yield f"wire_xlink_type: ClassVar[str] = {literal(object_type.xlink_type)}"
    if object_type.is_xlink_required:
        yield "wire_xlink_required: ClassVar[bool] = True"
    elements = renamed_elements(object_type)
    if elements:
        yield f"wire_elements: ClassVar[dict[str, tuple[str, str]]] = {elements!r}"


def _line(field: Field, attribute: str, schema: TypeSchema, memo: Memo) -> str:
    is_required = field.cardinality.is_required
    alias = None if attribute == field.name else field.name
    annotated = annotation(schema, memo, alias=alias, is_required=is_required, is_excluded=field.is_read_only)
    return f"{attribute}: {annotated}{'' if is_required else ' = None'}"


def _limited(length: Length | None) -> Schema:
    words = {"min_length": "minLength", "max_length": "maxLength"}
    return {words[keyword]: value for keyword, value in limits(length).items()}


def _imports(importable: Iterable[tuple[str, str]], room: str, body: str) -> str:
    """The imports that the body needs, by origin: the language, pydantic, the package."""
    words = frozenset(re.findall(r"\w+", code(body)))
    names: dict[str, set[str]] = {}
    for path, called in importable:
        module, _, name = path.rpartition(".")
        if called in words or module == "__future__":
            names.setdefault(_seen_from(room, module), set()).add(name if name == called else f"{name} as {called}")
    lines = {module: f"from {module} import {', '.join(sorted(names[module]))}" for module in sorted(names)}
    origins = ("__future__", "typing", "pydantic", "")  # the first part of a relative module is empty
    return (
        "\n\n".join("\n".join(line for m, line in lines.items() if m.split(".")[0] == origin) for origin in origins)
        + "\n"
    )


def _seen_from(room: str, module: str) -> str:
    """A module as object_type in a room of the package imports it: `.values` is `..values` in a folder.

    A path that begins without a dot is of another package.
    """
    if not room or not module.startswith("."):
        return module
    return module.removeprefix(f".{room}") if module.startswith(f".{room}.") else f".{module}"
