"""`notes.md`: what people write of a release, and an entry for each change that breaks somebody.

What the tool writes of a change stands between two comments, whose first one names the
changes that the entry is of; what is around them is written by people, and kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import dropwhile, islice, takewhile

MIGRATION, EXCEPTION, BREAKING = "Migration", "Exception à la règle de version", "Changements qui rompent"
"""The sections that mean something; what people add beside them is part of the introduction."""
TO_WRITE = "À rédiger :"
"""Begins what nobody has written yet."""

_BEGIN, _END = "<!-- changement", "<!-- fin -->"
ENTRY = re.compile(rf"^{_BEGIN}\n(?P<keys>.*?)\n-->$.*?^{_END}$", re.DOTALL | re.MULTILINE)
"""What the tool wrote of an entry."""
_FENCE = re.compile(r"\s*(```|~~~)")
_HEADING = re.compile(r"(#{1,3}) +(.*?)\s*")


@dataclass(frozen=True, slots=True)
class Entry:
    """What is written of changes that one edit of a workbook made."""

    keys: tuple[str, ...]  # a line each, as `key_of` gives them
    row: int  # 1-based, of its heading
    text: str  # by people; empty where nobody has written it


@dataclass(frozen=True, slots=True)
class Notes:
    """What is written of a release."""

    introduction: str = ""
    migration: str = ""
    exception: str = ""
    entries: tuple[Entry, ...] = ()

    def entry(self, key: str) -> Entry | None:
        return next((entry for entry in self.entries if key in entry.keys), None)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of level 2 or 3 with the lines below it."""

    level: int
    title: str
    row: int
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """What people wrote, without what the tool did and what is still to be written."""
        return written("\n".join(self.lines))

    @property
    def with_title(self) -> str:
        """The same below the title, of a section that people have added."""
        is_added = self.level == 2 and self.text
        return f"**{self.title}**\n\n{self.text}" if is_added else self.text


def read_notes(text: str) -> Notes:
    """The notes of a release; what is absent is empty."""
    sections = tuple(_sections(text))
    named: Mapping[str, str] = {section.title: section.text for section in sections if section.level == 2}
    others = (section for section in sections if section.level < 3 and section.title not in (MIGRATION, EXCEPTION))
    entries = (Entry(_keys(section.lines), section.row, section.text) for section in sections if section.level == 3)
    introduction = "\n\n".join(filter(None, (section.with_title for section in others)))
    return Notes(introduction, named.get(MIGRATION, ""), named.get(EXCEPTION, ""), tuple(entries))


def key_of(code: str, message: str, path: str) -> str:
    """What names a change in the notes: `field-cardinality RC-EDA createCase.caseId`."""
    return " ".join(filter(None, (code, message, path))).replace("--", "- -")


def written(text: str) -> str:
    """A text without what stands between the comments of the tool, and without lines that say what is to be written."""
    kept: list[str] = []
    is_own = False
    for line in text.splitlines():
        is_own = is_own or line.startswith(_BEGIN)
        if not is_own and not line.startswith(TO_WRITE):
            kept.append(line.rstrip())
        is_own = is_own and line.strip() != _END
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip()


def comment(keys: Sequence[str], lines: Sequence[str]) -> tuple[str, ...]:
    """What the tool writes of the changes of an entry, between its comments."""
    return (_BEGIN, *keys, "-->", "", *lines, "", _END)


def _sections(text: str) -> Iterator[Section]:
    """The parts of a text, the first one without heading.

    A `#` in a fenced block is no heading, and one of level 3 only where the comment of an entry follows.
    """
    every = text.splitlines()
    section = Section(1, "", 1, ())
    is_fenced = False
    for number, line in enumerate(every, 1):
        is_fenced ^= bool(_FENCE.match(line))
        heading = None if is_fenced else _HEADING.fullmatch(line)
        if heading and (len(heading[1]) < 3 or _is_entry(every[number:])):
            yield section
            section = Section(len(heading[1]), heading[2], number, ())
        else:
            section = replace(section, lines=(*section.lines, line))
    yield section


def _is_entry(following: Sequence[str]) -> bool:
    return next(filter(str.strip, following), "").startswith(_BEGIN)


def _keys(lines: Sequence[str]) -> tuple[str, ...]:
    """The changes that an entry names, between the beginning of its comment and the end of that."""
    below = dropwhile(lambda line: not line.startswith(_BEGIN), lines)
    return tuple(takewhile(lambda line: line != "-->", islice(below, 1, None)))
