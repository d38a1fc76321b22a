"""decision : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..code_lists.hub_sante_type_decision import HubSanteTypeDecision
from ..code_lists.hub_sante_type_orientation import HubSanteTypeOrientation
from ..code_lists.hub_sante_type_ressource import HubSanteTypeRessource
from ..values import Boolean, DateTime
from ..wire import WireModel
from .destination import Destination
from .operator import Operator


class Decision(WireModel):
    """Mesure arrêtée par la régulation médicale : conseil, prescription, envoi d'un effecteur, orientation ou transport. Une occurrence par mesure ; le commentaire éventuel se transmet à part, comme observation médicale. Le CRRA destinataire sait ainsi ce qui est déjà décidé avant d'agir à son tour."""

    patient_id: Annotated[str | None, Field(alias="patientId")] = None
    """Renvoi au patient visé par la mesure, par sa clé commune. À fournir chaque fois que l'émetteur relie la mesure à une personne ; sinon, elle vaut pour l'ensemble du dossier."""

    creation: DateTime
    """Instant où la mesure a été prise, avec un décalage horaire en chiffres (+01:00), jamais la lettre Z. Le destinataire y lit l'ordre des mesures et repère la plus récente."""

    operator: Operator
    """Professionnel qui a arrêté la mesure, décrit au moins par son rôle. Le CRRA destinataire se tourne vers lui pour en discuter."""

    decision_type: Annotated[HubSanteTypeDecision, Field(alias="decisionType")]
    """Famille à laquelle appartient la mesure : conseil médical (CONSEIL), prescription médicamenteuse par téléphone (PMT), intervention (INTER), orientation ou transport (ORIENT), aucune mesure nouvelle (PASPLUS). Elle détermine ce qui doit l'accompagner : ressource pour une intervention, ressource et destination pour une orientation."""

    resource_type: Annotated[HubSanteTypeRessource | None, Field(alias="resourceType")] = None
    """Catégorie d'effecteur demandé ou engagé : SMUR, SIS, ambulance privée, professionnel libéral… Nécessaire pour une intervention, une orientation ou un transport, sans objet pour un simple conseil. Le code s'arrête à la famille (SMUR) ou précise le profil (SMUR.ADULT)."""

    medical_transport: Annotated[Boolean | None, Field(alias="medicalTransport")] = None
    """Présence d'un médecin auprès du patient pendant le trajet : vrai pour un transport médicalisé, faux dans le cas contraire. À renseigner pour tout transport ; l'équipe et le service d'accueil se préparent en conséquence."""

    orientation_type: Annotated[HubSanteTypeOrientation | None, Field(alias="orientationType")] = None
    """Genre de lieu vers lequel le patient est dirigé : urgences, réanimation ou soins intensifs, autre service hospitalier, cabinet, domicile, EHPAD (code EPHAD)… À donner avec une mesure d'orientation, même si l'établissement n'est pas encore choisi."""

    destination: Destination | None = None
    """Lieu précis où le patient est attendu, désigné par sa référence dans un répertoire ou par un texte. À joindre à une mesure d'orientation dès que l'établissement est choisi ; le destinataire y dirige le vecteur et peut y faire préparer l'accueil."""
