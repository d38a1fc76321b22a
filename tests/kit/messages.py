"""Messages as editors send them, each valid and without remark unless it is changed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from hubsante_kit.hub.delivery import Delivery, Form, Setting, content_type_of
from hubsante_kit.hub.links import LINKS
from hubsante_models.edxl_de import EdxlDistribution
from hubsante_models.registry import MESSAGES_BY_ROOT

EXAMPLES = Path(__file__).resolve().parents[2] / "generated" / "examples"

NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)
SAMU = "fr.health.samu770"
OTHER_SAMU = "fr.health.samu690"
FIRE = "fr.fire.nexsis.sdis77"
POLICE = "fr.police.dep77"

OLD_SAMU = "fr.health.samu780"
"""It reads the version 1.3."""
CLIENTS: Mapping[str, Form] = {SAMU: "json", OTHER_SAMU: "xml", FIRE: "xml", POLICE: "json", OLD_SAMU: "json"}

SETTING = Setting(LINKS["recette"], CLIENTS, speaks={OLD_SAMU: "1.3.0"})

CASE = json.loads((EXAMPLES / "RC-EDA" / "minimal.json").read_text("utf-8"))
CASE["createCase"]["location"]["city"] = {"name": "Melun", "inseeCode": "77288"}


def example(schema: str, name: str = "minimal") -> dict[str, Any]:
    """The message of an example, without its header."""
    message = json.loads((EXAMPLES / schema / f"{name}.json").read_text("utf-8"))
    return {root: message[root] for root in message if root in MESSAGES_BY_ROOT}


def members(
    number: int = 1,
    content: dict[str, Any] | None = None,
    sender: str = SAMU,
    recipient: str = FIRE,
    kind: str = "Report",
    sent: datetime = NOON,
    **changes: Any,
) -> dict[str, Any]:
    """An envelope as JSON has it, sent at noon and valid for an hour; by default it shares a case."""
    identity = f"{sender}_{number}"
    header = {
        "messageId": identity,
        "sender": {"name": sender, "URI": f"hubex:{sender}"},
        "sentAt": sent.isoformat(),
        "kind": kind,
        "status": "Actual",
        "recipient": [{"name": recipient, "URI": f"hubex:{recipient}"}],
    }
    return {
        "distributionID": identity,
        "senderID": sender,
        "dateTimeSent": sent.isoformat(),
        "dateTimeExpires": (sent + timedelta(hours=1)).isoformat(),
        "distributionStatus": "Actual",
        "distributionKind": kind,
        "descriptor": {
            "language": "fr-FR",
            "explicitAddress": {"explicitAddressScheme": "hubex", "explicitAddressValue": recipient},
        },
        "content": [{"jsonContent": {"embeddedJsonContent": {"message": {**header, **(content or CASE)}}}}],
        **changes,
    }


def envelope(**changes: Any) -> EdxlDistribution:
    return EdxlDistribution.from_json(json.dumps(members(**changes)))


def delivery(form: Form = "json", routing_key: str | None = None, **changes: Any) -> Delivery:
    """An envelope as it is published, in a form."""
    made = envelope(**changes)
    body = made.to_json().encode() if form == "json" else made.to_xml()
    return Delivery(made.sender_id if routing_key is None else routing_key, content_type_of(form), body)
