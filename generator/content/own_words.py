"""What the documentation says beside the specs: the French texts of `templates/docs/prose.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

from generator.content.blocks import Inlines, Paragraph, Table
from generator.content.texts import prose
from generator.resources import template_folder


def sentence(section: str, name: str, *parts: Inlines) -> Paragraph:
    """A paragraph; its places `{}` are those of the parts."""
    return Paragraph(prose(_texts()[section][name], *parts))


def sentences(section: str, name: str) -> tuple[Paragraph, ...]:
    """Several paragraphs."""
    return tuple(Paragraph(prose(text)) for text in _texts()[section][name])


def table(section: str, name: str) -> Table:
    """A table, its first row the names of the columns."""
    columns, *rows = (tuple(map(prose, row)) for row in _texts()[section][name])
    return Table(columns, tuple(rows))


@cache
def _texts() -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads((template_folder("docs") / "prose.toml").read_text(encoding="utf-8"))
