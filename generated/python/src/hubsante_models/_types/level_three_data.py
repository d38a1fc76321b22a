"""levelThreeData : the same in several messages

Generated from workbooks/mdd-technical.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..wire import WireModel


class LevelThreeData(WireModel):
    """Objet qui définit le type partagé par les deux branches de l'imbrication. Éprouve la définition d'un type à l'endroit de son premier emploi."""

    string_level4: Annotated[str | None, Field(alias="stringLevel4")] = None
    """Chaîne au plus profond de l'imbrication. Sa relecture intacte montre que tous les niveaux ont été traversés."""
