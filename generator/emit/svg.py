"""Diagrams as SVG: boxes beside each other, each level of objects a column; texts stay texts.

What holds an object stands left of it and not below it, and objects keep the order of their
fields, so that no two lines cross.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape

from generator.content.blocks import Diagram, Member, Node, Page

Address = Callable[[Page], str]
"""Where a page stands, as the place where the diagram is shown sees it."""

STYLE = """\
.mdd-diagram{--ink:var(--diagram-ink,#1b2733);--muted:var(--diagram-muted,#5b6b7b);--line:var(--diagram-line,#8796a5);\
--fill:var(--diagram-fill,#fff);--head:var(--diagram-head,#e3edf7);--link:var(--diagram-link,#174f86);\
background:var(--diagram-back,#fff)}
@media screen and (prefers-color-scheme:dark){.mdd-diagram{--ink:var(--diagram-ink,#e4ebf2);\
--muted:var(--diagram-muted,#9fb0c0);--line:var(--diagram-line,#6d7f91);--fill:var(--diagram-fill,#16202b);\
--head:var(--diagram-head,#24384d);--link:var(--diagram-link,#9cc8f5);\
background:var(--diagram-back,#0e151d)}}
.mdd-diagram text{font:11px system-ui,"Segoe UI","Liberation Sans",sans-serif;fill:var(--ink)}
.mdd-diagram .name{font-family:ui-monospace,Consolas,"Liberation Mono",monospace}
.mdd-diagram .head{font-weight:600}
.mdd-diagram a .name{fill:var(--link)}
.mdd-diagram a:hover .name,.mdd-diagram a:focus .name{text-decoration:underline}
.mdd-diagram .muted{fill:var(--muted)}
.mdd-diagram .end{text-anchor:end}
.mdd-diagram .box{fill:var(--fill);stroke:var(--line)}
.mdd-diagram .title{fill:var(--head);stroke:var(--line)}
.mdd-diagram .elsewhere{fill:var(--fill);stroke-dasharray:4 3}
.mdd-diagram path{fill:none;stroke:var(--line);stroke-width:1.2}
"""
"""The style sheet of all diagrams; whoever shows them in a page gives the colours by `--diagram-ink` and the like."""

_LINE, _HEAD, _MARGIN = 16, 20, 8  # pixels: a field, a box's title, around a text
_NAME = 6.7  # pixels of a sign in a name: they are all as wide
_SIGN, _CAPITAL = 6.2, 7.8  # pixels of a sign in other words, at most on the average
_BETWEEN, _BETWEEN_OUTLINE = 12, 6  # pixels between boxes of a column
_CHANNEL = 44  # pixels between columns
_WIDEST, _WIDEST_OUTLINE = 290, 350  # pixels of a box
_AGAIN, _CARDINALITY = "déjà présenté", 30


def drawing(diagram: Diagram, title: str, address: Address) -> str:
    """A diagram as an `svg` element without its style sheet, for a page that has it."""
    return "\n".join(_element(diagram, title, address, ""))


def svg(diagram: Diagram, title: str, address: Address) -> str:
    """A diagram as a file that stands alone."""
    return "\n".join(_element(diagram, title, address, f"<style>\n{STYLE}</style>\n")) + "\n"


# --- the layout --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Placed:
    """A node where it is drawn, in pixels, and the place from which a line leads to it."""

    node: Node
    x: float
    y: float
    width: float
    origin: tuple[float, float] | None  # none of the root

    @property
    def height(self) -> float:
        return _height(self.node)


def _placed(diagram: Diagram) -> tuple[_Placed, ...]:
    """All nodes, each below those of its column and not above the one that holds it.

    In an outline, all that an object holds stands above the next one.
    """
    widths = _widths(diagram)
    gap = _BETWEEN_OUTLINE if diagram.is_outline else _BETWEEN
    lefts = [_MARGIN + sum(widths[:column]) + _CHANNEL * column for column in range(len(widths))]
    bottoms = [float(_MARGIN)] * len(widths)
    placed: list[_Placed] = []

    def put(node: Node, column: int, top: float, origin: tuple[float, float] | None) -> None:
        y = max(top, *bottoms[column : None if diagram.is_outline else column + 1])
        bottoms[column] = y + _height(node) + gap
        placed.append(_Placed(node, lefts[column], y, widths[column], origin))
        for below in node.nodes:
            put(below, column + 1, y, (lefts[column] + widths[column], y + _row_of(below, node)))

    put(diagram.root, 0, 0, None)
    return tuple(placed)


def _height(node: Node) -> float:
    return _HEAD + _LINE * len(node.members) + (4 if node.members else 0)


def _row_of(below: Node, node: Node) -> float:
    """How far under the top of a node a line begins to one that it holds: at the field, where that is shown."""
    if below.held_by not in node.members:
        return _HEAD / 2
    return _HEAD + _LINE * (node.members.index(below.held_by) + 0.5) + 2


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
    name, aside = _label(node, diagram), _aside(node, diagram)
    head = _NAME * len(name) + _width_of(aside) + 3 * _MARGIN
    members = [
        _NAME * len(member.name) + _width_of(member.type) + _CARDINALITY + 4 * _MARGIN for member in node.members
    ]
    return max([head, *members])


def _width_of(words: str) -> float:
    return sum(_CAPITAL if sign.isupper() else _SIGN for sign in words)


# --- the texts ---------------------------------------------------------------------


def _label(node: Node, diagram: Diagram) -> str:
    """The name of an object; in an outline, that of the field behind which the object is named where it differs."""
    if not diagram.is_outline or node.held_by is None or node.held_by.name == node.box.name:
        return node.box.name
    return f"{node.held_by.name} : {node.box.name}"


def _aside(node: Node, diagram: Diagram) -> str:
    words = [node.held_by.cardinality] if diagram.is_outline and node.held_by else []
    words += [_AGAIN] if node.is_again else []
    words += [f"figure {node.figure}"] if node.figure else []
    return ", ".join(words)


def _element(diagram: Diagram, title: str, address: Address, style: str) -> Iterator[str]:
    placed = _placed(diagram)
    width = max(shown.x + shown.width for shown in placed) + _MARGIN
    height = max(shown.y + shown.height for shown in placed) + _MARGIN
    size = f'width="{_number(width)}" height="{_number(height)}" viewBox="0 0 {_number(width)} {_number(height)}"'
    name = f'class="mdd-diagram" role="group" aria-label="{escape(title)}"'
    yield f'<svg xmlns="http://www.w3.org/2000/svg" {name} {size}>'
    yield f"{style}<title>{escape(title)}</title>"
    yield from (_edge(shown.origin, shown) for shown in placed if shown.origin)
    for shown in placed:
        yield from _box(shown, diagram, address)
    yield "</svg>"


def _edge(origin: tuple[float, float], placed: _Placed) -> str:
    (x, y), (to_x, to_y) = origin, (placed.x, placed.y + _HEAD / 2)
    middle = (x + to_x) / 2
    return f'<path d="M{_points(x, y)} C{_points(middle, y)} {_points(middle, to_y)} {_points(to_x, to_y)}"/>'


def _box(placed: _Placed, diagram: Diagram, address: Address) -> Iterator[str]:
    node, x, y, width = placed.node, placed.x, placed.y, placed.width
    place = f'x="{_number(x)}" y="{_number(y)}" width="{_number(width)}" rx="3"'
    label, aside = _label(node, diagram), _aside(node, diagram)
    kind = "title" if node.members or not (node.is_again or node.figure) else "title elsewhere"
    if node.members:
        yield f'<rect class="box" {place} height="{_number(placed.height)}"/>'
    yield f'<rect class="{kind}" {place} height="{_HEAD}"/>'
    room = width - 3 * _MARGIN - _width_of(aside)
    yield _name(label, node.box.title, address(node.box.target), x + _MARGIN, y + 14, room, "name head")
    if aside:
        yield _text(aside, x + width - _MARGIN, y + 14, "muted end")
    for index, member in enumerate(node.members):
        yield from _member(member, x, y + _HEAD + 14 + _LINE * index, width, address)


def _member(member: Member, x: float, y: float, width: float, address: Address) -> Iterator[str]:
    """A field on its line: name, type, cardinality."""
    room = width - _CARDINALITY - 4 * _MARGIN
    name = _short(member.name, room, _NAME)
    yield _name(name, member.title, address(member.target), x + _MARGIN, y, room, "name")
    type_ = _short(member.type, room - _NAME * len(name), _width_of(member.type) / len(member.type))
    if type_:
        yield _text(type_, x + width - _CARDINALITY - 2 * _MARGIN, y, "muted end")
    yield _text(member.cardinality, x + width - _MARGIN, y, "end")


def _name(text: str, title: str, target: str, x: float, y: float, room: float, kind: str) -> str:
    """A name that leads into the documentation; its label shows where the pointer rests on it."""
    hint = f"<title>{escape(title)}</title>" if title else ""
    return f'<a href="{escape(target)}">{_text(_short(text, room, _NAME), x, y, kind, hint)}</a>'


def _text(text: str, x: float, y: float, kind: str, hint: str = "") -> str:
    return f'<text class="{kind}" x="{_number(x)}" y="{_number(y)}">{hint}{escape(text)}</text>'


def _short(text: str, room: float, sign: float) -> str:
    """A text, its end left out where there is no room for it."""
    signs = max(0, int(room / sign + 0.01))
    return text if len(text) <= signs else f"{text[: signs - 1]}…" if signs > 1 else ""


def _points(x: float, y: float) -> str:
    return f"{_number(x)},{_number(y)}"


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
