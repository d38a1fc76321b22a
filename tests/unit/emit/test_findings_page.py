"""The page of the findings says what `mdd explain` says, of every code."""

from __future__ import annotations

import re

import pytest

from generator.catalogue import ENTRIES, TOPICS
from generator.emit.docs import emit
from tests.factories import field, message, model, object_type


@pytest.fixture(scope="module")
def page() -> str:
    made = {str(one.path): one for one in emit(model(message(object_type("test", field("id")))))}
    assert "(controles.md)" in made["docs/index.md"].content.decode()
    return made["docs/controles.md"].content.decode()


def test_every_code_has_one_anchor_and_one_link_in_the_order_of_the_catalogue(page: str) -> None:
    anchors = re.findall(r'<a id="([a-z-]+)"></a>', page)
    assert [one for one in anchors if not one.startswith("sujet--")] == list(ENTRIES)
    assert len(anchors) == len(set(anchors)) == len(ENTRIES) + len(TOPICS)
    assert re.findall(r"\[`[a-z-]+`\]\(#([a-z-]+)\)", page) == list(ENTRIES)


def test_a_code_is_told_with_an_example_and_how_to_mend_it(page: str) -> None:
    assert (
        """### bad-cardinality

- Signification : une cardinalité illisible
- Gravité : erreur (rien ne peut être généré)
- Exemple : `mdd.xlsx RC-EDA!K16`, « 0..1.. » n'est pas une cardinalité
- Pour corriger : vouliez-vous dire « 0..1 » ? sinon, min..max, par exemple 0..1, 1..1, 0..n ou 2..12
"""
        in page
    )


def test_marks_of_markdown_in_an_example_are_shown_as_they_are(page: str) -> None:
    assert r"« \[0-9\]{5} » n'est pas ancrée" in page


def test_page_is_tidy(page: str) -> None:
    assert not re.search(r"[ \t]$", page, re.MULTILINE)
    assert "\n\n\n" not in page
