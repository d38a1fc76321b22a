"""Where the working specs stand: what changed since the last published release, and what is written of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.model import Model
from generator.read.folder import SETTINGS, content_of
from generator.release.judged import JudgedChange, judged_changes
from generator.release.notes import Notes, read_notes
from generator.release.record import NOTES, Record, drafted_versions, last_record, path_of
from generator.release.version import Bump, Version, required


@dataclass(frozen=True)
class Standing:
    """The working specs beside the release before."""

    model: Model
    last: Record | None  # None: nothing has been published
    changes: tuple[JudgedChange, ...]
    coming: str  # the version that is prepared
    notes_text: str
    settings_text: str
    drafts: tuple[str, ...] = ()  # the versions that have notes, and were not published

    @property
    def notes_path(self) -> str:
        """Of the coming release, below the specs folder."""
        return path_of(self.coming, NOTES)

    @property
    def version(self) -> Version:
        return Version.of(self.model.release.version)

    @property
    def is_published(self) -> bool:
        """Whether the version is the last one that was published."""
        return self.last is not None and self.last.version == self.version

    @cached_property
    def notes(self) -> Notes:
        return read_notes(self.notes_text)

    @property
    def breaking(self) -> tuple[JudgedChange, ...]:
        return tuple(change for change in self.changes if change.is_breaking)

    def demanded(self, *, has_migration: bool) -> Bump:
        """How far the version must be from the last one, with a declared migration or without."""
        return _demanded(self.changes, has_migration=has_migration)

    def proposed(self, *, has_migration: bool) -> str:
        """The least version that the changes admit."""
        demanded = self.demanded(has_migration=has_migration)
        return str(self.last.version.bumped(demanded)) if self.last else self.model.release.version

    @property
    def is_too_low(self) -> bool:
        """Whether the version says less than has changed, and the notes do not say why it must."""
        if self.last is None or not self.changes:
            return False
        bump = self.last.version.bump_to(self.version)
        demanded = self.demanded(has_migration=bool(self.notes.migration))
        return bump is Bump.NONE or (bump < demanded and not self.notes.exception)

    @property
    def is_behind(self) -> bool:
        """Whether the version comes before the last one that was published."""
        return self.last is not None and self.version < self.last.version


def standing_of(specs: Path, model: Model) -> tuple[Standing, tuple[Diagnostic, ...]]:
    """Where a specs folder stands, and why its last record cannot be read.

    Reports: what `last_record` reports
    """
    last, findings = last_record(specs)
    changes = judged_changes(last.model, model) if last else ()
    coming = _coming(model, last, changes)
    texts = (_text(specs, path_of(coming, NOTES)), _text(specs, SETTINGS))
    return Standing(model, last, changes, coming, *texts, drafted_versions(specs)), findings


def _coming(model: Model, last: Record | None, changes: tuple[JudgedChange, ...]) -> str:
    """The version that is prepared: the model's own, or the one that its changes demand while it has none."""
    if last is None or Version.of(model.release.version) > last.version:
        return model.release.version
    return str(last.version.bumped(_demanded(changes, has_migration=False)))


def _demanded(changes: tuple[JudgedChange, ...], *, has_migration: bool) -> Bump:
    return required((change.judgement.category for change in changes), has_migration=has_migration)


def _text(specs: Path, path: str) -> str:
    """A text that people write; empty where it is not there or cannot be read, as `read.settings` tells of its own."""
    content = content_of(specs / path, path) if (specs / path).exists() else b""
    return content.decode("utf-8-sig", "replace") if isinstance(content, bytes) else ""
