"""Lines of the rules that a message breaks, in the XML that it was read from."""

from __future__ import annotations

import json
from typing import Any

import pytest
from lxml import etree
from pydantic import ValidationError

from generator.model import Ref
from tests.differential.rule_documents import excerpts
from tests.factories import field, message, model, object_type, rule
from tests.official import own_model
from tests.packages import Package

CASE = message(
    object_type("case", field("name"), field("item", Ref("item"), "0..n")),
    object_type("item", field("key"), field("code", cardinality="0..1")),
    name="CASE",
)
RULES = [rule("has(code)", "CASE", context="item", name="code"), rule("name != 'x'", "CASE", name="name")]
XML = """<?xml version="1.0" encoding="UTF-8"?>
<case xmlns="urn:test:case">
  <name>x</name>
  <item>
    <key>a</key>
    <code>b</code>
  </item>
  <!-- without its code -->
  <item>
    <key>c</key>
  </item>
</case>"""


ELEMENTS = {"content": "contentObject"}
"""The elements of fields that are named otherwise in JSON."""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Package:
    return Package(model(CASE, rules=RULES), tmp_path_factory.mktemp("package"))


def found(package: Package, document: str | bytes, *xml: str | bytes) -> dict[str, int]:
    checked = package.module("").check(package.module("").parse(document), *xml)
    return {finding.rule: finding.line for finding in checked}


@pytest.mark.parametrize("document", [XML, XML.encode(), f"\ufeff{XML}"])
def test_a_finding_has_the_line_of_its_field_or_of_what_is_around_it(package: Package, document: str | bytes) -> None:
    assert found(package, document, document) == {"code": 9, "name": 3}


def test_without_xml_no_line_is_known(package: Package) -> None:
    assert found(package, XML) == {"code": 0, "name": 0}


def test_a_document_of_another_message_is_refused(package: Package) -> None:
    with pytest.raises(ValidationError, match="The root element should be"):
        found(package, XML, "<other/>")


def test_what_breaks_no_rule_is_not_looked_at(package: Package) -> None:
    kept = XML.replace("<name>x<", "<name>y<").replace("<key>c</key>", "<key>c</key><code>d</code>")
    assert found(package, kept, "no XML at all") == {}


@pytest.mark.parametrize(
    ("name", "document"), [(name, each) for name, is_kept, each in excerpts(own_model()) if not is_kept]
)
def test_each_of_our_rules_is_found_at_its_line(name: str, document: Any, own: Package) -> None:
    """Also in envelopes, whose headers stand beside use cases, and in lists."""
    package = own.module("")
    tree = etree.fromstring(package.parse(json.dumps(document).encode()).to_xml())
    etree.indent(tree)
    xml = etree.tostring(tree)
    lines = xml.decode().splitlines()
    broken = [finding for finding in package.check(package.parse(xml), xml) if finding.rule == name]
    assert broken != []
    for finding in broken:
        names = [step for step in finding.path if isinstance(step, str)]
        wanted = names[-1:] if finding.value is not None else names
        start = lines[finding.line - 1].strip()
        elements = {ELEMENTS.get(step, step) for step in wanted}
        assert any(start.startswith((f"<{element} ", f"<{element}>")) for element in elements) or not names
