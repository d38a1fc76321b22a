"""`mdd diff`: what differs between two releases, and whom it breaks."""

from __future__ import annotations

import json
from pathlib import Path

import click

from generator.catalogue.language import Language
from generator.clock import Clock
from generator.commands.annexes import write_annexes
from generator.commands.ending import FAILED, in_one_go, refuse
from generator.commands.options import language_option, skip_option
from generator.diagnostics import has_errors
from generator.diff.compare import compare
from generator.diff.facts import Paths, as_tree
from generator.diff.judge import Category, Judge, Judgement
from generator.pipeline import Checked, check_files
from generator.read.folder import contents
from generator.report.changes import markdown_lines, text_lines
from generator.report.legible import for_programs, legible
from generator.since import BaselineError, of_revision

_UNKNOWN_SHEET = "unknown-sheet"
_CATEGORIES = click.Choice([category.value for category in Category])


@click.command("diff")
@click.argument("old")
@click.argument("new")
@click.option(
    "--format", "form", type=click.Choice(["text", "markdown", "json", "docx"]), default="text", show_default=True
)
@click.option("--only", "only", multiple=True, type=_CATEGORIES, help="Only changes of this category; may be repeated.")
@click.option("--fail-on", type=_CATEGORIES, help="Exit with 1 where a change is of this category, or of a worse one.")
@click.option("--output", type=click.Path(path_type=Path), help="With --format docx: the folder of the annexes.")
@skip_option
@language_option
def command(
    old: str,
    new: str,
    form: str,
    output: Path | None,
    only: tuple[str, ...],
    fail_on: str | None,
    skipped: tuple[str, ...],
    lang: Language,
) -> None:
    """Show what differs between two releases, and whom each change breaks.

    OLD and NEW are each a specs folder, a model.json, or a git revision of specs/ here.
    As docx, the annexes that differ are written with the differences as revisions, none left out.
    """
    if (form == "docx") != (output is not None):
        raise click.UsageError("--format docx and --output FOLDER go together.")
    with in_one_go():
        sides = {reference: _checked(reference, skipped) for reference in (old, new)}
        unknown = [_unknown_sheets(checked) for checked in sides.values()]
        for reference, checked in sides.items():
            _hold_correct(reference, checked, set.intersection(*unknown), lang)
        before, after = sides[old].model, sides[new].model
        judgements = list(Judge(before, after, compare(before, after)).judgements())
    listed = [judgement for judgement in judgements if not only or judgement.category.value in only]
    paths = Paths.of(before, after)
    match form:
        case "docx" if output:
            write_annexes(before, after, output, lang)
        case "json":
            trees = [as_tree(judgement, paths) for judgement in listed]
            click.echo(for_programs(json.dumps(trees, ensure_ascii=False, indent=2)))
        case "markdown":
            click.echo("\n".join(map(legible, markdown_lines(listed, paths, lang))))
        case _:
            click.echo("\n".join(map(legible, text_lines(listed, paths, lang))))
    if fail_on and _reaches(judgements, Category(fail_on)):
        raise SystemExit(FAILED)


def _checked(reference: str, skipped: tuple[str, ...]) -> Checked:
    """A folder, a file, or a revision of the folder `specs`, as it is read."""
    path = Path(reference)
    try:
        files = contents(path) if path.exists() else of_revision(reference, Path("specs"))
    except BaselineError as error:
        refuse(f"{error}: no specs folder, no model.json, and no git revision of specs/")
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
