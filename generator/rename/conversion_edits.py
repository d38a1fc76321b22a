"""The cells of sheets `Correspondances` that name a field of these sources, and the rows that its new name needs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.convert.counterpaths import WAYS
from generator.convert.mentions import Mentions
from generator.convert.paths import Names
from generator.convert.rows import ResolvedRow
from generator.diagnostics import Origin
from generator.model import Model
from generator.read.correspondences import BOTH, CURRENT, DIRECTION, SOURCE, TARGET, ConversionSources
from generator.read.rows import Cell
from generator.rename.conversion_rows import new_rows
from generator.rename.readings import Reading, Renaming, readings
from generator.rename.target import FieldTarget
from generator.rename.workbook_edits import CellEdit
from generator.xlsx.refusal import Refusal


def conversion_edits(
    target: FieldTarget, new: str, sources: ConversionSources, model: Model
) -> tuple[CellEdit, ...] | Refusal:
    """The edits of every book about the release of the sources, or why a row cannot be edited."""
    models = {**sources.models, CURRENT: model}
    renaming = Renaming(target, new, model)
    edits: list[CellEdit] = []
    for book in sources.books:
        if CURRENT not in (book.source, book.target) or not {book.source, book.target} <= models.keys():
            continue
        read = tuple(readings(book, models))
        texts = _Texts(renaming)
        for reading in read:
            texts.enter(reading)
        if texts.contested:
            return _contested(texts.contested[0])
        edits += [*texts.edits(), *new_rows(book, read, renaming)]
    return tuple(edits)


def _contested(place: Origin) -> Refusal:
    return Refusal(
        f"{place} : la ligne parle aussi d'une donnée qui garde son nom ; d'abord en faire deux lignes",
        f"{place}: the row is also about a datum that keeps its name; first make two rows of it",
    )


@dataclass(frozen=True)
class _Texts:
    """What stands afterwards between two places of each cell, as each direction and pair of messages has it."""

    renaming: Renaming
    _cells: dict[Origin, Cell] = field(default_factory=dict[Origin, Cell])
    _texts: dict[Origin, dict[tuple[int, int], set[str]]] = field(
        default_factory=dict[Origin, dict[tuple[int, int], set[str]]]
    )

    @property
    def contested(self) -> list[Origin]:
        """The cells that would have to say two things."""
        return [place for place, spans in self._texts.items() if any(len(texts) > 1 for texts in spans.values())]

    def edits(self) -> Iterator[CellEdit]:
        for place, spans in self._texts.items():
            before = after = self._cells[place].text
            for (start, end), (text,) in sorted(spans.items(), reverse=True):
                after = after[:start] + text + after[end:]
            if after != before:
                yield CellEdit(place, before, after)

    def enter(self, reading: Reading) -> None:
        """Take note of what one direction makes of the rows of a pair of messages."""
        mentions = Mentions(reading.pair, reading.rows)
        for row in reading.rows:
            is_of_both = row.row[DIRECTION].text == BOTH and not row.row[TARGET]
            for mention in mentions.of(row):
                if not (is_of_both and mention.cell is row.row[SOURCE]):
                    text = self.renaming.text(mention.message, mention.text, mention.above)
                    self._enter(mention.cell, (mention.start, mention.end), text)
            if is_of_both:
                self._enter_both(row, reading)
            elif row.operation in WAYS and row.source and not row.target:
                self._enter(row.row[TARGET], (0, 0), self._derived(row.source, reading))

    def _enter(self, cell: Cell, span: tuple[int, int], text: str) -> None:
        self._cells[cell.origin] = cell
        self._texts.setdefault(cell.origin, {}).setdefault(span, set()).add(text)

    def _enter_both(self, row: ResolvedRow, reading: Reading) -> None:
        """A path of both models, in one cell as long as both have the same names."""
        cell = row.row[SOURCE]
        messages = (reading.pair.source, reading.pair.target)
        first, second = (
            self.renaming.text(each, cell.text) for each in (messages[::-1] if reading.is_back else messages)
        )
        self._enter(cell, (0, len(cell.text)), first)
        self._enter(row.row[TARGET], (0, 0), second if second != first else "")

    def _derived(self, source: Names, reading: Reading) -> str:
        """The target path of a row that leaves it to be derived, where either end has another name afterwards."""
        target = reading.there(source)
        if target is None:
            return ""
        ends = ((reading.pair.source, source), (reading.pair.target, target))
        is_renamed = any(self.renaming.names(message, names)[-1] != names[-1] for message, names in ends)
        return self.renaming.written(reading.pair.target, target) if is_renamed else ""
