"""The npm package of a release: the types of every message, their schemas, and what judges messages by them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from email.utils import parseaddr
from pathlib import PurePosixPath
from typing import Any

from generator.artifact import Artifact
from generator.emit.json_text import json_text
from generator.emit.packing import Files, tarred
from generator.emit.templating import render
from generator.model import Model, Release
from generator.release.package_names import archive_stem, distribution_name, npm_version
from generator.resources import template_folder

_TOP = "package"  # the folder in every npm archive
_TYPES, _SCHEMAS, _XSDS = "typescript", "json-schema", "xsd"
REQUIREMENTS = {"ajv": "^8.20.0"}
"""What is installed with the package: versions by name."""

_SHOWN = "RC-EDA"
"""The message that the README has an example of, the first that editors send."""


def npm_package(model: Model, artifacts: Iterable[Artifact]) -> Files:
    """`…-<version>.tgz`, by its name, of the files of the targets `typescript`, `json-schema` and `xsd`.

    Source: npm's `package.json`; Node.js, "Package entry points"
    """
    files = dict(_files(artifacts))
    files["package.json"] = json_text(_manifest(model.release), indent=2).encode() + b"\n"
    files["README.md"] = _page(model).encode()
    files["LICENSE"] = (template_folder("python") / "LICENSE").read_bytes()
    return {f"{archive_stem(model.release)}.tgz": tarred({f"{_TOP}/{path}": files[path] for path in files})}


def _files(artifacts: Iterable[Artifact]) -> Iterator[tuple[str, bytes]]:
    """Declarations and modules at the top, the JSON Schemas in `schemas/`, the XSDs in `xsd/`."""
    for artifact in artifacts:
        target, *steps = artifact.path.parts
        if target == _TYPES:
            yield str(PurePosixPath(*steps)), artifact.content
        if target == _SCHEMAS and len(steps) == 1:
            yield f"schemas/{steps[0]}", artifact.content
        if target == _XSDS:
            yield str(artifact.path), artifact.content


def _manifest(release: Release) -> dict[str, Any]:
    return {
        "name": distribution_name(release),
        "version": npm_version(release),
        "description": "The messages of the French Hub Santé: TypeScript types, schemas, and reading by them.",
        "keywords": ["EDXL-DE", "EMSI", "Hub Santé", "SAMU"],
        "license": "Apache-2.0",
        **({"author": _author(release.contact)} if release.contact else {}),
        **({"homepage": release.homepage} if release.homepage else {}),
        **({"repository": release.repository} if release.repository else {}),
        "type": "module",
        "sideEffects": False,
        "main": "./index.js",
        "types": "./index.d.ts",
        "exports": {
            ".": {"types": "./index.d.ts", "default": "./index.js"},
            "./code-lists": {"types": "./code-lists.d.ts"},
            "./message": {"types": "./message.d.ts"},
            "./messages/*": {"types": "./messages/*.d.ts"},
            "./parse": {"types": "./parse.d.ts", "default": "./parse.js"},
            "./values": {"types": "./values.d.ts"},
            "./xml": {"types": "./xml.d.ts", "default": "./xml.js"},
            "./schemas/*.json": "./schemas/*.json",
            "./package.json": "./package.json",
        },
        "dependencies": REQUIREMENTS,
        "peerDependencies": {"libxml2-wasm": "^0.7.2"},
        "peerDependenciesMeta": {"libxml2-wasm": {"optional": True}},
        "engines": {"node": ">=22"},
    }


def _author(contact: str) -> dict[str, str]:
    """`Équipe <equipe@example.org>`, or either of the two."""
    name, address = parseaddr(contact)
    return {"name": name or contact, **({"email": address} if "@" in address else {})}


def _page(model: Model) -> str:
    shown = model.message_by_name.get(_SHOWN)
    return render(
        "release/npm-README.md.jinja",
        release=model.release,
        name=distribution_name(model.release),
        archive=f"{archive_stem(model.release)}.tgz",
        shown=shown,
        messages=model.messages,
    )
