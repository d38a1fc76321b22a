"""A run that names some schemas resolves these alone; with an envelope, all that it carries."""

from __future__ import annotations

import pytest

from generator.read.sources import sources_of
from generator.resolve import resolve
from tests.golden.findings.base import BASE, MDD, SCHEMA, as_json
from tests.workbooks import Sheet, workbook

OTHER = Sheet((("text", "1..1", "string"),), name="OTHER", entries=("OTHER:15-15:other",))
TEST = Sheet((("text", "1..1", "string"),))
ENVELOPE = {**SCHEMA, "properties": {"message": {"x-any-message": True}}, "xml": {"name": "edxl", "namespace": "urn:e"}}
FILES = {
    **BASE,
    MDD: workbook(TEST, OTHER),
    "json-schema/ENVELOPE.schema.json": as_json(ENVELOPE),
    "json-schema/PLAIN.schema.json": as_json(SCHEMA),
}


@pytest.mark.parametrize(
    ("asked", "resolved"),
    [
        ([], ["TEST", "OTHER", "ENVELOPE", "PLAIN"]),
        (["TEST"], ["TEST"]),
        (["PLAIN"], ["PLAIN"]),
        (["OTHER", "PLAIN"], ["OTHER", "PLAIN"]),
        (["ENVELOPE"], ["TEST", "OTHER", "ENVELOPE", "PLAIN"]),
    ],
)
def test_the_named_schemas_are_resolved_and_no_others(asked: list[str], resolved: list[str]) -> None:
    sources, _ = sources_of(FILES)
    model, findings = resolve(sources, frozenset(asked))
    assert ([one.name for one in model.messages], findings) == (resolved, ())


def test_a_schema_that_is_not_there_is_told_with_the_one_that_it_resembles() -> None:
    sources, _ = sources_of(FILES)
    model, (found,) = resolve(sources, frozenset({"OTHERS"}))
    assert (model.messages, found.code, dict(found.values)["proposal"]) == ((), "unknown-schema", "OTHER")
