"""A JSON document as the message that it is in some release, and its parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from hubsante_kit.replay.facts import Facts
from hubsante_kit.replay.recognise import Members, contents, envelope_of, is_payload, payloads, unwrapped

Part = tuple[str, Any]
"""A schema, and the root object that it describes."""


@dataclass(frozen=True, slots=True)
class RecognisedMessage:
    """A document without what a log put around it."""

    document: Any
    schema: str
    """Of the use case, or of an envelope without any; empty for no message of any release."""
    parts: tuple[Part, ...]
    """Envelope, header, use case: those that are there."""


def recognised(document: Any, releases: Sequence[Facts]) -> RecognisedMessage:
    """The message that the last release sees in a document, or else one before it."""
    for facts in reversed(releases):
        bare = unwrapped(document, facts)
        parts = tuple(_parts(bare, facts)) if isinstance(bare, dict) else ()
        if parts:
            return RecognisedMessage(bare, parts[-1][0], parts)
    return RecognisedMessage(document, "", ())


def _parts(members: Members, facts: Facts) -> Iterator[Part]:
    if is_payload(members, facts):
        yield from _carried(members, facts)
        return
    if len(members) == 1:
        [(root, value)] = members.items()
        if root in facts.bare_by_root:
            yield facts.bare_by_root[root].name, value
            return
    envelope = envelope_of(members, facts)
    if envelope:
        yield envelope.name, members
        for payload in payloads(members):
            yield from _carried(payload, facts)


def _carried(members: Members, facts: Facts) -> Iterator[Part]:
    present = contents(members, facts)
    if facts.header and any(each.has_header for each in present):
        yield facts.header.name, {name: members[name] for name in facts.header.root_object.fields if name in members}
    yield from ((each.name, members[each.root]) for each in present)
