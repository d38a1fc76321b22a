"""`hubsante replay`: whole archives judged under one or two releases of the models."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from shutil import get_terminal_size

import click

from hubsante_kit.replay.archives import PARTITION_BYTES, ArchiveError
from hubsante_kit.replay.conversions import Conversion, ConversionError, conversion_of
from hubsante_kit.replay.editors import EditorsError, editors_in
from hubsante_kit.replay.examine import Question
from hubsante_kit.replay.identity import Editors, Pseudonyms
from hubsante_kit.replay.job import Job
from hubsante_kit.replay.parts import ReportError, folder_url
from hubsante_kit.replay.release import Release, ReleaseError, load, told_apart
from hubsante_kit.replay.renderings import number, text
from hubsante_kit.replay.report import HTML, write_summary
from hubsante_kit.replay.run import Progress, replay
from hubsante_kit.replay.salt import SaltError, salt_in
from hubsante_kit.replay.summary import summary
from hubsante_kit.replay.tables import tables

_MOST_RELEASES = 2
_MOST_LINES = 1000  # of progress
_WIDTH = 120  # columns, where the output is no terminal


@click.command()
@click.argument("archives", nargs=-1, required=True, metavar="ARCHIVE...")
@click.option(
    "--model", "models", multiple=True, required=True, metavar="RELEASE",
    help="A release: the archive that was published of it, or the folder that the compiler wrote; "
    "the old one first where there are two.",
)  # fmt: skip
@click.option(
    "--out", required=True, metavar="FOLDER", help="The report: a folder of Parquet files, here or at s3://…."
)
@click.option("--rules", "has_rules", is_flag=True, help="Also the business rules of the installed models.")
@click.option("--convert", "pair", metavar="FROM:TO", help="Also convert, as 2.4:3.4, from the version of a --model.")
@click.option("--samples", default=0, show_default=True, type=click.IntRange(0, 100), help=(
    "Show so many values of messages a kind of finding; without it no value of a message leaves."
))  # fmt: skip
@click.option("--editors", "editors_file", type=click.Path(exists=True, dir_okay=False, path_type=Path), help=(
    "Whose software sends: a line each, the beginning of a senderID, a tab, a name."
))  # fmt: skip
@click.option("--salt", "salt_file", type=click.Path(dir_okay=False, path_type=Path), help=(
    "The salt of the pseudonyms, drawn where the file is absent.  [default: FOLDER.salt]"
))  # fmt: skip
@click.option("--column", default="message", show_default=True, help="The column of the messages in Parquet files.")
@click.option("--scheduler", default="", metavar="ADDRESS", help="A Dask scheduler, tcp://…; else this machine works.")
@click.option("--processes", type=click.IntRange(1), help="Of this machine.  [default: one a core]")
@click.option("--partition-bytes", default=PARTITION_BYTES, show_default=True, type=click.IntRange(1), help=(
    "So much of an archive is judged at a time, and again where a run was interrupted."
))  # fmt: skip
def command(
    archives: tuple[str, ...],
    models: tuple[str, ...],
    out: str,
    has_rules: bool,
    pair: str | None,
    samples: int,
    editors_file: Path | None,
    salt_file: Path | None,
    column: str,
    scheduler: str,
    processes: int | None,
    partition_bytes: int,
) -> None:
    """Judge the messages of archives, and say whom a new release would break.

    An ARCHIVE is a folder, a file of one message a line (.ndjson, .jsonl), a message (.json, .xml),
    any of these as .gz or .zst, a .zip or a .parquet, wherever fsspec reaches: a path, or s3://….
    A run that was interrupted is continued by the same command.
    """
    if len(models) > _MOST_RELEASES:
        raise click.UsageError("--model stands once, or twice: the old release, the new one")
    try:
        releases = told_apart([load(model) for model in models])
        conversion = _conversion(pair, releases) if pair else None
        editors = editors_in(editors_file) if editors_file else Editors()
        question = Question(releases, has_rules, conversion, samples, editors)
        job = Job(question, Pseudonyms(salt_in(salt_file or _beside(out))), column, folder_url(out))
        counts = replay(job, archives, scheduler, processes, partition_bytes, _Told())
        found = summary(question, counts)
        write_summary(out, found)
    except (ArchiveError, ConversionError, EditorsError, ReleaseError, ReportError, SaltError, OSError) as error:
        raise click.ClickException(str(error)) from error
    click.echo(text(tables(found), get_terminal_size((_WIDTH, 0)).columns))
    click.echo(f"{out}/{HTML}")


def _conversion(pair: str, releases: Sequence[Release]) -> Conversion:
    conversion = conversion_of(pair)
    if conversion.source not in [release.version for release in releases]:
        raise click.UsageError(f"--convert needs a --model of {conversion.source}: what it refuses is not converted")
    return conversion


def _beside(out: str) -> Path:
    """The usual place of the salt: beside a report on this machine, never in it."""
    if "://" in out:
        raise click.UsageError("--salt is needed where the report is not on this machine")
    return Path(f"{out.rstrip('/')}.salt")


class _Told:
    """What is said of the progress, on the standard error."""

    def __init__(self) -> None:
        self._start = time.monotonic()
        self._told = -1

    def __call__(self, progress: Progress) -> None:
        told = progress.done * _MOST_LINES // max(progress.all, 1)
        if told == self._told:
            return
        self._told = told
        seconds = time.monotonic() - self._start
        speed = f", {number(round(progress.messages / seconds))} par seconde" if progress.messages else ""
        line = f"partie {progress.done} sur {progress.all} : {number(progress.messages)} messages{speed}"
        click.echo(line, err=True)
