"""EMSI-DC : Demande de concours

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from ._types.casualties import Casualties
from ._types.coord import Coord
from ._types.egeo import Egeo
from ._types.etype import Etype
from ._types.evac import Evac
from ._types.external_info_emsi import ExternalInfo
from ._types.origin import Origin
from ._types.position import Position
from ._types.reference import Reference
from .code_lists.emsi_mission_type import EmsiMissionType
from .values import DateTime, Integer
from .wire import WireMessage, WireModel

__all__ = [
    "PartnerRequest",
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
]


class Link(WireModel):
    """Rattache ce message à une affaire ou à un message EMSI déjà échangé. À renseigner lorsque le contenu complète ou remplace des éléments connus du partenaire ; plusieurs liens sont possibles. Le destinataire applique à l'élément lié la relation portée par le rôle."""

    id: Annotated[str, Field(alias="ID")]
    """Désigne l'affaire visée par le lien, sous la forme de l'organisation qui l'a ouverte suivie, après un point, de son numéro local. Il accompagne tout lien. Le destinataire y retrouve l'affaire qu'il connaît déjà par le message RC-EDA."""

    link_role: Annotated[Literal["ADDSTO"], Field(alias="LINK_ROLE")]
    """Qualifie la relation avec l'élément lié : ADDSTO pour un ajout, SPRSDS pour un remplacement. Dans EMSI-DC, un lien vaut toujours ADDSTO, car la demande s'ajoute à l'affaire partagée ; dans EMSI-SOM, il vaut toujours SPRSDS, car le nouvel état de l'opération annule le précédent."""


