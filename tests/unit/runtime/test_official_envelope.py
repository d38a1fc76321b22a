"""Every envelope that the project writes, before the official schema and XSD of the whole message, nothing left out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from generator.emit import examples
from generator.walk import payloads
from tests.differential.verdicts import mutants
from tests.official import CHECKOUT, needs_official_releases, own_model
from tests.official_envelope import WITHOUT_SCHEMA, problems_in_json, problems_in_xml
from tests.packages import Package
from tests.unit.runtime.envelope_refusals import REFUSALS
from tests.unit.runtime.test_official_samples import JSON, XML, is_envelope

pytestmark = needs_official_releases

ENVELOPE = "EDXL-DE"
MINIMAL = f"examples/{ENVELOPE}/minimal.json"

_EVERY = 100
"""One mutant in so many is looked at, where not all are."""

_FREE = re.compile(r"customContent': Missing child|attribute '\{[^}]*\}type'")
"""What the official XSD alone has against free content, as docs/envelope.md says."""


@cache
def example_envelopes() -> dict[str, bytes]:
    """The envelopes among the examples, by their path; without those of which the official release says nothing."""
    made = {str(one.path): one.content for one in examples.emit(own_model()) if one.path.parent.name == ENVELOPE}
    return {path: content for path, content in made.items() if not roots(made[twin(path)]) & WITHOUT_SCHEMA}


def twin(path: str) -> str:
    """The same message in JSON."""
    return str(Path(path).with_suffix(".json"))


def roots(envelope: bytes) -> set[str]:
    carried = payloads(own_model().envelopes[0], json.loads(envelope))
    return {name for _, payload in carried for name in payload}


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


def documented() -> dict[str, str]:
    """Each row of the documentation's table, with what it says of official JSON."""
    lines = (CHECKOUT / "docs" / "envelope.md").read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| ")]
    return {what: by_json for what, by_json, why in rows[1:] if why}


def test_what_is_refused_on_purpose_is_documented() -> None:
    assert list(documented()) == list(REFUSALS)


@pytest.mark.parametrize("what", REFUSALS)
def test_the_official_xsd_admits_it_and_we_refuse_it(own: Package, what: str) -> None:
    right = example_envelopes()[str(Path(MINIMAL).with_suffix(".xml"))].decode()
    for change in REFUSALS[what].xml:
        changed = change(right)
        assert changed != right
        assert problems_in_xml(changed.encode()) == []
        assert not is_read(own, changed)


@pytest.mark.parametrize("what", REFUSALS)
def test_official_json_says_of_it_what_is_documented(own: Package, what: str) -> None:
    change = REFUSALS[what].json
    by_json = "cannot say it"
    if change is not None:
        document = change(example_envelopes()[MINIMAL].decode())
        by_json = "refuses" if problems_in_json(document) else "accepts"
        assert not is_read(own, document)
    assert documented()[what] == by_json


def is_read(package: Package, document: str) -> bool:
    try:
        package.module("").parse(document)
    except ValidationError:
        return False
    return True


def test_what_official_judges_refuse_we_refuse(own: Package) -> None:
    assert_no_stricter_judge(own, _EVERY)


@pytest.mark.slow
def test_what_official_judges_refuse_we_refuse_in_every_mutant(own: Package) -> None:
    assert_no_stricter_judge(own, every=1)


def assert_no_stricter_judge(package: Package, every: int) -> None:
    """No mutant of an envelope is accepted by the class and refused officially, but for what is documented."""
    cases = [one for one in mutated_envelopes(every) if is_read(package, one)]
    stricter = [one for one in cases if official_problems(one)]
    assert [official_problems(one)[0] for one in stricter if not is_documented(one)] == []
    assert len(cases) > 5_000 / every


def mutated_envelopes(every: int) -> Iterator[str]:
    """One in so many of the mutants around messages that have an official schema, in both forms."""
    for mutant in mutants(own_model()):
        if mutant.schema == ENVELOPE and mutant.number % every == 0:
            documents = [case.document for case in mutant.cases()]
            yield from (one for one in documents if not any(root in one for root in WITHOUT_SCHEMA))


def official_problems(document: str) -> list[str]:
    return problems(ENVELOPE, document.encode())


def is_documented(document: str) -> bool:
    """Free content that the official XSD refuses; and libxml2 wants no blanks around an official date-time."""
    by_other_reader = [one for one in official_problems(document) if "'xs:dateTime'" not in one]
    is_free = "<customContent" in document
    return not by_other_reader or (is_free and _FREE.search(" ".join(by_other_reader)) is not None)
