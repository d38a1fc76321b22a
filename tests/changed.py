"""`make quick`: the unit tests of what differs from the last commit."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

import pytest

CHECKOUT = Path(__file__).resolve().parents[1]
UNIT = PurePosixPath("tests/unit")


def changed_files() -> Iterator[str]:
    """Edited, added and untracked files that are still there."""
    status = ("git", "status", "--porcelain", "-z", "--untracked-files=all", "--no-renames")
    listed = subprocess.run(status, cwd=CHECKOUT, capture_output=True, check=True, text=True).stdout
    paths = (entry[3:] for entry in listed.split("\0") if entry)
    return (path for path in paths if (CHECKOUT / path).is_file())


def unit_tests(changed: Iterable[str], known: Iterable[str]) -> list[str]:
    """The test files, among those that are known, of changed modules; changed test files themselves.

    `emit/xsd/tree.py` has those of `tests/unit/emit` that are named after xsd or tree;
    where none is, all of the folder.
    """
    files = [PurePosixPath(path) for path in known]
    wanted = {str(test) for path in map(PurePosixPath, changed) for test in _tests_of(path, files)}
    return sorted(wanted)


def _tests_of(path: PurePosixPath, known: list[PurePosixPath]) -> list[PurePosixPath]:
    if path in known:
        return [path]
    if path.parts[0] != "generator" or path.suffix != ".py":
        return []
    room, *names = path.with_suffix("").parts[1:]
    inside = [test for test in known if test.is_relative_to(UNIT / room)]
    words = {word for name in names for word in (name, name.split("_")[0])}
    named = [
        test for test in inside if words & set(test.stem.removeprefix("test_").split("_")) or test.stem[5:] in words
    ]
    return named or inside or [test for test in known if test == UNIT / f"test_{room}.py"]


if __name__ == "__main__":
    tests = (path.relative_to(CHECKOUT).as_posix() for path in (CHECKOUT / "tests").rglob("test_*.py"))
    wanted = unit_tests(changed_files(), tests)
    sys.exit(pytest.main(["-n", "0", "-m", "not slow", *wanted]) if wanted else 0)
