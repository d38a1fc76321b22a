"""The pictures of the team's guide, made of what the tool prints and writes today: `make pictures`."""

from __future__ import annotations

import io
import tempfile
import textwrap
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.sax.saxutils import escape

import openpyxl
from click.testing import CliRunner
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet
from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from generator import pipeline
from generator.cli import main
from generator.clock import Clock
from generator.report import terminal
from generator.report.run import Run
from tests.official import CHECKOUT
from tests.own_table import MDD, SHEET, beside, edited, table
from tests.workbooks import folder

FOLDER = CHECKOUT / "docs/images"
_SECONDS = 0.4  # how long a check takes, about; the clock would make another picture each time
_WIDTH = 104  # characters of the terminal
_LIGHT = TerminalTheme(
    (255, 255, 255),
    (36, 41, 47),
    [(36, 41, 47), (207, 34, 46), (17, 99, 41), (154, 103, 0), (9, 105, 218), (130, 80, 223), (27, 124, 131)],
)
_FRAME = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">
<style>
.{unique_id}-matrix {{ font: {char_height}px Consolas, Menlo, "DejaVu Sans Mono", monospace; white-space: pre }}
{styles}
</style>
<defs>{lines}</defs>
<rect width="100%" height="100%" rx="6" fill="#ffffff" stroke="#d0d7de"/>
<g transform="translate({terminal_x}, 14)">{backgrounds}<g class="{unique_id}-matrix">{matrix}</g></g>
</svg>
"""

_ROWS, _COLUMNS = range(52, 58), "DJKMN"
_WIDTHS = {"D": 210, "J": 100, "K": 90, "M": 120, "N": 250}  # pixels
_LINE, _NUMBERS, _NOTE = 26, 34, 470  # height of a row, width of the numbers, width of a note
_LETTERS = 62  # of a line of a note


def pictures() -> Mapping[str, str]:
    """Each picture as SVG, by the name of its file."""
    with tempfile.TemporaryDirectory() as name:
        scenarios = {f"scenarios/{path.name}": path.read_bytes() for path in (CHECKOUT / "specs/scenarios").iterdir()}
        specs = folder(Path(name) / "specs", {**beside(), **scenarios, MDD: edited(table(), _slips)})
        return {"terminal.svg": _terminal(specs), "copie-annotee.svg": _annotated(specs)}


def _slips(sheet: Worksheet) -> None:
    """A mistyped cardinality, a constraint without its colon, two cells merged."""
    sheet["K53"], sheet["N55"] = "0.1", "NOMENCLATURE HubSante.etat"
    sheet.merge_cells("K56:K57")


def _terminal(specs: Path) -> str:
    """What `mdd check` shows on a terminal."""
    checked = pipeline.check(specs, frozenset(), Clock())
    screen = Console(width=_WIDTH, record=True, file=io.StringIO(), force_terminal=True, highlight=False)
    screen.print(Text("$ mdd check"))
    run = Run(Path("specs"), checked.findings, checked.waived, seconds=_SECONDS)
    terminal.show_findings(run, screen)
    terminal.show_count(run, screen)
    return screen.export_svg(title="", theme=_LIGHT, code_format=_FRAME, unique_id="mdd")


# --- the annotated copy ------------------------------------------------------------


def _annotated(specs: Path) -> str:
    """A part of the sheet in the copy that `mdd check --annotate` writes, with its colours and notes."""
    copies = specs.parent / "copies"
    CliRunner().invoke(main, ["check", "--specs", str(specs), "--annotate", str(copies), "--no-cache", "--lang", "fr"])
    sheet = openpyxl.load_workbook(copies / MDD)[SHEET]
    noted = [cell for row in _ROWS for letter in _COLUMNS if (cell := sheet[f"{letter}{row}"]).comment]
    shapes = [*_grid(sheet), *_notes(noted)]
    width = _left("N") + _WIDTHS["N"] + 30 + _NOTE
    height = max((2 + len(_ROWS)) * _LINE, _note_top(noted, len(noted))) + 10
    start = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">'
    style = '<style>text { font: 13px "Segoe UI", Calibri, "DejaVu Sans", sans-serif }</style>'
    return "\n".join([start, style, f'<rect width="{width}" height="{height}" fill="#ffffff"/>', *shapes, "</svg>", ""])


def _grid(sheet: Worksheet) -> Iterator[str]:
    """The letters of the columns, the headers, then the rows with their numbers."""
    for letter in _COLUMNS:
        yield _box(_left(letter), 0, _WIDTHS[letter], "#e9ecef", letter)
        header = sheet[f"{letter}8"]
        yield _box(_left(letter), 1, _WIDTHS[letter], _fill(header), str(header.value), "#ffffff")
    for line, row in enumerate(_ROWS, start=2):
        yield _box(0, line, _NUMBERS, "#e9ecef", str(row))
        for letter in _COLUMNS:
            cell = sheet[f"{letter}{row}"]
            yield _box(_left(letter), line, _WIDTHS[letter], _fill(cell), str(cell.value or ""))


def _left(letter: str) -> int:
    return _NUMBERS + sum(_WIDTHS[one] for one in _COLUMNS[: _COLUMNS.index(letter)])


def _fill(cell: Cell) -> str:
    return f"#{cell.fill.fgColor.rgb[-6:].lower()}" if cell.fill.fill_type == "solid" else "#ffffff"


def _box(left: int, line: int, width: int, fill: str, text: str, colour: str = "#24292f") -> str:
    shown = escape(textwrap.shorten(text, width // 7, placeholder="…"))
    top = line * _LINE
    return (
        f'<rect x="{left}.5" y="{top}.5" width="{width}" height="{_LINE}" fill="{fill}" stroke="#c8ccd0"/>'
        f'<text x="{left + 6}" y="{top + 18}" fill="{colour}">{shown}</text>'
    )


def _notes(cells: list[Cell]) -> Iterator[str]:
    """Each note beside the table, with a line from its cell."""
    left = _left("N") + _WIDTHS["N"] + 30
    for number, cell in enumerate(cells):
        lines, top = _words(cell), _note_top(cells, number)
        x, y = _left(cell.column_letter) + _WIDTHS[cell.column_letter], (2 + cell.row - _ROWS[0]) * _LINE + 4
        yield f'<path d="M{x} {y} L{left} {top + 14}" stroke="gray"/><circle cx="{x}" cy="{y}" r="3" fill="red"/>'
        size = f'width="{_NOTE - 10}" height="{_height(cell)}"'
        yield f'<rect x="{left}.5" y="{top}.5" {size} fill="#ffffe1" stroke="#8c959f"/>'
        for at, words in enumerate(lines):
            weight = ' style="font-weight: bold"' if at == 0 else ""
            yield f'<text x="{left + 8}" y="{top + 18 + at * 17}"{weight}>{escape(words)}</text>'


def _words(cell: Cell) -> list[str]:
    text = f"{cell.coordinate} — {cell.comment.text}" if cell.comment else ""
    return [line for part in text.splitlines() for line in textwrap.wrap(part, _LETTERS)]


def _height(cell: Cell) -> int:
    return len(_words(cell)) * 17 + 10


def _note_top(cells: list[Cell], number: int) -> int:
    return sum(_height(cell) + 8 for cell in cells[:number])


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, picture in pictures().items():
        (FOLDER / name).write_text(picture, encoding="utf-8")
