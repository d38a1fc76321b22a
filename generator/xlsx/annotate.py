"""A copy of a workbook in which its findings show, and in which all else is as it was."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.catalogue import Severity
from generator.diagnostics import Diagnostic, Language
from generator.xlsx.cells import Place, is_on_sheet
from generator.xlsx.control_sheet import Listed, kept_styles, put_control_sheet
from generator.xlsx.notes import put_notes, remove_notes
from generator.xlsx.package import Package, opened
from generator.xlsx.painting import paint, unpaint
from generator.xlsx.sheets import sheet_parts
from generator.xlsx.styles import Styles
from generator.xlsx.texts import Run, explanation, heading

MAX_CELLS = 2_000  # that are marked in one sheet; the list has every finding
MAX_SHOWN = 8  # findings that the note of one cell tells

_SEVEREST_FIRST = tuple(Severity)
_MORE = {Language.FRENCH: "… et {} de plus, en {}", Language.ENGLISH: "… and {} more, in {}"}

Found = Mapping[Place, Sequence[Diagnostic]]


def annotated(content: bytes, file: str, findings: Iterable[Diagnostic], language: Language) -> bytes:
    """The bytes of a workbook with the findings of that file shown in it.

    What a former annotation left is taken out first, so that to annotate twice is
    to annotate once. A finding about a row stands at its first cell, one about a
    sheet in its cell A1, and one about the file in the list alone.

    Raises: PackageError when the workbook cannot be opened, or edited.
    """
    package = opened(content, file, language)
    styles = Styles(package)
    sheets = sheet_parts(package)
    _clear(package, styles, sheets)
    own = [one for one in findings if one.origin.file == file]
    listed: dict[Diagnostic, Listed] = {one: Listed(one, one.origin.sheet, None, 0) for one in own}
    for name, part in sheets.items():
        found = _by_cell(one for one in own if one.origin.sheet == name)
        if found:
            before = _show(package, styles, part, found, language)
            for place, style in before.items():
                listed |= {one: Listed(one, name, place, style) for one in found[place]}
    put_control_sheet(package, styles, tuple(listed.values()), language)
    return package.content()


def _clear(package: Package, styles: Styles, sheets: Mapping[str, str]) -> None:
    kept = kept_styles(package)
    if kept:
        unpaint(package, styles, sheets, kept)
    for part in sheets.values():
        remove_notes(package, part)


def _by_cell(findings: Iterable[Diagnostic]) -> dict[Place, list[Diagnostic]]:
    """Findings of one sheet by the cell that they are shown at."""
    found: dict[Place, list[Diagnostic]] = {}
    for one in findings:
        place = (one.origin.row or 1, one.origin.column or 1)
        if is_on_sheet(place) and (place in found or len(found) < MAX_CELLS):
            found.setdefault(place, []).append(one)
    return found


def _show(package: Package, styles: Styles, part: str, found: Found, language: Language) -> dict[Place, int]:
    """Colour and explain the cells; the style that each of them had."""
    severities = {place: min((o.severity for o in ones), key=_SEVEREST_FIRST.index) for place, ones in found.items()}
    before = paint(package, styles, part, severities)
    put_notes(package, part, {place: _runs(found[place], language) for place in before})
    return before


def _runs(findings: Sequence[Diagnostic], language: Language) -> list[Run]:
    """The text of a cell's note."""
    runs: list[Run] = []
    for number, one in enumerate(findings[:MAX_SHOWN]):
        blank = "\n\n" if number else ""
        runs += [Run(f"{blank}{heading(one, language)}\n", is_bold=True), Run(explanation(one, language))]
    if len(findings) > MAX_SHOWN:
        runs.append(Run("\n\n" + _MORE[language].format(len(findings) - MAX_SHOWN, "#Contrôle")))
    return runs
