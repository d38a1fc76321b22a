"""The rules of RC-EDA.

Generated from workbooks/regles.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from ..checking import Rule
from ..rc_eda import Caller, City, CreateCase, DetailedName, WayName


def commune_code_insee(context: City, _message: CreateCase) -> bool:
    """Le code INSEE accompagne le nom de la commune."""
    return context.name is None or context.insee_code is not None


def voie_complete(context: WayName, _message: CreateCase) -> bool:
    """La voie complète réunit le type et le nom de la voie."""
    return (
        not (context.type is not None and context.name is not None)
        or context.complete == context.type + " " + context.name
    )


def nom_complet(context: DetailedName, _message: CreateCase) -> bool:
    """Le nom complet réunit le prénom puis le nom."""
    return (
        not (context.first_name is not None and context.last_name is not None)
        or context.complete == context.first_name + " " + context.last_name
    )


def rappel_distinct(context: Caller, _message: CreateCase) -> bool:
    """Le contact de rappel n'est transmis que s'il diffère de celui de l'appelant."""
    return context.callback_contact is None or context.callback_contact.detail != context.caller_contact.detail


RULES: tuple[Rule, ...] = (
    Rule(
        name="commune-code-insee",
        severity="warning",
        text="Le code INSEE accompagne le nom de la commune.",
        label="Code INSEE de la commune",
        ways=(
            (("location", "location"), ("city", "city")),
            (("initialAlert", "initial_alert"), ("location", "location"), ("city", "city")),
            (("newAlert", "new_alert"), ("location", "location"), ("city", "city")),
        ),
        subject=(("inseeCode", "insee_code"),),
        holds=commune_code_insee,
    ),
    Rule(
        name="voie-complete",
        severity="warning",
        text="La voie complète réunit le type et le nom de la voie.",
        label="Type et nom",
        ways=(
            (("location", "location"), ("detailedAddress", "detailed_address"), ("wayName", "way_name")),
            (
                ("initialAlert", "initial_alert"),
                ("location", "location"),
                ("detailedAddress", "detailed_address"),
                ("wayName", "way_name"),
            ),
            (
                ("newAlert", "new_alert"),
                ("location", "location"),
                ("detailedAddress", "detailed_address"),
                ("wayName", "way_name"),
            ),
        ),
        subject=(("complete", "complete"),),
        holds=voie_complete,
    ),
    Rule(
        name="nom-complet",
        severity="warning",
        text="Le nom complet réunit le prénom puis le nom.",
        label="Prénom et nom",
        ways=(
            (("initialAlert", "initial_alert"), ("caller", "caller"), ("detailedName", "detailed_name")),
            (("newAlert", "new_alert"), ("caller", "caller"), ("detailedName", "detailed_name")),
        ),
        subject=(("complete", "complete"),),
        holds=nom_complet,
    ),
    Rule(
        name="rappel-distinct",
        severity="warning",
        text="Le contact de rappel n'est transmis que s'il diffère de celui de l'appelant.",
        label="URI du contact",
        ways=(
            (("initialAlert", "initial_alert"), ("caller", "caller")),
            (("newAlert", "new_alert"), ("caller", "caller")),
        ),
        subject=(("callbackContact", "callback_contact"), ("detail", "detail")),
        holds=rappel_distinct,
    ),
)
"""In the order of the model."""
