"""`mdd convert`: messages of one version of the models as messages of another."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from generator import pipeline, rerun
from generator.catalogue.language import Language
from generator.clock import Clock
from generator.commands.ending import FAILED, in_one_go, refuse
from generator.commands.options import language_option, specs_option
from generator.converted import Conversions, Converted, Refused, conversions_between
from generator.diagnostics import has_errors
from generator.report import formats
from generator.report.conversions import explanation, loss_line, refusal_line
from generator.report.legible import legible
from generator.report.run import Run
from generator.runtime.conversion import UnknownVersionError
from generator.validate.json_text import read_json
from generator.validate.verdict import Problem
from generator.write import OutputError, write_file

_REFUSED = ".refused"


@dataclass(frozen=True, slots=True)
class Job:
    """A message to convert, and where the result goes; None: to the standard output."""

    source: str
    target: str
    file: Path
    output: Path | None


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
    if jobs is None and (source is None or target is None):
        raise click.UsageError("--from and --to, or --jobs.")
    if jobs is None and not files and not explain:
        raise click.UsageError("FILES, --jobs or --explain.")
    with in_one_go():
        outcome = pipeline.check(specs, frozenset(), Clock(), read=rerun.tables(rerun.present_cache()))
    if has_errors(outcome.findings):
        formats.show_findings(Run(specs, outcome.findings, language=lang), err=True)
        sys.exit(FAILED)
    try:
        if explain and source and target:
            _explain(conversions_between(outcome.model, source, target))
            return
        conversions = Conversions.of(outcome.model, outcome.sources.conversions.models)
        asked = _of_table(jobs) if jobs else _of_files(files, source or "", target or "", output)
        is_whole = [_carry_out(job, conversions, is_quiet=jobs is not None) for job in asked]
    except UnknownVersionError as error:
        refuse(str(error))
    except OutputError as error:
        refuse(error.words(lang))
    sys.exit(0 if jobs or all(is_whole) else FAILED)


def _explain(steps: Sequence[Any]) -> None:
    for step in steps:
        for line in explanation(step):
            click.echo(legible(line))


def _of_table(table: Path) -> Iterator[Job]:
    """The lines of a table of jobs; blank ones are passed over."""
    for number, line in enumerate(table.read_text(encoding="utf-8").splitlines(), 1):
        cells = line.split("\t")
        if line.strip() and len(cells) != 4:
            refuse(f"{table}:{number}: four cells, from, to, input and output, with tabs between them")
        if line.strip():
            source, target, file, output = cells
            yield Job(source, target, Path(file), Path(output))


def _of_files(files: Sequence[Path], source: str, target: str, output: Path | None) -> Iterator[Job]:
    """A job a file: into the folder that is the output, or into the file where there is one message."""
    is_folder = output is not None and (len(files) > 1 or output.is_dir())
    for file in files:
        yield Job(source, target, file, output / file.name if output and is_folder else output)


def _carry_out(job: Job, conversions: Conversions, *, is_quiet: bool) -> bool:
    """Whether a message was converted; the result, or why there is none, is written."""
    read = read_json(job.file.read_bytes())
    if isinstance(read, Problem):
        outcome: Converted | Refused = Refused(read.message.words(Language.FRENCH), read.place, read.value)
    elif not isinstance(read.document, dict):
        outcome = Refused("un message est un objet JSON", "", "")
    else:
        outcome = conversions.convert(read.document, job.source, job.target)
    if isinstance(outcome, Refused):
        _tell_refusal(job, refusal_line(outcome), is_quiet=is_quiet)
        return False
    if not is_quiet:
        for loss in outcome.losses:
            click.echo(legible(f"{job.file}: {loss_line(loss)}"), err=True)
    _write(job.output, outcome.messages)
    return True


def _tell_refusal(job: Job, line: str, *, is_quiet: bool) -> None:
    if job.output is not None:
        write_file(job.output.with_name(f"{job.output.name}{_REFUSED}"), f"{line}\n".encode())
    if not is_quiet or job.output is None:
        click.echo(legible(f"{job.file}: {line}"), err=True)


def _write(output: Path | None, messages: Sequence[Mapping[str, Any]]) -> None:
    """One message as it is; several as a list."""
    document: Any = messages[0] if len(messages) == 1 else list(messages)
    text = json.dumps(document, ensure_ascii=False, indent=2) + "\n"
    if output is None:
        click.echo(text, nl=False)
        return
    output.parent.mkdir(parents=True, exist_ok=True)
    write_file(output, text.encode("utf-8"))
