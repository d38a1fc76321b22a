"""The waivers of `release.toml`: findings that a release lives with, and why."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from generator.catalogue import ENTRIES, Severity
from generator.catalogue.nearest import nearest
from generator.catalogue.renamed import RENAMED, codes_now
from generator.diagnostics import Diagnostic, Origin, Phrase, finding, has_errors, phrase, shown
from generator.lookup import name_key
from generator.read.toml_lines import line_of_key, written

KEY = "waiver"
MOST = 1_000  # waivers of a release

_TEXTS = ("code", "cell", "path", "reason")
_HEADER = re.compile(r"\s*\[\[\s*waiver\s*\]\]\s*(#.*)?")
_REASON_LENGTH = 500  # characters


@dataclass(frozen=True, slots=True)
class Waiver:
    """Findings of one code, at one place or at all places of a kind, that nobody wants to see."""

    code: str
    cell: str  # a place as findings show it, the file may be left out: "RC-EDA!K16"; "" where there is a path
    path: str  # a file, or a place, `*` standing for any text: "scenarios/*"; "" where there is a cell
    reason: str  # in one line
    until: date | None  # the last day on which it holds
    origin: Origin

    @property
    def place(self) -> str:
        return self.cell or self.path

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes that it waives today: of those that an old code became, the ones that are no errors."""
        return tuple(code for code in codes_now(self.code) if ENTRIES[code].severity is not Severity.ERROR)

    def covers(self, spellings: Sequence[str]) -> bool:
        """Whether a place is one where findings are waived, from its spellings."""
        if self.cell:
            return name_key(self.cell) in map(name_key, spellings)
        return any(_matches(name_key(self.path), name_key(spelling)) for spelling in spellings)


@dataclass(frozen=True, slots=True)
class Waived:
    """A finding that is not reported, and the waiver that says why."""

    finding: Diagnostic
    waiver: Waiver


def spellings(origin: Origin) -> tuple[str, ...]:
    """How a waiver may write a place: as findings print it, without its file, or the file alone."""
    return str(origin), str(replace(origin, file="")).strip(), origin.file


def read_waivers(
    tables: object, text: str, file: str, settings: Collection[str] = ()
) -> tuple[tuple[Waiver, ...], tuple[Diagnostic, ...]]:
    """The waivers of a settings file, from its key `waiver` and its text, which has the lines.

    The keys of its `settings` belong before the first waiver.

    Reports: bad-waiver, unknown-waiver-code, renamed-waiver-code, waived-error
    """
    if not isinstance(tables, list):
        return (), (
            _bad_waiver(Origin(file, row=line_of_key(KEY, text)), _no_tables(tables), phrase("mended-brackets")),
        )
    if len(tables) > MOST:
        problem = phrase("too-many-waivers", count=len(tables), most=MOST)
        return (), (_bad_waiver(Origin(file), problem, phrase("mended-path")),)
    waivers: list[Waiver] = []
    findings: list[Diagnostic] = []
    for table, origin in zip(tables, _origins(text, file, len(tables)), strict=True):
        problems = list(_problems(table, origin, settings))
        findings += problems
        waivers += [] if has_errors(problems) else [_waiver(table, origin)]
    return tuple(waivers), tuple(findings)


def _origins(text: str, file: str, count: int) -> list[Origin]:
    """The line of each table's header; a pointer, where the text hides what is a header."""
    lines = [number for number, line in enumerate(text.split("\n"), start=1) if _HEADER.fullmatch(line)]
    if len(lines) == count:
        return [Origin(file, row=line) for line in lines]
    return [Origin(file, pointer=f"/{KEY}/{index}") for index in range(count)]


def _bad_waiver(origin: Origin, problem: Phrase, remedy: Phrase) -> Diagnostic:
    return finding("bad-waiver", origin, problem=problem, remedy=remedy)


def _no_tables(value: object) -> Phrase:
    return phrase("waiver-brackets") if isinstance(value, dict) else _refused_value(KEY, value)


def _refused_value(key: str, value: object) -> Phrase:
    return phrase("waiver-value", key=key, value=written(value))


def _problems(table: object, origin: Origin, settings: Collection[str]) -> Iterator[Diagnostic]:
    if not isinstance(table, dict):
        yield _bad_waiver(origin, _refused_value(KEY, table), phrase("mended-brackets"))
        return
    for problem, remedy in _refused(table, settings):
        yield _bad_waiver(origin, problem, remedy)
    code = table.get("code")
    if not isinstance(code, str) or not code.strip():
        return
    if code in RENAMED:
        yield finding("renamed-waiver-code", origin, value=code, now=", ".join(RENAMED[code]))
    elif code not in ENTRIES:
        yield finding("unknown-waiver-code", origin, value=code, proposal=nearest(code, ENTRIES))
    elif ENTRIES[code].severity is Severity.ERROR:
        yield finding("waived-error", origin, value=code)


def _refused(table: Mapping[str, Any], settings: Collection[str]) -> Iterator[tuple[Phrase, Phrase]]:
    """What does not make a waiver of a table, each with what to do."""
    keys = phrase("mended-waiver")
    for key, value in table.items():
        if key in settings:
            yield phrase("setting-in-waiver", key=key), phrase("mended-order", key=key)
        elif key not in (*_TEXTS, "until"):
            yield _refused_value(key, value), keys
    for key in _TEXTS:
        value = table.get(key, "")
        is_needed = key in ("code", "reason") or (key == "cell" and "path" not in table) or key in table
        if not isinstance(value, str):
            yield _refused_value(key, value), keys
        elif is_needed and not value.strip():
            yield phrase("waiver-lacks", key=key), keys
    if "cell" in table and "path" in table:
        yield phrase("waiver-places"), keys
    if "until" in table and type(table["until"]) is not date:
        yield _refused_value("until", table["until"]), phrase("mended-day")


def _waiver(table: Mapping[str, Any], origin: Origin) -> Waiver:
    reason = shown(" ".join(table["reason"].split()), _REASON_LENGTH)
    place = {key: table.get(key, "").strip() for key in ("cell", "path")}
    return Waiver(table["code"], **place, reason=reason, until=table.get("until"), origin=origin)


def _matches(pattern: str, text: str) -> bool:
    """Whether a text is a pattern in which `*` stands for any text, in linear time."""
    first, *rest = pattern.split("*")
    if not rest:
        return text == first
    *inner, last = rest
    if not text.startswith(first):
        return False
    at = len(first)
    for part in inner:
        place = text.find(part, at)
        if place < 0:
            return False
        at = place + len(part)
    return len(text) - len(last) >= at and text.endswith(last)
