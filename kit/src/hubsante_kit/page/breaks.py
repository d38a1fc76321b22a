"""Ways to break a message on purpose, in JSON and in XML alike: each gives other bytes, or none where it cannot."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from pydantic import ValidationError

from hubsante_models import parse

Breaking: TypeAlias = Callable[[bytes], bytes | None]
"""Of the bytes that the kit writes; None where the message has nothing that could be broken so."""

_UNKNOWN_CODE = b"Z99.99.99"
_CODED = {"enum", "literal_error"}
"""Pydantic's types of errors about a value that is in no list."""

_SENT = re.compile(rb"""(dateTimeSent(?:"\s*:\s*"|>)[-\dT:]+)[+-]\d\d:\d\d""")
_RECIPIENT = re.compile(rb"""(explicitAddressValue(?:"\s*:\s*"|>))[^"<]+""")
_NAMESPACE = re.compile(rb"""xmlns="urn:emergency:[^"]*\"""")
_OPENING = re.compile(rb"""^(?:\s*<\?[^>]*>)?\s*(?:\{|<[^>]+>)""")
_LEAF = re.compile(rb"""("[\w.]+"\s*:\s*")((?:[^"\\]|\\.)*)("\s*,)|(<([\w.]+)>)([^<]*)(</\5>)""")
"""A value of the message with what is around it: in JSON the groups 1 to 3, in XML 4, 6 and 7."""


@dataclass(frozen=True, slots=True)
class Break:
    """A fault that a message is given."""

    name: str
    title: str
    """In French."""
    apply: Breaking


def _replaced(expression: re.Pattern[bytes], by: bytes) -> Breaking:
    """The first place of an expression replaced."""

    def apply(body: bytes) -> bytes | None:
        broken, count = expression.subn(by, body, count=1)
        return broken if count else None

    return apply


def _with_unknown_code(body: bytes) -> bytes | None:
    """The body with another code in the place of the last that is of a list."""
    for leaf in _leaves(body):
        before, after = leaf[1] or leaf[4], leaf[3] or leaf[7]
        broken = body[: leaf.start()] + before + _UNKNOWN_CODE + after + body[leaf.end() :]
        if _CODED & _errors(broken):
            return broken
    return None


def _without_required(body: bytes) -> bytes | None:
    """The body without the last value that the model misses."""
    shortened = (body[: leaf.start()] + body[leaf.end() :] for leaf in _leaves(body))
    return next((broken for broken in shortened if _errors(broken)), None)


def _leaves(body: bytes) -> list[re.Match[bytes]]:
    """The values of a body from the last to the first, so that those of the envelope come at the end."""
    return list(reversed(list(_LEAF.finditer(body))))


def _errors(body: bytes) -> set[str]:
    """Why the model refuses a body, as pydantic's types of errors; empty where it does not."""
    try:
        parse(body)
    except ValidationError as error:
        return {details["type"] for details in error.errors(include_url=False, include_input=False)}
    return set()


def _with_unknown_member(body: bytes) -> bytes | None:
    found = _OPENING.match(body)
    if found is None:
        return None
    is_xml = found[0].endswith(b">")
    added = b"<inconnue>essai</inconnue>" if is_xml else b'"inconnue": "essai", '
    return body[: found.end()] + added + body[found.end() :]


def _cut_off(body: bytes) -> bytes | None:
    return body[: len(body) * 2 // 3]


BREAKS: Mapping[str, Break] = {
    each.name: each
    for each in (
        Break("code-inconnu", "un code qui n'est dans aucune nomenclature", _with_unknown_code),
        Break("donnee-manquante", "une donnée obligatoire manque", _without_required),
        Break("donnee-inconnue", "une donnée inconnue en trop", _with_unknown_member),
        Break("date-sans-decalage", "une date-heure en Z, sans décalage", _replaced(_SENT, rb"\1Z")),
        Break("espace-de-noms", "un espace de noms inattendu (XML)", _replaced(_NAMESPACE, b'xmlns="urn:inconnu"')),
        Break("tronque", "un document tronqué", _cut_off),
        Break("autre-destinataire", "le destinataire est un autre", _replaced(_RECIPIENT, rb"\1fr.health.autre")),
    )
}
"""By name."""
