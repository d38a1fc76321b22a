"""The cells of the workbooks that contain a name, and their texts afterwards."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import assert_never

from generator.diagnostics import Origin
from generator.model import Model
from generator.read.rows import DETAILS, EXAMPLES, FORMAT, WIRE_NAME, Cell, Sheet
from generator.read.scenario_sheets import ScenarioSheet
from generator.read.sources import Sources
from generator.rename.target import (
    CodeTarget,
    FieldTarget,
    Target,
    TypeTarget,
    is_object,
    is_use,
    type_name,
    uses_of,
)
from generator.resolve.scenario_paths import absolute, parsed
from generator.walk import Path

_ENUM = re.compile(r"(\s*ENUM\s*:)(.*)", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class CellEdit:
    """A cell and its new text."""

    origin: Origin
    before: str
    after: str


def cell_edits(target: Target, new: str, sources: Sources, model: Model) -> Iterator[CellEdit]:
    """The cells that change, workbooks of schemas first; a cell whose text would stay the same is not among them."""
    edits: Iterable[CellEdit]
    match target:
        case FieldTarget():
            edits = _of_field(target, new, sources, model)
        case CodeTarget():
            edits = _of_code(target, new, sources)
        case TypeTarget():
            edits = _of_type(target, new)
        case _:
            assert_never(target)
    yield from (edit for edit in edits if edit.before != edit.after)
    if not isinstance(target, TypeTarget):
        for sheet in sources.scenario_sheets:
            yield from _of_scenario(target, new, sheet, model)


# --- fields ------------------------------------------------------------------------------


def _of_field(target: FieldTarget, new: str, sources: Sources, model: Model) -> Iterator[CellEdit]:
    yield _edit(target.row[WIRE_NAME], new)
    sheet = next(sheet for sheet in sources.sheets if target.row in sheet.rows)
    if _names_a_type(target, sheet):
        yield _edit(target.row[FORMAT], target.name)
    objects = {use[:2] for use in target.uses}
    for row in sheet.rows:
        if any(use[:2] in objects for use, _ in uses_of([row], model)):
            for cell in (row[DETAILS], *row.narrowings.values()):
                yield _edit(cell, cell.text.replace(f"{{{target.name}}}", f"{{{new}}}"))


def _names_a_type(target: FieldTarget, sheet: Sheet) -> bool:
    """Whether other rows use the type that has the field's own name, which must stay."""
    if not is_object(target.row) or target.row[FORMAT]:
        return False
    return any(row is not target.row and row[FORMAT].text == target.name for row in sheet.rows)


# --- codes and types ---------------------------------------------------------------------


def _of_code(target: CodeTarget, new: str, sources: Sources) -> Iterator[CellEdit]:
    for codes in sources.code_sheets:
        if target.code_list and codes.id.text == target.code_list:
            yield from (_edit(row.code, new) for row in codes.rows if row.code.text == target.code)
    for row in target.rows:
        for cell in (row[DETAILS], *row.narrowings.values()):
            yield _edit(cell, _in_enumeration(cell.text, target.code, new))
        yield _edit(row[EXAMPLES], _in_lines(row[EXAMPLES].text, target.code, new))


def _in_enumeration(text: str, code: str, new: str) -> str:
    match = _ENUM.fullmatch(text)
    if match is None:
        return text
    pieces = re.split(r"([,\n])", match[2])
    return match[1] + "".join(piece.replace(code, new) if piece.strip() == code else piece for piece in pieces)


def _in_lines(text: str, code: str, new: str) -> str:
    return "\n".join(line.replace(code, new) if line.strip() == code else line for line in text.split("\n"))


def _of_type(target: TypeTarget, new: str) -> Iterator[CellEdit]:
    for row in target.sheet.rows:
        if is_object(row) and type_name(row) == target.name:
            yield _edit(row[FORMAT], new)


def _edit(cell: Cell, after: str) -> CellEdit:
    return CellEdit(cell.origin, cell.text, after)


# --- scenarios ---------------------------------------------------------------------------


def _of_scenario(target: FieldTarget | CodeTarget, new: str, sheet: ScenarioSheet, model: Model) -> Iterator[CellEdit]:
    """The paths through a field, and the cells of fields that hold a code."""
    for envelope in model.envelopes[:1]:
        for row in sheet.rows:
            path = absolute(parsed(row.path.text) or (), model)
            uses = [index for index, step in enumerate(path) if is_use(envelope, path, index, target, model)]
            if isinstance(target, FieldTarget):
                yield from [_edit(row.path, _path_text(row.path.text, path, uses, new))] if uses else []
            elif uses and all(isinstance(step, int) for step in path[uses[-1] + 1 :]):
                yield from (_edit(cell, new) for cell in row.values if cell.text == target.code)


def _path_text(text: str, path: Path, uses: Iterable[int], new: str) -> str:
    """The text of a path with new names at some steps; text and path end in the same names."""
    names = text.split(".")
    name_steps = [number for number, step in enumerate(path) if isinstance(step, str)]
    for number in uses:
        index = name_steps.index(number) - len(name_steps)
        names[index] = new + names[index].removeprefix(str(path[number]))
    return ".".join(names)
