"""Where a release comes from: an in-toto statement of what was built, of which sources, by which tool."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from generator.emit.json_text import json_text
from generator.model import Release
from generator.release.package_names import distribution_name
from generator.release.tool import NAME, code_digest, libraries, platform_facts, tool_version

Tree = dict[str, Any]

STATEMENT = "https://in-toto.io/Statement/v1"
_PREDICATE = "https://slsa.dev/provenance/v1"
_BUILD = f"urn:{NAME}:release:1"
"""The kind of build: `mdd release build` over a folder of sources."""


def provenance(release: Release, sources: Mapping[str, bytes], subjects: Mapping[str, str]) -> str:
    """The statement in JSON: SHA-256 of each file, of each source, and of the tool; neither a time nor a place.

    Source: in-toto Attestation Framework 1.0, SLSA Provenance 1.0
    """
    tool = f"pkg:pypi/{NAME}@{tool_version()}"
    dependencies = [
        *({"name": path, "digest": {"sha256": _digest(sources[path])}} for path in sorted(sources)),
        {"uri": tool, "digest": {"sha256": code_digest()}},
        *({"uri": f"pkg:pypi/{name.lower()}@{version}"} for name, version in libraries().items()),
    ]
    statement: Tree = {
        "_type": STATEMENT,
        "subject": [{"name": name, "digest": {"sha256": subjects[name]}} for name in sorted(subjects)],
        "predicateType": _PREDICATE,
        "predicate": {
            "buildDefinition": {
                "buildType": _BUILD,
                "externalParameters": {
                    "distribution": distribution_name(release),
                    "version": release.version,
                    "revision": release.package.revision,
                },
                "internalParameters": platform_facts(),
                "resolvedDependencies": dependencies,
            },
            "runDetails": {"builder": {"id": tool, "version": {NAME: tool_version()}}},
        },
    }
    return json_text(statement, indent=2) + "\n"


def subject_digests(statement: Any) -> Mapping[str, str]:
    """SHA-256 of each file that a statement is about, by its name.

    Raises: ValueError for what is no such statement.
    """
    match statement:
        case {"_type": str(type_), "subject": [*subjects]} if type_ == STATEMENT:
            return dict(_subject(subject) for subject in subjects)
        case _:
            raise ValueError("no statement of in-toto")


def _subject(subject: Any) -> tuple[str, str]:
    match subject:
        case {"name": str(name), "digest": {"sha256": str(digest)}}:
            return name, digest
        case _:
            raise ValueError("a subject without a name or a digest")


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
