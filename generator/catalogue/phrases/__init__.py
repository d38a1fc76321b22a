"""The table of phrases: what findings and verdicts are put together of, in French and English."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue.language import Words
from generator.catalogue.phrases import (
    differences,
    documents,
    expected,
    expressions,
    files,
    messages,
    places,
    recognition,
    schemas,
    settings,
    sizes,
)

PHRASES: Mapping[str, Words] = {
    name: words
    for table in (
        differences,
        documents,
        files,
        settings,
        schemas,
        expressions,
        recognition,
        messages,
        expected,
        sizes,
        places,
    )
    for name, words in table.PHRASES.items()
}
"""Every phrase by its name."""
