"""The options that several commands have, and the help of those that hold others."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, cast

import click

from generator.artifact import EVERY_TARGET, TARGETS_ON_DEMAND
from generator.catalogue.language import Language, language_of
from generator.read.below import path_below
from generator.read.folder import MODEL, is_model
from generator.report.legible import legible

_Command = TypeVar("_Command", bound=Callable[..., Any])


class Commands(click.Group):
    """Commands whose help lists the whole first sentence of each, which click cuts to a line."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        named = [(name, self.commands[name]) for name in self.list_commands(ctx)]
        with formatter.section("Commands"):
            formatter.write_dl([(name, command.get_short_help_str(limit=1000)) for name, command in named])


class Folder(click.Path):
    """A folder; no file, nor a pipe or device, which click accepts as neither."""

    def __init__(self, *, exists: bool = False) -> None:
        super().__init__(exists=exists, file_okay=False, path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        folder = cast(Path, super().convert(value, param, ctx))
        if folder.exists() and not folder.is_dir():
            self.fail(f"{str(folder)!r} is no folder.", param, ctx)
        return folder


class Specs(click.Path):
    """A folder of sources, or a model that was generated from one."""

    def __init__(self, *, is_edited: bool) -> None:
        super().__init__(exists=True, path_type=Path)
        self.is_edited = is_edited

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        specs = cast(Path, super().convert(value, param, ctx))
        if specs.is_dir():
            return specs
        if not is_model(specs) or not specs.is_file():
            self.fail(f"{str(specs)!r} is neither a folder nor a {MODEL}.", param, ctx)
        if self.is_edited:
            self.fail(f"{str(specs)!r} holds no workbook to edit: name the folder that it was made of.", param, ctx)
        return specs


def _specs(*, is_edited: bool) -> Callable[[_Command], _Command]:
    also = "" if is_edited else f", or a {MODEL} made of them"
    return click.option(
        "--specs",
        default="specs",
        show_default=True,
        is_eager=True,
        type=Specs(is_edited=is_edited),
        help=f"Folder of workbooks, code lists and JSON Schemas{also}.",
    )


specs_option, edited_specs_option = _specs(is_edited=False), _specs(is_edited=True)


def _apart(context: click.Context, _option: click.Parameter, out: Path) -> Path:
    """The output folder, unless its files would be among the sources, or replace them."""
    specs = Path(context.params["specs"])
    if path_below(out, specs) is not None or any(
        path_below(specs, out / target) is not None for target in EVERY_TARGET
    ):
        raise click.BadParameter(legible(f"{out} would mix the output with the sources in {specs.name}."))
    return out


def _out(default: str) -> Callable[[_Command], _Command]:
    return click.option(
        "--out",
        default=default,
        show_default=True,
        callback=_apart,
        type=Folder(),
        help="Folder that the outputs go to.",
    )


out_option, site_option = _out("generated"), _out("site")
targets_option = click.option(
    "--target",
    "targets",
    multiple=True,
    type=click.Choice(EVERY_TARGET),
    help=f"Only this target; may be repeated. Made only when named: {', '.join(TARGETS_ON_DEMAND)}.",
)
schemas_option = click.option(
    "--schema", "schemas", multiple=True, metavar="NAME", help="Only this schema; may be repeated."
)
skip_option = click.option(
    "--skip-sheet",
    "skipped",
    multiple=True,
    metavar="NAME",
    help="Without the sheets of this name, in whatever workbook; may be repeated.",
)
cache_option = click.option("--no-cache", is_flag=True, help="Do everything anew, and leave nothing to later runs.")
language_option = click.option(
    "--lang",
    type=click.Choice([language.value for language in Language]),
    callback=lambda _context, _option, value: Language(value) if value else language_of(os.environ),
    help="Language of findings; if not given, that of the locale (LC_ALL, LC_MESSAGES, LANG), else French.",
)
