"""The tables of a summary for the terminal, and as a page that needs nothing beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from hubsante_kit.replay.tables import Cell, Table

_MOST_ROWS = 12
"""Of a table, so many are shown in the terminal."""

_WIDEST = 60  # characters of a cell in the terminal

_PAGE = """<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
body {{ font: 16px/1.5 sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem; color: #1e1e1e; }}
table {{ border-collapse: collapse; width: 100%; font-size: 0.9rem; }}
th, td {{ text-align: left; padding: 0.3rem 0.6rem; border-bottom: 1px solid #ddd; overflow-wrap: anywhere; }}
td.number {{ text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }}
thead th {{ position: sticky; top: 0; background: #f6f6f6; }}
</style>
</head>
<body>
<h1>{title}</h1>
<p>{privacy}</p>
{tables}
</body>
</html>
"""


def text(tables: Iterable[Table]) -> str:
    """For the terminal: the beginning of each table."""
    return "\n".join(line for table in tables for line in _lines(table))


def page(title: str, privacy: str, tables: Iterable[Table]) -> str:
    """As HTML, whole."""
    return _PAGE.format(title=escape(title), privacy=escape(privacy), tables="\n".join(map(_section, tables)))


def number(count: int) -> str:
    """With a narrow space between thousands, as French has it."""
    return f"{count:,}".replace(",", "\u202f")


def _lines(table: Table) -> Iterator[str]:
    rows = [table.heads, *([_text(cell) for cell in row] for row in table.rows[:_MOST_ROWS])]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    yield table.title
    for row in rows:
        yield "  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
    if len(table.rows) > _MOST_ROWS:
        yield f"  … et {number(len(table.rows) - _MOST_ROWS)} autres"
    yield ""


def _text(cell: Cell) -> str:
    shown = number(cell) if isinstance(cell, int) else cell
    return shown if len(shown) <= _WIDEST else f"{shown[: _WIDEST - 1]}…"


def _section(table: Table) -> str:
    heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in table.heads)
    rows = "\n".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in table.rows)
    note = f"<p>{escape(table.note)}</p>\n" if table.note else ""
    title = f"<h2>{escape(table.title)}</h2>\n{note}"
    return f"{title}<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>"


def _cell(cell: Cell) -> str:
    return f'<td class="number">{number(cell)}</td>' if isinstance(cell, int) else f"<td>{escape(cell)}</td>"
