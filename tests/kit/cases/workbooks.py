"""Small workbooks of tests, laid out as the published ones are."""

from __future__ import annotations

import io
from collections.abc import Sequence

import openpyxl

HEADERS = (
    "Pas de test",
    "Exp",
    "Dest",
    "Sens",
    "Modèle",
    "Description",
    "JSON exemple",
    "",
    "Sur",
    "Donnée ignorée",
    "Path",
)


def sheet_rows(steps: Sequence[Sequence[str]], headers: Sequence[str] = HEADERS, end: str = "End") -> list[list[str]]:
    """The rows of a sheet: its head, its columns, and what is given below."""
    head = [
        ["", "", "", "", "", "Rôle 1", "Version modèle / vHost"],
        ["Périmètre", "", "", "", "", "15-15", "2.0 / 15-15_v2.0"],
        ["Cas métier", "", "", "", "", "Chute dans l'escalier"],
        ["Test", "", "", "", "", "Partage simple"],
        ["Description", "", "", "", "", "Hub Santé 95 / Editeur 78"],
        [],
        [],
        list(headers),
    ]
    return [*head, *map(list, steps), *([[end]] if end else [])]


def workbook(**sheets: Sequence[Sequence[str]]) -> bytes:
    """A workbook with the rows of each sheet."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append([text or None for text in row])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def step(name: str, direction: str, schema: str, example: str, **others: str) -> list[str]:
    """A row that opens a step."""
    sender, recipient = ("Editeur", "Hub Santé") if direction == "Envoi" else ("Hub Santé", "Editeur")
    return [name, others.get("sender", sender), others.get("recipient", recipient), direction, schema, "…", example]


def path(text: str, label: str = "donnée", mark: str = "") -> list[str]:
    """A row with a path."""
    return ["", "", "", "", "", "", "", "", mark, label, text]
