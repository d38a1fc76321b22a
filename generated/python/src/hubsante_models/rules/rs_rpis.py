"""The rules of RS-RPIS.

Generated from workbooks/regles.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from ..checking import Rule
from ..rs_rpis import Location, Orientation, Rpis


def lieu_etablissement(context: Location, _message: Rpis) -> bool:
    """Le service d'intervention n'est indiqué que dans un établissement de santé, avec son numéro FINESS."""
    return context.service is None or context.finess_geo is not None


def destination_transport(context: Orientation, _message: Rpis) -> bool:
    """Une destination est indiquée avec le transport qui y mène."""
    return context.destination is None or context.decision is not None


RULES: tuple[Rule, ...] = (
    Rule(
        name="lieu-etablissement",
        severity="warning",
        text="Le service d'intervention n'est indiqué que dans un établissement de santé, avec son numéro FINESS.",
        label="FINESS géographique de l'établissement",
        ways=((("intervention", "intervention"), ("location", "location")),),
        subject=(("finessGeo", "finess_geo"),),
        holds=lieu_etablissement,
    ),
    Rule(
        name="destination-transport",
        severity="warning",
        text="Une destination est indiquée avec le transport qui y mène.",
        label="Transport",
        ways=((("orientation", "orientation"),),),
        subject=(("decision", "decision"),),
        holds=destination_transport,
    ),
)
"""In the order of the model."""
