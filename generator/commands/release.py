"""`mdd release`: from the working specs to a published release."""

from __future__ import annotations

import click


@click.group("release")
def command() -> None:
    """Judge, record and build the releases of the model."""
