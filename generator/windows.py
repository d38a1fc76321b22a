"""What Windows refuses and other systems do not: a file that another program has open, a long path."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

IS_WINDOWS = os.name == "nt"
LONGEST_PATH = 259  # characters, unless Windows was told to take longer ones

_DENIED = 5  # ERROR_ACCESS_DENIED, also for the replacing of a file that is open
_HELD = (32, 33)  # ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION
_PAUSES = (0.05, 0.1, 0.2, 0.4)  # seconds; virus scanners and indexers let go soon, Excel does not


def patiently(action: Callable[[], T]) -> T:
    """What an action gives, tried again for a moment while another program has its file open.

    Raises: OSError.
    """
    for pause in _PAUSES:
        try:
            return action()
        except OSError as error:
            if not may_be_held(error):
                raise
        time.sleep(pause)
    return action()


def is_held(error: OSError) -> bool:
    """Whether another program has the file open."""
    return _number(error) in _HELD


def may_be_held(error: OSError) -> bool:
    """Whether another program may have the file open; or else it is read-only, or forbidden."""
    return _number(error) in (_DENIED, *_HELD)


def is_too_long(path: Path) -> bool:
    """Whether a path is longer than Windows takes, which then says that there is no such file."""
    return IS_WINDOWS and len(str(path.absolute())) > LONGEST_PATH


def _number(error: OSError) -> int | None:
    """Windows' own number of an error; None elsewhere."""
    number: int | None = getattr(error, "winerror", None)
    return number
