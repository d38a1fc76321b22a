"""The table of phrases: what findings and verdicts are put together of, in French and English."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue import tables
from generator.catalogue.language import Words

PHRASES: Mapping[str, Words] = {
    name: Words(**words)
    for family in tables.names("phrases")
    for name, words in tables.table("phrases", family).items()
}
"""Every phrase by its name."""
