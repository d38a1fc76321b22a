"""EMSI-SOM : Suivi des opérations

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from ._types.casualties import Casualties
from ._types.contact_emsi import Contact
from ._types.coord import Coord
from ._types.egeo import Egeo
from ._types.etype import Etype
from ._types.evac import Evac
from ._types.event import Event
from ._types.external_info_emsi import ExternalInfo
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
    "OperationReport",
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


class Link(WireModel):
    """Rattache ce message à une affaire ou à un message EMSI déjà échangé. À renseigner lorsque le contenu complète ou remplace des éléments connus du partenaire ; plusieurs liens sont possibles. Le destinataire applique à l'élément lié la relation portée par le rôle."""

    id: Annotated[str, Field(alias="ID")]
    """Désigne l'affaire visée par le lien, sous la forme de l'organisation qui l'a ouverte suivie, après un point, de son numéro local. Il accompagne tout lien. Le destinataire y retrouve l'affaire qu'il connaît déjà par le message RC-EDA."""

    link_role: Annotated[Literal["SPRSDS"], Field(alias="LINK_ROLE")]
    """Qualifie la relation avec l'élément lié : ADDSTO pour un ajout, SPRSDS pour un remplacement. Dans EMSI-DC, un lien vaut toujours ADDSTO, car la demande s'ajoute à l'affaire partagée ; dans EMSI-SOM, il vaut toujours SPRSDS, car le nouvel état de l'opération annule le précédent."""


class Mission(WireModel):
    """Unité d'action demandée, promise ou en cours. L'objet porte une demande dans EMSI-DC, une réponse dans EMSI-DCR, l'opération et ses missions dans EMSI-SOM ; chacun de ces profils en veut au moins un. Son nom (MISSION.NAME) révèle l'usage, et chaque partenaire ne décrit que les missions de ses propres moyens."""

    type: Annotated[EmsiMissionType, Field(alias="TYPE")]
    """Code de l'action visée. Dans EMSI-DC, associé à EVENT.ETYPE.ACTOR, il traduit l'effet à obtenir ; EMSI-DCR reprend celui de la demande si elle est acceptée ; EMSI-SOM qualifie la mission effectivement conduite. Obligatoire dans chaque mission."""

    freetext: Annotated[str | None, Field(alias="FREETEXT")] = None
    """Consignes ou besoins que le code ne suffit pas à dire : matériel particulier, identité des patients-victimes, précautions d'approche. Facultatif ; le destinataire le porte à la connaissance de l'équipe engagée."""

    id: Annotated[str, Field(alias="ID")]
    """Clé de la mission, unique dans le système qui la conduit. Toujours fournie. Celle d'une demande EMSI-DC est reprise par la réponse EMSI-DCR dans MAIN_MISSION_ID, ce qui permet de relier l'une à l'autre."""

    org_id: Annotated[str | None, Field(alias="ORG_ID")] = None
    """Code de l'organisation à qui la mission revient : le partenaire sollicité dans EMSI-DC, celui qui exécute dans EMSI-SOM. EMSI-DCR l'exige, avec l'organisation qui répond."""

    name: Annotated[
        str,
        Field(
            alias="NAME",
            pattern="^(?:#OPERATION_GLOBALE#|#MISSION#|[^#\\n\\r\\u0085\\u2028\\u2029][^\\n\\r\\u0085\\u2028\\u2029]*)$",
        ),
    ]
    """Nom qui fixe la nature de la mission, obligatoire et lu comme un code.
    EMSI-DC : #DEMANDE_CONCOURS#{libellé du cadre}#{code du cadre}#.
    EMSI-DCR : #REPONSE_DEMANDE_CONCOURS#{code}#, avec ACCEPTE, REFUS, PARTIELLE, DIVERGENTE ou DIFFEREE.
    EMSI-SOM : #OPERATION_GLOBALE#, #MISSION# ou un nom libre sans dièse initial.
    """

    status: Annotated[Literal["ABO", "NST", "CANCLD", "COM", "IPR", "PAU"], Field(alias="STATUS")]
    """Avancement de la mission : NST à venir, IPR en cours, PAU suspendue, COM achevée, CANCLD annulée, ABO refusée. Obligatoire. Dans EMSI-DCR, NST convient à la réponse ordinaire, ABO à un refus, PAU à une réponse différée et CANCLD à une réponse retirée ; dans EMSI-SOM, le statut reste cohérent avec celui des moyens."""

    start_time: Annotated[DateTime | None, Field(alias="START_TIME")] = None
    """Horodatage de départ, dont le sens change avec le profil : heure souhaitée d'intervention dans EMSI-DC, où il est exigé ; heure que le partenaire vise dans EMSI-DCR ; heure réellement constatée dans EMSI-SOM."""

    end_time: Annotated[DateTime | None, Field(alias="END_TIME")] = None
    """Horodatage de fin : arrivée à destination pour un déplacement, fin des soins pour une prise en charge. Facultatif ; il prend son sens dans le suivi EMSI-SOM et n'apparaît pas dans une réponse EMSI-DCR."""

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


