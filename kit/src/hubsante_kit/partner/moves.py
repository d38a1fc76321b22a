"""What the partner does next: a pure function of what happened, of its part and of the time."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeAlias, TypeVar
from uuid import NAMESPACE_URL, uuid5

from pydantic import ValidationError

from hubsante_kit.cases.case import Direction
from hubsante_kit.history import HUB, History, Parties
from hubsante_kit.hub.checks import QUEUE_BY_KIND
from hubsante_kit.hub.delivery import Form, content_type_of
from hubsante_kit.milestones.model import State
from hubsante_kit.milestones.progress import Progress
from hubsante_kit.partner.behaviour import Behaviour
from hubsante_kit.partner.compose import Address, enveloped, written
from hubsante_kit.partner.extras import Extra
from hubsante_kit.partner.prompts import PROMPTS, use_case
from hubsante_kit.scripts.play import Played, PlayedStep, to_send

T = TypeVar("T")

_ENDS = ("RC-REF", "RS-ERROR", "RS-INFO")
"""What is not acknowledged."""


@dataclass(frozen=True, slots=True)
class Part:
    """What the partner plays."""

    behaviour: Behaviour
    form: Form
    """In which the editor reads."""
    progress: Progress | None = None
    """Milestones, for whose open steps it sends what they need."""
    played: Played | None = None
    """A script, of which it sends its own messages."""
    extras: tuple[Extra, ...] = ()
    """What it sends beside, each once."""


@dataclass(frozen=True, slots=True)
class Sending:
    """A message to publish as the partner."""

    client: str
    body: bytes
    content_type: str
    not_before: datetime
    origin: str
    """What names it in the journal, so that it is sent once."""
    queue: str = ""
    """Into which it goes past the checks of the hub; empty where the hub decides."""
    cause: int | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A message to take from a queue of the partner."""

    message: int
    queue: str


Move: TypeAlias = Sending | Reading


@dataclass(frozen=True, slots=True)
class _Letter:
    """What is to be sent, before it is written."""

    identity: str
    use_case: Mapping[str, Any]
    kind: str
    since: datetime
    """From when on it could be sent."""
    copies: int
    cause: int | None = None


def moves(history: History, parties: Parties, part: Part, now: datetime) -> tuple[Move, ...]:
    """What is to be done now or later, in order; what was done already is no more among it."""
    readings = _readings(history, parties) if part.behaviour.reads else ()
    letters = [*_acknowledgements(history, parties, part), *_prompted(history, parties, part, now)]
    letters += _scripted(history, part, now)
    sendings = (sending for letter in letters for sending in _sendings(letter, history, parties, part, now))
    return (*readings, *sendings, *_beside(history, parties, part, now))


def _beside(history: History, parties: Parties, part: Part, now: datetime) -> Iterator[Sending]:
    """The extras that were not sent yet."""
    for extra in part.extras:
        if history.by_origin(extra.name) is None:
            queue = f"{parties.editor}.{extra.kind}"
            yield Sending(HUB, extra.body, extra.content_type, now, extra.name, queue)


def _readings(history: History, parties: Parties) -> Iterator[Reading]:
    for passage in history.passages:
        if passage.reader == parties.partner and not passage.consumed and not passage.expired:
            yield Reading(passage.number, passage.queue)


def _acknowledgements(history: History, parties: Parties, part: Part) -> Iterator[_Letter]:
    """An RC-REF for each message of the editor that the partner read and that asks for one."""
    for passage in history.passages:
        if passage.reader != parties.partner or passage.schema in _ENDS or passage.consumed is None:
            continue
        reference = {"reference": {"distributionID": passage.distribution_id}}
        identity = _identity(history, parties, f"accusé {passage.number}")
        copies = part.behaviour.acknowledgements
        yield _Letter(identity, reference, "Ack", passage.consumed, copies, passage.number)


def _prompted(history: History, parties: Parties, part: Part, now: datetime) -> Iterator[_Letter]:
    """What open steps need of which all that they need is met; each once, until the step begins again."""
    if part.progress is None or (not history.connections and not history.passages):
        return
    wanted = _wanted(part.progress, history)
    if part.behaviour.is_reversed:
        sequels = {prompt.name: wanted[prompt.follows] for prompt in PROMPTS.values() if prompt.follows in wanted}
        wanted = {**wanted, **sequels}
    start = _start(history, now)
    for name, begun in _ordered(list(wanted.items()), part.behaviour):
        prompt = PROMPTS[name]
        said = use_case(prompt, parties.editor, parties.partner, start, now)
        identity = _identity(history, parties, f"{name} {begun}")
        yield _Letter(identity, said, prompt.kind, start, part.behaviour.copies)


