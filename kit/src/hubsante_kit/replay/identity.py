"""Who sent a message, and which message it is, so that the report names neither."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from hubsante_kit.replay.recognise import payloads

OTHER = "(autre)"
"""The editor of a sender that no given prefix names."""
NOBODY = "(inconnu)"
"""The sender of a message that has none."""

_BYTES = 16
_SENDER_DIGITS = 12  # of the hash of a sender: there are some hundreds of them


@dataclass(frozen=True, slots=True)
class Editors:
    """Whose software sends, by the beginnings of its identifiers."""

    names: Sequence[tuple[str, str]] = ()
    """Prefix and editor, `("fr.health.samu77", "Éditeur A")`; the longest prefix that fits decides."""

    def of(self, sender: str) -> str:
        """The editor of a sender; empty where no editors are given."""
        if not self.names:
            return ""
        fitting = [(len(prefix), name) for prefix, name in self.names if sender.startswith(prefix)]
        return max(fitting)[1] if fitting else OTHER


@dataclass(frozen=True, slots=True)
class Pseudonyms:
    """Keyed hashes: without the salt nobody can try identifiers until a hash is met."""

    salt: bytes

    def of(self, text: str) -> str:
        """32 hexadecimal digits."""
        return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), key=self.salt, digest_size=_BYTES).hexdigest()

    def sender(self, identifier: str) -> str:
        return self.of(identifier)[:_SENDER_DIGITS] if identifier else NOBODY


def identifiers(document: Any) -> tuple[str, str]:
    """The identifiers of a distribution, or of the message in it, and of its sender; empty where there are none."""
    header = next(payloads(document), document)
    sender = header.get("sender") if isinstance(header, Mapping) else None
    return (
        _text(document, "distributionID") or _text(header, "messageId"),
        _text(document, "senderID") or _text(sender, "name"),
    )


def _text(members: Any, name: str) -> str:
    value = members.get(name) if isinstance(members, Mapping) else None
    return value if isinstance(value, str) else ""
