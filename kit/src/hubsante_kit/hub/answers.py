"""What the hub says to the sender of a message: an RS-ERROR in an envelope of its own."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from lxml import etree
from pydantic import ValidationError

from hubsante_kit.hub.delivery import CONTENT_TYPES, Form
from hubsante_models.code_lists.hub_sante_code_erreur import HubSanteCodeErreur
from hubsante_models.edxl_de import EdxlDistribution

HUB = "fr.health.hub"

_LIFE = timedelta(days=1)
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DEEPEST = 50
"""Levels of a source message that are repeated."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """Why the hub answers: an error of its list, its cause, and the message that is at fault."""

    code: HubSanteCodeErreur
    reason: str
    distribution_id: str
    body: bytes
    content_type: str


def answer(complaint: Complaint, recipient: str, form: Form, identity: str, now: datetime) -> bytes:
    """The body of the RS-ERROR for a client; it repeats the message at fault where the client's form can hold it.

    `identity` is unique; `now` is of any precision.
    """
    source = source_message(complaint.body, complaint.content_type)
    try:
        return written(_envelope(complaint, source, recipient, identity, now), form)
    except ValidationError:
        return written(_envelope(complaint, None, recipient, identity, now), form)


def _envelope(
    complaint: Complaint, source: Mapping[str, Any] | None, recipient: str, identity: str, now: datetime
) -> EdxlDistribution:
    sent = now.replace(microsecond=0)
    error = {
        "errorCode": {"statusCode": complaint.code.number, "statusString": complaint.code.label},
        "errorCause": _portable(complaint.reason),
        "referencedDistributionID": _portable(complaint.distribution_id),
        **({"sourceMessage": source} if source else {}),
    }
    address = {"explicitAddressScheme": "hubex", "explicitAddressValue": recipient}
    return EdxlDistribution.model_validate(
        {
            "distributionID": f"{HUB}_{identity}",
            "senderID": HUB,
            "dateTimeSent": sent,
            "dateTimeExpires": sent + _LIFE,
            "distributionStatus": "Actual",
            "distributionKind": "Error",
            "descriptor": {"language": "fr-FR", "explicitAddress": address},
            "content": [{"jsonContent": {"embeddedJsonContent": {"message": {"error": error}}}}],
        }
    )


def _portable(text: str) -> str:
    """The text with a mark in the place of what XML does not have."""
    return _NOT_IN_XML.sub("\ufffd", text)


def written(envelope: EdxlDistribution, form: Form) -> bytes:
    """The body of a message in the form in which its recipient reads.

    Raises: pydantic.ValidationError for free content that the form does not have.
    """
    return envelope.to_json().encode() if form == "json" else envelope.to_xml()


def source_message(body: bytes, content_type: str) -> Mapping[str, Any] | None:
    """The body as members, whatever it holds; None where nothing can be read, or what is read has no members."""
    match CONTENT_TYPES.get(content_type):
        case "json":
            return _json_members(body)
        case "xml":
            return _xml_members(body)
        case None:
            return None


def _json_members(body: bytes) -> Mapping[str, Any] | None:
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _xml_members(body: bytes) -> Mapping[str, Any] | None:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    found = _value(root, _DEEPEST)
    return found if isinstance(found, dict) else None


def _value(element: etree._Element, deepest: int) -> Any:
    """A text, or the members of an element by their local names; those of one name are a list."""
    children = list(element.iterchildren(etree.Element))
    if not children or deepest == 0:
        return str(element.xpath("string()"))
    members: dict[str, list[Any]] = {}
    for child in children:
        members.setdefault(etree.QName(child).localname, []).append(_value(child, deepest - 1))
    return {name: values[0] if len(values) == 1 else values for name, values in members.items()}