class Event(WireModel):
    """Décrit la situation d'urgence à laquelle se rapportent les missions et les moyens : identifiants de l'affaire, nature, chronologie, bilan humain et lieux. Obligatoire dans les trois profils. Le destinataire l'utilise d'abord pour rapprocher le message de l'affaire déjà partagée."""

    id: Annotated[str, Field(alias="ID")]
    """Numéro de l'affaire dans le système de l'émetteur, unique chez lui seulement. Toujours fourni. Le destinataire le conserve pour les échanges oraux entre salles, et effectue le rapprochement sur l'identifiant partagé."""

    name: Annotated[str | None, Field(alias="NAME")] = None
    """Intitulé court qui permet aux opérateurs de reconnaître l'affaire d'un coup d'œil, souvent la nature de l'événement suivie de la commune. Facultatif, sans valeur d'identifiant."""

    main_event_id: Annotated[str, Field(alias="MAIN_EVENT_ID")]
    """Clé commune de l'affaire entre partenaires, identique à celle du partage initial RC-EDA : organisation créatrice puis numéro local, séparés par un point. Exigée dans EMSI-DC et vivement conseillée ailleurs. Le destinataire rattache le message à l'affaire qui porte cette clé."""

    etype: Annotated[Etype | None, Field(alias="ETYPE")] = None
    """Regroupe la nature de l'événement, les personnes ou biens touchés, le genre de lieu et l'environnement général. Facultatif ; une fois présent, il comporte au moins une catégorie, un acteur et un type de lieu."""

    source: Annotated[Literal["COMFOR", "HUMDED", "HUMOBS", "SENSOR"] | None, Field(alias="SOURCE")] = None
    """Donne l'origine de la connaissance de l'événement : témoin humain (HUMOBS), déduction d'un opérateur (HUMDED), capteur (SENSOR) ou prévision calculée (COMFOR). Facultatif ; il aide à juger du crédit à accorder au signalement."""

    scale: Annotated[Literal["1", "2", "3", "4", "5"] | None, Field(alias="SCALE")] = None
    """Cote de 1 à 5 l'ampleur de la réponse nécessaire : 1 et 2 relèvent des moyens de l'organisation touchée, 3 fait appel aux voisins, 4 au niveau national et 5 à l'aide internationale. Facultatif. La valeur est un chiffre seul, sans décimale."""

    certainty: Annotated[Integer | None, Field(alias="CERTAINTY")] = None
    """Pourcentage de confiance, entier de 0 à 100, que l'émetteur accorde à la réalité de l'événement. Facultatif ; une valeur basse invite à une levée de doute avant l'engagement de moyens lourds."""

    decl_datime: Annotated[DateTime | None, Field(alias="DECL_DATIME")] = None
    """Instant où l'affaire ou l'opération est ouverte dans le système de l'émetteur. Facultatif, attendu dans EMSI-DC pour situer la demande dans la vie de l'affaire. Chez NexSIS, il suit l'ouverture de l'opération, parfois postérieure à celle de l'affaire."""

    occ_datime: Annotated[DateTime | None, Field(alias="OCC_DATIME")] = None
    """Moment estimé où la situation d'urgence commence, antérieur en général au premier signalement. Facultatif ; à défaut d'estimation, l'heure du premier signalement en tient lieu. Il aide à apprécier le délai écoulé pour les patients-victimes."""

    obs_datime: Annotated[DateTime | None, Field(alias="OBS_DATIME")] = None
    """Horodatage du constat de terrain le plus frais sur lequel repose le message. Facultatif. Entre deux messages sur la même affaire, le destinataire privilégie celui dont l'observation est la plus tardive."""

    status: Annotated[Literal["COM", "IPR", "NST", "STOP"] | None, Field(alias="STATUS")] = None
    """État d'avancement de l'affaire chez l'émetteur : NST tant qu'aucun moyen n'est décidé, IPR pendant l'intervention, STOP pour une mise en veille, COM une fois l'affaire close. Facultatif. Dans EMSI-SOM, COM annonce au partenaire la fin de l'opération."""

    risk_assesment: Annotated[Literal["NCREA", "DECREA", "STABLE"] | None, Field(alias="RISK_ASSESMENT")] = None
    """Tendance anticipée de l'événement : aggravation (NCREA, graphie fixée par le modèle), atténuation (DECREA) ou stabilité (STABLE). Facultatif ; le destinataire peut s'en servir pour anticiper des renforts."""

    reference: Annotated[list[Reference] | None, Field(alias="REFERENCE")] = None
    """Donne les numéros sous lesquels des partenaires connaissent la même affaire, un objet par organisation. Facultatif ; il évite qu'une seconde affaire soit créée chez un partenaire déjà saisi."""

    casualties: Annotated[list[Casualties] | None, Field(alias="CASUALTIES")] = None
    """Bilan chiffré des patients-victimes pour un contexte et, le cas échéant, un instant donnés. Facultatif et répétable, par exemple un bilan constaté et un bilan prévu. Dans une demande de concours, ni l'émission ni la lecture de cet objet ne sont garanties."""

    evac: Annotated[list[Evac] | None, Field(alias="EVAC")] = None
    """Compte les personnes qui quittent ou ont quitté les lieux à cause de l'événement. Facultatif et répétable, un objet par instant décrit."""

    egeo: Annotated[list[Egeo] | None, Field(alias="EGEO")] = None
    """Décrit une zone liée à l'événement, avec sa fonction, la météo et sa position. Facultatif et répétable : il complète le lieu partagé avec l'affaire sans s'y substituer, et ne dispense pas de situer chaque mission. Les trois profils demandent, pour chaque zone citée, un type et une position."""

    cause: Annotated[Literal["ACC", "DEL", "NAT"] | None, Field(alias="CAUSE")] = None
    """Origine présumée de l'événement : accidentelle (ACC), délibérée (DEL) ou naturelle (NAT). Facultatif ; une cause délibérée justifie d'associer les forces de l'ordre."""

    freetext: Annotated[str | None, Field(alias="FREETEXT")] = None
    """Éléments de situation utiles aux équipes qui n'entrent dans aucun champ codé. Facultatif ; le destinataire l'ajoute à la description de l'affaire sans écraser ses propres notes."""


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
            pattern="^#DEMANDE_CONCOURS#[^#\\n\\r\\u0085\\u2028\\u2029]+#[^#\\n\\r\\u0085\\u2028\\u2029]+#$",
        ),
    ]
    """Nom qui fixe la nature de la mission, obligatoire et lu comme un code.
    EMSI-DC : #DEMANDE_CONCOURS#{libellé du cadre}#{code du cadre}#.
    EMSI-DCR : #REPONSE_DEMANDE_CONCOURS#{code}#, avec ACCEPTE, REFUS, PARTIELLE, DIVERGENTE ou DIFFEREE.
    EMSI-SOM : #OPERATION_GLOBALE#, #MISSION# ou un nom libre sans dièse initial.
    """

    status: Annotated[Literal["ABO", "NST", "CANCLD", "COM", "IPR", "PAU"], Field(alias="STATUS")]
    """Avancement de la mission : NST à venir, IPR en cours, PAU suspendue, COM achevée, CANCLD annulée, ABO refusée. Obligatoire. Dans EMSI-DCR, NST convient à la réponse ordinaire, ABO à un refus, PAU à une réponse différée et CANCLD à une réponse retirée ; dans EMSI-SOM, le statut reste cohérent avec celui des moyens."""

    start_time: Annotated[DateTime, Field(alias="START_TIME")]
    """Horodatage de départ, dont le sens change avec le profil : heure souhaitée d'intervention dans EMSI-DC, où il est exigé ; heure que le partenaire vise dans EMSI-DCR ; heure réellement constatée dans EMSI-SOM."""

    end_time: Annotated[DateTime | None, Field(alias="END_TIME")] = None
    """Horodatage de fin : arrivée à destination pour un déplacement, fin des soins pour une prise en charge. Facultatif ; il prend son sens dans le suivi EMSI-SOM et n'apparaît pas dans une réponse EMSI-DCR."""

    resource_id: Annotated[list[str] | None, Field(alias="RESOURCE_ID")] = None
    """Renvoie, par son identifiant, à un moyen décrit sous RESOURCE dans le même message. Facultatif et répétable, un identifiant par moyen affecté. EMSI-SOM l'emploie pour rattacher véhicules, personnels et matériels à chaque mission."""

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

    creation: Annotated[DateTime, Field(alias="CREATION")]
    """Horodatage de rédaction du message dans le système de l'émetteur. Exigé dans une demande de concours (EMSI-DC), où il donne l'instant auquel la demande est saisie ; facultatif dans les autres profils. Le destinataire peut mesurer par là l'ancienneté de l'information, sans la confondre avec le moment de l'envoi porté par l'enveloppe."""

    link: Annotated[list[Link] | None, Field(alias="LINK")] = None
    """Rattache ce message à une affaire ou à un message EMSI déjà échangé. À renseigner lorsque le contenu complète ou remplace des éléments connus du partenaire ; plusieurs liens sont possibles. Le destinataire applique à l'élément lié la relation portée par le rôle."""

    level: Annotated[Literal["STRTGC", "OPR", "TACTCL"] | None, Field(alias="LEVEL")] = None
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


