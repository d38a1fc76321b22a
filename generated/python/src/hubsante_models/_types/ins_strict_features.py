"""insStrictFeatures : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..code_lists.hub_sante_sexe import HubSanteSexe
from ..values import Date
from ..wire import WireModel


class InsStrictFeatures(WireModel):
    """Éléments d'état civil sur lesquels repose l'identification : nom de naissance, date de naissance et sexe. Chacun est transmis dès qu'il est connu, même seul ; ensemble, ils permettent au destinataire de départager deux homonymes."""

    birth_name: Annotated[str | None, Field(alias="birthName")] = None
    """Nom reçu à la naissance, parfois différent du nom porté au quotidien. À renseigner de préférence d'après une pièce d'identité, à défaut sur déclaration du patient ou d'un proche."""

    birth_date: Annotated[Date | None, Field(alias="birthDate")] = None
    """Jour, mois et année de naissance, au format AAAA-MM-JJ. À transmettre dès qu'ils sont connus avec certitude ; le destinataire en tire l'âge exact, plus fiable que celui annoncé au téléphone."""

    sex: HubSanteSexe | None = None
    """Sexe d'état civil du patient : M, F, O pour un autre sexe, UN s'il n'est pas connu. Il contribue à l'identification et oriente certaines questions de la régulation médicale."""
