"""What a check found, as every format has it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from generator.catalogue import Language, Severity
from generator.diagnostics import Diagnostic, Origin
from generator.novelty import Key
from generator.read.waivers import Waived
from generator.report.legible import legible

__all__ = ["Group", "Run", "groups", "legible", "sheet_place", "spot"]


@dataclass(frozen=True, slots=True)
class Run:
    """A check of a specs folder, and for whom it is reported."""

    specs: Path
    findings: tuple[Diagnostic, ...]  # those that are shown, in reading order
    waived: tuple[Waived, ...] = ()
    language: Language = Language.FRENCH
    fails_on: frozenset[Severity] = frozenset({Severity.ERROR})
    is_verbose: bool = False  # whether a text shows information one by one
    seconds: float = 0.0
    page_folder: Path = Path()  # where a page will stand, whose links are relative
    counted: tuple[Diagnostic, ...] | None = None  # all findings, where only some are shown
    new: frozenset[Diagnostic] | None = None  # those that an earlier state did not have; None: nothing was compared
    gone: tuple[Key, ...] = ()  # what was found before and is not any more

    @property
    def every(self) -> tuple[tuple[Diagnostic, str | None], ...]:
        """All findings in reading order, with the reason of those that are waived."""
        both = [(finding, None) for finding in self.findings] + [
            (waived.finding, waived.waiver.reason) for waived in self.waived
        ]
        return tuple(sorted(both, key=lambda pair: (pair[0].origin, pair[0].code, pair[0].values, pair[0].phrases)))

    @property
    def has_failed(self) -> bool:
        return any(finding.severity in self.fails_on for finding in self.findings)


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of one sheet, or of a file that has none."""

    file: str
    sheet: str
    findings: tuple[Diagnostic, ...]

    @property
    def name(self) -> str:
        return legible(f"{self.file} {self.sheet}".strip())


def groups(findings: Iterable[Diagnostic]) -> Iterator[Group]:
    """Findings in reading order by their sheets."""
    for (file, _, sheet), several in groupby(findings, key=lambda f: _sheet(f.origin)):
        yield Group(file, sheet, tuple(several))


def _sheet(origin: Origin) -> tuple[str, int, str]:
    return origin.file, origin.sheet_position, origin.sheet


def spot(origin: Origin) -> str:
    """A place within its sheet or file: `"K16"`, `"16"`, `"/steps/0"`, or nothing."""
    return legible(origin.cell or (str(origin.row) if origin.row else origin.pointer))


def sheet_place(origin: Origin) -> str:
    """A place within its file: `"RC-EDA!K16"`, `"RC-EDA"`, `"/steps/0"`, or nothing."""
    return legible("!".join(part for part in (origin.sheet, spot(origin)) if part))
