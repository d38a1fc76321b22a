"""Names of TypeScript: types, the files that declare them, properties."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from generator.naming.files import file_names
from generator.naming.names import camel_case, unique

_IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_]*\Z")


def type_names(names: Iterable[str], taken: Iterable[str] = ()) -> Mapping[str, str]:
    """A type for each name of one file: CamelCase, unique, later collisions numbered.

    No type that the language has begins with a capital, but for those of its library,
    which a type of that name hides in its own file alone.
    """
    return unique(names, camel_case, taken)


def declaration_files(schemas: Iterable[str]) -> Mapping[str, str]:
    """The file of each schema, without ending: `rc-eda`."""
    return file_names(schemas, ())


def property_name(wire_name: str) -> str:
    """A name on the wire as an interface has it: `caseId`, `"x-y"`."""
    return wire_name if _IDENTIFIER.match(wire_name) else f'"{wire_name}"'
