"""How a name of the specs is spelt in each target: keywords, case, collisions."""

from __future__ import annotations

import builtins
import keyword
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from itertools import chain, count

WIRE_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*\Z")
"""What a Balise may be: it becomes an XML element and a JSON property as it is."""

SCHEMA_NAME = re.compile(r"[A-Za-z][A-Za-z0-9]*([_-][A-Za-z0-9]+)*\Z")
"""What a schema's name may be: it becomes a file name in every target."""

NAMESPACE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:/-]*\Z")
"""What an `xmlns` cell may hold."""

_ABSOLUTE = re.compile(r"(?i:urn|https?):")

_SLUG_LENGTH = 80  # a file name of any file system holds it, ending and number included

DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{p}{n}" for p in ("com", "lpt") for n in range(1, 10))})
"""Names that Windows keeps for devices, in any case and before any ending."""

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

_FOLDED = str.maketrans({"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ø": "o", "Ø": "O", "ß": "ss"})


def is_device_name(name: str) -> bool:
    """Whether some file system keeps the name for a device, whatever its ending."""
    return name.split(".", maxsplit=1)[0].lower() in DEVICES


def module_names(names: Iterable[str], taken: Iterable[str] = ()) -> Mapping[str, str]:
    """A Python module for each name, unique and clear of the modules already there.

    `"RS-EDA-MAJ"` is `rs_eda_maj`, `"customContent"` is `custom_content`.
    """
    return _unique(names, _module_name, taken)


def field_names(wire_names: Iterable[str]) -> Mapping[str, str]:
    """A Python attribute for each field of one object: snake_case, unique, no keyword.

    A trailing `_`, or `x_` before `model_` and `wire_`, keeps clear of keywords, of
    pydantic's own attributes and of the types used in annotations; later collisions
    get `_2`, `_3`, … in field order. No attribute is the wire name of another field.
    """
    return _unique(wire_names, _field_name)


def class_names(object_names: Iterable[str], taken: Iterable[str] = ()) -> Mapping[str, str]:
    """A Python class for each object of one message: CamelCase, unique, later collisions numbered."""
    return _unique(object_names, class_name, taken, join=_numbered_class)


def class_name(name: str) -> str:
    """CamelCase of one name on its own."""
    words = re.findall(r"[A-Za-z0-9]+", _ascii(name))
    camel = "".join(w[:1].upper() + (w[1:].lower() if w.isupper() else w[1:]) for w in words)
    camel = camel if camel[:1].isalpha() else f"X{camel}"
    return f"{camel}Object" if camel in _IMPORTED_NAMES or hasattr(builtins, camel) else camel


def json_definitions(names: Iterable[str], taken: Iterable[str]) -> Mapping[str, str]:
    """A definition of a JSON Schema for each name, clear of those that are named already."""
    return _unique(names, str, taken)


def json_classes(wanted: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """A definition for each wire name and its owner, such that code generators make as many classes of them.

    Generators make `Location` of `location` and of `LOCATION`. The first keeps its
    name; a later one has its owner's before it, `rpisPatient`, and then a number.
    """
    used: set[str] = set()
    names: list[str] = []
    for name, owner in wanted:
        owned = f"{owner}{name[:1].upper()}{name[1:]}" if owner else name
        candidates = chain((name, owned), (f"{owned}{number}" for number in count(2)))
        chosen = next(candidate for candidate in candidates if class_name(candidate).lower() not in used)
        used.add(class_name(chosen).lower())
        names.append(chosen)
    return tuple(names)


def member_names(codes: Iterable[str]) -> Mapping[str, str]:
    """An enumeration member for each code of one list: UPPER_CASE, unique."""
    return _unique(codes, _member_name)


def slug(text: str) -> str:
    """Lower-case ASCII words joined by `-`, for anchors and file names; never empty."""
    return re.sub(r"[^a-z0-9]+", "-", _ascii(text).lower()).strip("-") or "x"


def slugs(names: Iterable[str]) -> Mapping[str, str]:
    """A slug for each name, unique among them; later collisions get `_2`, `_3`, … in order."""
    return _unique(names, _bounded_slug)


def whole_namespace(prefix: str, text: str) -> str:
    """A namespace as a cell or a setting writes it: a whole URI as it is, anything else behind the prefix."""
    return text if _ABSOLUTE.match(text) else prefix + text


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
    return _unique(names, _bounded_slug, taken)


def namespace_file(namespace: str) -> str:
    """The file of the elements of a namespace, without ending, whatever other namespaces there are."""
    return f"elements-{slug(namespace)[:_SLUG_LENGTH].strip('-')}"


def _bounded_slug(name: str) -> str:
    short = slug(name)[:_SLUG_LENGTH].strip("-")
    return f"{short}_" if is_device_name(short) else short


def _module_name(name: str) -> str:
    module = _not_reserved(_snake(name))
    return f"{module}_" if is_device_name(module) else module


def _field_name(name: str) -> str:
    snake = _snake(name)
    if snake.startswith(_MODEL_PREFIXES):
        return f"x_{snake}"
    return f"{snake}_" if snake in _MODEL_ATTRIBUTES | _ANNOTATIONS else _not_reserved(snake)


def _member_name(code: str) -> str:
    name = re.sub(r"[^A-Z0-9]+", "_", _ascii(code).upper()).strip("_") or _spoken(code)
    return name if name[:1].isalpha() else f"C_{name}"


def _spoken(code: str) -> str:
    """The names of characters that have no ASCII letter or digit in them: `"+"` is `PLUS_SIGN`."""
    names = (unicodedata.name(char, f"U{ord(char):04X}") for char in code)
    return re.sub(r"[^A-Z0-9]+", "_", " ".join(names)) or "EMPTY"


def _snake(name: str) -> str:
    spaced = re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", _ascii(name))
    spaced = re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1_\2", spaced)
    snake = re.sub(r"[^a-z0-9]+", "_", spaced.lower()).strip("_")
    return snake if snake[:1].isalpha() else f"x_{snake}".rstrip("_")


def _not_reserved(name: str) -> str:
    return f"{name}_" if keyword.iskeyword(name) or (keyword.issoftkeyword(name) and name != "type") else name


def _ascii(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text.translate(_FOLDED))
    return folded.encode("ascii", "ignore").decode("ascii")


def _numbered(wanted: str, number: int) -> str:
    return f"{wanted.rstrip('_')}_{number}"


def _numbered_class(wanted: str, number: int) -> str:
    return f"{wanted}No{number}" if wanted[-1].isdigit() else f"{wanted}{number}"


def _unique(
    names: Iterable[str],
    spell: Callable[[str], str],
    taken: Iterable[str] = (),
    *,
    join: Callable[[str, int], str] = _numbered,
) -> Mapping[str, str]:
    """Each name's spelling, numbered when it is taken; the result keeps the names' order.

    A spelling is kept by the name that is spelt so already, else by the first that
    wants it; no number makes a spelling that another name wants.
    """
    wanted = {name: spell(name) for name in names}
    taken = frozenset(taken)
    used = set(taken)
    spelt: dict[str, str] = {}
    for name in sorted(wanted, key=lambda one: wanted[one] != one):
        candidate = wanted[name]
        if candidate in used:
            avoided = used | set(wanted.values())
            candidate = next(c for n in count(2) if (c := join(wanted[name], n)) not in avoided)
        used.add(candidate)
        spelt[name] = candidate
    return {name: spelt[name] for name in wanted}
