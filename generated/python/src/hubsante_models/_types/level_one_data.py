"""levelOneData : the same in several messages

Generated from workbooks/mdd-technical.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..wire import WireModel
from .level_two_data import LevelTwoData
from .second_level_two_data import SecondLevelTwoData


class LevelOneData(WireModel):
    """Objet racine d'une imbrication à quatre niveaux, qui porte un texte et deux objets. Éprouve la profondeur d'analyse."""

    object1_level2: Annotated[LevelTwoData | None, Field(alias="object1Level2")] = None
    """Premier objet imbriqué dans un autre, avec son propre texte et un objet de plus. Éprouve un niveau intermédiaire qui mêle les deux."""

    string_level2: Annotated[str | None, Field(alias="stringLevel2")] = None
    """Chaîne située entre deux objets du deuxième niveau. Éprouve le retour au niveau supérieur après la lecture d'un objet imbriqué."""

    object2_level2: Annotated[SecondLevelTwoData | None, Field(alias="object2Level2")] = None
    """Second objet imbriqué, de type différent du premier. Éprouve la coexistence de deux branches sous un même parent."""
