"""technicalObject : the same in several messages

Generated from workbooks/mdd-technical.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..values import Number
from ..wire import WireModel


class TechnicalObject(WireModel):
    """Groupe de champs réunis sous une même balise. Il peut manquer entièrement ; s'il est présent, ses propres obligations s'appliquent."""

    object_property_string: Annotated[str | None, Field(alias="objectPropertyString")] = None
    """Chaîne facultative placée à l'intérieur d'un objet, pour éprouver la lecture d'un texte au deuxième niveau."""

    object_property_number: Annotated[Number | None, Field(alias="objectPropertyNumber")] = None
    """Nombre facultatif placé à l'intérieur d'un objet, pour éprouver le typage au deuxième niveau."""

    object_property_required_string: Annotated[str, Field(alias="objectPropertyRequiredString")]
    """Chaîne imposée dans un objet qui est lui-même facultatif. Elle n'est réclamée que si l'objet figure dans le message."""
