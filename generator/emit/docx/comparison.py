"""The annexes that differ between two releases, with the differences as revisions of Word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from generator.artifact import Artifact
from generator.content.annex import CODE_LISTS
from generator.emit.docx.annexes import annexes, published
from generator.emit.docx.document import docx
from generator.emit.docx.flow import Annex
from generator.emit.docx.revisions import deleted, inserted, is_revised, revised
from generator.model import Model

ANNEXES = ("messages", f"{CODE_LISTS}.docx")
"""What the annexes stand under: a folder of messages, and a file."""


def compared(old: Model, new: Model) -> Iterator[Artifact]:
    """`messages/RC-EDA.docx` and `nomenclatures.docx`, each where it differs; then those that are there no more."""
    before, after = _by_path(old), _by_path(new)
    for path, annex in after.items():
        merged = revised(before[path], annex) if path in before else inserted(annex)
        if is_revised(merged):
            yield _file(merged)
    yield from (
        _file(replace(deleted(annex), day=published(new))) for path, annex in before.items() if path not in after
    )


def _file(annex: Annex) -> Artifact:
    return Artifact(PurePosixPath(f"{annex.path}.docx"), docx(annex))


def _by_path(model: Model) -> Mapping[str, Annex]:
    return {annex.path: annex for annex in annexes(model)}
