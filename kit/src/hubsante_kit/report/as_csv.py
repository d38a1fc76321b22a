"""The report as CSV, a step a line, for spreadsheets."""

from __future__ import annotations

import csv
import io

from hubsante_kit.report.contents import Report

_HEADERS = (
    "Groupe",
    "Pas",
    "Titre",
    "État",
    "Attendu",
    "Critère",
    "Constaté",
    "Pourquoi",
    "Messages",
    "Prérequis manquants",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_csv(report: Report) -> bytes:
    """UTF-8 with its mark and semicolons, as French spreadsheets read it."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";")
    writer.writerow(_HEADERS)
    for item in report.items:
        cells = (item.group, item.name, item.title, item.state.value, item.expected, item.origin, item.seen, item.why)
        writer.writerow(map(_plain, (*cells, " ".join(map(str, item.messages)), " ".join(item.missing))))
    return b"\xef\xbb\xbf" + text.getvalue().encode(errors="backslashreplace")


def _plain(text: str) -> str:
    """A text that no spreadsheet takes for a formula: what stands in a message is from outside."""
    return f"'{text}" if text.startswith(_FORMULA) else text
