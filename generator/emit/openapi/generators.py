"""The document of OpenAPI 3.0 for code generators: every class once, under the name that it has on the wire."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.emit.hub import Tree, information
from generator.emit.schemas.bundle import components
from generator.model import Model

_FOLDER = "#/components/schemas/"
_DESCRIPTION = (
    "Pour les générateurs de code : les mêmes messages qu'en OpenAPI 3.1, en un seul fichier. Dates et heures y sont "
    "des textes, puisque les types de date de bien des langages perdent le décalage horaire ou ajoutent des fractions "
    "de seconde, que le modèle refuse. Les motifs n'y sont pas : le code généré en refuserait des valeurs justes. Le "
    "verdict sur un message est celui des schémas JSON."
)
_DROPPED = frozenset({"format", "not", "pattern"})
"""What generators make wrong: dates that are no longer what was sent, and patterns that refuse what matches them."""

_WIDTHS = {"number": "double", "integer": "int64"}
"""Without a word of it, some generators take the narrowest type, and round coordinates to seven digits."""


def document_for_generators(model: Model) -> Tree:
    """The definitions of the bundle as components, in the dialect of this version; there is no operation.

    Source: OpenAPI Specification 3.0.3, "Schema Object"
    """
    return {
        "openapi": "3.0.3",
        "info": information(model.release, _DESCRIPTION),
        "paths": {},
        "components": {"schemas": {name: _schema(one) for name, one in components(model, _FOLDER).items()}},
    }


def _schema(schema: Mapping[str, Any]) -> Tree:
    """A schema of draft-07 in the dialect of OpenAPI 3.0."""
    kept = {keyword: _value(keyword, value) for keyword, value in schema.items() if keyword not in _DROPPED}
    examples = kept.pop("examples", [])
    width = _WIDTHS.get(kept.get("type", ""))
    return {**kept, **({"format": width} if width else {}), **({"example": examples[0]} if examples else {})}


def _value(keyword: str, value: Any) -> Any:
    match keyword:
        case "properties":
            return {name: _schema(one) for name, one in value.items()}
        case "allOf" | "oneOf" | "anyOf":
            return [_schema(one) for one in value]
        case "items" | "not":
            return _schema(value)
        case _:
            return value
