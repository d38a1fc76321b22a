"""The changes between two releases in the format that is asked for."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Language
from generator.diff.facts import Paths, as_tree
from generator.diff.judge import Judgement
from generator.report import change_github, change_junit, change_page
from generator.report.changes import markdown_lines, text_lines
from generator.report.legible import legible


@dataclass(frozen=True, slots=True)
class Report:
    """What there is to tell, and of which two releases."""

    judgements: Sequence[Judgement]
    paths: Paths
    language: Language
    sides: tuple[str, str]  # as they were named

    def render(self, form: str) -> str:
        """The report, without a last line end."""
        told = (self.judgements, self.paths, self.language)
        match form:
            case "json":
                trees = [as_tree(judgement, self.paths) for judgement in self.judgements]
                return json.dumps(trees, ensure_ascii=False, indent=2)
            case "html":
                return change_page.render(*told, self.sides)
            case "junit":
                return change_junit.render(*told)
            case "github":
                return "\n".join(change_github.lines(*told, Path(self.sides[1])))
            case "markdown":
                return "\n".join(map(legible, markdown_lines(*told)))
            case _:
                return "\n".join(map(legible, text_lines(*told)))
