"""However many things are wrong with a document of 1 MB, a hundred or so are told, and telling them costs little."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
from pydantic import ValidationError

from tests.official import CHECKOUT
from tests.packages import Package
from tests.unit.emit.test_json_schema import wrapped
from tests.unit.runtime.hostile_json import HEADER, case, envelope, keys, times
from tests.unit.runtime.shapes import MINIMAL

MB = 1_000_000

UNKNOWING = '{"a": []}'
EVERY = '<every xmlns="urn:test:every">'

FLOODS: dict[str, Callable[[], str]] = {
    "items that are no texts": lambda: case(f', "freetext": [{times("1", MB // 3)}]'),
    "objects without what they need": lambda: case(f', "newAlert": [{times("{}", MB // 4)}]'),
    "objects with what they do not know": lambda: case(f', "newAlert": [{times(UNKNOWING, MB // 11)}]'),
    "lists for texts": lambda: case(f', "freetext": [{times("[]", MB // 4)}]'),
    "unknown fields": lambda: case(f", {keys(MB // 13)}"),
    "unknown fields in an item": lambda: case(f', "newAlert": [{{{keys(MB // 13)}}}]'),
    "nothing that is needed": lambda: f'{{"newAlert": [{times("{}", MB // 4)}]}}',
    "objects within a use case": lambda: envelope(f'{HEADER}, "createCase": {{"newAlert": [{times("{}", MB // 4)}]}}'),
    "contents that are none": lambda: envelope(f'{HEADER}, "createCase": {case()}', f", {times('1', MB // 3)}"),
}

MEMORY = """if True:
    import json, os, resource, sys
    from hubsante_models import MESSAGES
    from pydantic import ValidationError

    def refuse(class_, text):
        try:
            class_.from_json(text)
        except ValidationError as error:
            str(error), error.errors(), error.json()

    for schema, text in json.load(sys.stdin):
        class_ = MESSAGES[schema]
        for small in ("{}", '{"freetext": [1]}'):
            refuse(class_, small)
        if os.fork() == 0:
            before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
            refuse(class_, text)
            print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024, flush=True)
            os._exit(0)
        os.wait()
