"""A recette as it goes on: what is played, how far it is, and what the partner and absent persons do next."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from hubsante_kit.answers import Answers
from hubsante_kit.exchange import Exchange
from hubsante_kit.history import History, Parties, Projection
from hubsante_kit.hub.delivery import Delivery, Form
from hubsante_kit.journal import Began, Journal
from hubsante_kit.milestones import Milestone, Progress, State, Verdict, progress
from hubsante_kit.partner.behaviour import Behaviour
from hubsante_kit.partner.extras import Extra, verdict_on
from hubsante_kit.partner.moves import Move, Part, Reading, moves
from hubsante_kit.scripts import Played, Script, played, verdicts

SETTLED = (State.MET, State.ASKED, State.FAILED)
"""Of a step that waits for nothing that a machine could do."""


@dataclass(frozen=True, slots=True)
class Assignment:
    """What is tried, with whom, and how the partner behaves."""

    parties: Parties
    form: Form
    """In which the editor reads."""
    behaviour: Behaviour
    milestones: tuple[Milestone, ...] = ()
    scripts: tuple[Script, ...] = ()
    """Played one after the other, after the milestones."""
    extras: tuple[Extra, ...] = ()
    answers: Answers = field(default_factory=Answers)
    bindings: Mapping[str, str] = field(default_factory=dict)
    """What the editor has in the place of identifiers of examples, as far as it is known beforehand."""


@dataclass(frozen=True, slots=True)
class Look:
    """How far an assignment is at a moment."""

    history: History
    progress: Progress
    played: tuple[Played, ...]
    scripted: tuple[Verdict, ...]
    """Of the steps of scripts."""
    beside: tuple[tuple[Extra, Verdict], ...]

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """Of every step, of milestones, scripts and extras."""
        milestones = (step.verdict for step in self.progress.steps)
        return (*milestones, *self.scripted, *(verdict for _, verdict in self.beside))

    @property
    def parts(self) -> frozenset[str]:
        """What may begin again: steps of milestones, and scripts."""
        steps = (step.step.name for step in self.progress.steps)
        return frozenset((*steps, *(run.script.part for run in self.played)))

    @property
    def is_past_milestones(self) -> bool:
        """Whether the milestones wait for nothing that a machine could do."""
        return all(step.verdict.state in SETTLED or step.step.is_optional for step in self.progress.steps)

    @property
    def is_settled(self) -> bool:
        """Whether nothing is left that the editor or the partner should do."""
        others = (*self.scripted, *(verdict for _, verdict in self.beside))
        return self.is_past_milestones and all(verdict.state in SETTLED for verdict in others)


class Session:
    """An assignment at a hub; all that it knows is in the journal, so that it may be made anew at any time."""

    def __init__(
        self, exchange: Exchange, journal: Journal, assignment: Assignment, now: Callable[[], datetime]
    ) -> None:
        self.assignment = assignment
        self._exchange, self._journal, self._now = exchange, journal, now
        self._projection, self._taken = Projection(), 0

    def look(self) -> Look:
        """How far it is now."""
        given, history = self.assignment, self._history()
        runs = tuple(played(script, history, given.parties, given.bindings) for script in given.scripts)
        return Look(
            history,
            progress(history, given.parties, given.milestones),
            runs,
            tuple(verdict for run in runs for _, verdict in verdicts(run, history, given.parties)),
            tuple((extra, verdict_on(extra, history, given.parties)) for extra in given.extras),
        )

    def begin(self, part: str) -> None:
        """Let a step or a script begin, for the first time or again."""
        self._journal.append(Began(part))

    def turn(self, look: Look) -> int:
        """Do all that is due at a look; gives how much was done."""
        current = _current(look)
        if current is not None and current.script.part not in look.history.begun:
            self.begin(current.script.part)
            return 1
        answers = tuple(self.assignment.answers.to(look.verdicts))
        if answers:
            self._journal.append(*answers)
        given = self.assignment
        part = Part(given.behaviour, given.form, look.progress, current, given.extras)
        return len(answers) + sum(map(self._do, moves(look.history, given.parties, part, self._now())))

    def _history(self) -> History:
        records = self._journal.since(self._taken)
        self._projection.take(records)
        self._taken += len(records)
        return self._projection.history

    def _do(self, move: Move) -> bool:
        """Whether a move was due; then it is done."""
        if isinstance(move, Reading):
            return self._exchange.consume(move.queue, move.message)
        if move.not_before > self._now():
            return False
        delivery = Delivery(move.client, move.content_type, move.body)
        if move.queue:
            self._exchange.slip(move.client, delivery, move.queue, move.origin)
        else:
            self._exchange.publish(move.client, "partner", delivery, cause=move.cause, origin=move.origin)
        return True


def _current(look: Look) -> Played | None:
    """The first script that is not played to its end, once the milestones are done."""
    return next((run for run in look.played if run.next_step is not None), None) if look.is_past_milestones else None