def _wanted(reached: Progress, history: History) -> dict[str, int]:
    """The prompts of open steps, each with the number of the record in which such a step began last."""
    wanted: dict[str, int] = {}
    for step in reached.steps:
        if step.verdict.state is State.OPEN and not step.missing:
            for name in step.step.prompts:
                wanted[name] = max(wanted.get(name, 0), history.begun.get(step.step.name, 0))
    return wanted


def _scripted(history: History, part: Part, now: datetime) -> Iterator[_Letter]:
    """The partner's messages of a script, as far as the steps before them are done."""
    if part.played is None:
        return
    for step in _ordered(_sayable(part.played), part.behaviour):
        said = to_send(step, part.played)
        if said is not None:
            since = _before(part.played, step) or _start(history, now)
            yield _Letter(step.identity, said, step.step.kind, since, part.behaviour.copies)


def _sayable(played: Played) -> list[PlayedStep]:
    """The partner's steps up to the first of the editor that is not done.

    Its own wait for no reader, as in life: two messages in a row may lie in a queue together.
    """
    sayable = []
    for step in played.steps:
        if step.step.direction is Direction.SENT and not step.is_done:
            break
        if step.step.direction is Direction.RECEIVED:
            sayable.append(step)
    return sayable


def _before(played: Played, step: PlayedStep) -> datetime | None:
    """When the step before was decided by the hub; None for the first."""
    place = played.steps.index(step)
    passage = played.steps[place - 1].passage if place else None
    return passage.decided if passage is not None else None


def _ordered(items: Sequence[T], behaviour: Behaviour) -> Sequence[T]:
    return list(reversed(items)) if behaviour.is_reversed else items


def _sendings(letter: _Letter, history: History, parties: Parties, part: Part, now: datetime) -> Iterator[Sending]:
    """The copies of a letter that are still to be sent, all with the same bytes."""
    names = [letter.identity, *(f"{letter.identity}#{number}" for number in range(2, letter.copies + 1))]
    missing = [name for name in names[: letter.copies] if history.by_origin(name) is None]
    if not missing:
        return
    at = letter.since + part.behaviour.delay
    first = history.by_origin(letter.identity)
    body, form, is_forced = _written(letter, parties, part, max(now, at))
    body = first.published.body if first is not None else body
    queue = f"{parties.editor}.{QUEUE_BY_KIND[letter.kind]}" if is_forced else ""
    for name in missing:
        yield Sending(parties.partner, body, content_type_of(form), at, name, queue, letter.cause)


def _form(part: Part) -> Form:
    if not part.behaviour.is_of_other_format:
        return part.form
    return "xml" if part.form == "json" else "json"


def _written(letter: _Letter, parties: Parties, part: Part, at: datetime) -> tuple[bytes, Form, bool]:
    """The body of a letter, its form, and whether the hub would refuse or mend it.

    An example of another version of the model, which this one does not accept, goes as it stands, in JSON.
    """
    address = Address(parties.partner, parties.editor, letter.kind)
    sent = at.replace(microsecond=0)
    envelope = enveloped(letter.use_case, address, letter.identity, sent, part.behaviour.life)
    try:
        body = written(envelope, _form(part))
    except ValidationError:
        return json.dumps(envelope, ensure_ascii=False).encode(), "json", True
    wrong = _with_unknown_code(body, letter.use_case) if part.behaviour.has_unknown_code else body
    return wrong, _form(part), part.behaviour.is_of_other_format or wrong != body


def _with_unknown_code(body: bytes, use_case: Mapping[str, Any]) -> bytes:
    """The body with one of its codes in no list; the body itself where it has none."""
    code = next(_codes(use_case), None)
    return body if code is None else body.replace(code.encode(), b"Z99.99.99", 1)


def _codes(value: Any) -> Iterator[str]:
    match value:
        case {"code": str() as code}:
            yield code
        case dict():
            for item in value.values():
                yield from _codes(item)
        case list():
            for item in value:
                yield from _codes(item)
        case _:
            pass


def _identity(history: History, parties: Parties, what: str) -> str:
    """A distributionID that is the same after a restart, and another in the next journal."""
    start = history.starts[0][0].isoformat() if history.starts else ""
    return f"{parties.partner}_{uuid5(NAMESPACE_URL, f'{what} {start}')}"


def _start(history: History, now: datetime) -> datetime:
    """When the first run began, to the second."""
    return (history.starts[0][0] if history.starts else now).replace(microsecond=0)
