"""The tables of a summary for the terminal, and as a page that needs nothing beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import zip_longest
from textwrap import wrap

from hubsante_kit.replay.tables import Cell, Table

_MOST_ROWS = 12
"""Of a table, so many are shown in the terminal."""

_NARROWEST = 12
"""Characters of a column of the terminal, however little room there is."""

_GAP = "  "
_STEP = re.compile(r"(?<=\w\.)(?=[a-zA-Z])")  # where a path may be broken

_PAGE = """<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; --ink: #17202c; --ground: #fff; --head: #eef1f5; --line: #d8dee6; --link: #0b4f9e; }}
@media (prefers-color-scheme: dark) {{
:root {{ --ink: #e7ecf2; --ground: #10151b; --head: #181f27; --line: #2d3844; --link: #8ec0ff; }}
}}
body {{
font: 16px/1.5 sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem;
color: var(--ink); background: var(--ground);
}}
h1, h2 {{ line-height: 1.25; }}
a {{ color: var(--link); }}
.table {{ overflow-x: auto; }}
table {{ border-collapse: collapse; width: 100%; font-size: 0.9rem; }}
th, td {{ text-align: left; vertical-align: top; padding: 0.3rem 0.6rem; border-bottom: 1px solid var(--line); }}
td {{ overflow-wrap: break-word; }}
.number {{ text-align: right; font-variant-numeric: tabular-nums; }}
td.number {{ white-space: nowrap; }}
thead th {{ background: var(--head); }}
</style>
</head>
<body>
<h1>{title}</h1>
<p>{privacy}</p>
<nav aria-label="Tableaux">
<ul>
{contents}
</ul>
</nav>
{tables}
</body>
</html>
"""


def text(tables: Iterable[Table], width: int) -> str:
    """For the terminal, in so many columns: the beginning of each table."""
    return "\n".join(line for table in tables for line in _lines(table, width))


def page(title: str, privacy: str, tables: Iterable[Table]) -> str:
    """As HTML, whole; each table has rows."""
    every = list(enumerate(tables, 1))
    return _PAGE.format(
        title=escape(title),
        privacy=escape(privacy),
        contents="\n".join(f'<li><a href="#table-{at}">{escape(table.title)}</a></li>' for at, table in every),
        tables="\n".join(_section(table, f"table-{at}") for at, table in every),
    )


def number(count: int) -> str:
    """With a narrow space between thousands, as French has it."""
    return f"{count:,}".replace(",", "\u202f")


def _lines(table: Table, width: int) -> Iterator[str]:
    rows = [table.heads, *([_text(cell) for cell in row] for row in table.rows[:_MOST_ROWS])]
    natural = [max(map(len, column)) for column in zip(*rows, strict=True)]
    widths = _fitting(natural, width - len(_GAP) * len(natural))
    numbers = [isinstance(cell, int) for cell in table.rows[0]]
    yield table.title
    for row in rows:
        yield from _folded(row, widths, numbers)
    if len(table.rows) > _MOST_ROWS:
        yield f"  … et {number(len(table.rows) - _MOST_ROWS)} autres"
    yield ""


def _fitting(natural: Sequence[int], room: int) -> list[int]:
    """The widths of columns, the widest ones narrowed until all fit."""
    widths = list(natural)
    while sum(widths) > room and max(widths) > _NARROWEST:
        widths[widths.index(max(widths))] -= 1
    return widths


def _folded(row: Sequence[str], widths: Sequence[int], numbers: Sequence[bool]) -> Iterator[str]:
    """A row in as many lines as its longest cell needs; numbers to the right."""
    cells = (wrap(cell, width, break_on_hyphens=False) for cell, width in zip(row, widths, strict=True))
    for parts in zip_longest(*cells, fillvalue=""):
        placed = (
            part.rjust(width) if is_number else part.ljust(width)
            for part, width, is_number in zip(parts, widths, numbers, strict=True)
        )
        yield (_GAP + _GAP.join(placed)).rstrip()


def _text(cell: Cell) -> str:
    return number(cell) if isinstance(cell, int) else cell


def _section(table: Table, anchor: str) -> str:
    heads = "".join(map(_head, table.heads, table.rows[0]))
    rows = "\n".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in table.rows)
    note = f"<p>{escape(table.note)}</p>\n" if table.note else ""
    title = f'<h2 id="{anchor}">{escape(table.title)}</h2>\n{note}'
    cells = f"<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>"
    return f'{title}<div class="table" tabindex="0">\n{cells}\n</div>'


def _head(head: str, below: Cell) -> str:
    kind = ' class="number"' if isinstance(below, int) else ""
    return f'<th scope="col"{kind}>{escape(head)}</th>'


def _cell(cell: Cell) -> str:
    if isinstance(cell, int):
        return f'<td class="number">{number(cell)}</td>'
    return f"<td>{_STEP.sub('<wbr>', escape(cell))}</td>"
