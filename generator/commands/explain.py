"""`mdd explain`: what a finding means."""

from __future__ import annotations

import sys

import click

from generator.catalogue import RULES
from generator.catalogue.explanation import explained, listed, unknown
from generator.catalogue.language import Language
from generator.commands.ending import WRONG_USAGE
from generator.commands.options import language_option


@click.command()
@click.argument("codes", nargs=-1, metavar="[CODE]...")
@click.option("--pattern", metavar="REGEX", help="Say what an expression accepts, refuses and costs instead.")
@language_option
def command(codes: tuple[str, ...], pattern: str | None, lang: Language) -> None:
    """Say what findings mean, by their codes; without a code, list them all."""
    if pattern is not None:
        from generator.report.pattern import pattern_told  # noqa: PLC0415  # the engine takes long to load

        click.echo(pattern_told(pattern, lang))
        return
    if strange := [code for code in codes if code not in RULES]:
        click.echo("\n".join(f"mdd: {unknown(code, lang)}" for code in strange), err=True)
        sys.exit(WRONG_USAGE)
    click.echo("\n\n".join(explained(code, lang) for code in codes) or listed(lang))
