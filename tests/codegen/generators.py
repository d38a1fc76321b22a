"""Code generators in use: what each makes of a schema that needs no other file."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.naming.python import class_name

HERE = Path(__file__).resolve().parent
BUNDLES = HERE.parents[1] / "generated" / "json-schema" / "bundle"
_INSTALLED = HERE / "target" / ".installed"
_BIN = HERE / "node_modules" / ".bin"
_JAR = HERE / "target" / "openapi-generator-cli.jar"

needs_generators = pytest.mark.skipif(
    not _INSTALLED.exists() and not os.environ.get("MDD_REQUIRE_CODE_GENERATORS"),
    reason="the code generators are not installed: make codegen",
)


@dataclass(frozen=True, slots=True)
class Code:
    """What a generator wrote."""

    classes: tuple[str, ...]
    enumerations: tuple[str, ...]  # of codes, and other names of simple types
    fields: Mapping[tuple[str, str], str]  # the type of each, by its class and itself

    @property
    def names(self) -> tuple[str, ...]:
        return (*self.classes, *self.enumerations)


Generator = Callable[[Path, Path], Code]
"""Of a schema, in a folder to work in."""


def quicktype(schema: Path, folder: Path) -> Code:
    """In TypeScript; the class of a whole file is named by an option, as quicktype has no other name for it."""
    root = class_name(json.loads(schema.read_text(encoding="utf-8"))["title"])
    file = folder / "quicktype.ts"
    options = ("--src-lang", "schema", "--lang", "typescript", "--just-types", "--top-level", root)
    _run(_BIN / "quicktype", *options, "--out", file, schema)
    return _typescript(file.read_text(encoding="utf-8"))


def json_schema_to_typescript(schema: Path, folder: Path) -> Code:
    """Its command, without options."""
    file = folder / "json2ts.ts"
    _run(_BIN / "json2ts", "--input", schema, "--output", file)
    return _typescript(file.read_text(encoding="utf-8"))


def openapi_generator(schema: Path, folder: Path) -> Code:
    """In Java, of an OpenAPI document whose only schema is the file; classes named after files are not counted."""
    copy = shutil.copy(schema, folder / schema.name)
    root = class_name(json.loads(schema.read_text(encoding="utf-8"))["title"])
    reference = {"application/json": {"schema": {"$ref": f"#/components/schemas/{root}"}}}
    document = {
        "openapi": "3.0.3",
        "info": {"title": "hub", "version": "1"},
        "paths": {"/": {"post": {"requestBody": {"content": reference}, "responses": {"200": {"description": "ok"}}}}},
        "components": {"schemas": {root: {"$ref": Path(copy).name}}},
    }
    (folder / "openapi.json").write_text(json.dumps(document), encoding="utf-8")
    options = ("--global-property", "models,modelDocs=false,modelTests=false")
    _run("java", "-jar", _JAR, "generate", "-g", "java", "-i", folder / "openapi.json", "-o", folder / "java", *options)
    sources = {path.stem: path.read_text(encoding="utf-8") for path in sorted((folder / "java").rglob("model/*.java"))}
    return _java({name: text for name, text in sources.items() if not name.endswith("schema")})


GENERATORS: Mapping[str, Generator] = {
    "quicktype (TypeScript)": quicktype,
    "json-schema-to-typescript": json_schema_to_typescript,
    "openapi-generator (Java)": openapi_generator,
}


def _run(*command: object) -> None:
    done = subprocess.run([str(one) for one in command], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def _typescript(text: str) -> Code:
    classes = re.findall(r"^export interface (\w+)", text, re.MULTILINE)
    enumerations = re.findall(r"^export (?:enum|type) (\w+)", text, re.MULTILINE)
    return Code(tuple(classes), tuple(enumerations), dict(_typescript_fields(text)))


def _typescript_fields(text: str) -> Iterator[tuple[tuple[str, str], str]]:
    for name, body in re.findall(r"^export interface (\w+) \{\n(.*?)^\}", text, re.MULTILINE | re.DOTALL):
        for field, type_ in re.findall(r"^ +(\w+)\??: +([^;]+);", body, re.MULTILINE):
            yield (name, field), " ".join(type_.split())


def _java(sources: Mapping[str, str]) -> Code:
    enumerations = [name for name, text in sources.items() if f"public enum {name} " in text]
    fields = {
        (name, field): type_
        for name, text in sources.items()
        for type_, field in re.findall(r"^  private ([\w<>, .]+) (\w+)(?: = [^;]+)?;", text, re.MULTILINE)
    }
    return Code(tuple(name for name in sources if name not in enumerations), tuple(enumerations), fields)
