"""The hub of a test: a journal in a folder, and a clock that the test turns."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from hubsante_kit.exchange import Exchange
from hubsante_kit.hub.delivery import Setting
from hubsante_kit.journal import Event, Journal
from tests.kit.messages import NOON, SETTING


class Clock:
    """A clock that stands still until it is turned."""

    def __init__(self) -> None:
        self.time = NOON

    def __call__(self) -> datetime:
        return self.time

    def turn(self, **forward: float) -> None:
        self.time += timedelta(**forward)


class Hub:
    """An exchange that a test may close and open again, as a process that ends and starts."""

    def __init__(self, folder: Path, setting: Setting = SETTING) -> None:
        self.clock = Clock()
        self._path, self._setting = folder / "journal.jsonl", setting
        self._open()

    def _open(self) -> None:
        self.journal = Journal(self._path, self.clock)
        self.exchange = Exchange(self.journal, self._setting, self.clock)

    def restart(self) -> None:
        self.journal.close()
        self._open()

    @property
    def events(self) -> list[Event]:
        return [record.event for record in self.journal.records]

    def of(self, kind: type[Event]) -> list[Event]:
        return [event for event in self.events if isinstance(event, kind)]
