"""Half-made sheets: errors that stand alone name what would set them aside."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest

from generator import pipeline
from generator.catalogue import Severity
from generator.clock import Clock
from generator.diagnostics import Diagnostic, Language, has_errors
from generator.read.folder import Files
from tests.golden.findings.base import BASE, LISTS, MDD, SHEET, STEP, STORY, as_json
from tests.official import FOLDER, needs_official_releases
from tests.workbooks import CodeList, Sheet, workbook

BROKEN = SHEET.having(K9="?", K10="?")


def draft(name: str = "Draft", sheet: Sheet = BROKEN, root: str = "draft") -> Sheet:
    return replace(sheet, name=name, entries=(f"{root.upper()}:15-15:{root}",))


def errors(
    *sheets: Sheet, skipped: frozenset[str] = frozenset(), files: Mapping[str, bytes] = MappingProxyType({})
) -> list[Diagnostic]:
    release = Files({**BASE, MDD: workbook(*sheets), **files}, ())
    outcome = pipeline.check_files(release, frozenset(), Clock(), skipped=skipped)
    return [one for one in outcome.findings if one.severity is Severity.ERROR]


def remedies(
    *sheets: Sheet, skipped: frozenset[str] = frozenset(), files: Mapping[str, bytes] = MappingProxyType({})
) -> list[str]:
    """What each error says after its own help; empty where it says no more."""
    found = errors(*sheets, skipped=skipped, files=files)
    return [one.help(Language.FRENCH).partition("en erreur : ")[2] for one in found]


def test_first_error_of_a_sheet_that_nothing_needs_says_how_to_skip_it() -> None:
    assert remedies(SHEET, draft()) == ['skip_sheets = ["Draft"] dans release.toml, ou --skip-sheet Draft', ""]


def test_all_sheets_to_skip_stand_in_each_remedy() -> None:
    told = 'skip_sheets = ["A", "B \\"c\\" é"] dans release.toml, ou --skip-sheet A --skip-sheet \'B "c" é\''
    more = (SHEET, draft("A", root="a"), draft('B "c" é', root="b"), replace(SHEET, name="C", entries=("C:15-15:c",)))
    assert remedies(*more) == [told, "", told, ""]


def test_what_is_skipped_already_is_said_again() -> None:
    sheets = (SHEET, draft("A", root="a"), draft("B", root="b"), draft("C c", root="c"))
    said = remedies(*sheets, skipped=frozenset({"C c"}), files={"release.toml": b'skip_sheets = ["B"]'})
    assert said[0] == 'skip_sheets = ["B", "C c", "A"] dans release.toml, ou --skip-sheet "C c" --skip-sheet A'


def test_remedy_of_release_toml_can_be_pasted() -> None:
    told = remedies(SHEET, draft('a"b c'))[0].partition(" dans release.toml")[0]
    assert tomllib.loads(told) == {"skip_sheets": ['a"b c']}
    assert errors(SHEET, draft('a"b c'), files={"release.toml": told.encode()}) == []


@pytest.mark.parametrize(
    ("sheets", "files"),
    [
        ((BROKEN,), {}),
        ((BROKEN, draft()), {}),
        ((SHEET, draft()), {"release.toml": b"version = 3"}),
        ((SHEET, draft("RC-DE")), {}),
        ((SHEET, *(draft(f"D{n}", root=f"d{n}") for n in range(3))), {}),
        ((SHEET, draft()), {"scenarios/a.json": as_json({**STORY, "steps": [{**STEP, "schema": "DRAFT"}]})}),
    ],
)
def test_errors_that_do_not_stand_alone_have_no_such_remedy(sheets: tuple[Sheet, ...], files: dict[str, bytes]) -> None:
    """The only sheet, errors elsewhere too, the header, most sheets, a schema of a scenario."""
    with_header = replace(SHEET, cells={**SHEET.cells, "E3": "Y"})
    sheets = tuple(with_header if one is SHEET else one for one in sheets)
    assert set(remedies(*sheets, files=files)) == {""}


def test_sheet_of_codes_is_not_skipped() -> None:
    release = {**BASE, LISTS: workbook(CodeList(("K1", True, "K2")))}
    outcome = pipeline.check_files(Files(release, ()), frozenset(), Clock())
    assert has_errors(outcome.findings)
    assert all("skip_sheets" not in one.help(Language.FRENCH) for one in outcome.findings)


def test_sheet_whose_name_a_good_one_has_too_is_not_skipped() -> None:
    other = workbook(replace(SHEET, entries=("OTHER:15-15:other",)))
    release = Files({**BASE, MDD: workbook(BROKEN), "other.xlsx": other}, ())
    found = pipeline.check_files(release, frozenset(), Clock()).findings
    assert all("skip_sheets" not in one.help(Language.FRENCH) for one in found)


@pytest.mark.slow
@needs_official_releases
@pytest.mark.parametrize("version", ["1.3.0", "2.4.0"])
def test_published_release_with_half_made_sheets_is_readable_without_them(version: str) -> None:
    specs: Path = FOLDER / version
    first = next(one for one in pipeline.check(specs, frozenset(), Clock()).findings if one.severity is Severity.ERROR)
    names = first.help(Language.FRENCH).partition(", ou --skip-sheet ")[2].split(" --skip-sheet ")
    assert names == ["RS-BPV-WIP", "RS-ENG"]
    assert not has_errors(pipeline.check(specs, frozenset(), Clock(), skipped=frozenset(names)).findings)
