"""The tool itself as one digest: its code, its templates, its libraries' versions, its Python."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.resources import LEFT_THERE

_PACKAGE = Path(__file__).resolve().parents[1]
_FOLDERS = (_PACKAGE, _PACKAGE.parent / "templates")  # in a checkout, the templates stand beside the package


def fingerprint(code: Iterable[Path] = _FOLDERS) -> bytes:
    """What changes whenever the same sources might give other bytes.

    Files are read and not only looked at: an edit within the clock's tick, or one
    that was undone, is then seen for what it is.
    """
    digest = hashlib.sha256(repr((sys.version, sys.platform, sorted(_libraries()))).encode())
    for folder in code:
        for path in sorted(_files(folder)):
            with open(path, "rb", buffering=0) as file:  # noqa: PTH123  # half the time of a path
                content = file.read()
            digest.update(f"{path.removeprefix(str(folder))}\0{len(content)}\0".encode())
            digest.update(content)
    return digest.digest()


def _libraries() -> set[str]:
    """Names and versions of what is installed: `"lxml-6.1.0.dist-info"`."""
    folders = (entry or "." for entry in sys.path if Path(entry).is_dir())
    return {name for folder in folders for name in os.listdir(folder) if name.endswith(".dist-info")}  # noqa: PTH208  # names alone


def _files(folder: Path) -> Iterator[str]:
    for where, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if name not in LEFT_THERE]
        yield from (os.path.join(where, name) for name in files)  # noqa: PTH118  # a tenth of the time of paths
