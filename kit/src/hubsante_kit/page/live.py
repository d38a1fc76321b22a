"""A session that goes on by itself, and its last look, for those who wait for the next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from threading import Condition, Event, Thread
from time import monotonic

from hubsante_kit.exchange import Exchange
from hubsante_kit.journal import Journal
from hubsante_kit.session import Look, Session

_TURN = 0.2
"""Seconds after which a time may have come that nothing else announces."""

_PAUSE = 0.1
"""Seconds between two looks at least, and as long as one took: the hub has half of the time, whatever there is."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A look, and the record of the journal up to which it goes at least."""

    number: int
    look: Look


class Live:
    """The partner plays and steps are judged from `with` to its end; any thread may read the last look.

    `fail` is called where it cannot go on, in its thread, which then says why.
    """

    def __init__(self, session: Session, exchange: Exchange, journal: Journal, fail: Callable[[], None]) -> None:
        self._session, self._exchange, self._journal, self._fail = session, exchange, journal, fail
        self._end, self._happened, self._news = Event(), Event(), Condition()
        self._thread = Thread(target=self._run, name="page")
        self._snapshot = self._looked(0)

    def __enter__(self) -> Live:
        self._exchange.listen(lambda _: self._happened.set())
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._end.set()
        self._happened.set()
        self._thread.join()
        with self._news:
            self._news.notify_all()

    @property
    def is_over(self) -> bool:
        """Whether there will be no more looks."""
        return self._end.is_set()

    @property
    def snapshot(self) -> Snapshot:
        """The last look."""
        return self._snapshot

    def wake(self) -> None:
        """Look again at once, since a person did something that the hub does not know of."""
        self._happened.set()

    def since(self, number: int, patience: float) -> Snapshot:
        """The first look that goes up to a record, or the last after so many seconds, or at the end."""
        with self._news:
            self._news.wait_for(lambda: self._snapshot.number >= number or self.is_over, patience)
        return self._snapshot

    def _run(self) -> None:
        try:
            while not self._end.is_set():
                self._turn()
        except Exception:
            self._fail()
            raise

    def _turn(self) -> None:
        begun = monotonic()
        self._happened.clear()
        if self._journal.since(self._snapshot.number):
            self._publish(self._looked(self._snapshot.number))
        has_done = self._session.turn(self._snapshot.look)
        self._end.wait(max(_PAUSE, monotonic() - begun))
        if not has_done:
            self._happened.wait(_TURN)

    def _looked(self, number: int) -> Snapshot:
        """The next look; what is written meanwhile may be in it, and is looked at again."""
        number += len(self._journal.since(number))
        return Snapshot(number, self._session.look())

    def _publish(self, snapshot: Snapshot) -> None:
        with self._news:
            self._snapshot = snapshot
            self._news.notify_all()
