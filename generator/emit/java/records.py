"""Objects as Java declares them: records that check what must be there, each with a builder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import assert_never

from generator.emit.java.comments import comment, component_tag
from generator.emit.json_text import json_text
from generator.model import AnyMessage, Bounded, Coded, Field, ObjectType, Ref, Scalar, Text, Type
from generator.naming.java import component_names, free_component

MOST_COMPONENTS = 200
"""Of a record; the machine allows 255 arguments. A larger object is a record of its members by name."""

_SCALARS: Mapping[Scalar, str] = {
    Scalar.INTEGER: "BigInteger",
    Scalar.NUMBER: "BigDecimal",
    Scalar.BOOLEAN: "Boolean",
    Scalar.DATE: "LocalDate",
    Scalar.DATETIME: "DateTime",
}


@dataclass(frozen=True, slots=True)
class Component:
    """A component of a record."""

    name: str
    type: str
    annotation: str
    is_required: bool = False
    is_list: bool = False
    is_rest: bool = False  # the members of an open object that the model does not know
    tag: str = ""

    @property
    def declared(self) -> str:
        return f"{self.annotation} {self.type} {self.name}"


def components(object_type: ObjectType, types: Mapping[str, str]) -> tuple[Component, ...]:
    """The components of an object's record; `types` are the classes of objects by their names in the message."""
    fields = object_type.fields if len(object_type.fields) <= MOST_COMPONENTS else ()
    names = component_names(field.name for field in fields)
    declared = tuple(component(field, names[field.name], types) for field in fields)
    if not object_type.is_open and fields == object_type.fields:
        return declared
    rest = "@JsonAnySetter @JsonAnyGetter" if declared else "@JsonValue"  # an any-setter does not keep the order
    return (*declared, _rest(free_component("others", names.values()), rest))


def component(field: Field, name: str, types: Mapping[str, str]) -> Component:
    """A field as a component; what is only received is read, and never written."""
    item = _item(field.type, types)
    access = ", access = JsonProperty.Access.WRITE_ONLY" if field.is_read_only else ""
    wire = json_text(field.name)
    return Component(
        name,
        f"List<{item}>" if field.cardinality.is_list else item,
        f"@JsonProperty(value = {wire}{access})" if access else f"@JsonProperty({wire})",
        field.cardinality.is_required,
        field.cardinality.is_list,
        tag=component_tag(name, field),
    )


def _rest(name: str, annotation: str) -> Component:
    tag = f"@param {name} Ce que l'objet a d'autre, par nom."
    return Component(name, "Map<String, Object>", annotation, is_rest=True, tag=tag)


def record(
    name: str, parts: tuple[Component, ...], texts: tuple[str, ...], inside: str = "", *, implements: str = ""
) -> str:
    """A record with its builder; `inside` is what else it declares."""
    head = comment(*texts, tags=[part.tag for part in parts])
    declared = "".join(f"\n        {part.declared}," for part in parts).rstrip(",")
    body = f"{_constructor(name, parts)}{_builder(name, parts)}{inside}"
    role = f" implements {implements}" if implements else ""
    return f"{head}@JsonInclude(JsonInclude.Include.NON_NULL)\npublic record {name}({declared}){role} {{\n{body}}}\n"


def indented(text: str) -> str:
    """A declaration inside another, behind an empty line."""
    return "\n" + "".join(f"    {line}".rstrip() + "\n" for line in text.splitlines())


def _constructor(name: str, parts: tuple[Component, ...]) -> str:
    """The compact constructor: what must be there is, and nobody else changes the lists."""
    lines = "".join(f"    {line}\n" for part in parts for line in _checked(part))
    is_free = [part.is_rest for part in parts] == [True]
    creator = "@JsonCreator(mode = JsonCreator.Mode.DELEGATING)\n" if is_free else ""
    return indented(f"{creator}public {name} {{\n{lines}}}") if lines else ""


def _checked(part: Component) -> Iterator[str]:
    if part.is_required:
        yield f'Objects.requireNonNull({part.name}, "{part.name}");'
    if part.is_list:
        copied = f"List.copyOf({part.name})"
        yield f"{part.name} = {copied if part.is_required else f'{part.name} == null ? null : {copied}'};"
    if part.is_rest:
        members = f"{part.name} == null ? Map.of() : {part.name}"
        yield f"{part.name} = Collections.unmodifiableMap(new LinkedHashMap<>({members}));"


def _builder(name: str, parts: tuple[Component, ...]) -> str:
    made = ", ".join(part.name for part in parts)
    fields = "".join(f"    private {part.type} {part.name};\n" for part in parts)
    setters = "".join(map(_setter, parts))
    start = "/** Rien n'y est encore. */\npublic static Builder builder() {\n    return new Builder();\n}"
    built = f"\n    public {name} build() {{\n        return new {name}({made});\n    }}\n"
    return indented(start) + indented(
        f"/** Champ par champ. */\npublic static final class Builder {{\n{fields}{setters}{built}}}"
    )


def _setter(part: Component) -> str:
    body = f"        {part.name} = value;\n        return this;\n"
    return f"\n    public Builder {part.name}({part.type} value) {{\n{body}    }}\n"


def _item(type_: Type, types: Mapping[str, str]) -> str:
    match type_:
        case Text() | Coded():
            return "String"
        case Scalar():
            return _SCALARS[type_]
        case Bounded(scalar, _):
            return _SCALARS[scalar]
        case Ref(name):
            return types[name]
        case AnyMessage():
            return "Content"
        case _:
            assert_never(type_)
