"""RS-EDA : Partage de dossier entre SAMU

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from ._types.access import Access
from ._types.additional_information import AdditionalInformation
from ._types.administrative_file import AdministrativeFile
from ._types.caller import Caller
from ._types.contact import Contact
from ._types.custom_map import CustomMap
from ._types.decision import Decision
from ._types.destination import Destination
from ._types.detailed_name import DetailedName
from ._types.external_id import ExternalId
from ._types.external_info import ExternalInfo
from ._types.external_location_id import ExternalLocationId
from ._types.general_practitioner import GeneralPractitioner
from ._types.health_motive import HealthMotive
from ._types.hypothesis import Hypothesis
from ._types.identity import Identity
from ._types.ins_strict_features import InsStrictFeatures
from ._types.location_kind import LocationKind
from ._types.main_diagnosis import MainDiagnosis
from ._types.medical_note import MedicalNote
from ._types.notes import Notes
from ._types.operator import Operator
from ._types.other_diagnosis import OtherDiagnosis
from ._types.patient import Patient
from ._types.patient_detail import PatientDetail
from ._types.personal_contact import PersonalContact
from ._types.risk_threat import RiskThreat
from ._types.way_name import WayName
from ._types.whats_happen import WhatsHappen
from .code_lists.hub_sante_attribution import HubSanteAttribution
from .code_lists.hub_sante_etat import HubSanteEtat
from .code_lists.hub_sante_filiere import HubSanteFiliere
from .code_lists.hub_sante_intervention import HubSanteIntervention
from .code_lists.hub_sante_niveau_soin import HubSanteNiveauSoin
from .code_lists.hub_sante_origine import HubSanteOrigine
from .code_lists.hub_sante_precision import HubSantePrecision
from .code_lists.hub_sante_priorite import HubSantePriorite
from .values import Boolean, DateTime, Number
from .wire import WireMessage, WireModel

__all__ = [
    "CreateCaseHealth",
    "Qualification",
    "RiskThreat",
    "WhatsHappen",
    "LocationKind",
    "HealthMotive",
    "CaseDetails",
    "Location",
    "ExternalLocationId",
    "DetailedAddress",
    "Highway",
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
    "Patient",
    "AdministrativeFile",
    "ExternalId",
    "GeneralPractitioner",
    "PersonalContact",
    "Identity",
    "InsStrictFeatures",
    "PatientDetail",
    "Hypothesis",
    "MainDiagnosis",
    "OtherDiagnosis",
    "MedicalNote",
    "Operator",
    "Decision",
    "Destination",
    "AdditionalInformation",
    "CustomMap",
]


class CaseDetails(WireModel):
    """Situation du dossier dans l'organisation du SAMU : avancement, attribution, priorité et niveau de soins. Seuls les éléments connus ou modifiés y figurent. Le destinataire s'en sert pour placer le dossier dans sa file de régulation médicale, sans être tenu d'aligner son propre suivi sur celui de l'émetteur."""

    status: HubSanteEtat | None = None
    """Étape du cycle de vie que le dossier a atteinte chez l'émetteur, de PROGRAM à ARCHIVE en passant par ACTIF, ACHEVE, VALIDE et CLOTURE. Entre SAMU, sa valeur n'est qu'informative : le destinataire peut la négliger et garder l'état de son propre dossier. Vers une tablette SMUR, CLOTURE annonce que le dossier est refermé."""

    attribution: HubSanteAttribution | None = None
    """Profil du professionnel qui traite le dossier (médecin urgentiste, libéral, spécialiste) ou raison pour laquelle aucun acte de régulation médicale n'est requis. Le code descend du type de dossier au cas précis : DRM.MRU.MU pour un médecin urgentiste. Le CRRA destinataire s'en sert pour présenter le dossier au poste qui convient."""

    priority: HubSantePriorite | None = None
    """Rang dans lequel le dossier doit être pris par un médecin régulateur, de P0 (urgence vitale) à P3 (différé) ; NR si aucun acte de régulation médicale n'est prévu. À transmettre dès qu'il est fixé, puis à chaque révision. Il ordonne la file d'attente du CRRA destinataire."""

    care_level: Annotated[HubSanteNiveauSoin | None, Field(alias="careLevel")] = None
    """Gravité retenue par la régulation médicale pour l'ensemble du dossier, de R1 (urgence vitale, envoi d'un SMUR) à R4 (conseil ou prescription par téléphone). Quand les patients n'ont pas tous le même niveau, celui du plus gravement atteint est transmis. Absente tant que le médecin régulateur ne s'est pas prononcé."""


