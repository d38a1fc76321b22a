"""Changes as annotations of a GitHub workflow, at the workbooks that they come from: a command a line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.diagnostics import Origin
from generator.diff.judge import Category
from generator.report.change_view import ChangeView, Told, summary, views
from generator.report.github import command
from generator.report.places import in_repository
from generator.report.run import sheet_place

_COMMANDS = {Category.BREAKING: "error", Category.DANGEROUS: "warning", Category.COMPATIBLE: "notice"}
"""What readers alone see is counted, not annotated."""


def lines(told: Told) -> Iterator[str]:
    """`::error file=specs/mdd.xlsx,title=…::…` a change, of the specs of the new side; then how many there are."""
    for view in views(told):
        if view.category in _COMMANDS:
            yield _line(view, Path(told.sides[1]))
    yield from summary(told)


def _line(view: ChangeView, specs: Path) -> str:
    origin = view.new_origin
    file = in_repository(specs, origin.file) if origin else ""
    title = f"{_place(origin)} [{view.judgement.rule.code}]".strip()
    old, new = view.values
    text = "\n".join((f"{view.what} : {old or '—'} → {new or '—'}", *view.lines))
    return command(_COMMANDS[view.category], {"file": file, "title": title}, text)


def _place(origin: Origin | None) -> str:
    return sheet_place(origin) if origin else ""
