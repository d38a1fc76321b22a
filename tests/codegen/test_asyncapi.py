"""The parser of AsyncAPI takes our document with all the schemas that it refers to."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from generator.emit import asyncapi, json_schema
from generator.model import Model
from tests.codegen.generators import HERE, needs_generators
from tests.factories import field, message, model, object_type
from tests.official import own_model

pytestmark = needs_generators

SMALL = model(message(object_type("case", field("id"))))


def written(of: Model, folder: Path) -> Path:
    for artifact in (*asyncapi.emit(of), *json_schema.emit(of)):
        (folder / artifact.path).parent.mkdir(parents=True, exist_ok=True)
        (folder / artifact.path).write_bytes(artifact.content)
    return folder / "asyncapi" / "asyncapi.json"


def parsed(path: Path) -> tuple[str, str]:
    """The errors in a document, and the addresses of its channels."""
    command = ["node", HERE / "asyncapi.mjs", path]
    done = subprocess.run(command, cwd=HERE, capture_output=True, text=True, check=True)
    return done.stdout.strip(), done.stderr.strip()


def test_the_parser_takes_it(tmp_path: Path) -> None:
    assert parsed(written(own_model(), tmp_path)) == ("", "{client} {client}.ack {client}.info {client}.message")


def test_the_parser_takes_that_of_a_release_without_envelope(tmp_path: Path) -> None:
    assert parsed(written(SMALL, tmp_path)) == ("", "")


def test_the_parser_refuses_another_document(tmp_path: Path) -> None:
    path = written(SMALL, tmp_path)
    tree = json.loads(path.read_text(encoding="utf-8"))
    tree["servers"]["hub"]["protocol"] = 1
    path.write_text(json.dumps(tree), encoding="utf-8")
    assert "protocol" in parsed(path)[0]
