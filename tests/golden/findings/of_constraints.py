"""Lengths, bounds, and prose that should be one of them."""

from __future__ import annotations

from tests.golden.findings.base import SHEET, sheet

CASES = (
    sheet("bad-length", "error", "!N9", N9="LONGUEUR: 40"),
    sheet("bad-bounds", "error", "!N9", SHEET, M9="integer", N9="BORNES: 0 à 3"),
    sheet("fractional-bounds", "error", "!N9", SHEET, M9="integer", N9="BORNES: 0.5..3"),
    sheet("limit-ignored", "warning", "!N10", N10="ENUM: A, B\nLONGUEUR: 1..10"),
    sheet("codes-against-type", "error", "!N10", M10="phoneNumber"),
    sheet("constraint-in-prose", "info", "!N9", N9="Longueur maximale : 40 caractères"),
    sheet("type-in-prose", "info", "!H9", H9="Jour de l'appel, au format AAAA-MM-JJ."),
)
