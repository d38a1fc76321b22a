from __future__ import annotations

import csv
import hashlib
import io
import json
from datetime import UTC, datetime
from typing import Any

import pytest
from lxml import etree, html

from hubsante_kit.cases.case import CaseFinding, CellRef
from hubsante_kit.milestones import MILESTONES
from hubsante_kit.partner.behaviour import BEHAVIOURS
from hubsante_kit.report import FORMATS, Report, contents
from hubsante_kit.session import Assignment, Session
from hubsante_models import MODEL_VERSION
from tests.kit.recette.conftest import Played
from tests.kit.recette.desk import PARTIES
from tests.kit.recette.planted import PLANTED

MADE = datetime(2026, 3, 14, 12, tzinfo=UTC)
FINDING = CaseFinding("not-a-path", CellRef("cas.xlsx", "Cas", "K37"), "« $.a[0]b » n'est pas un chemin", "$.a[0].b")


@pytest.fixture
def report(played: Played) -> Report:
    """Of an editor with three faults, one of which is text that HTML, XML and spreadsheets could take for theirs."""
    desk, editor = played("json")
    for name in ("a date in UTC", "another messageId", "a content type with a parameter"):
        for outgoing in PLANTED[name][1](editor):
            desk.publish(outgoing)
    desk.publish(editor.reference("=1+<script>alert('x')</script>&amp;"))
    assignment = Assignment(PARTIES, "json", BEHAVIOURS["exemplaire"], MILESTONES)
    look = Session(desk.exchange, desk.journal, assignment, lambda: MADE).look()
    return contents(look, PARTIES, MADE, b"the journal", [FINDING], [("cas.xlsx", b"the workbook")])


def written(report: Report, name: str) -> bytes:
    return FORMATS[name][1](report)


def test_json_has_versions_hashes_steps_and_messages(report: Report) -> None:
    document: dict[str, Any] = json.loads(written(report, "json"))
    assert (document["model"], document["editor"], document["passed"]) == (MODEL_VERSION, PARTIES.editor, False)
    assert document["journal"] == hashlib.sha256(b"the journal").hexdigest()
    assert document["sources"] == [{"file": "cas.xlsx", "sha256": hashlib.sha256(b"the workbook").hexdigest()}]
    assert [step["name"] for step in document["steps"]] == [step.name for each in MILESTONES for step in each.steps]
    for message in document["messages"]:
        assert message["sha256"] == hashlib.sha256(message["body"].encode()).hexdigest()
    named = {number for step in document["steps"] for number in step["messages"]}
    assert named <= {message["number"] for message in document["messages"]}
    assert document["findings"] == [
        {"code": "not-a-path", "place": "cas.xlsx Cas!K37", "message": FINDING.message, "proposal": "$.a[0].b"}
    ]


def test_junit_counts_what_failed_and_what_waits(report: Report) -> None:
    root = etree.fromstring(written(report, "junit"))
    suites = root.findall("testsuite")
    assert len(suites) == len(MILESTONES)
    for suite in suites:
        assert int(suite.get("tests", "")) == len(suite.findall("testcase"))
        assert int(suite.get("failures", "")) == len(suite.findall("testcase/failure"))
        assert int(suite.get("skipped", "")) == len(suite.findall("testcase/skipped"))
    failed = [case.get("name", "").split()[0] for case in root.iter("testcase") if case.find("failure") is not None]
    assert {"3.4", "5.1"} <= set(failed)


def test_csv_has_a_line_for_each_step_and_no_formula(report: Report) -> None:
    content = written(report, "csv")
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content[3:].decode()), delimiter=";"))
    assert [row[1] for row in rows[1:]] == [item.name for item in report.items]
    assert not any(cell.startswith(("=", "+", "@")) for row in rows for cell in row)


def test_html_is_one_file_whose_links_lead_somewhere(report: Report) -> None:
    content = written(report, "html")
    page = html.document_fromstring(content)
    assert page.xpath("//script|//link|//img|//@src") == []
    links = {str(link).removeprefix("#") for link in page.xpath("//a/@href")}
    assert links
    assert links <= set(map(str, page.xpath("//@id")))
    text = page.text_content()
    assert "alert('x')" in text
    for word in (report.journal, "hubsante recette run --again 3.4", "K37", "critère officiel", "date suivie de Z"):
        assert word in text


def test_every_message_is_in_the_page_byte_for_byte(report: Report) -> None:
    page = html.document_fromstring(written(report, "html"))
    shown = [pre.text_content() for pre in page.xpath("//details/pre")]
    assert shown == [passage.published.body.decode() for passage in report.passages]


def test_equal_reports_are_equal_bytes(report: Report) -> None:
    assert all(written(report, name) == written(report, name) for name in FORMATS)
