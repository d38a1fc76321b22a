"""A release as it is recorded: the model with what changed in it, and the history of all that were published."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from generator.artifact import Artifact
from generator.content.blocks import Block, Document, Heading
from generator.content.changes import by_subject, release_texts, subject_title
from generator.content.texts import flat
from generator.emit import model_json
from generator.emit.markdown import markdown
from generator.emit.publication_json import publication_text
from generator.publication import Publication, PublishedChange
from generator.read.folder import CHANGES, MODEL, ORIGINS, RELEASES
from generator.release.judged import JudgedChange
from generator.release.notes import Notes
from generator.release.record import path_of, publications
from generator.release.standing import Standing

CHANGELOG = f"{RELEASES}/CHANGELOG.md"
_NOTE = "Page produite par « mdd release cut » : ne pas la modifier."


def cut(standing: Standing, specs: Path, today: date) -> tuple[tuple[str, bytes], ...]:
    """The files of a release and their paths below the specs folder, in the order in which they are to be written.

    The release is published when the last of them is written.
    """
    publication = publication_of(standing, today)
    artifacts = {file.path.name: file for file in model_json.emit(replace(standing.model, publication=publication))}
    changelog = changelog_text([publication, *publications(specs)])
    return (
        *((path_of(publication.version, name), artifacts[name].content) for name in (MODEL, ORIGINS)),
        (CHANGELOG, changelog.encode("utf-8")),
        (path_of(publication.version, CHANGES), Artifact.text(CHANGES, publication_text(publication)).content),
    )


def publication_of(standing: Standing, today: date) -> Publication:
    """What is recorded of a release: its changes, and what is written of each."""
    return Publication(
        version=standing.model.release.version,
        date=today.isoformat(),
        since=standing.last.name if standing.last else "",
        introduction=standing.notes.introduction,
        migration=standing.notes.migration,
        exception=standing.notes.exception,
        changes=tuple(_noted(change, standing.notes) for change in standing.changes),
    )


def changelog_text(history: Iterable[Publication]) -> str:
    """The releases as Markdown, in the order given, each with its changes by message."""
    blocks: list[Block] = [Heading(1, flat("Journal des versions du modèle"))]
    for publication in history:
        blocks.append(Heading(2, flat(f"Version {publication.version}")))
        blocks += release_texts(publication, 3)
        blocks += by_subject(publication.changes, 3, subject_title)
    return markdown(Document(CHANGELOG.removesuffix(".md"), _NOTE, tuple(blocks)))


def _noted(change: JudgedChange, notes: Notes) -> PublishedChange:
    entry = notes.entry(change.key)
    return replace(change.texts, note=entry.text if entry else "")
