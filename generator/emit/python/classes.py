"""A module's objects to Pydantic classes, whose fields' types datamodel-code-generator writes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import assert_never

from generator.artifact import Notes
from generator.emit.python.drawing import Schema, Shape, annotation, draw, shape
from generator.emit.python.layout import INDENT, code
from generator.emit.python.literals import docstring, literal
from generator.emit.python.meanings import meaning
from generator.emit.python.modules import Module, Root
from generator.emit.python.named_types import Named, definition, expression, limits, suffix
from generator.emit.python.names import ANY_MESSAGE, WIRE_MODEL, WIRE_TYPES, Place
from generator.emit.templating import render
from generator.model import AnyMessage, Bounded, Coded, Field, Length, ObjectType, Ref, Scalar, Text, Type
from generator.naming.python import class_name, class_names, field_names

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
class FieldView:
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
    fields: tuple[FieldView, ...]


def classes(module: Module, notes: Notes | None = None) -> str:
    """The imports and classes of a module, not yet formatted.

    `notes` tell how types are written that were drawn before; those of the module are added.
    """
    return _Lowering(module).source({} if notes is None else notes)


class _Lowering:
    """One module's classes, their types as the JSON Schemas that the class generator reads.

    What it cannot keep (a constraint on the items of a list, two patterns on one
    text, the bounds of a number) becomes a named type, written above the classes.
    """

    def __init__(self, module: Module) -> None:
        self.module = module
        self.class_names = module.class_names
        self.attributes = {one.name: field_names(f.name for f in one.fields) for one in module.objects}
        self.named_types: dict[Named, str] = {}
        self.imported: set[str] = set()  # dotted paths of the types that fields have

    def source(self, notes: Notes) -> str:
        """The generated text."""
        first, *others = self.module.objects
        shapes = {one.name: [shape(self._field(field)) for field in one.fields] for one in (*others, first)}
        draw((each for several in shapes.values() for each in several), notes)
        ordered = list(_in_order(self.module))
        views = [self._class(one, shapes[one.name], notes) for one in ordered]
        body = render(
            "python/classes.py.jinja",
            named_types=[f"{name} = {definition(type_)}" for type_, name in self.named_types.items()],
            classes=views,
            rebuilt=[self.class_names[one.name] for one in _rebuilt(ordered, self.module.imported)],
            offered=", ".join(map(literal, self.module.offered)),
        )
        return f"{_imports(self._importable(), self.module.room, body)}\n{body}"

    def _class(self, one: ObjectType, shapes: Iterable[Shape], notes: Notes) -> ClassView:
        attributes = self.attributes[one.name]
        root = self.module.root_of(one)
        return ClassView(
            name=self.class_names[one.name],
            base=(root.base if root else WIRE_MODEL).name,
            docstring=docstring(meaning(one), INDENT),
            body=tuple(_body(one, root)),
            fields=tuple(
                FieldView(_line(field, attributes[field.name], each, notes), docstring(meaning(field), INDENT))
                for field, each in zip(one.fields, shapes, strict=True)
            ),
        )

    def _importable(self) -> Iterator[tuple[str, str]]:
        """Dotted paths of all that the module might use, and what it calls them."""
        bases = (WIRE_MODEL, self.module.root.base) if self.module.root else (WIRE_MODEL,)
        for path in (*_IMPORTS, *(place.path for place in bases), *self.imported):
            yield path, path.rpartition(".")[2]
        for name, place in self.module.imported.items():
            yield place.path, self.class_names[name]

    def _field(self, field: Field) -> Schema:
        if not field.cardinality.is_list:
            return self._type(field.type, field, in_list=False)
        low, high = field.cardinality.low, field.cardinality.high
        return {
            "type": "array",
            "items": self._type(field.type, field, in_list=True),
            **({"minItems": low} if low else {}),
            **({} if high is None else {"maxItems": high}),
        }

    def _type(self, type_: Type, field: Field, *, in_list: bool) -> Schema:
        match type_:
            case Text(sources, length) if type_ == Text() or (len(sources) < 2 and not in_list):
                pattern = {"pattern": expression(sources[0])} if sources else {}
                return {"type": "string", **_limited(length), **pattern}
            case Text() | Bounded():
                return {"type": "string", "customTypePath": f"{_HERE}.{self._named_type(type_, field)}"}
            case Coded(codes, identity):
                if identity:
                    return self._imported(self.module.code_lists[identity])
                self.imported.add("typing.Literal")
                return {"type": "string", "enum": list(codes)}
            case Scalar():
                return self._imported(WIRE_TYPES[type_])
            case Ref(name):
                return {"type": "object", "customTypePath": f"{_HERE}.{self.class_names[name]}"}
            case AnyMessage():
                return self._imported(ANY_MESSAGE)
            case _:
                assert_never(type_)

    def _imported(self, place: Place) -> Schema:
        self.imported.add(place.path)
        return {"type": "string", "customTypePath": place.path}

    def _named_type(self, type_: Named, field: Field) -> str:
        """The type of values that keep to all constraints; named after its first field."""
        if type_ not in self.named_types:
            lists = (place.name for place in self.module.code_lists.values())
            taken = [*self.class_names.values(), *self.named_types.values(), *lists]
            wanted = f"{class_name(field.name)}{suffix(type_)}"
            self.named_types[type_] = class_names([wanted], taken)[wanted]
        return self.named_types[type_]


def _body(one: ObjectType, root: Root | None) -> Iterator[str]:
    if one.is_open:
        yield 'model_config = ConfigDict(extra="allow")'
    if root:
        yield f"wire_schema: ClassVar[str] = {literal(root.schema)}"
        yield f"wire_root: ClassVar[str] = {literal(root.name)}"
        yield f"wire_namespace: ClassVar[str] = {literal(root.namespace)}"
    if one.xlink_type:
        yield f"wire_xlink_type: ClassVar[str] = {literal(one.xlink_type)}"
    if one.is_xlink_required:
        yield "wire_xlink_required: ClassVar[bool] = True"
    elements = {f.name: (f.xml_wrapper, f.tag) for f in one.fields if f.tag != f.name or f.xml_wrapper}
    if elements:
        yield f"wire_elements: ClassVar[dict[str, tuple[str, str]]] = {elements!r}"


def _line(field: Field, attribute: str, one: Shape, notes: Notes) -> str:
    is_required = field.cardinality.is_required
    alias = None if attribute == field.name else field.name
    said = annotation(one, notes, alias=alias, is_required=is_required, is_excluded=field.is_read_only)
    return f"{attribute}: {said}{'' if is_required else ' = None'}"


def _limited(length: Length | None) -> Schema:
    words = {"min_length": "minLength", "max_length": "maxLength"}
    return {words[keyword]: value for keyword, value in limits(length).items()}


def _in_order(module: Module) -> Iterator[ObjectType]:
    """Each object after those that it refers to; objects that refer to one another as the workbook has them."""
    waiting, ready = list(module.objects), set(module.imported)
    while waiting:
        rest: list[ObjectType] = []
        for one in waiting:
            if ready | {one.name} >= set(one.references):
                ready.add(one.name)
                yield one
            else:
                rest.append(one)
        if len(rest) == len(waiting):
            yield from rest
            return
        waiting = rest


def _rebuilt(ordered: Iterable[ObjectType], imported: Iterable[str]) -> Iterator[ObjectType]:
    """The objects that refer to themselves or a later one: classes that are not there yet when theirs is made."""
    before = set(imported)
    for one in ordered:
        if not before >= set(one.references):
            yield one
        before.add(one.name)


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
    """A module as one in a room of the package imports it: `.values` is `..values` in a folder.

    A path that begins without a dot is of another package.
    """
    if not room or not module.startswith("."):
        return module
    return module.removeprefix(f".{room}") if module.startswith(f".{room}.") else f".{module}"
