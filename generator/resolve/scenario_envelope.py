"""What an envelope and its header say of themselves, where a scenario leaves it open.

Sender, recipient and time decide the rest: the addresses, the identifiers, the life span.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

from generator.document_places import DocumentPlace, json_place, member_names, payload_path, root_place
from generator.model import Coded, Field, Message, Model
from generator.walk import Path

ACKNOWLEDGEMENT, ERROR_REPORT = "RC-REF", "RS-ERROR"

_KINDS = {ACKNOWLEDGEMENT: "Ack", ERROR_REPORT: "Error"}
_LIFE, _PAUSE = timedelta(days=1), timedelta(minutes=1)
_SCHEME, _LANGUAGE = "hubex", "fr-FR"

Document = dict[str, Any]


def distribution_id(document: Mapping[str, Any], scenario: str, step: str) -> str:
    """The identifier of a step's envelope: the one that it says, or the sender's with a number of its own."""
    identifier, sender = (document.get(name) for name in ("distributionID", "senderID"))
    if isinstance(identifier, str) and identifier:
        return identifier
    number = str(uuid.uuid5(uuid.NAMESPACE_URL, f"{scenario}/{step}"))
    return f"{sender}_{number}" if isinstance(sender, str) and sender else number


def sent_after(document: Mapping[str, Any]) -> str:
    """When the next step is sent unless it says so: a minute later; empty where this one says no time."""
    return _later(document.get("dateTimeSent"), _PAUSE)


def completed(document: Document, model: Model, identity: str, sent: str) -> Document:
    """The envelope with all that follows from what it says; its fields in the order of the model.

    `identity` is its distributionID and `sent` its time, unless it says another one.
    Only fields of the model are filled in, and nothing that stands there is changed.
    """
    for envelope in model.envelopes[:1]:
        for path, value in _envelope_values(document, model, envelope, identity, sent):
            _fill(document, path, value, envelope, model)
        for path, value in _header_values(document, model):
            _fill(document, path, value, envelope, model)
        document = in_order(document, root_place(envelope), model)
    return document


def message_in(document: Mapping[str, Any], model: Model) -> Message | None:
    """The first message that an envelope carries, by its root."""
    payload = _get(document, payload_path(model))
    roots = payload if isinstance(payload, dict) else {}
    return next((message for message in model.contents if message.root in roots), None)


def _envelope_values(
    document: Document, model: Model, envelope: Message, identity: str, sent: str
) -> Iterator[tuple[Path, object]]:
    message = message_in(document, model)
    yield ("distributionID",), identity
    yield ("dateTimeSent",), sent
    yield ("dateTimeExpires",), _later(document.get("dateTimeSent"), _LIFE)
    yield ("distributionStatus",), _first_code(envelope.root_object.field("distributionStatus"))
    kind = _KINDS.get(message.name if message else "")
    yield ("distributionKind",), kind or _first_code(envelope.root_object.field("distributionKind"))
    yield ("descriptor", "language"), _LANGUAGE
    if _get(document, ("descriptor", "explicitAddress", "explicitAddressValue")):
        yield ("descriptor", "explicitAddress", "explicitAddressScheme"), _SCHEME


def _header_values(document: Document, model: Model) -> Iterator[tuple[Path, object]]:
    """The header's fields, as the envelope says them; none beside a message that travels without."""
    message = message_in(document, model)
    if message is None or not message.has_header:
        return
    payload = payload_path(model)
    scheme = _get(document, ("descriptor", "explicitAddress", "explicitAddressScheme")) or _SCHEME
    recipient = _get(document, ("descriptor", "explicitAddress", "explicitAddressValue"))
    for name, source in (
        ("messageId", "distributionID"),
        ("sentAt", "dateTimeSent"),
        ("kind", "distributionKind"),
        ("status", "distributionStatus"),
    ):
        yield (*payload, name), document.get(source, "")
    for party, address in ((("sender",), document.get("senderID")), (("recipient", 0), recipient)):
        if address:
            yield (*payload, *party, "name"), address
            yield (*payload, *party, "URI"), f"{scheme}:{address}"


def in_order(value: Any, place: DocumentPlace | None, model: Model) -> Any:
    """A value with the members of each object in the order of the model; what it does not know stands last."""
    if isinstance(value, list):
        return [in_order(item, _next(place, index, model), model) for index, item in enumerate(value)]
    if not isinstance(value, dict):
        return value
    known = [name for name in (member_names(place, model) if place else ()) if name in value]
    names = dict.fromkeys([*known, *value])
    return {name: in_order(value[name], _next(place, name, model), model) for name in names}


def _next(place: DocumentPlace | None, step: str | int, model: Model) -> DocumentPlace | None:
    return place.then(step, model) if place else None


def _fill(document: Document, path: Path, value: object, envelope: Message, model: Model) -> None:
    """Set a field that the model has and the document leaves open."""
    if value and json_place(envelope, path, model) is not None:
        _put(document, path, value)


def _put(document: Any, path: Path, value: object) -> None:
    first, *rest = path
    if isinstance(document, list) and first == 0 and not document:
        document.append({})
    if isinstance(document, dict) and first not in document:
        document[first] = value if not rest else [] if isinstance(rest[0], int) else {}
    if rest and _holds(document, first):
        _put(document[first], tuple(rest), value)


def _holds(document: Any, step: str | int) -> bool:
    if isinstance(document, list):
        return isinstance(step, int) and step < len(document)
    return isinstance(document, dict) and step in document


def _get(document: Any, path: Path) -> Any:
    for step in path:
        if not _holds(document, step):
            return None
        document = document[step]
    return document


def _first_code(field: Field | None) -> str:
    return field.type.codes[0] if field and isinstance(field.type, Coded) else ""


def _later(time: object, span: timedelta) -> str:
    """A time that much later; empty for what is no time with an offset, or beyond the calendar."""
    try:
        begin = datetime.fromisoformat(time) if isinstance(time, str) else None
        return (begin + span).isoformat() if begin and begin.tzinfo else ""
    except (ValueError, OverflowError):
        return ""
