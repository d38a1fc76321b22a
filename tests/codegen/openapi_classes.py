"""Classes that openapi-generator makes of our OpenAPI 3.0 document, in five languages in one run."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.emit.openapi import emit
from generator.model import Model
from tests.codegen.generators import HERE

PROJECTS = HERE / "openapi"
DOCUMENT = "openapi/openapi-3.0.json"
_JAR = HERE / "target" / "openapi-generator-cli.jar"


@dataclass(frozen=True, slots=True)
class Language:
    """How classes are made in a language: of all that the generator would write, what classes need."""

    generator: str
    supporting: str  # the files beside the classes; none: all
    properties: Mapping[str, Any]


LANGUAGES: Mapping[str, Language] = {
    "java": Language(
        "java",
        "JSON.java,ApiException.java,AbstractOpenApiSchema.java",
        {
            "library": "okhttp-gson",
            "containerDefaultToNull": True,
            "hideGenerationTimestamp": True,
            "openApiNullable": False,
        },
    ),
    "csharp": Language("csharp", "AbstractOpenAPISchema.cs", {}),
    "go": Language("go", "utils.go", {"packageName": "hub", "enumClassPrefix": True}),
    "ruby": Language("ruby", "", {"moduleName": "Hub"}),
    "typescript": Language("typescript-fetch", "", {"modelPropertyNaming": "original"}),
}


def generated(model: Model, folder: Path) -> Path:
    """A folder for each language, with what the generator wrote; all are written in one run."""
    (document,) = (one.content for one in emit(model) if str(one.path) == DOCUMENT)
    (folder / "openapi.json").write_bytes(document)
    for name, language in LANGUAGES.items():
        (folder / f"{name}.json").write_text(json.dumps(_settings(folder, name, language)), encoding="utf-8")
    settings = [folder / f"{name}.json" for name in LANGUAGES]
    run(["java", "-jar", _JAR, "batch", "--fail-fast", *settings], folder)
    return folder


def _settings(folder: Path, name: str, language: Language) -> dict[str, Any]:
    wanted = {"models": "", "supportingFiles": language.supporting, "modelDocs": "false", "modelTests": "false"}
    return {
        "inputSpec": str(folder / "openapi.json"),
        "generatorName": language.generator,
        "outputDir": str(folder / name),
        "globalProperties": wanted,
        "additionalProperties": dict(language.properties),
    }


def java_round_trip(folder: Path, messages: Iterable[Path]) -> list[Any]:
    """What Java writes of each message that it has read, compiled and run by Maven."""
    sources = folder / "java" / "src" / "main" / "java" / "codegen"
    sources.mkdir(parents=True)
    shutil.copy(PROJECTS / "RoundTrip.java", sources)
    (folder / "messages").write_text("\n".join(map(str, messages)), encoding="utf-8")
    build = f"-Dgenerated={folder / 'java'}", f"-Dexec.args={folder / 'messages'} {folder / 'written'}"
    run(["mvn", "-q", "-B", "compile", "exec:java", *build], PROJECTS)
    return lines((folder / "written").read_text(encoding="utf-8"))


def go_round_trip(folder: Path, messages: Iterable[Path]) -> list[Any]:
    """The same by Go."""
    module = folder / "go"
    for name in ("go.mod", "go.sum"):
        shutil.copy(PROJECTS / name, module)
    (module / "roundtrip").mkdir()
    shutil.copy(PROJECTS / "main.go", module / "roundtrip")
    return lines(run(["go", "run", "./roundtrip", *messages], module))


def ruby_round_trip(folder: Path, messages: Iterable[Path]) -> list[Any]:
    """The same by Ruby."""
    return lines(run(["ruby", PROJECTS / "round_trip.rb", folder / "ruby", *messages], folder))


def lines(text: str) -> list[Any]:
    """A JSON document a line."""
    return [json.loads(line) for line in text.splitlines()]


def run(command: list[object], folder: Path) -> str:
    """What a command prints; it must succeed."""
    arguments = [str(one) for one in command]
    done = subprocess.run(arguments, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, (done.stdout + done.stderr)[-3000:]
    return done.stdout
