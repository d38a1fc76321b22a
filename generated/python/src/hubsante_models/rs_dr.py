"""RS-DR : Demande de ressources entre SAMU

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from .code_lists.hub_sante_cadre import HubSanteCadre
from .code_lists.hub_sante_delai import HubSanteDelai
from .code_lists.hub_sante_effet import HubSanteEffet
from .code_lists.hub_sante_etat_demande import HubSanteEtatDemande
from .values import DateTime
from .wire import WireMessage, WireModel

__all__ = ["ResourcesRequest", "Request"]


class Request(WireModel):
    """Besoin exprimé par le SAMU demandeur : ce qu'il attend, dans quel délai, à quel titre et avec quelles précisions. Un message n'en porte qu'un ; un second besoin fait l'objet d'un message distinct."""

    request_id: Annotated[
        str, Field(alias="requestId", pattern="^([a-zA-Z0-9_\\-]+\\.){3,8}request(\\.[a-zA-Z0-9_\\-]+){1,2}$")
    ]
    """Clé de la demande, composée par le SAMU qui la formule : son organisation, le mot « request », puis le numéro de la demande dans son logiciel ou, s'il n'en a pas, le numéro local du dossier et un rang. La réponse et l'annonce des ressources engagées la reprennent telle quelle, et c'est par elle que le demandeur les rapproche de son besoin."""

    datetime_: Annotated[DateTime, Field(alias="datetime")]
    """Instant où le besoin a été formulé dans le logiciel du demandeur, qui peut précéder de peu l'envoi du message. Le CRRA sollicité compte à partir de lui le délai demandé. Le décalage horaire s'écrit en chiffres, par exemple +01:00."""

    convention: HubSanteCadre | None = None
    """Titre auquel le partenaire est sollicité : mission propre (MISSION), convention locale ou spécifique (CONVENT, SPE), carence, ou hors de tout cadre (HORS). À préciser dès que le demandeur le connaît, car le SAMU sollicité en tient compte dans sa décision. Absent, il reste à éclaircir entre les deux salles."""

    purpose: HubSanteEffet
    """Résultat que le demandeur cherche à obtenir, plutôt que le véhicule à envoyer : médecine d'urgence (SMUR), prise en charge secouriste (SAP), régulation médicale (REGUL), transfert interétablissement (TIH), etc. Le SAMU sollicité reste libre du moyen qui y répond. Avec la valeur SAMU, le besoin est décrit dans les précisions de la demande."""

    deadline: HubSanteDelai | None = None
    """Temps que le demandeur accepte d'attendre : engagement immédiat (DEL0), dès que possible et dans l'heure (ASAP), présence sur place en trente minutes au plus (30M), jusqu'à vingt-quatre heures (24H). RDV annonce un horaire fixe, à écrire dans les précisions. Le SAMU sollicité qui ne peut pas le tenir le fait savoir dans sa réponse."""

    freetext: str | None = None
    """Éléments que les codes n'expriment pas et qui aident à choisir le moyen : état du patient, matériel à emporter, contrainte d'accès, horaire d'un rendez-vous. Le régulateur sollicité les lit avant de répondre et peut les transmettre à l'équipe."""


class ResourcesRequest(WireMessage):
    """Envoyé par un SAMU à un autre SAMU quand il a besoin d'un moyen qui ne dépend pas de lui : équipe SMUR, secouristes, régulation spécialisée, transfert… Le message rattache la demande à un dossier et précise l'effet attendu, le délai souhaité et le cadre conventionnel. Le CRRA destinataire la présente à un régulateur et répond par RS-RR, puis annonce par RS-RI les ressources qu'il engage. Un nouvel envoi sous le même identifiant permet d'annuler la demande."""

    wire_schema: ClassVar[str] = "RS-DR"

    wire_root: ClassVar[str] = "resourcesRequest"

    wire_namespace: ClassVar[str] = "urn:emergency:eda:1.9:resourcesrequest"

    case_id: Annotated[str, Field(alias="caseId", pattern="^([a-zA-Z0-9_\\-]+\\.?){4,10}$")]
    """Clé commune du dossier pour lequel un moyen est demandé, composée une fois pour toutes par le premier service alerté : pays, domaine, organisation, puis numéro propre à ce service. Le CRRA sollicité rattache la demande au dossier qu'il a reçu sous cette clé, ou l'ouvre s'il ne l'a pas encore."""

    request: Request
    """Besoin exprimé par le SAMU demandeur : ce qu'il attend, dans quel délai, à quel titre et avec quelles précisions. Un message n'en porte qu'un ; un second besoin fait l'objet d'un message distinct."""

    status: HubSanteEtatDemande | None = None
    """Marque d'abandon de la demande par son auteur, avec ANNULEE pour seule valeur. À omettre tant que le besoin demeure. À réception, le CRRA sollicité cesse ses recherches et rappelle la ressource si elle est déjà partie."""
