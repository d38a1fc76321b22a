"""What a client gives to the hub, and what the hub knows of the link on which it does so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from hubsante_kit.hub.links import Link

Form: TypeAlias = Literal["json", "xml"]
"""In which a client reads its messages."""

HEALTH = "fr.health"
"""How the identifiers of health begin."""

CONTENT_TYPES: Mapping[str, Form] = {"application/json": "json", "application/xml": "xml"}
"""The two that the hub takes, to the letter."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """A message as a client publishes it, with the properties that the hub reads."""

    routing_key: str
    content_type: str
    body: bytes
    is_persistent: bool = True
    expiration: str = ""
    """In milliseconds, as the client gave it; empty where it gave none."""

    @property
    def is_of_health(self) -> bool:
        """Whether a health actor publishes, to whom more of the checks apply, and who alone gets answers."""
        return self.routing_key.startswith(HEALTH)


@dataclass(frozen=True, slots=True)
class Setting:
    """What the hub knows of a link: its messages, its clients, and what is switched off."""

    link: Link
    clients: Mapping[str, Form]
    """Who has queues, by identifier, and in which form each reads."""
    switched_off: frozenset[tuple[str, str]] = frozenset()
    """Recipient and schema, `("fr.health.samu770", "RC-EDA")`."""
    speaks: Mapping[str, str] = field(default_factory=dict)
    """What recipients read that is not the installed model's version: `{"fr.health.samu690": "2.4.0"}`."""


def form_of(identity: str) -> Form:
    """In which form a client reads that did not choose: partners beyond health read XML.

    Source: the hub's dispatcher, convertToXML
    """
    return "xml" if identity.startswith("fr.fire") else "json"


def content_type_of(form: Form) -> str:
    """The property of a message in a form."""
    return next(name for name, known in CONTENT_TYPES.items() if known == form)
