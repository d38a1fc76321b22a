"""What a path on the command line names: a field, a code, or a type."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.catalogue.nearest import nearest
from generator.diagnostics import Origin
from generator.document_places import json_place
from generator.model import Coded, Field, Message, Model, ObjectType, Ref
from generator.read.rows import DETAILS, FORMAT, OBJECT, WIRE_NAME, Row, Sheet
from generator.read.sources import Sources
from generator.resolve.scenario_paths import parsed
from generator.walk import Path
from generator.xlsx.refusal import Refusal

Use = tuple[str, str, str]
"""A message, an object in it and a field of this object, by their names."""

_CELL = re.compile(r"(.+)!([A-Z]{1,3})([1-9][0-9]*)")


@dataclass(frozen=True, slots=True)
class FieldTarget:
    """A Balise: the row that defines it, and every field that comes from this row."""

    name: str
    row: Row
    uses: frozenset[Use]


@dataclass(frozen=True, slots=True)
class CodeTarget:
    """A code of a list, or of the row that enumerates it, and the fields that may hold it."""

    code: str
    code_list: str  # its id; empty for a code of an ENUM
    rows: tuple[Row, ...]  # those that name the list, or the one that enumerates the code
    uses: frozenset[Use]


@dataclass(frozen=True, slots=True)
class TypeTarget:
    """The name of a type, which is known only on its own sheet."""

    name: str
    sheet: Sheet


Target = FieldTarget | CodeTarget | TypeTarget


def target_of(path: str, sources: Sources, model: Model) -> Target | Refusal:
    """What a path names.

    A field by its path from a root or a schema, `createCase.location.city.inseeCode`, or by a
    cell of its row, `RC-EDA!J45`; a code by its list, `HubSante.filiere=SMUR`, or by the field
    that enumerates it, `emsi.CONTEXT.MODE=ACTUAL`; a type by a schema of its sheet, `RC-EDA:city`.
    """
    place, is_code, code = path.partition("=")
    if is_code:
        return _code(place, code, sources, model)
    schema, is_type, name = path.partition(":")
    if is_type:
        return _type(schema, name, sources)
    row = _row(path, sources, model)
    return row if isinstance(row, Refusal) else _field(row, model)


def uses_of(rows: Iterable[Row], model: Model) -> Iterator[tuple[Use, Field]]:
    """The fields that come from rows, in every message."""
    lines = {_line(row.origin) for row in rows}
    for message in model.messages:
        for parent in message.objects:
            for field in parent.fields:
                if _line(field.origin) in lines:
                    yield (message.name, parent.name, field.name), field


def is_use(message: Message, path: Path, number: int, target: FieldTarget | CodeTarget, model: Model) -> bool:
    """Whether the step of that number, in a path below a message's root object, is a field of the target."""
    parent, name = json_place(message, path[:number], model), path[number]
    if parent is None or not isinstance(name, str):
        return False
    owner = model.header if parent.is_payload else parent.message
    inside = owner.root_object if owner and parent.is_payload else parent.object
    return owner is not None and inside is not None and (owner.name, inside.name, name) in target.uses


def _line(origin: Origin) -> tuple[str, str, int]:
    return origin.file, origin.sheet, origin.row


# --- fields ------------------------------------------------------------------------------


def _field(row: Row, model: Model) -> FieldTarget | Refusal:
    name = row[WIRE_NAME].text
    uses = frozenset(use for use, _ in uses_of([row], model))
    if not uses or any(use[2] != name for use in uses):
        return Refusal(
            f"{row.origin} : cette ligne ne donne aucune donnée à elle seule",
            f"{row.origin}: this row does not give a field of its own",
        )
    return FieldTarget(name, row, uses)


def _row(path: str, sources: Sources, model: Model) -> Row | Refusal:
    cell = _CELL.fullmatch(path)
    if cell:
        rows = (row for sheet in sources.sheets if sheet.name == cell[1] for row in sheet.rows)
        row = next((row for row in rows if row.origin.row == int(cell[3])), None)
        return row or Refusal(f"{path} : aucune donnée sur cette ligne", f"{path}: no field in this row")
    origin = _origin(path, model)
    if isinstance(origin, Refusal):
        return origin
    rows = (row for sheet in sources.sheets for row in sheet.rows)
    row = next((row for row in rows if _line(row.origin) == _line(origin)), None)
    return row or Refusal(
        f"{path} est défini dans {origin.file}, qui se modifie directement",
        f"{path} is defined in {origin.file}, which is edited directly",
    )


