"""The rows of a sheet as a tree, and what a perimeter sees of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.diagnostics import Diagnostic, finding
from generator.model import Cardinality
from generator.read.rows import CARDINALITY, DETAILS, FORMAT, OBJECT, WIRE_NAME, Cell, Row
from generator.resolve.cells import perimeter_cardinality


@dataclass
class RowNode:
    """A row and the rows below it, whatever their perimeter."""

    row: Row
    children: list[RowNode] = field(default_factory=list)

    @property
    def type_name(self) -> str:
        return self.row[FORMAT].text or self.row[WIRE_NAME].text


def tree(rows: tuple[Row, ...]) -> list[RowNode]:
    """The rows of level 1, each with what stands under it."""
    roots: list[RowNode] = []
    path: list[RowNode] = []
    for row in rows:
        node = RowNode(row)
        del path[row.depth - 1 :]
        (path[-1].children if path else roots).append(node)
        path.append(node)
    return roots


class View:
    """The rows of one perimeter, and the rows that define its types."""

    def __init__(self, roots: list[RowNode], perimeter: str) -> None:
        self.roots = roots
        self.perimeter = perimeter
        self.nodes = tuple(descendants(roots))
        self.definitions = self._definitions()

    @property
    def has_column(self) -> bool:
        """Whether the sheet knows the perimeter; its lack is a finding of the reader."""
        return not self.roots or self.perimeter in self.roots[0].row.perimeters

    def holds(self, node: RowNode) -> bool:
        return bool(node.row.perimeters.get(self.perimeter))

    def members(self, node: RowNode) -> list[RowNode]:
        return [child for child in node.children if self.holds(child)]

    def narrowing(self, row: Row) -> Cell | None:
        """The perimeter's own `Détails de format`, when it has some for this row."""
        return row.narrowings.get(self.perimeter) or None

    def _definitions(self) -> dict[str, RowNode]:
        """For each type, the first row that has rows of this perimeter under it.

        The defining row itself may be out of the perimeter, when no row that is in it
        defines the type.
        """
        nodes: dict[str, RowNode] = {}
        for node in sorted(filter(self.members, self.nodes), key=self.holds, reverse=True):
            nodes.setdefault(node.type_name, node)
        return nodes

    def rival_definitions(self) -> Iterator[Diagnostic]:
        """Types that a second row defines otherwise.

        Reports: type-defined-twice
        """
        for node in self.nodes:
            first = self.definitions.get(node.type_name, node)
            if first is node or not self.holds(node) or not self.members(node):
                continue
            if [*map(self._signature, self.members(first))] != [*map(self._signature, self.members(node))]:
                origin = first.row[FORMAT].origin
                values = {"type": node.type_name, "first": origin.cell}
                yield finding("type-defined-twice", node.row[FORMAT].origin, related=[origin], **values)

    def _signature(self, node: RowNode) -> tuple[str, ...]:
        """All that a row says of its field's values, as two rows would have to agree on it."""
        cardinality = perimeter_cardinality(node.row.perimeters[self.perimeter], node.row[CARDINALITY])
        shown = str(cardinality) if isinstance(cardinality, Cardinality) else ""
        narrowing = self.narrowing(node.row)
        texts = (node.row[WIRE_NAME].text, node.row[OBJECT].text.upper(), node.row[DETAILS].text)
        return (node.type_name, shown, *texts, narrowing.text if narrowing else "")

    def unreachable_rows(self) -> Iterator[Diagnostic]:
        """Rows of the perimeter under a row that is not in it, and defines no type that is used.

        Reports: unreachable-row
        """
        used = {node.type_name for node in self.nodes if self.holds(node) and node.row[OBJECT]}
        for parent in self.nodes:
            is_definition = parent.type_name in used and self.definitions.get(parent.type_name) is parent
            if self.holds(parent) or is_definition:
                continue
            for node in self.members(parent):
                mark = node.row.perimeters[self.perimeter].origin
                values = {"balise": node.row[WIRE_NAME].text, "parent": parent.row.label, "perimeter": self.perimeter}
                yield finding("unreachable-row", mark, related=[parent.row.origin], **values)


def descendants(nodes: list[RowNode]) -> Iterator[RowNode]:
    """All nodes in the order of their rows."""
    for node in nodes:
        yield node
        yield from descendants(node.children)
