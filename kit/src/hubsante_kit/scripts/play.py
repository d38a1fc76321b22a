"""How far a script is: a pure function of what happened."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from hubsante_kit.cases.case import Direction
from hubsante_kit.cases.compare import Comparison, compare, learned, replaced
from hubsante_kit.history import History, Parties, Passage
from hubsante_kit.journal import Refused, Routed
from hubsante_kit.scripts.script import Script, ScriptStep


@dataclass(frozen=True, slots=True)
class PlayedStep:
    """A step of a script and its message, once there is one."""

    step: ScriptStep
    passage: Passage | None = None
    comparison: Comparison | None = None
    """Of a message of the editor with an example."""
    identity: str = ""
    """The distributionID of what the partner sends."""

    @property
    def is_done(self) -> bool:
        """Whether the next step may come: sent by the editor and accepted, or read by it, or never to be sent."""
        if self.passage is None:
            return self.is_unplayable
        is_over = self.passage.consumed or self.passage.expired or isinstance(self.passage.outcome, Refused)
        return self.step.direction is Direction.SENT or bool(is_over)

    @property
    def is_unplayable(self) -> bool:
        """Whether the partner has nothing to send."""
        return self.step.direction is Direction.RECEIVED and self.step.use_case is None


@dataclass(frozen=True, slots=True)
class Played:
    """A script as far as it was played."""

    script: Script
    steps: tuple[PlayedStep, ...]
    bindings: Mapping[str, str]
    """What the editor has in the place of identifiers of the examples."""

    @property
    def next_step(self) -> PlayedStep | None:
        """The first step that is not done."""
        return next((step for step in self.steps if not step.is_done), None)


@dataclass(slots=True)
class _Run:
    history: History
    parties: Parties
    bindings: Mapping[str, str]
    last: int = 0
    """The number of the last message that a step took."""
    steps: list[PlayedStep] = field(default_factory=list)


def played(script: Script, history: History, parties: Parties, bindings: Mapping[str, str] | None = None) -> Played:
    """The steps of a script with the messages that were exchanged since it began last.

    `bindings` are replacements known beforehand.
    """
    run = _Run(history.during(script.part), parties, bindings or {})
    begun = history.begun.get(script.part, 0)
    start = history.starts[0][0] if history.starts else datetime.min
    for step in script.steps:
        if step.direction is Direction.RECEIVED:
            _received(run, step, script.identity(step, parties.partner, start, begun))
        else:
            _sent(run, step)
    return Played(script, tuple(run.steps), run.bindings)


def _received(run: _Run, step: ScriptStep, identity: str) -> None:
    """A step in which the partner sends: its message has its distributionID as its origin too."""
    passage = run.history.by_origin(identity)
    run.steps.append(PlayedStep(step, passage, identity=identity))
    if passage is not None:
        run.last = max(run.last, passage.number)


def _sent(run: _Run, step: ScriptStep) -> None:
    """A step in which the editor sends: the first message of that schema since the step before.

    Where it differs from the example and the very next is as it should be, the editor tried again.
    """
    offered = [passage for passage in _accepted(run) if passage.schema == step.schema]
    if not offered:
        run.steps.append(PlayedStep(step))
        return
    example = step.use_case if step.use_case is not None else {}
    if not step.is_compared:
        _took(run, PlayedStep(step, offered[0]), learned(example, _document(offered[0]), run.bindings))
        return
    compared = [(passage, compare(example, _document(passage), step.rows, run.bindings)) for passage in offered[:2]]
    passage, comparison = next((pair for pair in compared if not pair[1].differences), compared[0])
    _took(run, PlayedStep(step, passage, comparison), comparison.bindings)


def _took(run: _Run, step: PlayedStep, bindings: Mapping[str, str]) -> None:
    """Go on behind the message that a step took."""
    run.steps.append(step)
    run.last = step.passage.number if step.passage is not None else run.last
    run.bindings = bindings


def _accepted(run: _Run) -> Iterable[Passage]:
    return (
        passage
        for passage in run.history.passages
        if passage.number > run.last and run.parties.is_editor(passage.client) and isinstance(passage.outcome, Routed)
    )


def _document(passage: Passage) -> dict[str, Any]:
    """The use case of a message that the hub took, `{"createCase": {…}}`."""
    message = passage.message
    return {message.root: json.loads(message.content.to_json())} if message is not None else {}


def to_send(step: PlayedStep, run: Played) -> dict[str, Any] | None:
    """The use case that the partner sends in a step, with the identifiers of the editor; None where none is known."""
    return None if step.step.use_case is None else dict(replaced(step.step.use_case, run.bindings))
