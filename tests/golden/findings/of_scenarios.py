"""Scenarios: chains of messages beside the workbooks."""

from __future__ import annotations

from tests.golden.findings.base import STEP, STORY, as_json, files

_FILE = "scenarios/recit.json"
_ENVELOPE = {
    "type": "object",
    "properties": {"id": {"type": "string"}, "content": {"x-any-message": True, "type": "object"}},
    "required": ["id"],
    "additionalProperties": False,
    "xml": {"name": "envelope", "namespace": "urn:test"},
}

CASES = (
    files("bad-scenario", "error", f"{_FILE}#/title", {_FILE: as_json({**STORY, "title": 1})}),
    files(
        "unknown-scenario-schema",
        "error",
        f"{_FILE}#/steps/0",
        {_FILE: as_json({**STORY, "steps": [{**STEP, "schema": "TESTS"}]})},
    ),
    files(
        "invalid-scenario-message",
        "error",
        f"{_FILE}#/steps/0/envelope/id",
        {
            "json-schema/ENVELOPE.schema.json": as_json(_ENVELOPE),
            _FILE: as_json({**STORY, "steps": [{**STEP, "envelope": {"id": 1}}]}),
        },
    ),
)
