"""JSON that people read shows every character that it holds, and can be written as UTF-8."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.emit.json_text import json_text


@pytest.mark.parametrize(
    ("character", "escape"), [("\x7f", "\\u007f"), ("\x85", "\\u0085"), ("\u2028", "\\u2028"), ("\ud800", "\\ud800")]
)
def test_what_an_editor_hides_is_escaped(character: str, escape: str) -> None:
    assert json_text(f"é{character}") == f'"é{escape}"'


@given(st.text(st.characters(exclude_categories=())))
def test_every_text_can_be_written_and_is_read_back(text: str) -> None:
    assert json.loads(json_text(text, indent=2).encode("utf-8")) == text
