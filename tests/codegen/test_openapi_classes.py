"""openapi-generator makes classes of our OpenAPI 3.0 document that compile, and that carry every message unchanged."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.naming.python import class_name
from tests.codegen.generators import needs_generators
from tests.codegen.openapi_classes import generated, go_round_trip, java_round_trip, ruby_round_trip
from tests.codegen.typescript import errors
from tests.official import CHECKOUT, own_model

pytestmark = [needs_generators, pytest.mark.slow]

ENVELOPES = sorted((CHECKOUT / "generated" / "examples" / "EDXL-DE").glob("*.json"))
USE = """
import type { CreateCase, CreateCaseMessage, EmbeddedJsonContent, Message } from "./typescript/index";
export function read(content: EmbeddedJsonContent): string {
  const message: Message = content.message;
  const { sentAt, createCase }: CreateCaseMessage = message as CreateCaseMessage;
  const opened: CreateCase = createCase;
  return sentAt + opened.caseId + opened.location.country;
}
"""
NO_TYPE = {
    "java": (r"^  private (?:List<)?Object\b.*", "Object instance"),
    "csharp": (r"^ +public (?:List<)?[Oo]bject\b.*", ""),
    "go": (r"^\t\w+ \*?(?:\[\])?(?:interface\{\}|any)\b.*", ""),
    "ruby": (r"^ +:'\w+' => :'(?:Array<)?Object>?'.*", ""),
    "typescript": (r"^    \w+\??: (?:Array<)?(?:object|any)\b.*", ""),
}
"""How a field without a type looks in each language, and the one that is no field of a message."""

OF_THE_GENERATOR = {
    "AbstractOpenApiSchema",
    "AbstractOpenAPISchema",
    "ApiException",
    "JSON",
    "RoundTrip",
    "index",
    "runtime",
}
"""The files that are no class of the document."""


def needs(command: str) -> pytest.MarkDecorator:
    """Skips where a command is absent, unless whoever runs the tests demands them all."""
    is_absent = shutil.which(command) is None and not os.environ.get("MDD_REQUIRE_CODE_GENERATORS")
    return pytest.mark.skipif(is_absent, reason=f"{command} is not installed")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return generated(own_model(), tmp_path_factory.mktemp("classes"))


def sources(folder: Path, language: str) -> dict[str, str]:
    endings = {"java": "java", "csharp": "cs", "go": "go", "ruby": "rb", "typescript": "ts"}
    paths = (folder / language).rglob(f"*.{endings[language]}")
    return {path.stem: path.read_text(encoding="utf-8") for path in paths}


@pytest.mark.parametrize("language", NO_TYPE)
def test_no_field_is_without_a_type(folder: Path, language: str) -> None:
    pattern, other = NO_TYPE[language]
    texts = [text for name, text in sources(folder, language).items() if name not in ("JSON", "utils")]
    found = [line for text in texts for line in re.findall(pattern, text, re.MULTILINE)]
    assert [line for line in found if not other or other not in line] == []
    assert len(texts) > 200


@pytest.mark.parametrize("language", ["java", "csharp", "typescript"])
def test_classes_have_the_names_of_the_wire(folder: Path, language: str) -> None:
    """But for an error, whose name languages have already; free content is no class, but a map."""
    schemas = json.loads((folder / "openapi.json").read_text(encoding="utf-8"))["components"]["schemas"]
    known = {re.sub(r"[^a-z0-9]", "", name.lower()) for name in schemas} | {"modelerror"}
    made = sources(folder, language).keys() - OF_THE_GENERATOR
    assert [name for name in made if re.sub(r"[^a-z0-9]", "", name.lower()) not in known] == []
    assert {class_name(message.root) for message in own_model().messages} - made <= {"CustomContent", "Error"}


def test_typescript_compiles(folder: Path) -> None:
    """As an application compiles it, with what fetches from the network left out."""
    options = {"exactOptionalPropertyTypes": False, "module": "esnext", "moduleResolution": "bundler"}
    options["lib"] = ["es2022", "dom"]
    assert errors(folder, {"use.ts": USE}, options) == ""
    wrong = USE.replace("opened.caseId", "opened.caseNumber")
    assert "TS2339" in errors(folder, {"wrong.ts": wrong}, options)


@pytest.mark.parametrize(
    "round_trip",
    [
        pytest.param(java_round_trip, marks=needs("mvn")),
        pytest.param(go_round_trip, marks=needs("go")),
        pytest.param(ruby_round_trip, marks=needs("ruby")),
    ],
)
def test_every_envelope_is_written_as_it_was_read(folder: Path, round_trip: Callable[..., list[Any]]) -> None:
    read = [json.loads(path.read_text(encoding="utf-8")) for path in ENVELOPES]
    assert len(read) > 100
    assert round_trip(folder, ENVELOPES) == read
