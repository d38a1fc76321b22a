"""What is recorded of the ways of data: lines for readers, findings for who edits the rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.convert.frames import Fields, names_of_fields
from generator.convert.paths import known_paths, path_text
from generator.convert.rows import Pair, ResolvedRow
from generator.convert.shared import Shared
from generator.diagnostics import Diagnostic, Origin, finding
from generator.model.conversions import Correspondence
from generator.read.correspondences import DELETE, REPEAT
from generator.runtime.conversion_functions import FUNCTIONS

Table = Mapping[str, Any]
Codes = tuple[tuple[str, str], ...]

DERIVED = "déduire"
_MOST_CODES = 12  # that a finding names
_TYPED = {"text": "en texte", "number": "en nombre", "integer": "en nombre entier", "boolean": "en booléen"}


@dataclass
class Account:
    """The lines and findings of one pair of messages."""

    pair: Pair
    rows: tuple[ResolvedRow, ...]
    place: Origin  # of the book, for what no cell says
    version: str  # of the target, as readers know it
    shared: Shared
    findings: list[Diagnostic] = field(default_factory=list[Diagnostic])
    _lines: list[Correspondence] = field(default_factory=list[Correspondence])

    def correspondences(self) -> tuple[Correspondence, ...]:
        """The lines in the order of the source; those that read nothing of it behind."""
        order = {path: number for number, path in enumerate(known_paths(self.pair.source), 1)}
        return tuple(sorted(self._lines, key=lambda line: order.get(line.source, len(order) + 1)))

    def way(self, source: Fields, target: Fields, row: ResolvedRow | None, way: Table) -> None:
        """The way of a datum."""
        operation = row.operation if row else (DERIVED if target else DELETE)
        detail, codes = self._detail(row, way), self._codes(way.get("as", {}))
        self._add(source, source[-1].title, target, operation, detail, is_derived=row is None, codes=codes)

    def steps(self, steps: Iterable[Table]) -> None:
        """What is done to an object behind the ways of its data."""
        by_order = {row.order: row for row in self.rows}
        for step in steps:
            row = by_order[step["order"]]
            label = row.target_fields[-1].title
            self._add(row.source_fields, label, row.target_fields, row.operation, self._detail(row, {}))

    def _add(
        self,
        source: Fields,
        label: str,
        target: Fields,
        operation: str,
        detail: str,
        *,
        is_derived: bool = False,
        codes: Codes = (),
    ) -> None:
        paths = (path_text(source), label, path_text(target))
        self._lines.append(Correspondence(self.pair.source.name, *paths, operation, detail, is_derived, codes))

    def loss(self, fields: Fields) -> None:
        """Reports: unaccepted-loss"""
        if any(row.operation == REPEAT for row in self.rows):
            return  # what a further message of the same source does not hold, the first one does
        self._report("unaccepted-loss", self.pair.source.name, fields, target=self.version)

    def unanswered(self, fields: Fields, codes: list[str]) -> None:
        """Reports: undeclared-codes"""
        holder = names_of_fields(fields[:-1])
        if any(row.condition is not None and row.source == holder for row in self.rows):
            return  # items with some of the codes go another way
        values = {"count": str(len(codes)), "known": ", ".join(codes[:_MOST_CODES])}
        self._report("undeclared-codes", self.pair.source.name, fields, target=self.version, **values)

    def unfilled(self, fields: Fields) -> None:
        """Reports: unfilled-field"""
        self._report("unfilled-field", self.pair.target.name, fields)

    def ambiguous(self, fields: Fields, known: str) -> None:
        """Reports: two-candidates"""
        self._report("two-candidates", self.pair.source.name, fields, known=known)

    def clash(self, fields: Fields, first: str) -> None:
        """Reports: two-on-one-target"""
        own = names_of_fields(fields)
        place = next((row.row.origin for row in self.rows if row.source == own), self.place)
        self.findings.append(finding("two-on-one-target", place, value=path_text(fields), first=first))

    def _report(self, code: str, schema: str, fields: Fields, **values: str) -> None:
        own: Table = {"schema": schema, "value": path_text(fields), **values}
        self.findings.append(finding(code, self.place, **own))

    def _detail(self, row: ResolvedRow | None, way: Table) -> str:
        parts = [row.argument.replace("\n", " ; ")] if row and row.argument else []
        parts += [f"{row.function} : {FUNCTIONS[row.function].meaning}"] if row and row.function else []
        parts += [f"si impossible : {row.impossible.text}"] if row and row.impossible else []
        parts += [f"quand {row.row['Condition'].text}"] if row and row.condition else []
        parts += ["première valeur"] if way.get("many") == "first" and not row else []
        parts += ["en liste"] if way.get("many") == "wrap" else []
        how: Table = way.get("as", {})
        parts += [_TYPED[how["type"]]] if "type" in how else []
        return " ; ".join(parts)

    def _codes(self, how: Table) -> Codes:
        """The codes that change, each with its answer."""
        coded: Table = how.get("coded", how)
        return tuple(self.shared.maps[coded["map"]].items()) if "map" in coded else ()
