"""Identity : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..wire import WireModel
from .detailed_name import DetailedName
from .ins_strict_features import InsStrictFeatures


class Identity(WireModel):
    """Éléments d'état civil recueillis sur le patient : traits stricts (nom et date de naissance, sexe) et traits usuels (nom et prénom courants). À transmettre même incomplets, puis à préciser par mise à jour. Le destinataire les vérifie avant de rapprocher la personne d'un patient qu'il connaît déjà."""

    strict_features: Annotated[InsStrictFeatures | None, Field(alias="strictFeatures")] = None
    """Éléments d'état civil sur lesquels repose l'identification : nom de naissance, date de naissance et sexe. Chacun est transmis dès qu'il est connu, même seul ; ensemble, ils permettent au destinataire de départager deux homonymes."""

    non_strict_features: Annotated[DetailedName | None, Field(alias="nonStrictFeatures")] = None
    """Nom et prénom sous lesquels le patient se présente ou est connu de son entourage. Utiles quand l'état civil manque et pour lui parler sur place, ils ne suffisent pas à établir son identité."""
