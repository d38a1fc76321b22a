"""How a page lists what has changed: many changes of which only the place is told are one line."""

from __future__ import annotations

import pytest

from generator.content.blocks import Document
from generator.content.changes import change_list
from generator.emit.markdown import markdown
from generator.publication import PublishedChange


def step(number: int, *, aspect: str = "envelope", note: str = "") -> PublishedChange:
    return PublishedChange(f"step-{aspect}", category="documentation", path=f"chaine.{number}", note=note)


def lines(*changes: PublishedChange) -> list[str]:
    text = markdown(Document("changements", "", (change_list(changes),)))
    return [line for line in text.splitlines() if line.startswith("- ")]


def test_many_changes_of_which_only_the_place_is_told_are_one_line() -> None:
    (line,) = lines(*map(step, range(5)))
    assert line.startswith("- **documentation** : étape, enveloppe, 5 fois : ")
    assert all(f"`chaine.{number}`" in line for number in range(5))


def test_few_have_a_line_each() -> None:
    assert len(lines(*map(step, range(4)))) == 4


@pytest.mark.parametrize("more", [{"note": "À lire."}, {"aspect": "removed"}])
def test_what_is_said_of_a_change_is_never_left_out(more: dict[str, str]) -> None:
    changes = [step(number, **more) for number in range(6)]
    assert len(lines(*changes)) == 6
    assert len(lines(*map(step, range(9)), *changes)) == 7
