"""What the parties of a conversation sent each other lately, which the rules of conversations look back to."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable

from pydantic import ValidationError

from hubsante_kit.hub.answers import HUB
from hubsante_kit.hub.remarks import recipient
from hubsante_kit.journal import Published, Record, Routed
from hubsante_kit.queues import envelope_of
from hubsante_models.edxl_de import EdxlDistribution

REMEMBERED = 1000
"""Messages of a conversation; one that is acknowledged later than that is not known any more."""


class Conversations:
    """The last messages between any two parties, whoever sent them; those of the hub are in none."""

    def __init__(self, records: Iterable[Record]) -> None:
        self._lately: dict[frozenset[str], deque[EdxlDistribution]] = defaultdict(lambda: deque(maxlen=REMEMBERED))
        for published in _last_of_each(records):
            self.add_forced(published) if published.is_forced else self.add(envelope_of(published))

    def add(self, envelope: EdxlDistribution) -> None:
        """Remember a message that the hub took."""
        self._lately[_parties(envelope)].append(envelope)

    def add_forced(self, published: Published) -> None:
        """Remember a message that went past the hub, if it can be read at all."""
        try:
            self.add(envelope_of(published))
        except ValidationError:
            return

    def before(self, envelope: EdxlDistribution) -> tuple[EdxlDistribution, ...]:
        """What its parties sent each other before it, oldest first."""
        return tuple(self._lately.get(_parties(envelope), ()))


def _parties(envelope: EdxlDistribution) -> frozenset[str]:
    return frozenset((envelope.sender_id, recipient(envelope)))


def _last_of_each(records: Iterable[Record]) -> Iterable[Published]:
    """What conversations may still remember, in order: a long journal is not read body by body."""
    published: dict[int, Published] = {}
    lately: dict[tuple[str, str], deque[int]] = defaultdict(lambda: deque(maxlen=REMEMBERED))
    for record in records:
        match record.event:
            case Published() as message if message.client != HUB:
                published[record.number] = message
            case Routed(number, queue) if number in published:
                lately[published[number].client, queue.rpartition(".")[0]].append(number)
            case _:
                pass
    return [published[number] for number in sorted(number for numbers in lately.values() for number in numbers)]
