"""Diagrams as Mermaid text, which is laid out where it is shown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.content.blocks import Diagram, Member, Node, Page

_UNSAFE = re.compile(r"[^\w .:/'’()\[\]…-]")
_NO_MEMBER = re.compile(r"[^\w .:/’…-]")  # brackets would make a method of a field, and end what is in braces


def mermaid(diagram: Diagram) -> str:
    """The text of a diagram, a field or a link between two objects on each line."""
    lines = _outline(diagram.root) if diagram.is_outline else _classes(diagram.root)
    return "\n".join(lines)


# --- outline -----------------------------------------------------------------------


def _outline(root: Node) -> Iterator[str]:
    """Who holds whom, as a flow chart from left to right: a line a field that holds an object."""
    yield "flowchart LR"
    yield f'  {_identity(root)}["{_label(root)}"]'
    for node in root.walk:
        yield from (f'  {_identity(node)} --> {_identity(below)}["{_label(below)}"]' for below in node.nodes)


def _identity(node: Node) -> str:
    """A name that other changes leave alone: the place on the page, of a node again that of the field that holds it."""
    target = node.held_by.target if node.is_again and node.held_by else node.box.target
    return _named(target)


def _named(target: Page) -> str:
    """An anchor as a name; none has `__`, and no keyword begins with `o_`."""
    return f"o_{target.anchor.replace('-', '__')}"


def _label(node: Node) -> str:
    held_by = node.held_by
    if held_by is None:
        return _safe(node.box.name)
    name = held_by.name if held_by.name == node.box.name else f"{held_by.name} : {node.box.name}"
    return _safe(f"{name} {held_by.cardinality}{' (déjà présenté)' if node.is_again else ''}")


# --- classes -----------------------------------------------------------------------


def _classes(root: Node) -> Iterator[str]:
    """Each object once with its fields, and a line for each field that holds one."""
    yield "classDiagram"
    yield "  direction LR"
    shown = _shown(root)
    for node in shown.values():
        aside = f" (figure {node.figure})" if node.figure else " (déjà présenté)" if node.is_again else ""
        yield f'  class {_named(node.box.target)}["{_safe(node.box.name + aside)}"]' + (" {" if node.members else "")
        yield from (f"    {_member(member)}" for member in node.members)
        yield from ("  }" for _ in node.members[:1])
    for node in root.walk:
        yield from (_edge(node, below) for below in node.nodes)


def _shown(root: Node) -> dict[str, Node]:
    """Each object by its name, where it stands with its fields if that is here."""
    shown: dict[str, Node] = {}
    for node in root.walk:
        if node.box.name not in shown or shown[node.box.name].is_again:
            shown[node.box.name] = node
    return shown


def _edge(holder: Node, held: Node) -> str:
    member = held.held_by
    label = f'"{member.cardinality}" {_named(held.box.target)} : {_NO_MEMBER.sub(" ", member.name)}' if member else ""
    return f"  {_named(holder.box.target)} --> {label}"


def _member(member: Member) -> str:
    return _NO_MEMBER.sub(" ", f"{member.name} : {member.type} {member.cardinality}")


def _safe(text: str) -> str:
    return _UNSAFE.sub(" ", text)
