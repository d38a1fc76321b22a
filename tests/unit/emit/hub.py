"""A small hub: an envelope, a header, two messages with header and one without."""

from __future__ import annotations

from generator.model import HEADER, AnyMessage, Message, ObjectType, Ref, Scalar, Step, Text
from tests.factories import ORIGIN, field, message, object_type

XLINK_TYPE = "{http://www.w3.org/1999/xlink}type"

ENVELOPE: Message = message(
    object_type(
        "edxl",
        field("id"),
        field("content", Ref("item"), "1..n", xml_wrapper="content", xml_name="contentObject"),
        xlink_type="extended",
        is_xlink_required=True,
    ),
    object_type("item", field("jsonContent", Ref("embedded"), xml_name="contentXML"), xlink_type="resource"),
    object_type("embedded", field("message", AnyMessage())),
    name="ENVELOPE",
)
HEADER_MESSAGE = message(
    object_type("header", field("messageId"), field("note", Text(), "0..1"), is_open=True), name=HEADER
)
CASE = message(object_type("case", field("id"), field("size", Scalar.INTEGER, "0..1")), name="CASE", has_header=True)
REPORT = message(object_type("report", field("text")), name="REPORT", has_header=True)
FREE = message(object_type("free", is_open=True), name="FREE")

HUB = (ENVELOPE, HEADER_MESSAGE, CASE, REPORT, FREE)


def free_message(*objects: ObjectType, namespace: str = "urn:free") -> Message:
    """A message whose root is `free` and open, with objects of its own."""
    return message(*(objects or (object_type("free", is_open=True),)), namespace=namespace)


def step(name: str, schema: str, *messages: object) -> Step:
    """A step whose envelope holds the messages, each in a content item of its own."""
    content = [{"jsonContent": {"message": one}} for one in messages]
    return Step(name, schema, name, "", {"id": name, "content": content}, ORIGIN)
