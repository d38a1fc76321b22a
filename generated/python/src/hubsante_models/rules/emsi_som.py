"""The rules of EMSI-SOM.

Generated from workbooks/regles.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from ..checking import Rule, found
from ..emsi_som import Event, Mission, OperationReport, Reference, Resource


def mission_nom(context: Mission, _message: OperationReport) -> bool:
    """Le nom d'une mission qui commence par # est celui d'une demande de concours, d'une réponse, de l'opération globale ou d'une mission."""
    return not context.name.startswith("#") or found(
        "^#(DEMANDE_CONCOURS#[^#]+#[^#]+|REPONSE_DEMANDE_CONCOURS#(ACCEPTE|REFUS|PARTIELLE|DIVERGENTE|DIFFEREE)|OPERATION_GLOBALE|MISSION)#$",
        context.name,
    )


def reference_organisation(context: Reference, message: OperationReport) -> bool:
    """La référence d'un autre service nomme une organisation, et non l'événement ou un message lié."""
    return context.org_id != message.event.id and (
        not (message.context.link is not None and message.context.link != [])
        or all(l.id != context.org_id for l in message.context.link)
    )


def evenement_principal(context: Event, message: OperationReport) -> bool:
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


def quantite_sans_objet(context: Resource, _message: OperationReport) -> bool:
    """Un véhicule ou une personne n'a pas de quantité."""
    return (
        not any(c.startswith("MAT/VEH") or c.startswith("HUM") for c in context.rtype.rclass)
        or context.quantity is None
    )


def consommable_unite(context: Resource, _message: OperationReport) -> bool:
    """Un consommable indique son unité de mesure."""
    return not any(c.startswith("MAT/CM") for c in context.rtype.rclass) or context.um is not None


RULES: tuple[Rule, ...] = (
    Rule(
        name="mission-nom",
        severity="warning",
        text="Le nom d'une mission qui commence par # est celui d'une demande de concours, d'une réponse, de l'opération globale ou d'une mission.",
        label="Nom de la mission",
        ways=((("MISSION", "mission"),),),
        subject=(("NAME", "name"),),
        holds=mission_nom,
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
