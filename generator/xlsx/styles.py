"""The styles of a workbook: looked up, and added where there is no equal one."""

from __future__ import annotations

import copy
from dataclasses import dataclass

from lxml import etree

from generator.xlsx.cells import whole
from generator.xlsx.package import Package, declare, local, relate, related, section, snippet

_ORDER = (
    *("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles"),
    *("colors", "extLst"),
)
_PATH = "xl/styles.xml"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
_FIRST = {
    "fonts": ('<font><sz val="11"/><name val="Calibri"/></font>',),
    "fills": ('<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'),
    "borders": ("<border><left/><right/><top/><bottom/><diagonal/></border>",),
    "cellStyleXfs": ('<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>',),
    "cellXfs": ('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',),
    "cellStyles": ('<cellStyle name="Normal" xfId="0" builtinId="0"/>',),
}
"""What each section begins with, since spreadsheet programs assume these entries."""

_LINE = '<{0} style="thin"><color rgb="FFD0D7DE"/></{0}>'
_GRID = f"<border>{''.join(_LINE.format(side) for side in ('left', 'right', 'top', 'bottom'))}<diagonal/></border>"

Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Look:
    """The appearance of a cell in a generated sheet; colours are `"1F4E78"`."""

    size: int = 10
    ink: str = "000000"
    fill: str = ""
    is_bold: bool = False
    is_link: bool = False
    is_centred: bool = False
    is_wrapped: bool = False
    has_grid: bool = False
    vertical: str = "top"
    number_format: int = 0  # 49 is text
    is_literal: bool = False  # what begins with = stays a text when it is edited


class Styles:
    """The style sheet of a package; entries are identified by their 0-based index in their section."""

    def __init__(self, package: Package) -> None:
        path = related(package, package.workbook, "styles")
        if path is None:
            path = _PATH
            package.put(path, _empty_style_sheet(package))
            relate(package, package.workbook, "styles", path)
            declare(package, path, _TYPE)
        self._root = package.edit(path)
        self._known: dict[str, dict[Key, int]] = {}
        for name in _FIRST:
            self._section(name)

    def look(self, look: Look) -> int:
        """The style for an appearance."""
        font, border = self._entry("fonts", _font(look)), self._entry("borders", _GRID) if look.has_grid else 0
        fill = self._entry("fills", _fill(look.fill)) if look.fill else 0
        alignment = f'<alignment vertical="{look.vertical}"'
        alignment += ' horizontal="center"' if look.is_centred else ""
        alignment += ' wrapText="1"/>' if look.is_wrapped else "/>"
        literal = ' quotePrefix="1"' if look.is_literal else ""
        return self._entry(
            "cellXfs",
            f'<xf numFmtId="{look.number_format}" fontId="{font}" fillId="{fill}" borderId="{border}" xfId="0"{literal}'
            f' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">'
            f"{alignment}</xf>",
        )

    def filled(self, base: int, colour: str) -> int:
        """The same style with another, light background; writing that was white is black on it."""
        styles = self._section("cellXfs")
        style = copy.deepcopy(styles[base] if base < len(styles) else styles[0])
        style.set("fillId", str(self._entry("fills", _fill(colour))))
        style.set("applyFill", "1")
        fonts, index = self._section("fonts"), whole(style.get("fontId"))
        font = copy.deepcopy(fonts[index]) if index < len(fonts) else None
        if font is not None and _blackened(font):
            style.set("fontId", str(self._index("fonts", font)))
        return self._index("cellXfs", style)

    def backgrounds(self) -> list[str]:
        """The background colour of each style, `"1F4E78"`; `""` where there is none or it is named otherwise."""
        fills = [_solid(fill) for fill in self._section("fills")]
        indices = (whole(style.get("fillId")) for style in self._section("cellXfs"))
        return [fills[index] if index < len(fills) else "" for index in indices]

    def form(self, style: int) -> Key:
        """All of a style but what `filled` changes."""
        styles = self._section("cellXfs")
        form = copy.deepcopy(styles[style] if style < len(styles) else styles[0])
        for name in ("fillId", "applyFill", "fontId"):
            form.attrib.pop(name, "")
        return _key(form)

    def coloured(self, colour: str) -> int:
        """The format of a conditional rule that sets the background alone."""
        return self._entry("dxfs", f'<dxf><fill><patternFill><bgColor rgb="FF{colour}"/></patternFill></fill></dxf>')

    def inked(self, ink: str, *, is_bold: bool = False, is_italic: bool = False) -> int:
        """The format of a conditional rule that sets the writing alone."""
        marks = ("<b/>" if is_bold else "") + ("<i/>" if is_italic else "")
        return self._entry("dxfs", f'<dxf><font>{marks}<color rgb="FF{ink}"/></font></dxf>')

    def _entry(self, name: str, xml: str) -> int:
        return self._index(name, snippet(self._root, xml))

    def _index(self, name: str, entry: etree._Element) -> int:
        """The index of an equal entry, or of this one at the end."""
        entries = self._section(name)
        if name not in self._known:
            self._known[name] = {_key(known_entry): index for index, known_entry in reversed(list(enumerate(entries)))}
        known, key = self._known[name], _key(entry)
        if key not in known:
            entries.append(entry)
            entries.set("count", str(len(entries)))
            known[key] = len(entries) - 1
        return known[key]

    def _section(self, name: str) -> etree._Element:
        element = section(self._root, name, _ORDER)
        if not len(element):
            element.extend([snippet(self._root, xml) for xml in _FIRST.get(name, ())])
            element.set("count", str(len(element)))
        return element


def _empty_style_sheet(package: Package) -> bytes:
    namespace = etree.QName(package.tree(package.workbook)).namespace or ""
    return f'<styleSheet xmlns="{namespace}"/>'.encode()


def _font(look: Look) -> str:
    marks = ("<b/>" if look.is_bold else "") + ("<u/>" if look.is_link else "")
    return (
        f'<font>{marks}<sz val="{look.size}"/><color rgb="FF{look.ink}"/><name val="Calibri"/><family val="2"/></font>'
    )


def _fill(colour: str) -> str:
    return f'<fill><patternFill patternType="solid"><fgColor rgb="FF{colour}"/></patternFill></fill>'


def _blackened(font: etree._Element) -> bool:
    """Make white writing black; whether it was white."""
    white = [child for child in font if local(child) == "color" and _is_white(child)]
    for colour in white:
        colour.attrib.clear()
        colour.set("rgb", "FF000000")
    return bool(white)


def _is_white(colour: etree._Element) -> bool:
    return colour.get("rgb", "")[-6:].upper() == "FFFFFF" or colour.get("theme") == "0"


def _solid(fill: etree._Element) -> str:
    colours = (colour.get("rgb", "") for colour in fill.iter("{*}fgColor"))
    return next((rgb[-6:] for rgb in colours), "")


def _key(entry: etree._Element) -> Key:
    """What makes two entries equal: names, attributes and children."""
    return (
        local(entry),
        *sorted((str(name), str(value)) for name, value in entry.items()),
        *(_key(child) for child in entry),
    )
