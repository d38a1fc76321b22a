"""The screen of a watch: what a run has changed in the output, what it found, and that it waits."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

import click

from generator.artifact import EVERY_TARGET
from generator.catalogue import Language
from generator.catalogue.language import counted
from generator.naming.python import module_names
from generator.outcome import Outcome
from generator.report import formats, generation
from generator.report.legible import legible
from generator.report.run import Run

_CODE_LISTS = {Language.FRENCH: "nomenclatures", Language.ENGLISH: "code lists"}
_REST = {Language.FRENCH: "commun", Language.ENGLISH: "common"}
_CODE_LIST_FOLDERS = frozenset({"nomenclatures", "code_lists"})


def show(outcome: Outcome, out: Path, run: Run) -> None:
    """One run on a screen of its own."""
    click.echo(f"{_now()} " + "\n".join(_changes(outcome, out, run.language)))
    formats.show_findings(run)
    formats.show_count(run)
    show_waiting(run.specs, run.language)


def show_trouble(trouble: str, specs: Path, language: Language) -> None:
    """What kept a run from its work."""
    click.echo(f"{_now()} {legible(trouble)}")
    show_waiting(specs, language)


def absence(specs: Path, language: Language) -> str:
    """That the folder is gone; it may come back."""
    return f"{specs}/ n'est plus là" if language is Language.FRENCH else f"{specs}/ is gone"


def show_waiting(specs: Path, language: Language) -> None:
    """What the reader may do now."""
    french = f"En attente d'un enregistrement sous {specs}/ ; Ctrl-C pour finir."
    english = f"Waiting for a save under {specs}/; Ctrl-C ends it."
    click.echo(legible(french if language is Language.FRENCH else english))


def _now() -> str:
    return time.strftime("%H:%M:%S")


def _changes(outcome: Outcome, out: Path, language: Language) -> Iterator[str]:
    """The sum first, then a line a message: `  RC-EDA : json-schema 1, xsd 1, examples 2`."""
    if outcome.changes is None:
        yield "Rien n'a été écrit." if language is Language.FRENCH else "Nothing was written."
        return
    written = [artifact.path for artifact in outcome.changes.written]
    removed = list(outcome.changes.stale)
    yield legible(_sum(len(written), len(removed), out, language))
    colon = " :" if language is Language.FRENCH else ":"
    yield from generation.notes(outcome.changes, out, language)
    for subject, files in _by_subject([*written, *removed], outcome.messages, language).items():
        yield f"  {subject}{colon} {', '.join(f'{target} {files[target]}' for target in EVERY_TARGET if files[target])}"


def _sum(written: int, removed: int, out: Path, language: Language) -> str:
    if not written and not removed:
        return f"{out}/ est à jour" if language is Language.FRENCH else f"{out}/ is up to date"
    if language is Language.FRENCH:
        files = f"{counted(written, 'fichier', language)} écrit{'s' if written > 1 else ''}"
        return f"{out}/ : {files}, {counted(removed, 'supprimé', language)}"
    return f"{out}/: {counted(written, 'file', language)} written, {removed} removed"


def _by_subject(
    paths: Iterable[PurePosixPath], messages: tuple[str, ...], language: Language
) -> Mapping[str, Counter[str]]:
    """How many files of each target, by message in the model's order; then code lists, then the rest."""
    modules = module_names(messages)
    order = (*messages, _CODE_LISTS[language], _REST[language])
    counts: dict[str, Counter[str]] = {subject: Counter() for subject in order}
    for path in paths:
        counts[_subject(path, modules, language)][path.parts[0]] += 1
    return {subject: targets for subject, targets in counts.items() if targets}


def _subject(path: PurePosixPath, modules: Mapping[str, str], language: Language) -> str:
    """The message that a file belongs to; its name is the file's, its folder's, or its module's."""
    if _CODE_LIST_FOLDERS & set(path.parts):
        return _CODE_LISTS[language]
    words = {path.parent.name, path.name.partition(".")[0]}
    return next((name for name, module in modules.items() if words & {name, module}), _REST[language])
