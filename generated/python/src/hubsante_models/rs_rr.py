"""RS-RR : Réponse à une demande de ressources

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from .code_lists.hub_sante_delai import HubSanteDelai
from .code_lists.hub_sante_reponse_demande import HubSanteReponseDemande
from .values import DateTime
from .wire import WireMessage, WireModel

__all__ = ["ResourcesResponse", "Response"]


class Response(WireModel):
    """Position du SAMU sollicité sur la demande : sa décision, l'heure où il l'a prise, le délai qu'il peut tenir et ses explications. Une décision provisoire est suivie d'une autre réponse sous la même clé de demande."""

    datetime_: Annotated[DateTime, Field(alias="datetime")]
    """Instant où le SAMU sollicité a arrêté sa décision. Quand une mise en attente est suivie d'une réponse ferme, il permet au demandeur de retenir la plus récente ; l'écart avec l'heure de la demande mesure le temps de traitement."""

    answer: HubSanteReponseDemande
    """Décision prise sur la demande : ACCEPTEE telle quelle, délai compris ; PARTIELLE avec des réserves à expliquer ; REFUSEE avec un motif en texte libre ; DIFFEREE quand elle est reçue mais pas encore traitée. Après un refus, le demandeur cherche un autre moyen ; après une mise en attente, il reçoit plus tard une réponse ferme."""

    deadline: HubSanteDelai | None = None
    """Temps dans lequel le SAMU sollicité promet que la ressource interviendra, selon les mêmes codes que la demande. Nécessaire avec PARTIELLE si le délai demandé ne peut être tenu : il indique alors le maximum garanti. Facultatif avec ACCEPTEE, qui vaut accord sur le délai demandé."""

    freetext: str | None = None
    """Explication en clair de la décision : motif d'un refus, réserve, moyen envisagé, condition de départ. Indispensable au demandeur pour un refus ou un accord partiel, afin qu'il ajuste sa recherche sans avoir à rappeler."""


class ResourcesResponse(WireMessage):
    """Envoyé par le SAMU sollicité au SAMU qui lui a adressé une demande de ressources (RS-DR). Il dit si la demande est acceptée, acceptée en partie, refusée ou mise en attente, et dans quel délai la ressource peut intervenir. Le CRRA demandeur rapproche la réponse de sa demande et sait s'il doit chercher un autre moyen. La description des ressources engagées suit dans un message RS-RI."""

    wire_schema: ClassVar[str] = "RS-RR"

    wire_root: ClassVar[str] = "resourcesResponse"

    wire_namespace: ClassVar[str] = "urn:emergency:eda:1.9:resourcesresponse"

    case_id: Annotated[str, Field(alias="caseId", pattern="^([a-zA-Z0-9_\\-]+\\.?){4,10}$")]
    """Clé commune du dossier auquel se rapporte la demande, recopiée sans changement : pays, domaine, organisation du premier service alerté et numéro de son dossier. Le demandeur y retrouve le dossier concerné, même si plusieurs demandes y sont en cours."""

    request_id: Annotated[
        str, Field(alias="requestId", pattern="^([a-zA-Z0-9_\\-]+\\.){3,8}request(\\.[a-zA-Z0-9_\\-]+){1,2}$")
    ]
    """Clé de la demande à laquelle il est répondu, reprise telle que le demandeur l'a composée : organisation, mot « request », puis numéro propre ou numéro de dossier suivi d'un rang. Elle évite de confondre deux demandes faites pour un même dossier."""

    response: Response
    """Position du SAMU sollicité sur la demande : sa décision, l'heure où il l'a prise, le délai qu'il peut tenir et ses explications. Une décision provisoire est suivie d'une autre réponse sous la même clé de demande."""
