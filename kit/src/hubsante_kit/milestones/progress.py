"""How far the editor is: every step judged over what happened, those that are blocked set aside."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from hubsante_kit.history import History, Parties
from hubsante_kit.milestones.model import Milestone, State, Step, Verdict


@dataclass(frozen=True, slots=True)
class StepProgress:
    """A step and what was seen of it."""

    step: Step
    verdict: Verdict
    missing: tuple[str, ...] = ()
    """The steps that it needs and that are not met."""


@dataclass(frozen=True, slots=True)
class Progress:
    """All steps of some milestones, in their order."""

    milestones: tuple[tuple[Milestone, tuple[StepProgress, ...]], ...]

    @property
    def steps(self) -> tuple[StepProgress, ...]:
        return tuple(step for _, steps in self.milestones for step in steps)

    @property
    def is_passed(self) -> bool:
        """Whether every step that counts is met."""
        return all(each.verdict.state is State.MET or each.step.is_optional for each in self.steps)


def progress(history: History, parties: Parties, milestones: Iterable[Milestone]) -> Progress:
    """The progress of milestones; those before them, which they may need, are to be among them or are taken as met."""
    chosen = tuple(milestones)
    names = {step.name for milestone in chosen for step in milestone.steps}
    states: dict[str, State] = {}
    found = []
    for milestone in chosen:
        steps = tuple(_judged(step, history, parties, states, names) for step in milestone.steps)
        found.append((milestone, steps))
    return Progress(tuple(found))


def _judged(
    step: Step, history: History, parties: Parties, states: dict[str, State], names: Iterable[str]
) -> StepProgress:
    """The verdict on a step; one that is met without what it needs stays blocked."""
    verdict = step.check(history.since(step.name), parties)
    missing = tuple(name for name in step.needs if name in names and not _is_enough(name, states))
    if missing and verdict.state is not State.FAILED:
        verdict = replace(verdict, state=State.BLOCKED, questions=())
    states[step.name] = verdict.state
    return StepProgress(step, verdict, missing)


def _is_enough(name: str, states: Mapping[str, State]) -> bool:
    """Whether a step lets others begin: what only waits for a person holds nobody up."""
    return states.get(name) in (State.MET, State.ASKED)
