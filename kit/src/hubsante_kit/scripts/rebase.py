"""A message of a scenario as it would be sent now, between others, about a case of its own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from hubsante_kit.cases.compare import is_datetime
from hubsante_kit.cases.paths import leaves
from hubsante_kit.samples import Sample, Scenario

_DIGITS = 6  # at the end of a case's number, which are replaced
_NUMBER = re.compile(r"DR[A-Z]{2}[0-9]{8,}")


def use_case_of(sample: Sample) -> dict[str, Any]:
    """The use case of a sample alone, without header fields."""
    message = sample.envelope["content"][0]["jsonContent"]["embeddedJsonContent"]["message"]
    header = ("messageId", "sender", "sentAt", "kind", "status", "recipient")
    return {name: value for name, value in message.items() if name not in header}


def rebased(
    sample: Sample, scenario: Scenario, actors: Mapping[str, str], start: datetime, sent: datetime
) -> dict[str, Any]:
    """The use case of a sample with other actors, at another time, about another case.

    Times keep their distances from `start`, where the scenario begins; what happened when the
    message was sent happens at `sent`. Numbers of cases follow from `start`, the same in all
    messages of the scenario.
    """
    start, sent = start.replace(microsecond=0), sent.replace(microsecond=0)
    began = datetime.fromisoformat(scenario.samples[0].envelope["dateTimeSent"])
    at = str(sample.envelope["dateTimeSent"])
    numbers = {number: _other(number, start) for number in sorted(set(_numbers(scenario)))}

    def text(value: str) -> str:
        if value == at:
            return sent.isoformat()
        if is_datetime(value):
            return _moved(value, start - began)
        return _renamed(_renamed(value, numbers), actors)

    return dict(_mapped(use_case_of(sample), text))


def _numbers(scenario: Scenario) -> Iterator[str]:
    """The numbers of cases in a scenario."""
    for sample in scenario.samples:
        for _, value in leaves(sample.envelope):
            if isinstance(value, str):
                yield from _NUMBER.findall(value)


def _other(number: str, start: datetime) -> str:
    """A number of the same length that no other run has."""
    digits = str(uuid5(NAMESPACE_URL, f"{number} {start.isoformat()}").int)[-_DIGITS:]
    return number[:-_DIGITS] + digits


def _moved(value: str, by: timedelta) -> str:
    """A date with its time, so much later; as it was where it cannot be moved."""
    try:
        return (datetime.fromisoformat(value) + by).isoformat()
    except (ValueError, OverflowError):
        return value


def _renamed(value: str, names: Mapping[str, str]) -> str:
    """A text with other names in it, each only where it is whole."""
    for name, other in names.items():
        value = re.sub(rf"(?<![\w-]){re.escape(name)}(?![\w-])", other.replace("\\", r"\\"), value)
    return value


def _mapped(value: Any, text: Callable[[str], str]) -> Any:
    match value:
        case dict():
            return {name: _mapped(item, text) for name, item in value.items()}
        case list():
            return [_mapped(item, text) for item in value]
        case str():
            return text(value)
        case _:
            return value
