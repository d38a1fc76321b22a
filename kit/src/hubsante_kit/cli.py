"""The command `hubsante`: which commands there are; each is loaded when it is called."""

from __future__ import annotations

import importlib
from collections.abc import Mapping

import click

from hubsante_kit import __version__

COMMANDS: Mapping[str, str] = {
    "convert": "Convert messages of one version to another, from files or over HTTP.",
    "recette": "Try software against the hub, on this machine alone.",
    "replay": "Judge the messages of archives, and say whom a new release would break.",
    "validate": "Say whether messages, JSON or XML, are what the model accepts.",
}
"""The commands by name, each with the first line of its help."""

WITH_AN_EXTRA = frozenset({"recette", "replay"})
"""The commands whose libraries come with the extra of that name."""


class _Commands(click.Group):
    """Commands whose modules, and the libraries that these need, are loaded one by one."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  # click's signature
        if cmd_name not in COMMANDS:
            return None
        try:
            command: click.Command = importlib.import_module(f"hubsante_kit.commands.{cmd_name}").command
        except ModuleNotFoundError as missing:
            if cmd_name not in WITH_AN_EXTRA or f"{missing.name}.".startswith("hubsante_kit."):
                raise
            needs = f"{cmd_name} needs {missing.name}, which is not installed"
            raise click.ClickException(f"{needs}: pip install 'hubsante-kit[{cmd_name}]'") from None
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  # click's signature
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="hubsante")
def main() -> None:
    """Try dispatch software against the rules of the Hub Santé, on one's own desk."""
