"""RS-EDA-MAJ : Mise à jour de dossier

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from ._types.additional_information import AdditionalInformation
from ._types.administrative_file import AdministrativeFile
from ._types.custom_map import CustomMap
from ._types.decision import Decision
from ._types.destination import Destination
from ._types.detailed_name import DetailedName
from ._types.external_id import ExternalId
from ._types.external_info import ExternalInfo
from ._types.external_location_id import ExternalLocationId
from ._types.general_practitioner import GeneralPractitioner
from ._types.hypothesis import Hypothesis
from ._types.identity import Identity
from ._types.ins_strict_features import InsStrictFeatures
from ._types.main_diagnosis import MainDiagnosis
from ._types.medical_note import MedicalNote
from ._types.notes import Notes
from ._types.operator import Operator
from ._types.other_diagnosis import OtherDiagnosis
from ._types.patient import Patient
from ._types.patient_detail import PatientDetail
from ._types.personal_contact import PersonalContact
from ._types.risk_threat import RiskThreat
from .code_lists.hub_sante_etat import HubSanteEtat
from .code_lists.hub_sante_filiere import HubSanteFiliere
from .code_lists.hub_sante_niveau_soin import HubSanteNiveauSoin
from .code_lists.hub_sante_priorite import HubSantePriorite
from .wire import WireMessage, WireModel

__all__ = [
    "CreateCaseHealthUpdate",
    "Qualification",
    "RiskThreat",
    "CaseDetails",
    "Location",
    "ExternalInfo",
    "Alert",
    "Notes",
    "Patient",
    "AdministrativeFile",
    "ExternalId",
    "GeneralPractitioner",
    "DetailedName",
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
    "ExternalLocationId",
    "AdditionalInformation",
    "CustomMap",
]


class CaseDetails(WireModel):
    """Situation du dossier dans l'organisation du SAMU : avancement, attribution, priorité et niveau de soins. Seuls les éléments connus ou modifiés y figurent. Le destinataire s'en sert pour placer le dossier dans sa file de régulation médicale, sans être tenu d'aligner son propre suivi sur celui de l'émetteur."""

    status: HubSanteEtat | None = None
    """Étape du cycle de vie que le dossier a atteinte chez l'émetteur, de PROGRAM à ARCHIVE en passant par ACTIF, ACHEVE, VALIDE et CLOTURE. Entre SAMU, sa valeur n'est qu'informative : le destinataire peut la négliger et garder l'état de son propre dossier. Vers une tablette SMUR, CLOTURE annonce que le dossier est refermé."""

    priority: HubSantePriorite | None = None
    """Rang dans lequel le dossier doit être pris par un médecin régulateur, de P0 (urgence vitale) à P3 (différé) ; NR si aucun acte de régulation médicale n'est prévu. À transmettre dès qu'il est fixé, puis à chaque révision. Il ordonne la file d'attente du CRRA destinataire."""

    care_level: Annotated[HubSanteNiveauSoin | None, Field(alias="careLevel")] = None
    """Gravité retenue par la régulation médicale pour l'ensemble du dossier, de R1 (urgence vitale, envoi d'un SMUR) à R4 (conseil ou prescription par téléphone). Quand les patients n'ont pas tous le même niveau, celui du plus gravement atteint est transmis. Absente tant que le médecin régulateur ne s'est pas prononcé."""


class Location(WireModel):
    """Lieu où les secours sont attendus, décrit à la fois pour l'œil (nom, adresse, accès) et pour la cartographie (coordonnées). Il est toujours transmis à la création, même incomplet. Il s'affine ensuite par les mises à jour de l'affaire en 15-18 ; entre SAMU, la mise à jour n'en porte que les liens vers des systèmes externes, le reste passant par son texte libre."""

    external_info: Annotated[list[ExternalInfo] | None, Field(alias="externalInfo")] = None
    """Renvoi vers la fiche du même lieu dans une base d'adresses ou une cartographie externe (BAN, IGN, NexSIS). À joindre chaque fois que l'émetteur en dispose, en priorité la clé d'adresse de la BAN ; le destinataire qui exploite cette base y retrouve le lieu sans ressaisie."""


