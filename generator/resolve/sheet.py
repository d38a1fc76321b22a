"""A sheet and a perimeter to a message: which rows are in, what each type is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from generator.diagnostics import Diagnostic, Origin, finding, has_errors, resembling
from generator.model import (
    HEADER,
    AnyMessage,
    Cardinality,
    Coded,
    CodeList,
    Field,
    Message,
    ObjectType,
    Ref,
    Scalar,
    Simple,
    Text,
    Type,
)
from generator.naming import WIRE_NAME as NAME_FORM
from generator.read.details import DetailKind, Details, parse_details
from generator.read.examples import example_lines, is_accepted
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
    Sheet,
)
from generator.resolve.cells import (
    PHONE_NUMBER,
    is_object,
    long_name,
    name_problem,
    perimeter_cardinality,
)
from generator.resolve.constraints import constrained, ignored_on_an_object, narrowed
from generator.resolve.foreign_types import meant_type
from generator.resolve.meant_lists import meant_list
from generator.resolve.misplaced_rows import rows_under_a_value
from generator.resolve.profiles import widened_cardinalities
from generator.resolve.tree import Node, View, tree
from generator.resolve.type_names import TypeNames

MOST_SUGGESTIONS = 100  # findings of a message; beyond, a typo is not what is wrong, and comparing takes time
MOST_FINDINGS = 1_000  # of a message that has errors; beyond, they have one cause
MAX_DEPTH = 64  # objects one inside the other, by way of types too: Python's stack bounds it

LIST_SOURCE = re.compile(r"[A-Za-z][\w ]*[-.](?=\w)")
"""What the ids of the code lists of one source begin with: `HubSante.`, `EMSI-`, `ISO 3166-`."""

SIMPLE_TYPES: Mapping[str, Simple] = {
    "string": Text(),
    "phoneNumber": Text((PHONE_NUMBER,)),
    **{scalar.value: scalar for scalar in Scalar},
}
"""The simple types a `Format (ou type)` cell may name."""


def resolve_sheet(
    sheet: Sheet, entry: SchemaEntry, namespace: str, code_lists: Mapping[str, CodeList]
) -> tuple[Message | None, tuple[Diagnostic, ...]]:
    """The message that a sheet holds for one of its schemas.

    Reports: missing-wire-name, bad-wire-name, reserved-wire-name, long-name, duplicate-field,
    bad-cardinality, bad-perimeter-mark, bad-object-mark, unknown-type, misnamed-type,
    unticked-object, bad-type-name, type-defined-twice, empty-object, object-with-simple-type,
    nested-too-deeply, children-without-object, row-at-wrong-level, object-without-type,
    unknown-details-keyword, invalid-pattern, unanchored-pattern,
    empty-enumeration, duplicate-enumeration-code, doubtful-enumeration, unknown-code-list, codes-against-type,
    bad-length, bad-bounds, fractional-bounds, limit-ignored, details-ignored, not-a-narrowing, pattern-on-codes,
    empty-schema, unreachable-row
    """
    view = View(tree(sheet.rows), entry.perimeter.text)
    resolver = _Resolver(view, entry, code_lists)
    objects = resolver.resolve()
    widened = widened_cardinalities(sheet, entry.perimeter.text)
    findings = (*resolver.findings, *view.rival_definitions(), *widened)
    if has_errors(findings):
        return None, findings
    findings += tuple(view.unreachable_rows())
    message = Message(
        name=entry.schema.text,
        root=entry.root.text,
        namespace=namespace,
        perimeter=entry.perimeter.text,
        has_header=entry.has_header and entry.schema.text != HEADER,
        title=entry.title or entry.root.text,
        description=entry.description,
        objects=objects,
        origin=entry.schema.origin,
    )
    return message, findings


class _Resolver:
    """One perimeter's view of a sheet, resolved from the root down."""

    def __init__(self, view: View, entry: SchemaEntry, code_lists: Mapping[str, CodeList]) -> None:
        self.view = view
        self.entry = entry
        self.code_lists = code_lists
        self.perimeter = entry.perimeter.text
        self.findings: list[Diagnostic] = []
        self.harmless = 0  # findings, from the first on, that are known to be no errors
        self.names: dict[str, str] = {}  # a type's key to its object's name
        self.resolved: dict[str, ObjectType | None] = {}  # by name, by first use; None: under way
        self.depth = 0

    # --- objects -----------------------------------------------------------------

    def resolve(self) -> tuple[ObjectType, ...]:
        members = [node for node in self.view.roots if self.view.holds(node)]
        root = self.entry.root.text
        self.names[f"/{root}"] = root
        self.resolved[root] = None
        is_blank = not self.entry.is_from_words or not self.view.nodes
        holds_anything = not members and not self.entry.is_generated and is_blank
        if not members and not holds_anything and self.view.has_column:
            self.findings.append(
                finding(
                    "empty-schema", self.entry.schema.origin, schema=self.entry.schema.text, perimeter=self.perimeter
                )
            )
        is_open = self.entry.schema.text == HEADER or holds_anything
        self.resolved[root] = ObjectType(
            name=root,
            title=self.entry.title or root,
            description=self.entry.description,
            fields=self._fields(members),
            is_open=is_open,
            origin=self.entry.schema.origin,
        )
        return tuple(one for one in self.resolved.values() if one is not None)

    def _object(self, node: Node) -> Ref | None:
        """A reference to the object that a row holds, resolved at its first use."""
        if node.type_name in SIMPLE_TYPES:
            self.findings.append(finding("object-with-simple-type", node.row[OBJECT].origin, type=node.type_name))
            return None
        if node.type_name == CODE_AND_LABEL:
            return self._code_and_label(node)
        self.findings += ignored_on_an_object(parse_details(node.row[DETAILS]), may_open=True)
        narrowing = self.view.narrowing(node.row)
        self.findings += ignored_on_an_object(parse_details(narrowing), may_open=False) if narrowing else ()
        name, is_new = self._name(node.type_name, node.type_name)
        if is_new and self.depth == MAX_DEPTH:
            self.findings.append(finding("nested-too-deeply", node.row.origin, limit=MAX_DEPTH, value=node.type_name))
        elif is_new:
            self.depth += 1
            self.resolved[name] = self._define(name, node)
            self.depth -= 1
        return Ref(name)

    def _define(self, name: str, node: Node) -> ObjectType | None:
        definition = self.view.definitions.get(node.type_name)
        is_open = parse_details(node.row[DETAILS]).kind is DetailKind.OPEN
        if definition is None:
            is_open = is_open or not self.entry.is_generated
            if not is_open:
                self.findings.append(self._without_fields(node))
            definition = node
        return ObjectType(
            name=name,
            title=definition.row.label,
            description=definition.row[DESCRIPTION].text,
            fields=self._fields(self.view.members(definition)),
            is_open=is_open,
            origin=definition.row.origin,
        )

    @cached_property
    def _types(self) -> TypeNames:
        return TypeNames(self.view.nodes)

    def _worth_suggesting(self, known: Mapping[str, Origin | None]) -> Mapping[str, Origin | None]:
        """The words to compare an unknown one with: none when little is as it should be."""
        return known if len(self.findings) < MOST_SUGGESTIONS else {}

    def _without_fields(self, node: Node) -> Diagnostic:
        name, cell = node.type_name, node.row[FORMAT]
        defined = self._worth_suggesting(self._types.defined)
        misnamed = self._types.misnamed(name) if defined else None
        if misnamed:
            return misnamed
        if cell and name not in self._types.defined and name != node.row[WIRE_NAME].text:
            return self._types.unknown(name, defined)
        elsewhere = self._types.defined.get(name)
        if not cell and not elsewhere:
            meant = CODE_AND_LABEL if parse_details(node.row[DETAILS]).is_constraint else ""
            return finding("object-without-type", cell.origin, value=name, meant=meant)
        return finding(
            "empty-object",
            node.row.origin,
            related=[elsewhere] if elsewhere and elsewhere.row != node.row.origin.row else [],
            type=node.type_name,
            perimeter=self.perimeter,
        )

    def _code_and_label(self, node: Node) -> Ref | None:
        """`codeAndLabel`: the occurrence's `Détails de format` rule its own `code`.

        Its `Exemples` may hold a pair, `C01.00.00 : Accident de la circulation`.
        """
        definition = self.view.definitions.get(CODE_AND_LABEL)
        if definition is None:
            self.findings.append(self._without_fields(node))
            return None
        balise = node.row[WIRE_NAME].text
        narrowing = self.view.narrowing(node.row)
        said = (CODE_AND_LABEL, balise, node.row[DETAILS].text, narrowing.text if narrowing else "")
        name, is_new = self._name("/".join(said), balise)
        if is_new:
            fields = self._fields(self.view.members(definition))
            self.findings += self._without_code(node, fields)
            self.resolved[name] = ObjectType(
                name=name,
                title=node.row.label,
                description=node.row[DESCRIPTION].text,
                fields=tuple(self._constrained(one, node, definition) for one in fields),
                is_open=False,
                origin=node.row.origin,
            )
        return Ref(name)

    def _without_code(self, node: Node, fields: Iterable[Field]) -> Iterator[Diagnostic]:
        """What an occurrence asks of its `code`, where the type has none."""
        if any(one.name == "code" for one in fields):
            return
        for cell in (node.row[DETAILS], self.view.narrowing(node.row)):
            if cell is not None and parse_details(cell).is_constraint:
                yield finding("details-ignored", cell.origin, value=cell.text)

    def _constrained(self, one: Field, node: Node, definition: Node) -> Field:
        """A field of the definition as an occurrence has it, its example the occurrence's own."""
        own = self._own_code(one, node, definition) if one.name == "code" else one.type
        if one.name not in ("code", "label") or (node is definition and own == one.type):
            return one
        code, _, label = node.row[EXAMPLES].text.partition(" : ")
        example = code if one.name == "code" else label
        examples = (example.strip(),) if example.strip() else ()
        if one.name == "label":
            return replace(one, examples=examples or one.examples)
        return one if own is None else replace(one, type=own, examples=examples)

    def _own_code(self, code: Field, node: Node, definition: Node) -> Type | None:
        """The values of an occurrence's `code`; where the first says nothing itself, its `code` row does."""
        details, narrowing = parse_details(node.row[DETAILS]), self.view.narrowing(node.row)
        if node is not definition or details.is_constraint:
            return self._simple_type("string", node.row[DETAILS], narrowing)
        if narrowing is None or isinstance(code.type, Ref | AnyMessage):
            return code.type
        return self._narrowed(code.type, narrowing)

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

    def _fields(self, members: list[Node]) -> tuple[Field, ...]:
        fields: dict[str, Field] = {}
        for node in members:
            if self._is_hopeless(node):
                break
            one = self._field(node)
            if one is None:
                continue
            if one.name in fields:
                first = fields[one.name].origin
                self.findings.append(
                    finding("duplicate-field", one.origin, related=[first], value=one.name, first=first.cell)
                )
                continue
            fields[one.name] = one
        return tuple(fields.values())

    def _is_hopeless(self, node: Node) -> bool:
        """Whether there are so many errors already that the rows from this one on are not looked at."""
        if len(self.findings) < MOST_FINDINGS:
            return False
        if not has_errors(self.findings[self.harmless :]):
            self.harmless = len(self.findings)
            return False
        if self.findings[-1].code != "too-many-findings":
            place = replace(node.row.origin, column=0)
            self.findings.append(finding("too-many-findings", place, count=MOST_FINDINGS))
        return True

    def _field(self, node: Node) -> Field | None:
        row = node.row
        cardinality = perimeter_cardinality(row.perimeters[self.perimeter], row[CARDINALITY])
        problem = name_problem(row[WIRE_NAME])
        if problem:
            self.findings.append(problem)
        if isinstance(cardinality, Diagnostic):
            self.findings.append(cardinality)
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
        )

    def _examples(self, row: Row, type_: Type) -> tuple[str, ...]:
        """The lines of `Exemples`; where a perimeter narrows the row, those that it still accepts."""
        lines = example_lines(row[EXAMPLES].text)
        if self.view.narrowing(row) is None:
            return lines
        return tuple(line for line in lines if is_accepted(line, type_))

    def _type(self, node: Node) -> Type | None:
        mark = is_object(node.row[OBJECT])
        if isinstance(mark, Diagnostic):
            self.findings.append(mark)
            return None
        if mark:
            if too_long := long_name(node.row[FORMAT]):
                self.findings.append(too_long)
                return None
            if node.row[FORMAT] and not NAME_FORM.match(node.row[FORMAT].text):
                self.findings.append(finding("bad-type-name", node.row[FORMAT].origin, value=node.row[FORMAT].text))
                return None
            return self._object(node)
        if under := [child for child in self.view.members(node) if child.row.depth == node.row.depth + 1]:
            self.findings.append(rows_under_a_value(node, under[0], self.view.nodes, SIMPLE_TYPES))
            return None
        if node.row[FORMAT].text not in SIMPLE_TYPES:
            self.findings.append(self._unknown_simple_type(node.row))
            return None
        return self._simple_type(node.row[FORMAT].text, node.row[DETAILS], self.view.narrowing(node.row))

    def _unknown_simple_type(self, row: Row) -> Diagnostic:
        name, defined = row[FORMAT].text, self._types.defined
        if name in defined:
            return finding("unticked-object", row[OBJECT].origin, related=[row[FORMAT].origin], value=name)
        known = self._worth_suggesting({**defined, **dict.fromkeys(SIMPLE_TYPES)})
        meant = meant_type(name) or resembling(name, known)
        return finding("unknown-type", row[FORMAT].origin, value=name, meant=meant, known=", ".join(SIMPLE_TYPES))

    def _simple_type(self, name: str, details: Cell, narrowing: Cell | None) -> Type | None:
        type_, findings = constrained(SIMPLE_TYPES[name], parse_details(details), self._code_list)
        self.findings += findings
        return type_ if narrowing is None or type_ is None else self._narrowed(type_, narrowing)

    def _narrowed(self, base: Simple, narrowing: Cell) -> Simple | None:
        type_, findings = narrowed(base, parse_details(narrowing), self._code_list)
        self.findings += findings
        return type_

    def _code_list(self, details: Details) -> Coded | Diagnostic:
        known = self.code_lists.get(details.text)
        if known is not None:
            return Coded(tuple(code.code for code in known.codes), known.id)
        meant = meant_list(details.text, self.code_lists) if len(self.findings) < MOST_SUGGESTIONS else None
        code = "unknown-code-list" if meant or not self._may_be_absent(details.text) else "absent-code-list"
        return finding(code, details.cell.origin, value=details.text, meant=meant)

    def _may_be_absent(self, identity: str) -> bool:
        """Whether a code list may stand elsewhere: the release has none at all, or none of the list's source."""
        source = LIST_SOURCE.match(identity)
        return source is not None and not any(known.startswith(source[0]) for known in self.code_lists)


def _note(row: Row) -> str:
    details = parse_details(row[DETAILS])
    return details.said if details.kind in (DetailKind.PROSE, DetailKind.TEMPLATE) else ""
