"""What is printed of a generation: the stage under way, the output that differs, the sum of it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path

import click

from generator.catalogue import Language
from generator.catalogue.language import Words, counted
from generator.outcome import Outcome
from generator.report.legible import legible
from generator.report.pack import COVERAGE, pack_line
from generator.report.run import Run
from generator.report.words import count
from generator.write import MANIFEST, Changes

_DRIFT_SHOWN = 20
_DRIFT = {
    Language.FRENCH: (
        "Ces fichiers ne sont pas ce que donnent les sources : relancer `mdd generate`.",
        "Ces fichiers ne sont pas ce que donnent ces schémas seuls ; sans --schema, tous sont comparés.",
    ),
    Language.ENGLISH: (
        "These files are not what the specs give: run `mdd generate`.",
        "These files are not what these schemas alone give; without --schema, all are compared.",
    ),
}
"""What is printed of a whole run, and of one that is limited to some schemas."""
_SHARED = {
    Language.FRENCH: "L'index, le paquet et model.json ne disent plus que ces schémas ; `mdd generate` y remet tout.",
    Language.ENGLISH: "The index, the package and model.json tell of these schemas alone; `mdd generate` restores all.",
}
_MENDED = Words(
    "Fichiers modifiés à la main, et générés de nouveau : {files}",
    "Files that were edited by hand, and are generated again: {files}",
)
_RELEASED = Words(
    "Fichiers qui ne sont plus générés, gardés car modifiés à la main ; les supprimer s'ils ne servent plus : {files}",
    "Files no longer generated, kept since they were edited by hand; delete them if nobody needs them: {files}",
)
_LITTER = Words("reste d'une exécution interrompue", "left by a run that was broken off")
_AT_ONCE = frozenset({"open", "compare", "write"})  # the stages of a run that has nothing to do


@contextmanager
def progress(language: Language) -> Iterator[Callable[[str], None] | None]:
    """A line that names the stage under way, on a terminal; nothing when piped."""
    if not sys.stderr.isatty():
        yield None
        return
    with ExitStack() as stack:
        shown: list[Callable[[str], None]] = []

        def show(stage: str) -> None:
            if not shown and stage not in _AT_ONCE:
                from generator.report.spinner import spinner  # noqa: PLC0415  # loads longer than a run without change

                shown.append(stack.enter_context(spinner(language)))
            for tell in shown:
                tell(stage)

        yield show


def drift(changes: Changes, out: Path, language: Language, *, is_limited: bool) -> None:
    """Which files of the output are not what the specs give, or that there is none.

    `is_limited` says that some schemas alone were asked for.
    """
    if changes.is_current:
        count = len(changes.unchanged)
        is_french = language is Language.FRENCH
        words = f"{out}/ est à jour, fichiers : {count}" if is_french else f"{out}/ is up to date, files: {count}"
        click.echo(legible(words))
        return
    paths = [*(out / artifact.path for artifact in changes.written), *(out / path for path in changes.stale)]
    for path in paths[:_DRIFT_SHOWN] or ([] if changes.litter else [out / MANIFEST]):
        click.echo(legible(f"≠ {path}"), err=True)
    french = language is Language.FRENCH
    if len(paths) > _DRIFT_SHOWN:
        more = len(paths) - _DRIFT_SHOWN
        click.echo(f"… {counted(more, 'autre', language) if french else f'{more} more'}", err=True)
    for path in changes.litter:
        click.echo(legible(f"≠ {path} ({_LITTER.of(language)})"), err=True)
    for note in notes(replace(changes, mended=()), out, language):
        click.echo(note, err=True)
    click.echo(_DRIFT[language][is_limited], err=True)


def notes(changes: Changes, out: Path, language: Language) -> Iterator[str]:
    """What became of files of ours that somebody had edited."""
    for words, paths in ((_MENDED, changes.mended), (_RELEASED, changes.released)):
        if paths:
            names = ", ".join(str(out / path) for path in paths[:_DRIFT_SHOWN])
            yield legible(words.of(language).format(files=names + (", …" if len(paths) > _DRIFT_SHOWN else "")))


def summary(outcome: Outcome, out: Path, run: Run, *, is_limited: bool) -> None:
    """One line: messages, files, time; another where a limited run leaves others' files in the output."""
    changes = outcome.changes
    if changes is None:
        return
    numbers = (len(changes.written), len(changes.unchanged), len(changes.stale))
    words = (
        "{} → {}/ ; fichiers écrits : {}, inchangés : {}, supprimés : {}"
        if run.language is Language.FRENCH
        else "{} → {}/; files written: {}, unchanged: {}, removed: {}"
    )
    line = words.format(counted(len(outcome.messages), "message", run.language), legible(str(out)), *numbers)
    click.echo(f"{line} ({run.seconds:.1f} s) — {count(run)}")
    for artifact in changes.wanted:
        if str(artifact.path) == COVERAGE:
            click.echo(pack_line(artifact.content, run.language))
    for note in notes(changes, out, run.language):
        click.echo(note, err=True)
    if is_limited and changes.kept:
        click.echo(_SHARED[run.language], err=True)
