"""`mdd diff`: what differs between two releases, and whom it breaks."""

from __future__ import annotations

from pathlib import Path

import click

from generator.catalogue.language import Language
from generator.clock import Clock
from generator.commands.annexes import write_annexes
from generator.commands.ending import FAILED, in_one_go, refuse
from generator.commands.options import language_option, skip_option
from generator.commands.standard_input import standard_input
from generator.diagnostics import has_errors
from generator.diff.compare import compare
from generator.diff.facts import Paths
from generator.diff.judge import Category, Judge, Judgement
from generator.diff.replay import Replay
from generator.diff.replay_pool import replay_all
from generator.model import Model
from generator.pipeline import Checked, check_files
from generator.reference import files_of
from generator.report.change_formats import CHANGE_FORMATS, render
from generator.report.change_view import Told
from generator.report.counter import counter
from generator.report.folding import folded, terminal_width
from generator.report.legible import for_programs
from generator.report.replayed import Replayed
from generator.since import BaselineError
from generator.validate.files import FileError, named_documents
from generator.write import OutputError, write_file

_UNKNOWN_SHEET = "unknown-sheet"
_FORMATS = (*CHANGE_FORMATS, "docx")
_CATEGORIES = click.Choice([category.value for category in Category])


@click.command("diff")
@click.argument("old")
@click.argument("new")
@click.option("--format", "form", type=click.Choice(_FORMATS), default="text", show_default=True)
@click.option("--replay", metavar="PATH", type=click.Path(exists=True, allow_dash=True), help="Real messages to judge.")
@click.option("--only", "only", multiple=True, type=_CATEGORIES, help="Only changes of this category; may be repeated.")
@click.option("--fail-on", type=_CATEGORIES, help="Exit with 1 where a change is of this category, or of a worse one.")
@click.option("--output", type=click.Path(path_type=Path), help="Write to a file; docx to a folder.")
@skip_option
@language_option
def command(
    old: str,
    new: str,
    form: str,
    output: Path | None,
    replay: str | None,
    only: tuple[str, ...],
    fail_on: str | None,
    skipped: tuple[str, ...],
    lang: Language,
) -> None:
    """Show what differs between two releases, and whom each change breaks.

    OLD and NEW are each a specs folder, a model.json, an archive that holds one, or a git revision of specs/ here.
    As docx, the annexes that differ are written with the differences as revisions, none left out.
    With --replay, real messages say which of them a change breaks: a folder, a file, a log (.ndjson, .jsonl), .gz or
    .zip, or - for the standard input.
    """
    if form == "docx" and output is None:
        raise click.UsageError("--format docx needs --output FOLDER.")
    with in_one_go():
        sides = {reference: _checked(reference, skipped) for reference in (old, new)}
        unknown = [_unknown_sheets(checked) for checked in sides.values()]
        for reference, checked in sides.items():
            _hold_correct(reference, checked, set.intersection(*unknown), lang)
        before, after = sides[old].model, sides[new].model
        judgements = list(Judge(before, after, compare(before, after)).judgements())
    if form == "docx" and output:
        write_annexes(before, after, output, lang)
    else:
        replayed = Replayed(_replay(before, after, judgements, replay, lang), judgements, lang) if replay else None
        listed = [judgement for judgement in judgements if not only or judgement.category.value in only]
        _tell(render(Told(listed, Paths.of(before, after), lang, (old, new), replayed), form), form, output, lang)
    if fail_on and _reaches(judgements, Category(fail_on)):
        raise SystemExit(FAILED)


def _replay(old: Model, new: Model, judgements: list[Judgement], path: str, lang: Language) -> Replay:
    """What real messages show, with a bar on a terminal meanwhile."""
    with counter(lang) as tell:
        try:
            return replay_all(old, new, judgements, named_documents([path], standard_input), tell=tell)
        except FileError as error:
            refuse(f"{error.finding.origin}: {error.finding.message(lang)} → {error.finding.help(lang)}")


def _tell(text: str, form: str, output: Path | None, lang: Language) -> None:
    """A report to a file or to the standard output; what programs read is UTF-8."""
    if output is not None:
        try:
            write_file(output, for_programs(f"{text}\n"))
        except OutputError as error:
            refuse(error.words(lang))
    elif form == "text":
        click.echo("\n".join(part for line in text.split("\n") for part in folded(line, terminal_width())))
    else:
        click.echo(text if form == "markdown" else for_programs(text))


def _checked(reference: str, skipped: tuple[str, ...]) -> Checked:
    """A release as it is read."""
    try:
        files = files_of(reference)
    except BaselineError as error:
        refuse(f"{error}: no specs folder, no model.json, no archive of one, and no git revision of specs/")
    return check_files(files, frozenset(), Clock(), skipped=frozenset(skipped))


def _unknown_sheets(checked: Checked) -> set[str]:
    """The names given with --skip-sheet that no sheet of this side has."""
    return {dict(finding.values)["value"] for finding in checked.findings if finding.code == _UNKNOWN_SHEET}


def _hold_correct(reference: str, checked: Checked, unknown: set[str], lang: Language) -> None:
    """End the command where a side has errors; a sheet that is to be skipped may be on one side alone."""
    for finding in checked.findings:
        is_elsewhere = finding.code == _UNKNOWN_SHEET and dict(finding.values)["value"] not in unknown
        if has_errors([finding]) and not is_elsewhere:
            refuse(f"{reference}: {finding.origin} {finding.message(lang)} → {finding.help(lang)}", FAILED)


def _reaches(judgements: list[Judgement], limit: Category) -> bool:
    order = list(Category)
    return any(order.index(judgement.category) <= order.index(limit) for judgement in judgements)
