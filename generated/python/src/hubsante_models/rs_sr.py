"""RS-SR : Statut d'une ressource

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from ._types.state import State
from .wire import WireMessage

__all__ = ["ResourcesStatus", "State"]


class ResourcesStatus(WireMessage):
    """Envoyé par le SAMU qui suit une ressource aux SAMU avec lesquels il partage le dossier, à chaque étape franchie par cette ressource. Il suppose qu'elle leur a déjà été décrite par un message RS-RI et ne rappelle donc que son identifiant et son nouveau statut. Le CRRA destinataire ajoute cette étape à l'historique du vecteur et met à jour son tableau de suivi."""

    wire_schema: ClassVar[str] = "RS-SR"

    wire_root: ClassVar[str] = "resourcesStatus"

    wire_namespace: ClassVar[str] = "urn:emergency:eda:1.9:resourcesstatus"

    case_id: Annotated[str, Field(alias="caseId", pattern="^([a-zA-Z0-9_\\-]+\\.?){4,10}$")]
    """Clé commune du dossier dans le cadre duquel la ressource est suivie, reprise telle que l'a composée le premier service alerté (pays, domaine, organisation, numéro local). Une même ressource pouvant servir plusieurs dossiers dans la journée, elle indique au destinataire lequel est concerné."""

    resource_id: Annotated[
        str, Field(alias="resourceId", pattern="^([a-zA-Z0-9_\\-]+\\.){3,8}resource(\\.[a-zA-Z0-9_\\-]+){1,2}$")
    ]
    """Clé nationale de la ressource dont le statut évolue, identique à celle que portait l'annonce de son engagement : organisation propriétaire, mot « resource », puis numéro propre à cette ressource ou, à défaut, numéro local de dossier et rang. Le destinataire l'emploie pour retrouver le vecteur déjà décrit, seul son statut étant rappelé ici."""

    state: State
    """Nouvelle étape de la mission, avec son heure et la disponibilité qui en découle. Le message n'en porte qu'une ; le destinataire l'ajoute aux étapes déjà reçues au lieu de les remplacer."""
