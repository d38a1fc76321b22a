"""The archive of the pack, and beside it what tells of it."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.artifact import Artifact, Draft, Maker
from generator.emit.json_text import json_text
from generator.emit.pack.coverage import coverage
from generator.emit.pack.index import lines
from generator.emit.pack.samples import entries
from generator.emit.packing import zipped
from generator.model import Model
from generator.resources import template_folder

ARCHIVE = "pack/pack.zip"
COVERAGE, INDEX, INDEX_SCHEMA, PAGE = "coverage.json", "index.ndjson", "index.schema.json", "LISEZMOI.md"

_MESSAGES = "messages/"


def emit(model: Model, make: Maker = Draft.artifact) -> Iterator[Artifact]:
    """`pack/pack.zip`; its coverage, its page and the JSON Schema of a line of its index also beside it."""
    archive = make(Draft(ARCHIVE, packed, (model,)))
    yield archive
    with zipfile.ZipFile(io.BytesIO(archive.content)) as files:
        for name in (COVERAGE, INDEX_SCHEMA, PAGE):
            yield Artifact(PurePosixPath(f"pack/{name}"), files.read(name))


def packed(model: Model) -> bytes:
    """The archive; its messages are stored, so that an archive around it packs what they have in common."""
    known = tuple(entries(model))
    listed = [*lines(known)]
    files = {str(line["file"]): content for line, content in listed}
    files[INDEX] = "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line, _ in listed).encode()
    files[COVERAGE] = f"{json_text(coverage(known, model.release.version), indent=2)}\n".encode()
    for name in (INDEX_SCHEMA, PAGE):
        files[name] = (template_folder("pack") / name).read_bytes()
    return zipped(files, is_stored=lambda path: path.startswith(_MESSAGES))
