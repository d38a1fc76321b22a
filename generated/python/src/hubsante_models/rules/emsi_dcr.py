"""The rules of EMSI-DCR.

Generated from workbooks/regles.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from ..checking import Rule
from ..emsi_dcr import Event, Mission, PartnerRequestAnswer, Reference, Resource


def reponse_statut(context: Mission, _message: PartnerRequestAnswer) -> bool:
    """La mission d'une réponse n'a pas commencé (NST) ; celle d'un refus peut être abandonnée (ABO)."""
    return (
        not context.name.startswith("#REPONSE_DEMANDE_CONCOURS#")
        or context.status == "NST"
        or ("#REFUS#" in context.name and context.status == "ABO")
    )


def reference_organisation(context: Reference, message: PartnerRequestAnswer) -> bool:
    """La référence d'un autre service nomme une organisation, et non l'événement ou un message lié."""
    return context.org_id != message.event.id and (
        not (message.context.link is not None and message.context.link != [])
        or all(l.id != context.org_id for l in message.context.link)
    )


def evenement_principal(context: Event, message: PartnerRequestAnswer) -> bool:
    """L'initiateur de l'affaire donne à son événement l'identifiant de l'affaire."""
    return (
        not (
            context.main_event_id is not None
            and message.context.origin is not None
            and message.context.origin.org_id is not None
            and context.id.startswith(message.context.origin.org_id + ".")
            and context.main_event_id.startswith(message.context.origin.org_id + ".")
        )
        or context.id == context.main_event_id
    )


def quantite_sans_objet(context: Resource, _message: PartnerRequestAnswer) -> bool:
    """Un véhicule ou une personne n'a pas de quantité."""
    return (
        not any(c.startswith("MAT/VEH") or c.startswith("HUM") for c in context.rtype.rclass)
        or context.quantity is None
    )


def consommable_unite(context: Resource, _message: PartnerRequestAnswer) -> bool:
    """Un consommable indique son unité de mesure."""
    return not any(c.startswith("MAT/CM") for c in context.rtype.rclass) or context.um is not None


RULES: tuple[Rule, ...] = (
    Rule(
        name="reponse-statut",
        severity="warning",
        text="La mission d'une réponse n'a pas commencé (NST) ; celle d'un refus peut être abandonnée (ABO).",
        label="Statut de la mission",
        ways=((("MISSION", "mission"),),),
        subject=(("STATUS", "status"),),
        holds=reponse_statut,
    ),
    Rule(
        name="reference-organisation",
        severity="warning",
        text="La référence d'un autre service nomme une organisation, et non l'événement ou un message lié.",
        label="Organisation de la référence",
        ways=((("EVENT", "event"), ("REFERENCE", "reference")),),
        subject=(("ORG_ID", "org_id"),),
        holds=reference_organisation,
    ),
    Rule(
        name="evenement-principal",
        severity="warning",
        text="L'initiateur de l'affaire donne à son événement l'identifiant de l'affaire.",
        label="Identifiant local de l'affaire",
        ways=((("EVENT", "event"),),),
        subject=(("ID", "id"),),
        holds=evenement_principal,
    ),
    Rule(
        name="quantite-sans-objet",
        severity="warning",
        text="Un véhicule ou une personne n'a pas de quantité.",
        label="Quantité de la ressource",
        ways=((("RESOURCE", "resource"),),),
        subject=(("QUANTITY", "quantity"),),
        holds=quantite_sans_objet,
    ),
    Rule(
        name="consommable-unite",
        severity="warning",
        text="Un consommable indique son unité de mesure.",
        label="Unité de mesure",
        ways=((("RESOURCE", "resource"),),),
        subject=(("UM", "um"),),
        holds=consommable_unite,
    ),
)
"""In the order of the model."""
