"""`mdd rename`: a Balise, a code or a type under another name, wherever the sources have it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from generator import rerun
from generator.catalogue.language import Language
from generator.commands.ending import refuse
from generator.commands.options import edited_specs_option, language_option
from generator.rename.carry import RenamePlan, rename_plan
from generator.report.legible import legible
from generator.write import OutputError, write_file
from generator.xlsx.package import PackageError
from generator.xlsx.refusal import Refusal

_WORDS = {
    Language.FRENCH: (
        "lignes modifiées",
        "du même nom, inchangé",
        "rien n'est écrit (--dry-run)",
        "ensuite : mdd generate",
    ),
    Language.ENGLISH: (
        "lines changed",
        "of the same name, unchanged",
        "nothing is written (--dry-run)",
        "next: mdd generate",
    ),
}


@click.command("rename")
@click.argument("path")
@click.argument("new")
@click.option("--dry-run", is_flag=True, help="Show what would change; write nothing.")
@edited_specs_option
@language_option
def command(path: str, new: str, dry_run: bool, specs: Path, lang: Language) -> None:
    """Give what PATH names the name NEW, in workbooks, scenarios and samples.

    PATH is a field by its path or a cell of its row (createCase.location.city.inseeCode,
    'RC-EDA!J45'), a code by its list or its field (HubSante.filiere=SMUR, emsi.CONTEXT.MODE=ACTUAL),
    or a type by a schema of its sheet (RC-EDA:city).
    """
    try:
        plan = rename_plan(path, new, specs, lang, rerun.tables(rerun.present_cache()))
        if isinstance(plan, Refusal):
            refuse(plan.words(lang))
        for name, content in {} if dry_run else plan.files.items():
            write_file(specs / name, content)
    except OutputError as error:
        refuse(error.words(lang))
    except PackageError as error:
        refuse(str(error))
    for line in _lines(plan, lang, dry_run=dry_run):
        click.echo(line)


def _lines(plan: RenamePlan, lang: Language, *, dry_run: bool) -> Iterator[str]:
    changed, alike, dry, following = _WORDS[lang]
    for edit in plan.cells:
        yield f"{edit.origin} : {_short(edit.before)} → {_short(edit.after)}"
    for name, count in plan.documents.items():
        yield legible(f"{name} : {changed} : {count}")
    for cell in plan.alike:
        yield f"{cell} : {alike}"
    yield dry if dry_run else following


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:59]}…"
