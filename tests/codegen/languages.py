"""What a library in another language must do: read, refuse and write what the Python package does."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from lxml import etree

from tests.differential.class_oracle import ClassOracle
from tests.differential.travel import Travel
from tests.differential.verdicts import Case, mutants, sampled
from tests.official import CHECKOUT, own_model
from tests.packages import Package

Answers = Callable[[list[str]], list[dict[str, Any]]]
"""Of each document what is read of it, as `json` and `xml`, or what is wrong, under another key."""

EXAMPLES = sorted((CHECKOUT / "generated" / "examples").rglob("*.json"))
_ENVELOPE = "edxlDistribution"


def assert_read_and_written(answers: Answers) -> None:
    """Every example is read from JSON and from XML, and written in both as it stands."""
    texts = [path.read_text(encoding="utf-8") for path in EXAMPLES]
    forms = [path.with_suffix(".xml").read_text(encoding="utf-8") for path in EXAMPLES]
    assert len(texts) > 200
    for text, form, of_json, of_xml in zip(texts, forms, answers(texts), answers(forms), strict=True):
        assert json.loads(of_json["json"]) == json.loads(text)
        assert json.loads(of_xml["json"]) == _by_the_package(form)
        assert _canonical(of_json["xml"]) == _canonical(of_xml["xml"]) == _canonical(form)


def differing(answers: Answers, budget: int) -> list[tuple[Case, bool]]:
    """The documents on which the verdict is another than that of `parse`, with that; some of each verdict are tried."""
    travel = Travel(own_model())
    cases = [case for _, one in sampled(mutants(own_model()), budget) for case in one.cases()]
    documents = [travel.alone(case.schema, case.form, case.document) for case in cases]
    with ClassOracle(CHECKOUT / "generated" / "python" / "src") as classes:
        ours = classes.accepts((case.schema, "any", text) for case, text in zip(cases, documents, strict=True))
    assert 200 < sum(ours) < len(ours) - 1_000
    theirs = ["json" in answer for answer in answers(documents)]
    return [(case, left) for case, left, right in zip(cases, ours, theirs, strict=True) if left != right]


def _by_the_package(xml: str) -> object:
    """What the Python package reads; free content has no lists in XML, and so may differ from its JSON."""
    message = Package(own_model(), CHECKOUT / "generated").module("").parse(xml)
    members = json.loads(message.model_dump_json(by_alias=True, exclude_none=True))
    return members if message.wire_root == _ENVELOPE else {message.wire_root: members}


def _canonical(xml: str) -> bytes:
    return etree.tostring(etree.fromstring(xml.encode(), etree.XMLParser(remove_blank_text=True)), method="c14n")
