"""Diagrams as SVG, whose texts stay texts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape

from generator.content.blocks import Diagram, Member, Page
from generator.emit.boxes import (
    CARDINALITY,
    HEAD,
    LINE,
    MARGIN,
    NAME,
    Placed,
    aside_of,
    fitted,
    label_of,
    placed_nodes,
    short,
    size_of,
    width_of,
)

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


def drawing(diagram: Diagram, title: str, address: Address) -> str:
    """A diagram as an `svg` element without its style sheet, for a page that has it."""
    return "\n".join(_element(diagram, title, address, ""))


def svg(diagram: Diagram, title: str, address: Address) -> str:
    """A diagram as a file that stands alone."""
    return "\n".join(_element(diagram, title, address, f"<style>\n{STYLE}</style>\n")) + "\n"


# --- the drawing -------------------------------------------------------------------


def _element(diagram: Diagram, title: str, address: Address, style: str) -> Iterator[str]:
    placed = placed_nodes(diagram)
    width, height = size_of(placed)
    size = f'width="{_number(width)}" height="{_number(height)}" viewBox="0 0 {_number(width)} {_number(height)}"'
    name = f'class="mdd-diagram" role="group" aria-label="{escape(title)}"'
    yield f'<svg xmlns="http://www.w3.org/2000/svg" {name} {size}>'
    yield f"{style}<title>{escape(title)}</title>"
    yield from (_edge(shown.origin, shown) for shown in placed if shown.origin)
    for shown in placed:
        yield from _box(shown, diagram, address)
    yield "</svg>"


def _edge(origin: tuple[float, float], placed: Placed) -> str:
    (x, y), (to_x, to_y) = origin, (placed.x, placed.y + HEAD / 2)
    middle = (x + to_x) / 2
    return f'<path d="M{_points(x, y)} C{_points(middle, y)} {_points(middle, to_y)} {_points(to_x, to_y)}"/>'


def _box(placed: Placed, diagram: Diagram, address: Address) -> Iterator[str]:
    node, x, y, width = placed.node, placed.x, placed.y, placed.width
    place = f'x="{_number(x)}" y="{_number(y)}" width="{_number(width)}" rx="3"'
    label, aside = label_of(node, diagram), aside_of(node, diagram)
    kind = "title" if node.members or not (node.is_again or node.figure) else "title elsewhere"
    if node.members:
        yield f'<rect class="box" {place} height="{_number(placed.height)}"/>'
    yield f'<rect class="{kind}" {place} height="{HEAD}"/>'
    room = width - 3 * MARGIN - width_of(aside)
    yield _name(label, node.box.title, address(node.box.target), x + MARGIN, y + 14, room, "name head")
    if aside:
        yield _text(aside, x + width - MARGIN, y + 14, "muted end")
    for index, member in enumerate(node.members):
        yield from _member(member, x, y + HEAD + 14 + LINE * index, width, address)


def _member(member: Member, x: float, y: float, width: float, address: Address) -> Iterator[str]:
    """A field on its line: name, type, cardinality."""
    name, type_ = fitted(member, width)
    yield _name(name, member.title, address(member.target), x + MARGIN, y, width, "name")
    if type_:
        yield _text(type_, x + width - CARDINALITY - 2 * MARGIN, y, "muted end")
    yield _text(member.cardinality, x + width - MARGIN, y, "end")


def _name(text: str, title: str, target: str, x: float, y: float, room: float, kind: str) -> str:
    """A name that leads into the documentation; its label shows where the pointer rests on it."""
    hint = f"<title>{escape(title)}</title>" if title else ""
    return f'<a href="{escape(target)}">{_text(short(text, room, NAME), x, y, kind, hint)}</a>'


def _text(text: str, x: float, y: float, kind: str, hint: str = "") -> str:
    return f'<text class="{kind}" x="{_number(x)}" y="{_number(y)}">{hint}{escape(text)}</text>'


def _points(x: float, y: float) -> str:
    return f"{_number(x)},{_number(y)}"


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
