"""Whom a change breaks, proven by messages: valid on one side, refused on the other.

What old senders send is held against the old release with the change and against the
new release; what new senders send against the new release without the change and
against the old one. Where a message is refused by both, the change is why.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.diff.change import Change
from generator.diff.kinds import Kinds
from generator.diff.places import witnesses
from generator.diff.proof import Witness
from generator.diff.renames import Renames
from generator.diff.rules import Category, Format, ImpactRule, Role
from generator.diff.side import Side
from generator.model import Model

__all__ = ["Category", "Judge", "Judgement", "Witness"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """A change, the rule that it falls under, and the messages that prove whom it breaks."""

    change: Change
    rule: ImpactRule
    witnesses: tuple[Witness, ...] = ()

    @property
    def category(self) -> Category:
        """Breaking where a message shows it or code must change; else what the rule says."""
        return Category.BREAKING if self.breaks else self.rule.otherwise

    @property
    def python(self) -> bool:
        """Whether code that names the thing must change."""
        return self.rule.breaks_code

    @property
    def breaks(self) -> tuple[tuple[Role, Format], ...]:
        """Whom the change breaks in which format, each once."""
        proven = tuple(dict.fromkeys((witness.role, witness.format) for witness in self.witnesses))
        return (*proven, ("old-sender", "python")) if self.python else proven


@dataclass(frozen=True)
class Judge:
    """Two Models and what was found between them."""

    old: Model
    new: Model
    changes: Sequence[Change]

    def judgements(self) -> Iterator[Judgement]:
        """Each change as it is judged, in the order of the changes."""
        yield from map(self.judgement, self.changes)

    def judgement(self, change: Change) -> Judgement:
        """What no message could show is judged by its rule alone."""
        rule = self._kinds.rule(change)
        kinds = self._kinds
        proofs = witnesses(change, kinds.old, kinds.new, kinds.renames) if rule.is_seen else ()
        return Judgement(change, rule, tuple(proofs))

    @cached_property
    def _kinds(self) -> Kinds:
        return Kinds(Side(self.old), Side(self.new), Renames.of(self.changes))
