"""`hubsante replay` as a process of its own, which may be killed."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

PARTITION = 6000  # bytes, some messages

_PROGRESS = re.compile(r"partie ([0-9]+) sur ([0-9]+) :")


def arguments(archive: Path | str, old: Path, new: Path, out: Path | str, salt: Path, *more: str) -> list[str]:
    """A call under two releases, whose pseudonyms are the same in every test."""
    salt.write_text("salt", encoding="utf-8")
    models = ("--model", str(old), "--model", str(new))
    options = ("--out", str(out), "--salt", str(salt), "--partition-bytes", str(PARTITION))
    return [sys.executable, "-m", "hubsante_kit", "replay", str(archive), *models, *options, *more]


def run(call: list[str], environment: Mapping[str, str] = {}) -> subprocess.CompletedProcess[str]:
    """Run to the end."""
    ended = subprocess.run(call, capture_output=True, text=True, check=False, env={**os.environ, **environment})
    assert ended.returncode == 0, ended.stderr
    return ended


@contextmanager
def begun(
    call: list[str], where: Path | None = None
) -> Iterator[tuple[subprocess.Popen[str], Iterator[tuple[int, int]]]]:
    """A process that runs in a folder, and its progress as it says it: partitions that are done, and all."""
    with subprocess.Popen(call, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True, cwd=where) as process:
        assert process.stderr is not None
        try:
            yield process, _progress(process.stderr)
        finally:
            process.kill()


def files(folder: Path) -> dict[str, bytes]:
    """All that is in a report."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def _progress(lines: Iterator[str]) -> Iterator[tuple[int, int]]:
    for line in lines:
        if found := _PROGRESS.match(line):
            yield int(found[1]), int(found[2])
