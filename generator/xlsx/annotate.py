"""A copy of a workbook that shows its findings and is otherwise unchanged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.catalogue import Severity
from generator.diagnostics import Diagnostic, Language
from generator.xlsx.cells import CellRef, is_on_sheet
from generator.xlsx.control_sheet import Listed, kept_styles, put_control_sheet
from generator.xlsx.notes import put_notes, remove_notes
from generator.xlsx.package import Package, opened
from generator.xlsx.painting import paint, unpaint
from generator.xlsx.sheets import sheet_parts
from generator.xlsx.styles import Styles
from generator.xlsx.texts import Run, explanation, heading

MAX_CELLS = 2_000  # that are marked in one sheet; the list has every finding
MAX_SHOWN = 8  # findings that the note of one cell shows

_SEVEREST_FIRST = tuple(Severity)
_MORE = {Language.FRENCH: "… et {} de plus, en {}", Language.ENGLISH: "… and {} more, in {}"}

FindingsByCell = Mapping[CellRef, Sequence[Diagnostic]]


def annotated(content: bytes, file: str, findings: Iterable[Diagnostic], language: Language) -> bytes:
    """The bytes of a workbook with the findings of that file shown in it.

    What a former annotation left is removed first, so that to annotate twice is
    to annotate once. A finding about a row is shown at its first cell, one about a
    sheet in its cell A1, and one about the file in the list alone.

    Raises: PackageError when the workbook cannot be opened, or edited.
    """
    package = opened(content, file, language)
    styles = Styles(package)
    sheets = sheet_parts(package)
    _clear(package, styles, sheets)
    own = [finding for finding in findings if finding.origin.file == file]
    listed: dict[Diagnostic, Listed] = {finding: Listed(finding, finding.origin.sheet, None, 0) for finding in own}
    for name, part in sheets.items():
        findings_by_cell = _by_cell(finding for finding in own if finding.origin.sheet == name)
        if findings_by_cell:
            before = _show(package, styles, part, findings_by_cell, language)
            for ref, style in before.items():
                listed |= {finding: Listed(finding, name, ref, style) for finding in findings_by_cell[ref]}
    put_control_sheet(package, styles, tuple(listed.values()), language)
    return package.content()


def _clear(package: Package, styles: Styles, sheets: Mapping[str, str]) -> None:
    kept = kept_styles(package)
    if kept:
        unpaint(package, styles, sheets, kept)
    for part in sheets.values():
        remove_notes(package, part)


def _by_cell(findings: Iterable[Diagnostic]) -> dict[CellRef, list[Diagnostic]]:
    """Findings of one sheet by the cell that they are shown at."""
    by_cell: dict[CellRef, list[Diagnostic]] = {}
    for finding in findings:
        ref = (finding.origin.row or 1, finding.origin.column or 1)
        if is_on_sheet(ref) and (ref in by_cell or len(by_cell) < MAX_CELLS):
            by_cell.setdefault(ref, []).append(finding)
    return by_cell


def _show(
    package: Package, styles: Styles, part: str, findings_by_cell: FindingsByCell, language: Language
) -> dict[CellRef, int]:
    """Colour and explain the cells; the style that each of them had."""
    severities = {
        ref: min((finding.severity for finding in of_cell), key=_SEVEREST_FIRST.index)
        for ref, of_cell in findings_by_cell.items()
    }
    before = paint(package, styles, part, severities)
    put_notes(package, part, {ref: _runs(findings_by_cell[ref], language) for ref in before})
    return before


def _runs(findings: Sequence[Diagnostic], language: Language) -> list[Run]:
    """The text of a cell's note."""
    runs: list[Run] = []
    for number, finding in enumerate(findings[:MAX_SHOWN]):
        blank = "\n\n" if number else ""
        runs += [Run(f"{blank}{heading(finding, language)}\n", is_bold=True), Run(explanation(finding, language))]
    if len(findings) > MAX_SHOWN:
        runs.append(Run("\n\n" + _MORE[language].format(len(findings) - MAX_SHOWN, "#Contrôle")))
    return runs
