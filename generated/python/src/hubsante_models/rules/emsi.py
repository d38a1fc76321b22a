"""The rules of EMSI.

Generated from workbooks/regles.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from ..checking import Rule, found
from ..emsi import Emsi, Event, Mission, Reference, Resource


def mission_nom(context: Mission, _message: Emsi) -> bool:
    """Le nom d'une mission qui commence par # est celui d'une demande de concours, d'une réponse, de l'opération globale ou d'une mission."""
    return not context.name.startswith("#") or found(
        "^#(DEMANDE_CONCOURS#[^#]+#[^#]+|REPONSE_DEMANDE_CONCOURS#(ACCEPTE|REFUS|PARTIELLE|DIVERGENTE|DIFFEREE)|OPERATION_GLOBALE|MISSION)#$",
        context.name,
    )


def reponse_statut(context: Mission, _message: Emsi) -> bool:
    """La mission d'une réponse n'a pas commencé (NST) ; celle d'un refus peut être abandonnée (ABO)."""
    return (
        not context.name.startswith("#REPONSE_DEMANDE_CONCOURS#")
        or context.status == "NST"
        or ("#REFUS#" in context.name and context.status == "ABO")
    )


def reponse_sans_fin(context: Mission, _message: Emsi) -> bool:
    """La mission d'une réponse n'a pas d'heure de fin."""
    return not context.name.startswith("#REPONSE_DEMANDE_CONCOURS#") or context.end_time is None


def demande_sans_parent(context: Mission, _message: Emsi) -> bool:
    """Une demande de concours n'a pas de mission parente."""
    return not context.name.startswith("#DEMANDE_CONCOURS#") or not (
        context.parent_mission_id is not None and context.parent_mission_id != []
    )


def reference_organisation(context: Reference, message: Emsi) -> bool:
    """La référence d'un autre service nomme une organisation, et non l'événement ou un message lié."""
    return context.org_id != message.event.id and (
        not (message.context.link is not None and message.context.link != [])
        or all(l.id != context.org_id for l in message.context.link)
    )


def lien_de_demande(context: Emsi, _message: Emsi) -> bool:
    """Le lien ADDSTO n'accompagne que des demandes de concours."""
    return not (
        (context.context.link is not None and context.context.link != [])
        and any(l.link_role is not None and l.link_role == "ADDSTO" for l in context.context.link)
    ) or (
        (context.mission is not None and context.mission != [])
        and all(m.name.startswith("#DEMANDE_CONCOURS#") for m in context.mission)
    )


def lien_de_suivi(context: Emsi, _message: Emsi) -> bool:
    """Le lien SPRSDS accompagne une réponse ou un suivi d'opération, et non une demande de concours."""
    return (
        not (
            (context.context.link is not None and context.context.link != [])
            and any(l.link_role is not None and l.link_role == "SPRSDS" for l in context.context.link)
        )
        or not (context.mission is not None and context.mission != [])
        or all(not m.name.startswith("#DEMANDE_CONCOURS#") for m in context.mission)
    )


def evenement_principal(context: Event, message: Emsi) -> bool:
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


def quantite_sans_objet(context: Resource, _message: Emsi) -> bool:
    """Un véhicule ou une personne n'a pas de quantité."""
    return (
        not any(c.startswith("MAT/VEH") or c.startswith("HUM") for c in context.rtype.rclass)
        or context.quantity is None
    )


def consommable_unite(context: Resource, _message: Emsi) -> bool:
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
        name="reponse-statut",
        severity="warning",
        text="La mission d'une réponse n'a pas commencé (NST) ; celle d'un refus peut être abandonnée (ABO).",
        label="Statut de la mission",
        ways=((("MISSION", "mission"),),),
        subject=(("STATUS", "status"),),
        holds=reponse_statut,
    ),
    Rule(
        name="reponse-sans-fin",
        severity="warning",
        text="La mission d'une réponse n'a pas d'heure de fin.",
        label="Fin de la mission",
        ways=((("MISSION", "mission"),),),
        subject=(("END_TIME", "end_time"),),
        holds=reponse_sans_fin,
    ),
    Rule(
        name="demande-sans-parent",
        severity="warning",
        text="Une demande de concours n'a pas de mission parente.",
        label="Missions parentes",
        ways=((("MISSION", "mission"),),),
        subject=(("PARENT_MISSION_ID", "parent_mission_id"),),
        holds=demande_sans_parent,
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
        name="lien-de-demande",
        severity="warning",
        text="Le lien ADDSTO n'accompagne que des demandes de concours.",
        label="Missions",
        ways=((),),
        subject=(("MISSION", "mission"),),
        holds=lien_de_demande,
    ),
    Rule(
        name="lien-de-suivi",
        severity="warning",
        text="Le lien SPRSDS accompagne une réponse ou un suivi d'opération, et non une demande de concours.",
        label="Missions",
        ways=((),),
        subject=(("MISSION", "mission"),),
        holds=lien_de_suivi,
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
