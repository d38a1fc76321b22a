"""Envelopes around use cases, filled as the specifications ask."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from hubsante_kit.hub.delivery import Form
from hubsante_models.edxl_de import EdxlDistribution
from hubsante_models.registry import MESSAGES_BY_ROOT

LIFE = timedelta(hours=24)
"""How long a message lives that says nothing else: the longest that the hub allows."""


@dataclass(frozen=True, slots=True)
class Address:
    """From whom to whom a message goes, and as what."""

    sender: str
    recipient: str
    kind: str = "Report"
    """distributionKind."""
    status: str = "Exercise"
    """distributionStatus: what the kit sends is never real."""


def enveloped(
    use_case: Mapping[str, Any], address: Address, identity: str, sent: datetime, life: timedelta = LIFE
) -> dict[str, Any]:
    """The envelope of a use case, `{"createCase": {…}}`, as members, with header fields where it travels with them.

    `sent` has an offset and no fraction of a second.
    """
    (root,) = use_case
    at = sent.isoformat()
    return {
        "distributionID": identity,
        "senderID": address.sender,
        "dateTimeSent": at,
        "dateTimeExpires": (sent + life).isoformat(),
        "distributionStatus": address.status,
        "distributionKind": address.kind,
        "descriptor": {
            "language": "fr-FR",
            "explicitAddress": {"explicitAddressScheme": "hubex", "explicitAddressValue": address.recipient},
        },
        "content": [
            {"jsonContent": {"embeddedJsonContent": {"message": {**_header(root, address, identity, at), **use_case}}}}
        ],
    }


def _header(root: str, address: Address, identity: str, at: str) -> dict[str, Any]:
    if root not in MESSAGES_BY_ROOT or not MESSAGES_BY_ROOT[root][2]:
        return {}
    return {
        "messageId": identity,
        "sender": {"name": address.sender, "URI": f"hubex:{address.sender}"},
        "sentAt": at,
        "kind": address.kind,
        "status": address.status,
        "recipient": [{"name": address.recipient, "URI": f"hubex:{address.recipient}"}],
    }


def written(envelope: Mapping[str, Any], form: Form) -> bytes:
    """The bytes of an envelope that the model accepts.

    Raises: pydantic.ValidationError for one that it does not.
    """
    read = EdxlDistribution.model_validate(envelope)
    return read.to_json().encode() if form == "json" else read.to_xml()