class Highway(WireModel):
    """Repérage sur une voie sans numéros de rue : autoroute, voie ferrée ou voie navigable, par son nom, un point kilométrique et un sens. À ajouter à la ligne d'adresse quand l'émetteur gère ces éléments séparément. Le destinataire y trouve l'accès à emprunter et le côté à desservir."""

    name: str | None = None
    """Désignation de l'axe telle qu'elle figure sur les panneaux ou les cartes : A5, canal du Loing, ligne Paris-Marseille. À fournir dès que l'axe est connu, car le point kilométrique ne se lit pas sans elle."""

    pk: str | None = None
    """Borne la plus proche du lieu, avec ou sans la mention PK, et les mètres s'ils sont connus. Elle situe l'intervention le long de l'axe et fait choisir l'échangeur ou l'accès de service à emprunter."""

    direction: str | None = None
    """Direction de circulation concernée, exprimée par la ville vers laquelle on se dirige. À omettre si le requérant l'ignore : le destinataire envisage alors les deux sens."""


class City(WireModel):
    """Commune où se situe le lieu, avec son nom, son code INSEE et, si nécessaire, un complément. À fournir dès que la commune est connue, même si la rue ne l'est pas."""

    name: str | None = None
    """Nom de la commune dans sa graphie officielle, sans code postal. Lorsqu'il est transmis, le code INSEE l'est aussi, car des communes différentes peuvent être homonymes."""

    insee_code: Annotated[str | None, Field(alias="inseeCode", pattern="^[0-9]{5}$")] = None
    """Code à cinq chiffres attribué par l'INSEE à la commune actuelle, à ne pas confondre avec le code postal. Il devient nécessaire dès qu'un nom de commune est donné ; le destinataire s'y fie de préférence au nom pour déterminer le secteur compétent."""


class Coord(WireModel):
    """Latitude, longitude et qualité du point, avec en option altitude, cap et vitesse. NexSIS calcule sur elles les temps de trajet et le choix des moyens les plus proches, l'adresse servant surtout à guider l'équipe en route."""

    lat: Number
    """Distance angulaire à l'équateur en degrés décimaux (WGS 84, EPSG:4326), positive au nord. Six décimales donnent une précision de l'ordre du décimètre."""

    lon: Number
    """Distance angulaire au méridien de Greenwich en degrés décimaux (WGS 84, EPSG:4326), positive à l'est et négative à l'ouest, comme à Brest ou en Guadeloupe."""

    height: Number | None = None
    """Hauteur du point en mètres. Surtout utile en montagne ou pour un secours en hauteur ; NexSIS n'en tient pas compte."""

    precision: HubSantePrecision
    """Confiance à accorder aux coordonnées, toujours indiquée par l'émetteur. De la plus fine à la plus large : EXACTE (position mesurée sur place), ADRESSE, RUE, VILLE ; INCONNUE quand l'émetteur ne sait pas l'estimer. Le destinataire en déduit s'il faut faire préciser le lieu."""


class Alert(WireModel):
    """Première sollicitation des secours à propos de l'événement, celle qui a donné naissance à l'affaire : appel, application, eCall… Elle conserve la situation telle que le requérant l'a décrite. En 15-18, elle n'est pas retouchée ensuite, et tout changement passe par une mise à jour de l'affaire ou par une nouvelle alerte ; entre SAMU, une mise à jour du dossier peut lui joindre de nouvelles remarques."""

    reception: DateTime
    """Horodatage auquel la sollicitation est parvenue au service, avant tout traitement. Point de départ de la mesure des délais, il précède ou égale la création de l'affaire lorsqu'il s'agit de la première alerte."""

    notes: list[Notes] | None = None
    """Remarque libre rattachée à l'alerte, datée si possible. Une occurrence par remarque, que le destinataire présente dans l'ordre chronologique avec les commentaires généraux de l'affaire."""

    caller: Caller
    """Personne ou dispositif qui a sollicité les secours, avec les moyens de reprendre contact. Toujours décrit, au minimum par le contact d'où vient l'alerte, afin qu'un partenaire puisse le rappeler pour compléter les informations."""


