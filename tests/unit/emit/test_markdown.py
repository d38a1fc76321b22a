from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml

from generator.emit import markdown

RENDERER = MarkdownIt("commonmark").enable(["table", "strikethrough"])

HOSTILE = [
    "<script>alert(1)</script>",
    "<!-- -->",
    "a <b>bold</b> &lt; &#60; &copy; & co",
    "*star* **two** _under_ __two__ snake_case _a_b_",
    "`code` ``two``",
    "[label](https://example.org) ![image](x.png) [ref]: /url",
    "a | b | c",
    "# heading",
    "heading #",
    "> quote",
    "- item",
    "+ item",
    "* item",
    "1. item",
    "1) item",
    "---",
    "- - -",
    "===",
    ":---",
    "--- | ---",
    "~~~",
    "~~struck~~",
    "    indented",
    "back\\slash \\* \\| trailing \\",
    "$x$",
    "\x01# after a control character",
]

markup = st.text(st.sampled_from("ab1 <>&;#*_`[]()!|\\~-+=:.$\t\n\x01"), max_size=30)


def plain(text: str) -> str:
    """What a reader of one line should see."""
    readable = "".join(c for c in text.replace("\t", " ") if c == "\n" or c.isprintable())
    return " ".join(line for part in readable.split("\n") if (line := part.strip()))


def rendered(text: str) -> str:
    return f"<p>{escapeHtml(text)}</p>\n" if text else ""


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_seen_as_it_stands(text: str) -> None:
    assert RENDERER.render(markdown.inline(text)) == rendered(plain(text))


@given(markup)
def test_any_line_is_seen_as_it_stands(text: str) -> None:
    assert RENDERER.render(markdown.inline(text)) == rendered(plain(text))


@given(markup)
def test_any_heading_is_seen_as_it_stands(text: str) -> None:
    assert RENDERER.render(f"# x {markdown.inline(text)}") == f"<h1>{escapeHtml(f'x {plain(text)}'.strip())}</h1>\n"


@given(markup, markup)
def test_a_cell_never_ends_its_row(one: str, other: str) -> None:
    table = "\n".join(["| a | b |", "|---|---|", markdown.row([markdown.cell(one), markdown.cell_code(other or "x")])])

    html = RENDERER.render(table)

    assert html.count("<td>") == 2
    assert f"<td>{'<br>'.join(escapeHtml(plain(line)) for line in one.splitlines() if plain(line))}</td>" in html


@given(markup)
def test_paragraphs_keep_their_lines(text: str) -> None:
    lines = [plain(line) for line in text.splitlines()]

    html = RENDERER.render("\n\n".join(markdown.paragraphs(text)))

    seen = html.replace("<p>", "").replace("</p>", "").replace("<br />", "").splitlines()
    assert seen == [escapeHtml(line) for line in lines if line]


def test_an_empty_line_parts_paragraphs() -> None:
    assert markdown.paragraphs("a\nb\n \n\nc") == ("a\\\nb", "c")


@given(st.text(st.sampled_from("ab `|\\*<"), min_size=1, max_size=20))
def test_code_is_one_span_with_its_text(text: str) -> None:
    (block,) = (token for token in RENDERER.parse(f"x{markdown.code(text)}x") if token.type == "inline")

    assert [(child.type, child.content) for child in block.children or ()] == [
        ("text", "x"),
        ("code_inline", text),
        ("text", "x"),
    ]


def test_words_of_the_field_stay_readable() -> None:
    assert markdown.inline("R&D => RISK_ASSESMENT (+33) 1.9 #DEMANDE") == "R&D => RISK_ASSESMENT (+33) 1.9 #DEMANDE"


def test_half_a_surrogate_pair_leaves_text_that_can_be_written() -> None:
    written = markdown.inline("a\ud800b") + markdown.code("\udc00") + markdown.link("a", "\ud800.md")

    assert written.encode("utf-8")


def test_a_link_target_holds_no_markup() -> None:
    assert markdown.link("a", "x y)/<b>.md#c--d") == "[a](x%20y%29/%3Cb%3E.md#c--d)"


def test_further_lines_stay_in_their_list_item() -> None:
    block = markdown.indented(markdown.paragraphs("a\nb")[0], "1. ")

    assert RENDERER.render(f"1. {block}") == "<ol>\n<li>a<br />\nb</li>\n</ol>\n"


def test_rows_are_not_padded() -> None:
    assert markdown.row(["a", "", "long"]) == "| a | | long |"
