"""The objects of a message as figures: which object holds which, and what each is made of.

A figure is a tree: an object stands where it is first held, and by its name alone where it is held
again. A message whose objects fill more than a page has several figures: an object for which a page
has no room, with all below it, is there by its name, and has a figure of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import assert_never

from generator.content import wording
from generator.content.blocks import Box, Diagram, Member, Node, Page
from generator.content.places import Places
from generator.model import AnyMessage, Bounded, Coded, Message, ObjectType, Ref, Scalar, Text, Type

LINES = 48
"""How many lines a printed page holds, at a size that is read without effort."""
_DEPTH = 3  # objects behind that of a figure, side by side across a page
_AROUND = 2  # lines that a box needs beside those of its fields


@dataclass(frozen=True, slots=True)
class Figures:
    """The diagrams of a message."""

    outline: Diagram  # all objects
    classes: tuple[Diagram, ...]  # the same with their fields, in figures that fit a page each


def figures(message: Message, places: Places) -> Figures:
    """The figures of a message."""
    boxes = {object_type.name: _box(object_type, message, places) for object_type in message.objects}
    tree = _node(boxes, message, message.root_object, None, {message.root_object.name})
    return Figures(Diagram(_bare(tree), is_outline=True), tuple(map(Diagram, _parts(tree))))


def caption(diagram: Diagram, number: int) -> str:
    """What a diagram is called: `arborescence des objets`, `figure 2 : location`."""
    return "arborescence des objets" if diagram.is_outline else f"figure {number} : {diagram.root.box.name}"


def _bare(node: Node) -> Node:
    """The tree without fields."""
    return replace(node, box=replace(node.box, members=()), nodes=tuple(map(_bare, node.nodes)))


# --- the tree ----------------------------------------------------------------------


def _node(
    boxes: Mapping[str, Box], message: Message, object_type: ObjectType, held_by: Member | None, seen: set[str]
) -> Node:
    """An object with all that it holds; `seen` are the objects that stand in the tree already."""
    box = boxes[object_type.name]
    nodes: list[Node] = []
    for field, member in zip(object_type.fields, box.members, strict=True):
        if isinstance(field.type, Ref) and field.type.name in seen:
            nodes.append(Node(boxes[field.type.name], member, is_again=True))
        elif isinstance(field.type, Ref):
            seen.add(field.type.name)
            nodes.append(_node(boxes, message, message.object_by_name[field.type.name], member, seen))
    return Node(box, held_by, tuple(nodes))


def _box(object_type: ObjectType, message: Message, places: Places) -> Box:
    anchors, page = places.messages[message.name], f"messages/{message.name}"
    members = (
        Member(
            field.name,
            _type(field.type),
            str(field.cardinality),
            field.title,
            Page(page, anchors.fields[object_type.name, field.name]),
        )
        for field in object_type.fields
    )
    return Box(object_type.name, object_type.title, tuple(members), Page(page, anchors.objects[object_type.name]))


def _type(type_: Type) -> str:
    match type_:
        case Text():
            return "texte"
        case Scalar():
            return wording.SCALARS[type_]
        case Bounded(scalar):
            return wording.SCALARS[scalar]
        case Coded(_, identity):
            return identity or "code"
        case Ref(name):
            return name
        case AnyMessage():
            return "message"
        case _:
            assert_never(type_)


# --- parts that fit a page ---------------------------------------------------------


def _parts(tree: Node) -> Iterator[Node]:
    """The tree in parts of a page each; a part comes before those that continue it, and each box is whole in one."""
    waiting, number = [tree], 1
    while waiting:
        whole = waiting.pop(0)
        continued: list[Node] = []
        yield _part(whole, _opened(whole), number + len(waiting), continued)
        waiting += continued
        number += 1


def _opened(whole: Node) -> frozenset[str]:
    """The objects that a page has room for: the first one, and each that it holds, with all below that one."""
    opened = frozenset({whole.box.name})
    for node in whole.nodes:
        wider = opened | {below.box.name for below in node.walk if not below.is_again}
        if not node.is_again and _generations(node) <= _DEPTH and _height(whole, wider) <= LINES:
            opened = wider
    return opened


def _generations(node: Node) -> int:
    return 1 + max(map(_generations, node.nodes), default=0)


def _part(node: Node, opened: frozenset[str], last: int, continued: list[Node]) -> Node:
    """What a page shows of a tree; what is not opened there is added to what is continued, behind the last figure."""
    if node.is_again:
        return node
    if node.box.name in opened:
        return replace(node, nodes=tuple(_part(below, opened, last, continued) for below in node.nodes))
    continued.append(replace(node, held_by=None))
    return replace(node, nodes=(), figure=last + len(continued))


def _height(node: Node, opened: frozenset[str]) -> int:
    """The lines that a part takes in which these objects are shown with their fields."""
    bottoms: dict[int, int] = {}
    _stack(node, opened, 0, 0, bottoms)
    return max(bottoms.values())


def _stack(node: Node, opened: frozenset[str], column: int, top: int, bottoms: dict[int, int]) -> None:
    """Put a node below those of its column, not above the node that holds it, then those that it holds."""
    is_open = node.box.name in opened and not node.is_again
    start = max(top, bottoms.get(column, 0))
    bottoms[column] = start + _AROUND + (len(node.box.members) if is_open else 0)
    for below in node.nodes if is_open else ():
        _stack(below, opened, column + 1, start, bottoms)
