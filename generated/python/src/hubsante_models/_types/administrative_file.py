"""administrativeFile : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..wire import WireModel
from .external_id import ExternalId
from .general_practitioner import GeneralPractitioner


class AdministrativeFile(WireModel):
    """Renseignements utiles au suivi administratif du patient : numéros sous lesquels il est connu et médecin traitant. À joindre dès qu'un élément est recueilli ; leur absence ne retarde jamais la prise en charge."""

    external_id: Annotated[list[ExternalId] | None, Field(alias="externalId")] = None
    """Numéro attribué au patient par un autre système ou sur le terrain : SINUS, dossard, place… À répéter pour chaque numéro connu ; le matricule INS n'y figure jamais. Le destinataire y recourt pour retrouver la personne dans une liste de victimes ou chez un partenaire."""

    general_practitioner: Annotated[GeneralPractitioner | None, Field(alias="generalPractitioner")] = None
    """Médecin qui suit habituellement le patient, tel que celui-ci ou son entourage le désigne. À joindre si son nom est connu, afin que le médecin régulateur puisse l'interroger sur les antécédents ou le tenir informé."""
