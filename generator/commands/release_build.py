"""`mdd release build`: everything that is published of a release, into one folder."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from generator import rerun
from generator.artifact import EVERY_TARGET
from generator.catalogue.language import Language
from generator.clock import Clock
from generator.commands.ending import in_one_go, refuse, status
from generator.commands.options import Folder, language_option, skip_option, specs_option
from generator.diagnostics import has_errors
from generator.pipeline import check_files, emitted
from generator.read.folder import contents
from generator.release.distribution import distribution, publish
from generator.report import formats, generation
from generator.report.legible import legible
from generator.report.run import Run
from generator.write import OutputError


@click.command("build")
@specs_option
@click.option(
    "--out", default="dist", show_default=True, type=Folder(), help="Folder that holds what is published, and no more."
)
@skip_option
@language_option
def command(specs: Path, out: Path, skipped: tuple[str, ...], lang: Language) -> None:
    """Build what is published of a release: packages, the bundle, their sums, materials and provenance.

    Equal sources give equal files, byte for byte, whenever and wherever they are built.
    """
    with generation.progress(lang) as show, in_one_go():
        files = contents(specs)
        read = rerun.tables(rerun.present_cache())
        checked = check_files(files, frozenset(), Clock(show), date.today(), frozenset(skipped), read)
        if not has_errors(checked.findings):
            artifacts = emitted(checked.model, EVERY_TARGET, Clock(show))
            made = distribution(checked.model, artifacts, files.contents)
    formats.show_findings(Run(specs, checked.findings, language=lang), err=True)
    if has_errors(checked.findings):
        sys.exit(status(checked.findings))
    try:
        publish(made, out)
    except OutputError as error:
        refuse(error.words(lang))
    for name in sorted(made):
        click.echo(legible(str(out / name)))
