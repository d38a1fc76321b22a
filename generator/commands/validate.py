"""`mdd validate`: the verdict on messages."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable
from pathlib import Path

import click

from generator import pipeline, rerun
from generator.catalogue.language import Language
from generator.clock import Clock
from generator.commands.ending import FAILED, in_one_go, refuse, status
from generator.commands.options import language_option, skip_option, specs_option
from generator.diagnostics import has_errors
from generator.report import formats
from generator.report.legible import for_programs
from generator.report.run import Run
from generator.report.verdicts import verdicts_json, verdicts_text
from generator.validate.files import STANDARD_INPUT, SUFFIXES, FileError, files_under, named_documents
from generator.verdicts import validate


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, allow_dash=True))
@specs_option
@click.option("--schema", metavar="NAME", help="The schema of the messages, where their root does not tell it.")
@click.option("--format", "form", default="text", show_default=True, type=click.Choice(["text", "json"]))
@skip_option
@language_option
def command(
    files: tuple[str, ...], specs: Path, schema: str | None, form: str, skipped: tuple[str, ...], lang: Language
) -> None:
    """Say whether messages, JSON or XML, are what the model accepts.

    A folder among FILES stands for all messages and logs under it (.json, .xml, .ndjson, .jsonl, .gz, .zip), - for
    the standard input. A log has one message a line; an archive may hold both.
    """
    _require_messages(files)
    with in_one_go():
        read = rerun.tables(rerun.present_cache())
        outcome = pipeline.check(specs, frozenset(), Clock(), skipped=frozenset(skipped), read=read)
    if has_errors(outcome.findings):
        formats.show_findings(Run(specs, outcome.findings, language=lang), err=True)
        sys.exit(status(outcome.findings))
    if schema is not None and schema not in outcome.model.message_by_name:
        raise click.BadParameter(
            f"{schema!r}; one of {', '.join(outcome.model.message_by_name)}", param_hint="--schema"
        )
    try:
        verdicts = dict(validate(outcome.model, named_documents(files, _standard_input()), schema))
    except FileError as error:
        refuse(f"{error.finding.origin}: {error.finding.message(lang)} → {error.finding.help(lang)}")
    if form == "json":
        click.echo(for_programs(verdicts_json(verdicts, lang)))
    else:
        click.echo(verdicts_text(verdicts, lang))
    sys.exit(FAILED if any(verdict.problems for verdict in verdicts.values()) else 0)


def _require_messages(files: Iterable[str]) -> None:
    """Raises BadParameter for a folder without any message."""
    for file in files:
        folder = Path(file)
        if file != STANDARD_INPUT and folder.is_dir() and next(files_under(folder), None) is None:
            raise click.BadParameter(f"{file!r} holds no {', '.join(SUFFIXES)} file", param_hint="FILES")


def _standard_input() -> io.BufferedReader:
    """What comes in; nothing where it is closed."""
    stream = sys.stdin.buffer
    return stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(io.BytesIO(stream.read()))
