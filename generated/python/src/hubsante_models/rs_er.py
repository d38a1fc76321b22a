"""RS-ER : Engagement d'une ressource SMUR

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from ._types.team import Team
from .code_lists.hub_sante_type_vecteur import HubSanteTypeVecteur
from .wire import WireMessage, WireModel

__all__ = ["ResourcesEngagement", "Resource", "Team"]


class Resource(WireModel):
    """Moyen engagé pour ce dossier : vecteur, équipe à bord et organisation d'appartenance. Une occurrence par moyen ; le destinataire crée la ressource s'il la découvre et met à jour celle qu'il possède déjà dans les autres cas."""

    vehicle_type: Annotated[HubSanteTypeVecteur, Field(alias="vehicleType")]
    """Genre de véhicule ou de moyen de déplacement, par son code national : famille seule (SMUR, TSU, SIS…) ou famille suivie du modèle, comme SMUR.VLM pour une VLM ou SIS.VSAV pour un VSAV. Le code le plus précis est à préférer, car il indique au destinataire si le moyen peut transporter un patient."""

    name: str | None = None
    """Appellation courante du vecteur dans son service, celle que l'on emploie à la radio. Elle s'affiche telle quelle à l'écran du destinataire ; pour le SMUR qui reçoit un ordre d'engagement, c'est le moyen de savoir lequel de ses vecteurs doit partir."""

    team: Team | None = None
    """Équipage parti avec le vecteur : sa compétence soignante et son appellation. À joindre dès que la composition est connue ; le destinataire en déduit les soins possibles à l'arrivée."""

    freetext: list[str] | None = None
    """Précision libre que les champs codés ne portent pas : matériel embarqué particulier, spécialité de l'équipe, consigne de départ, limite du vecteur. Une remarque par occurrence ; le destinataire les montre à côté de la ressource."""


class ResourcesEngagement(WireMessage):
    """Envoyé par la régulation au SMUR quand elle décide l'engagement d'une de ses ressources pour un dossier. Volontairement court, il désigne le vecteur par son type et son nom, avec l'équipe et les consignes utiles au départ. Le logiciel du SMUR rapproche ce vecteur des siens, alerte l'équipe et ouvre la mission sous l'identifiant de dossier reçu."""

    wire_schema: ClassVar[str] = "RS-ER"

    wire_root: ClassVar[str] = "resourcesEngagement"

    wire_namespace: ClassVar[str] = "urn:emergency:eda:1.9:resourcesengagement"

    case_id: Annotated[str, Field(alias="caseId", pattern="^([a-zA-Z0-9_\\-]+\\.?){4,10}$")]
    """Clé commune du dossier (ou de l'affaire, avec un SIS) pour lequel les ressources sont engagées. Elle a été composée une fois pour toutes par le premier service alerté, à partir de son pays, de son domaine, de son organisation et de son propre numéro de dossier. Le destinataire y rattache les ressources reçues et ne la modifie jamais."""

    resource: Annotated[list[Resource], Field(min_length=1)]
    """Moyen engagé pour ce dossier : vecteur, équipe à bord et organisation d'appartenance. Une occurrence par moyen ; le destinataire crée la ressource s'il la découvre et met à jour celle qu'il possède déjà dans les autres cas."""