class Qualification(WireModel):
    """Synthèse de ce qui se passe : nature de fait, type de lieu, risques, motif de recours et, selon le périmètre, patients-victimes (15-18) ou origine de l'appel et suivi du dossier (entre SAMU). Au niveau de l'affaire, elle reflète le jugement du service à la lumière de toutes les alertes connues et peut évoluer ; au niveau d'une alerte, elle garde ce qui a été compris de cette seule alerte. Une mise à jour entre SAMU ne la porte que si un de ses éléments change. Le destinataire s'appuie sur elle pour choisir sa réponse et ses moyens."""

    origin: HubSanteOrigine | None = None
    """Ligne ou service par où l'appel est arrivé au CRRA : 15, 112, autre CRRA, CTA-CODIS, forces de l'ordre, téléassistance… À renseigner d'après la ligne décrochée. Le destinataire sait ainsi si le requérant a joint le SAMU directement ou si un autre service l'a déjà entendu."""

    risk_threat: Annotated[list[RiskThreat] | None, Field(alias="riskThreat")] = None
    """Danger ou circonstance sensible pour les intervenants, les victimes ou la conduite de l'intervention : matière dangereuse, individu armé, gêne à la circulation, personne connue, etc. À répéter autant de fois qu'il y a de risques identifiés, et à omettre si aucun ne l'est. Le destinataire les met en évidence avant l'engagement des équipes."""

    whats_happen: Annotated[WhatsHappen | None, Field(alias="whatsHappen")] = None
    """Événement à l'origine de l'affaire ou de l'alerte : accident routier, incendie, malaise, agression, etc. Toujours fourni en 15-18, où il oriente la réponse de chaque service, il peut manquer entre SAMU, par exemple pour un transfert entre hôpitaux. Son code s'écrit C suivi de trois groupes de deux chiffres."""

    location_kind: Annotated[LocationKind | None, Field(alias="locationKind")] = None
    """Catégorie de l'endroit où se déroule l'événement : domicile, voie publique, établissement scolaire, milieu naturel, etc. À transmettre dès qu'elle est connue ; elle éclaire les contraintes d'accès et d'environnement que l'adresse seule ne montre pas. Son code commence par L."""

    health_motive: Annotated[HealthMotive | None, Field(alias="healthMotive")] = None
    """Raison d'ordre médical ou secouriste qui justifie l'appel aux secours : détresse vitale, blessure, problème médical… À renseigner quand une personne a besoin de soins ; le CRRA l'utilise pour prioriser la prise en charge. Son code commence par M et compte un ou deux niveaux de précision."""

    details: CaseDetails | None = None
    """Situation du dossier dans l'organisation du SAMU : avancement, attribution, priorité et niveau de soins. Seuls les éléments connus ou modifiés y figurent. Le destinataire s'en sert pour placer le dossier dans sa file de régulation médicale, sans être tenu d'aligner son propre suivi sur celui de l'émetteur."""


class DetailedAddress(WireModel):
    """Partie voie de l'adresse : numéro, type et nom, en une chaîne complète et, si l'émetteur sait les séparer, en éléments distincts. À omettre quand le lieu n'est rattaché à aucune voie connue."""

    highway: Highway | None = None
    """Repérage sur une voie sans numéros de rue : autoroute, voie ferrée ou voie navigable, par son nom, un point kilométrique et un sens. À ajouter à la ligne d'adresse quand l'émetteur gère ces éléments séparément. Le destinataire y trouve l'accès à emprunter et le côté à desservir."""

    complete: str
    """Ligne d'adresse prête à lire, formée du numéro puis de la voie. Elle vaut aussi pour une autoroute, une voie ferrée ou un cours d'eau, avec le point kilométrique et le sens. NexSIS ne fournit qu'elle : le destinataire doit pouvoir s'en contenter, sans attendre les éléments séparés."""

    number: str | None = None
    """Position sur la voie, indice de répétition compris (4bis, 12A). En 15-18, sur une autoroute, une voie ferrée ou un canal, c'est le point kilométrique qui prend cette place, par exemple PK10 ; entre SAMU, il dispose de son propre champ."""

    way_name: Annotated[WayName | None, Field(alias="wayName")] = None
    """Désignation de la voie sans le numéro, donnée entière et, au besoin, scindée entre son type et son nom. À transmettre par les systèmes qui gèrent des adresses structurées."""


