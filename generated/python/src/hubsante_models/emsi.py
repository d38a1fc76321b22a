"""EMSI : Message opérationnel EMSI

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
from ._types.etype import Etype
from ._types.evac import Evac
from ._types.external_info_emsi import ExternalInfo
from ._types.link import Link
from ._types.origin import Origin
from ._types.reference import Reference
from ._types.rtype import Rtype
from .code_lists.emsi_event_egeo_type import EmsiEventEgeoType
from .code_lists.emsi_event_egeo_weather import EmsiEventEgeoWeather
from .code_lists.emsi_mission_type import EmsiMissionType
from .code_lists.emsi_resource_um import EmsiResourceUm
from .values import DateTime, Integer, Number
from .wire import WireMessage, WireModel

__all__ = [
    "Emsi",
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


class Position(WireModel):
    """Place la zone sur la carte, par un identifiant de lieu, des coordonnées ou une adresse. Cette structure sert aussi pour les missions et les moyens ; une position décrite contient au moins un de ces éléments. Les trois profils l'exigent dans chaque localisation d'événement."""

    loc_id: Annotated[str | None, Field(alias="LOC_ID")] = None
    """Référence du lieu chez l'émetteur. Si le lieu est celui de l'affaire partagée, elle reprend l'identifiant de lieu (locID) du message RC-EDA, ce qui évite au destinataire une nouvelle recherche d'adresse. Facultative dans EMSI, exigée par les trois profils dans toute position décrite."""

    name: Annotated[str | None, Field(alias="NAME")] = None
    """Appellation usuelle du lieu : établissement, carrefour, point remarquable. Facultatif et destiné à l'affichage ; NexSIS ne l'exploite pas."""

    type: Annotated[str | None, Field(alias="TYPE")] = None
    """Forme dessinée par les coordonnées : point, cercle, ligne, surface, polygone, ellipse ou groupe de points. À joindre dès qu'une coordonnée est transmise. Entre LRM et NexSIS, seul POINT est interprété à coup sûr."""

    height_role: Annotated[str | None, Field(alias="HEIGHT_ROLE")] = None
    """Dit comment lire l'altitude des coordonnées : plancher (MIN), plafond (MAX) ou moyenne (AVE). Facultatif, sans objet lorsqu'aucune altitude n'est transmise."""

    coordsys: Annotated[str | None, Field(alias="COORDSYS")] = None
    """Référentiel géodésique des coordonnées fournies. Facultatif ; le WGS 84, noté EPSG-4326, est celui des échanges nationaux. Le destinataire convertit les valeurs s'il travaille dans un autre référentiel."""

    coord: Annotated[list[Coord] | None, Field(alias="COORD")] = None
    """Sommet de la géométrie, exprimé par sa latitude, sa longitude et au besoin son altitude. Un seul objet pour un point, plusieurs dans l'ordre du tracé pour une forme étendue."""

    address: Annotated[list[str] | None, Field(alias="ADDRESS")] = None
    """Adresse rédigée en clair, sans découpage en voie, numéro et commune. Facultative et répétable. Le destinataire la montre à l'opérateur et peut la géocoder si rien d'autre ne situe le lieu."""


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

    name: Annotated[str, Field(alias="NAME")]
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


class Rgeo(WireModel):
    """Une position du moyen et sa signification : où il se trouve, où il va, où il stationne. Facultatif et répétable, ce qui permet de donner à la fois la position courante et la destination."""

    datime: Annotated[DateTime | None, Field(alias="DATIME")] = None
    """Moment associé à la position : relevé pour une position courante, arrivée prévue pour une destination. Facultatif ; une position courante sans horodatage ne permet pas de juger de sa fraîcheur."""

    type: Annotated[Literal["ASP", "CUR", "INC", "STG", "TGT"], Field(alias="TYPE")]
    """Sens de la position : courante (CUR), sur le lieu de l'incident (INC), point de rassemblement (ASP), zone d'attente (STG) ou destination (TGT). Obligatoire dans chaque localisation ; une destination concorde avec la position de la mission."""

    freetext: Annotated[str | None, Field(alias="FREETEXT")] = None
    """Complément en clair sur la position du moyen, par exemple une consigne de stationnement. Facultatif, affiché avec le point sur la carte."""

    id: Annotated[str | None, Field(alias="ID")] = None
    """Clé attribuée à cette localisation par l'émetteur, afin de la citer à nouveau dans un message ultérieur. Facultative ; deux localisations d'un même événement ne la partagent pas."""

    position: Annotated[list[Position] | None, Field(alias="POSITION")] = None
    """Coordonnées, adresse ou identifiant de lieu du moyen, selon la structure commune des positions. Facultatif et répétable ; le destinataire met à jour sa cartographie de suivi."""


