"""RC-EDA : Partage d'affaire

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from ._types.access import Access
from ._types.additional_information import AdditionalInformation
from ._types.caller import Caller
from ._types.contact import Contact
from ._types.custom_map import CustomMap
from ._types.detailed_name import DetailedName
from ._types.external_location_id import ExternalLocationId
from ._types.health_motive import HealthMotive
from ._types.location_kind import LocationKind
from ._types.notes import Notes
from ._types.risk_threat import RiskThreat
from ._types.way_name import WayName
from ._types.whats_happen import WhatsHappen
from .code_lists.hub_sante_nb_victimes import HubSanteNbVictimes
from .code_lists.hub_sante_objet_source import HubSanteObjetSource
from .code_lists.hub_sante_patient import HubSantePatient
from .code_lists.hub_sante_precision import HubSantePrecision
from .code_lists.hub_sante_signalement import HubSanteSignalement
from .code_lists.hub_sante_systeme import HubSanteSysteme
from .code_lists.iso3166_iso31662 import Iso3166Iso31662
from .values import DateTime, Integer, Number
from .wire import WireMessage, WireModel

__all__ = [
    "CreateCase",
    "Qualification",
    "RiskThreat",
    "WhatsHappen",
    "LocationKind",
    "HealthMotive",
    "Victims",
    "Location",
    "ExternalLocationId",
    "DetailedAddress",
    "WayName",
    "City",
    "Access",
    "Geometry",
    "Point",
    "Coord",
    "ExternalInfo",
    "Alert",
    "Notes",
    "Caller",
    "Contact",
    "DetailedName",
    "CallTaker",
    "Attachment",
    "AdditionalInformation",
    "CustomMap",
]


class Victims(WireModel):
    """Premier bilan des personnes touchées : combien elles sont, quel est le profil de la plus atteinte, et toute précision utile. L'objet est transmis dès que la présence d'une personne à secourir est établie ou soupçonnée."""

    count: HubSanteNbVictimes | None = None
    """Ordre de grandeur du nombre de personnes atteintes, choisi parmi quelques valeurs et non compté exactement au-delà d'une. INCONNU signale que le requérant n'a pas pu le dire. Le destinataire y voit l'ampleur probable de l'événement et adapte le volume des moyens."""

    main_victim: Annotated[HubSantePatient | None, Field(alias="mainVictim")] = None
    """Profil (nourrisson, enfant, adulte, senior ou femme enceinte) de la personne dont l'état motive l'engagement des secours. À renseigner dès que ce profil est connu ; NexSIS en tient compte pour choisir les partenaires à associer à l'affaire."""

    freetext: str | None = None
    """Texte libre sur l'état, l'âge ou la situation des personnes atteintes, pour ce que les champs codés ne savent pas exprimer. Le destinataire l'affiche à côté du nombre et du profil des victimes."""


class DetailedAddress(WireModel):
    """Partie voie de l'adresse : numéro, type et nom, en une chaîne complète et, si l'émetteur sait les séparer, en éléments distincts. À omettre quand le lieu n'est rattaché à aucune voie connue."""

    complete: str
    """Ligne d'adresse prête à lire, formée du numéro puis de la voie. Elle vaut aussi pour une autoroute, une voie ferrée ou un cours d'eau, avec le point kilométrique et le sens. NexSIS ne fournit qu'elle : le destinataire doit pouvoir s'en contenter, sans attendre les éléments séparés."""

    number: str | None = None
    """Position sur la voie, indice de répétition compris (4bis, 12A). En 15-18, sur une autoroute, une voie ferrée ou un canal, c'est le point kilométrique qui prend cette place, par exemple PK10 ; entre SAMU, il dispose de son propre champ."""

    way_name: Annotated[WayName | None, Field(alias="wayName")] = None
    """Désignation de la voie sans le numéro, donnée entière et, au besoin, scindée entre son type et son nom. À transmettre par les systèmes qui gèrent des adresses structurées."""


