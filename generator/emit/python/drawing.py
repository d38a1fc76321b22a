"""How datamodel-code-generator writes the types of fields: it is asked once for each that differs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from generator.artifact import Notes
from generator.emit.templating import template_folder

Schema = dict[str, Any]

Shape = str
"""All that decides how a field's type is written, as JSON; its name is no part of it."""

_CLASS = "Drawn"
_LINE = re.compile(r"^    f([0-9]+): (.+)\n    (?:Field\((.*)\)|None)$", re.MULTILINE)
_END = "\0"  # between a type and its constraints, in a note


def shape(schema: Schema) -> Shape:
    """The shape of a field; types that are imported stand in its schema as `customTypePath`."""
    return json.dumps(schema)


def draw(shapes: Iterable[Shape], notes: Notes) -> None:
    """Note how each of the shapes is written."""
    new = [one for one in dict.fromkeys(shapes) if one not in notes]
    if new:
        notes.update(_drawn(new))


def annotation(one: Shape, notes: Notes, *, alias: str | None, is_required: bool) -> str:
    """A drawn type as one field has it: `Annotated[str | None, Field(alias="inseeCode")]`."""
    type_, _, constraints = notes[one].partition(_END)
    type_ = type_ if is_required else f"{type_} | None"
    said = ", ".join(part for part in (f"alias={alias!r}" if alias else "", constraints) if part)
    return f"Annotated[{type_}, Field({said})]" if said else type_


def _drawn(shapes: list[Shape]) -> Mapping[Shape, str]:
    """One class is made, with a required field for each shape."""
    from generator.emit.python.class_generator import generated  # noqa: PLC0415  # loads longer than a small run takes

    properties = {f"f{number}": json.loads(one) for number, one in enumerate(shapes)}
    schema = {"type": "object", "title": _CLASS, "properties": properties, "required": list(properties)}
    source = generated(schema, _CLASS, template_folder("python"))
    return {shapes[int(number)]: f"{type_}{_END}{constraints}" for number, type_, constraints in _LINE.findall(source)}
