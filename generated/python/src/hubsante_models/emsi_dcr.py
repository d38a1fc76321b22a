"""EMSI-DCR : Réponse à une demande de concours

Generated from workbooks/mdd.xlsx (model 3.4.0); do not edit.
Regenerate with `make generate`.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from hubsante_models.code_lists.emsi_event_egeo_type import EmsiEventEgeoType
from hubsante_models.code_lists.emsi_event_egeo_weather import EmsiEventEgeoWeather
from hubsante_models.code_lists.emsi_event_etype_actor import EmsiEventEtypeActor
from hubsante_models.code_lists.emsi_event_etype_category import EmsiEventEtypeCategory
from hubsante_models.code_lists.emsi_event_etype_env import EmsiEventEtypeEnv
from hubsante_models.code_lists.emsi_mission_type import EmsiMissionType
from hubsante_models.code_lists.emsi_resource_rtype_class import EmsiResourceRtypeClass
from hubsante_models.code_lists.emsi_resource_um import EmsiResourceUm
from hubsante_models.values import DateTime, Integer, Number
from hubsante_models.wire import WireMessage, WireModel


class Link(WireModel):
    """Rattache ce message à une affaire ou à un message EMSI déjà échangé. À renseigner lorsque le contenu complète ou remplace des éléments connus du partenaire ; plusieurs liens sont possibles. Le destinataire applique à l'élément lié la relation portée par le rôle."""

    id: Annotated[str, Field(alias="ID")]
    """Désigne l'affaire visée par le lien, sous la forme de l'organisation qui l'a ouverte suivie, après un point, de son numéro local. Il accompagne tout lien. Le destinataire y retrouve l'affaire qu'il connaît déjà par le message RC-EDA."""

    link_role: Annotated[Literal["ADDSTO", "SPRSDS"] | None, Field(alias="LINK_ROLE")] = None
    """Qualifie la relation avec l'élément lié : ADDSTO pour un ajout, SPRSDS pour un remplacement. Dans EMSI-DC, un lien vaut toujours ADDSTO, car la demande s'ajoute à l'affaire partagée ; dans EMSI-SOM, il vaut toujours SPRSDS, car le nouvel état de l'opération annule le précédent."""


class Origin(WireModel):
    """Identifie le service et l'opérateur qui ont rédigé le message, lesquels peuvent différer du système technique émetteur. Facultatif, et utile dès que plusieurs salles partagent un même système."""

    org_id: Annotated[str | None, Field(alias="ORG_ID")] = None
    """Code normalisé du service rédacteur, du plus général au plus précis : pays, domaine, organisation, puis si besoin structure interne et unité. À renseigner chaque fois que l'origine est décrite. Le destinataire y reconnaît le partenaire à rappeler."""

    user_id: Annotated[str | None, Field(alias="USER_ID")] = None
    """Matricule ou compte de la personne qui suit l'opération dans le service rédacteur. Facultatif ; ce n'est pas nécessairement celle qui a traité l'appel initial dans le message RC-EDA. Il sert à la traçabilité et n'appelle aucun contrôle chez le destinataire."""

    name: Annotated[str | None, Field(alias="NAME")] = None
    """Désignation lisible du service rédacteur, telle qu'un opérateur la prononce. Sa forme n'est pas imposée. Elle est faite pour l'affichage : un système ne s'en sert pas comme clé."""


class ExternalInfo(WireModel):
    """Signale une ressource complémentaire consultable en dehors du message : plan, photographie, page, procédure. Facultatif et répétable, une occurrence par ressource. Le message reste compréhensible pour un destinataire qui n'y a pas accès."""

    freetext: Annotated[str | None, Field(alias="FREETEXT")] = None
    """Explique à l'opérateur ce qu'il trouve derrière le lien et l'intérêt de le consulter. Facultatif, recommandé dès que l'adresse seule ne parle pas d'elle-même."""

    uri: Annotated[str, Field(alias="URI")]
    """URI complète de la ressource référencée. Obligatoire pour chaque information extérieure déclarée. Le destinataire l'ouvre sur action de l'opérateur, après s'être assuré que la source est de confiance."""

    type: Annotated[Literal["MANUAL", "MAP", "OTHER", "PHOTO", "WEBSIT"] | None, Field(alias="TYPE")] = None
    """Annonce la nature de la ressource : notice ou procédure (MANUAL), carte (MAP), photographie (PHOTO), site web (WEBSIT) ou autre (OTHER). Facultatif ; il permet au logiciel de choisir la visionneuse adaptée."""


