"""What there is to say of a code: its meaning, an example, how to mend it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.catalogue import ENTRIES, TOPICS
from generator.catalogue.entry import Severity, Topic
from generator.catalogue.language import Language
from generator.catalogue.nearest import nearest
from generator.catalogue.phrase import phrase
from generator.catalogue.renamed import RENAMED

_REACH = {
    Language.FRENCH: {
        Severity.ERROR: "rien ne peut être généré",
        Severity.WARNING: "publié, mais douteux",
        Severity.INFO: "bon à savoir",
    },
    Language.ENGLISH: {
        Severity.ERROR: "nothing can be generated",
        Severity.WARNING: "published, but doubtful",
        Severity.INFO: "good to know",
    },
}
_FORM = {
    Language.FRENCH: "{code}\n    {meaning}\n  Gravité : {severity} ({reach})\n  Exemple : {place}\n    {message}\n"
    "  Pour corriger :\n    {help}",
    Language.ENGLISH: "{code}\n    {meaning}\n  Severity: {severity} ({reach})\n  Example: {place}\n    {message}\n"
    "  To fix it:\n    {help}",
}


@dataclass(frozen=True, slots=True)
class Explanation:
    """A code in one language, its example in the words of a run."""

    code: str
    severity: str  # "erreur"
    reach: str  # what the severity means: "rien ne peut être généré"
    meaning: str
    place: str  # of the example: "mdd.xlsx RC-EDA!K16"
    message: str
    help: str


def explanation(code: str, language: Language) -> Explanation:
    """A code of the catalogue, explained by the example in its entry.

    Raises: KeyError when the catalogue does not know the code.
    """
    entry = ENTRIES[code]
    return Explanation(
        code=code,
        severity=entry.severity.name_in(language),
        reach=_REACH[language][entry.severity],
        meaning=entry.text(language).meaning,
        place=entry.place or next(topic.place for topic in TOPICS if code in topic.entries),
        message=entry.message(entry.example, language),
        help=entry.help(entry.example, language),
    )


def explained(code: str, language: Language) -> str:
    """The lines that a terminal shows of a code."""
    entry = explanation(code, language)
    words = {name: getattr(entry, name) for name in Explanation.__slots__}
    return _FORM[language].format_map(words)


def listed(language: Language) -> str:
    """Every code in a line, by topic."""
    return "\n\n".join("\n".join(_lines(topic, language)) for topic in TOPICS)


def unknown(code: str, language: Language) -> str:
    """That there is no such code, and the one that resembles it."""
    near = nearest(code, ENTRIES)
    remark = phrase("perhaps-code", value=code, near=near) if near else phrase("no-code", value=code)
    return remark.words(language)


def renamed(code: str, language: Language) -> str:
    """That a code is an old one, and what it is now; empty where it is not."""
    now = ", ".join(RENAMED.get(code, ()))
    return phrase("old-code", value=code, now=now).words(language) if now else ""


def _lines(topic: Topic, language: Language) -> Iterator[str]:
    width = max(map(len, ENTRIES))
    yield topic.title(language)
    for code, entry in topic.entries.items():
        yield f"  {code:{width}}  {entry.severity.name_in(language):11}  {entry.text(language).meaning}"
