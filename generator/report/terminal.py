"""Findings on a terminal: by file and sheet, in colour, with the cells that they speak of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from generator.catalogue import Language, Severity
from generator.diagnostics import Origin
from generator.report.document_lines import document_lines
from generator.report.legible import legible
from generator.report.order import Entry, Section, sections
from generator.report.run import Run, sheet_place, spot
from generator.report.words import also_at, coming, count, gone, kinds, more, with_line

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
_SEE = {Language.FRENCH: "voir", Language.ENGLISH: "see"}
_SHEET = {Language.FRENCH: "feuille", Language.ENGLISH: "sheet"}


def console(*, err: bool) -> Console:
    """The terminal at the standard output, or at the error output."""
    return Console(stderr=err, highlight=False)


def show_findings(run: Run, terminal: Console) -> None:
    """Every finding but information, which is only counted unless it was asked for."""
    shown = [finding for finding in run.findings if run.is_verbose or finding.severity is not Severity.INFO]
    every = sections(shown, run.language, is_whole=run.is_verbose)
    known = document_lines(run.specs, shown)
    for file, of_file in groupby(every, key=lambda section: section.group.file):
        terminal.print(Text(legible(str(run.specs / file)), style="bold underline"))
        for section in of_file:
            terminal.print(Padding(_table(section, run.language, known), (0, 0, 1, 2)))
    for line in gone(run):
        terminal.print(Text(legible(line), style="green"))


def show_count(run: Run, terminal: Console) -> None:
    """How many findings there are, in the colour of the worst, and how long it took to find them."""
    worst = next((s for s in Severity if any(finding.severity is s for finding in run.findings)), None)
    style = _COLOURS[worst] if worst else "green"
    for line in kinds(run):
        terminal.print(Text(line, style="dim"))
    text = Text(count(run), style=f"bold {style}").append(f" ({run.seconds:.1f} s)", style="not bold dim")
    terminal.print(text)


def _table(section: Section, language: Language, known: Mapping[Origin, int]) -> Table:
    table = Table.grid(padding=(0, 2))
    if section.group.sheet:
        table.title = Text(f"{_SHEET[language]} {legible(section.group.sheet)}", style="bold")
        table.title_justify = "left"
    table.add_column(overflow="fold", style="bold", max_width=24)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for entry in section.entries:
        table.add_row(*_row(entry, language, known))
    return table


def _row(entry: Entry, language: Language, known: Mapping[Origin, int]) -> Iterator[RenderableType]:
    finding = entry.finding
    yield Text(with_line(spot(finding.origin), finding.origin, known, language))
    yield Text(finding.severity.name_in(language), style=f"bold {_COLOURS[finding.severity]}")
    words = Text(legible(finding.message(language)))
    words.append(f" [{finding.code}]", style="dim")
    if entry.alike:
        words.append(f"\n{also_at(entry.alike, language)}")
    words.append(f"\n→ {legible(finding.help(language))}", style="green")
    for other in finding.related:
        place = sheet_place(other) if other.file == finding.origin.file else str(other)
        words.append(f"\n{_SEE[language]} {with_line(place, other, known, language)}", style="dim")
    if entry.coming:
        words.append(f"\n{coming(entry.coming, entry.finding, language)}", style="bold")
    if entry.others:
        words.append(f"\n{more(entry.others, language)}", style="bold")
    yield words
