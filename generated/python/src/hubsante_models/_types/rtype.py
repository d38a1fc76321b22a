"""rtype : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..code_lists.emsi_resource_rtype_class import EmsiResourceRtypeClass
from ..wire import WireModel


class Rtype(WireModel):
    """Réunit la classe du moyen, ses aptitudes et ses dimensions. Obligatoire pour chaque ressource ; seule la classe y est exigée. La disponibilité du moyen n'y figure pas : elle appartient à son gestionnaire."""

    rclass: Annotated[list[EmsiResourceRtypeClass], Field(alias="RCLASS", min_length=1)]
    """Code hiérarchique du moyen selon le dictionnaire EMSI, du général au précis : matériel ou humain, puis famille, puis modèle. Au moins une valeur. Le destinataire qui ne connaît pas le niveau le plus fin retombe sur le niveau supérieur."""

    capability: Annotated[list[str] | None, Field(alias="CAPABILITY")] = None
    """Aptitudes particulières du moyen codées par EMSI, par exemple une portée d'échelle ou un treuil. Facultatif et répétable ; le contrôle des codes revient au destinataire, la liste n'étant pas imposée par le schéma."""

    characteristics: Annotated[list[str] | None, Field(alias="CHARACTERISTICS")] = None
    """Dimensions et poids utiles à l'accès ou au stationnement du moyen. Facultatif et répétable, une caractéristique par valeur. Il sert notamment à vérifier un gabarit ou une aire de poser."""
