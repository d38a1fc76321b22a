"""`mdd validate` where a member is named as a root: the message's own, another's, or a header field as one."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator.model import HEADER, AnyMessage, Ref, Scalar, Text
from generator.validate.samples import sample_findings
from tests.factories import field, message, model, object_type
from tests.unit.validate.hub import InFrench, in_french, validation

INFO = message(object_type("info", field("info"), field("count", Scalar.INTEGER, "0..1")), name="INFO")
OUTER = message(
    object_type("outer", field("outer", Ref("inner")), field("id", Text(), "0..1")),
    object_type("inner", field("outer", Text(), "0..1"), field("size", Scalar.INTEGER, "0..1")),
    name="OUTER",
)
OPEN = message(object_type("open", field("id"), is_open=True), name="OPEN")
NOTE = message(object_type("note", field("text")), name="NOTE")
CASE = message(object_type("case", field("id")), name="CASE", has_header=True)
HEADER_MESSAGE = message(
    object_type("header", field("messageId"), field("note", Text(), "0..1"), is_open=True), name=HEADER
)
ENVELOPE = message(object_type("edxl", field("note", Text(), "0..1"), field("message", AnyMessage())), name="ENVELOPE")
COLLIDING = model(INFO, OUTER, OPEN, NOTE, CASE, HEADER_MESSAGE, ENVELOPE)
VALIDATION = validation(COLLIDING)


def verdict(document: Any, schema: str | None = None) -> InFrench:
    return in_french(VALIDATION.validate(json.dumps(document).encode(), schema))


def places(document: Any, schema: str | None = None) -> list[str]:
    return [one.place for one in verdict(document, schema).problems]


@pytest.mark.parametrize("schema", [None, "INFO"])
def test_a_message_under_its_root_may_have_a_member_of_that_name(schema: str | None) -> None:
    found = verdict({"info": {"info": "Maintenance"}}, schema)
    assert (found.schema, found.problems) == ("INFO", ())


def test_what_is_wrong_in_a_message_with_a_member_named_as_its_root_stands_under_the_root() -> None:
    for schema in (None, "INFO"):
        assert places({"info": {"info": "x", "count": "two"}}, schema) == ["/info/count"]
        assert places({"info": {"count": 2}}, schema) == ["/info/info"]


def test_a_bare_root_object_is_read_where_its_schema_is_named_alone() -> None:
    assert places({"info": "Maintenance"}, "INFO") == []
    assert places({"info": 2}, "INFO") == ["/info"]
    assert places({"info": "Maintenance"}) == ["/info"]


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ({"outer": {"outer": {"size": 1}}}, []),
        ({"outer": {"outer": "x"}}, []),
        ({"outer": {"size": 1}}, []),
        ({"outer": {"outer": {"size": "x"}}}, ["/outer/outer/size"]),
        ({"outer": {"id": 1}}, ["/outer/outer", "/outer/id"]),
    ],
)
def test_of_two_readings_of_a_named_schema_the_accepted_one_counts_else_that_under_the_root(
    document: Any, expected: list[str]
) -> None:
    assert sorted(places(document, "OUTER")) == sorted(expected)


def test_an_open_object_may_have_a_member_named_as_its_root() -> None:
    assert places({"open": {"id": "1"}}, "OPEN") == []
    assert places({"open": 1, "id": "1"}, "OPEN") == []
    assert places({"open": {"id": 1}}, "OPEN") == ["/open/id"]


def test_an_envelope_may_have_a_field_named_as_a_root() -> None:
    assert places({"note": "x", "message": {"note": {"text": "y"}}}) == []
    assert verdict({"note": {"text": "y"}}).schema == "NOTE"


def test_an_envelope_that_requires_one_field_is_known_by_it() -> None:
    found = verdict({"message": {"note": {"text": "y"}}})
    assert (found.schema, found.problems) == ("ENVELOPE", ())


@pytest.mark.parametrize(
    ("payload", "expected"),
    [
        ({"messageId": "m", "note": "x", "case": {"id": "1"}}, []),
        ({"messageId": "m", "note": 1, "case": {"id": "1"}}, ["/message/note"]),
        ({"messageId": "m", "note": "x", "case": {}}, ["/message/case/id"]),
        ({"note": {}}, ["/message/note/text"]),
        ({"note": {"text": "y"}, "messageId": "m"}, ["/message/messageId"]),
        ({"note": "x", "info": {"info": "y"}}, ["/message/note"]),
    ],
)
def test_beside_another_message_a_header_field_named_as_a_root_is_a_field(payload: Any, expected: list[str]) -> None:
    assert places({"message": payload}) == expected


def test_a_sample_in_the_folder_of_its_schema_may_be_bare_or_under_its_root() -> None:
    files = {
        f"samples/INFO/{number}.json": json.dumps(one).encode()
        for number, one in enumerate([{"info": "x"}, {"info": {"info": "x"}}, {"info": {"info": 1}}])
    }
    found = sample_findings(files, COLLIDING, VALIDATION)
    assert [str(one.origin) for one in found] == ["samples/INFO/2.json:1"]
