"""Text of the specs as Markdown that a reader sees unchanged, whatever it holds."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby
from urllib.parse import quote

_UNREADABLE = (*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000))  # controls, halves of surrogate pairs
_READABLE = {**dict.fromkeys(_UNREADABLE), 0x09: " "}
_ESCAPED = str.maketrans({**{c: f"\\{c}" for c in "\\`*[]|~$"}, "<": "&lt;"})
_ENTITY = re.compile(r"&(?=#?\w+;)")
_LOOSE_UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")  # inside a word it means nothing
_CLOSING_HASHES = re.compile(r"(?<=\s)(?=#+$)")
_OPENING = re.compile(
    r"^([0-9]{1,9}(?=[.)](?:\s|$))|(?=[#>]|[-+](?:[\s:+-]|$)|:-|=+$))"
)  # of a list, heading, quote, rule
_BACKTICKS = re.compile(r"`+")


def inline(text: str) -> str:
    """Text on one line, for headings, labels of links and running text."""
    return _escaped(" ".join(line for line in _lines(text) if line))


def cell(text: str) -> str:
    """Text in a table's cell, its line breaks kept."""
    return "<br>".join(_escaped(line) for line in _lines(text) if line)


def paragraphs(text: str) -> tuple[str, ...]:
    """Text as paragraphs; a line break stays one, an empty line parts paragraphs."""
    blocks = groupby(_lines(text), bool)
    return tuple("\\\n".join(map(_escaped, lines)) for is_text, lines in blocks if is_text)


def code(text: str) -> str:
    """Text as it stands, in a code span."""
    flat = " ".join(_lines(text, strip="")) or " "
    fence = "`" * (max((len(run) for run in _BACKTICKS.findall(flat)), default=0) + 1)
    is_padded = "`" in (flat[0], flat[-1]) or (flat[0] == flat[-1] == " " and not flat.isspace())
    pad = " " if is_padded else ""
    return f"{fence}{pad}{flat}{pad}{fence}"


def cell_code(text: str) -> str:
    """A code span in a table's cell, which a `|` would end."""
    return f"<code>{inline(text)}</code>" if "|" in text else code(text)


def row(cells: Iterable[str]) -> str:
    """A table's row, never padded: a longer cell leaves its neighbours' lines alone."""
    return "|" + "".join(f" {one} |" if one else " |" for one in cells)


def link(label: str, target: str) -> str:
    """A link: the label is Markdown already, the target a path that may end in an anchor."""
    return f"[{label}]({quote(target, safe='/#._~-', errors='replace')})"


def indented(block: str, marker: str) -> str:
    """A block inside a list item that opens with `marker`, `"- "` or `"1. "`: its further lines."""
    return block.replace("\n", "\n" + " " * len(marker))


def _lines(text: str, strip: str | None = None) -> list[str]:
    return [line.translate(_READABLE).strip(strip) for line in text.splitlines()]


def _escaped(line: str) -> str:
    """One line that means nothing to Markdown or HTML, wherever it is put."""
    safe = _ENTITY.sub("&amp;", line).translate(_ESCAPED)
    safe = _LOOSE_UNDERSCORE.sub(r"\\_", safe)
    safe = _CLOSING_HASHES.sub(r"\\", safe)
    return _OPENING.sub(r"\1\\", safe)
