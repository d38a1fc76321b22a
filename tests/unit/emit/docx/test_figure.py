"""Diagrams in annexes: all of them, as large as a page, each name leading to its object, their changes as revisions."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest
from lxml import etree

from generator.content.diagrams import figures
from generator.content.places import Places
from generator.emit.docx.addresses import bookmark
from generator.emit.docx.annexes import annexes
from generator.emit.docx.document import docx
from generator.emit.docx.flow import Annex, Drawn, Line, Mark, Style
from generator.emit.docx.revisions import is_revised, revised
from generator.emit.docx.template import template
from generator.model import Model, Text
from tests.factories import field, message, model, object_type
from tests.official import own_model

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": f"{_DRAWING}/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
}
_EMU = 635  # of a twentieth of a point


@pytest.fixture(scope="module")
def own_annexes() -> dict[str, Annex]:
    return {annex.path: annex for annex in annexes(own_model())}


def body(annex: Annex) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(docx(annex))) as archive:
        return etree.fromstring(archive.read("word/document.xml"))


def found(within: etree._Element, path: str) -> list[etree._Element]:
    return within.findall(path, _NAMES)


def small(*fields: object) -> Model:
    return model(message(object_type("case", *fields), name="A"))  # type: ignore[arg-type]


def drawn(annex: Annex) -> list[tuple[Mark, str]]:
    """The marks of the drawings, each with the names of the fields in it."""
    runs = [run for unit in annex.units if isinstance(unit, Line) for run in unit.runs]
    return [
        (run.mark, " ".join(member.name for member in run.piece.diagram.root.members))
        for run in runs
        if isinstance(run.piece, Drawn)
    ]


def test_every_figure_of_every_message_is_drawn_once_and_fits_the_page(own_annexes: dict[str, Annex]) -> None:
    places = Places.of(own_model())
    for each in own_model().messages:
        shown = found(body(own_annexes[f"messages/{each.name}"]), ".//wp:inline")
        expected = figures(each, places)
        assert len(shown) == len(expected.classes) + (len(each.objects) > 1)
        for inline in shown:
            (extent,) = found(inline, "wp:extent")
            assert 0 < int(extent.get("cx", "0")) <= template().text_width * _EMU + 1
            assert 0 < int(extent.get("cy", "0")) < template().text_height * _EMU
        numbers = [found(inline, "wp:docPr")[0].get("id") for inline in shown]
        assert numbers == [str(number) for number in range(1, len(shown) + 1)]


def test_every_field_of_a_message_stands_in_a_figure_and_leads_to_its_row(own_annexes: dict[str, Annex]) -> None:
    (rc_eda,) = (each for each in own_model().messages if each.name == "RC-EDA")
    names = Places.of(own_model()).messages["RC-EDA"].fields
    document = body(own_annexes["messages/RC-EDA"])
    links = {
        (str(link.get(f"{{{_NAMES['w']}}}anchor")), "".join(map(str, link.itertext())))
        for link in found(document, ".//wps:txbx//w:hyperlink")
    }
    for holder in rc_eda.objects:
        for each in holder.fields:
            anchor = bookmark(names[holder.name, each.name])
            assert any(anchor == target and each.name.startswith(text.rstrip("…")) for target, text in links)


def test_a_line_that_leads_to_a_figure_stays_with_it(own_annexes: dict[str, Annex]) -> None:
    units = own_annexes["messages/RC-EDA"].units
    before = [units[index - 1] for index, unit in enumerate(units) if isinstance(unit, Line) and _is_drawn(unit)]
    assert len(before) > 2
    assert all(isinstance(unit, Line) and unit.style is Style.BEFORE_TABLE for unit in before)


def _is_drawn(unit: Line) -> bool:
    return any(isinstance(run.piece, Drawn) for run in unit.runs)


def test_a_figure_that_differs_replaces_the_one_before_as_a_revision() -> None:
    old, new = (
        next(iter(annexes(each))) for each in (small(field("a", Text())), small(field("a", Text()), field("b", Text())))
    )
    merged = revised(old, new)
    assert drawn(merged) == [(Mark.DELETED, "a"), (Mark.INSERTED, "a b")]
    document = body(replace(merged, day="2026-11-30"))
    assert len(found(document, ".//w:del//wp:inline")) == len(found(document, ".//w:ins//wp:inline")) == 1


def test_a_figure_that_stays_is_no_revision() -> None:
    (annex,) = annexes(small(field("a", Text())))
    assert drawn(revised(annex, annex)) == [(Mark.KEPT, "a")]
    assert not is_revised(revised(annex, annex))
