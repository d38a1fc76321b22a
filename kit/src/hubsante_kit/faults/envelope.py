"""What is wrong with a body that the schema refuses, or with the envelope of one that it accepts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from hubsante_models import parse
from hubsante_models.edxl_de import EdxlDistribution
from hubsante_models.registry import MESSAGE_NAMESPACE
from hubsante_models.texts import is_xml

_RECIPIENTS = ("recipient", "explicitAddress", "explicitAddressValue")


def body_faults(body: bytes) -> Iterator[tuple[str, str]]:
    """Code and what was seen of each fault in a body."""
    try:
        envelope = parse(body)
    except ValidationError as error:
        yield from _problems(error, body)
        return
    if isinstance(envelope, EdxlDistribution):
        yield from envelope_faults(envelope)
    else:
        yield "invalid-message", "le message n'est pas dans une enveloppe EDXL-DE"


def envelope_faults(envelope: EdxlDistribution) -> Iterator[tuple[str, str]]:
    """The faults of an envelope that the classes read."""
    sender, identity = envelope.sender_id, envelope.distribution_id
    if envelope.descriptor.keyword is not None:
        yield "keyword", "descriptor.keyword est présent"
    if "_" in sender:
        yield "sender-with-underscore", f"senderID = {sender}"
    elif identity.partition("_")[0] != sender:
        yield "distribution-id", f"distributionID = {identity}, senderID = {sender}"


def _problems(error: ValidationError, body: bytes) -> Iterator[tuple[str, str]]:
    """The problems of a body, each kind once."""
    seen: set[str] = set()
    is_foreign = is_xml(body) and f'"{MESSAGE_NAMESPACE}"'.encode() not in body
    for problem in error.errors(include_url=False):
        place = ".".join(map(str, problem["loc"]))
        code = _code(problem["type"], problem["loc"], problem["input"])
        if problem["type"] == "message_content" and is_foreign:  # in another namespace it is no message at all
            code = "namespace"
        if code not in seen:
            seen.add(code)
            yield code, f"{place} : {problem['msg']}" if place else str(problem["msg"])


def _code(type_: str, place: tuple[int | str, ...], value: Any) -> str:
    names = [step for step in place if isinstance(step, str)]
    if type_ == "date-time_form":
        return "date-in-utc" if str(value).endswith(("Z", "z")) else "date-form"
    if type_ in ("message_namespace", "xml_namespace"):
        return "namespace"
    if names and names[-1] in _RECIPIENTS and type_ in ("list_type", "model_type", "string_type", "xml_text"):
        return "recipient-form"
    return "invalid-message"
