"""`hubsante convert`: messages of one version as messages of another, from files or over HTTP."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from hubsante_kit.converting import (
    Unreadable,
    conversion,
    document_of,
    is_judged,
    legible,
    loss_line,
    read_object,
    refusal_line,
)
from hubsante_kit.ways.http import conversion as service
from hubsante_kit.ways.http.server import Server
from hubsante_models import MODEL_VERSION
from hubsante_models.conversion import Refused, UnknownVersionError, converters

_CELLS = 4
_PORT = 8080


@dataclass(frozen=True, slots=True)
class Job:
    """A message to convert, and where the result goes; None: to the standard output."""

    source: str
    target: str
    file: Path
    output: Path | None


@click.command()
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--from", "source", metavar="VERSION", help="The version of the messages: 1.3, 2.4, V3, cisu.")
@click.option("--to", "target", metavar="VERSION", help="The version to convert to.")
@click.option("--output", type=click.Path(path_type=Path), help="A file for one message, a folder for several.")
@click.option(
    "--jobs",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A table with tabs: from, to, input, output, a message a line.",
)
@click.option("--serve", is_flag=True, help="Answer as the hub's conversion service does, until Ctrl-C.")
@click.option(
    "--port",
    default=_PORT,
    show_default=True,
    type=click.IntRange(0, 65535),
    help="Of this machine, with --serve; 0 for any that is free.",
)
def command(
    files: tuple[Path, ...],
    source: str | None,
    target: str | None,
    output: Path | None,
    jobs: Path | None,
    serve: bool,
    port: int,
) -> None:
    """Convert messages of one version to another, from files or over HTTP.

    They are JSON, bare or in their envelope. Losses are told on the standard error; a message that becomes none of the
    other version leaves the reason in OUTPUT.refused, and the exit status is 1. A table of jobs is carried out whole,
    and ends well whatever was refused.
    """
    if sum((bool(files), jobs is not None, serve)) != 1:
        raise click.UsageError("FILES with --from and --to, or --jobs, or --serve.")
    if serve:
        _serve(port)
        return
    try:
        asked = tuple(_of_table(jobs) if jobs else _of_files(files, source, target, output))
        _tell_unjudged(asked)
        is_whole = [_carry_out(job, is_quiet=jobs is not None) for job in asked]
    except UnknownVersionError as error:
        raise click.UsageError(str(error)) from error
    except (OSError, UnicodeDecodeError) as error:
        raise click.ClickException(str(error)) from error
    sys.exit(0 if jobs or all(is_whole) else 1)


def _serve(port: int) -> None:
    try:
        with Server("127.0.0.1", port, service.routes()) as server:
            click.echo(f"HTTP  {server.url}/convert")
            server.serve_forever()
    except KeyboardInterrupt:
        click.echo("")
    except OSError as error:
        raise click.ClickException(f"127.0.0.1:{port}: {error}") from error


def _of_table(table: Path) -> Iterator[Job]:
    """The lines of a table of jobs; blank ones are passed over."""
    for number, line in enumerate(table.read_text(encoding="utf-8").splitlines(), 1):
        cells = line.split("\t")
        if line.strip() and len(cells) != _CELLS:
            raise click.UsageError(f"{table}:{number}: from, to, input and output, with tabs between them")
        if line.strip():
            source, target, file, output = cells
            yield Job(source, target, Path(file), Path(output))


def _of_files(files: Sequence[Path], source: str | None, target: str | None, output: Path | None) -> Iterator[Job]:
    """A job a file: into the folder that is the output, or into the file where there is one message."""
    if source is None or target is None:
        raise click.UsageError("FILES need --from and --to.")
    is_folder = output is not None and (len(files) > 1 or output.is_dir())
    for file in files:
        yield Job(source, target, file, output / file.name if output and is_folder else output)


def _tell_unjudged(jobs: Sequence[Job]) -> None:
    """Say once a version that its messages are held against no model."""
    for target in sorted({converters().version(job.target) for job in jobs}):
        if not is_judged(target):
            click.echo(
                f"{target} : les résultats n'ont pas été jugés, le modèle installé est {MODEL_VERSION}", err=True
            )


def _carry_out(job: Job, *, is_quiet: bool) -> bool:
    """Whether a message was converted; the result, or why there is none, is written."""
    message = read_object(job.file.read_bytes())
    if isinstance(message, Unreadable):
        _tell_refusal(job, legible(message.reason), is_quiet=is_quiet)
        return False
    outcome = conversion(message, job.source, job.target)
    if isinstance(outcome, Refused):
        _tell_refusal(job, refusal_line(outcome), is_quiet=is_quiet)
        return False
    for loss in () if is_quiet else outcome.losses:
        click.echo(f"{legible(str(job.file))}: {loss_line(loss)}", err=True)
    _write(job.output, document_of(outcome.messages))
    return True


def _tell_refusal(job: Job, line: str, *, is_quiet: bool) -> None:
    if job.output is not None:
        _write(job.output.with_name(f"{job.output.name}.refused"), f"{line}\n")
    if not is_quiet:
        click.echo(f"{legible(str(job.file))}: {line}", err=True)


def _write(output: Path | None, text: str) -> None:
    if output is None:
        click.echo(text, nl=False)
        return
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_bytes(text.encode())
