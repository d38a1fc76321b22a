"""The command `hubsante` and its commands, each loaded when it is called."""

from __future__ import annotations

import click

from hubsante_kit import __version__


@click.group()
@click.version_option(__version__, prog_name="hubsante")
def main() -> None:
    """Try dispatch software against the rules of the Hub Santé, on one's own desk."""
