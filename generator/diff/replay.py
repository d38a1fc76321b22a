"""Real messages judged under both releases: which one accepts and the other refuses, and by which change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from generator.diff.alike import differing_roots
from generator.diff.blame import Blame
from generator.diff.rules import Role
from generator.diff.sent import JsonMessage, XmlMessage, messages
from generator.diff.side import Side
from generator.validate.documents import Document

MOST_EXAMPLES = 3
"""Of a change so many messages are named."""

Cause = tuple[Role, int | None]
"""Whom a change breaks, and its number; None where no change is known to be why."""


@dataclass
class Replay:
    """What a replay found; replays of parts, added in their order, are that of the whole."""

    messages: int = 0
    unreadable: int = 0
    refused: int = 0  # by both releases
    broken: Counter[Role] = field(default_factory=Counter)
    counts: Counter[Cause] = field(default_factory=Counter)
    examples: dict[Cause, list[str]] = field(default_factory=dict)

    def add(self, other: Replay) -> None:
        """Add what came after."""
        self.messages += other.messages
        self.unreadable += other.unreadable
        self.refused += other.refused
        self.broken += other.broken
        self.counts += other.counts
        for cause, names in other.examples.items():
            known = self.examples.setdefault(cause, [])
            known += names[: MOST_EXAMPLES - len(known)]

    def note(self, name: str, role: Role, changes: tuple[int, ...]) -> None:
        """Add a message that one release accepts and the other refuses."""
        self.broken[role] += 1
        for number in changes or (None,):
            self.counts[role, number] += 1
            names = self.examples.setdefault((role, number), [])
            if len(names) < MOST_EXAMPLES:
                names.append(name)


@dataclass(frozen=True)
class Replayer:
    """Two releases that judge the same messages."""

    old: Side
    new: Side
    blame: Blame

    @cached_property
    def _differing(self) -> frozenset[str] | None:
        return differing_roots(self.old.model, self.new.model)

    def replay(self, documents: Iterable[Document]) -> Replay:
        """What the documents show."""
        found = Replay()
        for document in documents:
            self._judge(document, found)
        return found

    def _judge(self, document: Document, found: Replay) -> None:
        sent = messages(document)
        found.messages += 1 if sent is None else len(sent)
        found.unreadable += sent is None
        for message in sent or ():
            is_accepted = message.is_accepted(self.old)
            match is_accepted, is_accepted if self._is_alike(message) else message.is_accepted(self.new):
                case False, False:
                    found.refused += 1
                case True, False:
                    found.note(message.name, "old-sender", self._changes(message, "old-sender", self.new))
                case False, True:
                    found.note(message.name, "new-sender", self._changes(message, "new-sender", self.old))
                case _:
                    pass

    def _is_alike(self, message: JsonMessage | XmlMessage) -> bool:
        """Whether both releases say the same of a message, so that one is asked."""
        is_json = isinstance(message, JsonMessage)
        return is_json and self._differing is not None and self._differing.isdisjoint(message.names)

    def _changes(self, message: JsonMessage | XmlMessage, role: Role, receiver: Side) -> tuple[int, ...]:
        return self.blame.changes(role, message.refusals(receiver), message.names)
