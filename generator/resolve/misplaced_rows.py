"""Rows that stand where no row can: under one that holds nothing."""

from __future__ import annotations

from collections.abc import Container, Sequence

from generator.diagnostics import Diagnostic, finding
from generator.read.rows import FORMAT, OBJECT, WIRE_NAME
from generator.resolve.tree import RowNode


def rows_under_a_value(
    node: RowNode, child: RowNode, nodes: Sequence[RowNode], simple_types: Container[str]
) -> Diagnostic:
    """What is wrong with a row that is no object and has a `child`, among all `nodes` of its sheet in their order.

    Where its type is simple, one of the two is at the wrong level: the row itself, when
    deeper rows stand before it as well; else the child.

    Reports: children-without-object, row-at-wrong-level
    """
    row = node.row
    if row[FORMAT].text not in simple_types:
        return finding("children-without-object", row[OBJECT].origin, balise=row[WIRE_NAME].text)
    wrong, other = (row, child.row) if _stands_out(node, nodes) else (child.row, row)
    return finding(
        "row-at-wrong-level",
        wrong.origin,
        related=[other.origin],
        parent=row[WIRE_NAME].text,
        type=row[FORMAT].text,
        child=child.row[WIRE_NAME].text,
        row=child.row.origin.row,
    )


def _stands_out(node: RowNode, nodes: Sequence[RowNode]) -> bool:
    """Whether the row before is deeper, or an object whose rows would begin here."""
    at = next(number for number, other in enumerate(nodes) if other is node)
    if at == 0:
        return False
    before = nodes[at - 1]
    is_bereft = before.row[OBJECT] and not before.children and not _is_defined(before.type_name, nodes)
    return before.row.depth > node.row.depth or (before.row.depth == node.row.depth and bool(is_bereft))


def _is_defined(type_name: str, nodes: Sequence[RowNode]) -> bool:
    return any(other.type_name == type_name and other.children for other in nodes)
