"""The rows of a perimeter to objects: which fields each has, and of which types."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from generator.acceptance import is_accepted
from generator.diagnostics import Diagnostic, finding
from generator.model import HEADER, Cardinality, CodeList, Field, ObjectType, Ref, Type
from generator.naming.names import WIRE_NAME as NAME_FORM
from generator.read.details import DetailKind, parse_details
from generator.read.examples import example_lines
from generator.read.rows import (
    CARDINALITY,
    CODE_AND_LABEL,
    DESCRIPTION,
    DETAILS,
    EXAMPLES,
    FORMAT,
    OBJECT,
    WIRE_NAME,
    Cell,
    Row,
    SchemaEntry,
)
from generator.resolve.cells import is_object, long_name, name_problem, perimeter_cardinality
from generator.resolve.code_and_label import Occurrence
from generator.resolve.constraints import ignored_on_an_object
from generator.resolve.findings import Findings
from generator.resolve.misplaced_rows import rows_under_a_value
from generator.resolve.simple_types import SIMPLE_TYPES, SimpleTypes
from generator.resolve.tree import RowNode, View
from generator.resolve.type_names import TypeNames

MAX_DEPTH = 64  # objects one inside the other, by way of types too: Python's stack bounds it


def resolve_objects(
    view: View, entry: SchemaEntry, code_lists: Mapping[str, CodeList]
) -> tuple[tuple[ObjectType, ...], tuple[Diagnostic, ...]]:
    """The objects of a schema, its root first, then by first use.

    Reports: missing-wire-name, bad-wire-name, reserved-wire-name, long-name, duplicate-field,
    bad-cardinality, bad-perimeter-mark, bad-object-mark, bad-type-name, object-with-simple-type,
    nested-too-deeply, children-without-object, row-at-wrong-level, details-ignored, open-ignored,
    lost-constraint, constraint-like-remark, too-many-findings, empty-schema, and all that `TypeNames` and
    `SimpleTypes` report
    """
    resolver = _Resolver(view, entry, code_lists)
    return resolver.resolve(), tuple(resolver.findings.every)


class _Resolver:
    """One perimeter's view of a sheet, resolved from the root down."""

    def __init__(self, view: View, entry: SchemaEntry, code_lists: Mapping[str, CodeList]) -> None:
        self.view = view
        self.entry = entry
        self.findings = Findings()
        self.simple_types = SimpleTypes(code_lists, self.findings)
        self.names: dict[str, str] = {}  # a type's key to its object's name
        self.resolved: dict[str, ObjectType | None] = {}  # by name, by first use; None: under way
        self.depth = 0

    @cached_property
    def _type_names(self) -> TypeNames:
        return TypeNames(self.view, self.findings)

    # --- objects -----------------------------------------------------------------

    def resolve(self) -> tuple[ObjectType, ...]:
        members = [node for node in self.view.roots if self.view.holds(node)]
        root = self.entry.root.text
        self.names[f"/{root}"] = root
        self.resolved[root] = None
        is_blank = not self.entry.is_from_words or not self.view.nodes
        holds_anything = not members and not self.entry.is_generated and is_blank
        if not members and not holds_anything and self.view.has_column:
            schema = self.entry.schema
            self.findings.add(finding("empty-schema", schema.origin, schema=schema.text, perimeter=self.view.perimeter))
        is_open = self.entry.schema.text == HEADER or holds_anything
        self.resolved[root] = ObjectType(
            name=root,
            title=self.entry.title or root,
            description=self.entry.description,
            fields=self._fields(members),
            is_open=is_open,
            origin=self.entry.schema.origin,
        )
        return tuple(object_type for object_type in self.resolved.values() if object_type is not None)

    def _object(self, node: RowNode) -> Ref | None:
        """A reference to the object that a row holds, resolved at its first use."""
        if node.type_name in SIMPLE_TYPES:
            self.findings.add(finding("object-with-simple-type", node.row[OBJECT].origin, type=node.type_name))
            return None
        if node.type_name == CODE_AND_LABEL:
            return self._code_and_label(node)
        self.findings.add(*ignored_on_an_object(parse_details(node.row[DETAILS]), may_open=True))
        narrowing = self.view.narrowing(node.row)
        if narrowing:
            self.findings.add(*ignored_on_an_object(parse_details(narrowing), may_open=False))
        name, is_new = self._name(node.type_name, node.type_name)
        if is_new and self.depth == MAX_DEPTH:
            self.findings.add(finding("nested-too-deeply", node.row.origin, limit=MAX_DEPTH, value=node.type_name))
        elif is_new:
            self.depth += 1
            self.resolved[name] = self._define(name, node)
            self.depth -= 1
        return Ref(name)

    def _define(self, name: str, node: RowNode) -> ObjectType:
        definition = self.view.definitions.get(node.type_name)
        is_open = parse_details(node.row[DETAILS]).kind is DetailKind.OPEN
        if definition is None:
            is_open = is_open or not self.entry.is_generated
            if not is_open:
                self.findings.add(self._type_names.without_fields(node))
            definition = node
        return ObjectType(
            name=name,
            title=definition.row.label,
            description=definition.row[DESCRIPTION].text,
            fields=self._fields(self.view.members(definition)),
            is_open=is_open,
            origin=definition.row.origin,
        )

    def _code_and_label(self, node: RowNode) -> Ref | None:
        """A reference to the object of one occurrence of `codeAndLabel`."""
        definition = self.view.definitions.get(CODE_AND_LABEL)
        if definition is None:
            self.findings.add(self._type_names.without_fields(node))
            return None
        occurrence = Occurrence(node, definition, self.view.narrowing(node.row), self.simple_types)
        name, is_new = self._name(occurrence.key, node.row[WIRE_NAME].text)
        if is_new:
            members = self.view.members(definition)
            if not any(member.row[WIRE_NAME].text == "code" for member in members):
                self.findings.add(*occurrence.without_code())
            fields = self._fields(members)
            self.resolved[name] = ObjectType(
                name=name,
                title=node.row.label,
                description=node.row[DESCRIPTION].text,
                fields=tuple(map(occurrence.constrained, fields)),
                is_open=False,
                origin=node.row.origin,
            )
        return Ref(name)

    def _name(self, key: str, wanted: str) -> tuple[str, bool]:
        """An object's name, unique in the message, and whether it is new."""
        if key in self.names:
            return self.names[key], False
        name, number = wanted, 2
        while name in self.resolved:
            name, number = f"{wanted}{number}", number + 1
        self.names[key] = name
        self.resolved[name] = None
        return name, True

    # --- fields ------------------------------------------------------------------

    def _fields(self, members: list[RowNode]) -> tuple[Field, ...]:
        fields: dict[str, Field] = {}
        for node in members:
            if self.findings.are_too_many(node.row):
                break
            field = self._field(node)
            if field is None:
                continue
            if field.name in fields:
                first = fields[field.name].origin
                self.findings.add(
                    finding("duplicate-field", field.origin, related=[first], value=field.name, first=first.cell)
                )
                continue
            fields[field.name] = field
        return tuple(fields.values())

    def _field(self, node: RowNode) -> Field | None:
        row = node.row
        cardinality = perimeter_cardinality(row.perimeters[self.view.perimeter], row[CARDINALITY])
        problem = name_problem(row[WIRE_NAME])
        if problem:
            self.findings.add(problem)
        if isinstance(cardinality, Diagnostic):
            self.findings.add(cardinality)
        type_ = self._type(node)
        if problem or type_ is None or not isinstance(cardinality, Cardinality):
            return None
        return Field(
            name=row[WIRE_NAME].text,
            title=row.label,
            description=row[DESCRIPTION].text,
            examples=self._examples(row, type_),
            cardinality=cardinality,
            type=type_,
            origin=row[WIRE_NAME].origin,
            note=_note(row),
            suggested_list="" if isinstance(type_, Ref) else self.simple_types.suggestion(row[DETAILS]),
        )

    def _examples(self, row: Row, type_: Type) -> tuple[str, ...]:
        """The lines of `Exemples`; where a perimeter narrows the row, those that it still accepts."""
        lines = example_lines(row[EXAMPLES].text)
        if self.view.narrowing(row) is None:
            return lines
        return tuple(line for line in lines if is_accepted(line, type_))

    def _type(self, node: RowNode) -> Type | None:
        row = node.row
        mark = is_object(row[OBJECT])
        if isinstance(mark, Diagnostic):
            self.findings.add(mark)
            return None
        if mark:
            problem = _type_name_problem(row[FORMAT])
            if problem:
                self.findings.add(problem)
            return None if problem else self._object(node)
        if under := [child for child in self.view.members(node) if child.row.depth == row.depth + 1]:
            self.findings.add(rows_under_a_value(node, under[0], self.view.nodes, SIMPLE_TYPES))
            return None
        if row[FORMAT].text not in SIMPLE_TYPES:
            self.findings.add(self._type_names.not_simple(row))
            return None
        return self.simple_types.resolved(row[FORMAT].text, row[DETAILS], self.view.narrowing(row))


def _type_name_problem(cell: Cell) -> Diagnostic | None:
    """Why a type cannot have the name that a cell gives it."""
    if too_long := long_name(cell):
        return too_long
    if cell and not NAME_FORM.match(cell.text):
        return finding("bad-type-name", cell.origin, value=cell.text)
    return None


def _note(row: Row) -> str:
    details = parse_details(row[DETAILS])
    return details.whole if details.kind in (DetailKind.PROSE, DetailKind.TEMPLATE) else ""
