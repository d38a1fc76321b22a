"""secondLevelTwoData : the same in several messages

Generated from workbooks/mdd-technical.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..wire import WireModel
from .level_three_data import LevelThreeData


class SecondLevelTwoData(WireModel):
    """Second objet imbriqué, de type différent du premier. Éprouve la coexistence de deux branches sous un même parent."""

    object2_level3: Annotated[LevelThreeData | None, Field(alias="object2Level3")] = None
    """Objet qui reprend un type déjà défini dans l'autre branche, sans en répéter les champs. Éprouve la réutilisation d'un type par son nom."""
