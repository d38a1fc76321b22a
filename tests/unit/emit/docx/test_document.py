from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace

import pytest
from lxml import etree

from generator.content.blocks import (
    Block,
    Code,
    Document,
    Heading,
    Item,
    Items,
    Link,
    Page,
    Paragraph,
    PlainText,
    Table,
)
from generator.content.texts import prose
from generator.emit.docx.addresses import bookmark
from generator.emit.docx.annexes import annexes
from generator.emit.docx.document import docx
from generator.emit.docx.flow import Grid, Style, annex
from generator.emit.docx.template import Template, template
from generator.emit.docx.widths import widths
from generator.resources import template_folder
from tests.official import own_model
from tests.word import Paragraph as Shown
from tests.word import Reading, W, Word, broken_rules

SECTION = Heading(2, prose("Objets"))


def word(*blocks: Block, path: str = "messages/A") -> Word:
    document = Document(path, "", (Heading(1, prose("Titre")), *blocks))
    return Word.of(docx(annex(document, "A", "Modèle", "Version 1.0.0")))


def texts(shown: Word, style: str) -> list[str]:
    units = shown.units(Reading.ACCEPTED)
    return [unit.text for unit in units if isinstance(unit, Shown) and unit.style == template().style(style)]


def test_title_edition_introduction_contents_and_sections_stand_in_this_order() -> None:
    shown = word(Paragraph(prose("Introduction.")), SECTION, Heading(3, (Code("a"),), "a"), Paragraph(prose("Texte.")))
    assert [unit.text for unit in shown.units(Reading.ACCEPTED) if isinstance(unit, Shown)] == [
        "Titre",
        "Version 1.0.0",
        "Introduction.",
        "Sommaire",
        "1\tObjets",
        "1.1\ta",
        "",
        "Objets",
        "a",
        "Texte.",
    ]
    assert shown.header(Reading.ACCEPTED) == "Modèle\tA\tVersion 1.0.0"


def test_the_contents_number_headings_as_their_styles_do() -> None:
    shown = word(*(Heading(level, prose(name)) for level, name in ((2, "A"), (3, "B"), (3, "C"), (2, "D"), (3, "E"))))
    assert texts(shown, "toc 1") + texts(shown, "toc 2") == ["1\tA", "2\tD", "1.1\tB", "1.2\tC", "2.1\tE"]


def test_every_annex_of_our_model_is_sound() -> None:
    shown = {document.path: Word.of(docx(document)) for document in annexes(own_model())}
    assert {path: broken_rules(document) for path, document in shown.items() if broken_rules(document)} == {}
    for message in own_model().messages:
        tables = [unit for unit in shown[f"messages/{message.name}"].units(Reading.ACCEPTED) if isinstance(unit, tuple)]
        names = [[row[0] for row in table[1:]] for table in tables[1:]]
        assert names == [[field.name for field in held.fields] for held in message.objects if held.fields]
    codes = {
        row[0] for unit in shown["nomenclatures"].units(Reading.ACCEPTED) if isinstance(unit, tuple) for row in unit
    }
    assert {code.code for code_list in own_model().code_lists for code in code_list.codes} <= codes


def test_links_to_other_annexes_lead_to_bookmarks_that_these_have() -> None:
    shown = {document.path: Word.of(docx(document)) for document in annexes(own_model())}
    found = 0
    for path, document in shown.items():
        targets = {r.get("Id"): r.get("Target") for r in document.tree("word/_rels/document.xml.rels")}
        for link in document.body.iter(f"{W}hyperlink"):
            target = targets.get(next((value for key, value in link.items() if key.endswith("}id")), None))
            if target:
                other = "nomenclatures" if "nomenclatures" in target else f"messages/{target.split('/')[-1][:-5]}"
                assert not link.get(f"{W}anchor") or link.get(f"{W}anchor") in shown[other].anchors, (path, target)
                found += 1
    assert found > 200


def test_columns_stand_again_on_each_page_and_rows_stay_whole() -> None:
    rows = tuple((prose(str(number)), prose("x")) for number in range(3))
    table = word(SECTION, Table((prose("Nom"), prose("Valeur")), rows)).body.find(f"{W}tbl")
    assert table is not None
    looks = [[look.tag.removeprefix(W) for look in row[0]] for row in table.iter(f"{W}tr")]
    assert looks == [["cantSplit", "tblHeader"], ["cantSplit"], ["cantSplit"], ["cantSplit"]]


def test_what_leads_to_a_table_stays_with_it() -> None:
    table = Table((prose("Nom"),), ((prose("x"),),))
    shown = word(SECTION, Paragraph(prose("a")), Paragraph(prose("b")), table, Paragraph(prose("c")))
    assert texts(shown, "Avant un tableau") == ["a", "b"]
    assert texts(shown, "Body Text") == ["c"]


def test_lists_keep_their_levels() -> None:
    shown = word(SECTION, Items((Item(prose("a"), (Items((Item(prose("b")),)),)), Item(prose("c")))))
    levels = [level.get(f"{W}val") for level in shown.body.iter(f"{W}ilvl")]
    assert levels == ["0", "1", "0"]


