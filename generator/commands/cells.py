"""`mdd cells`: a workbook as lines for git, and how two of them differ."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from pathlib import Path

import click

from generator.catalogue.language import Language
from generator.cell_lines import cell_lines
from generator.commands.ending import refuse
from generator.commands.options import language_option
from generator.diagnostics import Diagnostic
from generator.read.folder import content_of
from generator.report.legible import for_programs, legible

_FILE = click.Path(exists=True, path_type=Path)


@click.command("cells")
@click.argument("workbook", type=_FILE)
@click.argument("other", type=_FILE, required=False)
@language_option
def command(workbook: Path, other: Path | None, lang: Language) -> None:
    """Write a workbook as lines, one a cell that matters, or how two workbooks differ.

    With OTHER it writes how WORKBOOK became that one. It is git's textconv of workbooks, and a tool for `git difftool`.
    """
    lines = list(_lines(workbook, lang))
    if other is not None:
        names = (str(workbook), str(other))
        lines = list(difflib.unified_diff(lines, list(_lines(other, lang)), *names, lineterm="", n=0))
    for line in lines:
        click.echo(for_programs(legible(line)))


def _lines(path: Path, lang: Language) -> Iterator[str]:
    """The lines of a workbook; none of what is empty, as git has nothing for a file that is not there."""
    if path.exists() and not path.is_file():  # /dev/null
        return
    content = content_of(path, path.name)
    if isinstance(content, Diagnostic):
        refuse(f"{content.origin}: {content.message(lang)} → {content.help(lang)}")
    if content:
        yield from cell_lines(content, path.name)
