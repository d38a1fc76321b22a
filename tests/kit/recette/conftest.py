from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hubsante_kit.hub.delivery import Form
from tests.kit.recette.desk import Desk

MakeDesk = Callable[[Form], Desk]


@pytest.fixture
def make_desk(tmp_path: Path) -> Iterator[MakeDesk]:
    """A desk in the test's folder; made again, it goes on where the last one ended."""
    open_desks: list[Desk] = []

    def make(form: Form = "json") -> Desk:
        for desk in open_desks:
            desk.journal.close()
        open_desks.append(Desk(tmp_path, form))
        return open_desks[-1]

    yield make
    for desk in open_desks:
        desk.journal.close()
