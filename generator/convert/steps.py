"""What is done to an object of the target once all that the source has went its way: defaults, identifiers, counts."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator.convert.frames import Frame
from generator.convert.notes import Notes
from generator.convert.paths import Names, steps
from generator.convert.rows import ResolvedRow
from generator.convert.texts import PARTIES, classes, new_template
from generator.convert.values import Values
from generator.read.correspondences import ARGUMENT, COUNT, DEFAULT, ENVELOPE, KEY_VALUE

Table = dict[str, Any]

_STEPS = (DEFAULT, ENVELOPE, COUNT)


@dataclass(frozen=True)
class Steps:
    """The steps of one pair of messages."""

    rows: tuple[ResolvedRow, ...]
    values: Values
    notes: Notes

    def of(self, frames: Sequence[Frame], framed: Collection[Names]) -> list[Table]:
        """The steps of the rows that reach into an object, and into none of those that stand within it.

        `framed` are the objects of the target that were made before, by the names that lead to them.
        """
        own = frames[-1].names
        steps_of = [step for row in self.rows if self._is_within(row, own, framed) for step in self._step(row, frames)]
        return sorted([*steps_of, *self._key_values(frames)], key=lambda step: int(step["order"]))

    def drops(self, frame: Frame) -> list[ResolvedRow]:
        """The rows that leave an item out where nothing fills one of its members."""
        return [row for row in self.rows if row.drops and row.target[:-1] == frame.names]

    @staticmethod
    def _is_within(row: ResolvedRow, own: Names, framed: Collection[Names]) -> bool:
        is_step = row.is_late or (row.operation in _STEPS and not row.drops)
        holders = [row.target[:length] for length in range(len(row.target)) if row.target[:length] in framed]
        return is_step and bool(row.target) and holders[-1:] == [own]

    def _step(self, row: ResolvedRow, frames: Sequence[Frame]) -> Iterator[Table]:
        reached = row.target_fields
        step: Table = {"order": row.order, "to": steps(reached[len(frames[-1].target) :])}
        if row.condition is not None:
            step["if"] = row.condition
        match row.operation:
            case "défaut":
                new = new_template(row.argument)
                if new is not None:
                    yield {**step, "do": "new", "value": new}
                else:
                    value = self.values.constant(row.argument, reached, row.row[ARGUMENT])
                    yield {**step, "do": "default", "value": value}
            case "enveloppe":
                word, _, text = row.argument.partition(":")
                yield {**step, "do": "envelope", "party": PARTIES.get(word.strip(), ""), "value": text.strip() or "{}"}
            case "compter":
                yield {**step, "do": "count", "of": list(row.source), "ranges": list(self._ranges(row))}
            case _:
                yield {**step, "do": "copy", "from": list(row.source), "is_absent_only": False}

    def _ranges(self, row: ResolvedRow) -> Iterator[list[Any]]:
        """The classes of numbers as the runtime takes them: `[low, high, value]`."""
        for each in classes(row.argument):
            yield [each.low, each.high, self.values.constant(each.code, row.target_fields, row.row[ARGUMENT])]

    def _key_values(self, frames: Sequence[Frame]) -> Iterator[Table]:
        """The entries of keys and values, each read from the root object, whatever way the datum goes besides."""
        for row in self.rows if len(frames) == 1 else ():
            if row.operation == KEY_VALUE and row.source and row.target:
                note = self.notes.note(row, row.source_fields[-1], tuple(frames))
                yield {"order": row.order, "do": "note", "read": list(row.source), "note": note}