@pytest.mark.parametrize("text", ["<w:p/> & \"'", "a\ufffe\uffffb", "a\u2028b", "\U0001f691", " x "])
def test_any_text_is_shown_as_far_as_xml_can_carry_it(text: str) -> None:
    assert texts(word(SECTION, Paragraph((PlainText(text),))), "Body Text") == [text.replace("\ufffe\uffff", "")]


def test_where_no_annex_has_a_page_there_is_no_link() -> None:
    shown = word(SECTION, Paragraph((Link(prose("ailleurs"), Page("index", "messages")),)))
    assert [link for link in shown.body.iter(f"{W}hyperlink") if link.get(f"{W}anchor") != bookmark("--objets")] == []
    assert texts(shown, "Body Text") == ["ailleurs"]


def test_long_anchors_have_names_that_word_takes_and_that_differ() -> None:
    name, other = (bookmark("a" * 60 + end) for end in "xy")
    assert name != other
    assert max(len(name), len(other)) <= 40


def test_columns_fill_the_page_and_no_more_as_their_texts_need() -> None:
    page = template().text_width
    for unit in (unit for document in annexes(own_model()) for unit in document.units if isinstance(unit, Grid)):
        assert sum(widths(unit, page)) <= page
        assert min(widths(unit, page)) >= 400
    (table,) = (unit for unit in annex_of_lengths(8, 8, 400).units if isinstance(unit, Grid))
    assert widths(table, page)[2] > page / 2


def annex_of_lengths(*lengths: int) -> object:
    cells = tuple(prose(" ".join(["mot"] * (length // 4))) for length in lengths)
    table = Table(tuple(prose("x") for _ in lengths), (cells,))
    return annex(Document("messages/A", "", (Heading(1, prose("T")), SECTION, table)), "A", "", "")


def test_the_template_has_every_style_and_place_that_annexes_use() -> None:
    needed = {style.value for style in Style} | {"Code", "Code en lien", "Hyperlink", "Tableau de l'annexe"}
    assert needed <= template().style_names
    assert template().list_number(Style.LIST.value) != "0"
    assert template().text_width > 14_000


BREAKAGES: dict[str, Callable[[bytes], bytes]] = {
    "a style is unknown": lambda xml: xml.replace(b'w:val="Titre"', b'w:val="Inconnu"', 1),
    "a bookmark stands twice": lambda xml: re.sub(rb'w:name="mdd_[^"]*"', b'w:name="mdd_a"', xml),
    "a link leads nowhere": lambda xml: xml.replace(b'w:anchor="mdd_reference"', b'w:anchor="mdd_other"'),
    "a field is not closed": lambda xml: xml.replace(b'"end"', b'"begin"'),
    "two tables touch": lambda xml: xml.replace(b"</w:tbl>", b"</w:tbl><w:tbl/>", 1),
    "a bookmark's name is none": lambda xml: xml.replace(b'w:name="mdd_reference"', b'w:name="mdd-reference"'),
    "a relation is unknown": lambda xml: xml.replace(b'r:id="mdd1"', b'r:id="mdd99"'),
}


@pytest.mark.parametrize("rule", BREAKAGES)
def test_the_rules_see_what_breaks_them(rule: str) -> None:
    (sound,) = (Word.of(docx(document)) for document in annexes(own_model()) if document.path == "messages/RC-REF")
    parts = {**sound.parts, "word/document.xml": BREAKAGES[rule](sound.parts["word/document.xml"])}
    assert rule in broken_rules(replace(sound, parts=parts))


def header(inside: str, name: str = "A") -> str:
    """The runs of a header whose template has this within its root."""
    source = template_folder("docx") / "annexe.docx"
    xml = f'<w:hdr xmlns:w="{W[1:-1]}">{inside}</w:hdr>'.encode()
    with zipfile.ZipFile(source) as archive, io.BytesIO() as file:
        with zipfile.ZipFile(file, "w") as other:
            for part in archive.namelist():
                other.writestr(part, xml if part == "word/header1.xml" else archive.read(part))
        look = Template(file.getvalue())
    content = look.document("", {}, "", {"message": f"<w:r><w:t>{name}</w:t></w:r>"})
    return "".join(etree.tostring(each, encoding="unicode") for each in Word.of(content).tree("word/header1.xml"))


CONTROL = '<w:sdt><w:sdtPr><w:tag w:val="message"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>'
HELD = "<w:r><w:rPr><w:b/></w:rPr><w:t>Message</w:t></w:r><w:r><w:t>x</w:t></w:r>"


@pytest.mark.parametrize(
    "inside",
    [
        f"<w:p><w:pPr><w:jc/></w:pPr>{CONTROL.format(HELD)}</w:p>",
        CONTROL.format(f"<w:p><w:pPr><w:jc/></w:pPr>{HELD}</w:p>"),
    ],
)
def test_a_control_gives_way_to_runs_in_its_look_within_a_paragraph_or_around_one(inside: str) -> None:
    shown = re.sub(r' xmlns:w="[^"]*"', "", header(inside))
    assert shown == "<w:p><w:pPr><w:jc/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>A</w:t></w:r></w:p>"


def test_a_control_of_another_tag_stays() -> None:
    assert "Message" in header(f"<w:p>{CONTROL.format(HELD)}</w:p>".replace('"message"', '"other"'))
