"""All sources of a release, found under a specs folder and read once."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from generator.diagnostics import Diagnostic, Origin, finding, has_errors
from generator.model import Message, Release, Scenario
from generator.read import code_lists, csv_lists, json_schema, layout, scenarios, settings
from generator.read.copied import copies
from generator.read.folder import SETTINGS, contents, is_sample
from generator.read.rows import CodeSheet, Sheet
from generator.read.skipped import unknown_skipped
from generator.read.waivers import Waiver
from generator.read.workbook import read_book


@dataclass(frozen=True)
class Sources:
    """What the files under a specs folder hold, in the order of their names."""

    release: Release
    sheets: tuple[Sheet, ...]
    code_sheets: tuple[CodeSheet, ...]
    schemas: tuple[Message, ...]
    scenarios: tuple[Scenario, ...]
    waivers: tuple[Waiver, ...] = ()
    samples: Mapping[str, bytes] = field(default_factory=dict)  # messages to try the model on, by path


def read_folder(specs: Path) -> tuple[Sources, tuple[Diagnostic, ...]]:
    """Every workbook (flat, or under any folder), JSON Schema and scenario of a release.

    Workbooks are told apart by what their sheets hold. Excel's lock files (`~$…`)
    and hidden files are passed over.

    Reports: no-sources, unreadable-file, copied-workbook, and all that the readers and `unknown_skipped` report
    """
    files = contents(specs)
    return sources_of(files.contents, files.findings)


def sources_of(
    files: Mapping[str, bytes], findings: Iterable[Diagnostic] = (), skipped: Collection[str] = ()
) -> tuple[Sources, tuple[Diagnostic, ...]]:
    """The same, from contents by path relative to the specs folder; without the sheets of the skipped names."""
    problems = list(findings)
    sheets: list[Sheet] = []
    code_sheets: list[CodeSheet] = []
    said, found = settings.read_settings(files.get(SETTINGS, b""))
    problems += found
    aside = {*skipped, *(one.name for one in said.skipped)}
    tabs: list[tuple[Origin, ...]] = []
    for path, content in _under(files, "", ".xlsx"):
        book = read_book(content, path, aside)
        tabs.append(book.tabs)
        problems += book.findings
        for grid in book.grids:
            if code_lists.is_code_list(grid):
                codes, found = code_lists.read_code_list(grid)
                code_sheets.append(codes)
            else:
                look = layout.read_sheet(grid)
                sheets += [look.sheet] if look.sheet else []
                found = look.findings
            problems += found
    copied = _copies(sheets, code_sheets)
    sheets = [one for one in sheets if one.origin.file not in copied]
    code_sheets = [one for one in code_sheets if one.origin.file not in copied]
    problems = [one for one in problems if one.origin.file not in copied] + list(copied.values())
    from_csv, doubts = _csv_lists(files, {one.id.text for one in code_sheets})
    code_sheets += from_csv
    problems += doubts
    if all(tabs):
        problems += unknown_skipped(said.skipped, skipped, {tab.sheet for several in tabs for tab in several})
    schemas = [json_schema.read_schema(content, path) for path, content in _under(files, "json-schema/", ".json")]
    stories = [scenarios.read_scenario(content, path) for path, content in _under(files, "scenarios/", ".json")]
    for _, found in (*schemas, *stories):
        problems += found
    if not sheets and not schemas and not has_errors(problems):
        problems.append(finding("no-sources", Origin(".")))
    return (
        Sources(
            release=said.release,
            sheets=tuple(sheets),
            code_sheets=tuple(code_sheets),
            schemas=tuple(document for document, _ in schemas if document),
            scenarios=tuple(document for document, _ in stories if document),
            waivers=said.waivers,
            samples={path: content for path, content in files.items() if is_sample(path)},
        ),
        tuple(problems),
    )


def _copies(sheets: Iterable[Sheet], code_sheets: Iterable[CodeSheet]) -> Mapping[str, Diagnostic]:
    """The files that are copies of others, whose every schema or list would be told of as a second one.

    Reports: copied-workbook
    """
    names: dict[str, list[str]] = {}
    for sheet in sheets:
        names.setdefault(sheet.origin.file, []).extend(entry.schema.text.casefold() for entry in sheet.entries)
    for one in code_sheets:
        names.setdefault(one.origin.file, []).append(one.id.text)
    return {
        path: finding("copied-workbook", Origin(path), related=[Origin(original)], first=original)
        for path, original in copies(names).items()
    }


def _csv_lists(files: Mapping[str, bytes], known: Container[str]) -> tuple[list[CodeSheet], list[Diagnostic]]:
    """The code lists of CSV files, but for those that a workbook holds.

    Reports: csv-beside-workbook, and what `read_csv_list` reports
    """
    lists: list[CodeSheet] = []
    findings: list[Diagnostic] = []
    for path, content in _under(files, "", ".csv"):
        one, found = csv_lists.read_csv_list(content, path)
        if one is not None and one.id.text in known:
            findings.append(finding("csv-beside-workbook", Origin(path), value=one.id.text))
            continue
        lists += [one] if one else []
        findings += found
    return lists, findings


def _under(files: Mapping[str, bytes], folder: str, suffix: str) -> list[tuple[str, bytes]]:
    """The files of a folder, `mdd.xlsx` before `mdd-technical.xlsx`."""
    found = [(p, c) for p, c in files.items() if p.startswith(folder) and p.lower().endswith(suffix)]
    return sorted(found, key=lambda one: (PurePosixPath(one[0]).with_suffix("").parts, one[0]))
