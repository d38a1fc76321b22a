"""Scenarios of the model as scripts, with the editor in the place of one of their actors."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from hubsante_kit.cases.case import Direction
from hubsante_kit.history import HUB, Parties
from hubsante_kit.samples import Sample, Scenario
from hubsante_kit.scripts.rebase import rebased
from hubsante_kit.scripts.script import Script, ScriptStep

_BESIDE = ("RC-REF", "RS-ERROR")
"""What is in no script: every message that is read is acknowledged anyhow, and errors are the hub's."""


def actors(scenario: Scenario) -> tuple[str, ...]:
    """Who could be played by the editor: senders and recipients but the hub, in order of appearance."""
    every = (party for sample in scenario.samples for party in (sample.sender, sample.recipient))
    return tuple(dict.fromkeys(party for party in every if party != HUB))


def script_of_scenario(scenario: Scenario, role: str, parties: Parties, start: datetime) -> Script:
    """A scenario with the editor as one actor and the partner as all others, without what does not touch the editor."""
    names = {actor: parties.editor if actor == role else parties.partner for actor in actors(scenario)}
    touching = [sample for sample in scenario.samples if role in (sample.sender, sample.recipient)]
    steps = (_step(sample, scenario, names, role, start) for sample in touching if sample.schema not in _BESIDE)
    return Script(f"scenario:{scenario.name}", scenario.title, tuple(steps))


def _step(sample: Sample, scenario: Scenario, names: Mapping[str, str], role: str, start: datetime) -> ScriptStep:
    return ScriptStep(
        name=sample.name,
        title=sample.title,
        direction=Direction.SENT if sample.sender == role else Direction.RECEIVED,
        schema=sample.schema,
        use_case=rebased(sample, scenario, names, start, start),
        kind=str(sample.envelope["distributionKind"]),
        is_compared=False,
    )
