"""`mdd explain`: what a finding means, what an expression accepts, what a cell holds."""

from __future__ import annotations

import re
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.catalogue import ENTRIES
from generator.catalogue.explanation import explained, listed, renamed, unknown
from generator.catalogue.language import Language
from generator.catalogue.phrase import Phrase
from generator.catalogue.renamed import codes_now
from generator.clock import Clock
from generator.commands.ending import FAILED, WRONG_USAGE, in_one_go, refuse
from generator.commands.options import Folder, language_option
from generator.report.legible import legible

if TYPE_CHECKING:
    from generator.pipeline import Checked
    from generator.report.place import WrittenPlace

_CODE = re.compile(r"[a-z]+(?:-[a-z]+)*")


@click.command()
@click.argument("asked", nargs=-1, metavar="[CODE]... | PLACE")
@click.option("--pattern", metavar="REGEX", help="Say what an expression accepts, refuses and costs instead.")
@click.option(
    "--specs",
    default="specs",
    show_default=True,
    type=Folder(),
    help="Folder in which a place is looked for.",
)
@language_option
def command(asked: tuple[str, ...], pattern: str | None, specs: Path, lang: Language) -> None:
    """Say what findings mean, by their codes, or what a place holds; without either, list the codes.

    A place is written as findings print it: 'RC-EDA!N9', with or without its file, a cell
    of a code list, 'canal!A12', a line or a pointer, 'release.toml:3'.
    """
    if pattern is not None:
        _explain_pattern(pattern, asked, lang)
    elif all(map(_CODE.fullmatch, asked)):
        _explain_codes(asked, lang)
    else:
        _explain_place(" ".join(asked), specs, lang)


def _explain_pattern(pattern: str, asked: tuple[str, ...], lang: Language) -> None:
    from generator.report.pattern import is_readable, pattern_report  # noqa: PLC0415  # the engine takes long to load

    if asked:
        raise click.UsageError(f"--pattern explains an expression alone; {legible(' '.join(asked))} would be ignored.")
    click.echo(pattern_report(pattern, lang))
    if not is_readable(pattern):
        sys.exit(FAILED)


def _explain_codes(codes: tuple[str, ...], lang: Language) -> None:
    for warning in filter(None, (renamed(code, lang) for code in codes)):
        click.echo(f"mdd: {warning}", err=True)
    codes = tuple(dict.fromkeys(current for code in codes for current in codes_now(code)))
    if unknown_codes := [code for code in codes if code not in ENTRIES]:
        click.echo("\n".join(f"mdd: {legible(unknown(code, lang))}" for code in unknown_codes), err=True)
        sys.exit(WRONG_USAGE)
    click.echo("\n\n".join(explained(code, lang) for code in codes) or listed(lang))


def _explain_place(text: str, specs: Path, lang: Language) -> None:
    from generator import pipeline, rerun  # noqa: PLC0415  # as above; most explanations need no workbook
    from generator.report.place import place_of  # noqa: PLC0415

    if not specs.is_dir():
        raise click.BadParameter(f"{str(specs)!r} is no folder", param_hint="--specs")
    with in_one_go():
        checked = pipeline.check(specs, frozenset(), Clock(), date.today(), read=rerun.tables(rerun.present_cache()))
    place = place_of(text, checked.places)
    if isinstance(place, Phrase):
        refuse(place.words(lang))
    click.echo(place_text(place, checked, lang))


def place_text(place: WrittenPlace, checked: Checked, lang: Language) -> str:
    """The explanation of a place; ends the command where there is none."""
    from generator.report import asked, cell, code_cell  # noqa: PLC0415  # as above

    findings = checked.every_finding
    code_row = asked.asked_of_a_list(place, checked.sources.code_sheets)
    if code_row is not None:
        return code_cell.code_report(code_row, checked.sources.sheets, findings, lang)
    row = asked.asked(place, checked.sources.sheets)
    if not isinstance(row, Phrase):
        return cell.cell_report(row, findings, lang)
    origin = asked.origin_at(place, findings)
    if origin is None:
        refuse(row.words(lang))
    return "\n".join([str(origin), *(f"  {line}" for line in cell.finding_lines(origin, findings, lang))])
