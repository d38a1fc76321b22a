"""The tables of one pair of messages: each datum of the source, the ways that it may go, what the target needs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from generator.convert.account import Account
from generator.convert.alike import Likeness, holds
from generator.convert.counterparts import candidates, counterpart, names
from generator.convert.frames import Fields, Frame, Frames, names_of_fields, place_in
from generator.convert.notes import Notes
from generator.convert.paths import Names, path_text, steps
from generator.convert.rows import Pair, ResolvedRow, by_source
from generator.convert.shared import Shared
from generator.convert.steps import Steps
from generator.convert.suitability import suitability_problems
from generator.convert.values import Values
from generator.diagnostics import finding
from generator.model import Cardinality, Coded, Field, ObjectType, Ref
from generator.read.correspondences import CALL, CODE, COPY, DELETE, NOTE, ONE, SOURCE

Table = dict[str, Any]

_GONE = "n'existe pas dans le modèle cible"


class PairTables:
    """One pair of messages under way; `used` are the orders of the rows that came to hold."""

    def __init__(self, pair: Pair, rows: tuple[ResolvedRow, ...], values: Values, account: Account) -> None:
        self.used: set[int] = set()
        self._pair = pair
        self._rows = rows
        self._shared: Shared = account.shared
        self._values = values
        self._account = account
        self._by_source = by_source(rows)
        self._likeness = Likeness(pair.source, pair.target)
        self._notes = Notes(pair, rows)
        self._steps = Steps(rows, values, self._notes)
        self._framed: set[Names] = set()

    def root(self) -> int:
        """The number of the table of the root objects."""
        self._account.findings += suitability_problems(self._pair, self._rows)
        return self._object(self._pair.source.root_object, self._pair.target.root_object, (Frame((), ()),))

    # --- objects ----------------------------------------------------------------------

    def _object(self, source: ObjectType, target: ObjectType, frames: Frames) -> int:
        ways = {each.name: list(self._ways(each, source, target, frames)) for each in source.fields}
        self._framed.add(frames[-1].names)
        own = self._steps.of(frames, self._framed)
        drops = self._steps.drops(frames[-1])
        self.used |= {step["order"] for step in own} | {row.order for row in drops}
        self._account.steps(own)
        given = {way["to"][0] for each in source.fields for way in ways[each.name] if _always_gives(each, way)}
        needs = [each for each in target.fields if each.cardinality.is_required and each.name not in given]
        self._report_unfilled(needs, frames, ways, own)
        self._report_clashes(source, ways, frames)
        table: Table = {"fields": ways, "order": [each.name for each in target.fields]}
        table |= {"open": True} if source.is_open and target.is_open else {}
        table |= {"drops": [row.target[-1] for row in drops]} if drops else {}
        table |= {"steps": own} if own else {}
        table |= {"needs": [each.name for each in needs]} if needs else {}
        return self._shared.object(table)

    def _inlined(self, source: ObjectType, frames: Frames) -> int:
        """The table of an object of which only what rows say becomes something, in the object that holds it."""
        nothing = replace(source, fields=())
        ways = {each.name: list(self._ways(each, source, nothing, frames)) for each in source.fields}
        return self._shared.object({"fields": ways, "order": []})

    def _report_unfilled(
        self, needs: list[Field], frames: Frames, ways: Mapping[str, list[Table]], own: list[Table]
    ) -> None:
        filled = {step["to"][0] for step in own if "to" in step}
        filled |= {way["to"][0] for each in ways.values() for way in each if "to" in way and not way.get("up")}
        depth = len(frames[-1].names)
        below = [row for row in self._rows if row.target[:depth] == frames[-1].names and len(row.target) > depth]
        filled |= {row.target[depth] for row in below}
        for each in needs:
            if each.name not in filled:
                self._account.unfilled((*frames[-1].target, each))

    def _report_clashes(self, source: ObjectType, ways: Mapping[str, list[Table]], frames: Frames) -> None:
        """Two data that both always go to one value of the target."""
        first: dict[tuple[object, ...], str] = {}
        for own in source.fields:
            for way in filter(_is_sole, ways[own.name]):
                place = (way.get("up", 0), *way["to"])
                if first.setdefault(place, own.name) != own.name:
                    self._account.clash((*frames[-1].source, own), first[place])

    # --- the ways of a datum ----------------------------------------------------------

    def _ways(self, own: Field, source: ObjectType, target: ObjectType, frames: Frames) -> Iterator[Table]:
        """The ways of a field, in the order in which they are tried: declared ones, then what both models say."""
        fields = (*frames[-1].source, own)
        rows = self._by_source.get(names_of_fields(fields), [])
        there = counterpart(own, source, target)
        derived = (*frames[-1].target, there) if there else ()
        ways = [self._declared(row, own, derived, frames) for row in rows]
        if all(row.condition is not None or row.operation == COPY for row in rows):
            ways.append(self._derived(own, derived, source, target, frames))
        for position, way in enumerate(ways):
            is_last = position + 1 == len(ways)
            yield way if is_last or {"if", "if_item"} & set(way) else {**way, "also": True}

    def _derived(self, own: Field, reached: Fields, source: ObjectType, target: ObjectType, frames: Frames) -> Table:
        """The way that both models say, or none."""
        fields = (*frames[-1].source, own)
        if reached:
            way = self._moved(own, reached, frames, None)
            self._account.way(fields, reached, None, way)
            return way
        if isinstance(own.type, Ref) and self._is_read_below(fields):
            inner = (*frames, Frame(fields, frames[-1].target))
            return {"into": self._inlined(self._pair.source.object_by_name[own.type.name], inner)}
        several = candidates(own, source, target)
        if len(several) > 1:
            self._account.ambiguous(fields, names(several))
        elif not self._by_source.get(names_of_fields(fields)):
            self._account.loss(fields)
        self._account.way(fields, (), None, {})
        return {"reason": _GONE}

    def _declared(self, row: ResolvedRow, own: Field, derived: Fields, frames: Frames) -> Table:
        """The way that a row declares.

        Reports: correspondence-without-target, note-without-place
        """
        self.used.add(row.order)
        fields = (*frames[-1].source, own)
        reached = row.target_fields if row.target_fields or row.operation in (DELETE, NOTE) else derived
        if row.operation == NOTE:
            note = self._note(row, own, frames)
            way: Table = {"note": note} if note else {"reason": _GONE}
        elif reached:
            way = self._moved(own, reached, frames, row)
        else:
            way = {"reason": row.comment or _GONE}
            if row.operation != DELETE:
                self._account.findings.append(
                    finding("correspondence-without-target", row.row.origin, value=path_text(fields))
                )
        self._account.way(fields, reached or self._notes.reached(row), row, way)
        if row.condition is not None:
            way["if_item" if isinstance(own.type, Ref) else "if"] = row.condition
        return way

    def _moved(self, own: Field, reached: Fields, frames: Frames, row: ResolvedRow | None) -> Table:
        """The way of a value into a field of the target."""
        up, rest = place_in(frames, reached)
        way: Table = {"to": steps(rest), **({"up": up} if up else {})}
        is_shared = any(each.target == names_of_fields(reached) for each in self._rows)
        way |= _number(own.cardinality, reached[-1].cardinality, row, is_shared=is_shared)
        how, is_total = self._how(own, reached, frames, row)
        way |= {"as": how} if how is not None else {}
        way |= {} if is_total else {"else": self._impossible(own, reached, row, frames)}
        return way

    def _how(self, own: Field, reached: Fields, frames: Frames, row: ResolvedRow | None) -> tuple[Table | None, bool]:
        """How a value is changed, and whether every value can be; None where it stays."""
        target = reached[-1]
        self._require_alike(own, target, row)
        if not isinstance(own.type, Ref) or not isinstance(target.type, Ref):
            how, is_total = self._values.simple(own.type, target.type, row)
            if row is None and not is_total and isinstance(own.type, Coded) and isinstance(target.type, Coded):
                self._account.unanswered((*frames[-1].source, own), self._values.unanswered(own.type, target.type))
            return how, is_total
        source_object = self._pair.source.object_by_name[own.type.name]
        target_object = self._pair.target.object_by_name[target.type.name]
        if row is not None and row.operation == CODE:
            return self._values.coded_object(source_object, target_object, row), False
        fields = (*frames[-1].source, own)
        is_aimed_at = any(row.target[: len(reached)] == names_of_fields(reached) != row.target for row in self._rows)
        if not is_aimed_at and not self._is_read_below(fields) and self._likeness.takes(own.type, target.type):
            return None, True
        number = self._object(source_object, target_object, (*frames, Frame(fields, reached)))
        is_kept = target.cardinality.is_required or is_aimed_at
        return {"object": number, **({"is_required": True} if is_kept else {})}, True

    def _require_alike(self, own: Field, target: Field, row: ResolvedRow | None) -> None:
        """Reports: not-simple"""
        objects = [isinstance(each.type, Ref) for each in (own, target)]
        if row is not None and any(objects) and (row.operation == CALL or not all(objects)):
            place, value = row.row[SOURCE].origin, path_text(row.source_fields)
            self._account.findings.append(finding("not-simple", place, value=value, operation=row.operation))

    def _is_read_below(self, source: Fields) -> bool:
        """Whether a row reads something of what stands below a datum."""
        own = names_of_fields(source)
        return any(read[: len(own)] == own != read for read in self._by_source)

    def _impossible(self, own: Field, reached: Fields, row: ResolvedRow | None, frames: Frames) -> list[Table]:
        """What is done with a value that the target does not have."""
        if row is None or not row.impossible:
            return [{"do": "refuse" if reached[-1].cardinality.is_required else "lose"}]
        return [
            self._noting(row, own, frames, each["place"]) if each["do"] == "note" else each
            for each in self._values.actions(row, reached)
        ]

    def _noting(self, row: ResolvedRow, own: Field, frames: Frames, written: str) -> Table:
        note = self._note(row, own, frames, written)
        return {"do": "note", "note": note} if note else {"do": "lose"}

    def _note(self, row: ResolvedRow, own: Field, frames: Frames, written: str = "") -> Table | None:
        """The note of a row.

        Reports: note-without-place
        """
        note = self._notes.note(row, own, frames, written)
        if note is None:
            value = path_text((*frames[-1].source, own))
            self._account.findings.append(finding("note-without-place", row.row.origin, value=value))
        return note


def _number(source: Cardinality, target: Cardinality, row: ResolvedRow | None, *, is_shared: bool) -> Table:
    """How a list becomes one value, or one value a list; a list that rows aim at besides may be full already."""
    if source.is_list and not target.is_list:
        word, _, member = (row.argument if row is not None and row.operation == ONE else "premier").partition(" par ")
        return {"many": "last", "by": member.strip()} if word.strip() == "dernier" else {"many": "first"}
    most = {"max": target.high} if target.high is not None and (is_shared or not holds(source, target)) else {}
    return {"many": "wrap", **most} if not source.is_list and target.is_list else most


def _is_sole(way: Table) -> bool:
    """Whether a way sets a value that no other way may set."""
    return "to" in way and not {"if", "if_item"} & set(way) and "object" not in way.get("as", {})


def _always_gives(own: Field, way: Table) -> bool:
    """Whether a required field of the source always fills the member of the target that its way leads to."""
    if not own.cardinality.is_required or len(way.get("to", ())) != 1 or {"up", "if", "if_item"} & set(way):
        return False
    is_filled = all(action["do"] in ("default", "refuse") for action in way.get("else", ()))
    return is_filled and "object" not in way.get("as", {})
