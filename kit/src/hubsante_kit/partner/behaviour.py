"""How the partner behaves: well, or in one of the ways in which a partner may not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Behaviour:
    """A way to send and to acknowledge."""

    name: str
    title: str
    delay: timedelta = timedelta(0)
    """How long after it could, the partner sends and acknowledges."""
    copies: int = 1
    """How often it sends each message, the same bytes; 0 for never."""
    acknowledgements: int = 1
    """How often it acknowledges each message."""
    life: timedelta = timedelta(hours=24)
    """dateTimeExpires − dateTimeSent."""
    is_reversed: bool = False
    """Whether what follows is sent before what it follows."""
    is_of_other_format: bool = False
    """Whether it sends JSON to who reads XML, and XML to who reads JSON."""
    has_unknown_code: bool = False
    """Whether a code of each message is in no list."""
    reads: bool = True
    """Whether it takes messages from its queues; unread ones expire."""


BEHAVIOURS: Mapping[str, Behaviour] = {
    behaviour.name: behaviour
    for behaviour in (
        Behaviour("exemplaire", "envoie et acquitte comme il se doit"),
        Behaviour("en-retard", "envoie et acquitte avec dix secondes de retard", delay=timedelta(seconds=10)),
        Behaviour("en-double", "envoie et acquitte deux fois", copies=2, acknowledgements=2),
        Behaviour("en-desordre", "envoie la suite avant le début", is_reversed=True),
        Behaviour("muet", "ne lit, n'envoie et n'acquitte rien", copies=0, acknowledgements=0, reads=False),
        Behaviour("sans-accuse", "lit et n'acquitte jamais", acknowledgements=0),
        Behaviour("perime", "envoie des messages qui expirent au bout d'une seconde", life=timedelta(seconds=1)),
        Behaviour("autre-format", "envoie dans l'autre format", is_of_other_format=True),
        Behaviour("code-inconnu", "envoie un code qui n'est dans aucune nomenclature", has_unknown_code=True),
    )
}
"""By name."""
