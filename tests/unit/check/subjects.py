"""What the rules find in a small release: workbooks in, `code place: value` out."""

from __future__ import annotations

from collections.abc import Iterable

from generator.check import Subject
from generator.diagnostics import Diagnostic, has_errors
from generator.read.sources import sources_of
from generator.resolve import resolve
from tests.causes import cause, values_of
from tests.workbooks import CodeList, Sheet, workbook


def subject(*sheets: Sheet | CodeList) -> Subject:
    sources, reading = sources_of({"mdd.xlsx": workbook(*sheets)})
    model, resolving = resolve(sources)
    assert not has_errors([*reading, *resolving])
    return Subject(model, sources)


def told(findings: Iterable[Diagnostic], *names: str) -> list[tuple[str, ...]]:
    """Code or cause, cell and the named values of each finding."""
    return [(cause(one), one.origin.cell, *(values_of(one).get(name, "") for name in names)) for one in findings]
