"""What a milestone is: steps with a criterion, and what was seen of each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Literal, TypeAlias

from hubsante_kit.history import History, Parties, Passage


class State(Enum):
    """How far a step is."""

    BLOCKED = "bloqué"
    """Steps that it needs are not met."""
    OPEN = "à faire"
    """Nothing was seen yet that speaks for or against it."""
    ASKED = "à constater"
    """A person has to say what no machine can see."""
    MET = "réussi"
    FAILED = "échoué"

    def counted(self, count: int) -> str:
        """So many steps in this state, in French: `"3 réussis"`, `"2 à faire"`."""
        is_participle = self in (State.BLOCKED, State.MET, State.FAILED)
        return f"{count} {self.value}{'s' if is_participle and count > 1 else ''}"


@dataclass(frozen=True, slots=True)
class Question:
    """What a person is asked about one object of one message."""

    identity: str
    """The same as long as the message is: answers are found again by it."""
    text: str
    values: tuple[tuple[str, str], ...] = ()
    """What to look for: the name of each value and the value."""


Ask: TypeAlias = Callable[[Passage], tuple[Question, ...]]
"""The questions about a message."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was seen of a step."""

    state: State
    seen: str
    """What happened, in French."""
    why: str = ""
    """Why that is not as expected; empty where it is."""
    messages: tuple[int, ...] = ()
    """The messages that it speaks of, by the numbers of their records."""
    questions: tuple[Question, ...] = ()
    """Those without an answer yet."""


Check: TypeAlias = Callable[[History, Parties], Verdict]
"""A pure function of all that happened."""


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a milestone."""

    name: str
    """`"3.2"`"""
    title: str
    expected: str
    """The criterion, in French."""
    origin: Literal["officiel", "kit"]
    """Whose criterion it is: that of the test days, or ours where theirs says nothing that can be seen."""
    check: Check
    needs: tuple[str, ...] = ()
    """The steps that come before it."""
    documentation: str = ""
    """The page of the documentation, from its root."""
    prompts: tuple[str, ...] = ()
    """What the partner sends so that it can be met, by the names of `partner.prompts`."""
    is_optional: bool = False
    """Whether a milestone is passed without it."""


@dataclass(frozen=True, slots=True)
class Milestone:
    """A milestone, "jalon": steps that belong together."""

    number: int
    title: str
    steps: tuple[Step, ...]
