"""What is wrong with a JSON text, by what stands where its reading stopped."""

from __future__ import annotations

import json

import pytest

from generator.read.json_slips import json_slip

SLIPS = {
    "json-value-missing": ("", "  ", '{"a": }', "[1, :]", "[x]", "[-]", '{"a": tru}', "}"),
    "json-name-missing": ("{1: 2}", '{"a": 1, b: 2}', '[{"a": {}, 2}]'),
    "json-colon-missing": ('{"a" 1}', '{"a", "b"}', '[{"a": {"b"}}]'),
    "json-comma-missing": ("[1 2]", '{"a": 1 "b": 2}', '{"a": "x" "b": 2}', "[[] []]", "[1.]", '["a" "b"]', "[01]"),
    "json-extra": ("1 2", "{} {}", '"a" "b"', "[]]", "01", "{}}"),
    "json-open-text": ('"abc', '"', '"a\\'),
    "json-truncated": ("[", '{"a": "b', '{"a":', '["x",', '{"a": [1, 2'),
    "text-control-character": ('{"a": "b\tc"}', '["\n"]', '"a\x01"'),
    "json-escape": (r'"\x"', r'{"a": "C:\d"}', r'["\"\ "]'),
    "json-hexadecimal": (r'"\u12"', r'["a", "\uzzzz"]', r'{"\u": 1}'),
    "json-trailing-comma": ("[1,]", '{"a": 1 , }'),
    "json-single-quotes": ("{'a': 1}", "['a']", "[‘a’]"),
    "json-python-word": ("[None]", '{"a": True}', "[undefined]"),
}


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in SLIPS.items() for text in texts])
def test_slip_is_known_by_its_place(name: str, text: str) -> None:
    with pytest.raises(json.JSONDecodeError) as raised:
        json.loads(text)
    assert json_slip(text, raised.value.pos).name == name
