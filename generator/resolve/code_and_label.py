"""`codeAndLabel`: the type whose every occurrence says itself which values its `code` has."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.diagnostics import Diagnostic, finding
from generator.model import AnyMessage, Field, Ref, Type
from generator.read.details import parse_details
from generator.read.rows import CODE_AND_LABEL, DETAILS, EXAMPLES, WIRE_NAME, Cell
from generator.resolve.simple_types import SimpleTypes
from generator.resolve.tree import RowNode


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A row of the type `codeAndLabel`.

    Its `Détails de format` rule its own `code`. Its `Exemples` may hold a pair,
    `C01.00.00 : Accident de la circulation`.
    """

    node: RowNode
    definition: RowNode  # the row that has the fields of the type under it
    narrowing: Cell | None  # the perimeter's own `Détails de format`
    simple_types: SimpleTypes

    @property
    def key(self) -> str:
        """What two rows that share one object have in common."""
        narrowing = self.narrowing.text if self.narrowing else ""
        return "/".join((CODE_AND_LABEL, self.node.row[WIRE_NAME].text, self.node.row[DETAILS].text, narrowing))

    def without_code(self) -> list[Diagnostic]:
        """What the row asks of its `code`, where the type has none.

        Reports: details-ignored
        """
        cells = [cell for cell in (self.node.row[DETAILS], self.narrowing) if cell is not None]
        return [
            finding("details-ignored", cell.origin, value=cell.text)
            for cell in cells
            if parse_details(cell).is_of_codes
        ]

    def constrained(self, field: Field) -> Field:
        """A field of the definition as the row has it, its example the row's own."""
        own = self._own_code(field) if field.name == "code" else field.type
        if field.name == "code":
            field = replace(
                field, suggested_list=self.simple_types.suggestion(self.node.row[DETAILS]) or field.suggested_list
            )
        if field.name not in ("code", "label") or (self.node is self.definition and own == field.type):
            return field
        code, _, label = self.node.row[EXAMPLES].text.partition(" : ")
        example = code if field.name == "code" else label
        examples = (example.strip(),) if example.strip() else ()
        if field.name == "label":
            return replace(field, examples=examples or field.examples)
        return field if own is None else replace(field, type=own, examples=examples)

    def _own_code(self, code: Field) -> Type | None:
        """The values of the row's `code`; where the definition says nothing itself, its `code` row does."""
        details = self.node.row[DETAILS]
        if self.node is not self.definition or parse_details(details).is_constraint:
            return self.simple_types.resolved("string", details, self.narrowing)
        if self.narrowing is None or isinstance(code.type, Ref | AnyMessage):
            return code.type
        return self.simple_types.narrowed(code.type, self.narrowing)