class Egeo(WireModel):
    """Décrit une zone liée à l'événement, avec sa fonction, la météo et sa position. Facultatif et répétable : il complète le lieu partagé avec l'affaire sans s'y substituer, et ne dispense pas de situer chaque mission. Les trois profils demandent, pour chaque zone citée, un type et une position."""

    datime: Annotated[DateTime | None, Field(alias="DATIME")] = None
    """Date de validité de la zone décrite. Facultatif ; renseigné dans le futur, il annonce une prévision, absent, il indique l'état présent."""

    type: Annotated[EmsiEventEgeoType | None, Field(alias="TYPE")] = None
    """Fonction de la zone selon le dictionnaire EMSI : lieu de l'incident, zone dangereuse, cordon, point de rassemblement, itinéraire, etc. Facultatif dans le message EMSI complet, exigé par les trois profils. Une zone aux fonctions multiples se décrit par autant d'objets."""

    weather: Annotated[list[EmsiEventEgeoWeather] | None, Field(alias="WEATHER")] = None
    """Temps observé ou attendu sur la zone : pluie, brouillard, neige, orage, vent. Facultatif, plusieurs valeurs s'appliquent ensemble. Le destinataire en tient compte pour les délais de route et l'emploi de moyens aériens."""

    freetext: Annotated[str | None, Field(alias="FREETEXT")] = None
    """Précision rédigée sur la zone, son accès ou son rôle dans l'intervention. Facultatif ; il complète les champs codés sans les contredire."""

    position: Annotated[Position | None, Field(alias="POSITION")] = None
    """Place la zone sur la carte, par un identifiant de lieu, des coordonnées ou une adresse. Cette structure sert aussi pour les missions et les moyens ; une position décrite contient au moins un de ces éléments. Les trois profils l'exigent dans chaque localisation d'événement."""


class Resource(WireModel):
    """Moyen mobilisé sur l'événement : véhicule, personnel, matériel ou consommable. Facultatif ; EMSI-SOM en fait son principal contenu, EMSI-DC l'exclut et une réponse EMSI-DCR peut s'en passer. Chaque partenaire décrit les moyens dont il a la charge et met à jour leur état."""

    rtype: Annotated[Rtype, Field(alias="RTYPE")]
    """Réunit la classe du moyen, ses aptitudes et ses dimensions. Obligatoire pour chaque ressource ; seule la classe y est exigée. La disponibilité du moyen n'y figure pas : elle appartient à son gestionnaire."""

    id: Annotated[str, Field(alias="ID")]
    """Clé stable du moyen dans le système qui le gère, la même d'un message à l'autre. Obligatoire ; pour un véhicule de SMUR remonté par un LRM, il s'agit de son immatriculation. MISSION.RESOURCE_ID y fait référence."""

    org_id: Annotated[str | None, Field(alias="ORG_ID")] = None
    """Code de l'organisation dont dépend le moyen : caserne, SAMU, société d'ambulances. Facultatif, mais nécessaire lorsque l'émetteur relaie un moyen qui n'est pas le sien."""

    name: Annotated[str, Field(alias="NAME")]
    """Nom sous lequel le moyen est connu à la radio et en salle, ou identité d'un équipier. Obligatoire et destiné à l'affichage ; il peut varier alors que l'identifiant demeure."""

    freetext: Annotated[str | None, Field(alias="FREETEXT")] = None
    """Précisions libres sur le moyen ou sur son engagement, telles que l'immatriculation, l'équipage ou l'équipement embarqué. Facultatif, présenté à l'opérateur sans traitement automatique."""

    rgeo: Annotated[list[Rgeo] | None, Field(alias="RGEO")] = None
    """Une position du moyen et sa signification : où il se trouve, où il va, où il stationne. Facultatif et répétable, ce qui permet de donner à la fois la position courante et la destination."""

    quantity: Annotated[Number | None, Field(alias="QUANTITY")] = None
    """Nombre d'unités du moyen, pour du matériel ou des consommables. Facultatif ; un véhicule ou une personne se décrit un à un plutôt que par une quantité."""

    um: Annotated[EmsiResourceUm | None, Field(alias="UM")] = None
    """Unité dans laquelle la quantité s'exprime : litre, kilogramme, boîte, pièce, etc. Facultatif, à joindre à la quantité d'un consommable pour qu'elle soit exploitable."""

    status: Annotated[
        Literal["AVAILB", "UNAV", "MAINTC", "RESRVD", "VIRTUAL", "IN_USE/MOBILE", "IN_USE/ON_SCENE"],
        Field(alias="STATUS"),
    ]
    """État du moyen : disponible (AVAILB), indisponible (UNAV), en maintenance (MAINTC), réservé avant engagement (RESRVD), fictif (VIRTUAL), en déplacement (IN_USE/MOBILE) ou sur les lieux (IN_USE/ON_SCENE). Obligatoire ; le partenaire suit par lui la progression du moyen jusqu'à sa remise à disposition."""

    nationality: Annotated[str | None, Field(alias="NATIONALITY")] = None
    """Pays d'origine du moyen, en code ISO 3166-1 à deux lettres. Facultatif, à renseigner pour un renfort frontalier ou international."""

    contacts: Annotated[list[Contact] | None, Field(alias="CONTACTS")] = None
    """Moyen de joindre l'équipage, l'agent ou le gestionnaire du matériel. Facultatif et répétable, un objet par canal de contact."""


