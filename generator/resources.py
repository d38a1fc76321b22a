"""The files that the tool is shipped with: templates, fixed texts."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
TEMPLATES = (_PACKAGE / "templates", _PACKAGE.parent / "templates")
"""Where templates may stand: in an installed package, in a checkout."""
LEFT_THERE = frozenset({"__pycache__", "node_modules"})
"""Folders that Python and npm leave beside the tool's own files: nothing that it makes comes from them."""


def template_folder(name: str) -> Path:
    """Where a folder of templates stands, for who reads it by other means than rendering."""
    return next(folder / name for folder in TEMPLATES if (folder / name).is_dir())
