"""All sources of a release, read once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from generator.diagnostics import Diagnostic, Origin, finding, finding_of, has_errors
from generator.model import Message, Model, Release, Scenario
from generator.publication import Publication
from generator.read import csv_lists, json_schema, scenarios, settings
from generator.read.copied import copies, sheet_copies
from generator.read.folder import JSON_SCHEMAS, MODEL, ORIGINS, SCENARIOS, SETTINGS, is_sample, top_folder
from generator.read.model_json import read_model
from generator.read.publications import recorded
from generator.read.published import PublishedRoot, published_roots
from generator.read.rows import CodeSheet, Sheet
from generator.read.scenario_sheets import ScenarioSheet, read_scenario_sheet
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
    scenarios: tuple[Scenario, ...]  # of JSON files
    scenario_sheets: tuple[ScenarioSheet, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    samples: Mapping[str, bytes] = field(default_factory=dict)  # messages to try the model on, by path
    skipped: tuple[str, ...] = ()  # the sheets that the settings set aside
    model: Model | None = None  # resolved already, where a model.json stands for the sources
    published: tuple[PublishedRoot, ...] = ()  # as XSDs and samples beside the sources have them
    publication: Publication | None = None  # what was recorded of the release's version


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
    problems = list(findings)
    said, found = settings.read_settings(files.get(SETTINGS, b""))
    problems += found
    aside = {*skipped, *(one.name for one in said.skipped)}
    books = [read(content, path, aside) for path, content in _ending(files, ".xlsx") if top_folder(path) != SCENARIOS]
    sheets = list(said.names.given(sheet for book in books for sheet in book.sheets))
    code_sheets = [codes for book in books for codes in book.code_sheets]
    problems += [problem for book in books for problem in book.findings]
    copied = {**_sheet_copies(sheets, code_sheets), **_copies(sheets, code_sheets)}
    sheets = [one for one in sheets if copied.keys().isdisjoint(_wholes(one.origin))]
    code_sheets = [one for one in code_sheets if copied.keys().isdisjoint(_wholes(one.origin))]
    problems = [one for one in problems if copied.keys().isdisjoint(_wholes(one.origin))]
    problems += [one for place, one in copied.items() if not place.sheet or Origin(place.file) not in copied]
    from_csv, doubts = _csv_lists(files, {one.id.text: one for one in code_sheets})
    code_sheets += from_csv
    problems += doubts
    if all(book.tabs for book in books):
        problems += said.names.unknown([entry.schema.text for one in sheets for entry in one.entries])
        problems += unknown_skipped(said.skipped, skipped, {tab.sheet for book in books for tab in book.tabs})
    schemas = [json_schema.read_schema(content, path) for path, content in _ending(files, ".json", JSON_SCHEMAS)]
    stories = [scenarios.read_scenario(content, path) for path, content in _ending(files, ".json", SCENARIOS)]
    story_sheets = [read_scenario_sheet(content, path, aside) for path, content in _ending(files, ".xlsx", SCENARIOS)]
    for _, found in (*schemas, *stories, *story_sheets):
        problems += found
    publication, found = recorded(said.release.version, files)
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
            scenario_sheets=tuple(sheet for sheet, _ in story_sheets if sheet),
            waivers=said.waivers,
            samples={path: content for path, content in files.items() if is_sample(path)},
            skipped=tuple(one.name for one in said.skipped),
            published=published_roots(files),
            publication=publication,
        ),
        tuple(problems),
    )


def _of_model(files: Mapping[str, bytes], findings: Iterable[Diagnostic]) -> tuple[Sources, tuple[Diagnostic, ...]]:
    """A model that an earlier run wrote, in the place of all that it was made of."""
    model, problems = read_model(files[MODEL], MODEL, files.get(ORIGINS))
    release = model.release if model else settings.DEFAULT
    scenarios = model.scenarios if model else ()
    return Sources(release, (), (), (), scenarios, model=model), (*findings, *problems)


def _wholes(place: Origin) -> tuple[Origin, Origin]:
    """The file of a place, and its sheet."""
    return Origin(place.file), Origin(place.file, sheet=place.sheet)


def _declared(sheets: Iterable[Sheet], code_sheets: Iterable[CodeSheet]) -> Iterator[tuple[Origin, str]]:
    """Each sheet with the name of a schema, or of the code list, that it declares."""
    for sheet in sheets:
        yield from ((sheet.origin, entry.schema.text.casefold()) for entry in sheet.entries)
    yield from ((one.origin, one.id.text) for one in code_sheets)


def _copies(sheets: Iterable[Sheet], code_sheets: Iterable[CodeSheet]) -> dict[Origin, Diagnostic]:
    """The files that are copies of others, whose every schema or list would be told of as a second one.

    Reports: copied-source
    """
    names: dict[str, list[str]] = {}
    for place, name in _declared(sheets, code_sheets):
        names.setdefault(place.file, []).append(name)
    return {
        Origin(path): finding_of(
            "copied-source", Origin(path), "copied-workbook", related=[Origin(original)], first=original
        )
        for path, original in copies(names).items()
    }


def _sheet_copies(sheets: Iterable[Sheet], code_sheets: Iterable[CodeSheet]) -> dict[Origin, Diagnostic]:
    """The sheets that are copies of others in their workbook, `RC-EDA (2)`.

    Reports: copied-source
    """
    books: dict[str, dict[str, list[str]]] = {}
    places: dict[tuple[str, str], Origin] = {}
    for place, name in _declared(sheets, code_sheets):
        books.setdefault(place.file, {}).setdefault(place.sheet, []).append(name)
        places[place.file, place.sheet] = place
    return {
        Origin(file, sheet=copy): finding_of(
            "copied-source",
            places[file, copy],
            "copied-sheet",
            related=[places[file, original]],
            value=copy,
            first=original,
        )
        for file, names in books.items()
        for copy, original in sheet_copies(names).items()
    }


def _csv_lists(files: Mapping[str, bytes], known: Mapping[str, CodeSheet]) -> tuple[list[CodeSheet], list[Diagnostic]]:
    """The code lists of CSV files, but for those that a workbook holds.

    Reports: csv-beside-workbook, csv-differs-from-workbook, and what `read_csv_list` reports
    """
    lists: list[CodeSheet] = []
    findings: list[Diagnostic] = []
    for path, content in _ending(files, ".csv"):
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


def _ending(files: Mapping[str, bytes], suffix: str, folder: str = "") -> list[tuple[str, bytes]]:
    """The files of an ending, in one folder or in any, `mdd.xlsx` before `mdd-technical.xlsx`."""
    found = [(p, c) for p, c in files.items() if p.lower().endswith(suffix) and folder in ("", top_folder(p))]
    return sorted(found, key=lambda one: (PurePosixPath(one[0]).with_suffix("").parts, one[0]))
