"""RS-SAS-RDV : Rendez-vous SAS

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from .values import DateTime
from .wire import WireMessage, WireModel

__all__ = ["Appointment", "Practitioner", "Organization", "Regulator"]


class Practitioner(WireModel):
    """Praticien qui recevra le patient, avec son numéro national, son identité et, si possible, sa profession et sa spécialité. À omettre tant qu'il n'est pas désigné ; la structure suffit alors à situer le rendez-vous."""

    rpps_id: Annotated[str, Field(alias="rppsId", pattern="^81[0-9]{10}$")]
    """Numéro du praticien au répertoire partagé des professionnels de santé, le chiffre 8 qui annonce ce répertoire placé en tête, soit douze chiffres en tout. Il identifie le praticien sans risque d'homonymie."""

    last_name: Annotated[str, Field(alias="lastName")]
    """Nom d'exercice sous lequel le patient demandera le praticien à son arrivée."""

    first_name: Annotated[str, Field(alias="firstName")]
    """Prénom d'exercice du praticien, affiché à côté du nom."""

    speciality_code: Annotated[str | None, Field(alias="specialityCode")] = None
    """Spécialité exercée, par son code dans la terminologie indiquée à côté. SM54 désigne ainsi la médecine générale dans la liste des spécialités ordinales. À omettre pour une profession sans spécialité."""

    speciality_url: Annotated[str | None, Field(alias="specialityUrl")] = None
    """Adresse (URI) de la liste d'où provient le code de spécialité. À joindre dès que ce code est transmis, car c'est elle qui permet au logiciel d'en trouver l'intitulé."""

    profession_code: Annotated[str | None, Field(alias="professionCode")] = None
    """Métier du praticien, par son code dans la terminologie indiquée à côté : 10 pour un médecin, 50 pour une sage-femme, par exemple. Utile quand le patient n'est pas adressé à un médecin."""

    profession_url: Annotated[str | None, Field(alias="professionUrl")] = None
    """Adresse (URI) de la liste d'où provient le code de profession. Sans elle, ce code ne peut pas être interprété avec certitude."""


class Organization(WireModel):
    """Cabinet, centre ou association où aura lieu la consultation. Elle indique où exerce le praticien, ou tient lieu d'interlocuteur tant que celui-ci n'est pas désigné."""

    organization_id: Annotated[str, Field(alias="organizationId")]
    """Numéro national de la structure, dont le premier chiffre annonce le répertoire : 1 devant un FINESS, 3 devant un SIRET. Le destinataire s'en sert pour retrouver la structure dans son propre annuaire."""

    name: str
    """Dénomination usuelle de la structure, telle que l'ARM la communiquera au patient."""


class Regulator(WireModel):
    """Personne qui a réservé le créneau depuis la plateforme : médecin régulateur ou opérateur du SAS. Toujours décrite, elle permet au logiciel de régulation de présenter le rendez-vous au bon utilisateur."""

    regulator_id: Annotated[str | None, Field(alias="regulatorId")] = None
    """Identifiant professionnel de l'auteur de la réservation, souvent formé du chiffre 3, du FINESS de son établissement, d'une barre oblique et de son matricule interne. À transmettre s'il existe : il relie la réservation à un compte du logiciel de régulation plus sûrement que le nom."""

    regulator_name: Annotated[str, Field(alias="regulatorName")]
    """Nom d'usage de l'auteur de la réservation, affiché dans l'historique du dossier."""

    regulator_firstname: Annotated[str, Field(alias="regulatorFirstname")]
    """Prénom usuel de l'auteur de la réservation, qui lève le doute entre deux régulateurs du même nom."""

    regulator_email: Annotated[str, Field(alias="regulatorEmail")]
    """Adresse électronique professionnelle de l'auteur de la réservation, toujours fournie. Elle sert à le joindre et peut, en l'absence d'identifiant, aider à reconnaître son compte."""


class Appointment(WireMessage):
    """Rendez-vous pris pour un patient par un régulateur sur la plateforme numérique du service d'accès aux soins (SAS). La plateforme l'annonce au SAMU dès la réservation, puis renvoie un message à chaque changement. Le logiciel de régulation médicale affiche l'horaire, le professionnel ou la structure et le statut, sans ressaisie par le régulateur. Le message ne désigne ni le patient ni le dossier : le rapprochement s'appuie sur l'identifiant du rendez-vous et sur le régulateur."""

    wire_schema: ClassVar[str] = "RS-SAS-RDV"

    wire_root: ClassVar[str] = "appointment"

    wire_namespace: ClassVar[str] = "urn:emergency:eda:1.9:appointment"

    appointment_id: Annotated[str, Field(alias="appointmentId")]
    """Clé technique du rendez-vous, créée par la plateforme SAS et reprise sans changement dans toutes ses mises à jour. Elle n'a pas de sens pour l'utilisateur et se présente volontiers comme un UUID. Le logiciel de régulation la conserve pour savoir quel rendez-vous modifier."""

    method: Literal["CreateAppointment", "UpdateAppointment"]
    """Intention du message : CreateAppointment pour un nouveau rendez-vous, UpdateAppointment pour un changement, annulation comprise. Dans le second cas, le destinataire retrouve le rendez-vous par son identifiant et remplace la version qu'il détient."""

    created: DateTime
    """Instant où le régulateur a réservé le créneau sur la plateforme. Il ne bouge plus lors des mises à jour et aide à retrouver l'appel au cours duquel le patient a été orienté. Le décalage horaire s'écrit en chiffres, par exemple +01:00."""

    start: DateTime
    """Heure à laquelle le patient est attendu. Affichée dans le dossier, elle permet au CRRA de renseigner une personne qui rappelle."""

    end: DateTime | None = None
    """Terme prévu de la consultation, postérieur au début. À omettre si le créneau n'a pas de durée définie, par exemple pour une arrivée sans horaire précis."""

    status: Literal["pending", "booked", "fulfilled", "noshow", "cancelled"]
    """Situation actuelle de la réservation : pending tant qu'elle attend une confirmation, booked une fois confirmée, fulfilled si le patient a été reçu, noshow s'il n'est pas venu, cancelled en cas d'annulation. Une annulation ou une absence peut conduire la régulation médicale à rappeler le patient."""

    orientation_category: Annotated[
        Literal["CPTS", "MSP", "CDS", "SOS", "PS", "PDM"] | None, Field(alias="orientationCategory")
    ] = None
    """Genre d'offre de soins vers lequel le patient est adressé : maison de santé (MSP), centre de santé (CDS), communauté professionnelle territoriale (CPTS), SOS Médecins (SOS), professionnel de santé (PS), etc. Facultative, elle sert au suivi des orientations."""

    practitioner: Practitioner | None = None
    """Praticien qui recevra le patient, avec son numéro national, son identité et, si possible, sa profession et sa spécialité. À omettre tant qu'il n'est pas désigné ; la structure suffit alors à situer le rendez-vous."""

    organization: Organization | None = None
    """Cabinet, centre ou association où aura lieu la consultation. Elle indique où exerce le praticien, ou tient lieu d'interlocuteur tant que celui-ci n'est pas désigné."""

    regulator: Regulator
    """Personne qui a réservé le créneau depuis la plateforme : médecin régulateur ou opérateur du SAS. Toujours décrite, elle permet au logiciel de régulation de présenter le rendez-vous au bon utilisateur."""