class Context(WireModel):
    """Présente le message lui-même avant son contenu : qui l'a rédigé, à quel moment, sous quel mode et avec quelle portée. Cet objet figure dans tout message EMSI, y compris dans les profils EMSI-DC, EMSI-DCR et EMSI-SOM. Le destinataire s'en sert pour décider du traitement à appliquer avant de lire l'événement et les missions."""

    id: Annotated[str, Field(alias="ID")]
    """Repère ce message EMSI de façon univoque. Il est toujours présent et tient en 40 caractères au plus ; un UUID, commun avec l'en-tête RC-DE lorsque sa longueur le permet, convient. Le destinataire s'appuie sur lui pour écarter les doublons et tracer les échanges."""

    mode: Annotated[Literal["ACTUAL", "EXERCS", "SYSTEM", "TEST"], Field(alias="MODE")]
    """Précise si le message relève d'une situation réelle (ACTUAL), d'un exercice (EXERCS), d'un besoin interne au réseau d'alerte (SYSTEM) ou d'un essai technique (TEST). Toujours renseigné ; ACTUAL est la seule valeur en usage opérationnel entre les LRM et NexSIS. Le destinataire n'engage aucun moyen réel sur un message d'un autre mode."""

    msgtype: Annotated[Literal["ACK", "ALERT", "CANCEL", "ERROR", "UPDATE"], Field(alias="MSGTYPE")]
    """Indique si l'émetteur ouvre l'échange EMSI sur l'affaire (ALERT) ou le prolonge (UPDATE). Les autres valeurs, ACK, CANCEL et ERROR, viennent du standard et n'ont pas d'usage courant sur ce périmètre. Toujours renseigné, ce type reste indicatif : un LRM est libre de ne pas l'exploiter."""

    creation: Annotated[DateTime | None, Field(alias="CREATION")] = None
    """Horodatage de rédaction du message dans le système de l'émetteur. Exigé dans une demande de concours (EMSI-DC), où il donne l'instant auquel la demande est saisie ; facultatif dans les autres profils. Le destinataire peut mesurer par là l'ancienneté de l'information, sans la confondre avec le moment de l'envoi porté par l'enveloppe."""

    link: Annotated[list[Link] | None, Field(alias="LINK")] = None
    """Rattache ce message à une affaire ou à un message EMSI déjà échangé. À renseigner lorsque le contenu complète ou remplace des éléments connus du partenaire ; plusieurs liens sont possibles. Le destinataire applique à l'élément lié la relation portée par le rôle."""

    level: Annotated[Literal["OPR"], Field(alias="LEVEL")]
    """Situe l'échelon de commandement qui s'exprime : stratégique (STRTGC), opératif (OPR) ou tactique (TACTCL). Le profil EMSI-SOM l'exige avec la valeur OPR ; ailleurs, le champ est facultatif."""

    seclass: Annotated[
        Literal["CONFID", "RESTRC", "SECRET", "TOPSRT", "UNCLAS", "UNMARK"] | None, Field(alias="SECLASS")
    ] = None
    """Annonce le degré de protection à accorder au contenu, de non marqué (UNMARK) à très secret (TOPSRT). Facultatif ; entre LRM et NexSIS la diffusion restreinte (RESTRC) est la valeur convenue. Le destinataire règle en conséquence les droits d'affichage et de rediffusion."""

    freetext: Annotated[str | None, Field(alias="FREETEXT")] = None
    """Commentaire de l'émetteur sur la raison d'être du message, par exemple la création de l'opération ou l'ajout d'un moyen. Facultatif, à réserver à une information qu'aucun champ structuré ne porte. Le destinataire l'affiche tel quel à l'opérateur."""

    origin: Annotated[Origin | None, Field(alias="ORIGIN")] = None
    """Identifie le service et l'opérateur qui ont rédigé le message, lesquels peuvent différer du système technique émetteur. Facultatif, et utile dès que plusieurs salles partagent un même système."""

    external_info: Annotated[list[ExternalInfo] | None, Field(alias="EXTERNAL_INFO")] = None
    """Signale une ressource complémentaire consultable en dehors du message : plan, photographie, page, procédure. Facultatif et répétable, une occurrence par ressource. Le message reste compréhensible pour un destinataire qui n'y a pas accès."""

    urgency: Annotated[Literal["URGENT", "NOT_URGENT"] | None, Field(alias="URGENCY")] = None
    """Dit si l'affaire réclame une action immédiate (URGENT) ou non (NOT_URGENT), du point de vue de l'émetteur. Facultatif entre LRM et NexSIS. Le destinataire peut l'employer pour ordonner sa liste d'attente, sans que cela remplace sa propre évaluation."""


