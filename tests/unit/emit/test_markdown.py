from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml

from generator.content.blocks import (
    Anchor,
    Block,
    Break,
    Code,
    Document,
    File,
    Heading,
    Inlines,
    Item,
    Items,
    Link,
    Page,
    Paragraph,
    PlainText,
    Strong,
    Table,
)
from generator.content.texts import code, flat, lines, paragraphs, prose
from generator.emit.markdown import markdown

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


def text_of(*blocks: Block, page: str = "messages/A") -> str:
    """Blocks as they stand on a page, without the note at its top."""
    return markdown(Document(page, "note", blocks)).removeprefix("<!-- note -->").strip("\n")


def line(inlines: Inlines, page: str = "messages/A") -> str:
    return text_of(Paragraph(inlines), page=page)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_seen_as_it_stands(text: str) -> None:
    assert RENDERER.render(line(flat(text))) == rendered(plain(text))


@given(markup)
def test_any_line_is_seen_as_it_stands(text: str) -> None:
    assert RENDERER.render(line(flat(text))) == rendered(plain(text))


@given(markup)
def test_any_heading_is_seen_as_it_stands(text: str) -> None:
    heading = text_of(Heading(1, prose("x {}", flat(text))))

    assert RENDERER.render(heading) == f"<h1>{escapeHtml(f'x {plain(text)}'.strip())}</h1>\n"


@given(markup, markup)
def test_a_cell_never_ends_its_row(text: str, other: str) -> None:
    table = text_of(Table((flat("a"), flat("b")), ((lines(text), (code(other or "x"),)),)))

    html = RENDERER.render(table)

    assert html.count("<td>") == 2
    assert f"<td>{'<br>'.join(escapeHtml(plain(part)) for part in text.splitlines() if plain(part))}</td>" in html


@given(markup)
def test_paragraphs_keep_their_lines(text: str) -> None:
    wanted = [plain(part) for part in text.splitlines()]

    html = RENDERER.render(text_of(*paragraphs(text)))

    seen = html.replace("<p>", "").replace("</p>", "").replace("<br />", "").splitlines()
    assert seen == [escapeHtml(part) for part in wanted if part]


def test_an_empty_line_parts_paragraphs() -> None:
    assert paragraphs("a\nb\n \n\nc") == (
        Paragraph((PlainText("a"), Break(), PlainText("b"))),
        Paragraph((PlainText("c"),)),
    )
    assert text_of(*paragraphs("a\nb\n \n\nc")) == "a\\\nb\n\nc"


@given(st.text(st.sampled_from("ab `|\\*<"), min_size=1, max_size=20))
def test_code_is_one_span_with_its_text(text: str) -> None:
    (block,) = (token for token in RENDERER.parse(line(prose("x{}x", (code(text),)))) if token.type == "inline")

    assert [(child.type, child.content) for child in block.children or ()] == [
        ("text", "x"),
        ("code_inline", text),
        ("text", "x"),
    ]


def test_words_of_the_field_stay_readable() -> None:
    assert line(flat("R&D => RISK_ASSESMENT (+33) 1.9 #DEMANDE")) == "R&D => RISK_ASSESMENT (+33) 1.9 #DEMANDE"


def test_half_a_surrogate_pair_leaves_text_that_can_be_written() -> None:
    written = line((*flat("a\ud800b"), code("\udc00"), Link(flat("a"), Page("\ud800"))))

    assert written.encode("utf-8")


@pytest.mark.parametrize(
    ("page", "target", "address"),
    [
        ("messages/A", Page("messages/A", "b"), "#b"),
        ("messages/A", Page("messages/B", "c--d"), "B.md#c--d"),
        ("messages/A", Page("index"), "../index.md"),
        ("index", Page("messages/A"), "messages/A.md"),
        ("messages/A", File("json-schema/A.schema.json"), "../../json-schema/A.schema.json"),
        ("messages/A", File("examples/A/"), "../../examples/A/"),
        ("index", File("xsd/A.xsd"), "../xsd/A.xsd"),
        ("index", Page("x y)/<b>"), "x%20y%29/%3Cb%3E.md"),
    ],
)
def test_a_link_leads_from_its_page_and_holds_no_markup(page: str, target: Page | File, address: str) -> None:
    assert line((Link(flat("a"), target),), page) == f"[a]({address})"


def test_further_lines_stay_in_their_list_item() -> None:
    (paragraph,) = paragraphs("a\nb")

    html = RENDERER.render(text_of(Items((Item(paragraph.inlines),), is_ordered=True)))

    assert html == "<ol>\n<li>a<br />\nb</li>\n</ol>\n"


def test_rows_are_not_padded() -> None:
    row = (flat("a"), flat(""), flat("long"))

    assert text_of(Table(row, (row,))) == "| a | | long |\n|---|---|---|\n| a | | long |"


def test_lists_stand_within_each_other() -> None:
    inner = Items((Item(flat("c"), (Items((Item(flat("d")),)),)), Item(flat("e"))))

    assert text_of(Items((Item(flat("a")), Item(flat("b"), (inner,))))) == "- a\n- b\n  - c\n    - d\n  - e"


def test_a_loose_list_has_paragraphs_and_lists_in_its_items() -> None:
    facts = Items((Item(flat("x")), Item(flat("y"))))
    items = (Item(flat("a"), (Paragraph(flat("b")), facts)), Item(flat("c")))

    text = text_of(Items(items, is_loose=True))

    assert text == "- a\n\n  b\n\n  - x\n  - y\n\n- c"


def test_an_anchor_stands_above_its_heading_and_within_a_line() -> None:
    assert text_of(Heading(2, flat("A"), "a")) == '<a id="a"></a>\n\n## A'
    assert line((Anchor("b"), Strong((Code("x"),)))) == '<a id="b"></a>**`x`**'


def test_our_own_words_have_marks_and_parts() -> None:
    inlines = prose("Un **objet `x`** de {} : [messages](index#m), {}.", flat("*A*"), ())

    assert line(inlines) == "Un **objet `x`** de \\*A\\* : [messages](../index.md#m), ."
