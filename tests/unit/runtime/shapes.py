"""Messages that hold every construct of the Model once."""

from __future__ import annotations

from decimal import Decimal

from generator.model import Bounded, Bounds, Code, Coded, CodeList, Length, Message, Ref, Scalar, Text
from tests.factories import ORIGIN, field, message, object_type

COLOURS = CodeList(
    "Test.colour",
    "Couleurs",
    "",
    (
        Code("R", ("Chaude", "Rouge"), 'Comme le "sang".', ""),
        Code("15-18", ("Bleue",), "", ""),
        Code("+", (), "", ""),
        Code("r", ("Chaude", "rouge pâle"), "", ""),
    ),
    ORIGIN,
)
LISTS = (COLOURS,)
LATITUDE = Bounds(Decimal(-90), Decimal("90.5"))

EVERY: Message = message(
    object_type(
        "every",
        field("id", Text((r"^[a-z]+\d$",))),
        field("caseIds", Text(("^a+$",)), "0..3"),
        field("twice", Text(("^a+$", "^.{2,3}$")), "0..1"),
        field("twices", Text(("^a+$", "^.{2,3}$")), "1..n"),
        field("freeText", cardinality="0..1"),
        field("letter", Coded(("a", "b c", 'd"e', "f'g", "")), "0..1"),
        field("letters", Coded(("a", "b")), "0..n"),
        field("colour", Coded(tuple(one.code for one in COLOURS.codes), COLOURS.id), "0..1"),
        field("colours", Coded(tuple(one.code for one in COLOURS.codes), COLOURS.id), "0..2"),
        field("size", Scalar.INTEGER, "0..1"),
        field("sizes", Scalar.INTEGER, "0..n"),
        field("weight", Scalar.NUMBER, "0..1"),
        field("isOpen", Scalar.BOOLEAN, "0..1"),
        field("date", Scalar.DATE, "0..1"),
        field("dates", Scalar.DATE, "0..n"),
        field("at", Scalar.DATETIME, "0..1"),
        field("part", Ref("part"), "0..1"),
        field("parts", Ref("part"), "0..2"),
        field("renamed", cardinality="0..1", xml_name="otherName"),
        field("wrapped", Ref("part"), "0..n", xml_name="item", xml_wrapper="items"),
        field("open", Ref("openObject"), "0..1"),
        field("modelDump", cardinality="0..1"),
        field("class", cardinality="0..1"),
        field("list", cardinality="0..1"),
        field("copy", cardinality="0..1"),
        field("short", Text((), Length(2, 4)), "0..1"),
        field("shorts", Text(("^[a-zé]*$",), Length(0, 5)), "0..n"),
        field("shortTwice", Text(("^[a-z]+$", "^.*b$"), Length(2, 6)), "0..1"),
        field("latitude", Bounded(Scalar.NUMBER, LATITUDE), "0..1"),
        field("latitudes", Bounded(Scalar.NUMBER, LATITUDE), "0..2"),
        field("rank", Bounded(Scalar.INTEGER, Bounds(Decimal(0), None)), "0..1"),
        field("foreign", cardinality="0..n", xml_name="Foreign", xml_namespace="urn:other"),
        field("born", Scalar.DATE, "0..1", xml_namespace="urn:other"),
    ),
    object_type("part", field("name"), field("part", Ref("part"), "0..1"), field("every", Ref("every"), "0..1")),
    object_type("openObject", field("known", cardinality="0..1"), is_open=True),
    name="EVERY",
    has_header=True,
)
BARE = message(object_type("bare"), name="BARE", has_header=True)

SHAPES = (EVERY, BARE)

MINIMAL = {"id": "a1", "twices": ["aa"]}
COMPLETE = {
    "id": "abc7",
    "freeText": " <&>\"'\r\n\té😀]]> ",
    "caseIds": ["a", "aa"],
    "twice": "aaa",
    "twices": ["aa", "aaa"],
    "letter": 'd"e',
    "letters": ["b", "a", "b"],
    "colour": "15-18",
    "colours": ["+", "r"],
    "size": -12,
    "sizes": [0, 10**30],
    "weight": 1.25,
    "isOpen": False,
    "date": "2024-02-29",
    "dates": ["0001-01-01", "9999-12-31"],
    "at": "2024-02-29T08:30:00-00:00",
    "part": {"name": "p", "part": {"name": "q", "every": MINIMAL}},
    "parts": [{"name": ""}, {"name": "é"}],
    "renamed": "r",
    "wrapped": [{"name": "w"}, {"name": "x"}],
    "open": {"known": "k", "free": {"deep": ["1", "2"]}, "other": "o"},
    "modelDump": "m",
    "class": "c",
    "list": "l",
    "copy": "y",
    "short": "é😀",
    "shorts": ["", "abcdé"],
    "shortTwice": "ab",
    "latitude": 90.5,
    "latitudes": [-90, 0.25],
    "rank": 0,
    "foreign": ["a", "<&>"],
    "born": "2024-02-29",
}
