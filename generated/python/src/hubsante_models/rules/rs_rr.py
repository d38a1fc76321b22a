"""The rules of RS-RR.

Generated from workbooks/regles.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from ..checking import Rule
from ..code_lists.hub_sante_reponse_demande import HubSanteReponseDemande
from ..rs_rr import ResourcesResponse, Response


def reponse_partielle_delai(context: Response, _message: ResourcesResponse) -> bool:
    """Une réponse partielle indique le délai qui peut être tenu."""
    return context.answer != HubSanteReponseDemande.PARTIELLE or context.deadline is not None


RULES: tuple[Rule, ...] = (
    Rule(
        name="reponse-partielle-delai",
        severity="warning",
        text="Une réponse partielle indique le délai qui peut être tenu.",
        label="Délai d'intervention",
        ways=((("response", "response"),),),
        subject=(("deadline", "deadline"),),
        holds=reponse_partielle_delai,
    ),
)
"""In the order of the model."""
