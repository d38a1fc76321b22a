"""What a recipient reads that speaks another version than the hub, or not the language of health services."""

from __future__ import annotations

import json
from dataclasses import dataclass

from pydantic import ValidationError

from hubsante_kit.converting import CISU, conversion, is_judged, legible
from hubsante_kit.hub.delivery import HEALTH, Form, Setting, form_of
from hubsante_kit.hub.links import LINKS
from hubsante_models import MODEL_VERSION
from hubsante_models.conversion import Refused, converters
from hubsante_models.edxl_de import EdxlDistribution

_OF_FIRE_SERVICES = LINKS["15-nexsis_v1.9"].schemas
"""The messages that fire services read and write as they are."""


@dataclass(frozen=True, slots=True)
class Translation:
    """What the hub makes of a message for its recipient."""

    source: str
    """`"3.4.2"`, or `"cisu"` of a message of fire services."""
    target: str
    bodies: tuple[bytes, ...]
    """As the recipient reads them; an RC-RI becomes several messages."""
    losses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Untranslatable:
    """Why the hub cannot convert a message for its recipient, in French."""

    reason: str


def translation(envelope: EdxlDistribution, setting: Setting) -> Translation | Untranslatable | None:
    """What the recipient of an envelope reads; None where that is the message itself."""
    recipient = envelope.descriptor.explicit_address.explicit_address_value
    pair = _versions(envelope, setting.speaks.get(recipient, ""))
    if pair is None:
        return None
    source, target = pair
    outcome = conversion(json.loads(envelope.to_json()), source, target)
    if isinstance(outcome, Refused):
        return Untranslatable(f"Le message ne se convertit pas de {source} en {target} : {legible(str(outcome))}.")
    texts = tuple(json.dumps(message, ensure_ascii=False).encode() for message in outcome.messages)
    bodies = _written(texts, target, setting.clients.get(recipient, form_of(recipient)))
    if bodies is None:
        return Untranslatable(f"Le message en {target} ne peut pas être écrit en XML, que lit son destinataire.")
    return Translation(source, target, bodies, tuple(legible(str(loss)) for loss in outcome.losses))


def _versions(envelope: EdxlDistribution, spoken: str) -> tuple[str, str] | None:
    """From which version to which a message goes; None where it stays as it is."""
    if not spoken:
        return None
    known = converters()
    target, newest = known.version(spoken), known.version(MODEL_VERSION)
    content = envelope.messages[0].content
    if target == CISU and content.wire_schema in _OF_FIRE_SERVICES:
        return None
    is_of_health = envelope.sender_id.startswith(HEALTH)
    source = newest if is_of_health or content.wire_root not in known.tables[CISU, newest]["messages"] else CISU
    return None if source == target else (source, target)


def _written(texts: tuple[bytes, ...], target: str, form: Form) -> tuple[bytes, ...] | None:
    """The bodies in a form; None where the installed model cannot write them in it."""
    if form == "json":
        return texts
    if not is_judged(target):
        return None
    try:
        return tuple(EdxlDistribution.from_json(text).to_xml() for text in texts)
    except ValidationError:
        return None
