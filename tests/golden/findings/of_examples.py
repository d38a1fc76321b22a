"""Examples of fields."""

from __future__ import annotations

from tests.golden.findings.base import sheet

CASES = (
    sheet("bad-example", "warning", "!I10", I10="C"),
    sheet("untidy-example", "info", "!I10", I10="A, B ou A"),
    sheet("unexercised-codes", "info", "!I10", N10="ENUM: A, B, C"),
    sheet("missing-examples", "info", "!I9", I9=None),
)
