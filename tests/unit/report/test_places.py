"""Where a source stands: in its repository, in the lines of a text, seen from a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.diagnostics import Origin
from generator.report.places import as_uri, in_repository, lines, link

TEXT = """{
  "a": [
    {"b/c": 1,
     "d~": 2}
  ]
}
"""


def test_path_is_from_the_root_of_the_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "model" / "specs").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "model")
    assert in_repository(Path("specs"), "a/mdd.xlsx") == "model/specs/a/mdd.xlsx"


def test_path_is_from_here_where_there_is_no_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert in_repository(Path("specs"), "mdd.xlsx") == "specs/mdd.xlsx"


def test_finding_of_the_whole_folder_is_at_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert in_repository(Path("specs"), ".") == "specs"


def test_uri_has_no_character_that_a_uri_may_not_have() -> None:
    assert as_uri("Nomenclatures EMSI/é#?:.xlsx") == "Nomenclatures%20EMSI/%C3%A9%23%3F%3A.xlsx"
    assert as_uri("\udcff.xlsx") == "%FF.xlsx"


@pytest.mark.parametrize(
    ("origin", "target"),
    [
        (Origin("mdd.xlsx", 0, "RC-EDA", 16, 11), "specs/mdd.xlsx#'RC-EDA'!K16"),
        (Origin("mdd.xlsx", 0, "RC-EDA", 16), "specs/mdd.xlsx#'RC-EDA'!A16"),
        (Origin("mdd.xlsx", 0, "RC-EDA"), "specs/mdd.xlsx#'RC-EDA'!A1"),
        (Origin("mdd.xlsx", 0, "L'été", 1, 1), "specs/mdd.xlsx#'L''%C3%A9t%C3%A9'!A1"),
        (Origin("a b.json", pointer="/steps"), "specs/a%20b.json"),
    ],
)
def test_link_leads_to_the_cell(origin: Origin, target: str) -> None:
    assert link(Path("specs"), origin, Path()) == target


def test_line_of_a_member_is_found_by_its_pointer_or_by_that_of_what_holds_it(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text(TEXT, encoding="utf-8")
    places = {"/a/0/b~1c": 3, "/a/0/d~0": 4, "/a/0/absent/0": 3, "/a": 2, "/absent": 1}
    origins = [Origin("x.json", pointer=pointer) for pointer in places]
    assert lines(tmp_path, origins) == dict(zip(origins, places.values(), strict=True))


@pytest.mark.parametrize("content", [b"", b"{", b"]]]", b'{"a"', b"\xff\xfe", b'{"a": "\\u12"}', b'"\\ud8"'])
def test_text_that_is_no_json_has_no_lines(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "x.json").write_bytes(content)
    assert lines(tmp_path, [Origin("x.json", pointer="/b")]) == {}


def test_cell_of_a_workbook_has_no_line_and_neither_has_a_file_that_is_gone(tmp_path: Path) -> None:
    assert lines(tmp_path, [Origin("mdd.xlsx", 0, "A", 3, 3), Origin("gone.json", pointer="/a")]) == {}
