from __future__ import annotations

import pytest
from jinja2 import UndefinedError

from generator.emit.templating import render
from generator.model import Release

RELEASE = Release("1.0.0", "Test", "urn:test:", "", "")


def test_a_value_that_the_view_lacks_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        render("python/portable.py.jinja", portable=[])


def test_a_text_ends_in_one_newline() -> None:
    text = render("python/portable.py.jinja", release=RELEASE, portable=[])

    assert text.endswith('each."""\n')
