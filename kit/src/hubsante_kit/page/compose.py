"""Messages that a person sends as the partner: an example of the model, whole or with a fault."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from hubsante_kit.history import Parties
from hubsante_kit.hub.delivery import Form, content_type_of
from hubsante_kit.page.breaks import BREAKS
from hubsante_kit.partner.behaviour import BEHAVIOURS, Behaviour
from hubsante_kit.partner.compose import Address, enveloped, written
from hubsante_kit.partner.extras import Extra
from hubsante_kit.samples import Sample, Scenario, scenario, scenario_names
from hubsante_kit.scripts.rebase import rebased

_HABITS = tuple(BEHAVIOURS[name] for name in ("en-double", "perime", "autre-format"))
"""Of the partner's misbehaviours those that a single message shows; the others take time, or are breaks here."""

_OTHER: dict[Form, Form] = {"json": "xml", "xml": "json"}


@dataclass(frozen=True, slots=True)
class Example:
    """A message to begin with."""

    name: str
    """`"SCENARIO/SAMPLE"`, or `"paquet:ID"`."""
    title: str
    group: str
    schema: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A message before it is sent, which a person may still change."""

    text: str
    content_type: str
    copies: int = 1
    past_hub: bool = False
    """Whether it is put into the queue as it is, since the hub would refuse it."""


class UnknownNameError(Exception):
    """No example, or no fault, of that name; the words are for the person, in French."""


def examples(extras: Iterable[Extra]) -> Iterator[Example]:
    """Every message of every scenario, then those of the pack."""
    for name in scenario_names():
        played = scenario(name)
        for sample in played.samples:
            yield Example(f"{name}/{sample.name}", sample.title, played.title, sample.schema)
    for extra in extras:
        yield Example(extra.name, extra.title, "Paquet de messages fautifs", "")


def faults() -> Iterator[tuple[str, str]]:
    """Name and title of each fault that an example may be given."""
    yield from ((each.name, each.title) for each in BREAKS.values())
    yield from ((habit.name, habit.title) for habit in _HABITS)


@dataclass(frozen=True, slots=True)
class Composer:
    """Drafts from the partner to the editor."""

    parties: Parties
    form: Form
    """In which the editor reads."""
    start: datetime
    """When the first run began: messages of a scenario speak of the same case."""
    extras: tuple[Extra, ...] = ()
    """Messages of the pack."""

    def draft(self, example: str, fault: str, identity: str, now: datetime) -> Draft:
        """An example with a fault, or without where that is empty; `identity` names the message.

        Raises: UnknownNameError, also where the example has nothing that could have the fault.
        """
        extra = next((extra for extra in self.extras if extra.name == example), None)
        if extra is not None:
            return Draft(extra.body.decode(errors="replace"), extra.content_type, past_hub=True)
        found = _sample(example)
        if found is None:
            raise UnknownNameError(f"il n'y a pas d'exemple « {example} »")
        return self._with_fault(found, fault, f"{self.parties.partner}_{identity}", now)

    def _with_fault(self, found: tuple[Scenario, Sample], fault: str, identity: str, now: datetime) -> Draft:
        habit = BEHAVIOURS["exemplaire"] if not fault or fault in BREAKS else _habit(fault)
        form = _OTHER[self.form] if habit.is_of_other_format else self.form
        body = self._written(found, identity, now, habit.life, form)
        if fault in BREAKS:
            broken = BREAKS[fault].apply(body)
            if broken is None:
                raise UnknownNameError(f"cet exemple ne se prête pas à ce défaut : {BREAKS[fault].title}")
            body = broken
        past_hub = fault in BREAKS or form != self.form
        return Draft(body.decode(), content_type_of(form), habit.copies, past_hub)

    def _written(
        self, found: tuple[Scenario, Sample], identity: str, now: datetime, life: timedelta, form: Form
    ) -> bytes:
        played, sample = found
        actors = {sample.sender: self.parties.partner, sample.recipient: self.parties.editor}
        use_case = rebased(sample, played, actors, self.start, now)
        kind = str(sample.envelope["distributionKind"])
        address = Address(self.parties.partner, self.parties.editor, kind)
        return _laid_out(written(enveloped(use_case, address, identity, now.replace(microsecond=0), life), form), form)


def _sample(name: str) -> tuple[Scenario, Sample] | None:
    title, _, wanted = name.partition("/")
    if title not in scenario_names():
        return None
    played = scenario(title)
    return next(((played, sample) for sample in played.samples if sample.name == wanted), None)


def _habit(name: str) -> Behaviour:
    found = next((habit for habit in _HABITS if habit.name == name), None)
    if found is None:
        raise UnknownNameError(f"il n'y a pas de défaut « {name} »")
    return found


def _laid_out(body: bytes, form: Form) -> bytes:
    """A body with a line a value, for a person who changes it."""
    if form == "json":
        return json.dumps(json.loads(body), ensure_ascii=False, indent=2).encode()
    return re.sub(rb">(?=<[^/])", b">\n", body)
