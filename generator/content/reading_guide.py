"""How to read the pages of the documentation: cardinalities and types, for functional experts."""

from __future__ import annotations

from generator.content.blocks import Block, Heading
from generator.content.own_words import sentence, table
from generator.content.texts import prose


def blocks() -> tuple[Block, ...]:
    """The guide's heading and all below it."""
    return (
        Heading(2, prose("Mode d'emploi"), "mode-d-emploi"),
        sentence("guide", "order"),
        Heading(3, prose("Cardinalités")),
        sentence("guide", "cardinality"),
        table("guide", "cardinalities"),
        sentence("guide", "absence"),
        Heading(3, prose("Types")),
        table("guide", "types"),
        sentence("guide", "openness"),
    )
