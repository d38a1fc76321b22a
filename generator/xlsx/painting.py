"""The background of cells that have a finding: put over their own style, and taken off again."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from generator.catalogue import Severity
from generator.xlsx.cells import SHEET_ORDER, Cells, Place, name_of, whole
from generator.xlsx.package import Package, insert, local, snippet
from generator.xlsx.styles import Styles

COLOURS: Mapping[Severity, str] = {Severity.ERROR: "FFB3AB", Severity.WARNING: "FFE08A", Severity.INFO: "A9D8F5"}

_ALWAYS = 'N("mdd")=0'  # true, and a formula that nobody else writes


def paint(package: Package, styles: Styles, sheet: str, severities: Mapping[Place, Severity]) -> dict[Place, int]:
    """Colour cells of a sheet, named by its part; the style that each of them had.

    Where a sheet has conditional formats, whose colours lie over those of the
    cells, a format that comes first says the same.
    """
    before: dict[Place, int] = {}
    root = package.edit(sheet)
    cells = Cells(root)
    for place, severity in severities.items():
        cell = cells.at(place)
        if cell is not None:
            before[place] = whole(cell.get("s"))
            cell.set("s", str(styles.filled(before[place], COLOURS[severity])))
    if package.held(sheet, b"cfRule"):
        _add_rules(root, styles, {place: severities[place] for place in before})
    return before


def unpaint(package: Package, styles: Styles, sheets: Mapping[str, str], kept: Mapping[tuple[str, Place], int]) -> None:
    """Give the cells of a former annotation their styles back, also where rows have moved since.

    `sheets` are parts by sheet name, `kept` the styles that cells had.
    """
    forms = {styles.form(style): style for style in kept.values()}
    ours = {style for style, colour in enumerate(styles.backgrounds()) if colour in COLOURS.values()}
    for name, part in sheets.items():
        if any(package.held(part, f's="{style}"'.encode()) for style in ours):
            for place, cell in Cells(package.edit(part)).styled(ours):
                style = whole(cell.get("s"))
                cell.set("s", str(kept.get((name, place), forms.get(styles.form(style), style))))
        if package.held(part, b'N("mdd")'):
            _remove_rules(package.edit(part))


def _add_rules(sheet: etree._Element, styles: Styles, severities: Mapping[Place, Severity]) -> None:
    """Before all other rules by number, as Excel counts, and by place, as LibreOffice does."""
    _make_room(sheet, len(Severity))
    groups = (index for index, one in enumerate(sheet) if local(one) == "conditionalFormatting")
    place = next(groups, None)
    for priority, severity in enumerate(Severity, 1):
        cells = " ".join(name_of(place) for place, one in severities.items() if one is severity)
        if cells:
            rule = (
                f'<conditionalFormatting sqref="{cells}"><cfRule type="expression"'
                f' dxfId="{styles.coloured(COLOURS[severity])}" priority="{priority}">'
                f"<formula>{_ALWAYS}</formula></cfRule></conditionalFormatting>"
            )
            group = snippet(sheet, rule)
            if place is None:
                insert(sheet, group, SHEET_ORDER)
            else:
                sheet.insert(place, group)
                place += 1


def _make_room(sheet: etree._Element, count: int) -> None:
    """Have every rule that is there come after the first few places; their order stays."""
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
