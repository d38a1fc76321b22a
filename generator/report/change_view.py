"""A judged change in the words of a reader, for every format alike."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from generator.diagnostics import Language, Origin
from generator.diff.change import Change, Kind, Level
from generator.diff.facts import Paths, message_of, shown
from generator.diff.judge import Category, Judgement, Witness
from generator.report.change_words import CATEGORIES, FORMATS, KINDS, LEVELS, ROLES, TYPES, Words, chosen
from generator.report.replayed import Replayed

_WORD = re.compile(r"\w+(?:-\w+)*|\s+|[^\w\s]")
_ORDER = tuple(Category)

_ADDED, _REMOVED, _MOVED = ("ajout", "added"), ("retrait", "removed"), ("déplacement", "moved")
_NOTHING = ("aucune différence", "no difference")
_CONFIDENCE = ("confiance", "confidence")
_LISTS = ("nomenclatures", "code lists")
_SCENARIOS = ("scénarios", "scenarios")

Segment = tuple[str, bool]
"""A piece of a text, and whether it differs from the other side."""


@dataclass(frozen=True, slots=True)
class Told:
    """What there is to tell, and of which two releases."""

    judgements: Sequence[Judgement]
    paths: Paths
    language: Language
    sides: tuple[str, str]  # as they were named
    replayed: Replayed | None = None


@dataclass(frozen=True)
class ChangeView:
    """What a reader is told of a change."""

    judgement: Judgement
    paths: Paths
    language: Language
    replayed: Replayed | None = None

    @property
    def change(self) -> Change:
        return self.judgement.change

    @property
    def category(self) -> Category:
        return self.judgement.category

    @property
    def category_word(self) -> str:
        return self._word(CATEGORIES[self.category])

    @property
    def group(self) -> str:
        """The heading that a change stands under: its message, or what is of no message."""
        match self.change.subject.level:
            case Level.CODE_LIST | Level.CODE:
                return self._word(_LISTS)
            case Level.SCENARIO | Level.STEP:
                return self._word(_SCENARIOS)
            case _:
                return message_of(self.change) or self._word(LEVELS[Level.RELEASE])

    @property
    def what(self) -> str:
        """`donnée createCase.owner, cardinalité`."""
        place = f"{self._word(LEVELS[self.change.subject.level])} {self.paths.path(self.change)}".strip()
        sure = self.change.confidence
        certainty = f" ({self._word(_CONFIDENCE)} {sure:g})" if sure < 1 else ""
        return f"{place}, {self._action}{certainty}"

    @property
    def _action(self) -> str:
        if self.change.kind is Kind.PRESENCE:
            return self._word(_ADDED if self.change.old is None else _REMOVED)
        return self._word(_MOVED if self.change.kind is Kind.PLACE else KINDS[self.change.kind])

    @cached_property
    def values(self) -> tuple[str, str]:
        """What stood there and what stands there; empty where nothing does."""
        if self.change.kind is Kind.PLACE:
            return self.paths.old_path(self.change), self.paths.path(self.change)
        names = TYPES if self.language is Language.FRENCH else {}
        old, new = (shown(value, names) or "" for value in (self.change.old, self.change.new))
        return " ".join(old.split("\n")), " ".join(new.split("\n"))

    @property
    def cells(self) -> tuple[str, str]:
        """The places in the sources of both sides."""
        old, new = self.paths.cells(self.change)
        return old or "", new or ""

    @property
    def new_origin(self) -> Origin | None:
        """Where the change is in the sources of the new side."""
        return self.paths.new_origin(self.change)

    @property
    def breaks(self) -> Iterator[str]:
        """`anciens émetteurs → nouveaux récepteurs (JSON, XML)`, a role each."""
        for role, words in ROLES.items():
            formats = [FORMATS[form] for other, form in self.judgement.breaks if other == role]
            if formats:
                yield f"{self._word(words)} ({', '.join(formats)})"

    @property
    def lines(self) -> Iterator[str]:
        """Whom the change breaks, then which real messages it broke."""
        yield from self.breaks
        if self.replayed:
            yield from self.replayed.lines(self.judgement)

    def proof(self, witness: Witness) -> str:
        """What a witness shows, in one line."""
        return f"{witness.schema}, {self._word(ROLES[witness.role])}, {FORMATS[witness.format]}"

    def _word(self, words: Words) -> str:
        return chosen(words, self.language)


def views(told: Told) -> list[ChangeView]:
    """By message, those first where the worst is, else as the release has them; the worst first within each."""
    made = [ChangeView(judgement, told.paths, told.language, told.replayed) for judgement in told.judgements]
    worst: dict[str, int] = {}
    for view in made:
        worst[view.group] = min(worst.get(view.group, len(_ORDER)), _ORDER.index(view.category))
    places = {group: (reach, place) for place, (group, reach) in enumerate(worst.items())}
    return sorted(made, key=lambda view: (places[view.group], _ORDER.index(view.category)))


def groups(listed: Sequence[ChangeView]) -> dict[str, list[ChangeView]]:
    """The views below their headings."""
    found: dict[str, list[ChangeView]] = {}
    for view in listed:
        found.setdefault(view.group, []).append(view)
    return found


def summary(told: Told) -> Iterator[str]:
    """`rompt : 3, documentation : 1`; that nothing differs, where nothing does; then what real messages show."""
    counts = Counter(judgement.category for judgement in told.judgements)
    colon = " : " if told.language is Language.FRENCH else ": "
    words = (f"{chosen(CATEGORIES[each], told.language)}{colon}{counts[each]}" for each in _ORDER if counts[each])
    yield ", ".join(words) or chosen(_NOTHING, told.language)
    if told.replayed:
        yield from told.replayed.summary()


def segments(old: str, new: str) -> tuple[list[Segment], list[Segment]]:
    """Two texts in pieces, those marked that differ; a text without the other is one piece."""
    if not old or not new:
        return [(old, False)], [(new, False)]
    left, right = _WORD.findall(old), _WORD.findall(new)
    before: list[Segment] = []
    after: list[Segment] = []
    for action, start, end, other_start, other_end in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        is_other = action != "equal"
        before += [("".join(left[start:end]), is_other)] if end > start else []
        after += [("".join(right[other_start:other_end]), is_other)] if other_end > other_start else []
    return before, after
