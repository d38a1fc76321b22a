"""coord : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..values import Number
from ..wire import WireModel


class Coord(WireModel):
    """Sommet de la géométrie, exprimé par sa latitude, sa longitude et au besoin son altitude. Un seul objet pour un point, plusieurs dans l'ordre du tracé pour une forme étendue."""

    lat: Annotated[Number, Field(alias="LAT")]
    """Latitude en degrés décimaux, de -90 à +90, positive vers le nord. Obligatoire dans chaque coordonnée ; le séparateur décimal est le point."""

    long: Annotated[Number, Field(alias="LONG")]
    """Longitude en degrés décimaux, de -180 à +180, positive à l'est de Greenwich. Obligatoire avec la latitude ; les deux valeurs ne s'inversent pas selon les logiciels cartographiques."""

    height: Annotated[Number | None, Field(alias="HEIGHT")] = None
    """Hauteur en mètres par rapport au niveau moyen de la mer. Facultative, elle intéresse surtout les secours en montagne et les moyens héliportés."""
