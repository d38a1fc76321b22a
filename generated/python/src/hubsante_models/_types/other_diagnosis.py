"""otherDiagnosis : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..wire import WireModel


class OtherDiagnosis(WireModel):
    """Autre diagnostic que le médecin régulateur associe au principal ou ne veut pas écarter, codé en CIM-10. Une occurrence par diagnostic ; l'équipe engagée sait ainsi quoi rechercher ou surveiller."""

    code: Annotated[str, Field(pattern="^[A-Z][0-9]{2}(\\.[0-9+\\-]{1,3})?$")]
    """Valeur codée, dans la liste propre à l'objet qui la porte : R et deux chiffres pour un risque, C pour une nature de fait, L pour un type de lieu, M pour un motif de recours, code CIM-10 pour une hypothèse de régulation médicale. C'est la partie exploitée automatiquement par les systèmes ; elle est toujours accompagnée de son libellé."""

    label: str
    """Intitulé en clair correspondant au code, tel que le lit un opérateur. Toujours fourni, il permet d'afficher une information compréhensible même lorsque le logiciel du destinataire ne connaît pas encore le code."""
