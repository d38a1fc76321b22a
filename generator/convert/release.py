"""Every conversion of a release: from each earlier line to the next, and between health and fire services."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from generator.catalogue.nearest import nearest
from generator.convert.account import Account
from generator.convert.pair import PairTables
from generator.convert.rows import Direction, Pair, ResolvedRow, resolved, row_problems
from generator.convert.shared import Shared
from generator.convert.values import Values
from generator.diagnostics import Diagnostic, Origin, finding
from generator.model import Message, Model
from generator.model.conversions import Conversion, Correspondence
from generator.read.correspondences import (
    CISU,
    CURRENT,
    MESSAGE,
    OPERATION,
    REPEAT,
    ConversionSources,
    CorrespondenceBook,
)

_FIRE = "15-18"
"""The perimeter of what SAMU and fire services exchange."""


def conversions(model: Model, sources: ConversionSources) -> tuple[tuple[Conversion, ...], tuple[Diagnostic, ...]]:
    """The conversions of each book, in both directions, and what is wrong or doubtful in its rows.

    Reports: unknown-conversion-version, same-conversion-versions, and what `row_problems`, `_Book.unused` and the
    tables of each pair of messages report
    """
    made: list[Conversion] = []
    findings: list[Diagnostic] = []
    for book in sources.books:
        work = _Book(book, model, sources)
        if not work.is_known:
            findings.append(finding("unknown-conversion-version", book.origin, value=f"{book.source}-{book.target}"))
            continue
        if work.is_of_one_version:
            findings.append(finding("same-conversion-versions", book.origin, value=model.release.version))
            continue
        findings += work.slips
        made += [work.conversion(Direction(book, is_back=is_back)) for is_back in (False, True)]
        findings += [*work.findings, *work.unknown(), *work.unused()]
    return tuple(made), tuple(dict.fromkeys(findings))


class _Book:
    """A book and the models that it is about."""

    def __init__(self, book: CorrespondenceBook, model: Model, sources: ConversionSources) -> None:
        current = {CURRENT: model}
        self.book = book
        self.models: Mapping[str, Model | None] = {
            name: current.get(name) or sources.models.get(name) for name in (book.source, book.target)
        }
        self.names = {CURRENT: model.release.version}
        self.slips = tuple(row_problems(book))  # in the words of rows, whatever messages they are of
        self.findings: list[Diagnostic] = []
        self._used: set[Origin] = set()

    @property
    def is_known(self) -> bool:
        """Whether both versions are there."""
        return all(self.models.values())

    @property
    def is_of_one_version(self) -> bool:
        """Whether the version of the sources is that which was kept, so that nobody could name either."""
        return self.names.get(self.book.source, self.book.source) == self.names.get(self.book.target, self.book.target)

    def conversion(self, direction: Direction) -> Conversion:
        """The conversion in one direction."""
        both = (self.book.source, self.book.target)
        first, second = both[::-1] if direction.is_back else both
        shared = Shared()
        messages: dict[str, Any] = {}
        lines: list[Correspondence] = []
        for pair in self._pairs(first, second, direction):
            rows = tuple(resolved(direction, pair, self.findings))
            values = Values(pair.source, pair.target, self._model(second), shared)
            account = Account(pair, rows, self.book.origin, self.names.get(second, second), shared)
            tables = PairTables(pair, rows, values, account)
            repeat = _repeat(rows) if pair.source.root in messages else None
            _enter(messages, pair, repeat, tables.root())
            lines += account.correspondences()
            self.findings += self._causes([*account.findings, *values.findings])
            self._used |= {row.row.origin for row in rows if row.order in tables.used or row.is_place or row is repeat}
        messages |= self._unchanged(first, second, messages)
        names = (self.names.get(first, first), self.names.get(second, second))
        header = self._model(first).header
        document = {
            "source": names[0],
            "target": names[1],
            **({"header": header.root} if header is not None and header.root in messages else {}),
            "messages": messages,
            "objects": shared.objects,
            "codes": shared.codes,
            "maps": shared.maps,
        }
        text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
        return Conversion(*names, text, tuple(lines))

    def _causes(self, findings: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
        """What does not come of a row whose words are wrong: codes without answer, where its table is not read."""
        wrong = {(slip.origin.sheet, slip.origin.row) for slip in self.slips}
        for each in findings:
            if each.code != "unanswered-code" or (each.origin.sheet, each.origin.row) not in wrong:
                yield each

    def _model(self, name: str) -> Model:
        model = self.models[name]
        assert model is not None  # noqa: S101  # `is_known` was asked
        return model

    def _pairs(self, first: str, second: str, direction: Direction) -> Iterator[Pair]:
        """Headers, and messages of one root on both sides; of a book about one model, those that its rows name."""
        source, target = self._model(first), self._model(second)
        if source.header is not None and target.header is not None:
            yield Pair(_closed(source.header), _closed(target.header))
        if CISU not in (first, second):
            for message in source.contents:
                if message.root in target.bare_by_root:
                    yield Pair(message, target.bare_by_root[message.root])
            return
        rows = [row for row in self.book.rows if direction.concerns(row)]
        named = dict.fromkeys(pair for row in rows for pair in direction.names(row))
        for own, other in named:
            if own in source.message_by_name and other in target.message_by_name:
                yield Pair(source.message_by_name[own], target.message_by_name[other])

    def _unchanged(self, first: str, second: str, known: Mapping[str, Any]) -> dict[str, Any]:
        """What health and fire services exchange alike; nothing else reaches the others."""
        if CISU not in (first, second):
            return {}
        taken = {entry["root"] for entry in known.values()}
        own = self._model(second if first == CISU else first)
        messages = [each for each in own.contents if each.root not in known and each.root not in taken]
        return {each.root: {"root": each.root} for each in messages if _FIRE in each.perimeter or not each.has_header}

    def unknown(self) -> Iterator[Diagnostic]:
        """Messages that neither version has, or one of them alone.

        Reports: unknown-correspondence-message
        """
        sides = [self._model(name).message_by_name for name in (self.book.source, self.book.target)]
        for row in self.book.rows:
            for pair in Direction(self.book, is_back=False).names(row):
                absent = [(name, side) for name, side in zip(pair, sides, strict=True) if name not in side]
                for name, side in absent[:1]:
                    place, near = row[MESSAGE].origin, nearest(name, side)
                    yield finding("unknown-correspondence-message", place, value=name, proposal=near)

    def unused(self) -> Iterator[Diagnostic]:
        """Rows that never apply.

        Reports: unused-correspondence
        """
        problems = [*self.findings, *self.slips, *self.unknown()]
        faulty = {(problem.origin.sheet, problem.origin.row) for problem in problems}
        for row in self.book.rows:
            if row.origin not in self._used and (row.origin.sheet, row.origin.row) not in faulty:
                yield finding("unused-correspondence", row.origin, value=row[OPERATION].text)


def _closed(header: Message) -> Message:
    """A header that admits what it names alone: it is open for the use case that stands beside it."""
    root, *others = header.objects
    return replace(header, objects=(replace(root, is_open=False), *others))


def _repeat(rows: tuple[ResolvedRow, ...]) -> ResolvedRow | None:
    """The row by which a message is made once more for each item of a list."""
    return next((row for row in rows if row.operation == REPEAT and row.source), None)


def _enter(messages: dict[str, Any], pair: Pair, repeat: ResolvedRow | None, number: int) -> None:
    """A message among those that are converted; one that is repeated behind the first of the same source."""
    entry: dict[str, Any] = {"root": pair.target.root, "object": number, "header": pair.target.has_header}
    if repeat is None:
        messages[pair.source.root] = entry
    else:
        messages[pair.source.root].setdefault("more", []).append({**entry, "each": repeat.source[0]})
