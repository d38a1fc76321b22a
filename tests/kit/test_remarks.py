"""The second verdict names what the hub lets pass, and nothing of a message that keeps the specifications."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from hubsante_kit.hub.delivery import Delivery
from hubsante_kit.hub.remarks import EXPECTATIONS, Sent, remarks
from hubsante_kit.hub.routing import Accepted, decide
from hubsante_models.edxl_de import EdxlDistribution
from tests.kit.messages import CASE, EXAMPLES, FIRE, NOON, OTHER_SAMU, SAMU, SETTING, delivery, envelope, members

LATER = NOON + timedelta(minutes=1)
RECEIVED = envelope(sender=FIRE, recipient=SAMU)
REQUEST = json.loads((EXAMPLES / "EMSI-DC" / "complete.json").read_text("utf-8"))


def acknowledgement(of: str = f"{FIRE}_1", kind: str = "Ack", **changes: Any) -> dict[str, Any]:
    return {"number": 2, "content": {"reference": {"distributionID": of}}, "kind": kind, "sent": LATER} | changes


def of(given: Delivery, *before: EdxlDistribution) -> list[str]:
    """The names of the remarks on a message that the hub takes."""
    decision = decide(given, SETTING, LATER)
    assert isinstance(decision, Accepted)
    return [remark.rule for remark in remarks(Sent(given, decision.envelope, before))]


@pytest.mark.parametrize("form", ["json", "xml"])
def test_a_message_as_the_specifications_say_has_no_remark(form: Any) -> None:
    assert of(delivery(form)) == []
    assert of(delivery(form, **acknowledgement()), RECEIVED) == []


def header(**changes: Any) -> dict[str, Any]:
    """An envelope whose header is changed."""
    message = members()["content"][0]["jsonContent"]["embeddedJsonContent"]["message"]
    return {"content": {**message, **changes}}


def with_keyword() -> Delivery:
    made = members()
    made["descriptor"]["keyword"] = [{"valueListURI": "urn:hubsante:model", "value": "createCase"}]
    return replace(delivery(), body=json.dumps(made).encode())


BROKEN = {
    "publication-expiration": (replace(delivery(), expiration="1000"), ()),
    "publication-persistante": (
        replace(delivery(sender=FIRE, recipient=SAMU), is_persistent=False),
        (),
    ),
    "mots-cles": (with_keyword(), ()),
    "destinataire-present": (
        delivery(**header(recipient=[{"name": OTHER_SAMU, "URI": f"hubex:{OTHER_SAMU}"}])),
        (),
    ),
    "accuse-nature": (delivery(**acknowledgement(kind="Report")), (RECEIVED,)),
    "accuse-recu": (delivery(**acknowledgement(of=f"{SAMU}_1")), (envelope(),)),
    "accuse-d-accuse": (
        delivery(**acknowledgement(of=f"{FIRE}_2")),
        (envelope(), envelope(**acknowledgement(of=f"{SAMU}_1", sender=FIRE, recipient=SAMU, sent=NOON))),
    ),
    "identifiant-message": (delivery(**header(messageId="1")), ()),
    "nature-message": (delivery(**header(kind="Update")), ()),
    "emetteur-nom": (delivery(**header(sender={"name": "x", "URI": f"hubex:{SAMU}"})), ()),
    "emetteur-adresse": (delivery(**header(sender={"name": SAMU, "URI": SAMU})), ()),
    "horodatage-envoi": (delivery(**header(sentAt=LATER.isoformat())), ()),
    "accuse-connu": (delivery(**acknowledgement(of="x")), (RECEIVED,)),
    "accuse-unique": (
        delivery(**acknowledgement(number=3)),
        (RECEIVED, envelope(**acknowledgement())),
    ),
    "distribution-unique": (delivery(), (envelope(),)),
    "affaire-creation-constante": (
        delivery(
            number=2,
            sent=LATER,
            kind="Update",
            content={"createCase": {**CASE["createCase"], "creation": "2026-03-14T08:23:35+01:00"}},
        ),
        (envelope(),),
    ),
    "demande-apres-affaire": (delivery(content=REQUEST), ()),
    "emsi-lieu": (delivery(number=2, sent=LATER, content=REQUEST), (envelope(),)),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_the_hub_lets_pass_is_remarked(name: str) -> None:
    given, before = BROKEN[name]
    assert name in of(given, *before)


def test_every_expectation_of_the_kit_is_tried() -> None:
    assert {rule.name for rule in EXPECTATIONS} <= set(BROKEN)


def test_a_remark_has_its_place_its_severity_and_its_source() -> None:
    given = delivery(number=1)
    decision = decide(given, SETTING, LATER)
    assert isinstance(decision, Accepted)
    (remark,) = remarks(Sent(given, decision.envelope, (envelope(),)))
    assert (remark.rule, remark.severity, remark.path) == ("distribution-unique", "error", "/distributionID")
    assert remark.source


def test_a_place_of_a_shared_case_is_known() -> None:
    location = json.dumps(REQUEST).replace(_location(REQUEST), CASE["createCase"]["location"]["locID"])
    given = delivery(number=2, sent=LATER, content=json.loads(location))
    assert "emsi-lieu" not in of(given, envelope())


def _location(request: Any) -> str:
    (found,) = {
        item
        for pair in _pairs(request)
        for key, value in [pair]
        if key == "LOC_ID"
        for item in (value if isinstance(value, list) else [value])
    }
    return str(found)


def _pairs(value: Any) -> Any:
    if isinstance(value, dict):
        for key, item in value.items():
            yield key, item
            yield from _pairs(item)
    elif isinstance(value, list):
        for item in value:
            yield from _pairs(item)
