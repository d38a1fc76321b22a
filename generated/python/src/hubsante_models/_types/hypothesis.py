"""hypothesis : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..wire import WireModel
from .main_diagnosis import MainDiagnosis
from .other_diagnosis import OtherDiagnosis


class Hypothesis(WireModel):
    """Diagnostics envisagés à distance par la régulation médicale : un principal et, au besoin, d'autres. Provisoires, ils évoluent avec le bilan de l'effecteur ; le destinataire les prend comme point de départ, non comme une conclusion."""

    main_diagnosis: Annotated[MainDiagnosis | None, Field(alias="mainDiagnosis")] = None
    """Diagnostic jugé le plus probable ou le plus déterminant par le médecin régulateur, codé en CIM-10. À transmettre dès qu'il est formulé ; il éclaire le choix de l'effecteur et de la destination."""

    other_diagnosis: Annotated[list[OtherDiagnosis] | None, Field(alias="otherDiagnosis")] = None
    """Autre diagnostic que le médecin régulateur associe au principal ou ne veut pas écarter, codé en CIM-10. Une occurrence par diagnostic ; l'équipe engagée sait ainsi quoi rechercher ou surveiller."""
