"""`hubsante convert`: messages of one version as messages of another, from files or over HTTP."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from hubsante_kit.commands.conversion_jobs import Job, JobError, jobs_of_files, jobs_of_table
from hubsante_kit.converting import (
    Members,
    Unreadable,
    conversion,
    document_of,
    is_judged,
    legible,
    read_object,
)
from hubsante_kit.ways.http import conversion as service
from hubsante_kit.ways.http.server import Server
from hubsante_models import MODEL_VERSION
from hubsante_models.conversion import Refused, UnknownVersionError, converters

_PORT = 8080


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
    type=click.IntRange(0, 65535),
    help=f"Of this machine, with --serve: {_PORT} unless told; 0 for any that is free.",
)
def command(
    files: tuple[Path, ...],
    source: str | None,
    target: str | None,
    output: Path | None,
    jobs: Path | None,
    serve: bool,
    port: int | None,
) -> None:
    """Convert messages of one version to another, from files or over HTTP.

    They are JSON, bare or in their envelope. Losses are told on the standard error; a message that becomes none of the
    other version leaves the reason in OUTPUT.refused, and the exit status is 1. A table of jobs is carried out whole,
    and ends well whatever was refused.
    """
    if sum((bool(files), jobs is not None, serve)) != 1:
        raise click.UsageError("FILES with --from and --to, or --jobs, or --serve.")
    if not files and (source or target or output):
        raise click.UsageError("--from, --to and --output go with FILES.")
    if port is not None and not serve:
        raise click.UsageError("--port goes with --serve.")
    if serve:
        _serve(_PORT if port is None else port)
        return
    if files and not (source and target):
        raise click.UsageError("FILES need --from and --to.")
    try:
        asked = jobs_of_table(jobs) if jobs else jobs_of_files(files, source or "", target or "", output)
        _require_versions(asked)
        _tell_unjudged(asked)
        is_whole = [_carry_out(job, is_quiet=jobs is not None) for job in asked]
    except (JobError, UnknownVersionError) as error:
        raise click.UsageError(legible(str(error))) from error
    except OSError as error:
        raise click.ClickException(legible(str(error))) from error
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


def _require_versions(jobs: Sequence[Job]) -> None:
    """Raises: UnknownVersionError, before any message is converted."""
    for source, target in dict.fromkeys((job.source, job.target) for job in jobs):
        converters().way(source, target)


def _tell_unjudged(jobs: Sequence[Job]) -> None:
    """Say once a version that its messages are held against no model."""
    for target in sorted({converters().version(job.target) for job in jobs}):
        if not is_judged(target):
            click.echo(
                f"{target} : les résultats n'ont pas été jugés, le modèle installé est {MODEL_VERSION}", err=True
            )


def _carry_out(job: Job, *, is_quiet: bool) -> bool:
    """Whether a message was converted; the result, or why there is none, is written.

    Raises: OSError where it cannot be
    """
    message = _message(job.file)
    if isinstance(message, Unreadable):
        _tell_refusal(job, legible(message.reason), is_quiet=is_quiet)
        return False
    outcome = conversion(message, job.source, job.target)
    if isinstance(outcome, Refused):
        _tell_refusal(job, legible(str(outcome)), is_quiet=is_quiet)
        return False
    for loss in () if is_quiet else outcome.losses:
        click.echo(f"{legible(str(job.file))}: {legible(str(loss))}", err=True)
    _write(job.output, document_of(outcome.messages))
    if job.refusal is not None:
        job.refusal.unlink(missing_ok=True)
    return True


def _message(file: Path) -> Members | Unreadable:
    """The message in a file, or why there is none."""
    try:
        return read_object(file.read_bytes())
    except OSError as error:
        return Unreadable(f"le fichier ne peut pas être lu : {error.strerror}")


def _tell_refusal(job: Job, line: str, *, is_quiet: bool) -> None:
    """What an earlier run made of the message is no longer there either."""
    if job.output is not None and job.refusal is not None:
        _write(job.refusal, f"{line}\n")
        job.output.unlink(missing_ok=True)
    if not is_quiet:
        click.echo(f"{legible(str(job.file))}: {line}", err=True)


def _write(output: Path | None, text: str) -> None:
    if output is None:
        click.echo(text, nl=False)
        return
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_bytes(text.encode())
