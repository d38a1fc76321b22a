"""The background of cells that have a finding: added to their own style, and removed again."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from generator.catalogue import Severity
from generator.xlsx.cells import SHEET_ORDER, CellRef, Cells, name_of, whole
from generator.xlsx.package import Package, insert, local, snippet
from generator.xlsx.styles import Styles

COLOURS: Mapping[Severity, str] = {Severity.ERROR: "FFB3AB", Severity.WARNING: "FFE08A", Severity.INFO: "A9D8F5"}

_ALWAYS = 'N("mdd")=0'  # true, and a formula that nobody else writes


def paint(package: Package, styles: Styles, sheet: str, severities: Mapping[CellRef, Severity]) -> dict[CellRef, int]:
    """Colour cells of a sheet, named by its part; the style that each of them had.

    Where a sheet has conditional formats, whose colours lie over those of the
    cells, a format that comes first has the same effect.
    """
    before: dict[CellRef, int] = {}
    root = package.edit(sheet)
    cells = Cells(root)
    for ref, severity in severities.items():
        cell = cells.at(ref)
        if cell is not None:
            before[ref] = whole(cell.get("s"))
            cell.set("s", str(styles.filled(before[ref], COLOURS[severity])))
    if package.held(sheet, b"cfRule"):
        _add_rules(root, styles, {ref: severities[ref] for ref in before})
    return before


def unpaint(
    package: Package, styles: Styles, sheets: Mapping[str, str], kept: Mapping[tuple[str, CellRef], int]
) -> None:
    """Give the cells of a former annotation their styles back, also where rows have moved since.

    `sheets` are parts by sheet name, `kept` the styles that cells had.
    """
    forms = {styles.form(style): style for style in kept.values()}
    ours = {style for style, colour in enumerate(styles.backgrounds()) if colour in COLOURS.values()}
    for name, part in sheets.items():
        if any(package.held(part, f's="{style}"'.encode()) for style in ours):
            for ref, cell in Cells(package.edit(part)).styled(ours):
                style = whole(cell.get("s"))
                cell.set("s", str(kept.get((name, ref), forms.get(styles.form(style), style))))
        if package.held(part, b'N("mdd")'):
            _remove_rules(package.edit(part))


def _add_rules(sheet: etree._Element, styles: Styles, severities: Mapping[CellRef, Severity]) -> None:
    """Before all other rules by number, as Excel counts, and by place, as LibreOffice does."""
    _make_room(sheet, len(Severity))
    groups = (index for index, child in enumerate(sheet) if local(child) == "conditionalFormatting")
    position = next(groups, None)
    for priority, severity in enumerate(Severity, 1):
        cells = " ".join(name_of(ref) for ref in severities if severities[ref] is severity)
        if cells:
            rule = (
                f'<conditionalFormatting sqref="{cells}"><cfRule type="expression"'
                f' dxfId="{styles.coloured(COLOURS[severity])}" priority="{priority}">'
                f"<formula>{_ALWAYS}</formula></cfRule></conditionalFormatting>"
            )
            group = snippet(sheet, rule)
            if position is None:
                insert(sheet, group, SHEET_ORDER)
            else:
                sheet.insert(position, group)
                position += 1


def _make_room(sheet: etree._Element, count: int) -> None:
    """Renumber the existing rules so that the first priorities are free; their order stays."""
    rules = [rule for rule in sheet.iter("{*}cfRule") if rule.get("priority")]
    first = min((whole(rule.get("priority")) for rule in rules), default=count + 1)
    if first <= count:
        for rule in rules:
            rule.set("priority", str(whole(rule.get("priority")) + count + 1 - first))


def _remove_rules(sheet: etree._Element) -> None:
    for formula in list(sheet.iter("{*}formula")):
        rule = formula.getparent()
        group = None if rule is None else rule.getparent()
        if formula.text == _ALWAYS and rule is not None and group is not None:
            group.remove(rule)
            if not len(group) and (parent := group.getparent()) is not None:
                parent.remove(group)
