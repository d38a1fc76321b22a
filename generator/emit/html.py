"""Pages as HTML fragments, with every text escaped; where a link leads, the caller says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from html import escape
from typing import assert_never

from generator.content.blocks import (
    Anchor,
    Block,
    Break,
    Code,
    Diagram,
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
from generator.emit.svg import drawing

_STEP = re.compile(r"(?<=[\w\]]\.)(?=[a-zA-Z])")
"""Where a path may be broken: before the name of its next step."""

_UNBROKEN = re.compile(r"(?<=«) | (?=[»:;?!](?:\s|$))")
"""A space at which French is not broken: within guillemets, and before a sign of two parts."""

Address = Callable[[Page | File], str]
"""Where a target stands, as the page that is rendered sees it."""


def blocks_html(blocks: Iterable[Block], address: Address) -> str:
    """Blocks one below another, each on lines of its own."""
    writer = _Writer(address)
    return "\n".join(map(writer.block, blocks))


def inlines_html(inlines: Sequence[Inline], address: Address) -> str:
    """Inlines as they stand within one element."""
    return _Writer(address).line(inlines)


class _Writer:
    """One page, from which links lead to others."""

    def __init__(self, address: Address) -> None:
        self.address = address

    # --- blocks ----------------------------------------------------------------------

    def block(self, block: Block) -> str:
        match block:
            case Heading(level, inlines, anchor):
                identity = f' id="{escape(anchor)}"' if anchor else ""
                return f"<h{level}{identity}>{self.line(inlines)}</h{level}>"
            case Paragraph(inlines):
                return f"<p>{self.line(inlines)}</p>"
            case Table(columns, rows):
                return self.table(columns, rows)
            case Items():
                return self.items(block)
            case Diagram(root):
                svg = drawing(block, root.box.name, self.address)
                return f'<figure class="diagram" tabindex="0">\n{svg}\n</figure>'
            case _:
                assert_never(block)

    def table(self, columns: Iterable[Inlines], rows: Iterable[Iterable[Inlines]]) -> str:
        """A table in a box of its own, which a narrow screen scrolls sideways."""
        head = "".join(f'<th scope="col">{self.line(column)}</th>' for column in columns)
        body = "\n".join(self.row(row) for row in rows)
        table = f"<table><thead><tr>{head}</tr></thead><tbody>\n{body}\n</tbody></table>"
        return f'<div class="table">{table}</div>'

    def row(self, cells: Iterable[Inlines]) -> str:
        return "<tr>" + "".join(f"<td>{self.line(cell)}</td>" for cell in cells) + "</tr>"

    def items(self, items: Items) -> str:
        tag = "ol" if items.is_ordered else "ul"
        inside = "\n".join(map(self.item, items.items))
        return f"<{tag}>\n{inside}\n</{tag}>"

    def item(self, item: Item) -> str:
        inside = "\n".join([self.line(item.inlines), *map(self.block, item.blocks)])
        return f"<li>{inside}</li>"

    # --- inlines ---------------------------------------------------------------------

    def line(self, inlines: Sequence[Inline]) -> str:
        return "".join(map(self.inline, inlines))

    def inline(self, inline: Inline) -> str:
        match inline:
            case PlainText(text):
                return _UNBROKEN.sub("\u00a0", escape(text))
            case Code(text):
                return f"<code>{_STEP.sub('<wbr>', escape(text))}</code>"
            case Strong(inlines):
                return f"<strong>{self.line(inlines)}</strong>"
            case Break():
                return "<br>"
            case Anchor(name):
                return f'<a id="{escape(name)}"></a>'
            case Link(inlines, target):
                return f'<a href="{escape(self.address(target))}">{self.line(inlines)}</a>'
            case _:
                assert_never(inline)
