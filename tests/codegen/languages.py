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
_FREE = "customContent"
_CARRIED: tuple[dict[str, Any], ...] = (
    {"a": {"@xmlns": "urn:a?b&'c'", "@{urn:a?b&'d'}e": '<"&>', "@xml:lang": "fr", "#text": "t"}},
    {"é·2": {"@xmlns": "urn:b", "c": {"@xmlns": "", "d": "x"}}},
)
_NOT_CARRIED: tuple[dict[str, Any], ...] = (
    {"a": {'@b="1" c': "x"}},
    {"a": {"@xmlns:b": "urn:c"}},
    {"a": {"@{urn:c}d e": "x"}},
    {"a": {"@{http://www.w3.org/2000/xmlns/}d": "x"}},
    {"a": {"@xmlns": "http://www.w3.org/XML/1998/namespace"}},
    {"a": {"@xmlns": 1}},
    {"ª": "x"},
    {"a b": "x"},
)


def assert_read_and_written(answers: Answers) -> None:
    """Every example is read from JSON and from XML, and written in both as it stands."""
    texts = [path.read_text(encoding="utf-8") for path in EXAMPLES]
    forms = [path.with_suffix(".xml").read_text(encoding="utf-8") for path in EXAMPLES]
    assert len(texts) > 200
    for text, form, of_json, of_xml in zip(texts, forms, answers(texts), answers(forms), strict=True):
        assert json.loads(of_json["json"]) == json.loads(text)
        assert json.loads(of_xml["json"]) == _by_the_package(form)
        assert _canonical(of_json["xml"]) == _canonical(of_xml["xml"]) == _canonical(form)


def assert_free_content_is_written_as_it_reads(answers: Answers) -> None:
    """Names, namespaces and texts of free content come back from XML; what XML cannot carry is refused."""
    documents = [json.dumps({_FREE: content}) for content in _CARRIED]
    again = answers([answer["xml"] for answer in answers(documents)])
    assert [json.loads(answer["json"]) for answer in again] == [json.loads(document) for document in documents]
    unwritable = answers([json.dumps({_FREE: content}) for content in _NOT_CARRIED])
    assert [content for content, answer in zip(_NOT_CARRIED, unwritable, strict=True) if "xml" in answer] == []
    (small,) = answers([f'{{"{_FREE}": {{"a": 1e-999999999}}}}'])
    assert len(small["xml"]) < 1_000


def assert_depth_is_bounded(answers: Answers) -> None:
    """A hundred objects stand in each other, and no more, whatever a document holds them in."""
    deepest, deeper, endless = answers([_nested(98), _nested(99), _nested(100_000)])
    assert json.loads(deepest["json"]) == json.loads(_nested(98))
    assert "levels" in str(deeper) or "depth" in str(deeper)
    assert "json" not in endless


def _nested(count: int) -> str:
    opened, closed = '{"a": ' * count, "}" * count
    return f'{{"{_FREE}": {{"a": {opened}1{closed}}}}}'


def assert_field_of_another_namespace_is_refused(answers: Answers) -> None:
    """In an open object an element of another namespace is free content, unless its name is that of a field."""
    text = (CHECKOUT / "generated" / "examples" / "RC-DE" / "minimal.xml").read_text(encoding="utf-8")
    end = "</distributionElement>"
    added = ('<messageId xmlns="">x</messageId>', '<other xmlns="">x</other>')
    assert ["json" in answer for answer in answers([text.replace(end, f"{one}{end}") for one in added])] == [
        False,
        True,
    ]


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
