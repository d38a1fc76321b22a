"""reference : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..wire import WireModel


class Reference(WireModel):
    """Donne les numéros sous lesquels des partenaires connaissent la même affaire, un objet par organisation. Facultatif ; il évite qu'une seconde affaire soit créée chez un partenaire déjà saisi."""

    org_id: Annotated[str, Field(alias="ORG_ID")]
    """Code normalisé de l'organisation dont on cite les numéros d'affaire. Obligatoire dans chaque référence, et distinct des identifiants portés par CONTEXT.LINK.ID et EVENT.ID."""

    other_event_id: Annotated[list[str], Field(alias="OTHER_EVENT_ID", min_length=1)]
    """Numéros attribués à l'affaire par l'organisation citée, chacun précédé de son code. Au moins un par référence. Le partenaire concerné y retrouve directement sa propre affaire."""
