"""Who plays the partner where several clients are tried."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from hubsante_kit.answers import Answers
from hubsante_kit.commands.choice_options import Playing
from hubsante_kit.commands.material import Choice, Material
from hubsante_kit.desk import Plan
from hubsante_kit.hub.links import LINKS
from hubsante_kit.partner.behaviour import BEHAVIOURS
from tests.kit.messages import FIRE, OTHER_SAMU, SAMU


def partner(clients: tuple[str, ...], partners: tuple[str, ...], *, is_of_health: bool = False) -> tuple[str, str]:
    """The partner and its behaviour."""
    plan = Plan(Path(), LINKS["recette"], dict.fromkeys(clients, "json"), dict.fromkeys(partners, "json"), "", 0)
    choice = Choice((), None, (), (), None, None, False, None, "", None)
    material = Material(lambda *_: (), lambda *_: (), Answers(), is_of_health=is_of_health)
    assignment = Playing(plan, choice, material, BEHAVIOURS["exemplaire"], {}).assignment(datetime.now(UTC))
    return assignment.parties.partner, assignment.behaviour.name


@pytest.mark.parametrize(
    ("clients", "partners", "is_of_health", "expected"),
    [
        ((SAMU,), (FIRE, OTHER_SAMU), False, (FIRE, "exemplaire")),
        ((SAMU,), (FIRE, OTHER_SAMU), True, (OTHER_SAMU, "exemplaire")),
        ((SAMU,), (FIRE,), True, (FIRE, "exemplaire")),
        ((SAMU, FIRE), (FIRE, OTHER_SAMU), False, (OTHER_SAMU, "exemplaire")),
        ((SAMU, FIRE), (FIRE,), False, (FIRE, "muet")),
    ],
)
def test_the_partner_is_none_of_those_that_are_tried(
    clients: tuple[str, ...], partners: tuple[str, ...], is_of_health: bool, expected: tuple[str, str]
) -> None:
    assert partner(clients, partners, is_of_health=is_of_health) == expected
