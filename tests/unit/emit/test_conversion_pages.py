"""What the pages of conversions show: every code that changes, and where a reader goes next."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest

from generator.content.blocks import Document, Paragraph
from generator.content.conversions_page import conversion_page, conversions_page, page_path, related_pages
from generator.emit import model_json
from generator.emit.markdown import markdown
from generator.model import Conversion, Correspondence, Model
from generator.read.correspondences import OPERATIONS
from generator.read.model_json import read_model
from tests.factories import field, message, model, object_type

FEW = tuple((f"A{number}", f"B{number}") for number in range(12))
MANY = (*FEW, ("LAST ", "Z"))


def datum(path: str, codes: tuple[tuple[str, str], ...] = (), *, target: str | None = None) -> Correspondence:
    return Correspondence("TEST", path, f"L'{path}", path if target is None else target, "coder", "", False, codes)


def page(*lines: Correspondence) -> str:
    return markdown(conversion_page("conversions/1.0-2.0/TEST", "1.0", "2.0", lines, ()))


def conversion(source: str, target: str, *lines: Correspondence) -> Conversion:
    return Conversion(source, target, "{}", lines)


def converting(version: str, *conversions: Conversion) -> Model:
    made = model(message(object_type("test", field("a")), name="TEST"))
    return replace(made, release=replace(made.release, version=version), conversions=conversions)


def test_few_codes_stand_in_the_row_of_their_datum() -> None:
    text = page(datum("a", FEW))
    assert "A0 → B0, A1 → B1" in text
    assert "A11 → B11" in text
    assert "Codes qui changent" not in text


def test_blanks_at_the_edges_of_a_code_are_seen() -> None:
    assert "« TSU  » → TSU" in page(datum("a", (("TSU ", "TSU"),)))


def test_many_codes_have_a_table_to_which_their_row_leads() -> None:
    text = page(datum("a", MANY))
    assert "[13 codes changent](#codes-1)" in text
    assert '<a id="codes-1"></a>' in text
    assert "| Code en 1.0 | Code en 2.0 |" in text
    assert all(f"| `{code}` | `{answer}` |" in text for code, answer in FEW)
    assert "| `« LAST  »` | `Z` |" in text


def test_data_with_the_same_codes_share_a_table() -> None:
    text = page(datum("a", MANY), datum("b", MANY), datum("c", MANY[1:] + MANY[:1]))
    assert text.count("(#codes-1)") == 2
    assert text.count("(#codes-2)") == 1
    assert "`a`, `b`\n\n| Code en 1.0" in text


def test_a_page_leads_to_the_way_back_and_to_the_message() -> None:
    there, back = conversion("1.0", "2.0", datum("a")), conversion("2.0", "1.0", datum("a"))
    related = related_pages(there, "TEST", converting("2.0", there, back))
    text = markdown(Document(page_path(there, "TEST"), "", conversion_page("", "", "", (datum("a"),), related).blocks))
    assert "[de 2.0 vers 1.0](../2.0-1.0/TEST.md)" in text
    assert "[TEST en 2.0](../../messages/TEST.md)" in text


@pytest.mark.parametrize("version", ["3.0", "1.0"])
def test_a_page_leads_to_nothing_that_is_not_there(version: str) -> None:
    there, back = conversion("1.0", "2.0", datum("a")), conversion("2.0", "1.0")
    made = replace(converting(version, there, back), messages=())
    related = markdown(Document("conversions/1.0-2.0/TEST", "", (Paragraph(related_pages(there, "TEST", made)),)))
    assert re.findall(r"\]\((.*?)\)", related) == ["../index.md", "../index.md#operations"]


def test_the_page_of_all_counts_what_changes_what_is_dropped_and_what_stays() -> None:
    stays = replace(datum("a"), is_derived=True)
    lines = (stays, replace(stays, codes=FEW), datum("b", target="c"), datum("d", target=""))
    text = markdown(conversions_page([conversion("1.0", "2.0", *lines)]))
    assert "| [TEST](1.0-2.0/TEST.md) | 3 | 1 | 1 |" in text


def test_every_operation_is_explained() -> None:
    text = markdown(conversions_page([conversion("1.0", "2.0", datum("a"))]))
    explained = re.findall(r"^\| `([\w-]+)` \| \w", text.partition("Opérations")[2], re.MULTILINE)
    assert set(explained) == {*OPERATIONS, "déduit"}


def test_codes_that_change_are_read_back_as_they_were_written() -> None:
    lines = (datum("a", MANY), datum("b"), replace(datum("c", FEW), is_derived=True))
    made = converting("2.0.0", conversion("1.0.0", "2.0.0", *lines))
    written: Any = {str(file.path): file.content for file in model_json.emit(made)}["model/model.json"]
    read, _ = read_model(written, "model.json")
    assert isinstance(read, Model), json.loads(written)
    assert read.conversions == made.conversions
