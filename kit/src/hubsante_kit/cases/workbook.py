"""Test workbooks as cases, and what is wrong in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from hubsante_kit.cases.case import Case, CaseFinding, CellRef, Direction, PathRow, Step
from hubsante_kit.cases.columns import Columns, Row, find_columns, folded
from hubsante_kit.cases.grid import Sheet, UnreadableWorkbookError, read_sheets
from hubsante_kit.cases.head import read_head
from hubsante_kit.cases.paths import parse_path

_ENDS = ("end", "fin")
_DIRECTIONS = {folded(direction.value): direction for direction in Direction}
_EDITOR = "editeur"


@dataclass(frozen=True, slots=True)
class Workbook:
    """The cases of a file, in the order of its tabs."""

    cases: tuple[Case, ...]
    findings: tuple[CaseFinding, ...]


@dataclass(slots=True)
class _Findings:
    """The findings of one file, as they come up."""

    file: str
    found: list[CaseFinding] = field(default_factory=list)

    def add(self, code: str, sheet: str, cell: str, message: str, proposal: str = "") -> None:
        self.found.append(CaseFinding(code, CellRef(self.file, sheet, cell), message, proposal))


def read_workbook(content: bytes, file: str) -> Workbook:
    """The cases of a workbook; a sheet without the columns of a test is passed over.

    Reports: damaged-workbook, oversized-workbook, unsafe-workbook, no-case, and what `_case` reports.
    """
    findings = _Findings(file)
    try:
        sheets = read_sheets(content)
    except UnreadableWorkbookError as error:
        findings.add(error.code, "", "", error.reason)
        return Workbook((), tuple(findings.found))
    cases = [case for sheet in sheets if (case := _case(sheet, findings)) is not None]
    if not cases:
        findings.add("no-case", "", "", "aucune feuille n'a les colonnes « Pas de test », « Sens » et « Path »")
    return Workbook(tuple(cases), tuple(findings.found))


def _case(sheet: Sheet, findings: _Findings) -> Case | None:
    """The case of a sheet. Reports: no-end, and what `_step` and `_path_row` report."""
    columns = find_columns(sheet.rows)
    if columns is None:
        return None
    head = read_head(sheet.rows[: columns.row])
    steps = tuple(_steps(sheet, columns, findings))
    return Case(
        ref=CellRef(findings.file, sheet.name),
        name=sheet.name,
        role=head.role,
        version=head.version,
        virtual_host=head.virtual_host,
        perimeter=head.perimeter,
        title=head.title or sheet.name,
        test=head.test,
        description=head.description,
        steps=steps,
    )


def _steps(sheet: Sheet, columns: Columns, findings: _Findings) -> Iterator[Step]:
    """The steps of a sheet, each with the rows down to the next."""
    end = _end(sheet, columns, findings)
    opened = [n for n in range(columns.row + 1, end) if columns.text(sheet.rows[n], "step")]
    first = opened[0] if opened else end
    for number in range(columns.row + 1, first):
        if columns.text(sheet.rows[number], "path"):
            cell = columns.cell(number, "path")
            findings.add("path-without-step", sheet.name, cell, "ce chemin n'appartient à aucun pas de test")
    for start, stop in zip(opened, [*opened[1:], end], strict=True):
        step = _step(sheet, columns, range(start, stop), findings)
        if step is not None:
            yield step


def _end(sheet: Sheet, columns: Columns, findings: _Findings) -> int:
    """The row of the word that closes the steps, or the one behind the last."""
    for number in range(columns.row + 1, len(sheet.rows)):
        if folded(columns.text(sheet.rows[number], "step")) in _ENDS:
            return number
    cell = columns.cell(len(sheet.rows), "step")
    findings.add("no-end", sheet.name, cell, "la feuille ne se termine pas par « End » : tout a été lu", "End")
    return len(sheet.rows)


def _step(sheet: Sheet, columns: Columns, rows: range, findings: _Findings) -> Step | None:
    """The step of a row and of those below it. Reports: unknown-direction, missing-example."""
    row = sheet.rows[rows.start]
    direction = _direction(columns, row)
    if direction is None:
        cell, text = columns.cell(rows.start, "direction"), columns.text(row, "direction")
        findings.add("unknown-direction", sheet.name, cell, f"« {text} » n'est ni Envoi ni Réception")
        return None
    example = columns.text(row, "example")
    if not example:
        cell = columns.cell(rows.start, "example")
        findings.add("missing-example", sheet.name, cell, "le pas de test ne nomme aucun exemple")
    return Step(
        ref=CellRef(findings.file, sheet.name, columns.cell(rows.start, "step")),
        name=columns.text(row, "step"),
        sender=columns.text(row, "sender"),
        recipient=columns.text(row, "recipient"),
        direction=direction,
        schema=columns.text(row, "schema"),
        description=columns.text(row, "description"),
        example=example,
        rows=tuple(_path_rows(sheet, columns, rows, findings)),
    )


def _direction(columns: Columns, row: Row) -> Direction | None:
    """As the column says, else as sender and recipient do."""
    written = _DIRECTIONS.get(folded(columns.text(row, "direction")))
    if written is not None or columns.text(row, "direction"):
        return written
    if folded(columns.text(row, "sender")).startswith(_EDITOR):
        return Direction.SENT
    return Direction.RECEIVED if folded(columns.text(row, "recipient")).startswith(_EDITOR) else None


def _path_rows(sheet: Sheet, columns: Columns, rows: range, findings: _Findings) -> Iterator[PathRow]:
    """What is not compared of a step's example. Reports: missing-path."""
    for number in rows:
        row = sheet.rows[number]
        text, label = columns.text(row, "path"), columns.text(row, "label")
        cell = columns.cell(number, "path")
        if text:
            ref = CellRef(findings.file, sheet.name, cell)
            yield PathRow(ref, label, text, parse_path(text), _is_marked(columns, row))
        elif label:
            findings.add("missing-path", sheet.name, cell, f"« {label} » n'a pas de chemin : rien n'est ignoré")


def _is_marked(columns: Columns, row: Sequence[str]) -> bool:
    return folded(columns.text(row, "identifier")) in ("x", "oui")
