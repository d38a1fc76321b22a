"""The annexes that a comparison writes: those that differ, with the differences as revisions."""

from __future__ import annotations

from pathlib import Path

import click

from generator.catalogue.language import Language
from generator.commands.ending import refuse
from generator.emit.docx.comparison import ANNEXES, compared
from generator.model import Model
from generator.report.legible import legible
from generator.write import OutputError, carry_out, plan


def write_annexes(old: Model, new: Model, output: Path, language: Language) -> None:
    """The annexes to a folder that is theirs, and their paths to the standard output.

    What an earlier comparison wrote there, and this one does not, is removed.
    """
    artifacts = list(compared(old, new))
    try:
        carry_out(plan(artifacts, output, ANNEXES), output)
    except OutputError as error:
        refuse(error.words(language))
    for artifact in artifacts:
        click.echo(legible(str(output / artifact.path)))
