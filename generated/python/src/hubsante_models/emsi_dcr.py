"""EMSI-DCR : Réponse à une demande de concours

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from ._types.casualties import Casualties
from ._types.contact_emsi import Contact
from ._types.context import Context
from ._types.coord import Coord
from ._types.egeo import Egeo
from ._types.etype import Etype
from ._types.evac import Evac
from ._types.event import Event
from ._types.external_info_emsi import ExternalInfo
from ._types.link import Link
from ._types.origin import Origin
from ._types.position import Position
from ._types.reference import Reference
from ._types.resource import Resource
from ._types.rgeo import Rgeo
from ._types.rtype import Rtype
from .code_lists.emsi_mission_type import EmsiMissionType
from .values import DateTime
from .wire import WireMessage, WireModel

__all__ = [
    "PartnerRequestAnswer",
    "Context",
    "Link",
    "Origin",
    "ExternalInfo",
    "Event",
    "Etype",
    "Reference",
    "Casualties",
    "Evac",
    "Egeo",
    "Position",
    "Coord",
    "Mission",
    "Resource",
    "Rtype",
    "Rgeo",
    "Contact",
]


class Mission(WireModel):
    """Unité d'action demandée, promise ou en cours. L'objet porte une demande dans EMSI-DC, une réponse dans EMSI-DCR, l'opération et ses missions dans EMSI-SOM ; chacun de ces profils en veut au moins un. Son nom (MISSION.NAME) révèle l'usage, et chaque partenaire ne décrit que les missions de ses propres moyens."""

    type: Annotated[EmsiMissionType, Field(alias="TYPE")]
    """Code de l'action visée. Dans EMSI-DC, associé à EVENT.ETYPE.ACTOR, il traduit l'effet à obtenir ; EMSI-DCR reprend celui de la demande si elle est acceptée ; EMSI-SOM qualifie la mission effectivement conduite. Obligatoire dans chaque mission."""

    freetext: Annotated[str | None, Field(alias="FREETEXT")] = None
    """Consignes ou besoins que le code ne suffit pas à dire : matériel particulier, identité des patients-victimes, précautions d'approche. Facultatif ; le destinataire le porte à la connaissance de l'équipe engagée."""

    id: Annotated[str, Field(alias="ID")]
    """Clé de la mission, unique dans le système qui la conduit. Toujours fournie. Celle d'une demande EMSI-DC est reprise par la réponse EMSI-DCR dans MAIN_MISSION_ID, ce qui permet de relier l'une à l'autre."""

    org_id: Annotated[str, Field(alias="ORG_ID")]
    """Code de l'organisation à qui la mission revient : le partenaire sollicité dans EMSI-DC, celui qui exécute dans EMSI-SOM. EMSI-DCR l'exige, avec l'organisation qui répond."""

    name: Annotated[
        str, Field(alias="NAME", pattern="^#REPONSE_DEMANDE_CONCOURS#(ACCEPTE|REFUS|PARTIELLE|DIVERGENTE|DIFFEREE)#$")
    ]
    """Nom qui fixe la nature de la mission, obligatoire et lu comme un code.
    EMSI-DC : #DEMANDE_CONCOURS#{libellé du cadre}#{code du cadre}#.
    EMSI-DCR : #REPONSE_DEMANDE_CONCOURS#{code}#, avec ACCEPTE, REFUS, PARTIELLE, DIVERGENTE ou DIFFEREE.
    EMSI-SOM : #OPERATION_GLOBALE#, #MISSION# ou un nom libre sans dièse initial.
    """

    status: Annotated[Literal["ABO", "NST", "CANCLD", "PAU"], Field(alias="STATUS")]
    """Avancement de la mission : NST à venir, IPR en cours, PAU suspendue, COM achevée, CANCLD annulée, ABO refusée. Obligatoire. Dans EMSI-DCR, NST convient à la réponse ordinaire, ABO à un refus, PAU à une réponse différée et CANCLD à une réponse retirée ; dans EMSI-SOM, le statut reste cohérent avec celui des moyens."""

    start_time: Annotated[DateTime | None, Field(alias="START_TIME")] = None
    """Horodatage de départ, dont le sens change avec le profil : heure souhaitée d'intervention dans EMSI-DC, où il est exigé ; heure que le partenaire vise dans EMSI-DCR ; heure réellement constatée dans EMSI-SOM."""

    resource_id: Annotated[list[str] | None, Field(alias="RESOURCE_ID")] = None
    """Renvoie, par son identifiant, à un moyen décrit sous RESOURCE dans le même message. Facultatif et répétable, un identifiant par moyen affecté. EMSI-SOM l'emploie pour rattacher véhicules, personnels et matériels à chaque mission."""

    parent_mission_id: Annotated[list[str] | None, Field(alias="PARENT_MISSION_ID")] = None
    """Identifie la mission dont celle-ci découle ou qui la précède. Absent d'une demande EMSI-DC ; dans EMSI-SOM, une mission de terrain y désigne la mission d'opération globale. Le destinataire reconstruit ainsi l'arborescence de l'opération."""

    child_mission_id: Annotated[list[str] | None, Field(alias="CHILD_MISSION_ID")] = None
    """Identifie les missions qui prolongent ou détaillent celle-ci, en regard de PARENT_MISSION_ID. Facultatif ; une demande EMSI-DC se comprend sans qu'il faille lire ces missions."""

    main_mission_id: Annotated[str | None, Field(alias="MAIN_MISSION_ID")] = None
    """Identifiant de la mission de tête. Dans EMSI-DCR, il reprend celui de la demande à laquelle on répond ; dans EMSI-SOM, il peut renvoyer à la réponse qui a déclenché la mission. Facultatif au schéma, mais sans lui le demandeur rapproche la réponse à la main."""

    position: Annotated[Position | None, Field(alias="POSITION")] = None
    """Lieu où l'action est attendue ou se déroule, avec la même structure que la position d'une localisation d'événement. Facultatif ; en son absence, le lieu de l'affaire fait foi. Il permet de viser un point précis, tel qu'un accès ou un point de rencontre."""

    priority: Annotated[Literal["0", "1", "2", "3", "4", "5"] | None, Field(alias="PRIORITY")] = None
    """Rang d'importance de la mission, de 0 (faible) à 5 (maximale), vu par l'émetteur. Facultatif : un LRM peut ne pas l'émettre ni l'afficher, et le partenaire garde la main sur l'ordre de ses engagements."""


