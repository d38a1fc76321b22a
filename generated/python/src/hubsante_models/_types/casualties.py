"""casualties : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..values import DateTime, Integer
from ..wire import WireModel


class Casualties(WireModel):
    """Bilan chiffré des patients-victimes pour un contexte et, le cas échéant, un instant donnés. Facultatif et répétable, par exemple un bilan constaté et un bilan prévu. Dans une demande de concours, ni l'émission ni la lecture de cet objet ne sont garanties."""

    context: Annotated[str, Field(alias="CONTEXT")]
    """Précise la portée des nombres qui suivent : victimes à prendre en charge (REQ_ACTION), déjà traitées (ALR_TREATED), prévues à court ou moyen terme (PRED_URGENT, PRED_MEDIUM), premier témoignage (INITIAL_STAT) ou première évaluation de secouriste (PRELIM_STAT). Obligatoire dans chaque bilan."""

    datime: Annotated[DateTime | None, Field(alias="DATIME")] = None
    """Instant auquel les nombres s'appliquent. À renseigner surtout pour un bilan prévisionnel ; son absence signifie que le bilan vaut au moment du message."""

    decont: Annotated[Integer | None, Field(alias="DECONT")] = None
    """Nombre de patients-victimes qui nécessitent une décontamination après exposition à un agent nucléaire, radiologique, biologique ou chimique. Facultatif ; tout nombre non nul prévient les équipes qu'une protection adaptée s'impose."""

    triagered: Annotated[Integer | None, Field(alias="TRIAGERED")] = None
    """Nombre de patients-victimes en urgence absolue, à traiter ou évacuer avant tous les autres. Facultatif ; zéro affirme qu'il n'y en a pas, l'absence du champ laisse la question ouverte."""

    triageyellow: Annotated[Integer | None, Field(alias="TRIAGEYELLOW")] = None
    """Nombre de patients-victimes dont les soins, souvent chirurgicaux, ne peuvent être différés que de quelques heures. Facultatif. Le destinataire en déduit le besoin de transport médicalisé."""

    triagegreen: Annotated[Integer | None, Field(alias="TRIAGEGREEN")] = None
    """Nombre de patients-victimes légèrement atteints, dont la prise en charge peut attendre. Facultatif ; ce sont eux qui pèsent sur le nombre de places assises à prévoir."""

    triageblack: Annotated[Integer | None, Field(alias="TRIAGEBLACK")] = None
    """Nombre de personnes décédées ou dont les chances de survie sont jugées infimes. Facultatif, à traiter avec réserve à l'affichage : ce nombre reste provisoire tant qu'un médecin ne l'a pas confirmé."""

    missing: Annotated[Integer | None, Field(alias="MISSING")] = None
    """Nombre de personnes recherchées ou présumées manquantes sur les lieux. Facultatif ; un nombre positif oriente vers des moyens de recherche."""
