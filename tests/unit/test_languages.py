"""The table of languages claims what tests show."""

from __future__ import annotations

import re

from tests.official import CHECKOUT

PAGE = CHECKOUT / "docs" / "languages.md"
_CLAIM = re.compile(r'\[(?:yes|with)[^\]]*\]\(\.\./(?P<file>tests/[\w/]+\.py) "(?P<test>\w+)"\)')


def test_every_claim_names_the_test_that_shows_it() -> None:
    claims = list(_CLAIM.finditer(PAGE.read_text(encoding="utf-8")))
    assert len(claims) > 10
    for claim in claims:
        source = (CHECKOUT / claim["file"]).read_text(encoding="utf-8")
        assert f"def {claim['test']}(" in source, claim[0]


def test_no_claim_is_without_one() -> None:
    rows = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| ")][1:]
    cells = [cell.strip() for row in rows for cell in row.split(" | ")[2:]]
    assert [cell for cell in cells if cell.startswith("yes")] == []
