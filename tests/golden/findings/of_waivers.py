"""Waivers in `release.toml`."""

from __future__ import annotations

from datetime import date

from tests.golden.findings.base import MDD, SHEET, Case, files
from tests.workbooks import book

DAY = date(2026, 11, 22)
_SOUND = '[[waiver]]\ncode = "duplicate-code"\ncell = "kind!A8"\nreason = "repris tel quel"\n'


def _waiver(code: str, severity: str, text: str) -> Case:
    return files(code, severity, "release.toml:1", {"release.toml": text.encode()})


CASES = (
    _waiver("bad-waiver", "error", _SOUND.replace("repris tel quel", " ")),
    _waiver("unknown-waiver-code", "error", _SOUND.replace("duplicate-code", "duplicate-cod")),
    files(
        "renamed-waiver-code",
        "warning",
        "release.toml:1",
        {
            MDD: book(SHEET.having(N9="NOMENCLATURE du SI-SAMU")),
            "release.toml": _SOUND.replace("duplicate-code", "unknown-details-keyword")
            .replace("kind!A8", "TEST!N9")
            .encode(),
        },
    ),
    _waiver("waived-error", "error", _SOUND.replace("duplicate-code", "bad-cardinality")),
    _waiver("unused-waiver", "warning", _SOUND),
)

OF_ITS_DAY = (_waiver("expired-waiver", "warning", f"{_SOUND}until = 2026-11-21\n"),)
"""What a run on `DAY` finds."""
