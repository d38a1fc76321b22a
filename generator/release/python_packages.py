"""The wheel and the source distribution of the Python package, built by its own backend, without a network."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterable
from email import message_from_bytes
from io import BytesIO
from pathlib import Path, PurePosixPath

from generator.artifact import Artifact
from generator.emit.packing import EPOCH, Files

_FOLDER = "python"


def python_packages(artifacts: Iterable[Artifact]) -> Files:
    """`…-py3-none-any.whl` and `….tar.gz`, by their names, of the files of the target `python`.

    They are built in a folder that holds nothing else, at a time that does not change.

    Raises: subprocess.CalledProcessError where the backend refuses its own package.
    """
    with tempfile.TemporaryDirectory(prefix="mdd-") as scratch:
        source, out = Path(scratch, "source"), Path(scratch, "out")
        for artifact in artifacts:
            if artifact.path.parts[0] == _FOLDER:
                _write(source / PurePosixPath(*artifact.path.parts[1:]), artifact.content)
        _build(source, out)
        return {path.name: path.read_bytes() for path in sorted(out.iterdir())}


def requirements(wheel: bytes) -> tuple[str, ...]:
    """What a wheel says that it needs: `"lxml>=6.0.2"`."""
    with zipfile.ZipFile(BytesIO(wheel)) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        return tuple(message_from_bytes(archive.read(name)).get_all("Requires-Dist", []))


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _build(source: Path, out: Path) -> None:
    subprocess.run(  # noqa: S603  # our own interpreter, with arguments of ours
        [sys.executable, "-m", "hatchling", "build", "--directory", str(out)],
        cwd=source,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(EPOCH)},
        check=True,
        capture_output=True,
    )