class OperationReport(WireMessage):
    """Point de situation d'une opération, de ses missions et des moyens affectés. Chaque partenaire l'émet pour ses propres moyens, au début de l'opération puis à chaque changement notable. Le destinataire remplace l'état antérieur par le nouveau et actualise son suivi des véhicules, personnels et matériels."""

    wire_schema: ClassVar[str] = "EMSI-SOM"

    wire_root: ClassVar[str] = "operationReport"

    wire_namespace: ClassVar[str] = "urn:emergency:eda:1.9:operationReport"

    context: Annotated[Context, Field(alias="CONTEXT")]
    """Présente le message lui-même avant son contenu : qui l'a rédigé, à quel moment, sous quel mode et avec quelle portée. Cet objet figure dans tout message EMSI, y compris dans les profils EMSI-DC, EMSI-DCR et EMSI-SOM. Le destinataire s'en sert pour décider du traitement à appliquer avant de lire l'événement et les missions."""

    event: Annotated[Event, Field(alias="EVENT")]
    """Décrit la situation d'urgence à laquelle se rapportent les missions et les moyens : identifiants de l'affaire, nature, chronologie, bilan humain et lieux. Obligatoire dans les trois profils. Le destinataire l'utilise d'abord pour rapprocher le message de l'affaire déjà partagée."""

    mission: Annotated[list[Mission], Field(alias="MISSION", min_length=1)]
    """Unité d'action demandée, promise ou en cours. L'objet porte une demande dans EMSI-DC, une réponse dans EMSI-DCR, l'opération et ses missions dans EMSI-SOM ; chacun de ces profils en veut au moins un. Son nom (MISSION.NAME) révèle l'usage, et chaque partenaire ne décrit que les missions de ses propres moyens."""

    resource: Annotated[list[Resource] | None, Field(alias="RESOURCE")] = None
    """Moyen mobilisé sur l'événement : véhicule, personnel, matériel ou consommable. Facultatif ; EMSI-SOM en fait son principal contenu, EMSI-DC l'exclut et une réponse EMSI-DCR peut s'en passer. Chaque partenaire décrit les moyens dont il a la charge et met à jour leur état."""
