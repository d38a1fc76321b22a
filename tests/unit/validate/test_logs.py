"""Messages as logs hold them, and documents as they are cut, copied and mistyped."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Mapping
from typing import Any

import pytest

from generator.diagnostics import Language
from generator.validate import Validation, Verdict
from generator.verdicts import validation
from tests.official import CHECKOUT, own_model

EXAMPLES = CHECKOUT / "generated/examples"
ENVELOPE = (EXAMPLES / "EDXL-DE/minimal.json").read_bytes()
ENVELOPE_XML = (EXAMPLES / "EDXL-DE/minimal.xml").read_text("utf-8")
CASE = json.loads((EXAMPLES / "RC-EDA/minimal.json").read_bytes())
CASE_XML = (EXAMPLES / "RC-EDA/minimal.xml").read_text("utf-8")
DOCUMENT: Any = json.loads(ENVELOPE)
MESSAGE: Any = DOCUMENT["content"][0]["jsonContent"]["embeddedJsonContent"]["message"]


@pytest.fixture(scope="module")
def validators() -> Validation:
    return validation(own_model())


def as_json(value: object) -> bytes:
    return json.dumps(value).encode()


def told(verdict: Verdict) -> list[str]:
    return [problem.message.words(Language.FRENCH) for problem in verdict.problems]


def notes(verdict: Verdict) -> list[str]:
    return [note.name for note in verdict.notes]


# --- what is around a message --------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "schema", "said"),
    [
        (as_json(MESSAGE), "RC-REF", ["without-envelope"]),
        (as_json({"message": MESSAGE}), "RC-REF", ["taken-out", "without-envelope"]),
        (as_json({"edxl": DOCUMENT}), "EDXL-DE", ["taken-out"]),
        (as_json({"edxlDistribution": DOCUMENT}), "EDXL-DE", ["taken-out"]),
        (gzip.compress(ENVELOPE), "EDXL-DE", ["unpacked"]),
        (gzip.compress(ENVELOPE[:9]) + gzip.compress(ENVELOPE[9:]), "EDXL-DE", ["unpacked"]),
        (re.search("<message.*</message>", ENVELOPE_XML, re.DOTALL)[0].encode(), "RC-REF", ["without-envelope"]),  # type: ignore[index]
    ],
)
def test_message_is_judged_without_what_is_around_it_and_that_is_said(
    content: bytes, schema: str, said: list[str], validators: Validation
) -> None:
    verdict = validators.validate(content, None)
    assert (verdict.schema, told(verdict), notes(verdict)) == (schema, [], said)


def test_problem_of_a_message_without_envelope_stands_where_the_file_has_it(validators: Validation) -> None:
    verdict = validators.validate(as_json({"message": {**MESSAGE, "reference": {}}}), None)
    assert [problem.place for problem in verdict.problems] == ["/message/reference/distributionID"]
    headless = {name: member for name, member in MESSAGE.items() if name != "sentAt"}
    assert [problem.place for problem in validators.validate(as_json(headless), None).problems] == ["/sentAt"]


@pytest.mark.parametrize(
    "change", [{"createCase": CASE["createCase"]}, {"unknown": 1}, {"kind": "Nothing"}, {"reference": None}]
)
def test_message_without_envelope_is_refused_where_it_would_be_in_one(
    change: Mapping[str, object], validators: Validation
) -> None:
    message = {**MESSAGE, **change}
    envelope = json.loads(ENVELOPE)
    envelope["content"][0]["jsonContent"]["embeddedJsonContent"]["message"] = message
    assert told(validators.validate(as_json(message), None))
    assert told(validators.validate(as_json(envelope), None))


def test_each_message_of_a_list_has_its_verdict(validators: Validation) -> None:
    found = dict(validators.verdicts(as_json([DOCUMENT, CASE, {"createCase": {}}]), None))
    assert {name: (verdict.schema, not verdict.problems) for name, verdict in found.items()} == {
        "[1]": ("EDXL-DE", True),
        "[2]": ("RC-EDA", True),
        "[3]": ("RC-EDA", False),
    }
    assert found["[3]"].problems[0].place.startswith("/2/createCase/")


def test_each_line_of_a_log_has_its_verdict(validators: Validation) -> None:
    lines = [as_json(DOCUMENT), b"", as_json(CASE), b'{"createCase": {', b"not json"]
    found = dict(validators.verdicts(b"\n".join(lines), None))
    assert {name: (verdict.schema, not verdict.problems) for name, verdict in found.items()} == {
        ":1": ("EDXL-DE", True),
        ":3": ("RC-EDA", True),
        ":4": (None, False),
        ":5": (None, False),
    }


def test_document_that_spans_lines_is_no_log(validators: Validation) -> None:
    assert [name for name, _ in validators.verdicts(ENVELOPE, None)] == [""]
    assert [name for name, _ in validators.verdicts(b"{\n{", None)] == [""]


def test_damaged_and_boundless_gzip_is_refused_in_words(
    validators: Validation, monkeypatch: pytest.MonkeyPatch
) -> None:
    packed = gzip.compress(ENVELOPE)
    assert told(validators.validate(packed[:-20], None)) == ["le fichier compressé (gzip) est tronqué"]
    assert told(validators.validate(packed[:12] + b"x" * 40, None)) == ["le fichier compressé (gzip) est abîmé"]
    monkeypatch.setattr("generator.validate.unpacking.MOST_UNPACKED", 1 << 20)
    assert "dépasse 1 MiB" in told(validators.validate(gzip.compress(b" " * (1 << 24)), None))[0]


# --- which message -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "root"),
    [
        (as_json({"createCaze": {}}), "createCase"),
        (as_json({"RC-EDA": {}}), "createCase"),
        (b'<EDXLDistribution xmlns="urn:oasis:names:tc:emergency:EDXL:DE:1.0"/>', "edxlDistribution"),
        (b"<createCase2/>", "createCase"),
        (b"<RS-SR/>", "resourcesStatus"),
    ],
)
def test_root_that_is_unknown_names_the_one_that_was_probably_intended(
    content: bytes, root: str, validators: Validation
) -> None:
    (problem,) = validators.validate(content, None).problems
    assert problem.expected
    assert problem.expected.words(Language.FRENCH) == f"la racine {root}, sans doute"


# --- namespaces ----------------------------------------------------------------------


def test_older_version_is_named_and_its_message_judged_all_the_same(validators: Validation) -> None:
    old = ENVELOPE_XML.replace("urn:emergency:eda:1.9", "urn:emergency:cisu:2.0")
    verdict = validators.validate(old.encode(), None)
    assert [note.words(Language.FRENCH) for note in verdict.notes] == [
        "écrit pour la version cisu:2.0 du modèle, jugé ici selon eda:1.9"
    ]
    assert len(verdict.problems) == 2
    broken = old.replace("<kind>Ack", "<kind>Nothing").replace("<kind>Report", "<kind>Nothing")
    assert "ce code n'est pas admis" in told(validators.validate(broken.encode(), None))


def test_wrong_namespace_hides_nothing_below_it_and_has_no_consequence(validators: Validation) -> None:
    moved = CASE_XML.replace("<location>", '<location xmlns="urn:other">').replace("<creation>", "<creation>x")
    verdict = validators.validate(moved.encode(), None)
    assert [problem.place for problem in verdict.problems] == ["/createCase/creation[1]", "/createCase/location[1]"]
    assert "urn:other" in told(verdict)[1]


def test_root_in_a_wrong_namespace_is_judged_too(validators: Validation) -> None:
    moved = CASE_XML.replace("urn:emergency:eda:1.9:createCase", "urn:other").replace("<creation>", "<creation>x")
    verdict = validators.validate(moved.encode(), None)
    assert (verdict.schema, len(verdict.problems)) == ("RC-EDA", 2)


def test_element_without_namespace_is_told_as_such(validators: Validation) -> None:
    bare = re.sub(' xmlns="[^"]*"', "", CASE_XML)
    (message,) = told(validators.validate(bare.encode(), None))
    assert message.startswith("l'espace de noms manque")


# --- slips ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b'{"createCase": {"caseId": "a",}}', "virgule de trop"),
        (b'{"createCase": {"patient": [1,]}}', "virgule de trop"),
        (b"{'createCase': {}}", "apostrophes"),
        (b'{"createCase": True}', "\u00ab True \u00bb".encode().decode()),
        (b'{"createCase": {"caseId": "a', "tronqué"),
        (b'{"createCase": {"caseId":', "tronqué"),
        (b'{"createCase": {', "tronqué"),
        (b"<createCase><caseId>a", "tronqué"),
        (b"<createCase><caseId", "tronqué"),
        (b"<createCase>\n<caseId>a</caseId>\n", "tronqué"),
        (b"<createCase>a & b</createCase>", "&amp;"),
        (b"<createCase>a&b</createCase>", "&amp;"),
        (b"<createCase>a &b c; d</createCase>", "&amp;"),
    ],
)
def test_usual_slip_is_named(content: bytes, word: str, validators: Validation) -> None:
    verdict = validators.validate(content, None)
    assert word in told(verdict)[0]


@pytest.mark.parametrize("content", [b"<a>&eacute;</a>", b"<a><b></a></b>", b'{"a": 1 "b": 2}', b'{"a" 1}'])
def test_other_fault_is_not_taken_for_a_usual_slip(content: bytes, validators: Validation) -> None:
    message = told(validators.validate(content, None))[0]
    assert not re.search("tronqué|virgule de trop|&amp;|apostrophes", message)


def test_blanks_at_the_edges_of_a_value_can_be_seen(validators: Validation) -> None:
    case = {"createCase": {**CASE["createCase"], "caseId": " fr.health.samu770.a\t"}}
    assert validators.validate(as_json(case), None).problems[0].value == "␣fr.health.samu770.a⇥"
    in_xml = re.sub("<caseId>([^<]*)", r"<caseId> \1", CASE_XML)
    assert validators.validate(in_xml.encode(), None).problems[0].value.startswith("␣fr.")


@pytest.mark.parametrize("attribute", ['nil="true"', 'type="xs:string"'])
def test_no_code_of_a_library_is_shown(attribute: str, validators: Validation) -> None:
    declared = 'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    verdict = validators.validate(CASE_XML.replace("<caseId>", f"<caseId {declared} xsi:{attribute}>").encode(), None)
    assert not any(re.search("cvc|_", message) for message in told(verdict))
