"""The command line: which commands there are; each is loaded when it is called."""

from __future__ import annotations

import importlib
import os
from collections.abc import Mapping
from typing import Any

import click

from generator.report.streams import enduring_streams

COMMANDS: Mapping[str, str] = {
    "cells": "Write a workbook as lines, one a cell that matters, or how two workbooks differ.",
    "check": "Show what is wrong or doubtful in the specs; generate nothing.",
    "convert": "Convert messages from one version of the models to another, or say what becomes of each datum.",
    "diff": "Show what differs between two releases, and whom each change breaks.",
    "explain": "Say what findings mean, by their codes, or what a place holds; without either, list the codes.",
    "generate": "Turn workbooks into schemas, XSDs, classes, documentation and examples.",
    "inspect": "Show what is read of workbooks or CSV code lists: sheets, schemas, columns, rows used and skipped.",
    "new-sheet": "Add an empty, well-formed sheet to a workbook: for the schema NAME, Règles, or Correspondances.",
    "release": "Judge, record and build the releases of the model.",
    "rename": "Give what PATH names the name NEW, in workbooks, scenarios and samples.",
    "scenario": "Turn a scenario into a workbook or back, or start a new one.",
    "site": "Write the pages of the site: explorer, reference, code lists; `make site` adds its scripts.",
    "validate": "Say whether messages, JSON or XML, are what the model accepts.",
    "verify": "Say whether ARCHIVE is what was published, file by file; no network is needed.",
    "watch": "Generate now, and again whenever a source is saved; Ctrl-C ends it.",
}
"""The commands by name, each with the first line of its help."""


class _Commands(click.Group):
    """Commands whose modules, and the libraries that these need, are loaded one by one."""

    def main(self, *arguments: Any, **extra: Any) -> Any:
        with enduring_streams():
            return super().main(*arguments, **extra)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  # click's signature
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"generator.commands.{cmd_name.replace('-', '_')}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  # click's signature
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="hubsante-mdd")
@click.pass_context
def main(context: click.Context) -> None:
    """The compiler of the Hub Santé data models."""
    if os.environ.get("NO_COLOR"):
        context.color = False