class PartnerRequestAnswer(WireMessage):
    """Réponse du partenaire sollicité : acceptation, refus, accord partiel, solution divergente ou décision différée. Elle restreint EMSI à des missions nommées #REPONSE_DEMANDE_CONCOURS#, rattachées à la demande par MAIN_MISSION_ID. Le demandeur met à jour l'état de sa demande et, en cas de refus, cherche un autre moyen."""

    wire_schema: ClassVar[str] = "EMSI-DCR"

    wire_root: ClassVar[str] = "partnerRequestAnswer"

    wire_namespace: ClassVar[str] = "urn:emergency:eda:1.9:partnerRequestAnswer"

    context: Annotated[Context, Field(alias="CONTEXT")]
    """Présente le message lui-même avant son contenu : qui l'a rédigé, à quel moment, sous quel mode et avec quelle portée. Cet objet figure dans tout message EMSI, y compris dans les profils EMSI-DC, EMSI-DCR et EMSI-SOM. Le destinataire s'en sert pour décider du traitement à appliquer avant de lire l'événement et les missions."""

    event: Annotated[Event, Field(alias="EVENT")]
    """Décrit la situation d'urgence à laquelle se rapportent les missions et les moyens : identifiants de l'affaire, nature, chronologie, bilan humain et lieux. Obligatoire dans les trois profils. Le destinataire l'utilise d'abord pour rapprocher le message de l'affaire déjà partagée."""

    mission: Annotated[list[Mission], Field(alias="MISSION", min_length=1)]
    """Unité d'action demandée, promise ou en cours. L'objet porte une demande dans EMSI-DC, une réponse dans EMSI-DCR, l'opération et ses missions dans EMSI-SOM ; chacun de ces profils en veut au moins un. Son nom (MISSION.NAME) révèle l'usage, et chaque partenaire ne décrit que les missions de ses propres moyens."""

    resource: Annotated[list[Resource] | None, Field(alias="RESOURCE")] = None
    """Moyen mobilisé sur l'événement : véhicule, personnel, matériel ou consommable. Facultatif ; EMSI-SOM en fait son principal contenu, EMSI-DC l'exclut et une réponse EMSI-DCR peut s'en passer. Chaque partenaire décrit les moyens dont il a la charge et met à jour leur état."""