class Etype(WireModel):
    """Regroupe la nature de l'événement, les personnes ou biens touchés, le genre de lieu et l'environnement général. Facultatif ; une fois présent, il comporte au moins une catégorie, un acteur et un type de lieu."""

    category: Annotated[list[EmsiEventEtypeCategory], Field(alias="CATEGORY", min_length=1)]
    """Classe l'événement dans les familles du standard EMSI : incendie, transport, santé, inondation, etc., avec un second niveau après la barre oblique. Au moins une valeur par type d'événement, plusieurs si la situation en relève. Le destinataire la transcode vers ses propres natures ou l'ignore."""

    actor: Annotated[list[EmsiEventEtypeActor], Field(alias="ACTOR", min_length=1)]
    """Désigne les personnes, animaux, véhicules ou bâtiments menacés par l'événement. Dans EMSI-DC, ce code se lit avec le type de mission : leur couple exprime le partenaire attendu et l'effet à obtenir. Au moins une valeur par type d'événement."""

    loctype: Annotated[list[str], Field(alias="LOCTYPE", min_length=1)]
    """Caractérise le cadre physique de l'événement selon le dictionnaire EMSI : zone urbaine, route, voie ferrée, littoral, etc. Au moins une valeur par type d'événement ; OTH convient à défaut de meilleure connaissance. Un logiciel n'est pas tenu de l'afficher."""

    env: Annotated[EmsiEventEtypeEnv | None, Field(alias="ENV")] = None
    """Replace l'événement dans une situation plus large, telle qu'une catastrophe, des troubles civils ou un acte terroriste. Facultatif, à réserver aux affaires qui s'inscrivent réellement dans ce cadre. Le destinataire y lit un indice sur les risques pour ses équipes."""


class Reference(WireModel):
    """Donne les numéros sous lesquels des partenaires connaissent la même affaire, un objet par organisation. Facultatif ; il évite qu'une seconde affaire soit créée chez un partenaire déjà saisi."""

    org_id: Annotated[str, Field(alias="ORG_ID")]
    """Code normalisé de l'organisation dont on cite les numéros d'affaire. Obligatoire dans chaque référence, et distinct des identifiants portés par CONTEXT.LINK.ID et EVENT.ID."""

    other_event_id: Annotated[list[str], Field(alias="OTHER_EVENT_ID", min_length=1)]
    """Numéros attribués à l'affaire par l'organisation citée, chacun précédé de son code. Au moins un par référence. Le partenaire concerné y retrouve directement sa propre affaire."""


class Casualties(WireModel):
    """Bilan chiffré des patients-victimes pour un contexte et, le cas échéant, un instant donnés. Facultatif et répétable, par exemple un bilan constaté et un bilan prévu. Dans une demande de concours, ni l'émission ni la lecture de cet objet ne sont garanties."""

    context: Annotated[str, Field(alias="CONTEXT")]
    """Précise la portée des nombres qui suivent : victimes à prendre en charge (REQ_ACTION), déjà traitées (ALR_TREATED), prévues à court ou moyen terme (PRED_URGENT, PRED_MEDIUM), premier témoignage (INITIAL_STAT) ou première évaluation de secouriste (PRELIM_STAT). Obligatoire dans chaque bilan."""

    datime: Annotated[DateTime | None, Field(alias="DATIME")] = None
    """Instant auquel les nombres s'appliquent. À renseigner surtout pour un bilan prévisionnel ; son absence signifie que le bilan vaut au moment du message."""

    decont: Annotated[Integer | None, Field(alias="DECONT")] = None
    """Nombre de patients-victimes qui nécessitent une décontamination après exposition à un agent nucléaire, radiologique, biologique ou chimique. Facultatif ; tout nombre non nul prévient les équipes qu'une protection adaptée s'impose."""

    triagered: Annotated[Integer | None, Field(alias="TRIAGERED")] = None
    """Nombre de patients-victimes en urgence absolue, à traiter ou évacuer avant tous les autres. Facultatif ; zéro affirme qu'il n'y en a pas, l'absence du champ laisse la question ouverte."""

    triageyellow: Annotated[Integer | None, Field(alias="TRIAGEYELLOW")] = None
    """Nombre de patients-victimes dont les soins, souvent chirurgicaux, ne peuvent être différés que de quelques heures. Facultatif. Le destinataire en déduit le besoin de transport médicalisé."""

    triagegreen: Annotated[Integer | None, Field(alias="TRIAGEGREEN")] = None
    """Nombre de patients-victimes légèrement atteints, dont la prise en charge peut attendre. Facultatif ; ce sont eux qui pèsent sur le nombre de places assises à prévoir."""

    triageblack: Annotated[Integer | None, Field(alias="TRIAGEBLACK")] = None
    """Nombre de personnes décédées ou dont les chances de survie sont jugées infimes. Facultatif, à traiter avec réserve à l'affichage : ce nombre reste provisoire tant qu'un médecin ne l'a pas confirmé."""

    missing: Annotated[Integer | None, Field(alias="MISSING")] = None
    """Nombre de personnes recherchées ou présumées manquantes sur les lieux. Facultatif ; un nombre positif oriente vers des moyens de recherche."""


