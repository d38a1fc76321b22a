"""When a watch runs, told without waiting: what would pass meanwhile happens while it sleeps."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator import watch
from generator.watch import Event, events
from tests.golden.findings.base import BASE, MDD
from tests.workbooks import folder

HALF = BASE[MDD][: len(BASE[MDD]) // 2]


def asleep(monkeypatch: pytest.MonkeyPatch, then: Callable[[], object], *, patience: float) -> None:
    """From now on something happens when the watch sleeps, and its patience is another one."""
    monkeypatch.setattr(watch, "PATIENCE", patience)
    monkeypatch.setattr(watch.time, "sleep", lambda _: then())


@pytest.mark.parametrize("begun", [lambda path: path.write_bytes(HALF), lambda path: path.unlink()])
def test_save_is_waited_for_until_it_is_complete(
    begun: Callable[[Path], object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = folder(tmp_path / "specs", BASE) / MDD
    saves = events(tmp_path / "specs")
    assert next(saves) is Event.SAVED
    begun(book)
    asleep(monkeypatch, lambda: book.write_bytes(BASE[MDD] + b"\n"), patience=1e6)
    assert next(saves) is Event.SAVED
    assert book.read_bytes() == BASE[MDD] + b"\n"


def test_save_that_is_never_completed_is_taken_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    book = folder(tmp_path / "specs", BASE) / MDD
    saves = events(tmp_path / "specs")
    assert next(saves) is Event.SAVED
    asleep(monkeypatch, lambda: None, patience=0)
    book.write_bytes(HALF)
    assert next(saves) is Event.SAVED
    assert book.read_bytes() == HALF
