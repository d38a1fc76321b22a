"""Every envelope that the project writes, before the official schema and XSD of the whole message, nothing left out."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from generator.emit import examples
from tests.official import needs_official_releases, own_model
from tests.official_envelope import WITHOUT_SCHEMA, problems_in_json, problems_in_xml
from tests.packages import Package
from tests.unit.runtime.test_official_samples import JSON, XML, is_envelope

pytestmark = needs_official_releases

ENVELOPE = "EDXL-DE"
MINIMAL = f"examples/{ENVELOPE}/minimal.json"


@cache
def example_envelopes() -> dict[str, bytes]:
    """The envelopes among the examples, by their path; those of which 3.4.0 says nothing are left out."""
    made = {str(one.path): one.content for one in examples.emit(own_model()) if one.path.parent.name == ENVELOPE}
    return {path: content for path, content in made.items() if not roots(made[twin(path)]) & WITHOUT_SCHEMA}


def twin(path: str) -> str:
    """The same message in JSON."""
    return str(Path(path).with_suffix(".json"))


def roots(envelope: bytes) -> set[str]:
    payloads = own_model().envelopes[0].payloads(json.loads(envelope))
    return {name for payload in payloads for name in payload}


def is_acknowledgement(path: str) -> bool:
    return json.loads(example_envelopes()[twin(path)])["distributionKind"] == "Ack"


def problems(name: str, content: bytes) -> list[str]:
    """What the official envelope says of a document, each behind the document's name."""
    found = problems_in_xml(content) if content.startswith(b"<") else problems_in_json(content.decode())
    return [f"{name}: {one}" for one in found]


def problems_of(name: str, envelope: Any) -> list[str]:
    """What it says of an object of the package, in both forms."""
    return [one for content in (envelope.to_json().encode(), envelope.to_xml()) for one in problems(name, content)]


def enveloped(package: Package, path: Path) -> Any:
    """An official sample as its receiver gets it: in an envelope, read from the sample's own form."""
    api, content = package.module(""), path.read_bytes()
    if is_envelope(path):
        return api.parse(content)
    is_rootless = path.suffix == ".json" and path.parent.name.startswith("TECHNICAL")
    message = package.message(path.parent.name).from_json(content) if is_rootless else api.parse(content)
    return api.reply(api.parse(example_envelopes()[MINIMAL]), message)


def test_the_official_envelope_accepts_every_example() -> None:
    found = [one for path, content in example_envelopes().items() for one in problems(path, content)]
    assert found == []
    assert len(example_envelopes()) > 170


def test_it_accepts_every_example_read_and_written_again(own: Package) -> None:
    parse = own.module("").parse
    found = [one for path, content in example_envelopes().items() for one in problems_of(path, parse(content))]
    assert found == []


def test_it_accepts_the_acknowledgement_of_every_example(own: Package) -> None:
    api = own.module("")
    envelopes = {path: api.parse(content) for path, content in example_envelopes().items()}
    found = [
        one
        for path, envelope in envelopes.items()
        if not is_acknowledgement(path) and envelope.distribution_kind != "Error"
        for one in problems_of(path, api.acknowledge(envelope, step="RECU"))
    ]
    assert found == []


@pytest.mark.parametrize("samples", [JSON, XML], ids=["json", "xml"])
def test_it_accepts_the_acknowledgement_of_every_official_sample(own: Package, samples: list[Path]) -> None:
    acknowledge = own.module("").acknowledge
    made = {path: acknowledge(enveloped(own, path), step="INTEGRE", refused=False) for path in samples}
    assert [one for path, envelope in made.items() for one in problems_of(path.name, envelope)] == []
    assert len(made) > 60


@pytest.mark.parametrize("samples", [JSON, XML], ids=["json", "xml"])
def test_it_accepts_every_official_sample_read_and_written_again(own: Package, samples: list[Path]) -> None:
    assert [one for path in samples for one in problems_of(path.name, enveloped(own, path))] == []


@pytest.mark.parametrize("samples", [JSON, XML], ids=["json", "xml"])
def test_it_accepts_a_reply_with_the_message_of_every_official_sample(own: Package, samples: list[Path]) -> None:
    received = {path: enveloped(own, path) for path in samples}
    made = {path: own.module("").reply(one, one.messages[0].content, kind="Update") for path, one in received.items()}
    assert [one for path, envelope in made.items() for one in problems_of(path.name, envelope)] == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"explicitAddress": {', '"keyword": [], "explicitAddress": {'),
        ('"distributionStatus": "Actual"', '"distributionStatus": "Test"'),
        ('"messageId"', '"messageID"'),
        ('"caseId"', '"caseid"'),
    ],
)
def test_it_refuses_a_fault_in_json_wherever_it_stands(old: str, new: str) -> None:
    right = example_envelopes()[f"examples/{ENVELOPE}/douleur-thoracique-01-creation-affaire.json"].decode()
    assert problems_in_json(right) == []
    assert problems_in_json(right.replace(old, new, 1)) != []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<explicitAddress>", "<keyword/><explicitAddress>"),
        (' xlink:type="extended"', ""),
        ("<messageId>", "<messageID/><messageId>"),
        ("<caseId>", "<caseid/><caseId>"),
        ('xmlns="urn:emergency:eda:1.9:createCase"', 'xmlns="urn:emergency:eda:1.9"'),
    ],
)
def test_it_refuses_a_fault_in_xml_wherever_it_stands(old: str, new: str) -> None:
    right = example_envelopes()[f"examples/{ENVELOPE}/douleur-thoracique-01-creation-affaire.xml"]
    assert problems_in_xml(right) == []
    wrong = right.replace(old.encode(), new.encode(), 1)
    assert wrong != right
    assert problems_in_xml(wrong) != []
