"""The changes between two releases in the format that is asked for."""

from __future__ import annotations

import json
from typing import Any

from generator.diff.facts import as_tree
from generator.diff.judge import Judgement
from generator.report import change_github, change_junit, change_page
from generator.report.change_view import Told
from generator.report.changes import markdown_lines, text_lines
from generator.report.legible import legible

CHANGE_FORMATS = ("text", "markdown", "html", "json", "junit", "github")


def render(told: Told, form: str) -> str:
    """The report, without a last line end."""
    match form:
        case "json":
            trees = [_tree(judgement, told) for judgement in told.judgements]
            return json.dumps(trees, ensure_ascii=False, indent=2)
        case "html":
            return change_page.render(told)
        case "junit":
            return change_junit.render(told)
        case "github":
            return "\n".join(change_github.lines(told))
        case "markdown":
            return "\n".join(map(legible, markdown_lines(told)))
        case _:
            return "\n".join(map(legible, text_lines(told)))


def _tree(judgement: Judgement, told: Told) -> dict[str, Any]:
    tree = as_tree(judgement, told.paths)
    return {**tree, "replayed": told.replayed.facts(judgement)} if told.replayed else tree
