"""LibreOffice, where it is installed: what reads sheets and what reads texts may be installed one without the other."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

SOFFICE = shutil.which("soffice") or "soffice"

_PARTS = {"calc": "libsclo.so", "writer": "libswlo.so"}


def needs_libreoffice(part: str) -> pytest.MarkDecorator:
    """Skips a test where LibreOffice, or the part of it that the test needs, is not installed."""
    is_missing = not _has(part) and not os.environ.get("MDD_REQUIRE_LIBREOFFICE")
    return pytest.mark.skipif(is_missing, reason=f"LibreOffice {part} is not installed")


def _has(part: str) -> bool:
    """Whether a part is there; where no part has the file that Debian gives it, the whole is taken as one."""
    if shutil.which("soffice") is None:
        return False
    folder = Path(SOFFICE).resolve().parent
    present = [name for name, file in _PARTS.items() if (folder / file).exists()]
    return part in present or not present
