"""Two releases of an annex as one, with what was inserted and deleted between them.

The texts are compared as a reader has them, whatever caused a difference: units by what
they are of, rows by their first cell, texts word by word. Who accepts every revision has
the new annex, who rejects every one the old.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import groupby, zip_longest

from generator.content.blocks import Anchor
from generator.emit.docx.flow import Annex, Flow, Grid, Line, Mark, Row, Run, Runs, Style, Unit, Words

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
_ALIKE = 0.4  # of the signs of two texts; of texts less alike, one replaces the other as a whole
_SECTIONS = frozenset({Style.HEADING_1, Style.HEADING_2})


def revised(old: Annex, new: Annex) -> Annex:
    """The new annex with its differences from the old one marked."""
    return Annex(
        path=new.path,
        name=_revised_runs(old.name, new.name),
        release=_revised_runs(old.release, new.release),
        edition=_revised_runs(old.edition, new.edition),
        units=tuple(_revised_units(old.units, new.units)),
        day=new.day,
    )


def inserted(annex: Annex) -> Annex:
    """An annex that was not there before."""
    return replace(annex, units=tuple(_marked_unit(unit, Mark.INSERTED) for unit in annex.units))


def deleted(annex: Annex) -> Annex:
    """An annex that is there no more."""
    return replace(annex, units=tuple(_marked_unit(unit, Mark.DELETED) for unit in annex.units))


def is_revised(annex: Annex) -> bool:
    """Whether anything but the edition differs: what each annex of a release says of the release itself."""
    return any(not _is_kept(unit) for unit in annex.units if not _is_edition(unit))


def _is_edition(unit: Unit) -> bool:
    return isinstance(unit, Line) and unit.style is Style.SUBTITLE


def _is_kept(unit: Unit) -> bool:
    if isinstance(unit, Line):
        return unit.mark is Mark.KEPT and all(run.mark is Mark.KEPT for run in unit.runs)
    rows = (unit.columns, *unit.rows)
    return all(
        row.mark is Mark.KEPT and all(run.mark is Mark.KEPT for cell in row.cells for run in cell) for row in rows
    )


# --- units -------------------------------------------------------------------------


def _revised_units(old: Flow, new: Flow) -> Iterator[Unit]:
    """The units in the order of both; where some are of another kind, all between two common ones are replaced."""
    for before, after in _zones(_unit_keys(old), _unit_keys(new)):
        pairs = list(zip_longest(old[before], new[after]))
        if all(_is_comparable(unit, other) for unit, other in pairs):
            for unit, other in pairs:
                yield from _revised_unit(unit, other)
        else:
            yield from (_marked_unit(unit, Mark.DELETED) for unit in old[before])
            yield from (_marked_unit(unit, Mark.INSERTED) for unit in new[after])


def _is_comparable(old: Unit | None, new: Unit | None) -> bool:
    match old, new:
        case Line(), Line() if old.style in _SECTIONS:
            return (old.style, _place(old)) == (new.style, _place(new))
        case Line(), Line():
            return (old.style, old.level) == (new.style, new.level)
        case Grid(), Grid():
            return _texts(old.columns) == _texts(new.columns)
        case _:
            return old is None or new is None


def _revised_unit(old: Unit | None, new: Unit | None) -> Iterator[Unit]:
    """Two units of one kind as one, or one that stands on one side alone."""
    match old, new:
        case Line(), Line():
            yield replace(new, runs=_revised_runs(old.runs, new.runs))
        case Grid(), Grid():
            yield Grid(new.columns, tuple(_revised_rows(old.rows, new.rows)))
        case _:
            yield from (_marked_unit(unit, Mark.DELETED) for unit in (old,) if unit)
            yield from (_marked_unit(unit, Mark.INSERTED) for unit in (new,) if unit)


def _unit_keys(units: Flow) -> list[Hashable]:
    """What each unit is of: its section, then a grid its columns, a line where it leads, or else what it says."""
    keys: list[Hashable] = []
    section: Hashable = None
    for unit in units:
        if isinstance(unit, Grid):
            keys.append((section, _texts(unit.columns)))
        elif unit.style is Style.AFTER_TABLE:
            keys.append((unit.style, keys[-1]))  # goes with its table
        elif unit.style in _SECTIONS:
            section = _place(unit)
            keys.append((unit.style, section))
        else:
            keys.append((section, unit.style, unit.level, _leads_to(unit) or _text(unit.runs)))
    return keys


def _place(heading: Line) -> str:
    return next(run.piece.name for run in heading.runs if isinstance(run.piece, Anchor))


def _leads_to(line: Line) -> Hashable:
    return next((run.piece.target for run in line.runs if isinstance(run.piece, Words) and run.piece.target), None)


def _marked_unit(unit: Unit, mark: Mark) -> Unit:
    if isinstance(unit, Grid):
        rows = tuple(_marked_row(row, mark) for row in unit.rows)
        return Grid(_marked_row(unit.columns, mark), rows)
    return replace(unit, runs=_marked(unit.runs, mark), mark=mark)


# --- rows --------------------------------------------------------------------------


def _revised_rows(old: Sequence[Row], new: Sequence[Row]) -> Iterator[Row]:
    """The rows of both; those of one name are compared cell by cell."""
    names = [[_text(row.cells[0]) for row in rows] for rows in (old, new)]
    for before, after in _zones(*names):
        if names[0][before] == names[1][after]:
            pairs = zip(old[before], new[after], strict=True)
            yield from (Row(tuple(map(_revised_runs, row.cells, other.cells))) for row, other in pairs)
        else:
            yield from (_marked_row(row, Mark.DELETED) for row in old[before])
            yield from (_marked_row(row, Mark.INSERTED) for row in new[after])


def _marked_row(row: Row, mark: Mark) -> Row:
    return Row(tuple(_marked(cell, mark) for cell in row.cells), mark)


def _texts(row: Row) -> tuple[str, ...]:
    return tuple(map(_text, row.cells))


# --- words -------------------------------------------------------------------------


def _revised_runs(old: Runs, new: Runs) -> Runs:
    before, after = _tokens(old), _tokens(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if not _are_alike(before, matcher):
        return (*_marked(old, Mark.DELETED), *_marked(new, Mark.INSERTED))
    runs: list[Run] = []
    for kind, low, high, start, end in matcher.get_opcodes():
        if kind == "equal":
            runs += after[start:end]
        else:
            runs += (*_marked(before[low:high], Mark.DELETED), *_marked(after[start:end], Mark.INSERTED))
    return merged(runs)


def _are_alike(before: Sequence[Run], matcher: SequenceMatcher[Run]) -> bool:
    """Whether so much is common that a reader is served by differences word by word."""
    common = sum(len(_text(before[block.a : block.a + block.size])) for block in matcher.get_matching_blocks())
    return common >= _ALIKE * len(_text(before))


def _tokens(runs: Runs) -> list[Run]:
    """The runs word by word; what is no text as it is."""
    tokens: list[Run] = []
    for run in runs:
        if isinstance(run.piece, Words):
            tokens += (replace(run, piece=replace(run.piece, text=text)) for text in _TOKEN.findall(run.piece.text))
        else:
            tokens.append(run)
    return tokens


def merged(runs: Iterable[Run]) -> Runs:
    """The runs, neighbours of one look and mark as one."""
    result: list[Run] = []
    for _, inside in groupby(runs, _look):
        several = list(inside)
        first = several[0]
        if isinstance(first.piece, Words):
            result.append(replace(first, piece=replace(first.piece, text=_text(several))))
        else:
            result += several
    return tuple(result)


def _look(run: Run) -> Hashable:
    return (run.mark, replace(run.piece, text="") if isinstance(run.piece, Words) else run.piece)


def _marked(runs: Iterable[Run], mark: Mark) -> Runs:
    return tuple(replace(run, mark=mark) for run in runs)


def _text(runs: Iterable[Run]) -> str:
    return "".join(run.piece.text for run in runs if isinstance(run.piece, Words))


# --- alignment ---------------------------------------------------------------------


def _zones(old: Sequence[Hashable], new: Sequence[Hashable]) -> Iterator[tuple[slice, slice]]:
    """Parts of two sequences, in the order of both, whose keys are equal, or of which none is."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return ((slice(low, high), slice(start, end)) for _, low, high, start, end in matcher.get_opcodes())
