from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path

import pytest

from hubsante_kit.hub.delivery import Form
from tests.kit.recette.acting import act_all
from tests.kit.recette.desk import Desk
from tests.kit.recette.editor import Editor

MakeDesk = Callable[[Form], Desk]
Played = Callable[[Form], tuple[Desk, Editor]]


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


@pytest.fixture(scope="session")
def played_once(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Form], tuple[Path, Editor]]:
    """The folder of an editor that went through all milestones; it is played once for all tests."""

    @cache
    def play(form: Form) -> tuple[Path, Editor]:
        folder = tmp_path_factory.mktemp(form)
        desk = Desk(folder, form)
        editor = act_all(desk, form)
        desk.journal.close()
        return folder, editor

    return play


@pytest.fixture
def played(make_desk: MakeDesk, tmp_path: Path, played_once: Callable[[Form], tuple[Path, Editor]]) -> Played:
    """A desk at which an editor went through all milestones up to the questions, and that editor."""

    def make(form: Form = "json") -> tuple[Desk, Editor]:
        folder, editor = played_once(form)
        shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
        return make_desk(form), deepcopy(editor)

    return make
