"""What was recorded of the published releases, in `releases/<version>/` below a specs folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.model import Model
from generator.publication import Publication
from generator.read.folder import CHANGES, MODEL, ORIGINS, RELEASES, content_of
from generator.read.model_json import read_model
from generator.read.publications import read_publication
from generator.release.version import Version

NOTES = "notes.md"
"""What people write of a release, beside what is recorded of it."""
RECORDED = (MODEL, ORIGINS, CHANGES)
"""The files of a release; it is published where the last of them stands."""


@dataclass(frozen=True)
class Record:
    """A published release."""

    name: str  # its version as it is written, which is its folder's name
    model: Model

    @property
    def version(self) -> Version:
        return Version.of(self.name)


def path_of(version: str, file: str) -> str:
    """A file of a release, below the specs folder: `releases/3.4.0/notes.md`."""
    return f"{RELEASES}/{version}/{file}"


def recorded_versions(specs: Path) -> tuple[str, ...]:
    """The published versions, the last one first."""
    return tuple(name for name in _versions(specs) if (specs / path_of(name, CHANGES)).is_file())


def drafted_versions(specs: Path) -> tuple[str, ...]:
    """The versions of which notes are written, and that are not published."""
    drafts = (name for name in _versions(specs) if (specs / path_of(name, NOTES)).is_file())
    return tuple(name for name in drafts if not (specs / path_of(name, CHANGES)).is_file())


def last_record(specs: Path) -> tuple[Record | None, tuple[Diagnostic, ...]]:
    """The release that was published last; none where none was, or where its record cannot be read.

    Reports: unreadable-file, oversized-file, bad-json, bad-model
    """
    versions = recorded_versions(specs)
    return record_of(specs, versions[0]) if versions else (None, ())


def record_of(specs: Path, version: str) -> tuple[Record | None, tuple[Diagnostic, ...]]:
    """A release that was published; none where its record cannot be read.

    Reports: unreadable-file, oversized-file, bad-json, bad-model
    """
    text, origins = (_content(specs, version, file) for file in (MODEL, ORIGINS))
    if isinstance(text, Diagnostic):
        return None, (text,)
    if isinstance(origins, Diagnostic):
        return None, (origins,)
    model, findings = read_model(text, path_of(version, MODEL), origins)
    return (Record(version, model) if model else None), findings


def publications(specs: Path) -> Iterator[Publication]:
    """What was recorded of each release that can be read, the last one first."""
    for version in recorded_versions(specs):
        content = _content(specs, version, CHANGES)
        publication = None
        if isinstance(content, bytes):
            publication, _ = read_publication(content, path_of(version, CHANGES))
        if publication:
            yield publication


def _versions(specs: Path) -> tuple[str, ...]:
    """The folders that are called as versions, the last one first."""
    folder = specs / RELEASES
    names = (entry.name for entry in folder.iterdir()) if folder.is_dir() else ()
    return tuple(sorted(filter(_is_version, names), key=Version.of, reverse=True))


def _content(specs: Path, version: str, file: str) -> bytes | Diagnostic:
    return content_of(specs / path_of(version, file), path_of(version, file))


def _is_version(name: str) -> bool:
    try:
        Version.of(name)
    except ValueError:
        return False
    return True
