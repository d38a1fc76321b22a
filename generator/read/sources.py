"""All sources of a release, found under a specs folder and read once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.diagnostics import Diagnostic, Origin, finding, has_errors
from generator.model import Message, Release, Scenario
from generator.read import code_lists, json_schema, layout, scenarios, settings
from generator.read.rows import CodeSheet, Sheet
from generator.read.workbook import read_grids

MAX_FILE_SIZE = 64 * 1024 * 1024  # bytes


@dataclass(frozen=True)
class Sources:
    """What the files under a specs folder hold, in the order of their names."""

    release: Release
    sheets: tuple[Sheet, ...]
    code_sheets: tuple[CodeSheet, ...]
    schemas: tuple[Message, ...]
    scenarios: tuple[Scenario, ...]


def read_folder(specs: Path) -> tuple[Sources, tuple[Diagnostic, ...]]:
    """Every workbook (flat, or under any folder), JSON Schema and scenario of a release.

    Workbooks are told apart by what their sheets hold. Excel's lock files (`~$…`)
    and hidden files are passed over.

    Reports: no-sources, unreadable-file, and all that the readers report
    """
    files, findings = _contents(specs)
    return sources_of(files, findings)


def sources_of(
    files: Mapping[str, bytes], findings: Iterable[Diagnostic] = ()
) -> tuple[Sources, tuple[Diagnostic, ...]]:
    """The same, from contents by path relative to the specs folder."""
    problems = list(findings)
    sheets: list[Sheet] = []
    code_sheets: list[CodeSheet] = []
    for path, content in _under(files, "", ".xlsx"):
        grids, found = read_grids(content, path)
        problems += found
        for grid in grids:
            if code_lists.is_code_list(grid):
                codes, found = code_lists.read_code_list(grid)
                code_sheets += [codes] if codes else []
            else:
                sheet, found = layout.read_sheet(grid)
                sheets += [sheet] if sheet else []
            problems += found
    schemas = [json_schema.read_schema(content, path) for path, content in _under(files, "json-schema/", ".json")]
    stories = [scenarios.read_scenario(content, path) for path, content in _under(files, "scenarios/", ".json")]
    release, found = settings.read_release(files.get(settings.FILE, b""))
    problems += found
    for _, found in (*schemas, *stories):
        problems += found
    if not sheets and not schemas and not has_errors(problems):
        problems.append(finding("no-sources", Origin(".")))
    return (
        Sources(
            release=release,
            sheets=tuple(sheets),
            code_sheets=tuple(code_sheets),
            schemas=tuple(document for document, _ in schemas if document),
            scenarios=tuple(document for document, _ in stories if document),
        ),
        tuple(problems),
    )


def _contents(specs: Path) -> tuple[dict[str, bytes], list[Diagnostic]]:
    contents: dict[str, bytes] = {}
    findings: list[Diagnostic] = []
    for path in sorted(specs.rglob("*"), key=lambda p: p.relative_to(specs).as_posix()):
        relative = path.relative_to(specs)
        name = relative.as_posix()
        try:
            if not _is_source(relative) or not path.is_file():
                continue
            if path.stat().st_size > MAX_FILE_SIZE:
                findings.append(finding("oversized-workbook", Origin(name), limit=f"{MAX_FILE_SIZE // 2**20} MiB"))
                continue
            contents[name] = path.read_bytes()
        except OSError as error:
            findings.append(finding("unreadable-file", Origin(name), reason=error.strerror))
    return contents, findings


def _is_source(path: Path) -> bool:
    if any(part.startswith((".", "~$")) for part in path.parts):
        return False
    pure = PurePosixPath(path.as_posix())
    if pure.suffix.lower() == ".xlsx":
        return True
    in_place = pure.suffix == ".json" and pure.parts[0] in ("json-schema", "scenarios")
    return pure == PurePosixPath(settings.FILE) or in_place


def _under(files: Mapping[str, bytes], folder: str, suffix: str) -> list[tuple[str, bytes]]:
    return [(p, c) for p, c in sorted(files.items()) if p.startswith(folder) and p.lower().endswith(suffix)]
