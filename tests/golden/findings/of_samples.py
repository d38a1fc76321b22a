"""Sample messages beside the model."""

from __future__ import annotations

from tests.golden.findings.base import as_json, files

_SAMPLE, _REFUSED = "samples/TEST/un.json", "samples/failing/un.json"

CASES = (
    files("invalid-sample", "warning", f"{_SAMPLE}:1", {_SAMPLE: as_json({"test": {"caseId": "ABC"}})}),
    files("sample-not-refused", "warning", _REFUSED, {_REFUSED: as_json({"test": {"caseId": "ABC", "kind": "K1"}})}),
)
