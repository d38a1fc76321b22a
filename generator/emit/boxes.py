"""Where the boxes of a diagram stand and what is in them, whatever draws them: beside each other, a level a column.

What holds an object stands left of it and not below it, and objects keep the order of their
fields, so that no two lines cross. All sizes are in pixels of a text of 11 pixels.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.content.blocks import Diagram, Member, Node

LINE, HEAD, MARGIN = 16, 20, 8  # pixels: a field, a box's title, around a text
NAME = 6.7  # pixels of a sign in a name: they are all as wide
_SIGN, _CAPITAL = 6.2, 7.8  # pixels of a sign in other words, at most on the average
_BETWEEN, _BETWEEN_OUTLINE = 12, 6  # pixels between boxes of a column
_CHANNEL = 44  # pixels between columns
_WIDEST, _WIDEST_OUTLINE = 290, 350  # pixels of a box
_AGAIN, CARDINALITY = "déjà présenté", 30


# --- the layout --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Placed:
    """A node where it is drawn, in pixels, and the place from which a line leads to it."""

    node: Node
    x: float
    y: float
    width: float
    origin: tuple[float, float] | None  # none of the root

    @property
    def height(self) -> float:
        return _height(self.node)


def placed_nodes(diagram: Diagram) -> tuple[Placed, ...]:
    """All nodes, each below those of its column and not above the one that holds it.

    In an outline, all that an object holds stands above the next one.
    """
    widths = _widths(diagram)
    gap = _BETWEEN_OUTLINE if diagram.is_outline else _BETWEEN
    lefts = [MARGIN + sum(widths[:column]) + _CHANNEL * column for column in range(len(widths))]
    bottoms = [float(MARGIN)] * len(widths)
    placed: list[Placed] = []

    def put(node: Node, column: int, top: float, origin: tuple[float, float] | None) -> None:
        y = max(top, *bottoms[column : None if diagram.is_outline else column + 1])
        bottoms[column] = y + _height(node) + gap
        placed.append(Placed(node, lefts[column], y, widths[column], origin))
        for below in node.nodes:
            put(below, column + 1, y, (lefts[column] + widths[column], y + _row_of(below, node)))

    put(diagram.root, 0, 0, None)
    return tuple(placed)


def size_of(placed: Iterable[Placed]) -> tuple[float, float]:
    """The width and the height of a whole diagram, with the margin around it."""
    corners = [(shown.x + shown.width, shown.y + shown.height) for shown in placed]
    return max(x for x, _ in corners) + MARGIN, max(y for _, y in corners) + MARGIN


def _height(node: Node) -> float:
    return HEAD + LINE * len(node.members) + (4 if node.members else 0)


def _row_of(below: Node, node: Node) -> float:
    """How far under the top of a node a line begins to one that it holds: at the field, where that is shown."""
    if below.held_by not in node.members:
        return HEAD / 2
    return HEAD + LINE * (node.members.index(below.held_by) + 0.5) + 2


def _widths(diagram: Diagram) -> list[float]:
    """The width of each column: as its widest text needs."""
    widths: list[float] = []
    level = [diagram.root]
    while level:
        widest = _WIDEST_OUTLINE if diagram.is_outline else _WIDEST
        widths.append(min(widest, max(_width(node, diagram) for node in level)))
        level = [below for node in level for below in node.nodes]
    return widths


def _width(node: Node, diagram: Diagram) -> float:
    name, aside = label_of(node, diagram), aside_of(node, diagram)
    head = NAME * len(name) + width_of(aside) + 3 * MARGIN
    members = [NAME * len(member.name) + width_of(member.type) + CARDINALITY + 4 * MARGIN for member in node.members]
    return max([head, *members])


def width_of(words: str) -> float:
    """How wide words are that are no name, at most on the average."""
    return sum(_CAPITAL if sign.isupper() else _SIGN for sign in words)


# --- the texts ---------------------------------------------------------------------


def label_of(node: Node, diagram: Diagram) -> str:
    """The name of an object; in an outline, that of the field behind which the object is named where it differs."""
    if not diagram.is_outline or node.held_by is None or node.held_by.name == node.box.name:
        return node.box.name
    return f"{node.held_by.name} : {node.box.name}"


def aside_of(node: Node, diagram: Diagram) -> str:
    """What stands beside the name: in an outline the cardinality, and where the object is shown in full."""
    words = [node.held_by.cardinality] if diagram.is_outline and node.held_by else []
    words += [_AGAIN] if node.is_again else []
    words += [f"figure {node.figure}"] if node.figure else []
    return ", ".join(words)


def short(text: str, room: float, sign: float) -> str:
    """A text, its end left out where there is no room for it."""
    signs = max(0, int(room / sign + 0.01))
    return text if len(text) <= signs else f"{text[: signs - 1]}…" if signs > 1 else ""


def fitted(member: Member, width: float) -> tuple[str, str]:
    """The name and the type of a field as far as a box has room for them beside its cardinality."""
    room = width - CARDINALITY - 4 * MARGIN
    name = short(member.name, room, NAME)
    return name, short(member.type, room - NAME * len(name), width_of(member.type) / len(member.type))
