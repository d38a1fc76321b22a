"""Sample messages beside the model, and what is told when one or many of them are refused."""

from __future__ import annotations

import json

from generator.model import Scalar
from generator.validate.samples import sample_findings
from generator.verdicts import validation
from tests.factories import field, message, model, object_type

MODEL = model(message(object_type("case", field("id"), field("count", Scalar.INTEGER, "0..1")), name="CASE"))
VALID = {"case": {"id": "1"}}
WRONG = {"case": {"id": "1", "count": "deux"}}


def told(**samples: object) -> list[tuple[str, str, list[str]]]:
    files = {f"samples/{name.replace('__', '/')}.json": json.dumps(one).encode() for name, one in samples.items()}
    found = sample_findings(files, MODEL, validation(MODEL))
    return [(one.code, str(one.origin), [str(place) for place in one.related]) for one in found]


def test_valid_sample_gives_no_finding() -> None:
    assert told(a=VALID) == []


def test_refused_sample_is_told_at_its_line() -> None:
    assert told(a=WRONG) == [("invalid-sample", "samples/a.json:1", [])]


def test_same_refusal_of_many_samples_is_told_once() -> None:
    assert told(a=WRONG, b=WRONG) == [("invalid-sample", "samples/a.json:1", ["samples/b.json:1"])]


def test_sample_that_must_be_refused_and_is_not_is_told() -> None:
    assert told(failing__a=VALID) == [("sample-not-refused", "samples/failing/a.json", [])]


def test_sample_that_must_be_refused_and_is_gives_no_finding() -> None:
    assert told(failing__a=WRONG) == []


def test_folder_names_the_schema_of_a_sample_without_its_root() -> None:
    assert told(CASE__a={"id": "1"}) == []
    assert told(CASE__a={"id": 1}) == [("invalid-sample", "samples/CASE/a.json:1", [])]


def test_envelope_is_passed_over_where_the_release_has_none() -> None:
    assert told(a={"distributionID": "1", "content": []}) == []
