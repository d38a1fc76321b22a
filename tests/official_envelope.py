"""What the hub says of a whole envelope: the official schema and XSDs of the release that we follow, as they are."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import jsonschema_rs
from lxml import etree

from tests.official import FOLDER, FOLLOWED

VERSION = FOLLOWED
JSON_SCHEMAS = FOLDER / VERSION / "official" / "json-schema"

WITHOUT_SCHEMA = frozenset({"partnerRequest", "partnerRequestAnswer", "operationReport", "info"})
"""Roots of our own EMSI profiles and of RS-INFO, of which the release says nothing."""


def problems_in_json(document: str) -> list[str]:
    """What the official envelope has against a message in JSON."""
    return [str(error) for error in _json_schema().iter_errors(json.loads(document))]


def problems_in_xml(document: bytes, version: str = VERSION) -> list[str]:
    """The same in XML, in any version; two XSDs share the work, one of them for messages without header."""
    root = etree.fromstring(document)
    schema = _xsd("EDXL-DE-full" if _has_header(root) else "EDXL-DE-full-no-header", version)
    schema.validate(root)
    return [f"line {entry.line}: {entry.message}" for entry in schema.error_log]


def _has_header(root: etree._Element) -> bool:
    return root.find(".//{*}embeddedXMLContent/{*}message/{*}messageId") is not None


@cache
def _json_schema() -> jsonschema_rs.Draft7Validator:
    schemas = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in JSON_SCHEMAS.glob("*.json")}
    registry = jsonschema_rs.Registry([(name, _addressed(schema, name)) for name, schema in schemas.items()])
    full = "EDXL-DE-full.schema.json"
    return jsonschema_rs.Draft7Validator(_addressed(schemas[full], full), registry=registry, validate_formats=True)


def _addressed(schema: dict[str, Any], name: str) -> dict[str, Any]:
    """All files have one `$id`, by which none would be found: each is called by its own name."""
    return {**schema, "$id": name}


@cache
def _xsd(name: str, version: str) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(str(FOLDER / version / "official" / "xsd" / f"{name}.xsd")))
