"""A recette from its beginning until nothing more is to be expected, told as it goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Event
from time import monotonic, sleep

from hubsante_kit.exchange import Exchange
from hubsante_kit.milestones import State
from hubsante_kit.session import SETTLED, Look, Session

_TURN = 0.2
"""Seconds after which a time may have come that nothing else announces."""

_PAUSE = 0.05
"""Seconds in which more may happen: what comes together is looked at once."""

MARKS = {State.MET: "✓", State.FAILED: "✗", State.ASKED: "?", State.OPEN: "…", State.BLOCKED: "–"}


def play(session: Session, exchange: Exchange, wait: float, tell: Callable[[str], None]) -> Look:
    """Let the partner play until every step is settled, or nothing happened for so many seconds.

    Each change of a step is told in a line.
    """
    happened = Event()
    exchange.listen(lambda _: happened.set())
    told: dict[str, State] = {}
    last = monotonic()
    while True:
        happened.clear()
        look = session.look()
        done = session.turn(look)
        for line in _news(look, told):
            tell(line)
        if look.is_settled and not done:
            return look
        if happened.wait(0 if done else _TURN):
            last = monotonic()
            sleep(_PAUSE)
        elif monotonic() - last > wait:
            return look


def _news(look: Look, told: dict[str, State]) -> Iterator[str]:
    """The steps whose state is another than it was told to be."""
    for name, title, state, seen in _states(look):
        if state in SETTLED and told.get(name) is not state:
            yield f"{MARKS[state]} {name} {title} : {seen}"
        told[name] = state


def _states(look: Look) -> Iterator[tuple[str, str, State, str]]:
    for step in look.progress.steps:
        yield step.step.name, step.step.title, step.verdict.state, step.verdict.seen
    steps = ((run.script.part, played.step) for run in look.played for played in run.steps)
    for (script, scripted), verdict in zip(steps, look.scripted, strict=True):
        yield f"{script} {scripted.name}", scripted.title, verdict.state, verdict.seen
    for extra, verdict in look.beside:
        yield extra.name, extra.title, verdict.state, verdict.seen
