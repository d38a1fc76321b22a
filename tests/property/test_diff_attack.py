"""What is called unbroken is attacked: no valid object of the one side is refused by the other.

A sign of a rule or a trial that misses a break when it fails.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diff.change import Level, Subject
from generator.diff.compare import compare
from generator.diff.judge import Judge
from generator.diff.parts import Part
from generator.diff.renames import Renames
from generator.diff.rules import Format, Role
from generator.diff.side import Side, Target
from generator.model import Model
from tests.laws import law
from tests.model_mutants import mutants
from tests.official import needs_official_releases, official_model, own_model
from tests.property.model_messages import valid_messages

Names = tuple[str, str]
"""Of a message and of an object, as the new release has them."""

ATTACKED = ("RS-RI", "GEO-POS", "TECHNICAL", "RS-BPV")
PAIRS = (("3.0.0", "3.4.0"), ("2.4.0", "3.0.0"), ("3.4.0", "3.0.0"))
SHARE = 9


class Attack:
    """Two releases, whom the changes of each object break, and the objects of both sides alone."""

    def __init__(self, old: Model, new: Model) -> None:
        changes = compare(old, new)
        self.old, self.new, self.renames = Side(old), Side(new), Renames.of(changes)
        self.breaks: dict[Names, set[tuple[Role, Format]]] = {}
        self.elsewhere: set[tuple[Role, Format]] = set()
        for judgement in Judge(old, new, changes).judgements():
            of = self._names(judgement.change.subject.names, judgement.change.subject.level)
            (self.breaks.setdefault(of, set()) if of else self.elsewhere).update(judgement.breaks)

    def targets(self) -> list[tuple[Names, Target, Target]]:
        """The objects of which something changed, on both sides."""
        return [found for names in self.breaks if (found := self._target(names))]

    def refused(
        self, known: set[tuple[Role, Format]], sender: Part, receiver: Part, value: Any, role: Role
    ) -> list[tuple[Role, Format]]:
        """In which formats an object is refused, of those in which nobody is known to be broken."""
        root = sender.xml(value)
        verdicts: Mapping[Format, tuple[bool, bool]] = {
            "json": (sender.accepts_json(value), receiver.accepts_json(value)),
            "xml": (False, True) if root is None else (sender.accepts_xml(root), receiver.accepts_xml(root)),
        }
        return [
            (role, form) for form, verdict in verdicts.items() if verdict == (True, False) and (role, form) not in known
        ]

    def _names(self, names: tuple[str, ...], level: Level) -> Names | None:
        return (names[0], names[1]) if level in (Level.OBJECT, Level.FIELD) else None

    def _target(self, names: Names) -> tuple[Names, Target, Target] | None:
        old = self.old.target(self.renames.old_subject(Subject(Level.OBJECT, names)).names)
        new = self.new.target(names)
        return (names, old, new) if old and new else None


@cache
def attacks() -> list[Attack]:
    """Every so many-th mutant of some messages."""
    return [Attack(mutant.old, mutant.new) for mutant in list(_mutants())[::SHARE]]


def _mutants() -> Iterator[Any]:
    for name in ATTACKED:
        yield from mutants(own_model(), own_model().message_by_name[name])


def assert_unbroken(attack: Attack, data: Any) -> None:
    """Draw an object of a side that has changed, and hold it against the other side."""
    names, old, new = data.draw(st.sampled_from(attack.targets()))
    parts = {
        "old-sender": (_part(attack.old, old, old), _part(attack.new, new, old)),
        "new-sender": (_part(attack.new, new, new), _part(attack.old, old, new)),
    }
    role: Any = data.draw(st.sampled_from(list(parts)))
    sender, receiver = parts[role]
    _, value = data.draw(valid_messages(sender.model))
    known = attack.breaks[names] | attack.elsewhere
    assert attack.refused(known, sender, receiver, value, role) == []


def _part(side: Side, target: Target, under: Target) -> Part:
    """An object alone, under the root and namespace that the sender has."""
    message = replace(target.message, root=under.message.root, namespace=under.message.namespace)
    return Part.of(message, target.holder, side.model.release)


@given(st.data())
@law(200)
def test_no_object_is_refused_after_a_change_that_breaks_nobody(data: Any) -> None:
    attack = data.draw(st.sampled_from([attack for attack in attacks() if attack.targets()]))
    assert_unbroken(attack, data)


@needs_official_releases
@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_no_object_of_an_official_release_is_refused_unsaid(old: str, new: str) -> None:
    attack = Attack(official_model(old), official_model(new))

    @given(st.data())
    @law(100)
    def attacked(data: Any) -> None:
        assert_unbroken(attack, data)

    attacked()


def test_an_attack_finds_a_break_that_is_not_told() -> None:
    """That the law can fail: with nothing known to break, a value of some mutant is refused."""
    found = 0
    for attack in attacks():
        for _, old, new in attack.targets():
            value = attack.old.fragment(old, tuple(field.name for field in old.holder.fields))
            sides = _part(attack.old, old, old), _part(attack.new, new, old)
            found += len(attack.refused(set(), *sides, value, "old-sender"))
    assert found > 10
