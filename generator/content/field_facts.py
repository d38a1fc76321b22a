"""What a field's type says of its values, for targets whose own types cannot say it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.wording import READ_ONLY, bounds, length
from generator.model import Bounded, Field, Text


def field_facts(field: Field) -> Iterator[str]:
    """A sentence in French each, codes between backquotes."""
    yield f"Cardinalité : `{field.cardinality}`"
    match field.type:
        case Text(patterns, limits):
            yield from (f"Longueur : {length(limits)}",) if limits else ()
            yield from (f"Motif : `{pattern}`" for pattern in patterns)
        case Bounded(_, limits):
            yield f"Valeur : {bounds(limits)}"
        case _:
            pass
    if field.suggested_list:
        yield f"Nomenclature indicative : {field.suggested_list}"
    if field.is_read_only:
        yield READ_ONLY
