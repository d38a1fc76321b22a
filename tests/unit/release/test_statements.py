"""The bill of materials and the statement of provenance are what their standards say, by the tools of these."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from google.protobuf.json_format import ParseDict, ParseError
from in_toto_attestation.predicates.provenance.v1 import provenance_pb2
from in_toto_attestation.v1 import statement_pb2
from in_toto_attestation.v1.statement import Statement

from generator.model import Release
from generator.release.provenance import provenance
from generator.release.sbom import Packages, sbom

RELEASE = Release("3.4.0", "Modèles", "urn:", "Apache-2.0", "")
PACKAGES = Packages(
    {"m-3.4.0.whl": b"wheel", "m-3.4.0.tar.gz": b"sdist"}, {"m-3.4.0.tgz": b"npm"}, ("lxml>=6.0.2",), {"ajv": "^8"}
)
SOURCES = {"workbooks/mdd.xlsx": b"workbook", "release.toml": b""}
SUBJECTS = {"m.zip": hashlib.sha256(b"bundle").hexdigest()}


def problem(text: str) -> object:
    return JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)


def test_cyclonedx_takes_the_bill_of_materials() -> None:
    assert problem(sbom(RELEASE, PACKAGES)) is None
    assert problem(sbom(RELEASE, PACKAGES).replace('"components"', '"component"')) is not None


def test_it_has_every_package_by_its_hash_and_what_that_needs() -> None:
    document: dict[str, Any] = json.loads(sbom(RELEASE, PACKAGES))
    hashes = {one["name"]: one["hashes"][0]["content"] for one in document["components"] if "hashes" in one}
    files = {**PACKAGES.python, **PACKAGES.npm}
    assert hashes == {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    needed = {one["ref"]: one["dependsOn"] for one in document["dependencies"]}
    assert needed["pkg:pypi/hubsante-models@3.4.0?file_name=m-3.4.0.whl"] == ["pkg:pypi/lxml"]
    assert needed["pkg:npm/hubsante-models@3.4.0?file_name=m-3.4.0.tgz"] == ["pkg:npm/ajv"]


def test_its_serial_number_is_that_of_its_contents() -> None:
    same, other = sbom(RELEASE, PACKAGES), sbom(RELEASE, Packages({"m-3.4.0.whl": b"other"}, {}, (), {}))
    assert json.loads(same)["serialNumber"] == json.loads(sbom(RELEASE, PACKAGES))["serialNumber"]
    assert json.loads(same)["serialNumber"] != json.loads(other)["serialNumber"]


def test_in_toto_takes_the_statement() -> None:
    tree = json.loads(provenance(RELEASE, SOURCES, SUBJECTS))
    parsed = ParseDict(tree, statement_pb2.Statement())
    Statement.copy_from_pb(parsed).validate()
    predicate = ParseDict(tree["predicate"], provenance_pb2.Provenance())
    inputs = {one.name: one.digest["sha256"] for one in predicate.build_definition.resolved_dependencies if one.name}
    assert inputs == {path: hashlib.sha256(content).hexdigest() for path, content in SOURCES.items()}


def test_in_toto_refuses_another_statement() -> None:
    tree = json.loads(provenance(RELEASE, SOURCES, SUBJECTS))
    with pytest.raises(ParseError):
        ParseDict({**tree["predicate"], "when": "now"}, provenance_pb2.Provenance())


def test_it_names_the_tool_by_version_and_digest_and_the_libraries_that_it_stands_on() -> None:
    build = json.loads(provenance(RELEASE, SOURCES, SUBJECTS))["predicate"]["buildDefinition"]
    by_uri = {one["uri"]: one for one in build["resolvedDependencies"] if "uri" in one}
    (tool,) = (one for uri, one in by_uri.items() if uri.startswith("pkg:pypi/hubsante-mdd@"))
    assert len(tool["digest"]["sha256"]) == 64
    assert {"lxml", "jinja2", "markupsafe", "hatchling"} <= {uri.split("/")[1].split("@")[0] for uri in by_uri}
