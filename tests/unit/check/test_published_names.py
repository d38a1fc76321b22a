"""Names that published XSDs and samples contradict: told where such files stand, and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.check import Subject
from generator.check.published_names import contradicted_names
from generator.diagnostics import Diagnostic
from generator.read.folder import contents
from generator.read.sources import sources_of
from generator.resolve import resolve
from tests.official import FOLDER, VERSIONS, needs_official_releases
from tests.sources import read_folder
from tests.unit.check.subjects import told
from tests.workbooks import Sheet, folder, workbook

SHEET = Sheet((("a", "1..1", "string"),), entries=("A:15-15:alpha", "B:15-15:beta"))
OWN = "urn:emergency:alpha:1.0"
BESIDE = "samples/A/un.xml"


def xsd(root: str, namespace: str) -> bytes:
    return (
        f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="{namespace}">\n'
        f'<xs:element name="{root}"/><xs:element name="alpha"/></xs:schema>'
    ).encode()


def found(beside: Mapping[str, bytes], sheet: Sheet = SHEET) -> list[Diagnostic]:
    sources, _ = sources_of({"mdd.xlsx": workbook(sheet), **beside})
    return list(contradicted_names(Subject(resolve(sources)[0], sources)))


def test_nothing_is_told_where_nothing_was_published() -> None:
    assert found({}) == []
    assert found({"official/xsd/A.xsd": xsd("gamma", "urn:x")}) == []


@pytest.mark.parametrize("beside", ["official/xsd/A.xsd", "A.xsd"])
def test_other_namespace_is_told_at_its_cell_related_to_the_file(beside: str) -> None:
    (one,) = found({beside: xsd("alpha", "urn:x")})
    assert told([one], "value", "other", "file", "schemas") == [("contradicted-name", "F3", OWN, "urn:x", beside, "A")]
    assert [str(place) for place in one.related] == [f"{beside}:2"]


def test_same_namespace_in_any_file_is_enough() -> None:
    assert found({"A.xsd": xsd("alpha", OWN)}) == []
    assert found({"A.xsd": xsd("alpha", "urn:x"), "B.xsd": xsd("alpha", OWN)}) == []
    assert found({"A.xsd": xsd("alpha", "urn:x"), BESIDE: f'<alpha xmlns="{OWN}"/>'.encode()}) == []


def test_root_in_other_capitals_is_told_at_its_cell() -> None:
    assert told(found({"A.xsd": xsd("Alpha", OWN)}), "value", "other") == [
        ("contradicted-name", "C3", "alpha", "Alpha")
    ]


def test_namespaces_that_no_cell_says_are_told_once() -> None:
    sheet = SHEET.having(F3=None, F4=None)
    (one,) = found({"A.xsd": xsd("alpha", "urn:x"), "B.xsd": xsd("beta", "urn:y")}, sheet)
    assert told([one], "value", "other", "schemas") == [
        ("contradicted-name", "A3", "urn:emergency:alpha", "urn:x", "A, B")
    ]
    assert [str(place) for place in one.related] == ["A.xsd:2", "mdd.xlsx TEST!A4"]


@pytest.mark.parametrize(
    "document",
    [
        '<alpha xmlns="urn:x"/>',
        '<e xmlns="urn:e"><message xmlns="urn:h"><id/>\n<alpha xmlns="urn:x"/></message></e>',
    ],
)
def test_sample_tells_as_an_xsd_does(document: str) -> None:
    assert told(found({BESIDE: document.encode()}), "other", "file") == [("contradicted-name", "F3", "urn:x", BESIDE)]


@pytest.mark.parametrize(
    "beside",
    [
        {"samples/failing/A/un.xml": b'<alpha xmlns="urn:x"/>'},
        {BESIDE: b'<e xmlns="urn:e"><alpha xmlns="urn:x"/></e>'},
        {BESIDE: b"<alpha"},
        {BESIDE: b'<!DOCTYPE a SYSTEM "http://127.0.0.1:9/"><alpha/>'[:-3]},
        {"samples/A/un.json": b'{"alpha": {}}'},
        {"A.xsd": b"no XML"},
        {"A.xsd": b"<alpha/>"},
        {"A.xsd": b'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"/>'},
    ],
)
def test_what_tells_nothing_of_a_root_is_passed_over(beside: dict[str, bytes]) -> None:
    assert found(beside) == []


def test_setting_that_says_what_was_published_ends_the_finding() -> None:
    settings = {"release.toml": b'[namespaces]\nA = "urn:x"'}
    assert found({"A.xsd": xsd("alpha", "urn:x"), **settings}) == []
    assert told(found({"A.xsd": xsd("alpha", "urn:y"), **settings}), "value") == [("contradicted-name", "", "urn:x")]


def test_files_that_the_tool_wrote_were_not_published(tmp_path: Path) -> None:
    files = {"mdd.xlsx": workbook(SHEET), "out/xsd/A.xsd": b"", "out/manifest.json": b"{}", "a/A.xsd": b""}
    specs = folder(tmp_path, files)
    assert sorted(contents(specs, with_samples=True).contents) == ["a/A.xsd", "mdd.xlsx"]
    assert sorted(contents(specs).contents) == ["mdd.xlsx"]


@needs_official_releases
@pytest.mark.parametrize("version", [VERSIONS[0], *(pytest.param(one, marks=pytest.mark.slow) for one in VERSIONS[1:])])
def test_official_sheets_contradict_the_official_xsds_in_two_schemas(version: str) -> None:
    files = contents(FOLDER / version, with_samples=True)
    sources, _ = sources_of(files.contents, files.findings)
    told_of = [dict(one.values) for one in contradicted_names(Subject(resolve(sources)[0], sources))]
    assert [(one["schemas"], one["other"]) for one in told_of] == [
        ("RS-ERROR", "urn:emergency:eda:1.9:error"),
        ("customContent", "urn:emergency:eda:1.9"),
    ]
    without, _ = read_folder(FOLDER / version)
    assert list(contradicted_names(Subject(resolve(without)[0], without))) == []
