"""Environments that hold some of the installed distributions and nothing else: no network, no copies."""

from __future__ import annotations

import subprocess
import venv
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name


@dataclass(frozen=True, slots=True)
class Environment:
    """A virtual environment without pip."""

    folder: Path

    @property
    def python(self) -> Path:
        return self.folder / "bin" / "python"

    @property
    def site(self) -> Path:
        """Where its distributions stand."""
        (found,) = self.folder.glob("lib/python*/site-packages")
        return found


def environment(folder: Path, requirements: Iterable[str]) -> Environment:
    """A new environment with the distributions that the requirements lead to."""
    venv.create(folder, symlinks=True)
    made = Environment(folder)
    for one in closure(requirements).values():
        for top in {file.parts[0] for file in one.files or ()} - {"..", "__pycache__"}:
            (made.site / top).symlink_to(str(one.locate_file(top)))
    return made


def closure(requirements: Iterable[str]) -> dict[str, metadata.Distribution]:
    """The installed distributions that requirements lead to, by name."""
    found: dict[str, metadata.Distribution] = {}
    waiting = [Requirement(one) for one in requirements]
    while waiting:
        one = waiting.pop()
        name = canonicalize_name(one.name)
        if name not in found and (one.marker is None or one.marker.evaluate({"extra": ""})):
            found[name] = metadata.distribution(name)
            waiting += [Requirement(text) for text in found[name].requires or ()]
    return found


def run(*command: object, status: int = 0) -> str:
    """What a command prints; it must end with the status."""
    done = subprocess.run([str(one) for one in command], capture_output=True, text=True, check=False)
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout
