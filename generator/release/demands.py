"""What a release must say before it is published: a number that is high enough, and words for whom it breaks."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Origin, Phrase, finding, in_reading_order, phrase
from generator.read.folder import SETTINGS
from generator.read.toml_lines import line_of_key
from generator.release.judged import JudgedChange, worst
from generator.release.notes import EXCEPTION, MIGRATION, TO_WRITE
from generator.release.record import NOTES, path_of
from generator.release.standing import Standing
from generator.release.version import Bump


def demands(standing: Standing) -> tuple[Diagnostic, ...]:
    """What is missing, in reading order; nothing where nothing has changed, or nothing was published before.

    Reports: version-behind, version-too-low, misplaced-release-notes, missing-release-note,
    unwritten-release-note, stale-release-note
    """
    if standing.last is None or (standing.is_published and not standing.changes):
        return ()
    found = (*_version(standing), *_misplaced(standing), *_missing(standing), *_entries(standing))
    return in_reading_order(found)


def _version(standing: Standing) -> Iterator[Diagnostic]:
    """Reports: version-behind, version-too-low"""
    place = Origin(SETTINGS, row=line_of_key("version", standing.settings_text))
    version, last = standing.model.release.version, standing.last.name if standing.last else ""
    if standing.is_behind:
        yield finding("version-behind", place, value=version, last=last, next=standing.proposed(has_migration=False))
    elif standing.is_too_low and (change := worst(standing.changes)):
        yield finding(
            "version-too-low",
            place,
            related=[each.origin for each in standing.changes if each.origin and each.is_breaking],
            value=version,
            last=last,
            count=len(standing.changes),
            change=change.words,
            reach=phrase(f"category-{change.texts.category}"),
            remedy=_higher(standing),
        )


def _higher(standing: Standing) -> Phrase:
    """The version that would do, and what else: a migration where something breaks, or the reason why it cannot be."""
    major, minor = (standing.proposed(has_migration=has_migration) for has_migration in (False, True))
    if standing.demanded(has_migration=False) is Bump.MAJOR:
        sections = {"migration": MIGRATION, "exception": EXCEPTION}
        return phrase("mended-version-major", major=major, minor=minor, notes=path_of(minor, NOTES), **sections)
    return phrase("mended-version-low", next=major, notes=path_of(major, NOTES), exception=EXCEPTION)


def _misplaced(standing: Standing) -> Iterator[Diagnostic]:
    """Reports: misplaced-release-notes"""
    for version in standing.drafts:
        place = path_of(version, NOTES)
        if place != standing.notes_path:
            yield finding(
                "misplaced-release-notes", Origin(place), value=version, next=standing.coming, notes=standing.notes_path
            )


def _missing(standing: Standing) -> Iterator[Diagnostic]:
    """Reports: missing-release-note"""
    for change in standing.breaking:
        if standing.notes.entry(change.key) is None:
            place = change.origin or Origin(standing.notes_path)
            yield finding("missing-release-note", place, change=change.words, notes=standing.notes_path)


def _entries(standing: Standing) -> Iterator[Diagnostic]:
    """Reports: unwritten-release-note, stale-release-note"""
    changes = {change.key: change for change in standing.changes}
    for entry in standing.notes.entries:
        place = Origin(standing.notes_path, row=entry.row)
        for key in entry.keys:
            if key not in changes:
                yield finding("stale-release-note", place, value=key)
        known = [changes[key] for key in entry.keys if key in changes]
        if known and not entry.text:
            yield finding(
                "unwritten-release-note", place, related=_origins(known), change=known[0].words, prompt=f"{TO_WRITE} …"
            )


def _origins(changes: list[JudgedChange]) -> list[Origin]:
    return [change.origin for change in changes if change.origin]
