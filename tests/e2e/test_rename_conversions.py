"""`mdd rename` in sheets `Correspondances`: paths of the version of the sources, wherever a row names them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path

import openpyxl
import pytest

from generator.clock import Clock
from generator.convert import conversions
from generator.diagnostics import Origin
from generator.model import Field, Message, Model, ObjectType
from generator.pipeline import Checked, check, check_files
from generator.read.correspondences import (
    COLUMNS,
    TITLE,
    ConversionSources,
    CorrespondenceBook,
    CorrespondenceRow,
)
from generator.read.folder import Files
from generator.read.rows import WIRE_NAME, Cell
from generator.release.freezing import frozen_text
from generator.rename.conversion_edits import conversion_edits
from generator.rename.target import FieldTarget, uses_of
from generator.rename.workbook_edits import CellEdit
from generator.xlsx.refusal import Refusal
from tests.e2e.test_publishing import mdd, settings
from tests.e2e.test_rename import rename
from tests.golden.findings.of_conversions import FILE, MODEL, Row, conversion_workbook
from tests.official import CHECKOUT
from tests.workbooks import Sheet, folder, workbook

SHEET = Sheet(
    (
        ("caseId", "1..1", "string"),  # row 9
        ("status", "0..1", "string", "ENUM: A, B, C"),
        ("remark", "0..1", "string"),
        ("patient", "0..n", "X person"),
        ("  name", "1..1", "string"),
        ("  birth", "0..1", "date"),
        ("witness", "0..1", "X person"),
        ("note", "0..n", "X note"),
        ("  text", "1..1", "string"),
        ("  who", "0..1", "string"),
        ("count", "0..1", "string"),
    ),
    cells={
        "I9": "ABC",
        "I10": "A",
        "I11": "dit",
        "I13": "ANNE",
        "I14": "2026-03-14",
        "I17": "dit",
        "I18": "moi",
        "I19": "2",
    },
)
PLACE: Row = ("TEST", "→", "", "note[].text", "noter", "who ← patient[].name")
CODER: Row = ("TEST", "↔", "status", "", "coder", "table statuts")
LOST: Row = ("TEST", "←", "witness", "", "supprimer")
TABLE = (("C", "B"), ("B", "C"))


def frozen(sheet: Sheet) -> bytes:
    files = {"mdd.xlsx": workbook(sheet), "release.toml": settings("1.0.0")}
    return frozen_text(check_files(Files(files, ()), frozenset(), Clock()).model).encode()


def written(where: Path, rows: Sequence[Row], **cells: object) -> Path:
    """Sources whose frozen version is the same but for some cells, with rows from row 3 on."""
    content = {
        "mdd.xlsx": workbook(SHEET),
        "release.toml": settings("2.0.0"),
        MODEL: frozen(SHEET.having(**cells)),
        FILE: conversion_workbook(("# aucune",), *rows, table=TABLE),
    }
    return folder(where / "specs", content)


def findings(specs: Path) -> Counter[str]:
    found = json.loads(mdd("check", "--specs", specs, "--format", "json").stdout)
    return Counter(finding["code"] for finding in found)


def rows_of(specs: Path) -> list[tuple[str, ...]]:
    """The rows from row 3 on, without empty cells behind and comments."""
    sheet = openpyxl.load_workbook(specs / FILE)[TITLE]
    lines = [[str(value or "") for value in row[: len(COLUMNS) - 1]] for row in sheet.iter_rows(3, values_only=True)]
    return [tuple(line[: max(n for n, cell in enumerate(line, 1) if cell)]) for line in lines if any(line)]


def renamed(where: Path, path: str, new: str, *rows: Row, **cells: object) -> list[tuple[str, ...]]:
    """The rows after a rename, which adds no finding."""
    specs = written(where, rows, **cells)
    before = findings(specs)
    done = rename(specs, path, new)
    assert done.exit_code == 0, done.output
    assert findings(specs) <= before
    return rows_of(specs)


def _after(checked: Checked, target: FieldTarget, edits: Iterable[CellEdit]) -> tuple[Model, ConversionSources]:
    """Model and books as they would be read once the edits are made."""
    objects = {
        (message.name, holder.name): replace(holder, fields=tuple(_named(message, holder, target)))
        for message in checked.model.messages
        for holder in message.objects
    }
    messages = tuple(
        replace(each, objects=tuple(objects[each.name, holder.name] for holder in each.objects))
        for each in checked.model.messages
    )
    texts = {edit.origin: edit.after for edit in edits}
    books = tuple(replace(book, rows=tuple(_rows(book, texts))) for book in checked.sources.conversions.books)
    return replace(checked.model, messages=messages), replace(checked.sources.conversions, books=books)


def _named(message: Message, holder: ObjectType, target: FieldTarget) -> Iterator[Field]:
    for field in holder.fields:
        is_renamed = (message.name, holder.name, field.name) in target.uses
        yield replace(field, name="newName") if is_renamed else field


def _rows(book: CorrespondenceBook, texts: Mapping[Origin, str]) -> Iterator[CorrespondenceRow]:
    for row in book.rows:
        yield _edited(row, texts, 0)
    assert book.following
    for number in count():
        row = _edited(book.following, texts, number)
        if not any(row.cells.values()):
            return
        yield row


def _edited(row: CorrespondenceRow, texts: Mapping[Origin, str], below: int) -> CorrespondenceRow:
    places = {name: replace(cell.origin, row=cell.origin.row + below) for name, cell in row.cells.items()}
    cells = {name: Cell(texts.get(place, row[name].text), place) for name, place in places.items()}
    return CorrespondenceRow(cells)


@pytest.mark.slow
def test_no_field_of_ours_gets_a_finding_by_its_new_name() -> None:
    checked = check(CHECKOUT / "specs", frozenset(), Clock())
    rows = [row for sheet in checked.sources.sheets for row in sheet.rows]
    edited = 0
    for row in rows[::13]:
        uses = frozenset(use for use, _ in uses_of([row], checked.model))
        target = FieldTarget(row[WIRE_NAME].text, row, uses)
        edits = conversion_edits(target, "newName", checked.sources.conversions, checked.model)
        assert not isinstance(edits, Refusal), edits
        _, found = conversions(*_after(checked, target, edits))
        assert found == (), row.origin
        edited += bool(edits)
    assert edited > 5


@pytest.mark.parametrize(
    ("path", "new", "before", "after"),
    [
        # the side of the sources, and no other
        ("status", "state", [CODER], [("TEST", "↔", "status", "state", "coder", "table statuts")]),
        (
            *("status", "state", [("TEST", "→", "status", "", "coder", "table statuts")]),
            [("TEST", "→", "status", "state", "coder", "table statuts")],
        ),
        (
            *("status", "state", [("TEST", "←", "status", "", "coder", "table statuts")]),
            [("TEST", "←", "state", "status", "coder", "table statuts")],
        ),
        (
            *("patient.name", "nom", [("TEST", "→", "remark", "patient[].name", "déplacer")]),
            [("TEST", "→", "remark", "patient[].nom", "déplacer")],
        ),
        (
            *("patient.name", "nom", [("TEST", "→", "patient[].name", "remark", "copier")]),
            [("TEST", "→", "patient[].name", "remark", "copier")],
        ),
        (
            *("patient", "victim", [("TEST", "←", "patient[].birth", "", "supprimer")]),
            [("TEST", "←", "victim[].birth", "", "supprimer")],
        ),
        # members, templates and places of notes
        (
            *("patient.name", "nom", [PLACE, ("TEST", "→", "remark", "", "noter")]),
            [(*PLACE[:5], "who ← patient[].nom"), ("TEST", "→", "remark", "", "noter")],
        ),
        ("note.who", "by", [PLACE], [(*PLACE[:5], "by ← patient[].name")]),
        ("note", "remarks", [PLACE], [("TEST", "→", "", "remarks[].text", *PLACE[4:])]),
        (
            *("note.text", "words", [("TEST", "→", "status", "", "coder", "table statuts", "note note[].text")]),
            [("TEST", "→", "status", "", "coder", "table statuts", "note note[].words")],
        ),
        (
            *("remark", "said", [("TEST", "→", "", "remark", "défaut", "nouvel identifiant : {remark}.{}")]),
            [("TEST", "→", "", "said", "défaut", "nouvel identifiant : {remark}.{}")],
        ),
        (
            *("remark", "said", [("TEST", "←", "", "caseId", "défaut", "nouvel identifiant : {remark}.{}")]),
            [("TEST", "←", "", "caseId", "défaut", "nouvel identifiant : {said}.{}")],
        ),
        (
            *("patient.birth", "born", [("TEST", "←", "patient[]", "witness", "un", "dernier par birth"), LOST]),
            [("TEST", "←", "patient[]", "witness", "un", "dernier par born"), LOST],
        ),
        # conditions, from the object that is read and from the root
        (
            *("status", "state", [("TEST", "←", "remark", "", "supprimer", "", "", "has(status) && status == 'A'")]),
            [("TEST", "←", "remark", "", "supprimer", "", "", "has(state) && state == 'A'")],
        ),
        (
            *("patient.name", "nom", [("TEST", "←", "patient[].birth", "", "supprimer", "", "", "name in ['status']")]),
            [("TEST", "←", "patient[].birth", "", "supprimer", "", "", "nom in ['status']")],
        ),
        (
            *("status", "state", [("TEST", "←", "patient[].birth", "", "supprimer", "", "", "message.status == 'A'")]),
            [("TEST", "←", "patient[].birth", "", "supprimer", "", "", "message.state == 'A'")],
        ),
        (
            *("status", "state", [("TEST", "→", "remark", "", "supprimer", "", "", "status == 'A'")]),
            [("TEST", "→", "remark", "", "supprimer", "", "", "status == 'A'")],
        ),
        (
            *("patient.name", "nom", [("TEST", "←", "", "patient[].birth", "défaut", "2026-03-14", "", "has(name)")]),
            [("TEST", "←", "", "patient[].birth", "défaut", "2026-03-14", "", "has(nom)")],
        ),
        # what became of a datum is read where the target has it
        (
            *("remark", "said", [("TEST", "→", "remark", "count", "copier", "résultat")]),
            [("TEST", "→", "said", "count", "copier", "résultat")],
        ),
    ],
)
def test_path_of_the_sources_is_renamed_and_no_other(
    path: str, new: str, before: Sequence[Row], after: list[tuple[str, ...]], tmp_path: Path
) -> None:
    assert renamed(tmp_path, f"test.{path}", new, *before) == after


def test_field_that_only_its_name_paired_has_a_row(tmp_path: Path) -> None:
    after = renamed(tmp_path, "test.patient.birth", "born", CODER, C14="un autre libellé")
    assert after[1:] == [
        ("TEST", "↔", "patient[].birth", "patient[].born", "déplacer"),
        ("TEST", "↔", "witness.birth", "witness.born", "déplacer"),
    ]


def test_row_is_added_for_the_direction_that_no_row_speaks_of(tmp_path: Path) -> None:
    lost: Row = ("TEST", "←", "remark", "", "supprimer")
    assert renamed(tmp_path, "test.remark", "said", lost, B11="un autre libellé") == [
        ("TEST", "←", "said", "", "supprimer"),
        ("TEST", "→", "remark", "said", "déplacer"),
    ]


def test_no_row_is_added_below_what_is_left_out(tmp_path: Path) -> None:
    rows: Sequence[Row] = [("TEST", sign, "patient[]", "", "supprimer") for sign in "→←"]
    assert renamed(tmp_path, "test.patient.birth", "born", *rows, C14="un autre libellé")[2:] == [
        ("TEST", "↔", "witness.birth", "witness.born", "déplacer")
    ]


def test_book_without_rows_gets_the_first(tmp_path: Path) -> None:
    assert renamed(tmp_path, "test.remark", "said", B11="un autre libellé") == [
        ("TEST", "↔", "remark", "said", "déplacer")
    ]


def test_message_goes_the_same_way_after_the_rename(tmp_path: Path) -> None:
    specs = written(tmp_path, [CODER], C14="un autre libellé")
    old = {"test": {"caseId": "1", "status": "B", "patient": [{"name": "X", "birth": "2026-03-14"}]}}
    (tmp_path / "old.json").write_text(json.dumps(old), encoding="utf-8")
    assert rename(specs, "test.patient.birth", "born").exit_code == 0
    assert rename(specs, "test.status", "state").exit_code == 0
    new = _converted(specs, tmp_path / "old.json", "1.0", "2.0")
    assert new == {"test": {"caseId": "1", "state": "C", "patient": [{"name": "X", "born": "2026-03-14"}]}}
    (tmp_path / "new.json").write_text(json.dumps(new), encoding="utf-8")
    assert _converted(specs, tmp_path / "new.json", "2.0", "1.0") == old


def _converted(specs: Path, file: Path, source: str, target: str) -> Mapping[str, object]:
    done = mdd("convert", file, "--specs", specs, "--from", source, "--to", target)
    assert done.exit_code == 0, done.output
    converted: Mapping[str, object] = json.loads(done.stdout)
    return converted


def test_dry_run_tells_the_cells_and_writes_nothing(tmp_path: Path) -> None:
    specs = written(tmp_path, [CODER])
    before = (specs / FILE).read_bytes()
    done = rename(specs, "test.status", "state", "--dry-run")
    assert f"{FILE} {TITLE}!D3 :  → state" in done.output
    assert (specs / FILE).read_bytes() == before


def test_row_about_two_messages_of_which_one_keeps_the_name_is_refused(tmp_path: Path) -> None:
    other = Sheet(SHEET.rows, "OTHER", ("OTHER:15-15:other",), cells=SHEET.cells)
    content = {
        "mdd.xlsx": workbook(SHEET, other),
        "release.toml": settings("2.0.0"),
        FILE: conversion_workbook(("# aucune",), ("TEST, OTHER", "←", "remark", "", "supprimer")),
    }
    current = check_files(Files({**content, "release.toml": settings("1.0.0")}, ()), frozenset(), Clock()).model
    specs = folder(tmp_path / "specs", {**content, MODEL: frozen_text(current).encode()})
    before = (specs / FILE).read_bytes()
    done = rename(specs, "test.remark", "said")
    assert done.exit_code != 0
    assert f"{FILE} {TITLE}!C3" in done.output
    assert (specs / FILE).read_bytes() == before