class City(WireModel):
    """Commune où se situe le lieu, avec son nom, son code INSEE et, si nécessaire, un complément. À fournir dès que la commune est connue, même si la rue ne l'est pas."""

    name: str | None = None
    """Nom de la commune dans sa graphie officielle, sans code postal. Lorsqu'il est transmis, le code INSEE l'est aussi, car des communes différentes peuvent être homonymes."""

    insee_code: Annotated[str | None, Field(alias="inseeCode", pattern="^[0-9]{5}$")] = None
    """Code à cinq chiffres attribué par l'INSEE à la commune actuelle, à ne pas confondre avec le code postal. Il devient nécessaire dès qu'un nom de commune est donné ; le destinataire s'y fie de préférence au nom pour déterminer le secteur compétent."""

    detail: str | None = None
    """Quartier, lieu-dit, hameau ou ancienne commune qui resserre la recherche à l'intérieur de la commune. Particulièrement utile après une fusion de communes, quand la même voie existe plusieurs fois ; des coordonnées restent souhaitables pour lever le doute."""


class Coord(WireModel):
    """Latitude, longitude et qualité du point, avec en option altitude, cap et vitesse. NexSIS calcule sur elles les temps de trajet et le choix des moyens les plus proches, l'adresse servant surtout à guider l'équipe en route."""

    lat: Number
    """Distance angulaire à l'équateur en degrés décimaux (WGS 84, EPSG:4326), positive au nord. Six décimales donnent une précision de l'ordre du décimètre."""

    lon: Number
    """Distance angulaire au méridien de Greenwich en degrés décimaux (WGS 84, EPSG:4326), positive à l'est et négative à l'ouest, comme à Brest ou en Guadeloupe."""

    height: Number | None = None
    """Hauteur du point en mètres. Surtout utile en montagne ou pour un secours en hauteur ; NexSIS n'en tient pas compte."""

    heading: Number | None = None
    """Direction du déplacement au moment du relevé, en degrés. Transmise lorsque l'appareil ou le véhicule la communique, elle aide à savoir dans quel sens circulait le véhicule accidenté."""

    speed: Number | None = None
    """Allure relevée, en kilomètres par heure, telle que la remonte le véhicule (eCall) ou le téléphone. Elle renseigne sur la violence probable d'un choc ou sur un requérant en mouvement."""

    precision: HubSantePrecision
    """Confiance à accorder aux coordonnées, toujours indiquée par l'émetteur. De la plus fine à la plus large : EXACTE (position mesurée sur place), ADRESSE, RUE, VILLE ; INCONNUE quand l'émetteur ne sait pas l'estimer. Le destinataire en déduit s'il faut faire préciser le lieu."""


class ExternalInfo(WireModel):
    """Renvoi vers la fiche du même lieu dans une base d'adresses ou une cartographie externe (BAN, IGN, NexSIS). À joindre chaque fois que l'émetteur en dispose, en priorité la clé d'adresse de la BAN ; le destinataire qui exploite cette base y retrouve le lieu sans ressaisie."""

    freetext: HubSanteSysteme
    """Base ou système auquel appartient la référence citée. Malgré le nom de la balise, la valeur n'est pas libre : elle vient d'une courte liste fermée."""

    type: HubSanteObjetSource
    """Manière dont l'objet référencé a été obtenu ou nature qu'il a dans sa base : saisie manuelle, carte, photo, site internet, autre. Obligatoire dans le périmètre 15-18."""

    uri: str
    """Clé de l'objet dans la base citée, reproduite sans transformation. Pour la BAN, elle enchaîne code INSEE, code de voie et numéro."""


class CallTaker(WireModel):
    """Opérateur qui a recueilli l'alerte, avec son service et sa salle. Le destinataire sait ainsi à qui s'adresser pour éclaircir un point resté obscur."""

    organization: str
    """Organisation de l'opérateur, écrite du général au particulier et séparée par des points : pays, domaine, organisation, puis au besoin structure interne et unité. La même écriture désigne cette organisation dans tous les échanges."""

    control_room: Annotated[str, Field(alias="controlRoom")]
    """Salle où l'opérateur exerce, sous son nom courant : CRRA d'un SAMU, CTA ou CODIS d'un SIS. À destination des humains, cette mention n'est pas codée."""

    role: str | None = None
    """Fonction de l'opérateur dans sa salle, par exemple assistant de régulation médicale ou opérateur CTA, sous forme abrégée. À transmettre si elle aide à situer le niveau de l'interlocuteur."""

    calltaker_contact: Annotated[Contact | None, Field(alias="calltakerContact")] = None
    """Ligne directe ou autre moyen de joindre l'opérateur, lorsque son service accepte d'être appelé à ce propos. À défaut, le partenaire passe par le numéro habituel de la salle."""

    calltaker_id: Annotated[str | None, Field(alias="calltakerId")] = None
    """Matricule ou identifiant informatique de l'opérateur dans son organisation. Il assure la traçabilité de la prise d'alerte sans divulguer d'état civil."""


