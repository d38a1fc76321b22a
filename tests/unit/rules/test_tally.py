"""What documents show of rules: kept, broken, and not asked."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from typing import Any

import pytest

from generator.diagnostics import Language
from generator.model import Ref
from generator.report.rules import as_lines
from generator.rules.tally import tallies
from generator.validate.documents import Document
from generator.validate.files import named_documents
from generator.validate.valid_documents import ValidDocuments
from generator.verdicts import valid_messages
from tests.factories import field, message, model, object_type, rule
from tests.official import FOLDER, needs_official_releases, own_model

CASE = message(object_type("case", field("name", cardinality="0..1"), field("code", cardinality="0..1")), name="CASE")
MODEL = model(CASE, rules=[rule("has(code)", "CASE", condition="has(name)", name="code-of-name")])
DOCUMENTS = (
    ("kept", {"case": {"name": "a", "code": "b"}}),
    ("broken", {"case": {"name": "a"}}),
    ("not asked", {"case": {"code": "b"}}),
    ("of no message", {"other": {}}),
)


def test_a_rule_is_kept_where_it_applies_and_broken_where_it_is_not_kept() -> None:
    (tally,) = tallies(MODEL, DOCUMENTS)
    assert (tally.kept, tally.broken) == (("kept",), ("broken",))


def test_a_document_of_which_one_object_breaks_a_rule_does_not_keep_it() -> None:
    items = object_type("item", field("name", cardinality="0..1"), field("code", cardinality="0..1"))
    listing = message(object_type("listing", field("item", Ref("item"), "0..n")), items, name="LISTING")
    ruled = model(listing, rules=[rule("has(code)", "LISTING", context="item", condition="has(name)")])
    each = {"kept": {"name": "a", "code": "b"}, "broken": {"name": "a"}, "not asked": {}}
    (tally,) = tallies(ruled, [("mixed", {"listing": {"item": list(each.values())}})])
    assert (tally.kept, tally.broken) == ((), ("mixed",))


def test_rules_of_conversations_are_tried_on_scenarios() -> None:
    found = {tally.rule.name: tally for tally in tallies(own_model(), ())}
    steps = {f"{scenario.name} {step.name}" for scenario in own_model().scenarios for step in scenario.steps}
    assert set(found["distribution-unique"].kept) == steps
    assert found["accuse-unique"].broken == ("douleur-thoracique 03-accuse-mal-adresse",)
    assert found["accuse-connu"].broken == ()


def test_our_scenarios_keep_every_rule_but_for_the_acknowledgement_that_goes_astray() -> None:
    """Editors copy them: what breaks a rule there is broken in their messages next."""
    steps = [
        (f"{scenario.name} {step.name}", step.envelope) for scenario in own_model().scenarios for step in scenario.steps
    ]
    broken = {tally.rule.name: tally.broken for tally in tallies(own_model(), steps) if tally.broken}
    assert broken == {"accuse-unique": ("douleur-thoracique 03-accuse-mal-adresse",)}


def test_each_rule_has_a_line_and_what_is_not_counted_another() -> None:
    assert list(as_lines(MODEL, ValidDocuments(DOCUMENTS, 2, 1), Language.ENGLISH)) == [
        "rules, over 4 messages of scenarios and samples",
        "  not counted: 2 that the model refuses, 1 in XML",
        "  code-of-name: kept 1, broken 1: broken",
    ]


def test_each_message_that_a_rule_is_about_has_a_line_where_all_is_asked_for() -> None:
    assert list(as_lines(MODEL, ValidDocuments(DOCUMENTS, 0, 0), Language.FRENCH, is_verbose=True))[1:] == [
        "  code-of-name : gardée 1, enfreinte 1 : broken",
        "  broken : règles gardées 0, enfreintes 1 : code-of-name",
        "  kept : règles gardées 1, enfreintes 0",
    ]


def test_many_documents_are_named_in_full_only_where_all_is_asked_for() -> None:
    many = ValidDocuments(tuple((f"no {number}", {"case": {"name": "a"}}) for number in range(5)), 0, 0)
    assert list(as_lines(MODEL, many, Language.ENGLISH))[1].endswith("broken 5: no 0, no 1, no 2, …")
    assert list(as_lines(MODEL, many, Language.ENGLISH, is_verbose=True))[1].endswith("no 2, no 3, no 4")


# --- the documents ---------------------------------------------------------------------

ENVELOPE = dict(own_model().scenarios[0].steps[0].envelope)


@pytest.mark.parametrize(
    ("content", "names"),
    [
        (ENVELOPE, ["x.json"]),
        ({"edxl": ENVELOPE}, ["x.json"]),
        ([ENVELOPE, {"createCase": {}}, "text"], ["x.json[1]"]),
        (ENVELOPE["content"][0]["jsonContent"]["embeddedJsonContent"]["message"], ["x.json"]),
    ],
    ids=["envelope", "log", "list", "payload"],
)
def test_messages_are_taken_out_of_what_is_around_them(content: Any, names: list[str]) -> None:
    model_alone = replace(own_model(), scenarios=())
    found = valid_messages(model_alone, {"x.json": json.dumps(content).encode()}, ())
    assert [name for name, _ in found.documents] == names
    assert found.refused == (2 if isinstance(content, list) else 0)
    assert sum(len(tally.kept) + len(tally.broken) for tally in tallies(model_alone, found.documents)) > 2


def test_xml_and_what_is_no_message_are_counted_apart() -> None:
    samples = {"a.json": b"{", "b.xml": b"<a/>", "c.json": b'{"a": 1}', "failing/d.json": b"{}"}
    found = valid_messages(replace(own_model(), scenarios=()), samples, [Document("e.json", b"[]")])
    assert (found.documents, found.refused, found.in_xml) == ((), 3, 1)


@needs_official_releases
def test_the_official_samples_break_several_rules() -> None:
    """Facts of the samples of 3.4.0: what their own workbooks say in prose, their examples do not hold to."""
    model_alone = replace(own_model(), scenarios=())
    documents = named_documents([str(FOLDER / "3.4.0" / "samples")], io.BufferedReader)
    found = valid_messages(model_alone, {}, documents)
    assert len(found.documents) > 60
    counts = {tally.rule.name: (len(tally.kept), len(tally.broken)) for tally in tallies(model_alone, found.documents)}
    assert {name: count for name, count in counts.items() if count[1]} == {
        "voie-complete": (2, 3),
        "nom-complet": (5, 1),
        "rappel-distinct": (0, 5),
        "quantite-sans-objet": (0, 1),
        "emetteur-nom": (2, 1),
    }
    assert counts["commune-code-insee"] == (6, 0)
