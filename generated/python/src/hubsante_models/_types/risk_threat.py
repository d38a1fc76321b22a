"""riskThreat : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..wire import WireModel


class RiskThreat(WireModel):
    """Danger ou circonstance sensible pour les intervenants, les victimes ou la conduite de l'intervention : matière dangereuse, individu armé, gêne à la circulation, personne connue, etc. À répéter autant de fois qu'il y a de risques identifiés, et à omettre si aucun ne l'est. Le destinataire les met en évidence avant l'engagement des équipes."""

    code: Annotated[str, Field(pattern="^R[0-9]{2}$")]
    """Valeur codée, dans la liste propre à l'objet qui la porte : R et deux chiffres pour un risque, C pour une nature de fait, L pour un type de lieu, M pour un motif de recours, code CIM-10 pour une hypothèse de régulation médicale. C'est la partie exploitée automatiquement par les systèmes ; elle est toujours accompagnée de son libellé."""

    label: str
    """Intitulé en clair correspondant au code, tel que le lit un opérateur. Toujours fourni, il permet d'afficher une information compréhensible même lorsque le logiciel du destinataire ne connaît pas encore le code."""
