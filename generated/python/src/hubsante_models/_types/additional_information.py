"""additionalInformation : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..wire import WireModel
from .custom_map import CustomMap


class AdditionalInformation(WireModel):
    """Réserve pour des données que le modèle ne prévoit pas encore, dans la limite de trois. Elle ne se substitue jamais à un champ existant."""

    custom_map: Annotated[list[CustomMap] | None, Field(alias="customMap", max_length=3)] = None
    """Couple clé-valeur défini localement pour répondre à un besoin particulier ou pressant. Un destinataire qui n'en connaît pas la clé l'affiche tel quel, sans rejeter le message."""
