"""Which messages are worth comparing: profiles of one sheet, and others that say much the same."""

from __future__ import annotations

from generator.model import Message, Model
from generator.walk import visits

_ALIKE = 0.2
"""The share of paths from which on two messages are offered beside each other."""


def relatives(message: Message, model: Model) -> tuple[str, ...]:
    """The names of the messages that have most paths in common with one, the nearest first."""
    own = _paths(message)
    shares = {other.name: _share(own, _paths(other)) for other in model.messages if other is not message}
    near = [name for name, share in shares.items() if share >= _ALIKE]
    return tuple(sorted(near, key=lambda name: -shares[name]))


def _paths(message: Message) -> frozenset[tuple[str, ...]]:
    """The paths below the root, whose name is the message's own."""
    return frozenset(visit.names for visit in visits(message))


def _share(paths: frozenset[tuple[str, ...]], others: frozenset[tuple[str, ...]]) -> float:
    return len(paths & others) / max(1, len(paths | others))
