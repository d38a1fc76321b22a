"""Generated packages, imported for one test at a time."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.factories import model
from tests.packages import Package
from tests.unit.emit.hub import HUB
from tests.unit.runtime.shapes import LISTS, SHAPES


@pytest.fixture(scope="session")
def small_release(tmp_path_factory: pytest.TempPathFactory) -> Package:
    return Package(model(*HUB, *SHAPES, code_lists=LISTS), tmp_path_factory.mktemp("small"))


@pytest.fixture
def official(official_release: Package) -> Iterator[Package]:
    """The package of the official release 3.4.0, in use; our envelope, since no official workbook has one."""
    with official_release:
        yield official_release


@pytest.fixture
def own(own_release: Package) -> Iterator[Package]:
    """The package of the project's own specs, in use."""
    with own_release:
        yield own_release


@pytest.fixture
def small(small_release: Package) -> Iterator[Package]:
    """The package of a small release with every construct, in use."""
    with small_release:
        yield small_release