class Attachment(WireModel):
    """Document joint à l'alerte : photo, vidéo, enregistrement, plan. Le message n'en porte en principe que l'adresse ; l'émetteur veille à ce que chaque destinataire puisse l'ouvrir, au besoin par un jeton de courte durée."""

    description: str | None = None
    """Courte légende du document, qui dit ce qu'il est et ce qu'il montre. L'opérateur s'y fie pour décider de l'ouvrir."""

    mime_type: Annotated[str | None, Field(alias="mimeType")] = None
    """Format technique du fichier, sous la forme type/sous-type telle que image/jpeg ou application/pdf. Le logiciel du destinataire y trouve comment l'afficher."""

    size: Integer | None = None
    """Poids du fichier en kilooctets, arrondi à l'entier. Permet de prévenir l'opérateur avant un téléchargement long, notamment sur un terminal embarqué."""

    uri: Annotated[str, Field(alias="URI")]
    """Adresse complète où le document peut être récupéré, sur internet ou sur un réseau fermé. Elle reste joignable assez longtemps pour que tous les partenaires de l'affaire y accèdent."""

    deref_uri: Annotated[str | None, Field(alias="derefURI")] = None
    """Contenu du document encodé en base 64, pour le glisser dans le message lorsqu'une simple adresse poserait problème. À réserver aux fichiers légers ; le destinataire décode la chaîne pour retrouver le fichier d'origine."""

    digest: str | None = None
    """Empreinte SHA-256 du document, habituellement écrite en hexadécimal. Le destinataire la recalcule après téléchargement : une différence révèle un fichier altéré ou remplacé."""


class Qualification(WireModel):
    """Synthèse de ce qui se passe : nature de fait, type de lieu, risques, motif de recours et, selon le périmètre, patients-victimes (15-18) ou origine de l'appel et suivi du dossier (entre SAMU). Au niveau de l'affaire, elle reflète le jugement du service à la lumière de toutes les alertes connues et peut évoluer ; au niveau d'une alerte, elle garde ce qui a été compris de cette seule alerte. Une mise à jour entre SAMU ne la porte que si un de ses éléments change. Le destinataire s'appuie sur elle pour choisir sa réponse et ses moyens."""

    risk_threat: Annotated[list[RiskThreat] | None, Field(alias="riskThreat")] = None
    """Danger ou circonstance sensible pour les intervenants, les victimes ou la conduite de l'intervention : matière dangereuse, individu armé, gêne à la circulation, personne connue, etc. À répéter autant de fois qu'il y a de risques identifiés, et à omettre si aucun ne l'est. Le destinataire les met en évidence avant l'engagement des équipes."""

    whats_happen: Annotated[WhatsHappen, Field(alias="whatsHappen")]
    """Événement à l'origine de l'affaire ou de l'alerte : accident routier, incendie, malaise, agression, etc. Toujours fourni en 15-18, où il oriente la réponse de chaque service, il peut manquer entre SAMU, par exemple pour un transfert entre hôpitaux. Son code s'écrit C suivi de trois groupes de deux chiffres."""

    location_kind: Annotated[LocationKind | None, Field(alias="locationKind")] = None
    """Catégorie de l'endroit où se déroule l'événement : domicile, voie publique, établissement scolaire, milieu naturel, etc. À transmettre dès qu'elle est connue ; elle éclaire les contraintes d'accès et d'environnement que l'adresse seule ne montre pas. Son code commence par L."""

    health_motive: Annotated[HealthMotive | None, Field(alias="healthMotive")] = None
    """Raison d'ordre médical ou secouriste qui justifie l'appel aux secours : détresse vitale, blessure, problème médical… À renseigner quand une personne a besoin de soins ; le CRRA l'utilise pour prioriser la prise en charge. Son code commence par M et compte un ou deux niveaux de précision."""

    victims: Victims | None = None
    """Premier bilan des personnes touchées : combien elles sont, quel est le profil de la plus atteinte, et toute précision utile. L'objet est transmis dès que la présence d'une personne à secourir est établie ou soupçonnée."""


