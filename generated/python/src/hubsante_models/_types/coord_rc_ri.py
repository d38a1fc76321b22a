"""coord : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from ..values import Number
from ..wire import WireModel


class Coord(WireModel):
    """Point où se trouvait le vecteur, en latitude et longitude, avec l'altitude si elle a un intérêt.

    GEO-POS : Point où se trouvait la ressource, en latitude et longitude, avec l'altitude si l'appareil la fournit.
    """

    lat: Number
    """Distance angulaire du vecteur à l'équateur en degrés décimaux (WGS 84), de -90 au pôle Sud à 90 au pôle Nord. Positive en métropole.

    GEO-POS : Distance angulaire de la ressource à l'équateur en degrés décimaux (WGS 84), de -90 à 90, positive au nord. Cinq décimales au moins sont souhaitables pour situer un véhicule dans sa rue.
    """

    lon: Number
    """Distance angulaire du vecteur au méridien de Greenwich en degrés décimaux (WGS 84), de -180 à 180. Positive à l'est, négative à l'ouest.

    GEO-POS : Distance angulaire de la ressource au méridien de Greenwich en degrés décimaux (WGS 84), de -180 à 180, positive à l'est et négative à l'ouest.
    """

    height: Number | None = None
    """Hauteur du vecteur en mètres, sans borne imposée. Surtout utile pour un hélicoptère ou un secours en montagne.

    GEO-POS : Hauteur à laquelle se trouve la ressource, exprimée en mètres et sans borne imposée. Elle a surtout du sens pour un hélicoptère ou un secours en montagne et peut manquer ailleurs.
    """
