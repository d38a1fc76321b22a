"""`mdd scenario`: scenarios as workbooks, as JSON, and new ones."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from generator import rerun
from generator.catalogue.language import Language
from generator.clock import Clock
from generator.commands.ending import FAILED, refuse
from generator.commands.options import Commands, edited_specs_option, language_option
from generator.diagnostics import has_errors
from generator.model import Model
from generator.pipeline import check
from generator.read.folder import SCENARIOS, top_folder
from generator.write import OutputError, write_file
from generator.xlsx.refusal import Refusal
from generator.xlsx.scenario_files import ScenarioFile, as_json_file, as_workbook, new_workbook


@click.group("scenario", cls=Commands)
def command() -> None:
    """Turn a scenario into a workbook or back, or start a new one."""


@command.command("to-xlsx")
@click.argument("name")
@edited_specs_option
@language_option
def to_xlsx(name: str, specs: Path, lang: Language) -> None:
    """Put the workbook of the scenario NAME in the place of its JSON file."""
    _carry_out(lambda model: as_workbook(name, model), specs, lang)


@command.command("to-json")
@click.argument("name")
@edited_specs_option
@language_option
def to_json(name: str, specs: Path, lang: Language) -> None:
    """Put the JSON file of the scenario NAME in the place of its workbook."""
    _carry_out(lambda model: as_json_file(name, model), specs, lang)


@command.command("new")
@click.argument("name")
@click.option("--schema", required=True, metavar="NAME", help="The schema of its first message.")
@click.option("--title", default="", metavar="TEXT", help="Its title; if not given, its name.")
@edited_specs_option
@language_option
def new(name: str, schema: str, title: str, specs: Path, lang: Language) -> None:
    """Add a workbook for the scenario NAME, with all that its first message requires."""
    _carry_out(lambda model: new_workbook(name, schema, title or name, model), specs, lang)


def _carry_out(make: Callable[[Model], ScenarioFile | Refusal], specs: Path, lang: Language) -> None:
    """Write the file made from the model of a folder, and remove the file that it replaces."""
    checked = check(specs, frozenset(), Clock(), read=rerun.tables(rerun.present_cache()))
    errors = (finding for finding in checked.findings if has_errors([finding]))
    of_model = [error for error in errors if top_folder(error.origin.file) != SCENARIOS]
    if of_model:
        refuse(f"{of_model[0].origin} {of_model[0].message(lang)}", FAILED)
    file = make(checked.model)
    if isinstance(file, Refusal):
        refuse(file.words(lang))
    try:
        write_file(specs / file.path, file.content)
        if file.replaced:
            (specs / file.replaced).unlink()
    except OutputError as error:
        refuse(error.words(lang))
    click.echo(file.words(specs, lang))
