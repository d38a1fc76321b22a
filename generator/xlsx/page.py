"""A sheet that the tool generates, described and then written as XML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from generator.diagnostics import column_letters
from generator.xlsx.cells import CellRef, name_of
from generator.xlsx.texts import escaped


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its width in characters, and the style of its empty cells."""

    width: float
    style: int = 0
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """A drop-down list on an area."""

    area: str
    title: str
    prompt: str
    values: tuple[str, ...]
    is_strict: bool = False  # whether other values are refused, or asked about
    source: str = ""  # the cells of the values, `'#Listes'!$A$2:$A$9`, where they are too many for a rule


@dataclass(frozen=True, slots=True)
class FormatRule:
    """A conditional format: its condition, and its index among the formats of the workbook."""

    area: str
    formula: str
    format: int
    is_last: bool = False  # no later rule applies where it holds


@dataclass(frozen=True)
class Page:
    """A sheet; a text is never a formula, whatever it begins with."""

    columns: tuple[Column, ...]
    cells: Mapping[CellRef, tuple[str, int]]  # text and style; rows and columns in any order
    frozen: CellRef  # the first cell that scrolls
    filter: str = ""
    heights: Mapping[int, float] = field(default_factory=dict)  # in points; else by the text
    merged: tuple[str, ...] = ()
    links: Mapping[CellRef, str] = field(default_factory=dict)  # to `'RC-EDA'!K16`
    choices: tuple[Choice, ...] = ()
    rules: tuple[FormatRule, ...] = ()
    tab: str = "1F4E78"
    zoom: int = 100


def page_xml(page: Page, namespace: str) -> bytes:
    """The part of a sheet, its children in the order of the schema."""
    parts = [
        f'<sheetPr><tabColor rgb="FF{page.tab}"/><pageSetUpPr fitToPage="1"/></sheetPr>',
        _view(page),
        '<sheetFormatPr defaultRowHeight="15"/>',
        f"<cols>{''.join(_column(number, column) for number, column in enumerate(page.columns, 1))}</cols>",
        f"<sheetData>{_rows(page)}</sheetData>",
        f'<autoFilter ref="{page.filter}"/>' if page.filter else "",
        _counted("mergeCells", [f'<mergeCell ref="{area}"/>' for area in page.merged]),
        *(_rule(rule, priority) for priority, rule in enumerate(page.rules, 1)),
        _counted("dataValidations", [_choice(choice) for choice in page.choices]),
        _links(page.links),
        '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
        '<pageSetup paperSize="8" orientation="landscape" fitToHeight="0"/>',
    ]
    return f"<worksheet xmlns={quoteattr(namespace)}>{''.join(parts)}</worksheet>".encode()


def _view(page: Page) -> str:
    row, column = page.frozen
    across = f'xSplit="{column - 1}" ' if column > 1 else ""
    pane = "bottomRight" if column > 1 else "bottomLeft"
    return (
        f'<sheetViews><sheetView zoomScale="{page.zoom}" workbookViewId="0"><pane {across}ySplit="{row - 1}"'
        f' topLeftCell="{name_of(page.frozen)}" activePane="{pane}" state="frozen"/>'
        f'<selection pane="{pane}" activeCell="{name_of(page.frozen)}" sqref="{name_of(page.frozen)}"/>'
        "</sheetView></sheetViews>"
    )


def _column(number: int, column: Column) -> str:
    hidden = ' hidden="1"' if column.is_hidden else ""
    return f'<col min="{number}" max="{number}" width="{column.width}" style="{column.style}"{hidden} customWidth="1"/>'


def _rows(page: Page) -> str:
    numbers = sorted({row for row, _ in page.cells} | page.heights.keys())
    cells: dict[int, list[int]] = {number: [] for number in numbers}
    for row, column in sorted(page.cells):
        cells[row].append(column)
    return "".join(
        f'<row r="{row}"{_height(page.heights.get(row))}>'
        f"{''.join(_cell((row, column), *page.cells[row, column]) for column in cells[row])}</row>"
        for row in numbers
    )


def _height(points: float | None) -> str:
    return "" if points is None else f' ht="{points}" customHeight="1"'


def _cell(ref: CellRef, text: str, style: int) -> str:
    if not text:
        return f'<c r="{name_of(ref)}" s="{style}"/>'
    value = f'<is><t xml:space="preserve">{escaped(text)}</t></is>'
    return f'<c r="{name_of(ref)}" s="{style}" t="inlineStr">{value}</c>'


def _rule(rule: FormatRule, priority: int) -> str:
    stop = ' stopIfTrue="1"' if rule.is_last else ""
    return (
        f'<conditionalFormatting sqref="{rule.area}"><cfRule type="expression" dxfId="{rule.format}"'
        f' priority="{priority}"{stop}><formula>{escape(rule.formula)}</formula></cfRule></conditionalFormatting>'
    )


def _choice(choice: Choice) -> str:
    title, prompt = quoteattr(choice.title), quoteattr(choice.prompt)
    values = escape(choice.source) if choice.source else f'"{",".join(choice.values)}"'
    return (
        f'<dataValidation type="list" errorStyle="{"stop" if choice.is_strict else "warning"}" allowBlank="1"'
        f' showInputMessage="1" showErrorMessage="1" errorTitle={title} error={prompt} promptTitle={title}'
        f' prompt={prompt} sqref="{choice.area}"><formula1>{values}</formula1></dataValidation>'
    )


def _links(links: Mapping[CellRef, str]) -> str:
    if not links:
        return ""
    hyperlinks = (f'<hyperlink ref="{name_of(ref)}" location={quoteattr(target)}/>' for ref, target in links.items())
    return f"<hyperlinks>{''.join(hyperlinks)}</hyperlinks>"


def _counted(name: str, children: list[str]) -> str:
    return f'<{name} count="{len(children)}">{"".join(children)}</{name}>' if children else ""


def area(first: CellRef, last: CellRef) -> str:
    """The cells from one corner to the other: `"A8:O18"`."""
    return f"{name_of(first)}:{name_of(last)}"


def whole_reference(sheet: str, first: CellRef, last: CellRef) -> str:
    """The same with the sheet, as an absolute reference: `'RC-EDA'!$A$8:$O$18`."""
    corners = (f"${column_letters(column)}${row}" for row, column in (first, last))
    return f"{sheet}!{':'.join(corners)}"
