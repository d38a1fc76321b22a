"""`mdd site`: the pages of the site, which `make site` completes with scripts."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator import pipeline, rerun, site
from generator.artifact import TARGETS
from generator.catalogue.language import Language
from generator.clock import Clock
from generator.commands.ending import in_one_go, refuse, status
from generator.commands.options import language_option, site_option, skip_option, specs_option
from generator.diagnostics import has_errors
from generator.report import formats
from generator.report.legible import legible
from generator.report.run import Run
from generator.write import OutputError, carry_out, plan


@click.command()
@specs_option
@site_option
@skip_option
@language_option
def command(specs: Path, out: Path, skipped: tuple[str, ...], lang: Language) -> None:
    """Write the pages of the site: explorer, reference, code lists; `make site` adds its scripts."""
    clock = Clock()
    with in_one_go():
        read = rerun.tables(rerun.present_cache())
        checked = pipeline.check(specs, frozenset(), clock, skipped=frozenset(skipped), read=read)
        if has_errors(checked.findings):
            formats.show_findings(Run(specs, checked.findings, language=lang), err=True)
            sys.exit(status(checked.findings))
        files = {str(file.path): file.content for file in pipeline.emitted(checked.model, TARGETS, clock)}
        artifacts = list(site.emit(checked.model, files))
    try:
        changes = carry_out(plan(artifacts, out, {artifact.path.parts[0] for artifact in artifacts}), out)
    except OutputError as error:
        refuse(error.words(lang))
    written, whole = len(changes.written), len(artifacts)
    if lang is Language.FRENCH:
        click.echo(legible(f"{whole} fichiers dans {out}, dont {written} écrits ; `make site` ajoute les scripts."))
    else:
        click.echo(legible(f"{whole} files in {out}, {written} of them written; `make site` adds the scripts."))
