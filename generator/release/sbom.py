"""The bill of materials of a release, in CycloneDX: its packages, by their hashes, and what they need."""

from __future__ import annotations

import hashlib
import re
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

from generator.emit.json_text import json_text
from generator.model import Release
from generator.release.package_names import distribution_name, npm_version
from generator.release.tool import NAME, tool_version

Tree = dict[str, Any]

_SPECIFICATION = "1.6"
_SCHEMA = f"http://cyclonedx.org/schema/bom-{_SPECIFICATION}.schema.json"
_REQUIREMENT = re.compile(r"(?P<name>[A-Za-z0-9._-]+)\s*(?P<versions>[^;]*)")
_LICENCE = {"license": {"id": "Apache-2.0"}}
"""Of the packages: that of the file that they hold."""


@dataclass(frozen=True, slots=True)
class Packages:
    """What was built of a release, by file name."""

    python: Mapping[str, bytes]
    npm: Mapping[str, bytes]
    requirements: tuple[str, ...]  # of the Python package
    npm_requirements: Mapping[str, str]  # of the npm package: versions by name


def sbom(release: Release, packages: Packages) -> str:
    """A CycloneDX document in JSON, equal for equal packages: it has neither a time nor a random number.

    Source: CycloneDX 1.6, ECMA-424
    """
    python = f"pkg:pypi/{distribution_name(release)}@{release.package_version}"
    npm = f"pkg:npm/{distribution_name(release)}@{npm_version(release)}"
    needed = {python: list(_needed(packages.requirements)), npm: list(_needed_of_npm(packages.npm_requirements))}
    parts = [
        *_files(python, packages.python, release.package_version),
        *_files(npm, packages.npm, npm_version(release)),
    ]
    document = {
        "bomFormat": "CycloneDX",
        "specVersion": _SPECIFICATION,
        "version": 1,
        "metadata": {
            "tools": {"components": [{"type": "application", "name": NAME, "version": tool_version()}]},
            "component": _component("data", f"release:{release.version}", distribution_name(release), release.version),
        },
        "components": [*parts, *chain.from_iterable(needed.values())],
        "dependencies": [
            {"ref": f"release:{release.version}", "dependsOn": [part["bom-ref"] for part in parts]},
            *({"ref": part["bom-ref"], "dependsOn": _of(part, needed)} for part in parts),
        ],
    }
    return json_text({"$schema": _SCHEMA, **_numbered(document)}, indent=2) + "\n"


def _files(purl: str, files: Mapping[str, bytes], version: str) -> Iterator[Tree]:
    """A component for each file, since each has a hash of its own."""
    for name in sorted(files):
        digest = hashlib.sha256(files[name]).hexdigest()
        yield {
            **_component("library", f"{purl}?file_name={name}", name, version),
            "purl": f"{purl}?file_name={name}",
            "hashes": [{"alg": "SHA-256", "content": digest}],
        }


def _component(kind: str, reference: str, name: str, version: str) -> Tree:
    return {"type": kind, "bom-ref": reference, "name": name, "version": version, "licenses": [_LICENCE]}


def _needed(requirements: tuple[str, ...]) -> Iterator[Tree]:
    """What the Python package needs: the versions that will do, since none is fixed."""
    for requirement in sorted(requirements):
        found = _REQUIREMENT.match(requirement)
        assert found is not None, requirement  # noqa: S101  # a wheel's metadata is well-formed
        name = found["name"].lower()
        yield {
            "type": "library",
            "bom-ref": f"pkg:pypi/{name}",
            "name": name,
            "purl": f"pkg:pypi/{name}",
            "properties": [{"name": "python:requirement", "value": requirement}],
        }


def _needed_of_npm(requirements: Mapping[str, str]) -> Iterator[Tree]:
    for name, versions in sorted(requirements.items()):
        purl = f"pkg:npm/{name}"
        properties = [{"name": "npm:requirement", "value": f"{name}@{versions}"}]
        yield {"type": "library", "bom-ref": purl, "name": name, "purl": purl, "properties": properties}


def _of(part: Tree, needed: Mapping[str, list[Tree]]) -> list[str]:
    """What the package of a file needs."""
    package = part["bom-ref"].partition("?")[0]
    return [one["bom-ref"] for one in needed[package]]


def _numbered(document: Tree) -> Tree:
    """The document with a serial number that is its own contents'."""
    number = uuid.uuid5(uuid.NAMESPACE_URL, json_text(document))
    members = list(document.items())
    return dict([*members[:2], ("serialNumber", f"urn:uuid:{number}"), *members[2:]])
