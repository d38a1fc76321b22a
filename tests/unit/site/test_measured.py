"""The tables of what was measured: as recorded in the documentation, and read without a mistake."""

from __future__ import annotations

import re

from generator.site.measured import compared, measured
from tests.codegen.table import PAGE
from tests.measured import DATA, VERDICTS, of_messages, text
from tests.measured import measured as facts_of


def test_the_site_has_what_the_pages_record() -> None:
    """A sign that a page was written anew: `python -m tests.measured` takes its facts over."""
    assert DATA.read_text(encoding="utf-8") == text()


def test_every_comparison_of_the_page_is_counted() -> None:
    page = VERDICTS.read_text(encoding="utf-8")
    facts = facts_of(page, PAGE.read_text(encoding="utf-8"))["verdicts"]
    all_told = sum(int(number) for number in re.findall(r"^(\d+) comparaisons", of_messages(page), re.MULTILINE))
    assert sum(each["compared"] for pair in facts["pairs"] for each in pair["counts"]) == all_told
    known = sum(map(int, re.findall(r"≈ (\d+)", page)))
    assert sum(each["known"] for pair in facts["pairs"] for each in pair["counts"]) == known
    listed = sum(len(each["mutations"]) for each in facts["exceptions"])
    assert listed == len(re.findall(r"^- .+ \(.+\) : ", page.partition("## Exceptions")[2], re.MULTILINE))


def test_a_disagreement_is_seen() -> None:
    page = "## Nos messages\n\n| Mutation | A = B |\n|---|---:|\n| null | 12 ✗ 3 ≈ 2 |\n| **total** | 12 |\n"
    (pair,) = facts_of(page, PAGE.read_text(encoding="utf-8"))["verdicts"]["pairs"]
    assert pair == {"pair": "A = B", "counts": [{"compared": 12, "different": 3, "known": 2}]}
    row = compared(pair["pair"], pair["counts"])
    assert (row.names, row.difference, row.is_good) == ("A et B", "3 désaccords et 2, de raison connue", False)


def test_what_agrees_has_no_difference() -> None:
    row = compared("A = B", [{"compared": 12_345, "different": 0, "known": 0}])
    assert (row.counts, row.difference, row.is_good) == (("12\u202f345",), "aucune", True)


def test_every_pair_is_compared_in_every_release() -> None:
    table = measured()
    assert len(table.pairs) > 12
    assert all(len(pair.counts) == len(table.releases) == 3 for pair in table.pairs)
    assert all(pair.is_good for pair in table.pairs)
