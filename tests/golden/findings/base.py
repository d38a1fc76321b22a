"""A small release without finding, for a case to break in one place."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from tests.workbooks import CodeList, Content, Sheet, book, workbook

SHEET = Sheet(
    (
        ("caseId", "1..1", "string"),  # row 9
        ("status", "0..1", "string", "ENUM: A, B"),
        ("patient", "0..n", "X person"),
        ("  name", "1..1", "string", "REGEX: ^[A-Z]+$"),
        ("  birth", "0..1", "date"),
        ("witness", "0..1", "X person"),
        ("kind", "1..1", "string", "NOMENCLATURE: TEST.kind"),  # row 15
    ),
    cells={"I9": "ABC", "I10": "A", "I12": "ANNE", "I13": "2026-03-14", "I15": "K1"},
)
CODES = CodeList(("K1", "K2"))
SCHEMA = {
    "type": "object",
    "properties": {"id": {"type": "string"}},
    "additionalProperties": False,
    "xml": {"name": "envelope", "namespace": "urn:test"},
}
STEP = {"name": "un", "schema": "TEST", "title": "Un", "description": "Un.", "envelope": {"id": "1"}}
STORY = {"title": "Récit", "description": "Un récit.", "steps": [STEP]}

MDD, LISTS = "mdd.xlsx", "nomenclatures/codes.xlsx"
BASE: Mapping[str, bytes] = {MDD: workbook(SHEET), LISTS: workbook(CODES)}


@dataclass(frozen=True)
class Case:
    """What a folder holds, and the one finding that it gives."""

    code: str
    severity: str
    place: str  # `file sheet!cell`, `file sheet!row`, `file sheet`, `file#pointer` or `file`
    files: Mapping[str, Content]
    cause: str = ""  # the phrase of its problem, where several causes have the code

    @property
    def name(self) -> str:
        return f"{self.cause or self.code} at {self.place}"


def sheet(code: str, severity: str, place: str, broken: Sheet = SHEET, /, *, cause: str = "", **cells: object) -> Case:
    """A case in the sheet TEST of the MDD: its cells as they are there."""
    return Case(code, severity, f"{MDD} TEST{place}", {**BASE, MDD: book(broken.having(**cells))}, cause)


def codes(
    code: str, severity: str, place: str, broken: CodeList = CODES, /, *, cause: str = "", **cells: object
) -> Case:
    """A case in the sheet of the code list."""
    return Case(code, severity, f"{LISTS} kind{place}", {**BASE, LISTS: book(broken.having(**cells))}, cause)


def files(code: str, severity: str, place: str, added: Mapping[str, Content], cause: str = "") -> Case:
    """A case of files beside the release, or instead of its own."""
    return Case(code, severity, place, {**BASE, **added}, cause)


def as_json(document: object) -> bytes:
    return json.dumps(document).encode()
