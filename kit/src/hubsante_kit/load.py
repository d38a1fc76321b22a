"""Valid messages at a rate, and what the software made of them: losses, duplicates, latencies."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median, quantiles
from typing import Any

from hubsante_kit.exchange import Exchange
from hubsante_kit.history import History, Passage
from hubsante_kit.hub.delivery import Delivery, Form, content_type_of
from hubsante_kit.hub.links import Link
from hubsante_kit.journal import Routed
from hubsante_kit.partner.compose import Address, enveloped, written
from hubsante_kit.samples import sample_of

MOST_A_SECOND = 200
MOST_MESSAGES = 10_000
LONGEST = timedelta(minutes=10)
"""The bounds of a load: it is to try software on a desk, and not to wear anything out."""

_SCHEMAS = ("RC-EDA", "RS-EDA", "GEO-POS", "RS-SAS-RDV")
"""What is sent, the first that the link allows."""


class LoadError(Exception):
    """Why no load is sent, in French."""


@dataclass(frozen=True, slots=True)
class Load:
    """How many messages, and how many of them a second.

    Raises: LoadError beyond the bounds.
    """

    count: int
    rate: float

    def __post_init__(self) -> None:
        if not 0 < self.rate <= MOST_A_SECOND or not 0 < self.count <= MOST_MESSAGES:
            raise LoadError(f"au plus {MOST_MESSAGES} messages, {MOST_A_SECOND} par seconde")
        if self.count / self.rate > LONGEST.total_seconds():
            raise LoadError(f"la charge dure {self.count / self.rate:.0f} s, au plus {LONGEST.total_seconds():.0f} s")


@dataclass(frozen=True, slots=True)
class Latency:
    """How long something took, in seconds."""

    median: float
    ninety_five: float
    """What 95 of 100 did not exceed."""
    longest: float


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of the messages of a load."""

    sent: int
    refused: int
    """By the hub; none should be."""
    unread: tuple[str, ...]
    """By distributionID: not acknowledged to the broker, still in the queue or expired there."""
    unanswered: tuple[str, ...]
    """Read, and not acknowledged to their sender by an RC-REF."""
    answered_twice: tuple[str, ...]
    reading: Latency | None
    """From the queue to the acknowledgement to the broker; None where none was read."""
    answering: Latency | None
    """From the queue to the RC-REF; None where there is none."""

    @property
    def is_whole(self) -> bool:
        """Whether nothing was lost and nothing came twice."""
        return not (self.refused or self.unread or self.unanswered or self.answered_twice)


def send(
    exchange: Exchange, load: Load, address: Address, now: Callable[[], datetime], wait: Callable[[float], object]
) -> list[int]:
    """Send the messages, each when its time has come, and give their numbers; `wait` sleeps for seconds.

    Raises: LoadError for a link whose messages no scenario has.
    """
    form = exchange.setting.clients[address.recipient]
    use_case, start = _use_case(exchange.setting.link), now()
    numbers = []
    for index in range(load.count):
        due = start + timedelta(seconds=index / load.rate)
        wait(max(0.0, (due - now()).total_seconds()))
        sent = now().astimezone().replace(microsecond=0)
        delivery = _delivery(_numbered(use_case, f"{start:%Y%m%d%H%M%S}-{index + 1}"), address, sent, form)
        outcome = exchange.publish(address.sender, "partner", delivery)
        numbers += [outcome.message] if outcome else []
    return numbers


def tally(history: History, numbers: Iterable[int]) -> Tally:
    """What became of the messages of these numbers."""
    wanted = set(numbers)
    sent = [passage for passage in history.passages if passage.number in wanted]
    routed = [passage for passage in sent if isinstance(passage.outcome, Routed)]
    answers = {passage.distribution_id: history.acknowledging(passage.distribution_id) for passage in routed}
    answered = [
        (passage, answers[passage.distribution_id][0]) for passage in routed if answers[passage.distribution_id]
    ]
    read = [passage for passage in routed if _is_read(passage)]
    return Tally(
        sent=len(sent),
        refused=len(sent) - len(routed),
        unread=_identities(passage for passage in routed if not _is_read(passage)),
        unanswered=_identities(passage for passage in read if not answers[passage.distribution_id]),
        answered_twice=_identities(passage for passage in routed if len(answers[passage.distribution_id]) > 1),
        reading=_latency([passage.consumed - passage.at for passage in read if passage.consumed]),
        answering=_latency([answer.at - passage.at for passage, answer in answered]),
    )


def _is_read(passage: Passage) -> bool:
    return passage.consumed is not None and not passage.is_rejected


def _identities(passages: Iterable[Passage]) -> tuple[str, ...]:
    return tuple(passage.distribution_id for passage in passages)


def _latency(times: Sequence[timedelta]) -> Latency | None:
    seconds = sorted(time.total_seconds() for time in times)
    if not seconds:
        return None
    ninety_five = quantiles(seconds, n=20, method="inclusive")[-1] if len(seconds) > 1 else seconds[0]
    return Latency(median(seconds), ninety_five, seconds[-1])


def _use_case(link: Link) -> Mapping[str, Any]:
    """The use case of the first scenario that has a message of the link, `{"createCase": {…}}`."""
    samples = (sample_of(schema) for schema in _SCHEMAS if schema in link.schemas)
    sample = next((found for found in samples if found is not None), None)
    if sample is None:
        raise LoadError(f"aucun scénario n'a de message pour l'hôte virtuel {link.name}")
    message = sample.envelope["content"][0]["jsonContent"]["embeddedJsonContent"]["message"]
    (root,) = (name for name in message if isinstance(message[name], dict) and name != "sender")
    return {root: message[root]}


def _numbered(use_case: Mapping[str, Any], number: str) -> tuple[Mapping[str, Any], str]:
    """The use case as a case of its own, where it has cases."""
    ((root, members),) = use_case.items()
    own = {name: value for name, value in members.items() if name != "senderCaseId"}
    return {root: {**own, **({"caseId": f"{members['caseId']}-{number}"} if "caseId" in members else {})}}, number


def _delivery(numbered: tuple[Mapping[str, Any], str], address: Address, sent: datetime, form: Form) -> Delivery:
    use_case, number = numbered
    envelope = enveloped(use_case, address, f"{address.sender}_{number}", sent)
    return Delivery(address.sender, content_type_of(form), written(envelope, form))
