"""`mdd validate`: the verdict on messages."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from generator import pipeline
from generator.catalogue.language import Language
from generator.clock import Clock
from generator.commands.ending import FAILED, in_one_go
from generator.commands.options import language_option, specs_option
from generator.diagnostics import has_errors
from generator.report import formats
from generator.report import verdicts as told
from generator.report.run import Run
from generator.verdicts import validate


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@specs_option
@click.option("--schema", metavar="NAME", help="The schema of the messages, where their root does not tell it.")
@click.option("--format", "form", default="text", show_default=True, type=click.Choice(["text", "json"]))
@language_option
def command(files: tuple[Path, ...], specs: Path, schema: str | None, form: str, lang: Language) -> None:
    """Say whether messages, JSON or XML, are what the model accepts."""
    with in_one_go():
        outcome = pipeline.check(specs, frozenset(), Clock())
    if has_errors(outcome.findings):
        formats.show_findings(Run(specs, outcome.findings, language=lang), err=True)
        sys.exit(FAILED)
    if schema is not None and schema not in outcome.model.message_by_name:
        raise click.BadParameter(
            f"{schema!r}; one of {', '.join(outcome.model.message_by_name)}", param_hint="--schema"
        )
    verdicts = validate(outcome.model, _contents(files), schema)
    click.echo(told.verdicts_json(verdicts, lang) if form == "json" else told.verdicts_text(verdicts, lang))
    sys.exit(FAILED if any(one.problems for one in verdicts.values()) else 0)


def _contents(files: Iterable[Path]) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in files}