class PartnerRequest(WireMessage):
    """Demande adressée à un partenaire pour qu'il réalise une action que l'émetteur ne peut ou ne doit pas assurer lui-même. Elle restreint EMSI à l'événement et à une ou plusieurs missions nommées #DEMANDE_CONCOURS#, sans moyen décrit. Elle suit le partage de l'affaire ; le partenaire l'instruit et répond par EMSI-DCR."""

    wire_schema: ClassVar[str] = "EMSI-DC"

    wire_root: ClassVar[str] = "partnerRequest"

    wire_namespace: ClassVar[str] = "urn:emergency:eda:1.9:partnerRequest"

    context: Annotated[Context, Field(alias="CONTEXT")]
    """Présente le message lui-même avant son contenu : qui l'a rédigé, à quel moment, sous quel mode et avec quelle portée. Cet objet figure dans tout message EMSI, y compris dans les profils EMSI-DC, EMSI-DCR et EMSI-SOM. Le destinataire s'en sert pour décider du traitement à appliquer avant de lire l'événement et les missions."""

    event: Annotated[Event, Field(alias="EVENT")]
    """Décrit la situation d'urgence à laquelle se rapportent les missions et les moyens : identifiants de l'affaire, nature, chronologie, bilan humain et lieux. Obligatoire dans les trois profils. Le destinataire l'utilise d'abord pour rapprocher le message de l'affaire déjà partagée."""

    mission: Annotated[list[Mission], Field(alias="MISSION", min_length=1)]
    """Unité d'action demandée, promise ou en cours. L'objet porte une demande dans EMSI-DC, une réponse dans EMSI-DCR, l'opération et ses missions dans EMSI-SOM ; chacun de ces profils en veut au moins un. Son nom (MISSION.NAME) révèle l'usage, et chaque partenaire ne décrit que les missions de ses propres moyens."""
