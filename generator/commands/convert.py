"""`mdd convert`: messages of one version of the models as messages of another."""

from __future__ import annotations

import codecs
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from generator import pipeline, rerun
from generator.catalogue.language import Language
from generator.clock import Clock
from generator.commands.conversion_jobs import Job, JobError, jobs_of_files, jobs_of_table
from generator.commands.ending import FAILED, in_one_go, refuse
from generator.commands.options import language_option, specs_option
from generator.converted import Conversions, Refused, conversions_between
from generator.diagnostics import Diagnostic, has_errors
from generator.model import Conversion
from generator.pipeline import Checked
from generator.read.folder import opened
from generator.read.json_document import JsonError, load_source
from generator.report import formats
from generator.report.conversions import explanation
from generator.report.folding import terminal_width
from generator.report.legible import legible
from generator.report.run import Run
from generator.runtime.conversion import UnknownVersionError
from generator.validate.json_text import read_json
from generator.validate.verdict import Problem
from generator.write import OutputError, write_file

_XML = "un message en XML n'est pas converti : le lire d'abord avec le paquet de sa version (docs/conversions.md)"


@click.command()
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@specs_option
@click.option("--from", "source", metavar="VERSION", help="The version of the messages: 1.3.0, 2.4, cisu.")
@click.option("--to", "target", metavar="VERSION", help="The version to convert to.")
@click.option("--output", type=click.Path(path_type=Path), help="A file for one message, a folder for several.")
@click.option(
    "--jobs",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A table with tabs: from, to, input, output, a message a line.",
)
@click.option("--explain", is_flag=True, help="Show what becomes of each datum, and convert nothing.")
@language_option
def command(
    files: tuple[Path, ...],
    specs: Path,
    source: str | None,
    target: str | None,
    output: Path | None,
    jobs: Path | None,
    explain: bool,
    lang: Language,
) -> None:
    """Convert messages from one version of the models to another, or say what becomes of each datum.

    They are JSON, bare or in their envelope. A result is valid in its version, or there is none: the reason is written
    beside the output, as OUTPUT.refused. What the result does not hold as it was is told on the standard error. A table
    of jobs is carried out whole, and ends well whatever was refused.
    """
    versions = (source or "", target or "")
    _require_usage(files, versions, output, is_table=jobs is not None, is_explained=explain)
    try:
        asked = jobs_of_table(jobs) if jobs else jobs_of_files(files, *versions, output)
        outcome = _checked(specs, lang)
        if explain:
            _explain(conversions_between(outcome.model, *versions))
            return
        conversions = Conversions.of(outcome.model, outcome.sources.conversions.models)
        _require_versions(asked, conversions)
        is_whole = [_carry_out(job, conversions, is_quiet=jobs is not None) for job in asked]
    except (JobError, UnknownVersionError) as error:
        refuse(str(error))
    except OutputError as error:
        refuse(error.words(lang))
    sys.exit(0 if jobs or all(is_whole) else FAILED)


def _require_usage(
    files: Sequence[Path], versions: tuple[str, str], output: Path | None, *, is_table: bool, is_explained: bool
) -> None:
    """Every argument has an effect, or the command line is refused."""
    if is_table and (files or any(versions) or output or is_explained):
        raise click.UsageError("--jobs stands alone: its table names the versions, the inputs and the outputs.")
    if not is_table and not all(versions):
        raise click.UsageError("--from and --to, or --jobs.")
    if is_explained and (files or output):
        raise click.UsageError("--explain converts nothing: it takes neither FILES nor --output.")
    if not (is_table or is_explained or files):
        raise click.UsageError("FILES, --jobs or --explain.")


def _checked(specs: Path, lang: Language) -> Checked:
    """The release of the specs, or the end of the command where they have errors."""
    with in_one_go():
        outcome = pipeline.check(specs, frozenset(), Clock(), read=rerun.tables(rerun.present_cache()))
    if has_errors(outcome.findings):
        formats.show_findings(Run(specs, outcome.findings, language=lang), err=True)
        sys.exit(FAILED)
    return outcome


def _explain(steps: Iterable[Conversion]) -> None:
    width = terminal_width()
    for step in steps:
        for line in explanation(step, width):
            click.echo(legible(line))


def _require_versions(jobs: Iterable[Job], conversions: Conversions) -> None:
    """Raises: UnknownVersionError, before any message is converted."""
    for source, target in dict.fromkeys((job.source, job.target) for job in jobs):
        conversions.converters.way(source, target)


def _carry_out(job: Job, conversions: Conversions, *, is_quiet: bool) -> bool:
    """Whether a message was converted; the result, or why there is none, is written.

    Raises: OutputError
    """
    message = _message(job.file)
    outcome = message if isinstance(message, Refused) else conversions.convert(message, job.source, job.target)
    if isinstance(outcome, Refused):
        _tell_refusal(job, legible(str(outcome)), is_quiet=is_quiet)
        return False
    if not is_quiet:
        for loss in outcome.losses:
            click.echo(legible(f"{job.file}: {loss}"), err=True)
    _write(job, outcome.messages)
    return True


def _message(file: Path) -> Mapping[str, Any] | Refused:
    """The message in a file, or why there is none."""
    stream = opened(file, str(file))
    if isinstance(stream, Diagnostic):
        return _refused(stream.message(Language.FRENCH))
    with stream:
        content = stream.read()
    if content.removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"<"):
        return _refused(_XML)
    read = read_json(content)
    if isinstance(read, Problem):
        return Refused(read.message.words(Language.FRENCH), read.place, read.value)
    if not isinstance(read.document, dict):
        return _refused("un message est un objet JSON")
    return (_half_character(content) if read.may_hold_halves else None) or read.document


def _half_character(content: bytes) -> Refused | None:
    """That a text of a document cannot be written, where this is so."""
    try:
        load_source(content)
    except JsonError as error:
        return _refused(f"{error.pointer} : {error.problem.words(Language.FRENCH)}".removeprefix(" : "))
    return None


def _refused(reason: str) -> Refused:
    """A refusal of the message as a whole."""
    return Refused(reason, "", "")


def _tell_refusal(job: Job, line: str, *, is_quiet: bool) -> None:
    """What an earlier run made of the message is no longer there either."""
    if job.output is not None and job.refusal is not None:
        write_file(job.refusal, f"{line}\n".encode())
        _remove(job.output)
    if not is_quiet:
        click.echo(f"{legible(str(job.file))}: {line}", err=True)


def _write(job: Job, messages: Sequence[Mapping[str, Any]]) -> None:
    """One message as it is; several as a list. An earlier refusal of the output no longer holds."""
    document: Any = messages[0] if len(messages) == 1 else list(messages)
    text = json.dumps(document, ensure_ascii=False, indent=2) + "\n"
    if job.output is None:
        click.echo(text, nl=False)
        return
    write_file(job.output, text.encode("utf-8"))
    if job.refusal is not None:
        _remove(job.refusal)


def _remove(file: Path) -> None:
    """Raises: OutputError"""
    try:
        file.unlink(missing_ok=True)
    except OSError as error:
        raise OutputError.of_system(error, file) from error
