"""`mdd new-sheet`: an empty sheet in a workbook."""

from __future__ import annotations

from pathlib import Path

import click

from generator.catalogue.language import Language
from generator.commands.ending import FAILED, refuse
from generator.commands.options import Folder, language_option
from generator.report.legible import legible
from generator.write import OutputError
from generator.xlsx import addition
from generator.xlsx.package import PackageError
from generator.xlsx.refusal import Refusal


@click.command("new-sheet")
@click.argument("name")
@click.option(
    "--specs",
    default="specs",
    show_default=True,
    type=Folder(),
    help="Folder whose workbook of schemas gets the sheet.",
)
@click.option(
    "--workbook",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Another workbook, made if there is none.",
)
@click.option("--root", metavar="NAME", help="The root element; if not given, made of the sheet's name.")
@click.option(
    "--perimeter",
    "perimeters",
    multiple=True,
    default=["15-15"],
    show_default=True,
    metavar="NAME",
    help="A perimeter, with a column of its own; may be repeated, the first is that of the schema.",
)
@language_option
def command(
    name: str,
    specs: Path,
    workbook: Path | None,
    root: str | None,
    perimeters: tuple[str, ...],
    lang: Language,
) -> None:
    """Add an empty, well-formed sheet to a workbook: for the schema NAME, Règles, or Correspondances."""
    try:
        added = addition.add_sheet(addition.Wanted(name, root, perimeters), specs, workbook, lang)
    except OutputError as error:
        refuse(error.words(lang))
    except PackageError as error:
        refuse(str(error), FAILED)
    if isinstance(added, Refusal):
        refuse(added.words(lang))
    click.echo(legible(added.words(lang)))
