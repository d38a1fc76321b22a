"""All passages of a journal: a pure function of its records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from operator import attrgetter
from types import MappingProxyType
from typing import assert_never

from hubsante_kit.history.passage import Passage
from hubsante_kit.journal import (
    Answered,
    Began,
    Connected,
    Consumed,
    Converted,
    Delivered,
    Denied,
    Expired,
    Published,
    Record,
    Refused,
    Routed,
    Started,
)

SCRIPTS = ("cas:", "scenario:")
"""How the names of scripts begin, of which one is played at a time."""


@dataclass(frozen=True, eq=False)
class History:
    """What a journal tells; known by itself, so that what is found in it is found once."""

    passages: tuple[Passage, ...] = ()
    """In the order in which they were published."""
    connections: tuple[tuple[datetime, Connected], ...] = ()
    denials: tuple[tuple[datetime, Denied], ...] = ()
    answers: Mapping[str, Answered] = field(default_factory=dict)
    """The last answer to each question, by its identity."""
    starts: tuple[tuple[datetime, Started], ...] = ()
    begun: Mapping[str, int] = field(default_factory=dict)
    """The number of the record in which a part of the tests began last, by its name."""

    def since(self, part: str) -> History:
        """What counts for a part of the tests: the messages since it began last, all where it never did."""
        return self._between(self.begun.get(part, 0), None)

    def during(self, part: str) -> History:
        """What belongs to a script: the messages since it began last, until another began; none where it never did."""
        first = self.begun.get(part)
        if first is None:
            return replace(self, passages=())
        later = (number for other, number in self.begun.items() if number > first and other.startswith(SCRIPTS))
        return self._between(first, min(later, default=None))

    def _between(self, first: int, end: int | None) -> History:
        if not first and end is None:
            return self
        chosen = (each for each in self.passages if each.number > first and (end is None or each.number < end))
        return replace(self, passages=tuple(chosen))

    def by_distribution(self, distribution_id: str) -> tuple[Passage, ...]:
        """Every message with a distributionID: there should be one, and two are what is to be told."""
        return self._by_distribution.get(distribution_id, ())

    def by_origin(self, origin: str) -> Passage | None:
        """The message that has a name where it came from; None where none has."""
        return self._by_origin.get(origin)

    @cached_property
    def _by_origin(self) -> Mapping[str, Passage]:
        return {passage.published.origin: passage for passage in self.passages if passage.published.origin}

    def acknowledging(self, distribution_id: str) -> tuple[Passage, ...]:
        """The acknowledgements that name a message and that the hub took, whoever sent them."""
        return self._acknowledging.get(distribution_id, ())

    @cached_property
    def _acknowledging(self) -> Mapping[str, tuple[Passage, ...]]:
        named = (passage for passage in self.passages if passage.named and isinstance(passage.outcome, Routed))
        return _grouped(named, attrgetter("named"))

    @cached_property
    def _by_distribution(self) -> Mapping[str, tuple[Passage, ...]]:
        return _grouped(self.passages, attrgetter("distribution_id"))


def _grouped(passages: Iterable[Passage], name: Callable[[Passage], str]) -> Mapping[str, tuple[Passage, ...]]:
    """Messages by a name of theirs; those that nobody can read have all the same, and may be many."""
    found: defaultdict[str, list[Passage]] = defaultdict(list)
    for passage in passages:
        found[name(passage)].append(passage)
    return {key: tuple(members) for key, members in found.items()}


def history_of(records: Iterable[Record]) -> History:
    """The history of records from the first on, in their order."""
    projection = Projection()
    projection.take(records)
    return projection.history


class Projection:
    """A history that grows with the journal."""

    def __init__(self) -> None:
        self._seen = _Seen()

    def take(self, records: Iterable[Record]) -> None:
        """Go on with the next records."""
        for record in records:
            _take(self._seen, record)

    @property
    def history(self) -> History:
        """All that was taken so far."""
        seen = self._seen
        return History(
            tuple(_presumed(seen)),
            tuple(seen.connections),
            tuple(seen.denials),
            MappingProxyType(dict(seen.answers)),
            tuple(seen.starts),
            MappingProxyType(dict(seen.begun)),
        )


@dataclass(slots=True)
class _Seen:
    passages: dict[int, Passage] = field(default_factory=dict)
    connections: list[tuple[datetime, Connected]] = field(default_factory=list)
    denials: list[tuple[datetime, Denied]] = field(default_factory=list)
    answers: dict[str, Answered] = field(default_factory=dict)
    starts: list[tuple[datetime, Started]] = field(default_factory=list)
    begun: dict[str, int] = field(default_factory=dict)


def _presumed(seen: _Seen) -> Iterator[Passage]:
    """The messages, those at a broker taken as read whose queue has a reader, or that an RC-REF names."""
    read = {event.queue: at for at, event in reversed(seen.connections) if event.queue}
    answered = {named: passage.at for passage in seen.passages.values() if (named := passage.named)}
    for passage in seen.passages.values():
        at = answered.get(passage.distribution_id) or read.get(passage.queue)
        if passage.is_at_broker and at is not None:
            yield replace(passage, consumed=max(at, passage.delivered[0]), is_presumed=True)
        else:
            yield passage


def _take(seen: _Seen, record: Record) -> None:
    at, event = record.at, record.event
    match event:
        case Started():
            seen.starts.append((at, event))
        case Connected():
            seen.connections.append((at, event))
        case Denied():
            seen.denials.append((at, event))
        case Answered():
            seen.answers[event.question] = event
        case Began():
            seen.begun[event.part] = record.number
        case Published():
            seen.passages[record.number] = Passage(record.number, at, event)
        case Converted() | Routed() | Refused() | Delivered() | Consumed() | Expired():
            passage = seen.passages.get(event.message)
            if passage is not None:
                seen.passages[event.message] = _with(passage, at, event)
        case _:
            assert_never(event)


def _with(
    passage: Passage, at: datetime, event: Converted | Routed | Refused | Delivered | Consumed | Expired
) -> Passage:
    match event:
        case Converted():
            return replace(passage, converted=event)
        case Routed() | Refused():
            return replace(passage, outcome=event, decided=at)
        case Delivered(way=way):
            return replace(passage, delivered=(*passage.delivered, at), is_at_broker=way == "amqp")
        case Consumed():
            return replace(passage, consumed=at, is_rejected=event.is_rejected, is_at_broker=False)
        case Expired():
            return replace(passage, expired=at, is_at_broker=False)
        case _:
            assert_never(event)