def _origin(path: str, model: Model) -> Origin | Refusal:
    """The place of the field that a path leads to; numbers of items do not matter."""
    names = [step for step in parsed(path) or () if isinstance(step, str)]
    roots = {message.root: message for message in model.messages} | dict(model.message_by_name)
    if not names or names[0] not in roots:
        return _unknown(path, names[0] if names else path, roots)
    message = roots[names[0]]
    if len(names) == 1:
        return Refusal(
            f"{path} est une racine : la changer dans la table des schémas de sa feuille",
            f"{path} is a root: change it in the table of schemas of its sheet",
        )
    return _below(path, message, names[1:])


def _below(path: str, message: Message, names: list[str]) -> Origin | Refusal:
    parent: ObjectType | None = message.root_object
    field: Field | None = None
    for name in names:
        field = parent.field(name) if parent else None
        if field is None:
            return _unknown(path, name, [member.name for member in parent.fields] if parent else [])
        parent = message.object_by_name[field.type.name] if isinstance(field.type, Ref) else None
    return field.origin if field else message.origin


def _unknown(path: str, name: str, known: Iterable[str]) -> Refusal:
    close = nearest(name, known)
    french, english = (f" ; vouliez-vous dire {close} ?", f"; did you mean {close}?") if close else ("", "")
    return Refusal(f"{path} : « {name} » n'est pas du modèle{french}", f'{path}: "{name}" is not in the model{english}')


# --- codes -------------------------------------------------------------------------------


def _code(place: str, code: str, sources: Sources, model: Model) -> CodeTarget | Refusal:
    lists = {sheet.id.text: sheet for sheet in sources.code_sheets}
    if place in lists:
        if all(row.code.text != code for row in lists[place].rows):
            return _unknown(f"{place}={code}", code, [row.code.text for row in lists[place].rows])
        return CodeTarget(code, place, tuple(_rows_naming(place, sources)), _coded(model, code, place, ()))
    row = _row(place, sources, model)
    if isinstance(row, Refusal):
        return row if "." in place or "!" in place else _unknown(place, place, lists)
    uses = _coded(model, code, "", (row,))
    codes = [name for _, field in uses_of([row], model) if isinstance(field.type, Coded) for name in field.type.codes]
    if code not in codes:
        return _unknown(f"{place}={code}", code, codes)
    return CodeTarget(code, "", (row,), uses)


def _rows_naming(code_list: str, sources: Sources) -> Iterator[Row]:
    """The rows whose `Détails de format` name a list."""
    word = re.compile(rf"NOMENCLATURE[^:\n]*:\s*{re.escape(code_list)}\s*", re.IGNORECASE)
    for sheet in sources.sheets:
        yield from (row for row in sheet.rows if word.fullmatch(row[DETAILS].text))


def _coded(model: Model, code: str, code_list: str, rows: Iterable[Row]) -> frozenset[Use]:
    """The fields that may hold the code: those of the list, or of the rows."""
    of_rows = {use for use, field in uses_of(rows, model) if isinstance(field.type, Coded) and code in field.type.codes}
    of_list = {
        (message.name, parent.name, field.name)
        for message in model.messages
        for parent in message.objects
        for field in parent.fields
        if code_list and isinstance(field.type, Coded) and field.type.code_list == code_list
    }
    return frozenset(of_rows | of_list)


# --- types -------------------------------------------------------------------------------


def _type(schema: str, name: str, sources: Sources) -> TypeTarget | Refusal:
    sheets = {entry.schema.text: sheet for sheet in sources.sheets for entry in sheet.entries}
    if schema not in sheets:
        return _unknown(f"{schema}:{name}", schema, sheets)
    sheet = sheets[schema]
    names = dict.fromkeys(type_name(row) for row in sheet.rows if is_object(row))
    return TypeTarget(name, sheet) if name in names else _unknown(f"{schema}:{name}", name, names)


def is_object(row: Row) -> bool:
    """Whether a row marks an object."""
    return bool(row[OBJECT])


def type_name(row: Row) -> str:
    """The name of an object's type: the one in `Format (ou type)`, or else the field's own."""
    return row[FORMAT].text or row[WIRE_NAME].text