"""
"""Megabytes that each flood takes, in a process of its own that is forked off one which has read messages before."""


def schema(text: str) -> str:
    return "EDXL-DE" if text.startswith('{"distributionID"') else "RC-EDA"


@pytest.mark.parametrize("make", FLOODS.values(), ids=FLOODS)
def test_a_hundred_problems_of_a_flood_are_told(own: Package, make: Callable[[], str]):
    text = make()
    assert 900_000 < len(text) < 1_200_000
    class_ = own.message(schema(text))
    for read in (class_.from_json, class_.model_validate_json):
        with pytest.raises(ValidationError) as raised:
            read(text)
        assert 1 <= raised.value.error_count() <= 200
        assert len(str(raised.value)) < 100_000


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="memory is measured as Linux counts it")
def test_a_flood_takes_no_more_memory_than_a_message_of_its_size_may(own: Package):
    texts = [make() for make in FLOODS.values()]
    given = json.dumps([(schema(text), text) for text in texts])
    environment = {"PYTHONPATH": f"{own.source}:{CHECKOUT}"}
    program = [sys.executable, "-c", MEMORY]
    done = subprocess.run(program, input=given, env=environment, capture_output=True, text=True, check=True)
    taken = dict(zip(FLOODS, map(int, done.stdout.split()), strict=True))
    assert {name: megabytes for name, megabytes in taken.items() if megabytes >= 250} == {}


def test_every_problem_of_a_usual_document_is_told(small: Package):
    """The class itself stops at the first bad item of a list."""
    value = {**MINIMAL, "letters": ["a", "x", "b", "y"], "parts": [{"name": 1}, {}], "other": 1, "more": 2}
    places = [("letters", 1), ("letters", 3), ("parts", 0, "name"), ("parts", 1, "name"), ("other",), ("more",)]
    for given in (value, {**value, "freeText": "x" * 300_000}):
        with pytest.raises(ValidationError) as raised:
            small.message("EVERY").model_validate_json(json.dumps(given))
        assert [one["loc"] for one in raised.value.errors()] == places
    with pytest.raises(ValidationError) as raised:
        small.message("EVERY").model_validate(value)
    assert [one["loc"] for one in raised.value.errors()] == [places[0], *places[2:3], *places[4:]]


def test_every_problem_of_an_item_that_an_envelope_carries_is_told(small: Package):
    inner = {"messageId": "1", "every": {**MINIMAL, "letters": ["x", "y"], "parts": [{}, {}]}}
    place = ("content", 0, "jsonContent", "message", "every")
    with pytest.raises(ValidationError) as raised:
        small.message("ENVELOPE").model_validate_json(json.dumps(wrapped(inner)))
    places = [("letters", 0), ("letters", 1), ("parts", 0, "name"), ("parts", 1, "name")]
    assert [one["loc"] for one in raised.value.errors()] == [(*place, *one) for one in places]


@pytest.mark.parametrize("size", [10, 300_000])
def test_a_large_document_is_read_as_a_small_one_is(small: Package, size: int):
    class_ = small.message("EVERY")
    value = {**MINIMAL, "freeText": "x" * size, "open": {"a": [None, 1.5, {"b": True}]}}
    made = class_.model_validate_json(json.dumps(value))
    assert made == class_.model_validate(value)
    assert json.loads(made.to_json()) == value
    for bad in ({**value, "size": "1"}, {**value, "part": None}, {**value, "isOpen": 1}, {**value, "at": 1}):
        with pytest.raises(ValidationError) as raised:
            class_.model_validate_json(json.dumps(bad))
        assert raised.value.error_count() == 1
    with pytest.raises(ValidationError, match="finite"):
        class_.model_validate_json(json.dumps({**value, "open": {"a": float("nan")}}))


def test_a_class_of_an_editors_own_is_told_of_likewise(small: Package):
    """It may look at its values by functions, and know more or less of its fields."""
    from pydantic import ConfigDict, field_validator, model_validator  # noqa: PLC0415  # for this class alone

    class Own(small.message("EVERY")):  # type: ignore[misc]  # a class that is known at run time
        model_config = ConfigDict(extra="ignore")

        @field_validator("free_text")
        @classmethod
        def no_shouting(cls, value: str | None) -> str | None:
            if value and value.isupper():
                raise ValueError("no shouting")
            return value

        @model_validator(mode="after")
        def with_a_size(self) -> Any:
            if self.size is None:
                raise ValueError("a size is needed")
            return self

    assert Own.model_validate_json(json.dumps({**MINIMAL, "size": 1, "other": 2})).size == 1
    for value, places in (
        ({**MINIMAL, "other": 1}, [()]),
        (
            {**MINIMAL, "other": 1, "letters": ["x", "y"], "freeText": "HELP"},
            [("freeText",), ("letters", 0), ("letters", 1)],
        ),
    ):
        with pytest.raises(ValidationError) as raised:
            Own.model_validate_json(json.dumps(value))
        assert [one["loc"] for one in raised.value.errors()] == places


@pytest.mark.parametrize("schema_", ["EVERY", "ENVELOPE"])
def test_what_is_good_has_no_problems(small: Package, schema_: str):
    """Problems are looked for by another validator, which must not find more."""
    value = MINIMAL if schema_ == "EVERY" else wrapped({"messageId": "1", "every": MINIMAL})
    problems = small.module("json_problems").json_problems
    assert problems(small.message(schema_), json.dumps(value)) is None


@pytest.mark.parametrize(
    "document",
    [
        json.dumps({**MINIMAL, "letters": ["x"] * 150}),
        json.dumps({**MINIMAL, **{f"other{number}": "" for number in range(150)}}),
        json.dumps({**MINIMAL, "open": {"free": ["x"] * 150}}).replace('"x"', '{"a": 1, "a": 2}'),
        f"{EVERY}<id>a1</id><twices>aa</twices>{'<letters>x</letters>' * 150}</every>",
        f"{EVERY}<id>a1</id><twices>aa</twices>{'<other/>' * 150}</every>",
    ],
    ids=["items of JSON", "unknown fields", "repeated keys", "items of XML", "unknown elements"],
)
def test_of_one_kind_no_more_than_a_hundred_problems_are_reported(small: Package, document: str):
    class_ = small.message("EVERY")
    with pytest.raises(ValidationError) as raised:
        (class_.from_xml if document.startswith("<") else class_.from_json)(document)
    assert raised.value.error_count() == 100


def test_beside_a_message_no_more_than_a_hundred_unknown_fields_are_reported(own: Package):
    with pytest.raises(ValidationError) as raised:
        own.message("EDXL-DE").from_json(envelope(f'{HEADER}, {keys(150)}, "createCase": {case()}'))
    assert raised.value.error_count() == 100


def test_the_messages_of_an_envelope_share_the_hundred(small: Package):
    document = wrapped({"messageId": "1", "every": {**MINIMAL, "letters": ["x"] * 60}})
    text = json.dumps({**document, "content": document["content"] * 3})
    with pytest.raises(ValidationError) as raised:
        small.message("ENVELOPE").from_json(text)
    assert raised.value.error_count() == 100
    assert {error["loc"][:2] for error in raised.value.errors()} == {("content", 0), ("content", 1)}