class Evac(WireModel):
    """Compte les personnes qui quittent ou ont quitté les lieux à cause de l'événement. Facultatif et répétable, un objet par instant décrit."""

    datime: Annotated[DateTime | None, Field(alias="DATIME")] = None
    """Moment pour lequel le décompte des personnes déplacées et évacuées est valable. Facultatif ; il devient nécessaire dès que plusieurs décomptes se succèdent dans le message."""

    displaced: Annotated[Integer | None, Field(alias="DISPLACED")] = None
    """Nombre de personnes contraintes de s'éloigner de leur lieu de vie ou d'activité du fait de l'événement. Facultatif ; il intéresse les services chargés de l'accueil et du relogement."""

    evacuated: Annotated[Integer | None, Field(alias="EVACUATED")] = None
    """Nombre de personnes dont l'évacuation est en cours à l'instant du décompte. Facultatif ; il renseigne sur la charge immédiate des équipes présentes sur place."""


class Coord(WireModel):
    """Sommet de la géométrie, exprimé par sa latitude, sa longitude et au besoin son altitude. Un seul objet pour un point, plusieurs dans l'ordre du tracé pour une forme étendue."""

    lat: Annotated[Number, Field(alias="LAT")]
    """Latitude en degrés décimaux, de -90 à +90, positive vers le nord. Obligatoire dans chaque coordonnée ; le séparateur décimal est le point."""

    long: Annotated[Number, Field(alias="LONG")]
    """Longitude en degrés décimaux, de -180 à +180, positive à l'est de Greenwich. Obligatoire avec la latitude ; les deux valeurs ne s'inversent pas selon les logiciels cartographiques."""

    height: Annotated[Number | None, Field(alias="HEIGHT")] = None
    """Hauteur en mètres par rapport au niveau moyen de la mer. Facultative, elle intéresse surtout les secours en montagne et les moyens héliportés."""


class Rtype(WireModel):
    """Réunit la classe du moyen, ses aptitudes et ses dimensions. Obligatoire pour chaque ressource ; seule la classe y est exigée. La disponibilité du moyen n'y figure pas : elle appartient à son gestionnaire."""

    rclass: Annotated[list[EmsiResourceRtypeClass], Field(alias="RCLASS", min_length=1)]
    """Code hiérarchique du moyen selon le dictionnaire EMSI, du général au précis : matériel ou humain, puis famille, puis modèle. Au moins une valeur. Le destinataire qui ne connaît pas le niveau le plus fin retombe sur le niveau supérieur."""

    capability: Annotated[list[str] | None, Field(alias="CAPABILITY")] = None
    """Aptitudes particulières du moyen codées par EMSI, par exemple une portée d'échelle ou un treuil. Facultatif et répétable ; le contrôle des codes revient au destinataire, la liste n'étant pas imposée par le schéma."""

    characteristics: Annotated[list[str] | None, Field(alias="CHARACTERISTICS")] = None
    """Dimensions et poids utiles à l'accès ou au stationnement du moyen. Facultatif et répétable, une caractéristique par valeur. Il sert notamment à vérifier un gabarit ou une aire de poser."""


class Contact(WireModel):
    """Moyen de joindre l'équipage, l'agent ou le gestionnaire du matériel. Facultatif et répétable, un objet par canal de contact."""

    type: Annotated[
        Literal["PSTADD", "EMLADD", "IPADD", "FTPADD", "WWWADD", "PHNADD", "FAXADD", "PMRADD"], Field(alias="TYPE")
    ]
    """Canal employé : radio professionnelle (PMRADD), téléphone (PHNADD), télécopie (FAXADD), courriel (EMLADD), adresse postale (PSTADD), adresse réseau (IPADD, FTPADD) ou web (WWWADD). Obligatoire dans chaque contact ; la radio est proposée en premier lorsqu'elle existe."""

    detail: Annotated[str, Field(alias="DETAIL")]
    """Coordonnée proprement dite, dans la forme propre au canal : URI tel: pour un téléphone, numéro RFGI pour une radio. Obligatoire ; le logiciel peut en faire un appel direct."""


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


class Position(WireModel):
    """Place la zone sur la carte, par un identifiant de lieu, des coordonnées ou une adresse. Cette structure sert aussi pour les missions et les moyens ; une position décrite contient au moins un de ces éléments. Les trois profils l'exigent dans chaque localisation d'événement."""

    loc_id: Annotated[str, Field(alias="LOC_ID")]
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

    type: Annotated[EmsiEventEgeoType, Field(alias="TYPE")]
    """Fonction de la zone selon le dictionnaire EMSI : lieu de l'incident, zone dangereuse, cordon, point de rassemblement, itinéraire, etc. Facultatif dans le message EMSI complet, exigé par les trois profils. Une zone aux fonctions multiples se décrit par autant d'objets."""

    weather: Annotated[list[EmsiEventEgeoWeather] | None, Field(alias="WEATHER")] = None
    """Temps observé ou attendu sur la zone : pluie, brouillard, neige, orage, vent. Facultatif, plusieurs valeurs s'appliquent ensemble. Le destinataire en tient compte pour les délais de route et l'emploi de moyens aériens."""

    freetext: Annotated[str | None, Field(alias="FREETEXT")] = None
    """Précision rédigée sur la zone, son accès ou son rôle dans l'intervention. Facultatif ; il complète les champs codés sans les contredire."""

    position: Annotated[Position, Field(alias="POSITION")]
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
