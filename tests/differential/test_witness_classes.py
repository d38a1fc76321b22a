"""Proofs of breaks, held against the classes of both releases: the package says what schemas and XSDs say."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pydantic import ValidationError

from generator.diff.compare import compare
from generator.diff.judge import Judge, Witness
from tests.official import needs_official_releases, official_model
from tests.packages import Package

pytestmark = [needs_official_releases, pytest.mark.slow]

OLD, NEW = "3.0.0", "3.4.0"


def is_accepted(package: Package, witness: Witness) -> bool:
    """Whether the package has a class for the message, which reads it."""
    by_root = {message.root: message.name for message in package.model.messages}
    try:
        if witness.format == "xml":
            if witness.schema not in package.model.message_by_name:
                return False
            package.message(witness.schema).from_xml(witness.document.encode())
            return True
        ((root, value),) = json.loads(witness.document).items()
        if root not in by_root:
            return False
        package.message(by_root[root]).model_validate_json(json.dumps(value))
    except ValidationError:
        return False
    return True


def test_classes_say_what_proofs_say(tmp_path: Path) -> None:
    packages = {version: Package(official_model(version), tmp_path / version) for version in (OLD, NEW)}
    changes = compare(official_model(OLD), official_model(NEW))
    judgements = Judge(official_model(OLD), official_model(NEW), changes).judgements()
    witnesses = [witness for judgement in judgements for witness in judgement.witnesses]
    assert len(witnesses) > 10
    for witness in witnesses:
        sender, receiver = (OLD, NEW) if witness.role == "old-sender" else (NEW, OLD)
        found = (is_accepted(packages[sender], witness), is_accepted(packages[receiver], witness))
        assert found == (True, False), witness
