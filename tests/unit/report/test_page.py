"""Findings as an HTML page: complete in itself, and no text in it is more than text."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from generator.catalogue import Language
from generator.report import page
from tests.unit.report.cases import EACH, ERROR, HOSTILE, INFORMATION, NONE, hostile, run

ELEMENTS = {
    *("html", "head", "meta", "title", "style", "body", "header", "h1", "h2", "small", "div", "label", "input", "b"),
    *("select", "option", "main", "section", "span", "table", "thead", "tbody", "tr", "th", "td", "a", "code", "p"),
    *("details", "summary"),
}


def parsed(text: str) -> html.HtmlElement:
    text.encode("utf-8")
    return html.document_fromstring(text)


def links(document: html.HtmlElement) -> list[str]:
    return [str(one.get("href")) for one in document.iter("a")]


def test_every_finding_has_a_row_that_links_to_its_cell() -> None:
    document = parsed(page.render(EACH))
    assert len(document.xpath("//section//tbody/tr")) == len(EACH.findings)
    assert links(document)[:2] == ["specs/mdd.xlsx#'RC-EDA'!J9", "specs/noms.xlsx#'canal'!A8"]


def test_links_are_relative_to_the_page() -> None:
    document = parsed(page.render(replace(EACH, page_folder=Path("out/pages"))))
    assert links(document)[0] == "../../specs/mdd.xlsx#'RC-EDA'!J9"


def test_waived_findings_stand_apart_with_their_reason() -> None:
    document = parsed(page.render(EACH))
    assert "repris de la norme" in document.xpath("string(//details)")
    assert "repris de la norme" not in document.xpath("string(//main/section)")


def test_page_needs_nothing_from_elsewhere_and_allows_nothing_else() -> None:
    text = page.render(EACH)
    document = parsed(text)
    (policy,) = document.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    (css,) = document.xpath("//style/text()")
    digest = base64.b64encode(hashlib.sha256(str(css).encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in str(policy)
    assert str(policy).startswith("default-src 'none';")
    assert not document.xpath("//@src | //link | //script | //@style | //@onclick | //iframe | //form")
    assert not re.search(r"url\(|@import|https?:", text)


def test_page_is_in_the_language_of_the_run() -> None:
    assert parsed(page.render(EACH)).get("lang") == "fr"
    english = parsed(page.render(replace(EACH, language=Language.ENGLISH)))
    assert (english.get("lang"), english.findtext(".//h2/../table//th")) == ("en", "Place")


def test_severities_and_sheets_can_be_chosen() -> None:
    document = parsed(page.render(EACH))
    assert document.xpath("//input/@id") == ["error", "warning"]
    assert len(document.xpath("//select/option")) == 1 + len(document.xpath("//section"))
    assert document.xpath("//section/@id") == document.xpath("//option/@value")[1:]


def test_information_is_hidden_at_first_unless_there_is_nothing_else() -> None:
    both, alone = parsed(page.render(run(ERROR, INFORMATION))), parsed(page.render(run(INFORMATION)))
    assert both.xpath("//input[@checked]/@id") == ["error"]
    assert alone.xpath("//input[@checked]/@id") == ["info"]


def test_nothing_found_is_said() -> None:
    document = parsed(page.render(NONE))
    assert document.xpath("string(//main)") == "Aucun constat : rien d'incorrect, rien de douteux."
    assert document.xpath("//input | //select") == []


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    document = parsed(page.render(hostile(text)))
    assert {str(one.tag) for one in document.iter()} <= ELEMENTS
    assert not [link for link in links(document) if not link.startswith("specs/")]
    if text.isprintable():
        assert text in document.xpath("string(//section)")


def test_name_that_looks_like_an_address_is_a_relative_link() -> None:
    document = parsed(page.render(run(*hostile("javascript:alert(1)//").findings, specs=Path())))
    assert links(document)
    assert all(link.startswith("javascript%3Aalert") for link in links(document))
