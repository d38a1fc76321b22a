"""Names of an XSD: types and namespace prefixes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.naming.files import slug
from generator.naming.names import unique


def xsd_type(root: str, object_name: str) -> str:
    """A complex type's name, unique among messages that share a namespace."""
    return root if root == object_name else f"{root}.{object_name}"


def xsd_simple_types(root: str, names: Iterable[str], taken: Iterable[str]) -> Mapping[str, str]:
    """A simple type for each code list or date of one message, clear of the types already named."""
    return unique(names, lambda name: f"{root}.{slug(name)}", taken)


def xml_prefixes(schemas: Iterable[str]) -> Mapping[str, str]:
    """A namespace prefix for each schema: `"RC-EDA"` is `rc-eda`; none that XML keeps for itself."""
    return unique(schemas, lambda name: f"m-{slug(name)}" if slug(name).startswith("xml") else slug(name), ["xs"])
