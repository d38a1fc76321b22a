"""medicalNote : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..values import DateTime
from ..wire import WireModel
from .operator import Operator


class MedicalNote(WireModel):
    """Constat, interrogatoire ou commentaire à caractère médical, avec son auteur et son heure. Une occurrence par observation ; le destinataire les présente dans l'ordre chronologique, auprès du patient concerné s'il est désigné."""

    patient_id: Annotated[
        str | None, Field(alias="patientId", pattern="^([a-zA-Z0-9_\\-]+\\.){3,8}patient(\\.[a-zA-Z0-9_\\-]+){1,2}$")
    ] = None
    """Renvoi au patient dont parle l'observation, par sa clé commune. Indispensable dès que l'émetteur a enregistré ce patient ; son absence signale une observation qui porte sur le dossier en général."""

    operator: Operator
    """Auteur de l'observation, décrit au moins par son rôle. Le destinataire apprécie le propos selon qu'il vient d'un ARM, d'un médecin ou d'un autre soignant."""

    medical_note_id: Annotated[
        str, Field(alias="medicalNoteId", pattern="^([a-zA-Z0-9_\\-]+\\.){3,8}medicalNote(\\.[a-zA-Z0-9_\\-]+){1,2}$")
    ]
    """Clé commune de l'observation, attribuée une seule fois par le système où elle est rédigée : organisation, « medicalNote », puis numéro de la note ou, à défaut, numéro du dossier et rang de la note. Le destinataire s'appuie sur elle pour ne pas enregistrer deux fois la même observation et retrouver celle qu'une mise à jour modifie."""

    creation: DateTime | None = None
    """Instant où l'observation a été rédigée, avec un décalage horaire en chiffres (+01:00), jamais la lettre Z. À transmettre dès que le système de l'émetteur le conserve, pour replacer l'observation dans le fil du dossier."""

    freetext: str
    """Contenu de l'observation tel que son auteur l'a rédigé : plainte, signes, gestes conseillés, évolution. Le destinataire le restitue en entier ; une information sans caractère médical va plutôt dans les remarques de l'alerte."""
