"""Findings on a terminal: by file and sheet, in colour, with the cells that they speak of."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from generator.catalogue import Language, Severity
from generator.diagnostics import Diagnostic
from generator.report.run import Group, Run, groups, legible, sheet_place, spot
from generator.report.words import count

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
_SEE = {Language.FRENCH: "voir", Language.ENGLISH: "see"}
_SHEET = {Language.FRENCH: "feuille", Language.ENGLISH: "sheet"}


def console(*, err: bool) -> Console:
    """The terminal at the standard output, or at the error output."""
    return Console(stderr=err, highlight=False)


def show_findings(run: Run, terminal: Console) -> None:
    """Every finding but information, which is only counted unless it was asked for."""
    told = [one for one in run.findings if run.is_verbose or one.severity is not Severity.INFO]
    for file, several in groupby(groups(told), key=lambda group: group.file):
        terminal.print(Text(legible(str(run.specs / file)), style="bold underline"))
        for group in several:
            terminal.print(Padding(_table(group, run.language), (0, 0, 1, 2)))


def show_count(run: Run, terminal: Console) -> None:
    """How many findings there are, in the colour of the worst, and how long it took to find them."""
    worst = next((s for s in Severity if any(one.severity is s for one in run.findings)), None)
    style = _COLOURS[worst] if worst else "green"
    text = Text(count(run), style=f"bold {style}").append(f" ({run.seconds:.1f} s)", style="not bold dim")
    terminal.print(text)


def _table(group: Group, language: Language) -> Table:
    table = Table.grid(padding=(0, 2))
    if group.sheet:
        table.title = Text(f"{_SHEET[language]} {legible(group.sheet)}", style="bold")
        table.title_justify = "left"
    table.add_column(overflow="fold", style="bold", max_width=24)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for one in group.findings:
        table.add_row(*_row(one, language))
    return table


def _row(one: Diagnostic, language: Language) -> Iterator[RenderableType]:
    yield Text(spot(one.origin))
    yield Text(one.severity.name_in(language), style=f"bold {_COLOURS[one.severity]}")
    words = Text(legible(one.message(language)))
    words.append(f" [{one.code}]", style="dim")
    words.append(f"\n→ {legible(one.help(language))}", style="green")
    for other in one.related:
        place = sheet_place(other) if other.file == one.origin.file else str(other)
        words.append(f"\n{_SEE[language]} {place}", style="dim")
    yield words
