"""Messages of one version as messages of another, and whether the installed model accepts what they became."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from pydantic import ValidationError
from pydantic_core import from_json

from hubsante_kit.verdict import problems
from hubsante_models import MODEL_VERSION, parse
from hubsante_models.conversion import Converted, Refused, converters, payload_of
from hubsante_models.registry import MESSAGES_BY_ROOT
from hubsante_models.strict_json import require_strict_json

Members: TypeAlias = Mapping[str, Any]

CISU = "cisu"
"""What fire services and health services exchange, beside the versions of health services."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why a text is no JSON object, in French."""

    reason: str


def read_object(content: bytes) -> Members | Unreadable:
    """The members of a JSON object, in UTF-8, whose numbers are finite and no key of which stands twice."""
    try:
        document = from_json(content, allow_inf_nan=False)
        require_strict_json(content, "message")
        json.dumps(document, allow_nan=False)  # 1e999 is read as infinite
    except ValidationError as error:
        return Unreadable("; ".join(str(problem) for problem in problems(error)))
    except ValueError as error:
        return Unreadable(f"le document n'est pas du JSON bien formé : {error}")
    return document if isinstance(document, dict) else Unreadable("un objet JSON est attendu")


def is_judged(target: str) -> bool:
    """Whether the installed model knows the messages of a version.

    Raises: hubsante_models.conversion.UnknownVersionError
    """
    known = converters()
    return known.version(target) in {known.version(MODEL_VERSION), CISU}


def conversion(message: Members, source: str, target: str) -> Converted | Refused:
    """What a message becomes; a result that the installed model refuses is none.

    Raises: hubsante_models.conversion.UnknownVersionError
    """
    outcome = converters().convert(message, source, target)
    if isinstance(outcome, Refused) or not is_judged(target):
        return outcome
    return next(filter(None, map(_refusal, outcome.messages)), outcome)


def legible(text: str) -> str:
    """A text in one line, in which nothing is unseen or turns round what stands beside it."""
    return "".join(c if c.isprintable() or c in "\u00a0\u202f" else repr(c)[1:-1] for c in text)


def document_of(messages: Sequence[Members]) -> str:
    """One message as it is, several as a list, as JSON with an end of line."""
    document: object = messages[0] if len(messages) == 1 else list(messages)
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _refusal(message: Members) -> Refused | None:
    """Why the installed model refuses a result; header fields beside a message without an envelope are none of it."""
    judged = message if payload_of(message) else {key: message[key] for key in message if key in MESSAGES_BY_ROOT}
    try:
        parse(json.dumps(judged))
    except ValidationError as error:
        first = problems(error)[0]
        return Refused(f"le résultat n'est pas valide en {MODEL_VERSION} : {first.text}", first.path, first.value)
    return None
