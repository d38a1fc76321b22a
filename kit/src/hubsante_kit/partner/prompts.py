"""What the partner sends so that an editor can meet a step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from hubsante_kit.samples import Sample, scenario
from hubsante_kit.scripts.rebase import rebased

SCENARIO = "incendie-risque-chimique"
"""Where the fire service shares a case with the health service, and asks it for help."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """A message of the partner by what it is about."""

    name: str
    kind: str
    """distributionKind."""
    sample: str = ""
    """Its name in the scenario; empty where `use_case` says what it is."""
    use_case: Mapping[str, Any] | None = None
    follows: str = ""
    """The prompt of which this one is the sequel."""


PROMPTS: Mapping[str, Prompt] = {
    prompt.name: prompt
    for prompt in (
        Prompt(
            "contenu-libre", "Report", use_case={"customContent": {"texte": "Message d'essai : merci de l'acquitter"}}
        ),
        Prompt("information", "Error", use_case={"info": {"info": "Message d'essai dans la file .info"}}),
        Prompt("affaire", "Report", "01-creation-affaire"),
        Prompt("mise-a-jour", "Update", "05-mise-a-jour-affaire", follows="affaire"),
        Prompt("demande", "Report", "03-demande-concours"),
        Prompt("suivi", "Report", "07-suivi-operation"),
    )
}
"""By name, as the steps of the milestones have them."""


def use_case(prompt: Prompt, editor: str, partner: str, start: datetime, sent: datetime) -> dict[str, Any]:
    """The use case of a prompt, from the partner to the editor."""
    if prompt.use_case is not None:
        return dict(prompt.use_case)
    played = scenario(SCENARIO)
    sample: Sample = played.sample(prompt.sample)
    said = rebased(sample, played, {sample.sender: partner, sample.recipient: editor}, start, sent)
    return {root: _created(content, sent) if root == "partnerRequest" else content for root, content in said.items()}


def _created(request: Mapping[str, Any], sent: datetime) -> dict[str, Any]:
    """A request for help, which is created when it is sent."""
    return {**request, "CONTEXT": {**request["CONTEXT"], "CREATION": sent.replace(microsecond=0).isoformat()}}
