"""The pictures of the team's guide show what the tool says today."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.official import CHECKOUT
from tests.pictures import FOLDER, pictures

GUIDE = (CHECKOUT / "docs/guide-de-l-equipe.md").read_text(encoding="utf-8")
LARGEST = 150_000  # bytes


def test_pictures_are_those_of_today() -> None:
    """Where a wording changed: `make pictures`, and look at them."""
    drawn = pictures()
    assert {path.name for path in FOLDER.iterdir()} == drawn.keys()
    for name, picture in drawn.items():
        assert (FOLDER / name).read_text(encoding="utf-8") == picture, f"{name} is not what is drawn today"


@pytest.mark.parametrize("picture", sorted(FOLDER.iterdir()), ids=lambda path: path.name)
def test_picture_is_small_needs_nothing_else_and_stands_in_the_guide(picture: Path) -> None:
    text = picture.read_text(encoding="utf-8")
    assert ElementTree.fromstring(text).tag.endswith("svg")
    assert len(text.encode()) < LARGEST
    assert "http" not in text.replace("http://www.w3.org/2000/svg", "")
    assert re.search(rf"!\[[^\]]+\]\(images/{re.escape(picture.name)}\)", GUIDE)
