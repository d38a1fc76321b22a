"""All sources of a release, read once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from generator.diagnostics import Diagnostic, Origin, finding, has_errors
from generator.model import Message, Model, Release, Scenario
from generator.publication import Publication
from generator.read import csv_lists, json_schema, scenarios, settings
from generator.read.correspondences import NO_CONVERSIONS, ConversionSources, read_conversions
from generator.read.folder import CONVERSIONS, JSON_SCHEMAS, MODEL, ORIGINS, SCENARIOS, SETTINGS, is_sample, top_folder
from generator.read.model_json import read_model
from generator.read.originals import without_copies
from generator.read.publications import recorded
from generator.read.published import PublishedRoot, published_roots
from generator.read.rows import CodeSheet, Sheet
from generator.read.rule_sheets import RuleSheet
from generator.read.scenario_sheets import ScenarioSheet, read_scenario_sheet
from generator.read.skipped import unknown_skipped
from generator.read.tables import ReadTables, Tables, read_tables
from generator.read.waivers import Waiver

_ELSEWHERE = (SCENARIOS, CONVERSIONS)
"""The folders whose workbooks hold no table of the model."""

_SHOWN = 6  # codes that two copies of a list do not share


@dataclass(frozen=True)
class Sources:
    """What the files under a specs folder hold, in the order of their names."""

    release: Release
    sheets: tuple[Sheet, ...]
    code_sheets: tuple[CodeSheet, ...]
    schemas: tuple[Message, ...]
    scenarios: tuple[Scenario, ...]  # of JSON files
    scenario_sheets: tuple[ScenarioSheet, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    samples: Mapping[str, bytes] = field(default_factory=dict)  # messages to try the model on, by path
    skipped: tuple[str, ...] = ()  # the sheets that the settings set aside
    model: Model | None = None  # resolved already, where a model.json stands for the sources
    rule_sheets: tuple[RuleSheet, ...] = ()
    published: tuple[PublishedRoot, ...] = ()  # as XSDs and samples beside the sources have them
    publication: Publication | None = None  # what was recorded of the release's version
    conversions: ConversionSources = NO_CONVERSIONS


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

    Reports: no-sources, copied-source, and all that the readers and `unknown_skipped` report
    """
    if MODEL in files:
        return _of_model(files, findings)
    own, doubts = settings.read_settings(files.get(SETTINGS, b""))
    aside = {*skipped, *(sheet.name for sheet in own.skipped)}
    own_books = [each for each in _ending(files, ".xlsx") if top_folder(each[0]) not in _ELSEWHERE]
    books = [read(content, path, aside) for path, content in own_books]
    sheets, code_sheets, problems = _tables(books, own, files, [*findings, *doubts])
    if all(book.tabs for book in books):
        problems += own.names.unknown([entry.schema.text for sheet in sheets for entry in sheet.entries])
        problems += unknown_skipped(own.skipped, skipped, {tab.sheet for book in books for tab in book.tabs})
    schemas = [json_schema.read_schema(content, path) for path, content in _ending(files, ".json", JSON_SCHEMAS)]
    stories = [scenarios.read_scenario(content, path) for path, content in _ending(files, ".json", SCENARIOS)]
    story_sheets = [read_scenario_sheet(content, path, aside) for path, content in _ending(files, ".xlsx", SCENARIOS)]
    for _, more in (*schemas, *stories, *story_sheets):
        problems += more
    conversions, of_conversions = read_conversions(files)
    publication, of_record = recorded(own.release.version, files)
    problems += [*of_conversions, *of_record]
    if not sheets and not schemas and not has_errors(problems):
        problems.append(finding("no-sources", Origin(".")))
    sources = Sources(
        release=own.release,
        sheets=tuple(sheets),
        code_sheets=tuple(code_sheets),
        schemas=tuple(document for document, _ in schemas if document),
        scenarios=tuple(document for document, _ in stories if document),
        scenario_sheets=tuple(sheet for sheet, _ in story_sheets if sheet),
        waivers=own.waivers,
        samples={path: content for path, content in files.items() if is_sample(path)},
        skipped=tuple(sheet.name for sheet in own.skipped),
        rule_sheets=tuple(sheet for book in books for sheet in book.rule_sheets),
        published=published_roots(files),
        publication=publication,
        conversions=conversions,
    )
    return sources, tuple(problems)


def _of_model(files: Mapping[str, bytes], findings: Iterable[Diagnostic]) -> tuple[Sources, tuple[Diagnostic, ...]]:
    """A model that an earlier run wrote, in the place of all that it was made of."""
    model, problems = read_model(files[MODEL], MODEL, files.get(ORIGINS))
    release = model.release if model else settings.DEFAULT
    scenarios = model.scenarios if model else ()
    return Sources(release, (), (), (), scenarios, model=model), (*findings, *problems)


def _tables(
    books: Iterable[Tables], own: settings.Settings, files: Mapping[str, bytes], findings: Iterable[Diagnostic]
) -> tuple[list[Sheet], list[CodeSheet], list[Diagnostic]]:
    """The sheets of all workbooks under the names of the settings, and their code lists with those of CSV files.

    What is a copy is left out, and so are the findings in it.

    Reports: copied-source, and what `_csv_lists` reports
    """
    sheets = list(own.names.given(sheet for book in books for sheet in book.sheets))
    code_sheets = [codes for book in books for codes in book.code_sheets]
    every = [*findings, *(problem for book in books for problem in book.findings)]
    sheets, code_sheets, problems = without_copies(sheets, code_sheets, every)
    from_csv, doubts = _csv_lists(files, {sheet.id.text: sheet for sheet in code_sheets})
    return sheets, [*code_sheets, *from_csv], [*problems, *doubts]


def _csv_lists(files: Mapping[str, bytes], known: Mapping[str, CodeSheet]) -> tuple[list[CodeSheet], list[Diagnostic]]:
    """The code lists of CSV files, but for those that a workbook holds.

    Reports: csv-beside-workbook, csv-differs-from-workbook, and what `read_csv_list` reports
    """
    lists: list[CodeSheet] = []
    findings: list[Diagnostic] = []
    for path, content in _ending(files, ".csv"):
        code_list, problems = csv_lists.read_csv_list(content, path)
        if code_list is not None and code_list.id.text in known:
            findings.append(_beside(code_list, known[code_list.id.text]))
            continue
        lists += [code_list] if code_list else []
        findings += problems
    return lists, findings


def _beside(csv: CodeSheet, listed: CodeSheet) -> Diagnostic:
    """A list that is not read, since a workbook holds it; worse where its codes are others."""
    own, others = ({row.code.text for row in sheet.rows} for sheet in (csv, listed))
    place = Origin(csv.origin.file)
    if own == others:
        return finding("csv-beside-workbook", place, related=[listed.id.origin], value=csv.id.text)
    codes = [*(f"+ {code}" for code in sorted(own - others)), *(f"− {code}" for code in sorted(others - own))]
    difference = ", ".join(codes[:_SHOWN]) + (", …" if len(codes) > _SHOWN else "")
    return finding(
        "csv-differs-from-workbook", place, related=[listed.id.origin], value=csv.id.text, difference=difference
    )


def _ending(files: Mapping[str, bytes], suffix: str, folder: str = "") -> list[tuple[str, bytes]]:
    """The files of an ending, in one folder or in any, `mdd.xlsx` before `mdd-technical.xlsx`."""
    chosen = [(p, c) for p, c in files.items() if p.lower().endswith(suffix) and folder in ("", top_folder(p))]
    return sorted(chosen, key=lambda file: (PurePosixPath(file[0]).with_suffix("").parts, file[0]))
