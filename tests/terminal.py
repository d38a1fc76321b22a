"""A command whose output is a terminal."""

from __future__ import annotations

import os
import pty
import subprocess
import sys


def on_terminal(*arguments: object, **environment: str) -> str:
    """What `mdd` writes to a terminal of 100 columns, or of `COLUMNS`, in French."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "generator", *map(str, arguments)]
    given = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        "TERM": "xterm-256color",
        "COLUMNS": "100",
        "LANG": "fr_FR.UTF-8",
    } | environment
    with subprocess.Popen(command, stdout=theirs, stderr=theirs, env=given):
        os.close(theirs)
        written = b""
        while chunk := _chunk(ours):
            written += chunk
    os.close(ours)
    return written.decode()


def _chunk(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # what Linux says when nobody writes any more
        return b""
