"""Objects and code lists as TypeScript declares them: interfaces, and unions of literal texts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import assert_never

from generator.emit.json_text import json_text
from generator.emit.typescript.comments import comment, field_comment
from generator.model import AnyMessage, Bounded, Coded, CodeList, Field, ObjectType, Ref, Scalar, Text, Type
from generator.naming.typescript import property_name

_INDENT = "  "
_SCALARS: Mapping[Scalar, str] = {
    Scalar.INTEGER: "number",
    Scalar.NUMBER: "number",
    Scalar.BOOLEAN: "boolean",
    Scalar.DATE: "values.CalendarDate",
    Scalar.DATETIME: "values.DateTime",
}


@dataclass(frozen=True, slots=True)
class Lists:
    """The code lists of a release, as a file refers to them."""

    types: Mapping[str, str]  # by the list's id
    codes: Mapping[str, tuple[str, ...]]  # of each list that the file uses, by its id

    @classmethod
    def of(cls, types: Mapping[str, str], used: Iterable[CodeList]) -> Lists:
        """The lists that are `used` are those with codes."""
        return cls(types, {one.id: tuple(code.code for code in one.codes) for one in used if one.codes})


@dataclass(frozen=True, slots=True)
class Names:
    """What the types of a file are called, where it refers to them."""

    objects: Mapping[str, str]  # by the object's name
    lists: Lists


def interface(object_type: ObjectType, names: Names) -> str:
    """An object with its fields in their order; an open one takes others beside them."""
    fields = "".join(declared(field, names) for field in object_type.fields)
    others = f"{_INDENT}[name: string]: unknown;\n" if object_type.is_open else ""
    heading = comment(object_type.title, object_type.description)
    return f"{heading}export interface {names.objects[object_type.name]} {{\n{fields}{others}}}\n"


def declared(field: Field, names: Names) -> str:
    """A property of an interface."""
    optional = "" if field.cardinality.is_required else "?"
    item = _type(field, names)
    value = f"{item}[]" if field.cardinality.is_list and item.replace(".", "").isalnum() else item
    value = f"({item})[]" if field.cardinality.is_list and value == item else value
    return f"{field_comment(field, _INDENT)}{_INDENT}{property_name(field.name)}{optional}: {value};\n"


def union(codes: Iterable[str]) -> str:
    """One of the codes."""
    return " | ".join(map(json_text, codes)) or "never"


def code_list_type(code_list: CodeList, name: str) -> str:
    """A list's codes, each under its label."""
    heading = comment(code_list.title, code_list.description)
    codes = "".join(
        f"{comment(' – '.join(code.labels), code.description, indent=_INDENT)}{_INDENT}| {json_text(code.code)}\n"
        for code in code_list.codes
    )
    members = codes.rstrip("\n") or f"{_INDENT}never"
    return f"{heading}export type {name} =\n{members};\n"


def _type(field: Field, names: Names) -> str:
    """The type of one item; beside the codes of a recommended list any text will do."""
    suggested = names.lists.types.get(field.suggested_list)
    if suggested is not None and isinstance(field.type, Text):
        return f"lists.{suggested} | (string & {{}})"
    return _item(field.type, names)


def _item(type_: Type, names: Names) -> str:
    match type_:
        case Text():
            return "string"
        case Coded(codes, code_list):
            is_whole = code_list is not None and names.lists.codes.get(code_list) == codes
            return f"lists.{names.lists.types[code_list]}" if code_list is not None and is_whole else union(codes)
        case Scalar():
            return _SCALARS[type_]
        case Bounded(scalar, _):
            return _SCALARS[scalar]
        case Ref(name):
            return names.objects[name]
        case AnyMessage():
            return "payload.Message"
        case _:
            assert_never(type_)
