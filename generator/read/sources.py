"""All sources of a release, read once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from generator.diagnostics import Diagnostic, Origin, finding, has_errors
from generator.model import Message, Release, Scenario
from generator.read import csv_lists, json_schema, scenarios, settings
from generator.read.copied import copies
from generator.read.folder import SETTINGS, is_sample
from generator.read.published import PublishedRoot, published_roots
from generator.read.rows import CodeSheet, Sheet
from generator.read.skipped import unknown_skipped
from generator.read.tables import ReadTables, read_tables
from generator.read.waivers import Waiver

_SHOWN = 6  # codes that two copies of a list do not share


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
    published: tuple[PublishedRoot, ...] = ()  # as XSDs and samples beside the sources have them


def sources_of(
    files: Mapping[str, bytes],
    findings: Iterable[Diagnostic] = (),
    skipped: Collection[str] = (),
    read: ReadTables = read_tables,
) -> tuple[Sources, tuple[Diagnostic, ...]]:
    """Every workbook (flat, or under any folder), code list, JSON Schema and scenario of a release.

    The contents are those of the files below a specs folder, by path; what was found on
    the way to them comes first among the findings. Workbooks are told apart by what their
    sheets hold; those of the skipped names are not read.

    Reports: no-sources, copied-workbook, and all that the readers and `unknown_skipped` report
    """
    problems = list(findings)
    said, found = settings.read_settings(files.get(SETTINGS, b""))
    problems += found
    aside = {*skipped, *(one.name for one in said.skipped)}
    books = [read(content, path, aside) for path, content in _under(files, "", ".xlsx")]
    sheets = list(said.names.given(sheet for book in books for sheet in book.sheets))
    code_sheets = [codes for book in books for codes in book.code_sheets]
    problems += [problem for book in books for problem in book.findings]
    copied = _copies(sheets, code_sheets)
    sheets = [one for one in sheets if one.origin.file not in copied]
    code_sheets = [one for one in code_sheets if one.origin.file not in copied]
    problems = [one for one in problems if one.origin.file not in copied] + list(copied.values())
    from_csv, doubts = _csv_lists(files, {one.id.text: one for one in code_sheets})
    code_sheets += from_csv
    problems += doubts
    if all(book.tabs for book in books):
        problems += said.names.unknown([entry.schema.text for one in sheets for entry in one.entries])
        problems += unknown_skipped(said.skipped, skipped, {tab.sheet for book in books for tab in book.tabs})
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
            published=published_roots(files),
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


def _csv_lists(files: Mapping[str, bytes], known: Mapping[str, CodeSheet]) -> tuple[list[CodeSheet], list[Diagnostic]]:
    """The code lists of CSV files, but for those that a workbook holds.

    Reports: csv-beside-workbook, csv-differs-from-workbook, and what `read_csv_list` reports
    """
    lists: list[CodeSheet] = []
    findings: list[Diagnostic] = []
    for path, content in _under(files, "", ".csv"):
        one, found = csv_lists.read_csv_list(content, path)
        if one is not None and one.id.text in known:
            findings.append(_beside(one, known[one.id.text]))
            continue
        lists += [one] if one else []
        findings += found
    return lists, findings


def _beside(csv: CodeSheet, listed: CodeSheet) -> Diagnostic:
    """A list that is not read, since a workbook holds it; worse where its codes are others."""
    own, others = ({row.code.text for row in one.rows} for one in (csv, listed))
    place = Origin(csv.origin.file)
    if own == others:
        return finding("csv-beside-workbook", place, related=[listed.id.origin], value=csv.id.text)
    codes = [*(f"+ {code}" for code in sorted(own - others)), *(f"− {code}" for code in sorted(others - own))]
    difference = ", ".join(codes[:_SHOWN]) + (", …" if len(codes) > _SHOWN else "")
    return finding(
        "csv-differs-from-workbook", place, related=[listed.id.origin], value=csv.id.text, difference=difference
    )


def _under(files: Mapping[str, bytes], folder: str, suffix: str) -> list[tuple[str, bytes]]:
    """The files of a folder, `mdd.xlsx` before `mdd-technical.xlsx`."""
    found = [(p, c) for p, c in files.items() if p.startswith(folder) and p.lower().endswith(suffix)]
    return sorted(found, key=lambda one: (PurePosixPath(one[0]).with_suffix("").parts, one[0]))
