"""The usual way to read a JSON text gives what the strict one gives, or leaves the text to it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.read.json_document import MAX_DEPTH, JsonError, load_json
from generator.validate import json_text
from generator.validate.json_text import JsonText, read_json

TEXTS = st.text(st.sampled_from('a:é"\\/\n\ud800\U0001f600'), max_size=4)
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | TEXTS
VALUES = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3))


def strict(content: bytes) -> tuple[str, Any]:
    """What `load_json` reads, as text, or that it refuses the content."""
    try:
        return "read", json.dumps(load_json(content))
    except JsonError:
        return "refused", None


def usual(content: bytes) -> tuple[str, Any]:
    found = read_json(content)
    return ("read", json.dumps(found.document)) if isinstance(found, JsonText) else ("refused", None)


@given(VALUES, st.booleans(), st.data())
def test_text_is_read_as_the_strict_way_reads_it(value: Any, is_ascii: bool, data: st.DataObject) -> None:
    text = json.dumps(value, ensure_ascii=is_ascii)
    cut, new = (
        data.draw(st.integers(0, len(text))),
        data.draw(st.sampled_from(["", ":", ",", '"', "{", '"a": 1, "a": 1'])),
    )
    content = (text[:cut] + new + text[cut:]).encode("utf-8", "surrogatepass")
    assert usual(content) == strict(content)


@pytest.mark.parametrize(
    "text",
    [
        *('{"a": 1, "a": 1}', '{"a": 1, "\\u0061": 1}', '{"a": ":", "a": ""}', '{"\\u003a": 1, "a": 1, "a": 2}'),
        *('{"a": 1e400}', '{"a": -1e400}', '{"a": NaN}', "9" * 5000, "[" * 101 + "]" * 101, '["\\ud800"]'),
        *("\ufeff{}", '"Infinity"', "[[" * 40 + "]]" * 40, "[01]", "[1.]", '["\t"]', "[1]]", "", "null"),
        json.dumps([[[{"a": ":"}]] * 200]),
    ],
)
def test_text_at_a_bound_is_read_as_the_strict_way_reads_it(text: str) -> None:
    assert usual(text.encode()) == strict(text.encode())


@pytest.mark.parametrize(
    "content", [b'{"a": [1, "b:c"]}', '{"é": "10:00"}'.encode(), b"[" * MAX_DEPTH + b"]" * MAX_DEPTH]
)
def test_good_text_is_read_in_the_usual_way(content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_text, "load_json", None)
    assert isinstance(read_json(content), JsonText)
