"""What stands in a page's HTML where a text is shown: spaces that hold, paths that may be broken."""

from __future__ import annotations

import pytest

from generator.content.blocks import Code, Inline, PlainText
from generator.emit.html import inlines_html


def shown(inline: Inline) -> str:
    return inlines_html((inline,), str)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("la file « .info » : vide ?", "la file «\u00a0.info\u00a0»\u00a0: vide\u00a0?"),
        ("a :b ; c", "a :b\u00a0; c"),
        ("« <b> & »", "«\u00a0&lt;b&gt; &amp;\u00a0»"),
    ],
)
def test_no_line_ends_where_french_has_none(text: str, html: str) -> None:
    assert shown(PlainText(text)) == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("patient[].identity.sex", "patient[].<wbr>identity.<wbr>sex"),
        ("C02.15.00", "C02.15.00"),
        ("^a.*\\.b & c", "^a.*\\.b &amp; c"),
        ("« a : b »", "« a : b »"),
    ],
)
def test_a_path_may_be_broken_before_a_step_and_is_else_as_it_is(text: str, html: str) -> None:
    assert shown(Code(text)) == f"<code>{html}</code>"
