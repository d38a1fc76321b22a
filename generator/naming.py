"""How a name of the specs is spelt in each target: keywords, case, collisions."""

from __future__ import annotations

import builtins
import keyword
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping

WIRE_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*\Z")
"""What a Balise may be: it becomes an XML element and a JSON property as it is."""

SCHEMA_NAME = re.compile(r"[A-Za-z][A-Za-z0-9]*([_-][A-Za-z0-9]+)*\Z")
"""What a schema's name may be: it becomes a file name in every target."""

NAMESPACE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:/-]*\Z")
"""What an `xmlns` cell may hold."""

_SLUG_LENGTH = 80  # a file name of any file system holds it, ending and number included

_WINDOWS_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{p}{n}" for p in ("com", "lpt") for n in range(1, 10))})
_MODEL_ATTRIBUTES = frozenset(
    [
        "copy",
        "dict",
        "json",
        "schema",
        "validate",
        "construct",
        "parse_obj",
        "parse_raw",
        "parse_file",
        "from_orm",
        "fields",
        "from_xml",
        "to_xml",
        "update_forward_refs",
        "schema_json",
        "self",
        "cls",
    ]
)
_ANNOTATIONS = frozenset({"date", "datetime", "field", "list", "str", "int", "float", "bool"})
_TYPING_NAMES = frozenset(
    [
        "Absent",
        "Annotated",
        "BaseModel",
        "Boolean",
        "ClassVar",
        "Date",
        "DateTime",
        "Field",
        "Integer",
        "Literal",
        "Message",
        "Number",
        "Pattern",
        "Text",
        "WireModel",
        "Mapping",
        "Any",
        "CodeList",
        "None",
        "True",
        "False",
    ]
)


def is_device_name(name: str) -> bool:
    """Whether some file system keeps the name for a device, whatever its ending."""
    return name.split(".", maxsplit=1)[0].lower() in _WINDOWS_DEVICES


def module_name(schema: str) -> str:
    """`"RS-EDA-MAJ"` is `rs_eda_maj`, `"customContent"` is `custom_content`."""
    return _not_reserved(_snake(schema))


def field_names(wire_names: Iterable[str]) -> Mapping[str, str]:
    """A Python attribute for each field of one object: snake_case, unique, no keyword.

    A trailing `_` keeps clear of keywords, of pydantic's own attributes and of the
    types used in annotations; later collisions get `_2`, `_3`, … in field order.
    """
    return _unique(wire_names, _field_name)


def class_names(object_names: Iterable[str]) -> Mapping[str, str]:
    """A Python class for each object of one message: CamelCase, unique."""
    return _unique(object_names, _class_name)


def member_names(codes: Iterable[str]) -> Mapping[str, str]:
    """An enumeration member for each code of one list: UPPER_CASE, unique."""
    return _unique(codes, _member_name)


def slug(text: str) -> str:
    """Lower-case ASCII words joined by `-`, for anchors and file names; never empty."""
    return re.sub(r"[^a-z0-9]+", "-", _ascii(text).lower()).strip("-") or "x"


def slugs(names: Iterable[str]) -> Mapping[str, str]:
    """A slug for each name, unique among them; later collisions get `_2`, `_3`, … in order."""
    return _unique(names, _bounded_slug)


def xsd_type(root: str, object_name: str) -> str:
    """A complex type's name, unique among messages that share a namespace."""
    return root if root == object_name else f"{root}.{object_name}"


def xsd_simple_types(root: str, names: Iterable[str], taken: Iterable[str]) -> Mapping[str, str]:
    """A simple type for each code list or date of one message, clear of the types already named."""
    return _unique(names, lambda name: f"{root}.{slug(name)}", taken)


def xml_prefixes(schemas: Iterable[str]) -> Mapping[str, str]:
    """A namespace prefix for each schema: `"RC-EDA"` is `rc-eda`; none that XML keeps for itself."""
    return _unique(schemas, lambda name: f"m-{slug(name)}" if slug(name).startswith("xml") else slug(name), ["xs"])


def file_names(names: Iterable[str], taken: Iterable[str]) -> Mapping[str, str]:
    """A file's name without ending for each of any names, clear of those already in the folder."""
    return _unique(names, slug, taken)


def class_name(name: str) -> str:
    """CamelCase of one name on its own."""
    return _class_name(name)


def _bounded_slug(name: str) -> str:
    short = slug(name)[:_SLUG_LENGTH].strip("-")
    return f"{short}_" if is_device_name(short) else short


def _field_name(name: str) -> str:
    snake = _snake(name)
    return f"{snake}_" if snake in _MODEL_ATTRIBUTES | _ANNOTATIONS else _not_reserved(snake)


def _class_name(name: str) -> str:
    words = re.findall(r"[A-Za-z0-9]+", _ascii(name))
    camel = "".join(w[:1].upper() + (w[1:].lower() if w.isupper() else w[1:]) for w in words)
    camel = camel if camel[:1].isalpha() else f"X{camel}"
    return f"{camel}_" if camel in _TYPING_NAMES or hasattr(builtins, camel) else camel


def _member_name(code: str) -> str:
    name = re.sub(r"[^A-Z0-9]+", "_", _ascii(code).upper()).strip("_")
    name = name if name[:1].isalpha() else f"C_{name}"
    return f"{name}_" if name in {"MRO", "C_"} else name


def _snake(name: str) -> str:
    spaced = re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", _ascii(name))
    spaced = re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1_\2", spaced)
    snake = re.sub(r"[^a-z0-9]+", "_", spaced.lower()).strip("_")
    return snake if snake[:1].isalpha() else f"x_{snake}"


def _not_reserved(name: str) -> str:
    return f"{name}_" if keyword.iskeyword(name) or (keyword.issoftkeyword(name) and name != "type") else name


def _ascii(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text).replace("œ", "oe").replace("Œ", "OE")
    return folded.encode("ascii", "ignore").decode("ascii")


def _unique(names: Iterable[str], spell: Callable[[str], str], taken: Iterable[str] = ()) -> Mapping[str, str]:
    spelt: dict[str, str] = {}
    used = set(taken)
    for name in dict.fromkeys(names):
        candidate = wanted = spell(name)
        number = 2
        while candidate in used:
            candidate = f"{wanted.rstrip('_')}_{number}"
            number += 1
        used.add(candidate)
        spelt[name] = candidate
    return spelt
