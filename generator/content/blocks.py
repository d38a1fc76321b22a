"""The tree of a page: blocks that stand below each other, made of inlines that stand beside each other.

No text in it is marked up: what a text means to Markdown or HTML, the renderer sees to.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

# --- inlines -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PlainText:
    """Words on one line, as they are."""

    text: str


@dataclass(frozen=True, slots=True)
class Code:
    """What stands in a file or on the wire, as it is there."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Words that catch the eye."""

    inlines: Inlines


@dataclass(frozen=True, slots=True)
class Break:
    """The end of a line within a paragraph or a cell."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place that links lead to, by its name on the page."""

    name: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the documentation by its path without ending, `messages/RC-EDA`, and an anchor on it."""

    path: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class File:
    """A file or folder of the output by its path, `json-schema/RC-EDA.schema.json`, `examples/RC-EDA/`."""

    path: str


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to a page or to a file of the output."""

    inlines: Inlines
    target: Page | File


Inline = PlainText | Code | Strong | Break | Anchor | Link
Inlines = tuple[Inline, ...]

# --- blocks ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1, the page's own, to 3; its anchor stands right above it."""

    level: int
    inlines: Inlines
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    inlines: Inlines


@dataclass(frozen=True, slots=True)
class Table:
    """A row of column names, then rows as wide."""

    columns: tuple[Inlines, ...]
    rows: tuple[tuple[Inlines, ...], ...]


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a list: its line, then blocks that belong to it."""

    inlines: Inlines
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Items:
    """A list; a loose one has space between its entries, an ordered one has numbers."""

    items: tuple[Item, ...]
    is_loose: bool = False
    is_ordered: bool = False


@dataclass(frozen=True, slots=True)
class Member:
    """A field as a box of a diagram shows it."""

    name: str
    type: str
    cardinality: str
    title: str
    target: Page


@dataclass(frozen=True, slots=True)
class Box:
    """An object in a diagram: its name and label, its fields, its place in the documentation."""

    name: str
    title: str
    members: tuple[Member, ...]
    target: Page


@dataclass(frozen=True, slots=True)
class Node:
    """A box where a field holds it; that of the root is held by none."""

    box: Box
    held_by: Member | None = None
    nodes: tuple[Node, ...] = ()  # in the order of the fields that hold them
    is_again: bool = False  # stands elsewhere with its fields
    figure: int | None = None  # 1-based, of the diagram that shows its fields and what it holds

    @property
    def members(self) -> tuple[Member, ...]:
        """The fields that are shown here."""
        return () if self.is_again or self.figure else self.box.members

    @property
    def walk(self) -> Iterator[Node]:
        """The node, and all below it, as a reader meets them."""
        yield self
        for node in self.nodes:
            yield from node.walk


@dataclass(frozen=True, slots=True)
class Diagram:
    """Which object holds which; the boxes of an outline have no fields, and show by which one they are held."""

    root: Node
    is_outline: bool = False


Block = Heading | Paragraph | Table | Items | Diagram


@dataclass(frozen=True, slots=True)
class Document:
    """A page: its path without ending, where it comes from, and what it says."""

    path: str
    note: str  # for who opens the file to edit it
    blocks: tuple[Block, ...]
