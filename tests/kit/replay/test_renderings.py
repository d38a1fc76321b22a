"""A summary on a terminal of any width, and on a page."""

from __future__ import annotations

import pytest
from lxml import html

from hubsante_kit.replay.renderings import page, text
from hubsante_kit.replay.tables import Table

LONG = "resourcesInfoCisu.resource.vehicleType.and.what.stands.below.it"
WORDS = "la racine n'est celle d'aucun message de la version"
HEADS = ("Version", "Champ", "Constat", "Messages")
ROWS = (("3.4.2", LONG, WORDS, 12_345), ("3.4.2", "reference", "", 7))
TABLE = Table("Constats", HEADS, ROWS)


@pytest.mark.parametrize("width", [60, 80, 120])
def test_lines_fit_the_terminal_and_lose_nothing(width: int) -> None:
    lines = text([TABLE], width).splitlines()
    assert max(map(len, lines)) <= width
    shown = "".join("".join(lines).split())
    for word in (*WORDS.split(), "reference", "12\u202f345"):
        assert "".join(word.split()) in shown


def test_a_table_that_fits_has_a_line_a_row() -> None:
    title, heads, first, second, _ = text([TABLE], 200).split("\n")
    assert title == "Constats"
    assert heads.split() == list(HEADS)
    assert LONG in first
    assert WORDS in first
    assert first.endswith("12\u202f345")
    assert second.endswith("     7")


def test_the_page_leads_to_each_of_its_tables() -> None:
    tree = html.document_fromstring(page("Titre", "Sans valeur", [TABLE, Table("Autre", ("A",), (("<b>",),))]))
    links = {link.text: link.get("href", "").removeprefix("#") for link in tree.iter("a")}
    headings = {heading.text: heading.get("id") for heading in tree.iter("h2")}
    assert links == headings == {"Constats": "table-1", "Autre": "table-2"}
    assert [cell.text_content() for cell in tree.iter("td")][:4] == ["3.4.2", LONG, WORDS, "12\u202f345"]
    assert not list(tree.iter("b"))
