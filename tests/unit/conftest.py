"""A generated package of a small release."""

from __future__ import annotations

import pytest

from tests.factories import model
from tests.packages import Package
from tests.unit.emit.hub import HUB
from tests.unit.runtime.shapes import LISTS, SHAPES


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Package:
    """The package of a small release with every construct."""
    return Package(model(*HUB, *SHAPES, code_lists=LISTS), tmp_path_factory.mktemp("small"))
