"""However a release is laid out, it is read as the same model."""

from __future__ import annotations

import io
import random
from collections.abc import Callable, Iterator, Mapping
from functools import cache

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from generator.emit import json_schema
from generator.model import Model
from generator.read.columns import CUT
from generator.read.rows import PERIMETER
from generator.read.sources import sources_of
from generator.resolve import resolve
from tests.official import FOLDER, needs_official_releases, official_model

pytestmark = needs_official_releases

RELEASE = FOLDER / "3.4.0"
LISTS = {f"nomenclatures/{path.name}": path.read_bytes() for path in sorted((RELEASE / "nomenclatures").glob("*.xlsx"))}
FLAT = {
    f"nomenclatures/{path.name}": path.read_bytes()
    for path in sorted((RELEASE / "official" / "nomenclatures-csv").glob("*.csv"))
}
SHEETS = ("RC-DE", "RC-REF", "EMSI", "RS-RI", "RS-RPIS", "GEO-RES", "RS-ERROR", "customContent")
"""Half of what the official workbook holds, large sheets and small ones."""

TABLE, HEADER, WIDTH = 2, 8, 30  # rows of the official sheets, and the columns worth copying

Change = Callable[[Worksheet], object]


@cache
def cells() -> Mapping[str, tuple[tuple[object, ...], ...]]:
    """The values of the sheets."""
    book = openpyxl.load_workbook(RELEASE / "workbooks" / "model.xlsx", read_only=True)
    return {name: tuple(book[name].iter_rows(max_row=300, max_col=WIDTH, values_only=True)) for name in SHEETS}


def laid_out(change: Change) -> bytes:
    """The official workbook with the same change made to each sheet."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in cells().items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        change(sheet)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def without_table(sheet: Worksheet) -> None:
    """As the oldest releases are: A1 alone names the schemas, with the perimeters that the table has."""
    names = {cell.value: cell.column for cell in sheet[TABLE]}
    entries = [
        [str(sheet.cell(row, names[name]).value) for name in ("schema", "perimeter", "rootElement")]
        for row in range(TABLE + 1, HEADER - 1)
        if sheet.cell(row, names["schema"]).value
    ]
    sheet["A1"] = " ".join(":".join(one) for one in entries)
    sheet.delete_rows(TABLE, HEADER - 2 - TABLE)


def shuffled(sheet: Worksheet) -> None:
    """The columns before CUT in another order, on each sheet another."""
    headers = [cell.value for cell in sheet[HEADER]]
    end = headers.index(CUT) if CUT in headers else len(headers)
    order = random.Random(sheet.title).sample(range(end), end)
    for row in range(HEADER - 1, sheet.max_row + 1):
        values = [cell.value for cell in sheet[row]]
        for column, source in enumerate(order, start=1):
            sheet.cell(row, column).value = values[source]


def unmarked(sheet: Worksheet) -> None:
    for cell in sheet[HEADER - 1]:
        cell.value = None if cell.value == PERIMETER else cell.value


def annotated(sheet: Worksheet) -> None:
    sheet.insert_cols(8, 2)
    sheet.cell(HEADER, 8).value = "Commentaires"
    sheet.cell(HEADER + 1, 8).value = "à revoir"


LAYOUTS: Mapping[str, Change] = {
    "columns in another order": shuffled,
    "the table further down": lambda sheet: sheet.insert_rows(HEADER - 1, 5),
    "columns of notes in between": annotated,
    "no word Périmètre": unmarked,
}


def model_of(files: Mapping[str, bytes]) -> Model:
    return resolve(sources_of(files)[0])[0]


def schemas(model: Model) -> dict[str, object]:
    """What every message of the sheets says."""
    messages = [one for one in model.messages if one.origin.sheet in SHEETS]
    assert len(messages) > len(SHEETS)
    return {one.name: json_schema.document(one, model) for one in messages}


@pytest.mark.parametrize("change", LAYOUTS.values(), ids=LAYOUTS)
def test_layout_changes_no_schema(change: Change) -> None:
    assert schemas(model_of({"model.xlsx": laid_out(change), **LISTS})) == schemas(official_model("3.4.0"))


def test_flat_code_lists_give_the_same_values() -> None:
    """Their codes are written as the schemas have them."""
    model = model_of({"model.xlsx": laid_out(lambda sheet: sheet), **FLAT})
    assert schemas(model) == schemas(official_model("3.4.0"))


def test_names_in_a1_alone_give_the_same_fields() -> None:
    model = model_of({"model.xlsx": laid_out(without_table), **LISTS})
    assert schemas(model) == schemas(official_model("3.4.0"))
    assert {one.namespace for one in model.messages} == {f"urn:emergency:{one.root}" for one in model.messages}


def test_workbook_alone_loses_its_code_lists_and_nothing_else() -> None:
    alone = schemas(model_of({"model.xlsx": laid_out(lambda sheet: sheet)}))
    whole = schemas(official_model("3.4.0"))
    assert alone.keys() == whole.keys()
    assert [*shape(alone)] == [*shape(whole)]


def shape(node: object) -> Iterator[str]:
    """Every word of a document but for the values of code lists."""
    match node:
        case dict():
            for key, value in node.items():
                if key not in ("enum", "examples"):
                    yield str(key)
                    yield from shape(value)
        case list():
            for value in node:
                yield from shape(value)
