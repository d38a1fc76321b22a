"""`from_json`: as strict as JSON allows."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from generator.verdicts import validation
from tests.factories import field, message, model, object_type
from tests.packages import Package
from tests.unit.emit.test_json_schema import wrapped
from tests.unit.runtime.shapes import COMPLETE, MINIMAL


def refusals(read: Any, data: bytes | str) -> list[tuple[tuple[str | int, ...], str]]:
    with pytest.raises(ValidationError) as raised:
        read(data)
    return [(one["loc"], one["type"]) for one in raised.value.errors()]


@pytest.mark.parametrize("value", [COMPLETE, MINIMAL], ids=["complete", "minimal"])
def test_it_reads_what_model_validate_json_reads(small: Package, value: Any):
    every = small.message("EVERY")
    text = json.dumps(value)
    for data in (text, text.encode(), f"\ufeff{text}", b"\xef\xbb\xbf" + text.encode()):
        assert every.from_json(data) == every.model_validate_json(text)


def test_an_object_of_a_message_reads_its_own_json(small: Package):
    part = small.object(small.model.message_by_name["EVERY"], "part")
    assert part.from_json('{"name": "p"}') == part(name="p")
    assert refusals(part.from_json, '{"name": "p", "name": "p"}') == [(("name",), "repeated_key")]


UNDER_ITS_ROOT = "The message stands under its root {0}: {1}give from_json the value of {0} alone"
PARSES = "read the whole with {package}.parse, or "


@pytest.mark.parametrize(
    ("schema", "text", "parses"),
    [
        ("CASE", '{"case": {"id": "1"}}', PARSES),
        ("CASE", '\ufeff{"case": {}, "case": 1}', PARSES),
        ("CASE", '{"messageId": "1", "case": {"id": "1"}}', ""),
        ("RC-DE", '{"header": {"messageId": "1"}}', PARSES),
        ("ENVELOPE", '{"edxl": {}}', ""),
    ],
)
def test_a_message_under_its_root_is_told_in_one_error(small: Package, schema: str, text: str, parses: str):
    class_ = small.message(schema)
    with pytest.raises(ValidationError) as raised:
        class_.from_json(text)
    (found,) = raised.value.errors()
    assert (raised.value.title, found["type"], found["loc"]) == (class_.__name__, "message_root", (class_.wire_root,))
    assert found["msg"] == UNDER_ITS_ROOT.format(class_.wire_root, parses.format(package=small.name))


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ('{"report": {"text": "t"}}', [("id",), ("report",)]),
        ('{"case": {}, "other": 1}', [("id",), ("case",), ("other",)]),
        ('{"case": {}, "id": "1"}', [("case",)]),
        ('[{"case": {}}]', [()]),
        ('{"case": {}', [()]),
    ],
)
def test_any_other_document_has_the_errors_of_its_fields(small: Package, text: str, places: Any):
    case = small.message("CASE")
    found = refusals(case.from_json, text)
    assert [place for place, _ in found] == places
    assert found == refusals(case.model_validate_json, text)


def test_a_field_may_have_the_name_of_the_root(tmp_path: Path):
    of = model(message(object_type("one", field("one"), field("two"))))
    package = Package(of, tmp_path)
    (schema,) = package.module("").MESSAGES
    assert refusals(package.message(schema).from_json, '{"one": "x"}') == [(("two",), "missing")]


def test_free_content_may_have_a_member_named_as_its_root(small: Package):
    assert small.message("FREE").from_json('{"free": 1}').model_extra == {"free": 1}


def test_of_two_equal_keys_model_validate_json_keeps_the_last(small: Package):
    """Why there is another entrance."""
    assert small.message("CASE").model_validate_json('{"id": "1", "id": "2"}').id == "2"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ('{"id": "1", "id": "1"}', [("id",)]),
        ('{"id": "1", "\\u0069d": "1"}', [("id",)]),
        ('{"id": "1", "a": [0, {"b": 1, "b": 2}]}', [("a", 1, "b")]),
        ('{"a": {"b": 1, "b": 2}, "c": {"d": {}, "d": {}}}', [("a", "b"), ("c", "d")]),
        ('{"a": {"b": 1, "b": 2}, "a": {}}', [("a",)]),
        ('{"x": 1, "y": 1, "x": 1, "y": 1, "x": 2}', [("x",)]),
        ('{"a": ":", "a": ""}', [("a",)]),
        ('{"a": "", "a": ":"}', [("a",)]),
        ('{"b": "\\u003a", "a": 1, "a": 2}', [("a",)]),
        ('{"\\u003A": 1, "a": 1, "a": 2}', [("a",)]),
    ],
)
def test_a_key_that_stands_twice_is_refused_at_its_place(small: Package, text: str, places: Any):
    assert refusals(small.message("FREE").from_json, text) == [(place, "repeated_key") for place in places]
    assert [place for place, _ in refusals(small.module("").parse, f'{{"free": {text}}}')] == [
        ("free", *place) for place in places
    ]


@pytest.mark.parametrize("text", ['{"a": "10:00", "b:c": [{"d": ":"}]}', '{"\u00e9": "\u00e9:"}'])
def test_no_key_is_looked_at_in_python_where_none_stands_twice(
    small: Package, text: str, monkeypatch: pytest.MonkeyPatch
):
    strict = small.module("strict_json")
    looked: list[bytes] = []
    monkeypatch.setattr(strict, "json_document", lambda data, _: looked.append(data))
    small.message("FREE").from_json(text)
    small.module("").parse(f'{{"free": {text}}}')
    assert looked == []
    small.message("FREE").from_json('{"a": 1, "a": 2}')
    assert len(looked) == 1


def test_a_key_is_found_twice_in_a_message_within_an_envelope(small: Package):
    text = json.dumps(wrapped({"messageId": "1", "case": {"id": "2"}})).replace('"id": "2"', '"id": "2", "id": "3"')
    place = ("content", 0, "jsonContent", "message", "case", "id")
    assert refusals(small.message("ENVELOPE").from_json, text) == [(place, "repeated_key")]


def test_the_same_key_in_two_objects_is_no_repetition(small: Package):
    assert small.message("FREE").from_json('{"a": {"a": {"a": 1}}, "b": [{"a": 1}, {"a": 1}]}')


def test_a_long_key_is_told_short(small: Package):
    key = "k" * 1000
    (((found,), _),) = refusals(small.message("FREE").from_json, f'{{"{key}": 1, "{key}": 2}}')
    assert len(found) < 100
    assert found.startswith("kkk")


@pytest.mark.parametrize(
    "text",
    [
        *("", "{", "[]", "nul", '{"id": "1",}', "{'id': '1'}", '{"id": "1"} {}', '{"id": "\t"}'),
        *('{"id": "\\ud800", "id": 1}', '{"\\ud800": 1, "\\ud800": 1}', '{"id": "\ud800"}'),
        *('{"id": "1", "size": NaN}', '{"id": "1", "size": 1e400}', f'{{"id": "1", "size": {"9" * 10_000}}}'),
    ],
)
def test_what_is_not_quite_json_is_refused(small: Package, text: str):
    assert len(refusals(small.message("CASE").from_json, text)) == 1
    assert refusals(small.module("").parse, f'{{"case": {text}}}')


def nested(count: int) -> str:
    opened, closed = '{"a": ' * count, "}" * count
    return f'{{"customContent": {{"a": {opened}1{closed}}}}}'


def test_a_hundred_objects_stand_in_each_other_and_no_more_as_for_mdd_validate(own: Package):
    parse, judge = own.module("").parse, validation(own.model)
    wide = json.dumps({"customContent": {"a": [{}] * 1_000}})
    for text in (nested(98), wide):
        assert parse(text).to_json()
        assert judge.validate(text.encode(), None).problems == ()
    for text in (nested(99), nested(150), nested(100_000)):
        assert refusals(parse, text) == [((), "json_invalid")]
        assert judge.validate(text.encode(), None).problems
