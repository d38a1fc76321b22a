"""rgeo : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from ..values import DateTime
from ..wire import WireModel
from .position import Position


class Rgeo(WireModel):
    """Une position du moyen et sa signification : où il se trouve, où il va, où il stationne. Facultatif et répétable, ce qui permet de donner à la fois la position courante et la destination."""

    datime: Annotated[DateTime | None, Field(alias="DATIME")] = None
    """Moment associé à la position : relevé pour une position courante, arrivée prévue pour une destination. Facultatif ; une position courante sans horodatage ne permet pas de juger de sa fraîcheur."""

    type: Annotated[Literal["ASP", "CUR", "INC", "STG", "TGT"], Field(alias="TYPE")]
    """Sens de la position : courante (CUR), sur le lieu de l'incident (INC), point de rassemblement (ASP), zone d'attente (STG) ou destination (TGT). Obligatoire dans chaque localisation ; une destination concorde avec la position de la mission."""

    freetext: Annotated[str | None, Field(alias="FREETEXT")] = None
    """Complément en clair sur la position du moyen, par exemple une consigne de stationnement. Facultatif, affiché avec le point sur la carte."""

    id: Annotated[str | None, Field(alias="ID")] = None
    """Clé attribuée à cette localisation par l'émetteur, afin de la citer à nouveau dans un message ultérieur. Facultative ; deux localisations d'un même événement ne la partagent pas."""

    position: Annotated[list[Position] | None, Field(alias="POSITION")] = None
    """Coordonnées, adresse ou identifiant de lieu du moyen, selon la structure commune des positions. Facultatif et répétable ; le destinataire met à jour sa cartographie de suivi."""