class Point(WireModel):
    """Position ponctuelle du lieu, souhaitée dans tous les messages, quitte à n'être que le centre de la commune avec la précision VILLE. NexSIS en joint toujours une ; le destinataire la remplace lorsqu'une mise à jour en apporte une meilleure."""

    coord: Coord
    """Latitude, longitude et qualité du point, avec en option altitude, cap et vitesse. NexSIS calcule sur elles les temps de trajet et le choix des moyens les plus proches, l'adresse servant surtout à guider l'équipe en route."""


class Geometry(WireModel):
    """Traduction cartographique du lieu : un point, éventuellement une forme, et l'instant auquel ces éléments ont été relevés. Le destinataire s'en sert pour placer l'affaire sur sa carte et estimer les délais de route."""

    datetime_: Annotated[DateTime, Field(alias="datetime")]
    """Horodatage de l'acquisition ou de la saisie des coordonnées transmises. Un relevé ancien invite à la prudence, surtout si le requérant ou le véhicule se déplace."""

    point: Point | None = None
    """Position ponctuelle du lieu, souhaitée dans tous les messages, quitte à n'être que le centre de la commune avec la précision VILLE. NexSIS en joint toujours une ; le destinataire la remplace lorsqu'une mise à jour en apporte une meilleure."""

    sketch: str | None = None
    """Ligne ou surface exprimée en GML, qui borne une zone quand un point ne suffit pas : tronçon d'autoroute, sentier, périmètre de recherche. Le destinataire la dessine sur sa carte s'il en est capable et l'ignore sinon, le point restant la référence."""


class Location(WireModel):
    """Lieu où les secours sont attendus, décrit à la fois pour l'œil (nom, adresse, accès) et pour la cartographie (coordonnées). Il est toujours transmis à la création, même incomplet. Il s'affine ensuite par les mises à jour de l'affaire en 15-18 ; entre SAMU, la mise à jour n'en porte que les liens vers des systèmes externes, le reste passant par son texte libre."""

    loc_id: Annotated[str, Field(alias="locID")]
    """Repère attribué par l'émetteur pour distinguer cette localisation des autres au sein de l'affaire. Deux localisations qui le partagent, par exemple celle de l'affaire et celle de l'alerte, désignent le même lieu. Il n'a pas de valeur hors de l'affaire et n'est pas montré à l'opérateur."""

    loc_label: Annotated[str | None, Field(alias="locLabel")] = None
    """Désignation du lieu en une ligne de 255 caractères au plus, suffisante pour qu'une équipe sache où aller. NexSIS la compose le plus souvent à partir du nom du lieu et de l'adresse. Le destinataire peut la présenter directement dans une liste d'affaires ou un ordre de départ."""

    name: str | None = None
    """Appellation usuelle de l'endroit : enseigne, établissement, monument, massif, plan d'eau… À renseigner lorsque le lieu en porte une, notamment si l'adresse postale est absente ou peu parlante."""

    external_location_id: Annotated[list[ExternalLocationId] | None, Field(alias="externalLocationId")] = None
    """Référence de l'établissement dans un répertoire public (FINESS, SIREN, SIRET…). Répétable si plusieurs répertoires le connaissent ; le destinataire peut ainsi retrouver sans ambiguïté la fiche qu'il en possède déjà."""

    detailed_address: Annotated[DetailedAddress | None, Field(alias="detailedAddress")] = None
    """Partie voie de l'adresse : numéro, type et nom, en une chaîne complète et, si l'émetteur sait les séparer, en éléments distincts. À omettre quand le lieu n'est rattaché à aucune voie connue."""

    city: City | None = None
    """Commune où se situe le lieu, avec son nom, son code INSEE et, si nécessaire, un complément. À fournir dès que la commune est connue, même si la rue ne l'est pas."""

    access: Access | None = None
    """Cheminement depuis la rue jusqu'à la personne à secourir : entrée, bâtiment, digicode, étage, porte. Un système qui ne sépare pas ces indications les écrit dans le texte libre de la localisation. NexSIS n'émet pas cet objet ; à réception, il en reporte le contenu dans une zone de texte."""

    geometry: Geometry | None = None
    """Traduction cartographique du lieu : un point, éventuellement une forme, et l'instant auquel ces éléments ont été relevés. Le destinataire s'en sert pour placer l'affaire sur sa carte et estimer les délais de route."""

    external_info: Annotated[list[ExternalInfo] | None, Field(alias="externalInfo")] = None
    """Renvoi vers la fiche du même lieu dans une base d'adresses ou une cartographie externe (BAN, IGN, NexSIS). À joindre chaque fois que l'émetteur en dispose, en priorité la clé d'adresse de la BAN ; le destinataire qui exploite cette base y retrouve le lieu sans ressaisie."""

    country: Iso3166Iso31662
    """Pays du lieu, par son code ISO 3166 à deux lettres, toujours renseigné. Il distingue les affaires frontalières et celles d'outre-mer qui ont un code propre."""

    freetext: str | None = None
    """Consigne libre pour trouver ou atteindre le lieu : repère visible, obstacle, point de rendez-vous, clé à récupérer. Reçoit également tout détail d'accès que l'émetteur ne structure pas ; le destinataire l'affiche toujours aux équipes."""


