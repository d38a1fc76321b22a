"""`mdd release`: from the working specs to a published release."""

from __future__ import annotations

import click

from generator.commands.release_build import command as build


@click.group("release")
def command() -> None:
    """Judge, record and build the releases of the model."""


command.add_command(build)
