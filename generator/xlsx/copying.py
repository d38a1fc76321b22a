"""Annotated copies on disk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostic, Language
from generator.write import write_file
from generator.xlsx.annotate import annotated
from generator.xlsx.copies import Planned
from generator.xlsx.package import PackageError


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy that was written, or why it was not."""

    target: Path
    problem: str = ""

    def words(self, language: Language) -> str:
        """The outcome, in one line."""
        if language is Language.FRENCH:
            return (
                f"{self.target} : pas de copie annotée, {self.problem}"
                if self.problem
                else f"copie annotée : {self.target}"
            )
        return f"{self.target}: no annotated copy, {self.problem}" if self.problem else f"annotated copy: {self.target}"


def write_copies(plan: Iterable[Planned], findings: Sequence[Diagnostic], language: Language) -> Iterator[Copy]:
    """Annotate each workbook with its own findings.

    Raises: generator.write.OutputError when a copy cannot be written.
    """
    for planned in plan:
        try:
            content = annotated(planned.content, planned.name, findings, language)
        except PackageError as error:
            yield Copy(planned.target, str(error))
            continue
        write_file(planned.target, content)
        yield Copy(planned.target)
