"""What real messages say of changes, in the words of a reader."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator.diagnostics import Language
from generator.diff.judge import Judgement
from generator.diff.replay import Cause, Replay
from generator.diff.rules import Role
from generator.report.change_words import ROLES, chosen
from generator.report.legible import legible

_REPLAYED = ("messages rejoués", "messages replayed")
_BROKEN = ("refusés", "refused")
_BOTH = ("refusés des deux côtés", "refused by both sides")
_UNREADABLE = ("illisibles", "unreadable")
_UNKNOWN = ("sans changement connu", "by no known change")


@dataclass(frozen=True, slots=True)
class Replayed:
    """A replay, and the changes that its numbers are of."""

    replay: Replay
    judgements: Sequence[Judgement]
    language: Language

    def lines(self, judgement: Judgement) -> Iterator[str]:
        """`messages rejoués, anciens émetteurs → nouveaux récepteurs : 12 refusés (a.json, …)`, a role each."""
        number = next(index for index, each in enumerate(self.judgements) if each is judgement)
        for role in ROLES:
            yield from self._line(role, number)

    def facts(self, judgement: Judgement) -> list[dict[str, Any]]:
        """The same for programs."""
        number = next(index for index, each in enumerate(self.judgements) if each is judgement)
        causes: list[Cause] = [(role, number) for role in ROLES]
        return [
            {"role": role, "count": self.replay.counts[role, at], "examples": self.replay.examples[role, at]}
            for role, at in causes
            if self.replay.counts[role, at]
        ]

    def summary(self) -> Iterator[str]:
        """How many messages there were, and whom the changes break; what no change explains is told too."""
        found = self.replay
        counts = [f"{found.broken[role]} {self._word(_BROKEN)}, {self._word(words)}" for role, words in ROLES.items()]
        both = f"{found.refused} {self._word(_BOTH)}"
        unreadable = f"{found.unreadable} {self._word(_UNREADABLE)}"
        yield f"{found.messages} {self._word(_REPLAYED)} : {' ; '.join([*counts, both, unreadable])}"
        for role in ROLES:
            yield from (f"{line} ({self._word(_UNKNOWN)})" for line in self._line(role, None))

    def _line(self, role: Role, number: int | None) -> Iterator[str]:
        count = self.replay.counts[role, number]
        if count:
            names = ", ".join(map(legible, self.replay.examples[role, number]))
            more = ", …" if count > len(self.replay.examples[role, number]) else ""
            start = f"{self._word(_REPLAYED)}, {self._word(ROLES[role])}"
            yield f"{start} : {count} {self._word(_BROKEN)} ({names}{more})"

    def _word(self, words: tuple[str, str]) -> str:
        return chosen(words, self.language)
