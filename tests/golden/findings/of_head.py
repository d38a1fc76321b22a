"""Sheets whose head says one thing in one place, and another in the next."""

from __future__ import annotations

from dataclasses import replace

from tests.golden.findings.base import SHEET, sheet

_TWO = replace(SHEET, entries=("TEST:15-15:test", "OTHER:15-15:other"))

CASES = (
    sheet("name-differs", "warning", "!C3", C3="tests", A1="TEST:15-15:test"),
    sheet("undeclared-schema", "warning", "!A1", A1="TEST:15-15:test OTHER:15-18:other"),
    sheet("levels-out-of-order", "warning", "!E8", E8="Donnée (Niveau 5)", F8="Donnée (Niveau 4)"),
    sheet("shared-perimeter", "warning", "!B4", _TWO),
)
