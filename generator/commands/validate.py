"""`mdd validate`: the verdict on messages."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

import click

from generator import pipeline, rerun
from generator.catalogue.language import Language
from generator.clock import Clock
from generator.commands.ending import FAILED, INTERRUPTED, collecting_what_comes, in_one_go, refuse, status
from generator.commands.interrupt import interruptible
from generator.commands.options import language_option, skip_option, specs_option
from generator.commands.standard_input import standard_input
from generator.diagnostics import Diagnostic, has_errors, phrase
from generator.report import formats
from generator.report.legible import for_programs
from generator.report.run import Run
from generator.report.verdicts import Verdicts, verdicts_json, verdicts_ndjson, verdicts_text
from generator.validate import Verdict
from generator.validate.files import STANDARD_INPUT, SUFFIXES, FileError, files_under, named_documents
from generator.verdicts import validate

_FORMATS: Mapping[str, Callable[[Verdicts, Language], Iterator[str]]] = {
    "text": verdicts_text,
    "json": verdicts_json,
    "ndjson": verdicts_ndjson,
}


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, allow_dash=True))
@specs_option
@click.option("--schema", metavar="NAME", help="The schema of the messages, where their root does not tell it.")
@click.option("--format", "form", default="text", show_default=True, type=click.Choice(list(_FORMATS)))
@skip_option
@language_option
def command(
    files: tuple[str, ...], specs: Path, schema: str | None, form: str, skipped: tuple[str, ...], lang: Language
) -> None:
    """Say whether messages, JSON or XML, are what the model accepts.

    A folder among FILES stands for all messages and logs under it (.json, .xml, .ndjson, .jsonl, .gz, .zip), - for
    the standard input. A log has one message a line; an archive may hold both. Verdicts are written as messages come.
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
    judging = _Judging(validate(outcome.model, named_documents(files, standard_input), schema))
    with collecting_what_comes():
        for piece in _FORMATS[form](judging, lang):
            click.echo(piece if form == "text" else for_programs(piece), nl=False)
    judging.end(lang)


class _Judging:
    """Verdicts as they come, until there is no more, a file cannot be read, or somebody interrupts.

    What is written of them ends as usual then, and the reason is told at the end.
    """

    def __init__(self, verdicts: Iterator[tuple[str, Verdict]]) -> None:
        self._verdicts = verdicts
        self._status = 0
        self._unreadable: Diagnostic | None = None
        self._is_interrupted = False

    def __iter__(self) -> Iterator[tuple[str, Verdict]]:
        try:
            for name, verdict in interruptible(self._verdicts):
                self._status = FAILED if verdict.problems else self._status
                yield name, verdict
        except FileError as error:
            self._unreadable = error.finding
        except KeyboardInterrupt:
            self._is_interrupted = True

    def end(self, lang: Language) -> NoReturn:
        """End the command with the status of what was judged, or with why the rest was not."""
        if self._unreadable:
            finding = self._unreadable
            refuse(f"{finding.origin}: {finding.message(lang)} → {finding.help(lang)}")
        if self._is_interrupted:
            refuse(phrase("judging-interrupted").words(lang), INTERRUPTED)
        sys.exit(self._status)


def _require_messages(files: Iterable[str]) -> None:
    """Raises BadParameter for a folder without any message."""
    for file in files:
        folder = Path(file)
        is_empty = False
        with suppress(OSError):  # where it cannot be listed, the judging tells
            is_empty = file != STANDARD_INPUT and folder.is_dir() and next(files_under(folder), None) is None
        if is_empty:
            raise click.BadParameter(f"{file!r} holds no {', '.join(SUFFIXES)} file", param_hint="FILES")
