"""A run's findings in the format that is asked for."""

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path

import click

from generator.report import FORMATS, plain
from generator.report.legible import for_programs, legible
from generator.report.run import Run
from generator.report.words import count, kinds
from generator.write import write_file

_MODULES = {"text": "plain", "json": "json_list", "html": "page"}  # the others have their format's name

_ENDINGS = {".html": "html", ".htm": "html", ".json": "json", ".sarif": "sarif", ".xml": "junit"}


def format_of(output: Path | None) -> str:
    """The format that a file's ending stands for; text for any other file, and for none."""
    return _ENDINGS.get(output.suffix.lower(), FORMATS[0]) if output else FORMATS[0]


def render(form: str, run: Run) -> str:
    """A run's findings in one format, without a last line end."""
    module = importlib.import_module(f"generator.report.{_MODULES.get(form, form)}")
    text: str = module.render(run)
    return text


def tell(form: str, run: Run, output: Path | None) -> None:
    """A run's findings to a file, or to the standard output; there, text is made for who reads it.

    Of a file, the number of findings is printed.

    Raises: generator.write.OutputError when the file cannot be written.
    """
    if output is not None:
        write_file(output, for_programs(f"{render(form, run)}\n"))
        click.echo(legible(f"{output} — {count(run)}"), err=True)
    elif form != FORMATS[0]:
        click.echo(for_programs(render(form, run)))
    else:
        show_findings(run)
        show_count(run)


def show_findings(run: Run, *, err: bool = False) -> None:
    """The findings for a person: in colour on a terminal, plain where the output goes elsewhere."""
    if (run.findings or run.gone) and _is_terminal(err=err):
        from generator.report import terminal  # noqa: PLC0415  # rich takes longer to load than a run without change

        terminal.show_findings(run, terminal.console(err=err))
    else:
        for line in plain.findings(run):
            click.echo(line, err=err)


def show_count(run: Run) -> None:
    """How many findings there are, and on a terminal how long it took to find them."""
    if _is_terminal(err=False):
        from generator.report import terminal  # noqa: PLC0415  # as above

        terminal.show_count(run, terminal.console(err=False))
    else:
        for line in (*kinds(run), count(run)):
            click.echo(line)


def _is_terminal(*, err: bool) -> bool:
    stream = sys.stderr if err else sys.stdout
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
