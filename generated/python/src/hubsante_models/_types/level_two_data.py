"""levelTwoData : the same in several messages

Generated from workbooks/mdd-technical.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..wire import WireModel
from .level_three_data import LevelThreeData


class LevelTwoData(WireModel):
    """Premier objet imbriqué dans un autre, avec son propre texte et un objet de plus. Éprouve un niveau intermédiaire qui mêle les deux."""

    object1_level3: Annotated[LevelThreeData | None, Field(alias="object1Level3")] = None
    """Objet qui définit le type partagé par les deux branches de l'imbrication. Éprouve la définition d'un type à l'endroit de son premier emploi."""

    string_level3: Annotated[str | None, Field(alias="stringLevel3")] = None
    """Chaîne voisine d'un objet au troisième niveau. En XML, sa place après cet objet éprouve aussi l'ordre des éléments."""
