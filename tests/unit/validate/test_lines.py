from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.validate.lines import lines, spots

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=12,
)


def paths(value: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(below for step, member in members for below in paths(member, (*path, step)))]


def test_values_stand_on_their_lines() -> None:
    text = '{\n "a": [\n  1,\n  [2, 3],\n  {"b": true}\n ],\n "c":\n  null}'
    assert lines(text, {(), ("a",), ("a", 0), ("a", 1, 1), ("a", 2, "b"), ("c",)}) == {
        (): 1,
        ("a",): 2,
        ("a", 0): 3,
        ("a", 1, 1): 4,
        ("a", 2, "b"): 5,
        ("c",): 8,
    }


def test_escapes_and_brackets_in_texts_do_not_mislead() -> None:
    text = '{"a\\"]{": "\\\\",\n"\\u0062": "}],[{:\\"",\n"c": 1}'
    assert lines(text, {('a"]{',), ("b",), ("c",)}) == {('a"]{',): 1, ("b",): 2, ("c",): 3}


def test_paths_that_the_text_does_not_have_have_no_line() -> None:
    assert lines('{"a": 1}', {("b",), ("a", 0)}) == {}


@pytest.mark.parametrize("text", ["[]", "{}", "[[],{}]", '{"":{"":[]}}', "1", '"x"'])
def test_empty_containers_and_scalars_are_values(text: str) -> None:
    assert [spot.path for spot in spots(text)] == paths(json.loads(text))


@given(VALUES)
def test_every_value_of_any_document_is_found_in_order(value: object) -> None:
    for indent in (None, 1):
        text = json.dumps(value, indent=indent, ensure_ascii=False)
        assert [spot.path for spot in spots(text)] == paths(value)


@given(VALUES)
def test_each_value_is_written_where_its_line_says(value: object) -> None:
    text = json.dumps(value, indent=1)
    written = text.split("\n")
    assert all(spot.lexeme in written[spot.line - 1] for spot in spots(text))
