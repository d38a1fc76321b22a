"""`mdd inspect`: what the reader sees in a file."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.catalogue.language import Language
from generator.commands.ending import FAILED, in_one_go
from generator.commands.options import language_option
from generator.diagnostics import has_errors
from generator.inspection import inspect
from generator.read.folder import is_lock
from generator.report.inspection import as_json, as_text
from generator.report.legible import for_programs


@click.command()
@click.argument(
    "files", nargs=-1, required=True, metavar="FILE...", type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@language_option
def command(files: tuple[Path, ...], form: str, lang: Language) -> None:
    """Show what is read of workbooks or CSV code lists: sheets, schemas, columns, rows used and skipped."""
    with in_one_go():
        inspections = [inspect(path) for path in [path for path in files if not is_lock(path)] or files]
    if form == "json":
        click.echo(for_programs(as_json(inspections, lang)))
    else:
        click.echo("\n\n".join(as_text(inspection, lang) for inspection in inspections))
    sys.exit(FAILED if any(has_errors(inspection.findings) for inspection in inspections) else 0)