class Alert(WireModel):
    """Première sollicitation des secours à propos de l'événement, celle qui a donné naissance à l'affaire : appel, application, eCall… Elle conserve la situation telle que le requérant l'a décrite. En 15-18, elle n'est pas retouchée ensuite, et tout changement passe par une mise à jour de l'affaire ou par une nouvelle alerte ; entre SAMU, une mise à jour du dossier peut lui joindre de nouvelles remarques."""

    id: str
    """Repère unique de l'alerte, produit automatiquement par le système émetteur et dépourvu de sens métier. Comme il peut différer d'un logiciel à l'autre, le rattachement à l'affaire passe par l'identifiant partagé de celle-ci."""

    reception: DateTime
    """Horodatage auquel la sollicitation est parvenue au service, avant tout traitement. Point de départ de la mesure des délais, il précède ou égale la création de l'affaire lorsqu'il s'agit de la première alerte."""

    reporting: HubSanteSignalement
    """Niveau de vigilance souhaité chez les partenaires : STANDARD dans le cas courant, ATTENTION pour une affaire qui mérite d'être remarquée. L'opérateur le choisit ou le logiciel le calcule ; à réception, une affaire marquée ATTENTION gagne à se distinguer visuellement des autres."""

    notes: list[Notes] | None = None
    """Remarque libre rattachée à l'alerte, datée si possible. Une occurrence par remarque, que le destinataire présente dans l'ordre chronologique avec les commentaires généraux de l'affaire."""

    caller: Caller
    """Personne ou dispositif qui a sollicité les secours, avec les moyens de reprendre contact. Toujours décrit, au minimum par le contact d'où vient l'alerte, afin qu'un partenaire puisse le rappeler pour compléter les informations."""

    location: Location
    """Lieu associé à l'alerte : là où se tient le requérant s'il n'est pas sur les lieux, sinon le même endroit que l'affaire, reconnaissable à un identifiant technique identique. Utile pour vérifier une adresse douteuse ou retrouver un témoin."""

    qualification: Qualification
    """Lecture faite de cette alerte au moment de sa prise en compte, indépendamment des autres. Elle peut différer de la qualification de l'affaire, qui seule fait foi pour la conduite des secours."""

    call_taker: Annotated[CallTaker, Field(alias="callTaker")]
    """Opérateur qui a recueilli l'alerte, avec son service et sa salle. Le destinataire sait ainsi à qui s'adresser pour éclaircir un point resté obscur."""

    attachment: list[Attachment] | None = None
    """Document joint à l'alerte : photo, vidéo, enregistrement, plan. Le message n'en porte en principe que l'adresse ; l'émetteur veille à ce que chaque destinataire puisse l'ouvrir, au besoin par un jeton de courte durée."""


