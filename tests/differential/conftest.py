"""The engines of other languages, started once a worker."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.differential.engines import Running, running


@pytest.fixture(scope="session")
def engines() -> Iterator[Running]:
    with running() as started:
        yield started
