"""One file on disk: replaced at once, so that whoever reads it sees the old bytes or the new."""

from __future__ import annotations

import os
from pathlib import Path

from generator.write.output_error import TEMPORARY, OutputError


def write_file(path: Path, content: bytes) -> None:
    """Replace one file as a whole; what is there and no file, a pipe or a device, is written to.

    Raises: OutputError when it cannot be written.
    """
    target = path.resolve()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists() and not target.is_file():
            target.write_bytes(content)
        else:
            replace_file(target, content)
    except OSError as error:
        raise OutputError.of_system(error, path) from error


def replace_file(path: Path, content: bytes) -> None:
    """Put bytes in place of a file at once: whoever reads it sees the old ones or the new.

    Raises: OSError.
    """
    temporary = path.with_name(f"{TEMPORARY}{os.getpid()}")
    temporary.unlink(missing_ok=True)  # of a run that was killed, long ago
    try:
        with temporary.open("xb") as stream:
            stream.write(content)
        temporary.chmod(0o644)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
