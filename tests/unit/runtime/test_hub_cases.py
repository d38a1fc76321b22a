"""Messages that were judged otherwise here than by the hub: XSD, class and command now say what it says."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
import xmlschema
from lxml import etree
from pydantic import ValidationError

from generator.validate import Validation
from generator.verdicts import validation
from tests.official import CHECKOUT, FOLDER, needs_official_releases, own_model
from tests.official_envelope import problems_in_json, problems_in_xml
from tests.packages import Package

CASES = FOLDER.parent / "cases" / "messages"
XSD = CHECKOUT / "generated" / "xsd" / "EDXL-DE.xsd"

pytestmark = needs_official_releases

ACCEPTED = (
    "01-keyword-xml/1-official-before.xml",
    "03-rs-error-ns/RS-ERROR.xml",
    "04-customcontent-ns/envelope.xml",
)
REFUSED = (
    "01-keyword-xml/2-official-after.xml",
    "01-keyword-xml/3-ours-after.xml",
    "01-keyword-xml/4-ours-before.xml",
    "05-no-xlink/a29_no_xlink-0.xml",
    "13-xsi-nil/a51_xsi_nil-0.xml",
)


@cache
def validators() -> tuple[etree.XMLSchema, xmlschema.XMLSchema10, Validation]:
    """Our XSD in two readings, and what `mdd validate` is made of."""
    return etree.XMLSchema(etree.parse(str(XSD))), xmlschema.XMLSchema10(str(XSD)), validation(own_model())


def verdicts(package: Package, content: bytes) -> set[bool]:
    """Of all of them, and of the class."""
    root = etree.fromstring(content)
    by_libxml2, by_xmlschema, command = validators()
    is_told_nothing = command.validate(content, None).problems == ()
    return {by_libxml2.validate(root), by_xmlschema.is_valid(root), is_told_nothing, is_read(package, content)}


def is_read(package: Package, content: bytes) -> bool:
    try:
        package.module("").parse(content)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize(("file", "verdict"), [*((f, True) for f in ACCEPTED), *((f, False) for f in REFUSED)])
def test_an_envelope_in_xml_is_judged_as_the_hub_judges_it(own: Package, file: str, verdict: bool):
    content = (CASES / file).read_bytes()
    assert (problems_in_xml(content) == []) is verdict
    assert verdicts(own, content) == {verdict}


def test_a_keyword_in_json_is_read_although_the_hub_refuses_it_and_is_not_written(own: Package):
    content = Path(CASES / "02-keyword-json" / "b42_keyword-0.json").read_text(encoding="utf-8")
    envelope = own.module("").parse(content)
    assert [one.value for one in envelope.descriptor.keyword] == ["RC-EDA"]
    assert len(problems_in_json(content)) == 1
    assert problems_in_json(envelope.to_json()) == problems_in_xml(envelope.to_xml()) == []
    without = json.loads(content)
    del without["descriptor"]["keyword"]
    assert json.loads(envelope.to_json()) == without


def test_a_keyword_in_xml_is_read(own: Package):
    envelope = own.module("").parse((CASES / ACCEPTED[0]).read_bytes())
    assert [(one.value_list_uri, one.value) for one in envelope.descriptor.keyword] == [
        ("urn:hubsante:model", "reference")
    ]
