"""Workbooks and sheets of a release that are copies of others: they are left out, with all that was found in them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from generator.diagnostics import Diagnostic, Origin, finding_of
from generator.read.copied import copies, sheet_copies
from generator.read.rows import CodeSheet, Sheet


def without_copies(
    sheets: list[Sheet], code_sheets: list[CodeSheet], findings: Iterable[Diagnostic]
) -> tuple[list[Sheet], list[CodeSheet], list[Diagnostic]]:
    """The sheets, code lists and findings that are in no copy, with a finding for each copy.

    Reports: copied-source
    """
    copied = {**_sheet_copies(sheets, code_sheets), **_copies(sheets, code_sheets)}
    problems = [problem for problem in findings if not _is_in(copied, problem.origin)]
    problems += [problem for place, problem in copied.items() if not place.sheet or Origin(place.file) not in copied]
    return (
        [sheet for sheet in sheets if not _is_in(copied, sheet.origin)],
        [sheet for sheet in code_sheets if not _is_in(copied, sheet.origin)],
        problems,
    )


def _is_in(copied: Collection[Origin], place: Origin) -> bool:
    """Whether the file of a place, or its sheet, is one of the copies."""
    return Origin(place.file) in copied or Origin(place.file, sheet=place.sheet) in copied


def _declared(sheets: Iterable[Sheet], code_sheets: Iterable[CodeSheet]) -> Iterator[tuple[Origin, str]]:
    """Each sheet with the name of a schema, or of the code list, that it declares."""
    for sheet in sheets:
        yield from ((sheet.origin, entry.schema.text.casefold()) for entry in sheet.entries)
    yield from ((sheet.origin, sheet.id.text) for sheet in code_sheets)


def _copies(sheets: Iterable[Sheet], code_sheets: Iterable[CodeSheet]) -> dict[Origin, Diagnostic]:
    """The files that are copies of others, whose every schema or list would be reported as a second one.

    Reports: copied-source
    """
    names: dict[str, list[str]] = {}
    for place, name in _declared(sheets, code_sheets):
        names.setdefault(place.file, []).append(name)
    return {
        Origin(path): finding_of(
            "copied-source", Origin(path), "copied-workbook", related=[Origin(original)], first=original
        )
        for path, original in copies(names).items()
    }


def _sheet_copies(sheets: Iterable[Sheet], code_sheets: Iterable[CodeSheet]) -> dict[Origin, Diagnostic]:
    """The sheets that are copies of others in their workbook, `RC-EDA (2)`.

    Reports: copied-source
    """
    books: dict[str, dict[str, list[str]]] = {}
    places: dict[tuple[str, str], Origin] = {}
    for place, name in _declared(sheets, code_sheets):
        books.setdefault(place.file, {}).setdefault(place.sheet, []).append(name)
        places[place.file, place.sheet] = place
    return {
        Origin(file, sheet=copy): finding_of(
            "copied-source",
            places[file, copy],
            "copied-sheet",
            related=[places[file, original]],
            value=copy,
            first=original,
        )
        for file, names in books.items()
        for copy, original in sheet_copies(names).items()
    }
