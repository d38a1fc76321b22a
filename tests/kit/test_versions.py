"""A recipient that speaks another version reads what the hub converts for it, or its sender is told why not."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from hubsante_kit.history import Parties, history_of
from hubsante_kit.hub.answers import HUB
from hubsante_kit.hub.routing import Accepted, Rejected, decide
from hubsante_kit.hub.versions import Translation, Untranslatable, translation
from hubsante_kit.journal import Converted, Expired, Published, Routed
from hubsante_kit.page.detail import detail
from hubsante_models import MODEL_VERSION, parse
from hubsante_models.edxl_de import EdxlDistribution
from tests.kit.hubs import Hub
from tests.kit.messages import FIRE, NOON, OLD_SAMU, OTHER_SAMU, POLICE, SAMU, SETTING, delivery, envelope, example

SPEAKING = replace(
    SETTING,
    clients={**SETTING.clients, OTHER_SAMU: "json"},
    speaks={OLD_SAMU: "1.3.0", OTHER_SAMU: "2.4.0", SAMU: MODEL_VERSION, FIRE: "cisu"},
)


def root_of(body: bytes) -> str:
    """The root of the message in a body, JSON of any version, or XML of the installed one."""
    if body.startswith(b"<"):
        read = parse(body)
        assert isinstance(read, EdxlDistribution)
        return str(read.messages[0].content.wire_root)
    message = json.loads(body)["content"][0]["jsonContent"]["embeddedJsonContent"]["message"]
    return str(list(message)[-1])


TRANSLATED: dict[str, tuple[str, str, str, tuple[str, str], list[str]]] = {
    "an earlier version": (SAMU, OTHER_SAMU, "RS-EDA", (MODEL_VERSION, "2.4.0"), ["createCaseHealth"]),
    "two versions earlier": (SAMU, OLD_SAMU, "RS-EDA", (MODEL_VERSION, "1.3.0"), ["createCaseHealth"]),
    "to fire services": (SAMU, FIRE, "RS-EDA", (MODEL_VERSION, "cisu"), ["createCase"]),
    "of fire services": (FIRE, SAMU, "RC-EDA", ("cisu", MODEL_VERSION), ["createCaseHealth"]),
    "of fire services to an earlier version": (FIRE, OTHER_SAMU, "RC-EDA", ("cisu", "2.4.0"), ["createCaseHealth"]),
    "an acknowledgement of fire services": (FIRE, OTHER_SAMU, "RC-REF", (MODEL_VERSION, "2.4.0"), ["reference"]),
    "several": (FIRE, SAMU, "RC-RI", ("cisu", MODEL_VERSION), ["resourcesInfo", "resourcesStatus"]),
}


@pytest.mark.parametrize("name", TRANSLATED)
def test_a_message_is_converted_for_its_recipient(name: str) -> None:
    sender, recipient, schema, versions, roots = TRANSLATED[name]
    sent = envelope(sender=sender, recipient=recipient, content=example(schema, "complete"))
    found = translation(sent, SPEAKING)
    assert isinstance(found, Translation), found
    assert (found.source, found.target) == versions
    assert [root_of(body) for body in found.bodies] == roots
    assert {body[:1] for body in found.bodies} == {b"<" if recipient == FIRE else b"{"}


@pytest.mark.parametrize(
    ("sender", "recipient", "schema"),
    [
        (SAMU, POLICE, "RS-EDA"),  # of which nothing is said
        (OTHER_SAMU, SAMU, "RS-EDA"),  # in its own version
        (SAMU, FIRE, "RC-EDA"),  # which fire services read as it is
        (SAMU, FIRE, "EMSI-DC"),
        (SAMU, FIRE, "RC-REF"),
        (FIRE, SAMU, "RC-REF"),
    ],
)
def test_a_message_that_its_recipient_reads_stays_as_it_is(sender: str, recipient: str, schema: str) -> None:
    sent = envelope(sender=sender, recipient=recipient, content=example(schema, "complete"))
    assert translation(sent, SPEAKING) is None


@pytest.mark.parametrize(
    ("recipient", "schema", "form", "words"),
    [
        (OLD_SAMU, "RS-ER", "json", "vers 1.3.0 : resourcesEngagement"),
        (FIRE, "RS-SR", "xml", "vers cisu : resourcesStatus"),
        (OLD_SAMU, "RS-EDA", "xml", "ne peut pas être écrit en XML"),
    ],
)
def test_what_cannot_be_converted_says_why(recipient: str, schema: str, form: Any, words: str) -> None:
    setting = replace(SPEAKING, clients={**SPEAKING.clients, recipient: form})
    found = translation(envelope(recipient=recipient, content=example(schema, "complete")), setting)
    assert isinstance(found, Untranslatable)
    assert words in found.reason
    decision = decide(delivery(recipient=recipient, content=example(schema, "complete")), setting, NOON)
    assert isinstance(decision, Rejected)
    assert (decision.check, decision.code.number, decision.reason) == ("version", 600, found.reason)


@pytest.fixture
def hub(tmp_path: Path) -> Any:
    made = Hub(tmp_path, SPEAKING)
    yield made
    made.journal.close()


def test_each_message_of_a_conversion_is_read_and_outlives_a_restart(hub: Hub) -> None:
    sent = delivery(sender=FIRE, recipient=SAMU, content=example("RC-RI", "complete"))
    outcome = hub.exchange.publish(FIRE, "http", sent)
    assert outcome is not None
    assert isinstance(outcome.decision, Accepted)
    assert [type(event) for event in hub.events] == [Published, Converted, Routed, Published, Routed]
    (converted,) = hub.of(Converted)
    assert isinstance(converted, Converted)
    assert (converted.message, converted.source, converted.target) == (1, "cisu", MODEL_VERSION)
    assert any("VECTEUR_SANTE" in loss for loss in converted.losses)
    bodies = [waiting.body for waiting in hub.exchange.waiting(f"{SAMU}.message")]
    assert bodies[0] == converted.body
    assert [root_of(body) for body in bodies] == ["resourcesInfo", "resourcesStatus"]
    first, second = (event for event in hub.events if isinstance(event, Published))
    assert first.body == sent.body
    assert (second.client, second.cause) == (HUB, 1)
    hub.restart()
    assert [waiting.body for waiting in hub.exchange.waiting(f"{SAMU}.message")] == bodies


def test_what_was_converted_expires_as_all_else(hub: Hub) -> None:
    hub.exchange.publish(SAMU, "http", delivery(recipient=OLD_SAMU, content=example("RS-EDA")))
    hub.exchange.publish(FIRE, "http", delivery(sender=FIRE, recipient=SAMU, content=example("RC-RI", "complete")))
    hub.clock.turn(hours=2)
    hub.exchange.expire()
    assert len(hub.of(Expired)) == 3
    (told,) = hub.exchange.waiting(f"{SAMU}.info")
    assert told.published.cause == 1


def test_the_page_shows_what_was_converted_and_lost(hub: Hub) -> None:
    hub.exchange.publish(SAMU, "http", delivery(recipient=OLD_SAMU, content=example("RS-EDA", "complete")))
    history = history_of(hub.journal.records)
    shown = detail(history.passages[0], history, Parties(SAMU, OLD_SAMU))
    assert ("Converti", f"de {MODEL_VERSION} en 1.3.0") in shown["facts"]
    assert [words for name, words in shown["facts"] if name == "Perte"]
    assert json.loads(shown["rewritten"]) == json.loads(hub.exchange.waiting(f"{OLD_SAMU}.message")[0].body)
