"""`mdd diff`: what differs between two releases, and whom it breaks."""

from __future__ import annotations

import json
from pathlib import Path

import click

from generator.catalogue.language import Language
from generator.clock import Clock
from generator.commands.ending import FAILED, in_one_go, refuse
from generator.commands.options import language_option, skip_option
from generator.diagnostics import has_errors
from generator.diff.compare import compare
from generator.diff.facts import Paths, as_tree
from generator.diff.judge import Category, Judge, Judgement
from generator.model import Model
from generator.pipeline import check_files
from generator.read.folder import contents
from generator.report.changes import markdown_lines, text_lines
from generator.report.legible import for_programs, legible
from generator.since import BaselineError, of_revision

_CATEGORIES = click.Choice([category.value for category in Category])


@click.command("diff")
@click.argument("old")
@click.argument("new")
@click.option("--format", "form", type=click.Choice(["text", "markdown", "json"]), default="text", show_default=True)
@click.option("--only", "only", multiple=True, type=_CATEGORIES, help="Only changes of this category; may be repeated.")
@click.option("--fail-on", type=_CATEGORIES, help="Exit with 1 where a change is of this category, or of a worse one.")
@skip_option
@language_option
def command(
    old: str,
    new: str,
    form: str,
    only: tuple[str, ...],
    fail_on: str | None,
    skipped: tuple[str, ...],
    lang: Language,
) -> None:
    """Show what differs between two releases, and whom each change breaks.

    OLD and NEW are each a specs folder, a model.json, or a git revision of specs/ here.
    """
    with in_one_go():
        before, after = (_model(reference, skipped, lang) for reference in (old, new))
        judgements = list(Judge(before, after, compare(before, after)).judgements())
    listed = [judgement for judgement in judgements if not only or judgement.category.value in only]
    paths = Paths.of(before, after)
    match form:
        case "json":
            trees = [as_tree(judgement, paths) for judgement in listed]
            click.echo(for_programs(json.dumps(trees, ensure_ascii=False, indent=2)))
        case "markdown":
            click.echo("\n".join(map(legible, markdown_lines(listed, paths, lang))))
        case _:
            click.echo("\n".join(map(legible, text_lines(listed, paths, lang))))
    if fail_on and _reaches(judgements, Category(fail_on)):
        raise SystemExit(FAILED)


def _model(reference: str, skipped: tuple[str, ...], lang: Language) -> Model:
    """The Model of a folder, of a file, or of a revision of the folder `specs`; what has errors is not compared."""
    path = Path(reference)
    try:
        files = contents(path) if path.exists() else of_revision(reference, Path("specs"))
    except BaselineError as error:
        refuse(f"{error}: no specs folder, no model.json, and no git revision of specs/")
    checked = check_files(files, frozenset(), Clock(), skipped=frozenset(skipped))
    for finding in checked.findings:
        if has_errors([finding]):
            refuse(f"{reference}: {finding.origin} {finding.message(lang)} → {finding.help(lang)}", FAILED)
    return checked.model


def _reaches(judgements: list[Judgement], limit: Category) -> bool:
    order = list(Category)
    return any(order.index(judgement.category) <= order.index(limit) for judgement in judgements)
