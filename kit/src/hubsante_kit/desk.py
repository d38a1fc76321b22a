"""All of the kit that runs: the journal, the hub, its ways in, and what must happen from time to time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from threading import Event, Thread
from typing import TypeAlias

from hubsante_kit import __version__
from hubsante_kit.exchange import Exchange
from hubsante_kit.hub.delivery import Form, Setting
from hubsante_kit.hub.links import Link
from hubsante_kit.journal import Journal, Started
from hubsante_kit.ways.amqp.address import Address
from hubsante_kit.ways.folder import Folder
from hubsante_kit.ways.http.messages import Messages
from hubsante_kit.ways.http.server import Route, Server
from hubsante_models import MODEL_VERSION

_TURN = 0.2
"""Seconds between two looks at the folders and at what expires."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is asked for on the command line."""

    folder: Path
    """Of the journal, and of the clients' folders."""
    link: Link
    clients: Mapping[str, Form]
    """The software that is tried, by identifier; each has a folder."""
    partners: Mapping[str, Form]
    """Whom it may write to."""
    host: str
    port: int
    """0 for any that is free."""
    broker: Address | None = None
    """Where the clients publish and read, who then have no folder."""
    switched_off: frozenset[tuple[str, str]] = frozenset()
    """Recipient and schema of what the hub does not let through."""
    speaks: Mapping[str, str] = field(default_factory=dict)
    """The version that a recipient reads, where it is not the installed model's."""

    @property
    def journal(self) -> Path:
        """The file of the journal."""
        return self.folder / "journal.jsonl"


Part: TypeAlias = Callable[[Exchange], AbstractContextManager[object]]
"""What else runs while the kit runs, as a way to a broker; it is told of the hub, and ends before it."""


class Desk:
    """A running kit, from `with` to its end; the journal is closed last.

    Raises, on entry: JournalError where another process has the journal; OSError where the port is taken.
    """

    def __init__(
        self, plan: Plan, parts: Iterable[Part] = (), now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self._plan, self._parts, self._now = plan, tuple(parts), now
        self._end, self._open = Event(), ExitStack()

    def __enter__(self) -> Desk:
        plan = self._plan
        with ExitStack() as stack:
            self.journal = stack.enter_context(Journal(plan.journal, self._now))
            self.journal.append(Started(__version__, MODEL_VERSION, plan.link.name))
            setting = Setting(plan.link, {**plan.partners, **plan.clients}, plan.switched_off, plan.speaks)
            self.exchange = Exchange(self.journal, setting, self._now)
            self._folder = Folder(plan.folder, () if plan.broker else plan.clients, self.exchange)
            self._server = stack.enter_context(Server(plan.host, plan.port, self.routes()))
            stack.callback(self._stop, self._threads())
            for part in self._parts:
                stack.enter_context(part(self.exchange))
            self._open = stack.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    @property
    def url(self) -> str:
        """Where the kit listens."""
        return self._server.url

    def routes(self) -> Iterable[Route]:
        """What the kit answers to over HTTP."""
        return Messages(self.exchange, self._now).routes

    def serve(self, routes: Iterable[Route]) -> None:
        """Answer by more routes from now on."""
        self._server.add(routes)

    def wait(self) -> None:
        """Until somebody interrupts, or the kit can go on no more, as a thread of it has said."""
        self._end.wait()

    def end(self) -> None:
        """Let who waits go on, since a part of the kit cannot."""
        self._end.set()

    def _threads(self) -> tuple[Thread, ...]:
        threads = (Thread(target=self._server.serve_forever, name="http"), Thread(target=self._turn, name="turns"))
        for thread in threads:
            thread.start()
        return threads

    def _stop(self, threads: Iterable[Thread]) -> None:
        self._end.set()
        self._server.shutdown()
        for thread in threads:
            thread.join()

    def _turn(self) -> None:
        try:
            while not self._end.wait(_TURN):
                self._folder.turn()
                self.exchange.expire()
        finally:
            self.end()  # a kit that moves no message any more must not seem to run
