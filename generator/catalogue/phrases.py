"""The table of phrases: what findings and verdicts are put together of, in French and English."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue import tables
from generator.catalogue.language import Words

FAMILIES: Mapping[str, Mapping[str, Words]] = {
    family: {name: Words(**words) for name, words in tables.table("phrases", family).items()}
    for family in tables.names("phrases")
}
"""The phrases of each file under `words/phrases/`, by its name."""

PHRASES: Mapping[str, Words] = {name: words for family in FAMILIES.values() for name, words in family.items()}
"""Every phrase by its name."""
