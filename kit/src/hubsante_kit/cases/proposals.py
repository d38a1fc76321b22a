"""Which path may have been meant by one that leads nowhere."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from difflib import SequenceMatcher

from hubsante_kit.cases.paths import Path, loose_words

_LEAST = 0.7  # of what two paths share, below which a proposal would mislead


def nearest(candidates: Iterable[Path], text: str, taken: Collection[Path]) -> Path | None:
    """The candidate nearest to a text, first of equals; None where none comes near.

    The last name must be right or nearly so: what is mistaken is usually the way to it, an object
    too many, a dot too few or a list's place. `taken` are paths that other rows name already.
    """
    words = loose_words(text)
    likely = [(_likeness(words, path), path) for path in candidates if path not in taken]
    score, best = max(likely, key=lambda pair: pair[0], default=(0.0, ()))
    return best if score >= _LEAST else None


def with_places(path: Path, text: str) -> Path:
    """A path through first items, through the items whose numbers stand in a text: `[2]` there is `[2]` here."""
    numbers = [int(word) for word in loose_words(text) if word.isdigit()]
    places = iter(numbers)
    return tuple(next(places, 0) if isinstance(step, int) else step for step in path)


def _likeness(words: tuple[str, ...], path: Path) -> float:
    steps = tuple(map(str, path))
    way = SequenceMatcher(None, words, steps, autojunk=False).ratio()
    last = SequenceMatcher(None, _last_name(words).lower(), _last_name(steps).lower(), autojunk=False).ratio()
    return way / 2 + last / 2 if last > 0.75 else 0.0


def _last_name(words: tuple[str, ...]) -> str:
    return next((word for word in reversed(words) if not word.isdigit()), "")
