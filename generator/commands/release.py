"""`mdd release`: from the working specs to a published release."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from generator import rerun
from generator.catalogue.entry import Severity
from generator.catalogue.language import Language
from generator.clock import Clock
from generator.commands.ending import FAILED, in_one_go, refuse
from generator.commands.options import Commands, edited_specs_option, language_option
from generator.commands.release_build import command as build
from generator.diagnostics import Diagnostic, has_errors, in_reading_order
from generator.pipeline import check
from generator.release import cutting
from generator.release.demands import demands
from generator.release.drafting import drafted
from generator.release.foresight import is_resolved
from generator.release.freezing import frozen_path, frozen_text
from generator.release.record import Record, record_of, recorded_versions
from generator.release.standing import Standing, standing_of
from generator.report import FORMATS, formats
from generator.report.legible import legible
from generator.report.release import standing_line
from generator.report.run import Run
from generator.write import OutputError, write_file

_STRICT = frozenset({Severity.ERROR, Severity.WARNING})


@click.group("release", cls=Commands)
def command() -> None:
    """Judge, record and build the releases of the model."""


@command.command("check")
@edited_specs_option
@click.option("--format", "form", type=click.Choice(FORMATS), default=FORMATS[0], show_default=True)
@language_option
def check_command(specs: Path, form: str, lang: Language) -> None:
    """Compare the specs with the last release: is the version high enough, and does it say whom it breaks?

    Exits with 1 where it is not, or does not.
    """
    standing, findings = _standing(specs, lang)
    run = Run(specs, findings, language=lang, fails_on=_STRICT, is_verbose=True)
    formats.tell(form, run, None)
    if form == FORMATS[0]:
        click.echo(legible(standing_line(standing, lang)))
    sys.exit(FAILED if run.has_failed else 0)


@command.command("notes")
@edited_specs_option
@language_option
def notes_command(specs: Path, lang: Language) -> None:
    """Write an entry into the notes of the coming release for each change that breaks somebody, to be completed."""
    standing, _ = _standing(specs, lang)
    path = specs / standing.notes_path
    if standing.is_published and not standing.changes:
        refuse(_nothing(standing, lang), FAILED)
    _write(path, drafted(standing).encode("utf-8"), lang)
    click.echo(legible(str(path)))


@command.command("cut")
@edited_specs_option
@language_option
def cut_command(specs: Path, lang: Language) -> None:
    """Record the specs as a published release, with what has changed since the last one."""
    standing, findings = _standing(specs, lang)
    if standing.is_published and not standing.changes:
        refuse(_nothing(standing, lang), FAILED)
    if findings:
        formats.show_findings(Run(specs, findings, language=lang, is_verbose=True), err=True)
        refuse(_unfit(lang), FAILED)
    for name, content in cutting.cut(standing, specs, date.today()):
        _write(specs / name, content, lang)
        click.echo(legible(str(specs / name)))


@command.command("freeze")
@click.argument("version", default="")
@edited_specs_option
@language_option
def freeze_command(version: str, specs: Path, lang: Language) -> None:
    """Keep the facts of a published VERSION, by default the last one, for the conversions of its messages.

    They go into conversions/releases/VERSION/model.json: names, labels, cardinalities, types and codes, and no
    description. What is kept of a version stays as it is.
    """
    record = _record(version, specs, lang)
    path, content = frozen_path(record.name), frozen_text(record.model).encode("utf-8")
    if (specs / path).is_file() and (specs / path).read_bytes() != content:
        refuse(_already_frozen(path, lang), FAILED)
    _write(specs / path, content, lang)
    click.echo(legible(str(specs / path)))


def _record(version: str, specs: Path, lang: Language) -> Record:
    """The release that is named, or the last one; the command ends here where it was not published."""
    versions = recorded_versions(specs)
    if not versions or version not in ("", *versions):
        refuse(_unpublished(version, versions, lang), FAILED)
    record, findings = record_of(specs, version or versions[0])
    if record is None:
        formats.show_findings(Run(specs, findings, language=lang), err=True)
        sys.exit(FAILED)
    return record


def _standing(specs: Path, lang: Language) -> tuple[Standing, tuple[Diagnostic, ...]]:
    """Where the specs stand, and what is wrong or missing; a command ends here where there is no whole model."""
    with in_one_go():
        checked = check(specs, frozenset(), Clock(), read=rerun.tables(rerun.present_cache()))
        errors = tuple(finding for finding in checked.findings if has_errors([finding]))
        if not is_resolved(errors):
            formats.show_findings(Run(specs, errors, language=lang), err=True)
            sys.exit(FAILED)
        standing, problems = standing_of(specs, checked.model)
    return standing, in_reading_order([*errors, *problems, *demands(standing)])


def _write(path: Path, content: bytes, lang: Language) -> None:
    try:
        write_file(path, content)
    except OutputError as error:
        refuse(error.words(lang))


def _nothing(standing: Standing, lang: Language) -> str:
    version = standing.model.release.version
    if lang is Language.FRENCH:
        return f"la version {version} est publiée, et rien n'a changé depuis"
    return f"version {version} is published, and nothing has changed since"


def _unpublished(version: str, known: tuple[str, ...], lang: Language) -> str:
    published = ", ".join(known)
    if lang is Language.FRENCH:
        named = f"la version {version} n'est pas publiée" if version else "aucune version n'est publiée"
        return f"{named} : {published}" if known else named
    named = f"version {version} is not published" if version else "no version is published"
    return f"{named}: {published}" if known else named


def _already_frozen(path: str, lang: Language) -> str:
    if lang is Language.FRENCH:
        return f"{path} dit autre chose, et ce qui est gardé d'une version ne change plus"
    return f"{path} says something else, and what is kept of a version does not change"


def _unfit(lang: Language) -> str:
    return "rien n'est publié" if lang is Language.FRENCH else "nothing is published"


command.add_command(build)
