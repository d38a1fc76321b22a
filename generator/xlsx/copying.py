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
    """A copy that was made, or why it was not."""

    target: Path
    problem: str = ""

    def words(self, language: Language) -> str:
        """What became of it, in a line."""
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
    for one in plan:
        try:
            copy = annotated(one.content, one.name, findings, language)
        except PackageError as error:
            yield Copy(one.target, str(error))
            continue
        write_file(one.target, copy)
        yield Copy(one.target)
