"""What there is to say of a row of a sheet and of one cell in it, as a terminal shows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.diagnostics import Diagnostic, Language, Origin, shown
from generator.model import Cardinality
from generator.read.details import DetailKind, parse_details
from generator.read.rows import CARDINALITY, FORMAT, OBJECT, WIRE_NAME, Cell
from generator.report import plain
from generator.report.asked import Asked, details
from generator.report.pattern import pattern_report
from generator.report.run import Run
from generator.resolve.cells import perimeter_cardinality

_WORDS = {
    Language.FRENCH: {
        "label": "Libellé : {text}",
        "fact": "{heading} : {text}",
        "schemas": "Schémas : {text}",
        "schema": "{schema} (périmètre {perimeter}, {cardinality})",
        "none": "aucun",
        "cell": "Cette cellule, {heading} : {text}",
        "findings": "Constats :",
        "no findings": "Constats : aucun",
    },
    Language.ENGLISH: {
        "label": "Label: {text}",
        "fact": "{heading}: {text}",
        "schemas": "Schemas: {text}",
        "schema": "{schema} (perimeter {perimeter}, {cardinality})",
        "none": "none",
        "cell": "This cell, {heading}: {text}",
        "findings": "Findings:",
        "no findings": "Findings: none",
    },
}
_LONGEST = 400  # characters of a cell


def cell_report(row_asked: Asked, findings: Iterable[Diagnostic], language: Language) -> str:
    """The place, what its row says, what its expressions accept, and what was found there, the cell's own first."""
    words = _WORDS[language]
    return "\n".join(
        [
            str(row_asked.origin),
            *(f"  {line}" for line in _facts(row_asked, words)),
            *(f"  {line}" for line in _details(row_asked, words, language)),
            *(f"  {line}" for line in finding_lines(row_asked.origin, findings, language)),
        ]
    )


def _facts(asked: Asked, words: dict[str, str]) -> Iterator[str]:
    row = asked.row
    yield words["label"].format(text=shown(row.label))
    for heading in (WIRE_NAME, CARDINALITY, OBJECT, FORMAT):
        if row[heading]:
            yield words["fact"].format(heading=heading, text=_line(row[heading]))
    yield words["schemas"].format(text=", ".join(_schemas(asked, words)) or words["none"])
    headings = {"", WIRE_NAME, CARDINALITY, OBJECT, FORMAT, *(heading for heading, _ in details(row))}
    if asked.cell is not None and asked.heading not in headings:
        yield words["cell"].format(heading=asked.heading, text=_line(asked.cell) or words["none"])


def _schemas(asked: Asked, words: dict[str, str]) -> Iterator[str]:
    """The schemas whose perimeter the row is marked for, each with how often the field occurs there."""
    for entry in asked.sheet.entries:
        mark = asked.row.perimeters.get(entry.perimeter.text)
        if mark:
            meaning = perimeter_cardinality(mark, asked.row[CARDINALITY])
            cardinality = meaning if isinstance(meaning, Cardinality) else shown(mark.text)
            names = {"schema": entry.schema.text, "perimeter": entry.perimeter.text}
            yield words["schema"].format(cardinality=cardinality, **names)


def _details(asked: Asked, words: dict[str, str], language: Language) -> Iterator[str]:
    """What the row says of its values, and after an expression what that accepts, refuses and costs."""
    for heading, cell in details(asked.row):
        if cell:
            yield words["fact"].format(heading=heading, text=_line(cell))
            read = parse_details(cell)
            if read.kind is DetailKind.REGEX and read.text:
                yield from pattern_report(read.text, language).splitlines()[1:]


def finding_lines(place: Origin, findings: Iterable[Diagnostic], language: Language) -> Iterator[str]:
    """What was found in the row of a place or points at it, the place's own findings first."""
    here = [finding for finding in findings if any(_is_in_row(at, place) for at in (finding.origin, *finding.related))]
    own_first = sorted(here, key=lambda finding: (finding.origin != place, not _is_in_row(finding.origin, place)))
    run = Run(Path(), tuple(own_first), language=language, is_verbose=True)
    yield _WORDS[language]["findings" if here else "no findings"]
    yield from (f"  {line}" for line in plain.findings(run))


def _is_in_row(origin: Origin, place: Origin) -> bool:
    return (origin.file, origin.sheet, origin.row, origin.pointer) == (
        place.file,
        place.sheet,
        place.row,
        place.pointer,
    )


def _line(cell: Cell) -> str:
    return shown(" ; ".join(cell.text.splitlines()), _LONGEST)