class Alert(WireModel):
    """Première sollicitation des secours à propos de l'événement, celle qui a donné naissance à l'affaire : appel, application, eCall… Elle conserve la situation telle que le requérant l'a décrite. En 15-18, elle n'est pas retouchée ensuite, et tout changement passe par une mise à jour de l'affaire ou par une nouvelle alerte ; entre SAMU, une mise à jour du dossier peut lui joindre de nouvelles remarques."""

    notes: list[Notes] | None = None
    """Remarque libre rattachée à l'alerte, datée si possible. Une occurrence par remarque, que le destinataire présente dans l'ordre chronologique avec les commentaires généraux de l'affaire."""


class Qualification(WireModel):
    """Synthèse de ce qui se passe : nature de fait, type de lieu, risques, motif de recours et, selon le périmètre, patients-victimes (15-18) ou origine de l'appel et suivi du dossier (entre SAMU). Au niveau de l'affaire, elle reflète le jugement du service à la lumière de toutes les alertes connues et peut évoluer ; au niveau d'une alerte, elle garde ce qui a été compris de cette seule alerte. Une mise à jour entre SAMU ne la porte que si un de ses éléments change. Le destinataire s'appuie sur elle pour choisir sa réponse et ses moyens."""

    risk_threat: Annotated[list[RiskThreat] | None, Field(alias="riskThreat")] = None
    """Danger ou circonstance sensible pour les intervenants, les victimes ou la conduite de l'intervention : matière dangereuse, individu armé, gêne à la circulation, personne connue, etc. À répéter autant de fois qu'il y a de risques identifiés, et à omettre si aucun ne l'est. Le destinataire les met en évidence avant l'engagement des équipes."""

    details: CaseDetails | None = None
    """Situation du dossier dans l'organisation du SAMU : avancement, attribution, priorité et niveau de soins. Seuls les éléments connus ou modifiés y figurent. Le destinataire s'en sert pour placer le dossier dans sa file de régulation médicale, sans être tenu d'aligner son propre suivi sur celui de l'émetteur."""


