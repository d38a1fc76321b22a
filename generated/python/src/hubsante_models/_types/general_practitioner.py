"""generalPractitioner : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..wire import WireModel
from .detailed_name import DetailedName
from .personal_contact import PersonalContact


class GeneralPractitioner(WireModel):
    """Médecin qui suit habituellement le patient, tel que celui-ci ou son entourage le désigne. À joindre si son nom est connu, afin que le médecin régulateur puisse l'interroger sur les antécédents ou le tenir informé."""

    detailed_name: Annotated[DetailedName, Field(alias="detailedName")]
    """Identité du praticien, sans laquelle sa description n'est pas transmise. Le CRRA destinataire l'affiche avec ses coordonnées."""

    rpps_id: Annotated[str | None, Field(alias="rppsId")] = None
    """Numéro national à onze chiffres du médecin traitant dans le répertoire partagé des professionnels de santé. À ajouter s'il est connu : il écarte les homonymes et mène à la fiche du praticien dans l'annuaire santé."""

    contact: list[PersonalContact] | None = None
    """Moyen de joindre le médecin traitant : téléphone, messagerie sécurisée, courriel ou adresse postale écrite en une ligne. Une occurrence par coordonnée ; le CRRA y puise pour appeler le praticien pendant la régulation médicale ou lui écrire ensuite."""
