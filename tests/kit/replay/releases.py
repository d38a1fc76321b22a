"""Published releases, as a replay is given them: the recorded one and that of the specs."""

from __future__ import annotations

import zipfile
from pathlib import Path

from generator.emit import json_schema, xsd
from generator.emit.json_text import json_text
from generator.model import Model
from generator.read.model_json import read_model
from tests.official import CHECKOUT

OLD, NEW = "3.4.0", "3.4.1"
GENERATED = CHECKOUT / "generated"


def recorded(version: str) -> tuple[bytes, Model]:
    """The model that was recorded of a published release, as text and read."""
    content = (CHECKOUT / "specs" / "releases" / version / "model.json").read_bytes()
    model, findings = read_model(content, "model.json")
    assert model is not None, findings
    return content, model


def write_archive(version: str, path: Path) -> Path:
    """What a replay needs of the archive that is published of a release."""
    content, model = recorded(version)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("modeles/model/model.json", content)
        for message in model.messages:
            text = json_text(json_schema.document(message, model))
            archive.writestr(f"modeles/json-schema/{json_schema.file_name(message)}", text)
        for artifact in (*xsd.shared_documents(model), *(draft.artifact() for draft in xsd.drafts(model))):
            archive.writestr(f"modeles/{artifact.path}", artifact.content)
    return path
