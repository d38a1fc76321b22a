"""Messages are judged, kept and handed out, and nothing of that is lost when the process ends."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from hubsante_kit.exchange import NotPermittedError
from hubsante_kit.hub.answers import HUB
from hubsante_kit.hub.routing import Accepted, Rejected
from hubsante_kit.journal import Consumed, Delivered, Denied, Expired, Published, Refused, Routed
from hubsante_models import parse
from hubsante_models.edxl_de import EdxlDistribution
from tests.kit.hubs import Hub
from tests.kit.messages import FIRE, OTHER_SAMU, SAMU, delivery


def error_of(body: bytes) -> tuple[int, str]:
    """The code of an RS-ERROR, and the message it speaks of."""
    envelope = parse(body)
    assert isinstance(envelope, EdxlDistribution)
    error = json.loads(envelope.message.content.to_json())
    return error["errorCode"]["statusCode"], error["referencedDistributionID"]


def test_a_message_is_read_by_its_recipient_in_the_form_it_reads(hub: Hub) -> None:
    sent = delivery("json")
    outcome = hub.exchange.publish(SAMU, "http", sent)
    assert outcome is not None
    assert isinstance(outcome.decision, Accepted)
    found = hub.exchange.take(f"{FIRE}.message", "http")
    assert found is not None
    assert found.content_type == "application/xml"
    assert parse(found.body) == parse(sent.body)
    assert hub.exchange.consume(found.queue, found.message)
    assert hub.exchange.waiting(found.queue) == ()
    assert [type(event) for event in hub.events] == [Published, Routed, Delivered, Consumed]


def test_a_message_in_the_form_of_its_recipient_is_delivered_to_the_byte(hub: Hub) -> None:
    sent = replace(delivery("xml"), body=b"<!-- as it came -->\n" + delivery("xml").body.partition(b"\n")[2])
    hub.exchange.publish(SAMU, "http", sent)
    (found,) = hub.exchange.waiting(f"{FIRE}.message")
    assert found.body == sent.body


def test_a_refused_message_is_answered_in_the_queue_for_information(hub: Hub) -> None:
    outcome = hub.exchange.publish(OTHER_SAMU, "http", delivery(sender=OTHER_SAMU, recipient="x"))
    assert outcome is not None
    assert isinstance(outcome.decision, Rejected)
    (found,) = hub.exchange.waiting(f"{OTHER_SAMU}.info")
    assert found.content_type == "application/xml"
    assert error_of(found.body) == (501, f"{OTHER_SAMU}_1")
    _, refused, answer, routed = hub.events
    assert isinstance(answer, Published)
    assert (answer.client, answer.cause) == (HUB, outcome.message)
    assert isinstance(refused, Refused)
    assert (refused.message, refused.check, refused.code) == (1, "queue", 501)
    assert isinstance(routed, Routed)
    assert routed.message == 3


def test_a_partner_beyond_health_is_refused_without_a_word(hub: Hub) -> None:
    outcome = hub.exchange.publish(FIRE, "http", delivery(sender=FIRE, recipient="fr.health.x"))
    assert outcome is not None
    assert isinstance(outcome.decision, Rejected)
    assert [type(event) for event in hub.events] == [Published, Refused]


def test_another_routing_key_is_the_affair_of_the_broker(hub: Hub) -> None:
    with pytest.raises(NotPermittedError, match=OTHER_SAMU):
        hub.exchange.publish(SAMU, "http", replace(delivery(), routing_key=OTHER_SAMU))
    (denied,) = hub.events
    assert isinstance(denied, Denied)
    assert denied.client == SAMU


def test_what_was_not_read_in_time_is_told_to_its_sender(hub: Hub) -> None:
    hub.exchange.publish(SAMU, "http", delivery())
    hub.clock.turn(minutes=59, seconds=59)
    hub.exchange.expire()
    assert len(hub.exchange.waiting(f"{FIRE}.message")) == 1
    hub.clock.turn(seconds=1)
    hub.exchange.expire()
    assert hub.exchange.waiting(f"{FIRE}.message") == ()
    (found,) = hub.exchange.waiting(f"{SAMU}.info")
    assert error_of(found.body) == (500, f"{SAMU}_1")
    assert found.published.cause == 1
    assert found.expires == hub.clock() + timedelta(days=1)


def test_what_is_for_information_expires_in_silence(hub: Hub) -> None:
    hub.exchange.publish(SAMU, "http", delivery(recipient="x"))
    hub.clock.turn(days=1)
    hub.exchange.expire()
    assert hub.exchange.waiting(f"{SAMU}.info") == ()
    assert [type(event) for event in hub.events][-1] is Expired


def test_what_a_reader_has_does_not_expire_under_its_hands(hub: Hub) -> None:
    hub.exchange.publish(SAMU, "http", delivery())
    assert hub.exchange.take(f"{FIRE}.message", "http")
    hub.clock.turn(hours=2)
    hub.exchange.expire()
    assert len(hub.exchange.waiting(f"{FIRE}.message")) == 1
    assert hub.of(Expired) == []


def test_a_restart_finds_the_queues_as_they_were(hub: Hub) -> None:
    for number in range(1, 4):
        hub.exchange.publish(SAMU, "http", delivery(number=number))
    hub.exchange.consume(f"{FIRE}.message", 1)
    hub.exchange.take(f"{FIRE}.message", "folder")
    hub.exchange.publish(SAMU, "http", delivery(recipient="x"))
    before = [hub.exchange.waiting(queue) for queue in (f"{FIRE}.message", f"{SAMU}.info")]
    hub.restart()
    assert [hub.exchange.waiting(queue) for queue in (f"{FIRE}.message", f"{SAMU}.info")] == before
    assert [len(queue) for queue in before] == [2, 1]


def test_a_restart_remembers_the_conversation(hub: Hub) -> None:
    hub.exchange.publish(SAMU, "http", delivery())
    hub.exchange.publish(SAMU, "http", delivery(number=2, recipient=OTHER_SAMU))
    hub.restart()
    hub.exchange.publish(SAMU, "http", delivery())
    routed = hub.of(Routed)[-1]
    assert isinstance(routed, Routed)
    assert [remark.rule for remark in routed.remarks] == ["distribution-unique"]


def test_a_message_of_one_origin_is_taken_once_also_after_a_restart(hub: Hub) -> None:
    assert hub.exchange.publish(SAMU, "folder", delivery(), origin="1.json")
    assert hub.exchange.publish(SAMU, "folder", delivery(), origin="1.json") is None
    hub.restart()
    assert hub.exchange.publish(SAMU, "folder", delivery(), origin="1.json") is None
    assert hub.exchange.publish(OTHER_SAMU, "folder", delivery(sender=OTHER_SAMU), origin="1.json")


def test_what_is_in_no_queue_cannot_be_consumed(hub: Hub) -> None:
    hub.exchange.publish(SAMU, "http", delivery())
    assert not hub.exchange.consume(f"{SAMU}.message", 1)
    assert not hub.exchange.consume(f"{FIRE}.message", 2)
    assert hub.exchange.consume(f"{FIRE}.message", 1)
    assert not hub.exchange.consume(f"{FIRE}.message", 1)


def test_free_content_that_the_recipient_cannot_read_is_an_error_of_conversion(hub: Hub) -> None:
    message = {"customContent": {"a": [[1]]}}
    body = json.loads(delivery().body)
    body["content"][0]["jsonContent"]["embeddedJsonContent"]["message"] = message
    given = replace(delivery(), body=json.dumps(body).encode())
    outcome = hub.exchange.publish(SAMU, "http", given)
    assert outcome is not None
    assert isinstance(outcome.decision, Rejected)
    (found,) = hub.exchange.waiting(f"{SAMU}.info")
    assert error_of(found.body) == (600, f"{SAMU}_1")


def test_listeners_hear_of_all_in_order(hub: Hub) -> None:
    heard: list[int] = []
    hub.exchange.listen(lambda records: heard.extend(record.number for record in records))
    hub.exchange.publish(SAMU, "http", delivery(recipient="x"))
    hub.exchange.take(f"{SAMU}.info", "http")
    assert heard == [record.number for record in hub.journal.records] == [1, 2, 3, 4, 5]


def test_a_full_disk_takes_no_message(hub: Hub) -> None:
    """What could not be kept is neither routed nor remembered."""
    hub.journal.close()
    with pytest.raises(ValueError, match="closed file"):
        hub.exchange.publish(SAMU, "http", delivery())
    assert hub.exchange.waiting(f"{FIRE}.message") == ()
    hub.restart()
    assert hub.exchange.publish(SAMU, "http", delivery())