class Point(WireModel):
    """Position ponctuelle du lieu, souhaitée dans tous les messages, quitte à n'être que le centre de la commune avec la précision VILLE. NexSIS en joint toujours une ; le destinataire la remplace lorsqu'une mise à jour en apporte une meilleure."""

    coord: Coord
    """Latitude, longitude et qualité du point, avec en option altitude, cap et vitesse. NexSIS calcule sur elles les temps de trajet et le choix des moyens les plus proches, l'adresse servant surtout à guider l'équipe en route."""

    is_aml: Annotated[Boolean | None, Field(alias="isAml")] = None
    """Provenance des coordonnées : vrai si le téléphone du requérant les a transmises automatiquement par AML (Advanced Mobile Location), faux si elles ont une autre source. Sans réponse, la provenance est inconnue. Une position AML situe l'appareil, pas forcément le patient : le destinataire la confronte à l'adresse."""


class Geometry(WireModel):
    """Traduction cartographique du lieu : un point, éventuellement une forme, et l'instant auquel ces éléments ont été relevés. Le destinataire s'en sert pour placer l'affaire sur sa carte et estimer les délais de route."""

    datetime_: Annotated[DateTime, Field(alias="datetime")]
    """Horodatage de l'acquisition ou de la saisie des coordonnées transmises. Un relevé ancien invite à la prudence, surtout si le requérant ou le véhicule se déplace."""

    point: Point | None = None
    """Position ponctuelle du lieu, souhaitée dans tous les messages, quitte à n'être que le centre de la commune avec la précision VILLE. NexSIS en joint toujours une ; le destinataire la remplace lorsqu'une mise à jour en apporte une meilleure."""


class Location(WireModel):
    """Lieu où les secours sont attendus, décrit à la fois pour l'œil (nom, adresse, accès) et pour la cartographie (coordonnées). Il est toujours transmis à la création, même incomplet. Il s'affine ensuite par les mises à jour de l'affaire en 15-18 ; entre SAMU, la mise à jour n'en porte que les liens vers des systèmes externes, le reste passant par son texte libre."""

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

    freetext: str | None = None
    """Consigne libre pour trouver ou atteindre le lieu : repère visible, obstacle, point de rendez-vous, clé à récupérer. Reçoit également tout détail d'accès que l'émetteur ne structure pas ; le destinataire l'affiche toujours aux équipes."""