class CreateCase(WireMessage):
    """Partage d'une affaire entre un SAMU et un service d'incendie et de secours. Le premier service saisi l'envoie dès que le concours ou l'information du partenaire devient utile, avec la qualification, le lieu, l'alerte et les patients-victimes connus. Le destinataire crée l'affaire chez lui ou la rapproche d'une affaire existante, puis renvoie ses propres compléments."""

    wire_schema: ClassVar[str] = "RC-EDA"

    wire_root: ClassVar[str] = "createCase"

    wire_namespace: ClassVar[str] = "urn:emergency:eda:1.9:createCase"

    case_id: Annotated[str, Field(alias="caseId", pattern="^([a-zA-Z0-9_\\-]+\\.?){4,10}$")]
    """Clé commune de l'affaire, connue de tous les partenaires et présente dans chaque message qui s'y rapporte. Le premier service alerté la compose en accolant pays, domaine, organisation et numéro de son propre dossier ; ce numéro n'est jamais réattribué localement, ce qui suffit à éviter les doublons à l'échelle nationale. Le destinataire la conserve telle quelle et s'en sert pour rattacher les messages suivants."""

    sender_case_id: Annotated[str | None, Field(alias="senderCaseId")] = None
    """Numéro sous lequel l'émetteur retrouve l'affaire dans son logiciel. Il change donc d'un partenaire à l'autre pour une même affaire et facilite les échanges de vive voix entre salles, sans remplacer l'identifiant partagé."""

    creation: DateTime
    """Horodatage d'ouverture du dossier chez le service qui l'a créé. En 15-18, c'est l'instant où l'affaire devient partageable, quand la saisie de la première alerte s'achève et que l'identifiant commun est attribué. Il reste figé pendant toute la vie de l'affaire, même si d'autres alertes s'y ajoutent. Le décalage horaire s'écrit en chiffres (+01:00 ou +02:00 en métropole), jamais par la lettre Z."""

    reference_version: Annotated[str, Field(alias="referenceVersion")]
    """Édition du référentiel CISU dont proviennent les codes de ce message. Toujours présente, elle avertit le destinataire d'un éventuel écart avec sa propre édition ; en cas d'écart, il affiche les libellés reçus plutôt que de rejeter les codes qu'il ignore."""

    qualification: Qualification
    """Synthèse de ce qui se passe : nature de fait, type de lieu, risques, motif de recours et, selon le périmètre, patients-victimes (15-18) ou origine de l'appel et suivi du dossier (entre SAMU). Au niveau de l'affaire, elle reflète le jugement du service à la lumière de toutes les alertes connues et peut évoluer ; au niveau d'une alerte, elle garde ce qui a été compris de cette seule alerte. Une mise à jour entre SAMU ne la porte que si un de ses éléments change. Le destinataire s'appuie sur elle pour choisir sa réponse et ses moyens."""

    location: Location
    """Lieu où les secours sont attendus, décrit à la fois pour l'œil (nom, adresse, accès) et pour la cartographie (coordonnées). Il est toujours transmis à la création, même incomplet. Il s'affine ensuite par les mises à jour de l'affaire en 15-18 ; entre SAMU, la mise à jour n'en porte que les liens vers des systèmes externes, le reste passant par son texte libre."""

    initial_alert: Annotated[Alert | None, Field(alias="initialAlert")] = None
    """Première sollicitation des secours à propos de l'événement, celle qui a donné naissance à l'affaire : appel, application, eCall… Elle conserve la situation telle que le requérant l'a décrite. En 15-18, elle n'est pas retouchée ensuite, et tout changement passe par une mise à jour de l'affaire ou par une nouvelle alerte ; entre SAMU, une mise à jour du dossier peut lui joindre de nouvelles remarques."""

    new_alert: Annotated[list[Alert] | None, Field(alias="newAlert")] = None
    """Sollicitation supplémentaire pour un événement déjà connu : second témoin, rappel, autre service. Elle a la même structure que l'alerte initiale et s'ajoute à elle. Une alerte déjà transmise n'est jamais modifiée par une mise à jour, le destinataire n'intègre donc que celles qu'il ne possède pas encore."""

    freetext: list[str] | None = None
    """Commentaire général sur l'affaire, destiné à tous les services engagés : évolution de la situation, mesures prises, consignes. Une occurrence par commentaire ; chacun s'en tient à des informations d'intérêt commun."""

    additional_information: Annotated[AdditionalInformation | None, Field(alias="additionalInformation")] = None
    """Réserve pour des données que le modèle ne prévoit pas encore, dans la limite de trois. Elle ne se substitue jamais à un champ existant."""
