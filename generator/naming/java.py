"""Names of Java: packages, classes, the components of records, constants."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from generator.naming.files import is_device_name
from generator.naming.names import ascii_text, camel_case, unique

_KEYWORDS = frozenset(
    [
        "_",
        "abstract",
        "assert",
        "boolean",
        "break",
        "byte",
        "case",
        "catch",
        "char",
        "class",
        "const",
        "continue",
        "default",
        "do",
        "double",
        "else",
        "enum",
        "extends",
        "false",
        "final",
        "finally",
        "float",
        "for",
        "goto",
        "if",
        "implements",
        "import",
        "instanceof",
        "int",
        "interface",
        "long",
        "native",
        "new",
        "null",
        "package",
        "private",
        "protected",
        "public",
        "return",
        "short",
        "static",
        "strictfp",
        "super",
        "switch",
        "synchronized",
        "this",
        "throw",
        "throws",
        "transient",
        "true",
        "try",
        "void",
        "volatile",
        "while",
    ]
)
"""Source: The Java Language Specification, Java SE 17, 3.9 "Keywords", 3.10 "Literals" """

_OF_EVERY_RECORD = frozenset(
    ["build", "builder", "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait"]
)
"""What no component may be called, and the methods that make a record.

Source: The Java Language Specification, Java SE 17, 8.10.1 "Record Components"
"""

_OF_EVERY_FILE = frozenset(
    [
        "BigDecimal",
        "BigInteger",
        "Boolean",
        "Builder",
        "Collections",
        "Content",
        "DateTime",
        "JsonAnyGetter",
        "JsonAnySetter",
        "JsonCreator",
        "JsonInclude",
        "JsonProperty",
        "JsonSubTypes",
        "JsonTypeInfo",
        "JsonValue",
        "LinkedHashMap",
        "List",
        "LocalDate",
        "Long",
        "Map",
        "Object",
        "Objects",
        "Override",
        "Record",
        "String",
    ]
)
"""The classes that the files of messages refer to by these names."""


def package_name(import_name: str) -> str:
    """The package of a release: `hubsante.models` for `hubsante_models`."""
    words = import_name.lower().split("_")
    if all(word[:1].isalpha() and word not in _KEYWORDS for word in words):
        return ".".join(words)
    return f"{import_name}_" if import_name in _KEYWORDS else import_name


def file_classes(names: Iterable[str], taken: Iterable[str] = ()) -> Mapping[str, str]:
    """A class with a file of its own for each name: CamelCase, unique, later collisions numbered."""
    return unique(names, _class, (*taken, *_OF_EVERY_FILE))


def nested_classes(names: Iterable[str], taken: Iterable[str]) -> Mapping[str, str]:
    """A class for each name inside a file; `taken` are those that the file has or refers to already."""
    return unique(names, camel_case, (*taken, *_OF_EVERY_FILE))


def component_names(wire_names: Iterable[str]) -> Mapping[str, str]:
    """The components of a record by their names on the wire: `caseId`, `xlink_type`, `default_`."""
    return unique(wire_names, _component, _OF_EVERY_RECORD)


def free_component(wanted: str, taken: Iterable[str]) -> str:
    """A component that is no field, clear of those that are."""
    return unique([wanted], _component, (*taken, *_OF_EVERY_RECORD))[wanted]


def constant_names(codes: Iterable[str]) -> Mapping[str, str]:
    """A constant for each code of a list: `R01_02`, `C_15`."""
    return unique(codes, _constant)


def _class(name: str) -> str:
    spelled = camel_case(name)
    return f"{spelled}_" if is_device_name(spelled) else spelled


def _component(wire_name: str) -> str:
    spelled = re.sub(r"[^A-Za-z0-9_]", "_", wire_name)
    return f"{spelled}_" if spelled in _KEYWORDS else spelled


def _constant(code: str) -> str:
    spelled = re.sub(r"[^A-Za-z0-9]+", "_", ascii_text(code)).strip("_").upper()
    return spelled if spelled[:1].isalpha() else f"C_{spelled}"
