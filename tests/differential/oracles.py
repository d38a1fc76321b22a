"""Everything that has a verdict on a message of a release, made afresh from its model."""

from __future__ import annotations

import importlib
import json
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import jsonschema_rs
import referencing
import xmlschema
from lxml import etree

from generator import verdicts
from generator.model import Model
from generator.read.json_document import JsonError, load_json
from generator.validate import Validation
from tests.differential.class_oracle import ClassOracle

TARGETS = ("json_schema", "xsd", "python")


class Oracles:
    """The validators of one release, made in a folder unless they stand there; each is loaded at first use."""

    def __init__(self, model: Model, folder: Path, targets: Iterable[str] = TARGETS) -> None:
        self.model = model
        self.folder = folder
        self.xsd_by_libxml2: dict[str, etree.XMLSchema] = {}
        self.xsd_by_xmlschema: dict[str, xmlschema.XMLSchema10] = {}
        self.json_by_rust: dict[str, jsonschema_rs.Draft7Validator] = {}
        self.json_by_python: dict[str, jsonschema.Draft7Validator] = {}
        for target in () if (folder / "xsd").exists() else targets:
            self.write(model, target)

    def write(self, model: Model, target: str) -> None:
        """What one emitter makes of a model."""
        for artifact in importlib.import_module(f"generator.emit.{target}").emit(model):
            path = self.folder / artifact.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(artifact.content)

    @cached_property
    def classes(self) -> ClassOracle:
        """The classes, in a process that ends with `with oracles.classes`."""
        return ClassOracle(self.folder / "python" / "src")

    @cached_property
    def command(self) -> Validation:
        """What `mdd validate` asks, on schemas that it makes itself."""
        return verdicts.validation(self.model)

    def mdd_validate(self, document: str, schema: str | None = None) -> bool:
        """By the command, which finds out itself which message it is, unless a schema is named."""
        return not self.command.validate(document.encode(), schema).problems

    @cached_property
    def schemas(self) -> dict[str, Any]:
        """The JSON Schemas by file name."""
        files = sorted((self.folder / "json-schema").glob("*.json"))
        return {path.name: json.loads(path.read_text(encoding="utf-8")) for path in files}

    @cached_property
    def _rust_registry(self) -> jsonschema_rs.Registry:
        return jsonschema_rs.Registry(list(self.schemas.items()))

    @cached_property
    def _python_registry(self) -> referencing.Registry[Any]:
        resources = ((name, referencing.Resource.from_contents(schema)) for name, schema in self.schemas.items())
        return referencing.Registry().with_resources(resources)

    def json_schema(self, name: str, document: str) -> bool:
        """By jsonschema-rs, formats asserted; what is no JSON is refused."""
        if name not in self.json_by_rust:
            self.json_by_rust[name] = jsonschema_rs.Draft7Validator(
                self.schemas[f"{name}.schema.json"], registry=self._rust_registry, validate_formats=True
            )
        value = _read(document)
        return value is not None and self.json_by_rust[name].is_valid(value)

    def json_schema_in_python(self, name: str, document: str) -> bool:
        """By python jsonschema and its format checker, on Python's backtracking `re`."""
        if name not in self.json_by_python:
            self.json_by_python[name] = jsonschema.Draft7Validator(
                self.schemas[f"{name}.schema.json"],
                registry=self._python_registry,
                format_checker=jsonschema.Draft7Validator.FORMAT_CHECKER,
            )
        value = _read(document)
        return value is not None and self.json_by_python[name].is_valid(value)

    def xsd(self, name: str, document: str) -> bool:
        """By libxml2; what is no XML is refused."""
        if name not in self.xsd_by_libxml2:
            self.xsd_by_libxml2[name] = etree.XMLSchema(etree.parse(str(self.folder / "xsd" / f"{name}.xsd")))
        try:
            tree = etree.fromstring(document.encode())
        except etree.XMLSyntaxError:
            return False
        return bool(self.xsd_by_libxml2[name].validate(tree))

    def xsd_in_python(self, name: str, document: str) -> bool:
        """By xmlschema; what is no XML is refused."""
        if name not in self.xsd_by_xmlschema:
            self.xsd_by_xmlschema[name] = xmlschema.XMLSchema10(str(self.folder / "xsd" / f"{name}.xsd"))
        try:
            return bool(self.xsd_by_xmlschema[name].is_valid(document))
        except ElementTree.ParseError:
            return False


def _read(document: str) -> Any:
    """The value of a JSON text; None, which no schema accepts, when it is none."""
    try:
        return load_json(document.encode())
    except JsonError:
        return None
