"""Names of Python: modules, classes, attributes and members, clear of keywords and of what their module imports."""

from __future__ import annotations

import builtins
import keyword
import re
import unicodedata
from collections.abc import Iterable, Mapping

from generator.naming.files import is_device_name
from generator.naming.names import ascii_text, camel_case, unique

_MODEL_ATTRIBUTES = frozenset(
    [
        *("construct", "copy", "dict", "from_orm", "json", "parse_file", "parse_obj", "parse_raw"),
        *("schema", "schema_json", "update_forward_refs", "validate"),
        *("from_json", "from_xml", "to_json", "to_xml"),
        *("cls", "mro", "register", "self"),
    ]
)
"""What pydantic's and our own base classes define, beside `model_…` and `wire_…`."""

_MODEL_PREFIXES = ("model_", "wire_")

_ANNOTATIONS = frozenset({"bool", "date", "datetime", "field", "float", "int", "list", "str", "tuple"})
"""Types that an annotation in the same class may name."""

_IMPORTED_NAMES = frozenset(
    [
        *("Annotated", "Any", "BaseModel", "ClassVar", "CodeList", "ConfigDict", "Field", "Literal", "Mapping"),
        *("Boolean", "Bounds", "Date", "DateTime", "Integer", "Message", "Number", "Patterns"),
        *("Envelope", "RootModel", "WireMessage", "WireModel"),
    ]
)
"""What a module of classes imports, or the class generator would take for its own."""


def module_names(names: Iterable[str], taken: Iterable[str] = ()) -> Mapping[str, str]:
    """A Python module for each name, unique and clear of the modules already there.

    `"RS-EDA-MAJ"` is `rs_eda_maj`, `"customContent"` is `custom_content`.
    """
    return unique(names, _module_name, taken)


def field_names(wire_names: Iterable[str]) -> Mapping[str, str]:
    """A Python attribute for each field of one object: snake_case, unique, no keyword.

    A trailing `_`, or `x_` before `model_` and `wire_`, keeps clear of keywords, of
    pydantic's own attributes and of the types used in annotations; later collisions
    get `_2`, `_3`, … in field order. No attribute is the wire name of another field.
    """
    return unique(wire_names, _field_name)


def class_names(object_names: Iterable[str], taken: Iterable[str] = ()) -> Mapping[str, str]:
    """A Python class for each object of one message: CamelCase, unique, later collisions numbered."""
    return unique(object_names, class_name, taken, join=_numbered_class)


def class_name(name: str) -> str:
    """CamelCase of one name on its own."""
    camel = camel_case(name)
    return f"{camel}Object" if camel in _IMPORTED_NAMES or hasattr(builtins, camel) else camel


def member_names(codes: Iterable[str]) -> Mapping[str, str]:
    """An enumeration member for each code of one list: UPPER_CASE, unique."""
    return unique(codes, _member_name)


def _module_name(name: str) -> str:
    module = _not_reserved(_snake(name))
    return f"{module}_" if is_device_name(module) else module


def _field_name(name: str) -> str:
    snake = _snake(name)
    if snake.startswith(_MODEL_PREFIXES):
        return f"x_{snake}"
    return f"{snake}_" if snake in _MODEL_ATTRIBUTES | _ANNOTATIONS else _not_reserved(snake)


def _member_name(code: str) -> str:
    name = re.sub(r"[^A-Z0-9]+", "_", ascii_text(code).upper()).strip("_") or _spoken(code)
    return name if name[:1].isalpha() else f"C_{name}"


def _spoken(code: str) -> str:
    """The names of characters that have no ASCII letter or digit in them: `"+"` is `PLUS_SIGN`."""
    names = (unicodedata.name(char, f"U{ord(char):04X}") for char in code)
    return re.sub(r"[^A-Z0-9]+", "_", " ".join(names)) or "EMPTY"


def _snake(name: str) -> str:
    spaced = re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", ascii_text(name))
    spaced = re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1_\2", spaced)
    snake = re.sub(r"[^a-z0-9]+", "_", spaced.lower()).strip("_")
    return snake if snake[:1].isalpha() else f"x_{snake}".rstrip("_")


def _not_reserved(name: str) -> str:
    return f"{name}_" if keyword.iskeyword(name) or (keyword.issoftkeyword(name) and name != "type") else name


def _numbered_class(wanted: str, number: int) -> str:
    return f"{wanted}No{number}" if wanted[-1].isdigit() else f"{wanted}{number}"
