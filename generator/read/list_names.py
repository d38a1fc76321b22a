"""The names of a code list's facts and columns: those that stand twice, or are nearly right."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from generator.catalogue.nearest import nearest
from generator.diagnostics import Diagnostic, finding
from generator.read.rows import Cell
from generator.read.values import bare

ID = "Identifiant nomenclature"
SOURCE = "Référentiel nomenclature"
NAME = "Nom Nomenclature"
DESCRIPTION = "Description"
LEVELS = "Nombre de niveau"
CODE = "Code"
LABEL = "Libellé niveau"
COMMENT = "Commentaire"

_FACTS = (ID, SOURCE, NAME, LEVELS)
_CLOSE = 0.82  # "Identifant nomenclature"; "Nom Nomenclature" stands for no "Référentiel nomenclature"
_BARE_LABELS = frozenset({"libelle", "libelles", "label", "labels"})
_MOST_LEVELS = 9


def nearly(text: str, names: Iterable[str]) -> str:
    """The name of a fact or column that a text nearly is; empty for any other text."""
    return nearest(text, names, _CLOSE)


def misspelt_facts(titles: Iterable[Cell], absent: Collection[str]) -> Iterator[Diagnostic]:
    """Titles that may stand for facts without which a list has no id, or another one.

    Reports: misspelt-column
    """
    left = set(absent)
    for cell in titles:
        column = "" if cell.text in _FACTS else nearly(cell.text, left)
        if column:
            left.remove(column)
            yield finding("misspelt-column", cell.origin, value=cell.text, column=column)


def repeated_facts(titles: Iterable[Cell]) -> Iterator[Diagnostic]:
    """Facts that a list states twice, of which the first is read.

    Reports: duplicate-fact
    """
    yield from _repeated("duplicate-fact", (cell for cell in titles if cell.text in _FACTS))


def repeated_columns(headers: Iterable[Cell]) -> Iterator[Diagnostic]:
    """Columns of one name, of which the first is read.

    Reports: duplicate-column
    """
    yield from _repeated("duplicate-column", (cell for cell in headers if is_read(cell.text)))


def misspelt_labels(headers: Iterable[Cell], *, has_labels: bool) -> Iterator[Diagnostic]:
    """Headers that may stand for a column of labels, without which codes have none.

    Reports: misspelt-column
    """
    levels = [f"{LABEL} {level}" for level in range(1, _MOST_LEVELS + 1)]
    for cell in headers:
        if is_read(cell.text):
            continue
        is_bare = not has_labels and bare(cell.text) in _BARE_LABELS
        column = levels[0] if is_bare else nearly(cell.text, levels)
        if column:
            yield finding("misspelt-column", cell.origin, value=cell.text, column=column)


def is_read(header: str) -> bool:
    """Whether a column of the table of codes is read."""
    return header in (CODE, DESCRIPTION, COMMENT) or header.startswith(LABEL)


def _repeated(code: str, cells: Iterable[Cell]) -> Iterator[Diagnostic]:
    first: dict[str, Cell] = {}
    for cell in cells:
        origin = first.setdefault(cell.text, cell).origin
        if origin != cell.origin:
            yield finding(code, cell.origin, related=[origin], column=cell.text, first=origin.cell)
