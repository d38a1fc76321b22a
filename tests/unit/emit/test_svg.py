"""Diagrams as SVG: every object with its fields once, on pages that can be printed, nothing over anything."""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations
from typing import NamedTuple

from hypothesis import given
from lxml import etree

from generator.content.blocks import Diagram
from generator.content.diagrams import LINES, figures
from generator.content.places import Places
from generator.emit.svg import STYLE, drawing, svg
from generator.model import Message, Model, Ref
from tests.factories import TEXT, field, message, model, object_type
from tests.laws import law
from tests.official import own_model
from tests.property.models import documented_models

SVG = "{http://www.w3.org/2000/svg}"


def classes(of: Message) -> tuple[Diagram, ...]:
    return figures(of, Places.of(model(of))).classes


def tree(diagram: Diagram) -> etree._Element:
    return etree.fromstring(svg(diagram, "titre & <plus>", lambda page: f"{page.path}#{page.anchor}"))


class Rectangle(NamedTuple):
    """What a box covers, in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def touches(self, other: Rectangle) -> bool:
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


def boxes(root: etree._Element) -> list[Rectangle]:
    """The boxes, each title's with the fields under it."""
    found: dict[tuple[float, float], Rectangle] = {}
    for rectangle in root.iter(f"{SVG}rect"):
        x, y, width, height = (float(rectangle.get(name, "")) for name in ("x", "y", "width", "height"))
        place = Rectangle(x, y, x + width, y + height)
        found[x, y] = max(found.get((x, y), place), place, key=lambda each: each.bottom)
    return list(found.values())


def edges(root: etree._Element) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    """Where each line begins and ends."""
    points = [
        [float(number) for number in re.findall(r"-?[\d.]+", path.get("d", ""))] for path in root.iter(f"{SVG}path")
    ]
    return [((each[0], each[1]), (each[6], each[7])) for each in points]


def assert_legible(diagram: Diagram) -> None:
    root = tree(diagram)
    _, _, width, height = map(float, root.get("viewBox", "").split())
    drawn = boxes(root)
    assert not any(each.touches(other) for each, other in combinations(drawn, 2))
    assert all(each.left >= 0 and each.top >= 0 and each.right <= width and each.bottom <= height for each in drawn)
    for (start, end), (other_start, other_end) in combinations(sorted(edges(root)), 2):
        if start[0] == other_start[0] and start[1] != other_start[1]:
            assert (start[1] < other_start[1]) == (end[1] < other_end[1])  # lines of a channel do not cross


def assert_whole(of: Message) -> None:
    shown = Counter(
        (node.box.name, tuple(member.name for member in node.members))
        for diagram in classes(of)
        for node in diagram.root.walk
        if not (node.is_again or node.figure)
    )
    reachable = {node.box.name for node in figures(of, Places.of(model(of))).outline.root.walk}
    objects = (each for each in of.objects if each.name in reachable)
    assert shown == Counter((each.name, tuple(member.name for member in each.fields)) for each in objects)


@given(documented_models())
@law(60)
def test_any_model_is_shown_whole_and_legible(any_model: Model) -> None:
    for each in any_model.messages:
        drawn = figures(each, Places.of(any_model))
        for diagram in (drawn.outline, *drawn.classes):
            assert_legible(diagram)
        assert_whole(each)


def test_our_model_is_shown_whole_on_pages_that_are_read_when_printed() -> None:
    """A page across, 277 by 190 mm, shows a letter of 11 pixels at 2.3 mm or more: seven points."""
    for each in own_model().messages:
        drawn = figures(each, Places.of(own_model()))
        assert_whole(each)
        for diagram in (drawn.outline, *drawn.classes):
            assert_legible(diagram)
            _, _, width, height = map(float, tree(diagram).get("viewBox", "").split())
            assert 11 * min(277 / width, 190 / height) > 2.3, (each.name, diagram.root.box.name)


def test_what_is_continued_names_the_figure_that_continues_it() -> None:
    fields = [field(f"f{number}", TEXT) for number in range(LINES // 2)]
    parts = [object_type(name, *fields) for name in ("a", "b", "c")]
    whole = message(object_type("root", *(field(each.name, Ref(each.name)) for each in parts)), *parts)
    drawn = classes(whole)
    assert [diagram.root.box.name for diagram in drawn] == ["root", "b", "c"]
    assert {node.box.name: node.figure for node in drawn[0].root.walk} == {"root": None, "a": None, "b": 2, "c": 3}
    assert "figure 2" in svg(drawn[0], "", lambda page: page.path)


def test_an_object_too_long_for_a_page_is_shown_alone() -> None:
    long = object_type("long", *(field(f"f{number}", TEXT) for number in range(2 * LINES)))
    whole = message(object_type("root", field("long", Ref("long"))), long)
    assert [len(diagram.root.members) for diagram in classes(whole)] == [1, 2 * LINES]


def test_an_object_within_itself_stands_there_by_its_name() -> None:
    (drawn,) = classes(message(object_type("root", field("root", Ref("root"), "0..n"))))
    assert [node.is_again for node in drawn.root.walk] == [False, True]


def test_names_lead_to_where_the_documentation_has_them() -> None:
    (reference,) = (each for each in own_model().messages if each.name == "RS-ERROR")
    (diagram,) = figures(reference, Places.of(own_model())).classes
    links = {link.get("href") for link in tree(diagram).iter(f"{SVG}a")}
    assert {"messages/RS-ERROR#errorcode", "messages/RS-ERROR#errorcode--statuscode"} <= links


def test_texts_stay_texts_whatever_they_hold() -> None:
    whole = message(object_type("a<b", field('"&', TEXT, title="<script>")))
    (diagram,) = classes(whole)
    assert {"a<b", '"&'} <= {"".join(text.xpath("text()")) for text in tree(diagram).iter(f"{SVG}text")}
    assert "<script>" not in svg(diagram, "<script>", lambda page: page.path)


def test_a_drawing_has_no_style_of_its_own_and_calls_no_other_host() -> None:
    (diagram,) = classes(message(object_type("a", field("b", TEXT))))
    alone = svg(diagram, "t", lambda _: "#x")
    assert STYLE in alone
    assert "<style" not in drawing(diagram, "t", lambda _: "#x")
    assert "style=" not in alone
    assert re.findall(r"https?://[^\"]+", alone) == ["http://www.w3.org/2000/svg"]
