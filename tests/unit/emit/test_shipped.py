"""The notes that come with the tool are what the libraries give, and are enough for known releases."""

from __future__ import annotations

import pytest

from generator.emit.python.shipped import shipped
from tests.official import VERSIONS, needs_official_releases, official_model, own_model
from tests.shipped_notes import given_today, notes_of


def test_what_is_shipped_is_what_the_libraries_give_today() -> None:
    assert given_today(shipped()) == shipped()


def test_own_release_needs_no_other() -> None:
    assert notes_of([own_model()]) <= shipped().keys()


@needs_official_releases
@pytest.mark.parametrize("version", VERSIONS)
def test_official_release_needs_no_other(version: str) -> None:
    assert notes_of([official_model(version)]) <= shipped().keys()
