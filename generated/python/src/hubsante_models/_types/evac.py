"""evac : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..values import DateTime, Integer
from ..wire import WireModel


class Evac(WireModel):
    """Compte les personnes qui quittent ou ont quitté les lieux à cause de l'événement. Facultatif et répétable, un objet par instant décrit."""

    datime: Annotated[DateTime | None, Field(alias="DATIME")] = None
    """Moment pour lequel le décompte des personnes déplacées et évacuées est valable. Facultatif ; il devient nécessaire dès que plusieurs décomptes se succèdent dans le message."""

    displaced: Annotated[Integer | None, Field(alias="DISPLACED")] = None
    """Nombre de personnes contraintes de s'éloigner de leur lieu de vie ou d'activité du fait de l'événement. Facultatif ; il intéresse les services chargés de l'accueil et du relogement."""

    evacuated: Annotated[Integer | None, Field(alias="EVACUATED")] = None
    """Nombre de personnes dont l'évacuation est en cours à l'instant du décompte. Facultatif ; il renseigne sur la charge immédiate des équipes présentes sur place."""
