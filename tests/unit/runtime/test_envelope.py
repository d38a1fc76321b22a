"""What an envelope carries, without the way to it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from generator.model import AnyMessage, Ref
from tests.factories import field, message, model, object_type
from tests.packages import Package
from tests.unit.emit.hub import CASE, ENVELOPE, HUB
from tests.unit.emit.test_json_schema import wrapped

HEADED = {"messageId": "1", "case": {"id": "2"}}


def read(package: Package, *inner: Any) -> Any:
    value = {**wrapped({}), "content": [wrapped(one)["content"][0] for one in inner]}
    return package.message("ENVELOPE").model_validate_json(json.dumps(value))


def test_an_envelope_gives_the_message_that_it_carries(small: Package):
    envelope = read(small, HEADED)
    assert isinstance(envelope, small.module("").Envelope)
    assert envelope.message is envelope.content[0].json_content.message
    assert envelope.messages == (envelope.message,)


def test_an_envelope_with_several_messages_gives_them_all_and_none_alone(small: Package):
    envelope = read(small, HEADED, {"free": {}}, HEADED)
    assert [one.root for one in envelope.messages] == ["case", "free", "case"]
    with pytest.raises(ValueError, match="carries 3 messages"):
        _ = envelope.message


def test_messages_are_found_wherever_they_stand(tmp_path: Path):
    held = object_type("held", field("any", AnyMessage(), "0..n"), field("one", AnyMessage(), "0..1"))
    outer = message(object_type("outer", field("a", Ref("held"), "0..n"), field("b", Ref("held"), "0..1")), held)
    package = Package(model(outer, *HUB[1:]), tmp_path)
    free = [{"free": {"n": n}} for n in range(5)]
    value = {"a": [{"any": free[:2]}, {}, {"any": [], "one": free[2]}], "b": {"any": [free[3]], "one": free[4]}}
    envelope = package.message("OUTER").from_json(json.dumps(value))
    assert [one.content.n for one in envelope.messages] == [0, 1, 2, 3, 4]


def test_a_message_that_carries_none_is_no_envelope(small: Package):
    envelope = small.module("").Envelope
    assert [name for name, class_ in small.module("").MESSAGES.items() if issubclass(class_, envelope)] == ["ENVELOPE"]


def test_an_envelope_whose_field_is_called_message_keeps_its_field(tmp_path: Path):
    plain = message(object_type("plain", field("id"), field("message", AnyMessage())))
    package = Package(model(plain, *HUB[1:]), tmp_path)
    envelope = package.module("").parse(json.dumps({"id": "1", "message": HEADED}))
    assert envelope.message.content.id == "2"
    assert json.loads(envelope.to_json()) == {"id": "1", "message": HEADED}


def test_an_object_called_envelope_is_told_apart_from_the_base_class(tmp_path: Path):
    parts = [object_type("Envelope", field("held", Ref("held"))), object_type("held", field("any", AnyMessage()))]
    package = Package(model(message(*parts, name="E"), *HUB[1:]), tmp_path)
    envelope = package.message("E").from_json('{"held": {"any": {"free": {}}}}')
    assert envelope.message.root == "free"
    assert type(envelope).__name__ == "EnvelopeObject"


# --- made in Python -----------------------------------------------------------------------


def test_what_travels_without_header_needs_no_message_around_it(small: Package):
    embedded = small.object(ENVELOPE, "embedded")
    made = embedded(message=small.message("FREE")(a=1))
    assert made.message == small.module("").Message(small.message("FREE")(a=1))
    made.message = small.message("FREE")(a=2)
    assert made.to_json() == '{"message":{"free":{"a":2}}}'


def test_what_travels_with_a_header_says_how_to_give_it(small: Package):
    embedded = small.object(ENVELOPE, "embedded")
    with pytest.raises(ValidationError, match=r"case misses its header: give Message\(content, header\)"):
        embedded(message=small.message("CASE")(id="2"))


def test_a_release_without_header_takes_any_content(tmp_path: Path):
    package = Package(model(ENVELOPE, CASE), tmp_path)
    made = package.object(ENVELOPE, "embedded")(message=package.message("CASE")(id="2"))
    assert made.message.header is None
