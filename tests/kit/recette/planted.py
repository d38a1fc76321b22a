"""Faults of real editors, planted into the messages of a careful one."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from tests.kit.recette.desk import FIRE, SAMU
from tests.kit.recette.editor import Editor, Outgoing

Act = Callable[[Editor], list[Outgoing]]


def _edited(edit: Callable[[dict[str, Any], dict[str, Any]], None]) -> Act:
    """A case is shared in JSON whose envelope and message are edited."""

    def act(editor: Editor) -> list[Outgoing]:
        outgoing = Editor(editor.identity, editor.partner, "json").share()
        document = json.loads(outgoing.body)
        edit(document, document["content"][0]["jsonContent"]["embeddedJsonContent"]["message"])
        return [replace(outgoing, body=json.dumps(document).encode(), content_type="application/json")]

    return act


def _published(**properties: Any) -> Act:
    return lambda editor: [replace(editor.share(), **properties)]


def _keyword(envelope: dict[str, Any], _: dict[str, Any]) -> None:
    envelope["descriptor"]["keyword"] = [{"valueListURI": "urn:hubsante:model", "value": "createCase"}]


def _in_utc(_: dict[str, Any], message: dict[str, Any]) -> None:
    message["sentAt"] = "2026-03-12T17:44:10Z"


def _underscore(envelope: dict[str, Any], message: dict[str, Any]) -> None:
    sender = envelope["senderID"] = f"{SAMU}_lrm"
    message["sender"] = {"name": sender, "URI": f"hubex:{sender}"}
    message["messageId"] = envelope["distributionID"] = envelope["distributionID"].replace(SAMU, sender)


def _expired(envelope: dict[str, Any], _: dict[str, Any]) -> None:
    envelope["dateTimeExpires"] = "2020-01-01T00:00:00+00:00"


def _one_recipient(_: dict[str, Any], message: dict[str, Any]) -> None:
    message["recipient"] = message["recipient"][0]


def _message_id(_: dict[str, Any], message: dict[str, Any]) -> None:
    message["messageId"] = message["messageId"].rpartition("_")[2]


def _kind(_: dict[str, Any], message: dict[str, Any]) -> None:
    message["kind"] = "Update"


def _unknown_recipient(envelope: dict[str, Any], message: dict[str, Any]) -> None:
    envelope["descriptor"]["explicitAddress"]["explicitAddressValue"] = "fr.health.inconnu"
    message["recipient"][0] = {"name": "fr.health.inconnu", "URI": "hubex:fr.health.inconnu"}


def _namespace(editor: Editor) -> list[Outgoing]:
    outgoing = Editor(editor.identity, editor.partner, "xml").share()
    return [replace(outgoing, body=outgoing.body.replace(b"urn:emergency:eda:1.9", b"urn:emergency:eda:1.7"))]


def _acknowledge_all(editor: Editor) -> list[Outgoing]:
    """An acknowledgement of the acknowledgement that was read last."""
    (last,) = [envelope for envelope in editor.shown if envelope.distribution_kind == "Ack"][-1:]
    return [editor.reference(last.distribution_id)]


def _acknowledge_twice(editor: Editor) -> list[Outgoing]:
    (first,) = [envelope for envelope in editor.shown if envelope.distribution_kind == "Report"][:1]
    return [editor.reference(first.distribution_id)]  # it was acknowledged when it was read


def _creation_changed(editor: Editor) -> list[Outgoing]:
    shared = editor.share()
    assert editor.case is not None
    later = json.loads(editor.case.to_json()) | {"creation": "2026-01-01T00:00:00+01:00"}
    editor.case = type(editor.case).from_json(json.dumps(later))
    return [shared, editor.update()]


PLANTED: Mapping[str, tuple[str, Act]] = {
    "the queue as routing key": ("routing-key", _published(routing_key=f"{SAMU}.message".removeprefix("fr."))),
    "the recipient as routing key": ("routing-key-of-another", _published(routing_key=FIRE)),
    "not persistent": ("not-persistent", _published(is_persistent=False)),
    "a content type with a parameter": ("content-type", _published(content_type="application/json; charset=utf-8")),
    "a keyword in the descriptor": ("keyword", _edited(_keyword)),
    "a date in UTC": ("date-in-utc", _edited(_in_utc)),
    "a sender with an underscore": ("sender-with-underscore", _edited(_underscore)),
    "expired when it is sent": ("expired", _edited(_expired)),
    "one recipient instead of a list": ("recipient-form", _edited(_one_recipient)),
    "another messageId": ("message-id", _edited(_message_id)),
    "another kind": ("kind", _edited(_kind)),
    "an unknown recipient": ("unroutable", _edited(_unknown_recipient)),
    "the namespace of another version": ("namespace", _namespace),
    "an acknowledgement acknowledged": ("acknowledgement-acknowledged", _acknowledge_all),
    "an acknowledgement of nothing": (
        "acknowledgement-of-unknown",
        lambda editor: [editor.reference(f"{editor.partner}_jamais-recu")],
    ),
    "an acknowledgement twice": ("acknowledged-twice", _acknowledge_twice),
    "creation changed in an update": ("creation-changed", _creation_changed),
}
"""What is planted: the fault that is to be found, and what the editor sends."""
