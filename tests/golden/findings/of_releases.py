"""What a release must say before it is published: specs beside the record of the release before."""

from __future__ import annotations

from collections.abc import Mapping

from generator.clock import Clock
from generator.emit import model_json
from generator.emit.publication_json import publication_text
from generator.pipeline import check_files
from generator.publication import Publication
from generator.read.folder import Files
from tests.golden.findings.base import BASE, MDD, SHEET, Case
from tests.workbooks import workbook

STRICTER = workbook(SHEET.having(K10="1..1"))
"""A field that was optional is mandatory."""
KEY = "field-cardinality TEST test.status"


def settings(version: str) -> bytes:
    return f'title = "Essai"\nversion = "{version}"\n'.encode()


def recorded(files: Mapping[str, bytes], version: str) -> dict[str, bytes]:
    """What `mdd release cut` leaves of these sources, published as a first release."""
    model = check_files(Files({**files, "release.toml": settings(version)}, ()), frozenset(), Clock()).model
    emitted = {artifact.path.name: artifact.content for artifact in model_json.emit(model)}
    kept = {name: emitted[name] for name in ("model.json", "model.origins.json")}
    changes = publication_text(Publication(version, "2026-11-30")).encode()
    return {f"releases/{version}/{name}": content for name, content in {**kept, "changes.json": changes}.items()}


def entry(text: str, key: str = KEY) -> bytes:
    return f"# Version\n\n### statut\n\n<!-- changement\n{key}\n-->\n<!-- fin -->\n\n{text}\n".encode()


def _case(code: str, place: str, version: str, *, book: bytes = STRICTER, notes: Mapping[str, bytes]) -> Case:
    written = {f"releases/{folder}/notes.md": text for folder, text in notes.items()}
    sources = {**BASE, MDD: book, "release.toml": settings(version)}
    return Case(code, "warning", place, {**sources, **recorded(BASE, "3.4.0"), **written})


WRITTEN = entry("Le statut est à envoyer par tous.")
CASES = (
    _case("version-too-low", "release.toml:2", "3.4.0", notes={"4.0.0": WRITTEN}),
    _case("version-behind", "release.toml:2", "3.3.0", notes={"4.0.0": WRITTEN}),
    _case("missing-release-note", f"{MDD} TEST!J10", "4.0.0", notes={}),
    _case("unwritten-release-note", "releases/4.0.0/notes.md:3", "4.0.0", notes={"4.0.0": entry("À rédiger : qui.")}),
    _case("misplaced-release-notes", "releases/3.5.0/notes.md", "4.0.0", notes={"4.0.0": WRITTEN, "3.5.0": WRITTEN}),
    _case(
        "stale-release-note",
        "releases/3.4.1/notes.md:3",
        "3.4.1",
        book=workbook(SHEET.having(H10="une autre description")),
        notes={"3.4.1": WRITTEN},
    ),
)
