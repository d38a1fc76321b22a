"""What a check asks of a history: what the editor sent, what came to it, and what it acknowledged."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

from hubsante_kit.history import History, Parties, Passage
from hubsante_kit.journal import Refused, Routed

Selection: TypeAlias = Callable[[Passage], bool]
"""Which messages a check is about."""

_REQUEST = "#DEMANDE_CONCOURS#"
_ANSWER = "#REPONSE_DEMANDE_CONCOURS#"


def sent(history: History, parties: Parties) -> tuple[Passage, ...]:
    """What the editor published."""
    return tuple(passage for passage in history.passages if parties.is_editor(passage.client))


def received(history: History, parties: Parties) -> tuple[Passage, ...]:
    """What was put into a queue of the editor."""
    return tuple(passage for passage in history.passages if parties.is_editor(passage.reader))


def routed(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    """Those that the hub accepted."""
    return tuple(passage for passage in passages if isinstance(passage.outcome, Routed))


def refused(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    """Those that the hub refused."""
    return tuple(passage for passage in passages if isinstance(passage.outcome, Refused))


def read_by_editor(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    """Those that their reader took from the queue and did not reject."""
    return tuple(passage for passage in passages if passage.consumed and not passage.is_rejected)


def acknowledging(history: History, message: Passage, by: str) -> tuple[Passage, ...]:
    """The acknowledgements of a message that a client sent and the hub accepted."""
    return tuple(found for found in history.acknowledging(message.distribution_id) if found.client == by)


def content(passage: Passage) -> Any:
    """The use case of a message, an object of its class; None where there is none."""
    message = passage.message
    return message.content if message is not None else None


def case_ids(passage: Passage) -> frozenset[str]:
    """The shared identifiers of the case that a message speaks of, wherever it has them."""
    use_case = content(passage)
    direct = getattr(use_case, "case_id", None)
    event = getattr(use_case, "event", None)
    context = getattr(use_case, "context", None)
    links = [link.id for link in getattr(context, "link", None) or ()]
    events = [getattr(event, "id", None), getattr(event, "main_event_id", None)]
    return frozenset(identifier for identifier in (direct, *events, *links) if identifier)


def is_case(passage: Passage) -> bool:
    """Whether a message shares a case between health and fire services."""
    return passage.intended == "RC-EDA"


def is_custom(passage: Passage) -> bool:
    """Whether a message carries free content."""
    return passage.intended == "customContent"


def is_info(passage: Passage) -> bool:
    """Whether a message came by the queue of information."""
    return passage.queue.endswith(".info")


def is_request(passage: Passage) -> bool:
    """Whether a message asks for help, as an EMSI-DC or as an EMSI with such a mission."""
    return passage.intended == "EMSI-DC" or any(name.startswith(_REQUEST) for name in _missions(passage))


def is_operation(passage: Passage) -> bool:
    """Whether a message reports an operation, as an EMSI-SOM or as an EMSI without request and answer."""
    if passage.intended == "EMSI-SOM":
        return True
    names = _missions(passage)
    return bool(names) and not any(name.startswith((_REQUEST, _ANSWER)) for name in names)


def _missions(passage: Passage) -> tuple[str, ...]:
    if passage.schema != "EMSI":
        return ()
    return tuple(mission.name or "" for mission in content(passage).mission or ())
