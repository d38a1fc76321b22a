"""The rules of EMSI-DC.

Generated from workbooks/regles.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from ..checking import Rule
from ..emsi_dc import PartnerRequest, Reference


def reference_organisation(context: Reference, message: PartnerRequest) -> bool:
    """La référence d'un autre service nomme une organisation, et non l'événement ou un message lié."""
    return context.org_id != message.event.id and (
        not (message.context.link is not None and message.context.link != [])
        or all(l.id != context.org_id for l in message.context.link)
    )


RULES: tuple[Rule, ...] = (
    Rule(
        name="reference-organisation",
        severity="warning",
        text="La référence d'un autre service nomme une organisation, et non l'événement ou un message lié.",
        label="Organisation de la référence",
        ways=((("EVENT", "event"), ("REFERENCE", "reference")),),
        subject=(("ORG_ID", "org_id"),),
        holds=reference_organisation,
    ),
)
"""In the order of the model."""
