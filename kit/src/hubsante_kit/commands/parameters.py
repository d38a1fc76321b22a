"""Types of options that are lists in one word, and the help of a command that holds others."""

from __future__ import annotations

import click

from hubsante_kit.milestones import MILESTONES, Milestone
from hubsante_kit.report import FORMATS


class Commands(click.Group):
    """Commands whose help lists the whole first sentence of each, which click cuts to a line."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        named = [(name, self.commands[name]) for name in self.list_commands(ctx)]
        with formatter.section("Commands"):
            formatter.write_dl([(name, command.get_short_help_str(limit=1000)) for name, command in named])


class Numbers(click.ParamType[tuple[Milestone, ...]]):
    """Milestones by number: `1-5`, `3`, `1,4,8-10`."""

    name = "N[-M],…"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[Milestone, ...]:
        try:
            numbers = {number for part in str(value).split(",") for number in _range(part)}
        except ValueError:
            self.fail(f"{value!r}: milestones as 1-5 or 1,4,8-10", param, ctx)
        if not numbers <= {milestone.number for milestone in MILESTONES}:
            self.fail(f"{value!r}: there are milestones 1 to {len(MILESTONES)}", param, ctx)
        return tuple(milestone for milestone in MILESTONES if milestone.number in numbers)


def _range(text: str) -> range:
    """The numbers of a part. Raises: ValueError where it has none, as 5-1."""
    first, _, last = text.partition("-")
    found = range(int(first), min(int(last or first), 100) + 1)
    if not found:
        raise ValueError(text)
    return found


class Replacement(click.ParamType[tuple[str, str]]):
    """A text of the examples and what stands in its place: `fr.health.samu780=fr.health.samu770`."""

    name = "TEXT=TEXT"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, str]:
        old, equals, new = str(value).partition("=")
        if not (old and equals and new):
            self.fail(f"{value!r}: a text of the examples, = and what stands in its place", param, ctx)
        return old, new


class Formats(click.ParamType[tuple[str, ...]]):
    """Formats of the report: `junit,html`."""

    name = ",".join(FORMATS)

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        if isinstance(value, tuple):
            return value
        names = tuple(str(value).split(","))
        if not FORMATS.keys() >= set(names):
            self.fail(f"{value!r}: some of {self.name}", param, ctx)
        return names