class Event(WireModel):
    """Décrit la situation d'urgence à laquelle se rapportent les missions et les moyens : identifiants de l'affaire, nature, chronologie, bilan humain et lieux. Obligatoire dans les trois profils. Le destinataire l'utilise d'abord pour rapprocher le message de l'affaire déjà partagée."""

    id: Annotated[str, Field(alias="ID")]
    """Numéro de l'affaire dans le système de l'émetteur, unique chez lui seulement. Toujours fourni. Le destinataire le conserve pour les échanges oraux entre salles, et effectue le rapprochement sur l'identifiant partagé."""

    name: Annotated[str | None, Field(alias="NAME")] = None
    """Intitulé court qui permet aux opérateurs de reconnaître l'affaire d'un coup d'œil, souvent la nature de l'événement suivie de la commune. Facultatif, sans valeur d'identifiant."""

    main_event_id: Annotated[str | None, Field(alias="MAIN_EVENT_ID")] = None
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


class Emsi(WireMessage):
    """Message d'opération dérivé du standard EMSI, qui décrit un événement, les missions qui s'y rattachent et les moyens engagés. Un même message peut réunir demandes de concours, réponses et suivi d'opération. Le destinataire le rattache à l'affaire partagée et traite chaque mission selon son nom."""

    wire_schema: ClassVar[str] = "EMSI"

    wire_root: ClassVar[str] = "emsi"

    wire_namespace: ClassVar[str] = "urn:emergency:eda:1.9:emsi"

    context: Annotated[Context, Field(alias="CONTEXT")]
    """Présente le message lui-même avant son contenu : qui l'a rédigé, à quel moment, sous quel mode et avec quelle portée. Cet objet figure dans tout message EMSI, y compris dans les profils EMSI-DC, EMSI-DCR et EMSI-SOM. Le destinataire s'en sert pour décider du traitement à appliquer avant de lire l'événement et les missions."""

    event: Annotated[Event, Field(alias="EVENT")]
    """Décrit la situation d'urgence à laquelle se rapportent les missions et les moyens : identifiants de l'affaire, nature, chronologie, bilan humain et lieux. Obligatoire dans les trois profils. Le destinataire l'utilise d'abord pour rapprocher le message de l'affaire déjà partagée."""

    mission: Annotated[list[Mission] | None, Field(alias="MISSION")] = None
    """Unité d'action demandée, promise ou en cours. L'objet porte une demande dans EMSI-DC, une réponse dans EMSI-DCR, l'opération et ses missions dans EMSI-SOM ; chacun de ces profils en veut au moins un. Son nom (MISSION.NAME) révèle l'usage, et chaque partenaire ne décrit que les missions de ses propres moyens."""

    resource: Annotated[list[Resource] | None, Field(alias="RESOURCE")] = None
    """Moyen mobilisé sur l'événement : véhicule, personnel, matériel ou consommable. Facultatif ; EMSI-SOM en fait son principal contenu, EMSI-DC l'exclut et une réponse EMSI-DCR peut s'en passer. Chaque partenaire décrit les moyens dont il a la charge et met à jour leur état."""
