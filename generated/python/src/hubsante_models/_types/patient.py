"""patient : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..wire import WireModel
from .administrative_file import AdministrativeFile
from .hypothesis import Hypothesis
from .identity import Identity
from .patient_detail import PatientDetail


class Patient(WireModel):
    """Personne prise en charge dans le dossier, avec son identité, ses caractéristiques et les hypothèses de la régulation médicale. Une occurrence par personne, aucune tant que personne n'est individualisé. Le destinataire rapproche les occurrences d'un message à l'autre grâce à l'identifiant du patient."""

    patient_id: Annotated[
        str, Field(alias="patientId", pattern="^([a-zA-Z0-9_\\-]+\\.){3,8}patient(\\.[a-zA-Z0-9_\\-]+){1,2}$")
    ]
    """Clé commune du patient, attribuée une fois pour toutes par le premier système qui l'enregistre, puis reprise par les autres. Elle réunit l'organisation, le mot « patient » et le numéro de la personne dans ce système ; à défaut de numéro propre, celui du dossier suivi du rang du patient. Observations médicales et décisions s'y rattachent."""

    administrative_file: Annotated[AdministrativeFile | None, Field(alias="administrativeFile")] = None
    """Renseignements utiles au suivi administratif du patient : numéros sous lesquels il est connu et médecin traitant. À joindre dès qu'un élément est recueilli ; leur absence ne retarde jamais la prise en charge."""

    identity: Identity | None = None
    """Éléments d'état civil recueillis sur le patient : traits stricts (nom et date de naissance, sexe) et traits usuels (nom et prénom courants). À transmettre même incomplets, puis à préciser par mise à jour. Le destinataire les vérifie avant de rapprocher la personne d'un patient qu'il connaît déjà."""

    detail: PatientDetail | None = None
    """Données physiques et médicales de la personne : âge, poids, taille, niveau de soins, antécédents et traitements. Chaque élément se transmet dès qu'il est recueilli ; l'équipe engagée y trouve de quoi préparer son matériel et ses doses."""

    hypothesis: Hypothesis | None = None
    """Diagnostics envisagés à distance par la régulation médicale : un principal et, au besoin, d'autres. Provisoires, ils évoluent avec le bilan de l'effecteur ; le destinataire les prend comme point de départ, non comme une conclusion."""
