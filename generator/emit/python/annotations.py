"""How datamodel-code-generator writes the types of fields: asked once for each that differs and is not shipped."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.artifact import Memo
from generator.emit.python.shipped import shipped
from generator.resources import template_folder

Schema = dict[str, Any]


@dataclass(frozen=True, slots=True)
class TypeSchema:
    """All that decides how a field's type is written; its name is no part of it."""

    schema: str  # JSON; any type that is imported has the stand-in's path
    imported: str  # what the module calls that type; "" where there is none


_CLASS = "Rendered"
_STAND_IN = "StandInOfAnImportedType"
_LINE = re.compile(r"^    f([0-9]+): (.+)\n    (?:Field\((.*)\)|None)$", re.MULTILINE)
_END = "\0"  # between a type and its constraints, in a note


def type_schema(schema: Schema) -> TypeSchema:
    """That of a field; a type that is imported stands in its schema, or its items', as `customTypePath`."""
    item = schema.get("items", schema)
    path = item.get("customTypePath", "")
    if path:
        stand_in = {**item, "customTypePath": f"stand.{_STAND_IN}"}
        schema = {**schema, "items": stand_in} if "items" in schema else stand_in
    return TypeSchema(json.dumps(schema), path.rpartition(".")[2])


def render_types(schemas: Iterable[TypeSchema], memo: Memo) -> None:
    """Note how each of the types is written."""
    wanted = [schema for schema in dict.fromkeys(each.schema for each in schemas) if schema not in memo]
    known = {schema: shipped()[schema] for schema in wanted if schema in shipped()}
    new = [schema for schema in wanted if schema not in known]
    memo.update(known)
    if new:
        memo.update(by_library(new))


def annotation(
    schema: TypeSchema, memo: Memo, *, alias: str | None, is_required: bool, is_excluded: bool = False
) -> str:
    """A type, noted before, as a field has it: `Annotated[str | None, Field(alias="inseeCode")]`."""
    type_, _, constraints = memo[schema.schema].partition(_END)
    type_ = type_.replace(_STAND_IN, schema.imported) if schema.imported else type_
    type_ = type_ if is_required else f"{type_} | None"
    parts = (f"alias={alias!r}" if alias else "", "exclude=True" if is_excluded else "", constraints)
    arguments = ", ".join(part for part in parts if part)
    return f"Annotated[{type_}, Field({arguments})]" if arguments else type_


def by_library(schemas: Sequence[str]) -> Mapping[str, str]:
    """The note of each schema, from the class generator: it makes one class, with a required field for each."""
    from generator.emit.python.class_generator import generated  # noqa: PLC0415  # loads longer than a small run takes

    properties = {f"f{number}": json.loads(text) for number, text in enumerate(schemas)}
    schema = {"type": "object", "title": _CLASS, "properties": properties, "required": list(properties)}
    source = generated(schema, _CLASS, template_folder("python"))
    return {schemas[int(number)]: f"{type_}{_END}{constraints}" for number, type_, constraints in _LINE.findall(source)}