class CreateCaseHealthUpdate(WireMessage):
    """Mise à jour d'un dossier déjà partagé entre SAMU, envoyée par celui qui détient un élément nouveau : priorité ou état modifiés, patient identifié, observation médicale, décision, changement de CRRA traitant. Le message rappelle l'identifiant partagé du dossier et ne porte que ce qui change, au besoin en texte libre. Le CRRA destinataire retrouve le dossier par cet identifiant et le complète sans toucher au reste."""

    wire_schema: ClassVar[str] = "RS-EDA-MAJ"

    wire_root: ClassVar[str] = "createCaseHealthUpdate"

    wire_namespace: ClassVar[str] = "urn:emergency:eda:1.9:createCaseHealthUpdate"

    case_id: Annotated[str, Field(alias="caseId", pattern="^([a-zA-Z0-9_\\-]+\\.?){4,10}$")]
    """Clé commune de l'affaire, connue de tous les partenaires et présente dans chaque message qui s'y rapporte. Le premier service alerté la compose en accolant pays, domaine, organisation et numéro de son propre dossier ; ce numéro n'est jamais réattribué localement, ce qui suffit à éviter les doublons à l'échelle nationale. Le destinataire la conserve telle quelle et s'en sert pour rattacher les messages suivants."""

    sender_case_id: Annotated[str | None, Field(alias="senderCaseId")] = None
    """Numéro sous lequel l'émetteur retrouve l'affaire dans son logiciel. Il change donc d'un partenaire à l'autre pour une même affaire et facilite les échanges de vive voix entre salles, sans remplacer l'identifiant partagé."""

    perimeter: HubSanteFiliere | None = None
    """Secteur d'activité du CRRA destinataire vers lequel aiguiller le dossier : aide médicale urgente, néonatalité, psychiatrie ou soins non programmés. À renseigner quand ce CRRA y consacre des postes distincts ; son logiciel présente alors le dossier aux opérateurs concernés. Sans précision, le dossier suit le circuit habituel de la salle."""

    qualification: Qualification | None = None
    """Synthèse de ce qui se passe : nature de fait, type de lieu, risques, motif de recours et, selon le périmètre, patients-victimes (15-18) ou origine de l'appel et suivi du dossier (entre SAMU). Au niveau de l'affaire, elle reflète le jugement du service à la lumière de toutes les alertes connues et peut évoluer ; au niveau d'une alerte, elle garde ce qui a été compris de cette seule alerte. Une mise à jour entre SAMU ne la porte que si un de ses éléments change. Le destinataire s'appuie sur elle pour choisir sa réponse et ses moyens."""

    location: Location | None = None
    """Lieu où les secours sont attendus, décrit à la fois pour l'œil (nom, adresse, accès) et pour la cartographie (coordonnées). Il est toujours transmis à la création, même incomplet. Il s'affine ensuite par les mises à jour de l'affaire en 15-18 ; entre SAMU, la mise à jour n'en porte que les liens vers des systèmes externes, le reste passant par son texte libre."""

    initial_alert: Annotated[Alert | None, Field(alias="initialAlert")] = None
    """Première sollicitation des secours à propos de l'événement, celle qui a donné naissance à l'affaire : appel, application, eCall… Elle conserve la situation telle que le requérant l'a décrite. En 15-18, elle n'est pas retouchée ensuite, et tout changement passe par une mise à jour de l'affaire ou par une nouvelle alerte ; entre SAMU, une mise à jour du dossier peut lui joindre de nouvelles remarques."""

    owner: Annotated[str | None, Field(pattern="^([a-zA-Z0-9_\\-]+\\.?){4,9}$")] = None
    """Organisation du CRRA chargé du dossier à compter de ce message, écrite pays.domaine.organisation. Nommer le CRRA destinataire revient à lui remettre le dossier ; se nommer soi-même, à le partager sans en céder la conduite. Toujours indiquée à la création, elle figure dans une mise à jour lorsque le dossier change de main."""

    patient: list[Patient] | None = None
    """Personne prise en charge dans le dossier, avec son identité, ses caractéristiques et les hypothèses de la régulation médicale. Une occurrence par personne, aucune tant que personne n'est individualisé. Le destinataire rapproche les occurrences d'un message à l'autre grâce à l'identifiant du patient."""

    medical_note: Annotated[list[MedicalNote] | None, Field(alias="medicalNote")] = None
    """Constat, interrogatoire ou commentaire à caractère médical, avec son auteur et son heure. Une occurrence par observation ; le destinataire les présente dans l'ordre chronologique, auprès du patient concerné s'il est désigné."""

    decision: list[Decision] | None = None
    """Mesure arrêtée par la régulation médicale : conseil, prescription, envoi d'un effecteur, orientation ou transport. Une occurrence par mesure ; le commentaire éventuel se transmet à part, comme observation médicale. Le CRRA destinataire sait ainsi ce qui est déjà décidé avant d'agir à son tour."""

    freetext: str | None = None
    """Récapitulatif, en une seule note, des changements du dossier que la mise à jour ne peut pas porter dans ses propres champs, comme une adresse corrigée. À omettre si tout est déjà structuré. Le destinataire l'affiche en évidence et reporte lui-même ce qui doit l'être."""

    additional_information: Annotated[AdditionalInformation | None, Field(alias="additionalInformation")] = None
    """Réserve pour des données que le modèle ne prévoit pas encore, dans la limite de trois. Elle ne se substitue jamais à un champ existant."""
