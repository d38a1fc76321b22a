"""A rename planned over all sources of a folder: what changes, and whether it may."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from generator.clock import Clock
from generator.diagnostics import Diagnostic, Language, has_errors
from generator.model import Coded
from generator.pipeline import Checked, check_files
from generator.read.folder import SCENARIOS, Files, contents, is_sample, top_folder
from generator.read.rows import WIRE_NAME
from generator.read.tables import ReadTables, reading_once
from generator.rename.conversion_edits import conversion_edits
from generator.rename.json_edits import renamed_json
from generator.rename.target import (
    CodeTarget,
    FieldTarget,
    Target,
    TypeTarget,
    is_object,
    target_of,
    type_name,
    uses_of,
)
from generator.rename.workbook_edits import CellEdit, cell_edits
from generator.rename.xml_edits import renamed_xml
from generator.xlsx.cells import Cells
from generator.xlsx.package import Package, new_element, opened
from generator.xlsx.refusal import Refusal
from generator.xlsx.sheets import sheet_parts


@dataclass(frozen=True, slots=True)
class RenamePlan:
    """What a rename changes."""

    cells: tuple[CellEdit, ...]
    documents: Mapping[str, int]  # changes of scenarios and samples, by path
    alike: tuple[str, ...]  # cells of the same name that stay: other fields
    files: Mapping[str, bytes]  # the sources that change, by path below the specs folder


def rename_plan(path: str, new: str, specs: Path, language: Language, reader: ReadTables) -> RenamePlan | Refusal:
    """The sources with a new name for what a path names; nothing is written.

    Raises: generator.xlsx.package.PackageError when a workbook cannot be edited.
    """
    files = contents(specs, with_samples=True)
    read = reading_once(reader)
    before = check_files(files, frozenset(), Clock(), read=read)
    if has_errors(before.findings):
        error = next(finding for finding in before.findings if has_errors([finding]))
        return _refused(error, "d'abord corriger", "first correct")
    target = target_of(path, before.sources, before.model)
    if isinstance(target, Refusal):
        return target
    taken = _taken(target, new, before)
    if taken:
        return taken
    plan = _plan(target, new, files, before, language)
    return plan if isinstance(plan, Refusal) else _verified(plan, files, before, read)


def _taken(target: Target, new: str, before: Checked) -> Refusal | None:
    """Why a code or a type may not have a name: another one has it already."""
    match target:
        case CodeTarget(code_list=identity) if identity:
            names = {
                row.code.text for sheet in before.sources.code_sheets if sheet.id.text == identity for row in sheet.rows
            }
        case CodeTarget(rows=rows):
            fields = (field for _, field in uses_of(rows, before.model))
            names = {code for field in fields if isinstance(field.type, Coded) for code in field.type.codes}
        case TypeTarget(sheet=sheet):
            names = {type_name(row) for row in sheet.rows if is_object(row)}
        case _:
            names = set()
    if new not in names:
        return None
    return Refusal(f"refusé, car « {new} » existe déjà à cet endroit", f'refused, since "{new}" exists there already')


def _plan(target: Target, new: str, files: Files, before: Checked, language: Language) -> RenamePlan | Refusal:
    rows = _rows(target, new, before)
    if isinstance(rows, Refusal):
        return rows
    cells = (*cell_edits(target, new, before.sources, before.model), *rows)
    by_hand = next((edit.origin for edit in cells if not edit.origin.file.lower().endswith(".xlsx")), None)
    if by_hand:
        return Refusal(f"{by_hand} : un fichier CSV se modifie à la main", f"{by_hand}: a CSV file is edited by hand")
    changed = _edited(cells, files.contents, language)
    documents = dict(_documents(target, new, files.contents, before))
    counts = {name: _differences(files.contents[name], content) for name, content in documents.items()}
    return RenamePlan(cells, counts, tuple(_alike(target, before)), {**changed, **documents})


def _rows(target: Target, new: str, before: Checked) -> tuple[CellEdit, ...] | Refusal:
    """The edits of sheets `Correspondances`, which name fields alone by their paths."""
    if not isinstance(target, FieldTarget):
        return ()
    return conversion_edits(target, new, before.sources.conversions, before.model)


def _verified(plan: RenamePlan, files: Files, before: Checked, read: ReadTables) -> RenamePlan | Refusal:
    """The plan, unless the sources would have an error that they do not have now."""
    after = check_files(Files({**files.contents, **plan.files}, files.findings), frozenset(), Clock(), read=read)
    error = next((finding for finding in after.findings if has_errors([finding])), None)
    if error:
        return _refused(error, "refusé, car il y aurait", "refused, since there would be")
    if len(after.model.messages) != len(before.model.messages):
        return Refusal("refusé, car un schéma disparaîtrait", "refused, since a schema would be gone")
    return plan


def _refused(error: Diagnostic, french: str, english: str) -> Refusal:
    return Refusal(
        f"{french} {error.origin} : {error.message(Language.FRENCH)}",
        f"{english} {error.origin}: {error.message(Language.ENGLISH)}",
    )


def _documents(target: Target, new: str, sources: Mapping[str, bytes], before: Checked) -> Iterator[tuple[str, bytes]]:
    """The scenarios and samples that contain the name, as they are afterwards."""
    if isinstance(target, TypeTarget):
        return
    for path, content in sources.items():
        if path.endswith(".xml") and is_sample(path):
            changed = renamed_xml(content, target, new, before.model)
        elif path.endswith(".json") and (top_folder(path) == SCENARIOS or is_sample(path)):
            changed = renamed_json(path, content, target, new, before.model)
        else:
            continue
        if changed != content:
            yield path, changed


def _differences(before: bytes, after: bytes) -> int:
    """How many lines differ; a rename keeps their number."""
    return sum(old != new for old, new in zip(before.split(b"\n"), after.split(b"\n"), strict=True))


def _alike(target: Target, before: Checked) -> Iterator[str]:
    """The cells of other rows that have the same Balise."""
    if isinstance(target, FieldTarget):
        for sheet in before.sources.sheets:
            for row in sheet.rows:
                if row[WIRE_NAME].text == target.name and row is not target.row:
                    yield str(row[WIRE_NAME].origin)


# --- workbooks ---------------------------------------------------------------------------


def _edited(cells: Iterable[CellEdit], sources: Mapping[str, bytes], language: Language) -> Mapping[str, bytes]:
    """The workbooks with new texts in some cells; every part without such a cell is unchanged."""
    packages: dict[str, Package] = {}
    for edit in cells:
        file = edit.origin.file
        if file not in packages:
            packages[file] = opened(sources[file], file, language)
        package = packages[file]
        part = sheet_parts(package)[edit.origin.sheet]
        cell = Cells(package.edit(part)).at((edit.origin.row, edit.origin.column))
        if cell is not None:
            _write(cell, edit.after)
    return {file: package.content() for file, package in packages.items()}


def _write(cell: etree._Element, text: str) -> None:
    """Replace what a cell holds by a text; its style stays."""
    for child in list(cell):
        cell.remove(child)
    cell.set("t", "inlineStr")
    inline = new_element(cell, "is")
    cell.append(inline)
    content = new_element(inline, "t")
    content.text = text
    content.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    inline.append(content)
