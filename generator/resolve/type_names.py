"""The names of a sheet's types: where each is defined, and what an undefined one may mean."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue.nearest import nearest
from generator.diagnostics import Diagnostic, Origin, finding, resembling
from generator.read.details import parse_details
from generator.read.rows import CODE_AND_LABEL, DETAILS, FORMAT, OBJECT, WIRE_NAME, Cell, Row
from generator.resolve.findings import Findings
from generator.resolve.foreign_types import proposed_type
from generator.resolve.simple_types import SIMPLE_TYPES
from generator.resolve.tree import RowNode, View


class TypeNames:
    """Every type that the rows of a sheet define or use, in whatever perimeter."""

    def __init__(self, view: View, findings: Findings) -> None:
        self._perimeter = view.perimeter
        self._findings = findings
        self._definitions: dict[str, RowNode] = {}
        self._uses: dict[str, list[RowNode]] = {}
        for node in view.nodes:
            if node.children:
                self._definitions.setdefault(node.type_name, node)
            if node.row[OBJECT] and any(node.row.perimeters.values()):
                self._uses.setdefault(node.type_name, []).append(node)
        self._defined: Mapping[str, Origin | None] = {
            name: _name_cell(node).origin for name, node in self._definitions.items()
        }
        self._lonely = {name: node for name, node in self._definitions.items() if self._is_lonely(name)}
        self._lonely_by_balise = {node.row[WIRE_NAME].text: node for node in self._lonely.values()}

    def without_fields(self, node: RowNode) -> Diagnostic:
        """What is wrong with an object that has no fields: its type's name, or the lack of rows.

        Reports: misnamed-type, unknown-type, object-without-type, empty-object
        """
        name, row = node.type_name, node.row
        known = self._findings.worth_suggesting(self._defined)
        misnamed = self._misnamed(name) if known else None
        if misnamed:
            return misnamed
        if row[FORMAT] and name not in self._defined and name != row[WIRE_NAME].text:
            return self._unknown(name, known)
        elsewhere = self._defined.get(name)
        if not row[FORMAT] and not elsewhere:
            proposal = CODE_AND_LABEL if parse_details(row[DETAILS]).is_of_codes else ""
            return finding("object-without-type", row[FORMAT].origin, value=name, proposal=proposal)
        return finding(
            "empty-object",
            row.origin,
            related=[elsewhere] if elsewhere and elsewhere.row != row.origin.row else [],
            type=name,
            perimeter=self._perimeter,
        )

    def not_simple(self, row: Row) -> Diagnostic:
        """What is wrong with a type that should be simple, and is none that we know.

        Reports: unticked-object, unknown-type
        """
        name = row[FORMAT].text
        if name in self._defined:
            return finding("unticked-object", row[OBJECT].origin, related=[row[FORMAT].origin], value=name)
        known = self._findings.worth_suggesting({**self._defined, **dict.fromkeys(SIMPLE_TYPES)})
        candidate = proposed_type(name) or resembling(name, known)
        return finding(
            "unknown-type", row[FORMAT].origin, value=name, proposal=candidate, known=", ".join(SIMPLE_TYPES)
        )

    def _misnamed(self, name: str) -> Diagnostic | None:
        """The row that was to define a type, when its own name is more likely wrong than those of its uses.

        That is so when no other row uses the name that it has, and either its Balise
        is the name in use or two rows at least use that one.
        """
        uses = self._uses.get(name, [])
        close = nearest(name, self._lonely) if len(uses) > 1 else ""
        definition = self._lonely.get(close) or self._lonely_by_balise.get(name)
        if definition is None or name in self._definitions:
            return None
        cell = _name_cell(definition)
        related = [_name_cell(node).origin for node in uses]
        return finding("misnamed-type", cell.origin, related=related, proposal=name, value=cell.text, used=name)

    def _unknown(self, name: str, known: Mapping[str, Origin | None]) -> Diagnostic:
        """A type that rows use and none defines, reported at the first of them."""
        cells = [node.row[FORMAT].origin for node in self._uses[name] if node.row[FORMAT].text == name]
        return finding(
            "unknown-type",
            cells[0],
            related=cells[1:],
            proposal=resembling(name, known),
            value=name,
            known=", ".join(sorted(self._defined)) or "—",
        )

    def _is_lonely(self, name: str) -> bool:
        """Whether the row that defines a type is the only one that has its name."""
        return all(node is self._definitions[name] for node in self._uses.get(name, ()))


def _name_cell(node: RowNode) -> Cell:
    return node.row[FORMAT] or node.row[WIRE_NAME]
