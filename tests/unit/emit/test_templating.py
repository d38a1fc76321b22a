from __future__ import annotations

import pytest
from jinja2 import UndefinedError

from generator.emit.docs.scenarios_page import ScenariosPage
from generator.emit.templating import render


def test_a_value_that_the_view_lacks_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        render("docs/scenarios.md.jinja")


def test_a_text_ends_in_one_newline() -> None:
    text = render("docs/scenarios.md.jinja", page=ScenariosPage(()))

    assert text.endswith(".\n")
