"""wayName : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from ..wire import WireModel


class WayName(WireModel):
    """Désignation de la voie sans le numéro, donnée entière et, au besoin, scindée entre son type et son nom. À transmettre par les systèmes qui gèrent des adresses structurées."""

    complete: str
    """Voie écrite en entier, toujours présente quand la voie est décrite. Si le type et le nom figurent séparément, elle en est l'exacte réunion : le type, une espace, le nom."""

    type: str | None = None
    """Genre de voie : rue, avenue, boulevard, chemin, quai, impasse… Utile aux logiciels qui rapprochent l'adresse de leur propre base de voies."""

    name: str | None = None
    """Partie propre du nom de la voie, article ou préposition compris, de sorte que la lecture reste naturelle une fois le genre de voie placé devant."""
