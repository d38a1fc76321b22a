"""Which message a JSON document is, whatever a log put around it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from hubsante_kit.replay.facts import Facts, MessageFacts

Members = Mapping[str, Any]

_MOST_AROUND = 3  # members that a log puts around a message
_LEAST_ENVELOPE_FIELDS = 2  # of an envelope that requires as many
_TO_PAYLOAD = ("content", "jsonContent", "embeddedJsonContent", "message")
"""What leads from an envelope to its message, in any release."""


def unwrapped(document: Any, facts: Facts) -> Any:
    """A document without the members that a log put around an envelope or a payload, as `{"edxl": …}`."""
    inside = document
    for _ in range(_MOST_AROUND):
        if not isinstance(inside, dict) or len(inside) != 1 or envelope_of(inside, facts):
            return document
        [(name, inside)] = inside.items()
        if name in facts.bare_by_root:
            return document
        if isinstance(inside, dict) and (envelope_of(inside, facts) or is_payload(inside, facts)):
            return inside
    return document


def envelope_of(members: Members, facts: Facts) -> MessageFacts | None:
    """The envelope that has the most of the members, if it has more than half of them."""
    shared = {each.name: len(members.keys() & each.root_object.fields.keys()) for each in facts.envelopes}
    best = max(facts.envelopes, key=lambda each: shared[each.name], default=None)
    if best is None or 2 * shared[best.name] <= len(members) or shared[best.name] < _least_fields(best):
        return None
    return best


def is_payload(members: Members, facts: Facts) -> bool:
    """Whether members are what an envelope carries: header fields beside a use case."""
    if not facts.envelopes or facts.header is None:
        return False
    names = members.keys() & facts.payload_names
    return not names.isdisjoint(facts.contents_by_root) and not names <= facts.contents_by_root.keys()


def contents(members: Members, facts: Facts) -> tuple[MessageFacts, ...]:
    """The messages whose roots are among the members of a payload, one if it is sound.

    A header field may be named as the root of a message that travels without header:
    beside another message it is the field.
    """
    present = tuple(each for root, each in facts.contents_by_root.items() if root in members)
    if len(present) < 2 or facts.header is None:
        return present
    return tuple(each for each in present if each.root not in facts.header.root_object.fields)


def payloads(envelope: Any) -> Iterator[Members]:
    """What stands in an envelope where messages do."""
    values = [envelope]
    for name in _TO_PAYLOAD:
        inside = [value.get(name) for value in values if isinstance(value, dict)]
        values = [item for value in inside for item in (value if isinstance(value, list) else (value,))]
    yield from (value for value in values if isinstance(value, dict))


def emptied(value: Any, names: Sequence[str] = _TO_PAYLOAD) -> Any:
    """An envelope with an empty object where each message stands; what is not on the way is shared."""
    if not names:
        return {} if isinstance(value, dict) else value
    if isinstance(value, list):
        return [emptied(item, names) for item in value]
    if not isinstance(value, dict) or names[0] not in value:
        return value
    return {**value, names[0]: emptied(value[names[0]], names[1:])}


def _least_fields(envelope: MessageFacts) -> int:
    return min(_LEAST_ENVELOPE_FIELDS, sum(field.is_required for field in envelope.root_object.fields.values()))
