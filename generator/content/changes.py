"""What changed since the version before, in French: a change, the changes of one message, a whole release."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from generator.catalogue.language import Language
from generator.catalogue.phrases import PHRASES
from generator.catalogue.shown import apart
from generator.content import wording
from generator.content.blocks import Block, Heading, Inlines, Item, Items, Paragraph, PlainText, Strong
from generator.content.texts import code, flat, joined, noted, prose
from generator.publication import CATEGORIES, ROLES, Publication, PublishedChange

_UNSHOWN = frozenset({"description", "note", "comment", "envelope", "examples"})
"""Aspects whose words are on the page itself."""
_LONGEST = 120  # characters of a value
_FEWEST_ALIKE = 5
"""Changes of which only the place is told; fewer have a line each."""
_MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin", "juillet"),
    *("août", "septembre", "octobre", "novembre", "décembre"),
)
_FORMATS = {"json": "JSON", "xml": "XML", "python": "Python"}
_COUNTED = {
    "breaking": ("rompt", "rompent"),
    "dangerous": ("peut surprendre", "peuvent surprendre"),
    "compatible": ("est compatible", "sont compatibles"),
    "documentation": ("ne touche que la documentation", "ne touchent que la documentation"),
}


def day(date: str) -> str:
    """`"2026-11-30"` as `30 novembre 2026`."""
    year, month, number = date.split("-")
    return f"{'1er' if number == '01' else int(number)} {_MONTHS[int(month) - 1]} {year}"


def summary(changes: Sequence[PublishedChange]) -> str:
    """`3 changements : 1 rompt, 2 sont compatibles`."""
    if not changes:
        return "Aucun changement."
    counts = ((sum(change.category == category for change in changes), _COUNTED[category]) for category in CATEGORIES)
    parts = ", ".join(f"{count} {words[count > 1]}" for count, words in counts if count)
    return f"{wording.count(len(changes), 'changement')} : {parts}."


def release_texts(publication: Publication, level: int) -> Iterator[Block]:
    """What was written of the release as a whole, and what its changes sum up to."""
    yield Paragraph(flat(_published(publication)))
    yield from noted(publication.introduction)
    if publication.since:
        yield Paragraph(flat(summary(publication.changes)))
    if publication.migration:
        yield from (Heading(level, prose("Migration")), *noted(publication.migration))
    if publication.exception:
        yield from (Heading(level, prose("Exception à la règle de version")), *noted(publication.exception))


def by_subject(
    changes: Iterable[PublishedChange], level: int, title: Callable[[PublishedChange], Inlines]
) -> Iterator[Block]:
    """The changes of each message, then of each code list, then of the rest, under a heading each."""
    grouped = groupby(sorted(changes, key=_rank), key=_subject)
    for _, group in grouped:
        several = tuple(group)
        yield Heading(level, title(several[0]))
        yield change_list(several)


def subject_title(change: PublishedChange) -> Inlines:
    """The name of the message or code list that a change is of."""
    if change.message:
        return flat(change.message)
    return flat(f"Nomenclature {change.code_list}") if change.code_list else prose("Ensemble de la version")


def change_list(changes: Sequence[PublishedChange]) -> Items:
    """The changes, the worst first, each with whom it breaks and what is said of it."""
    worst_first = sorted(changes, key=lambda change: CATEGORIES.index(change.category))
    items = (item for _, alike in groupby(worst_first, key=_likeness) for item in _items(tuple(alike)))
    return Items(tuple(items), is_loose=any(change.breaks or change.note for change in changes))


def described(change: PublishedChange) -> Inlines:
    """What has changed: `donnée test.status, cardinalité : 0..1 → 1..1`."""
    subject, aspect = _words(f"subject-{change.level}"), _words(f"aspect-{change.aspect}")
    what = prose("{} {}", flat(subject), (code(change.path),)) if change.path else flat(subject)
    if change.aspect in _UNSHOWN:
        return prose("{}, {}", what, flat(aspect))
    if change.aspect in {"added", "removed"}:
        return prose("{}, {} : {}", what, flat(aspect), _value(change.new or change.old))
    old, new = apart(change.old, change.new, _LONGEST)
    return prose("{}, {} : {} → {}", what, flat(aspect), _value(old), _value(new))


def _published(publication: Publication) -> str:
    since = f", après la version {publication.since}" if publication.since else ""
    return f"Publiée le {day(publication.date)}{since}."


def _rank(change: PublishedChange) -> tuple[int, str]:
    """Lists behind messages, which stay in the order of the Model; the rest last."""
    if change.message:
        return 0, ""
    return (1, change.code_list) if change.code_list else (2, "")


def _subject(change: PublishedChange) -> tuple[str, str]:
    return change.message, change.code_list


def _likeness(change: PublishedChange) -> tuple[str, str, str, bool]:
    """What changes have in common of which only the place is told."""
    is_place_all = bool(change.path) and change.aspect in _UNSHOWN and not (change.breaks or change.note)
    return change.category, change.level, change.aspect, is_place_all


def _items(alike: Sequence[PublishedChange]) -> Iterator[Item]:
    """Changes of one likeness: many of which only the place is told, in one line with every place."""
    first = alike[0]
    *_, is_place_all = _likeness(first)
    if len(alike) < _FEWEST_ALIKE or not is_place_all:
        yield from map(_item, alike)
        return
    what = prose("{}, {}", flat(_words(f"subject-{first.level}")), flat(_words(f"aspect-{first.aspect}")))
    places = joined(((code(change.path),) for change in alike), PlainText(", "))
    yield Item(prose("{} : {}, {} fois : {}", _category(first), what, flat(str(len(alike))), places))


def _item(change: PublishedChange) -> Item:
    line = prose("{} : {}", _category(change), described(change))
    reach = " ; ".join(_reach(change))
    told = [Paragraph(flat(f"{reach[0].upper()}{reach[1:]}."))] if reach else []
    return Item(line, (*told, *noted(change.note)))


def _category(change: PublishedChange) -> Inlines:
    return (Strong(flat(_words(f"category-{change.category}"))),)


def _reach(change: PublishedChange) -> Iterator[str]:
    """Whom a change breaks, and in which formats."""
    for role in ROLES:
        formats = [_FORMATS[form] for each, form in change.breaks if each == role]
        if formats:
            yield f"{_words(f'reach-{role}')} ({', '.join(formats)})"


def _value(text: str) -> Inlines:
    short = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
    return (code(short),) if short else flat("—")


def _words(name: str) -> str:
    return PHRASES[name].of(Language.FRENCH)