class CreateCaseHealth(WireMessage):
    """Partage d'un dossier par un SAMU avec un autre SAMU, pour information, pour appui ou pour lui en remettre la conduite. Le message réunit la qualification, le lieu, l'appel, les patients, les observations médicales et les décisions déjà prises. Le CRRA destinataire ouvre le dossier dans son logiciel sous le même identifiant partagé et poursuit la régulation médicale s'il est désigné comme CRRA traitant."""

    wire_schema: ClassVar[str] = "RS-EDA"

    wire_root: ClassVar[str] = "createCaseHealth"

    wire_namespace: ClassVar[str] = "urn:emergency:eda:1.9:createCaseHealth"

    case_id: Annotated[str, Field(alias="caseId", pattern="^([a-zA-Z0-9_\\-]+\\.?){4,10}$")]
    """Clé commune de l'affaire, connue de tous les partenaires et présente dans chaque message qui s'y rapporte. Le premier service alerté la compose en accolant pays, domaine, organisation et numéro de son propre dossier ; ce numéro n'est jamais réattribué localement, ce qui suffit à éviter les doublons à l'échelle nationale. Le destinataire la conserve telle quelle et s'en sert pour rattacher les messages suivants."""

    sender_case_id: Annotated[str | None, Field(alias="senderCaseId")] = None
    """Numéro sous lequel l'émetteur retrouve l'affaire dans son logiciel. Il change donc d'un partenaire à l'autre pour une même affaire et facilite les échanges de vive voix entre salles, sans remplacer l'identifiant partagé."""

    creation: DateTime
    """Horodatage d'ouverture du dossier chez le service qui l'a créé. En 15-18, c'est l'instant où l'affaire devient partageable, quand la saisie de la première alerte s'achève et que l'identifiant commun est attribué. Il reste figé pendant toute la vie de l'affaire, même si d'autres alertes s'y ajoutent. Le décalage horaire s'écrit en chiffres (+01:00 ou +02:00 en métropole), jamais par la lettre Z."""

    perimeter: HubSanteFiliere | None = None
    """Secteur d'activité du CRRA destinataire vers lequel aiguiller le dossier : aide médicale urgente, néonatalité, psychiatrie ou soins non programmés. À renseigner quand ce CRRA y consacre des postes distincts ; son logiciel présente alors le dossier aux opérateurs concernés. Sans précision, le dossier suit le circuit habituel de la salle."""

    intervention_type: Annotated[HubSanteIntervention | None, Field(alias="interventionType")] = None
    """Nature de la mission : prise en charge primaire hors établissement de santé (T1), transfert entre établissements ou à l'intérieur d'un même établissement (T2-INTER, T2-INTRA), retour (T3), rapatriement ou évacuation (T4). À indiquer dès qu'elle est établie, surtout pour un transfert, car l'organisation du transport et les interlocuteurs ne sont plus les mêmes."""

    qualification: Qualification
    """Synthèse de ce qui se passe : nature de fait, type de lieu, risques, motif de recours et, selon le périmètre, patients-victimes (15-18) ou origine de l'appel et suivi du dossier (entre SAMU). Au niveau de l'affaire, elle reflète le jugement du service à la lumière de toutes les alertes connues et peut évoluer ; au niveau d'une alerte, elle garde ce qui a été compris de cette seule alerte. Une mise à jour entre SAMU ne la porte que si un de ses éléments change. Le destinataire s'appuie sur elle pour choisir sa réponse et ses moyens."""

    location: Location
    """Lieu où les secours sont attendus, décrit à la fois pour l'œil (nom, adresse, accès) et pour la cartographie (coordonnées). Il est toujours transmis à la création, même incomplet. Il s'affine ensuite par les mises à jour de l'affaire en 15-18 ; entre SAMU, la mise à jour n'en porte que les liens vers des systèmes externes, le reste passant par son texte libre."""

    initial_alert: Annotated[Alert | None, Field(alias="initialAlert")] = None
    """Première sollicitation des secours à propos de l'événement, celle qui a donné naissance à l'affaire : appel, application, eCall… Elle conserve la situation telle que le requérant l'a décrite. En 15-18, elle n'est pas retouchée ensuite, et tout changement passe par une mise à jour de l'affaire ou par une nouvelle alerte ; entre SAMU, une mise à jour du dossier peut lui joindre de nouvelles remarques."""

    owner: Annotated[str, Field(pattern="^([a-zA-Z0-9_\\-]+\\.?){4,9}$")]
    """Organisation du CRRA chargé du dossier à compter de ce message, écrite pays.domaine.organisation. Nommer le CRRA destinataire revient à lui remettre le dossier ; se nommer soi-même, à le partager sans en céder la conduite. Toujours indiquée à la création, elle figure dans une mise à jour lorsque le dossier change de main."""

    patient: list[Patient] | None = None
    """Personne prise en charge dans le dossier, avec son identité, ses caractéristiques et les hypothèses de la régulation médicale. Une occurrence par personne, aucune tant que personne n'est individualisé. Le destinataire rapproche les occurrences d'un message à l'autre grâce à l'identifiant du patient."""

    medical_note: Annotated[list[MedicalNote] | None, Field(alias="medicalNote")] = None
    """Constat, interrogatoire ou commentaire à caractère médical, avec son auteur et son heure. Une occurrence par observation ; le destinataire les présente dans l'ordre chronologique, auprès du patient concerné s'il est désigné."""

    decision: list[Decision] | None = None
    """Mesure arrêtée par la régulation médicale : conseil, prescription, envoi d'un effecteur, orientation ou transport. Une occurrence par mesure ; le commentaire éventuel se transmet à part, comme observation médicale. Le CRRA destinataire sait ainsi ce qui est déjà décidé avant d'agir à son tour."""

    additional_information: Annotated[AdditionalInformation | None, Field(alias="additionalInformation")] = None
    """Réserve pour des données que le modèle ne prévoit pas encore, dans la limite de trois. Elle ne se substitue jamais à un champ existant."""
