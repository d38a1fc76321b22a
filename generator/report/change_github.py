"""Changes as annotations of a GitHub workflow, at the workbooks that they come from: a command a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.diagnostics import Language, Origin
from generator.diff.facts import Paths
from generator.diff.judge import Category, Judgement
from generator.report.change_view import ChangeView, summary, views
from generator.report.github import command
from generator.report.places import in_repository
from generator.report.run import sheet_place

_COMMANDS = {Category.BREAKING: "error", Category.DANGEROUS: "warning", Category.COMPATIBLE: "notice"}
"""What readers alone see is counted, not annotated."""


def lines(judgements: Sequence[Judgement], paths: Paths, language: Language, specs: Path) -> Iterator[str]:
    """`::error file=specs/mdd.xlsx,title=…::…` a change, of the specs of the new side; then how many there are."""
    for view in views(judgements, paths, language):
        if view.category in _COMMANDS:
            yield _line(view, specs)
    yield summary(judgements, language)


def _line(view: ChangeView, specs: Path) -> str:
    origin = view.new_origin
    file = in_repository(specs, origin.file) if origin else ""
    title = f"{_place(origin)} [{view.judgement.rule.code}]".strip()
    old, new = view.values
    text = "\n".join((f"{view.what} : {old or '—'} → {new or '—'}", *view.breaks))
    return command(_COMMANDS[view.category], {"file": file, "title": title}, text)


def _place(origin: Origin | None) -> str:
    return sheet_place(origin) if origin else ""
