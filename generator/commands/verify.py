"""`mdd verify`: whether published files are what was published."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

import click

from generator.catalogue.language import Language, Words
from generator.commands.ending import FAILED, refuse
from generator.commands.options import language_option
from generator.release.unpacking import ArchiveError
from generator.release.verify import Fault, Verified, verify
from generator.report.legible import legible

_FAULTS: Mapping[Fault, Words] = {
    Fault.DIFFERENT: Words("d'autres octets que ceux qui ont été publiés", "other bytes than were published"),
    Fault.MISSING: Words("manque", "missing"),
    Fault.EXTRA: Words("en trop, n'a pas été publié", "extra, was not published"),
    Fault.DISOWNED: Words("la déclaration de provenance dit d'autres octets", "the provenance states other bytes"),
}


@click.command("verify")
@click.argument("archive", type=click.Path(exists=True, path_type=Path))
@language_option
def command(archive: Path, lang: Language) -> None:
    """Say whether ARCHIVE is what was published, file by file; no network is needed.

    ARCHIVE is a folder that `mdd release build` filled, or one of its files. The sums
    in it, or beside it, say what should be there.
    """
    try:
        verified = verify(archive)
    except ArchiveError as error:
        refuse(f"{archive}: {error.words(lang)}", FAILED)
    for difference in verified.differences:
        click.echo(legible(f"{difference.path}: {_FAULTS[difference.fault].of(lang)}"))
    click.echo(legible(_summary(archive, verified, lang)))
    sys.exit(FAILED if verified.differences else 0)


def _summary(archive: Path, verified: Verified, lang: Language) -> str:
    count, wrong = verified.count, len(verified.differences)
    if lang is Language.FRENCH:
        verdict = f"différences : {wrong}" if wrong else "tout est tel que publié"
        return f"{archive.name} : fichiers comparés : {count} ; {verdict}"
    verdict = f"differences: {wrong}" if wrong else "all is as published"
    return f"{archive.name}: files compared: {count}; {verdict}"
