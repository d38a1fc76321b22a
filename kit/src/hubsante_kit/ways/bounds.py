"""How much the kit takes: a slip of the software under test must not fill the disk or keep everybody waiting."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from threading import Lock

MOST_BYTES = 1 << 20
"""Of a message."""

MOST_FILES = 1000
"""Of a queue that are in a folder at a time."""

MOST_A_SECOND = 200
"""Messages of a client; ten seconds of that may come at once."""

_BURST = 10 * MOST_A_SECOND


class Rate:
    """How many messages a client may still send: it fills up with time, to a limit."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now, self._lock = now, Lock()
        self._left, self._at = float(_BURST), now()

    def allows(self) -> bool:
        """Whether a message may be sent now, which then counts."""
        with self._lock:
            now = self._now()
            gained = max(timedelta(), now - self._at).total_seconds() * MOST_A_SECOND
            self._left, self._at = min(float(_BURST), self._left + gained), now
            is_allowed = self._left >= 1
            self._left -= is_allowed
        return is_allowed
