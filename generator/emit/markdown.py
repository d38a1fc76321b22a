"""Pages as Markdown that a reader sees unchanged, whatever their texts hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from posixpath import relpath
from typing import assert_never
from urllib.parse import quote

from generator.content.blocks import (
    Anchor,
    Block,
    Break,
    Code,
    Diagram,
    Document,
    File,
    Heading,
    Inline,
    Inlines,
    Item,
    Items,
    Link,
    Page,
    Paragraph,
    PlainText,
    Strong,
    Table,
)
from generator.emit.mermaid import mermaid

FOLDER = "docs"
"""Of the pages, in the output."""

_ENTITY = re.compile(r"&(?=#?\w+;)")
_MARKUP = re.compile(
    r"[\\`*[\]|~$_#]"  # nearly all texts hold none, which is soon seen
    r"(?:(?<![_#])"
    r"|(?<=_)(?:(?<![^\W_]_)|(?![^\W_]))"  # inside a word it means nothing
    r"|(?<=\s#)(?=#*$))"  # the first of those that close a heading
)
_OPENING = re.compile(
    r"([0-9]{1,9}(?=[.)](?:\s|$))|(?=[#>]|[-+](?:[\s:+-]|$)|:-|=+$))"
)  # of a list, heading, quote, rule
_BACKTICKS = re.compile(r"`+")

_relative = lru_cache(maxsize=4096)(relpath)  # most links of a page lead to a few others


def markdown(document: Document) -> str:
    """A page's text."""
    writer = _Writer(document.path)
    return "\n\n".join([f"<!-- {document.note} -->", *map(writer.block, document.blocks)]) + "\n"


class _Writer:
    """One page, from which links lead to others."""

    def __init__(self, page: str) -> None:
        self.page = page

    # --- blocks ----------------------------------------------------------------------

    def block(self, block: Block) -> str:
        match block:
            case Heading(level, inlines, anchor):
                heading = f"{'#' * level} {self.line(inlines)}"
                return f"{_anchor(anchor)}\n\n{heading}" if anchor else heading
            case Paragraph(inlines):
                return self.line(inlines)
            case Table(columns, rows):
                rule = f"|{'---|' * len(columns)}"
                return "\n".join([self.row(columns), rule, *map(self.row, rows)])
            case Items():
                return self.items(block)
            case Diagram():
                return f"```mermaid\n{mermaid(block)}\n```"
            case _:
                assert_never(block)

    def row(self, cells: Iterable[Inlines]) -> str:
        """A table's row, never padded: a longer cell leaves its neighbours' lines alone."""
        texts = (self.line(cell, is_cell=True) for cell in cells)
        return "|" + "".join(f" {text} |" if text else " |" for text in texts)

    def items(self, items: Items) -> str:
        marker, gap = ("1. " if items.is_ordered else "- "), ("\n\n" if items.is_loose else "\n")
        return gap.join(self.item(item, marker, gap) for item in items.items)

    def item(self, item: Item, marker: str, gap: str) -> str:
        text = gap.join([self.line(item.inlines), *map(self.block, item.blocks)])
        return marker + re.sub(r"\n(?=[^\n])", "\n" + " " * len(marker), text)

    # --- inlines ---------------------------------------------------------------------

    def line(self, inlines: Sequence[Inline], *, is_cell: bool = False) -> str:
        return "".join(self.inline(inline, is_cell=is_cell) for inline in inlines)

    def inline(self, inline: Inline, *, is_cell: bool) -> str:
        match inline:
            case PlainText(text):
                return _escaped(text)
            case Code(text):
                return f"<code>{_escaped(text)}</code>" if is_cell and "|" in text else code_span(text)
            case Strong(inlines):
                return f"**{self.line(inlines, is_cell=is_cell)}**"
            case Break():
                return "<br>" if is_cell else "\\\n"
            case Anchor(name):
                return _anchor(name)
            case Link(inlines, target):
                address = quote(self.address(target), safe="/#._~-", errors="replace")
                return f"[{self.line(inlines, is_cell=is_cell)}]({address})"
            case _:
                assert_never(inline)

    def address(self, target: Page | File) -> str:
        """A target as this page sees it."""
        if isinstance(target, File):
            slash = "/" if target.path.endswith("/") else ""
            return _relative(target.path, f"{FOLDER}/{self.page}/..") + slash
        anchor = f"#{target.anchor}" if target.anchor else ""
        if target.path == self.page:
            return anchor
        return f"{_relative(target.path, f'{self.page}/..')}.md{anchor}"


def code_span(text: str) -> str:
    """Text as it stands, in a code span."""
    fence = "`" * (max((len(run) for run in _BACKTICKS.findall(text)), default=0) + 1)
    is_padded = "`" in (text[0], text[-1]) or (text[0] == text[-1] == " " and not text.isspace())
    pad = " " if is_padded else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def _anchor(name: str) -> str:
    return f'<a id="{name}"></a>'


def _escaped(line: str) -> str:
    """One line that means nothing to Markdown or HTML, wherever it is put."""
    safe = _ENTITY.sub("&amp;", line).replace("<", "&lt;")
    safe = _MARKUP.sub(_escaped_sign, safe)
    opening = _OPENING.match(safe)
    return f"{opening[1] or ''}\\{safe[opening.end() :]}" if opening else safe


def _escaped_sign(sign: re.Match[str]) -> str:
    return f"\\{sign[0]}"
