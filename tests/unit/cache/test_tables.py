"""A workbook of code lists is read once, and again when anything that decides what it gives is another."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import pytest

from generator.cache import tables
from generator.cache.store import Store, open_store
from generator.cache.tables import KeptTables
from generator.read.tables import Tables, read_tables
from tests.causes import cause
from tests.workbooks import CodeList, Sheet, workbook

KINDS = CodeList(("K1", "K2", "K2"), name="kind")  # the code that stands twice is a finding of the model, not ours
COLOURS = CodeList(("red", 1.5), name="colour")
LISTS = workbook(KINDS, COLOURS)


def in_another_process() -> None:
    """Forget what a process remembers beside the store."""
    tables._read.cache_clear()


@pytest.fixture
def store(tmp_path: Path) -> Store:
    opened = open_store(tmp_path)
    assert opened is not None
    return opened


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The workbooks that were read and not remembered, by a process that has read none yet."""
    in_another_process()
    paths: list[str] = []

    def told(content: bytes, path: str, skipped: Collection[str] = ()) -> Tables:
        paths.append(path)
        return read_tables(content, path, skipped)

    monkeypatch.setattr(tables, "read_tables", told)
    return paths


def test_unchanged_lists_are_remembered_with_their_findings(store: Store, read: list[str]) -> None:
    first = KeptTables(store).read(LISTS, "lists.xlsx")
    assert first == read_tables(LISTS, "lists.xlsx")
    assert [cause(one) for one in first.findings] == ["number-value"]
    in_another_process()
    assert KeptTables(store).read(LISTS, "lists.xlsx") == first
    assert read == ["lists.xlsx"]


@pytest.mark.parametrize(
    ("content", "path", "skipped"),
    [
        (workbook(KINDS, CodeList(("red", "blue"), name="colour")), "lists.xlsx", ()),
        (LISTS, "nomenclatures/lists.xlsx", ()),
        (LISTS, "lists.xlsx", ("colour",)),
    ],
    ids=["content", "path", "sheets to skip"],
)
def test_anything_else_is_read_anew(
    content: bytes, path: str, skipped: tuple[str, ...], store: Store, read: list[str]
) -> None:
    KeptTables(store).read(LISTS, "lists.xlsx")
    assert KeptTables(store).read(content, path, skipped) == read_tables(content, path, skipped)
    assert read == ["lists.xlsx", path]


def test_workbook_of_schemas_is_read_once_a_process(store: Store, read: list[str]) -> None:
    mixed = workbook(Sheet((("caseId", "1..1", "string"),)), KINDS)
    for _ in range(2):
        assert KeptTables(store).read(mixed, "mdd.xlsx") == read_tables(mixed, "mdd.xlsx")
    assert read == ["mdd.xlsx"]
    in_another_process()
    assert KeptTables(store).read(mixed, "mdd.xlsx") == read_tables(mixed, "mdd.xlsx")
    assert read == ["mdd.xlsx", "mdd.xlsx"]


@pytest.mark.parametrize(
    ("schema", "path", "skipped"),
    [("caseId", "other.xlsx", ()), ("caseId", "mdd.xlsx", ("TEST",)), ("number", "mdd.xlsx", ())],
    ids=["path", "sheets to skip", "content"],
)
def test_workbook_of_schemas_is_read_anew_when_it_is_another(
    schema: str, path: str, skipped: tuple[str, ...], store: Store, read: list[str]
) -> None:
    first, other = (workbook(Sheet(((name, "1..1", "string"),))) for name in ("caseId", schema))
    kept = KeptTables(store)
    kept.read(first, "mdd.xlsx")
    assert kept.read(other, path, skipped) == read_tables(other, path, skipped)
    assert kept.read(first, "mdd.xlsx") == read_tables(first, "mdd.xlsx")
    assert read == ["mdd.xlsx", path]


def test_finding_that_has_no_words_any_more_is_not_believed(
    store: Store, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    KeptTables(store).read(LISTS, "lists.xlsx")
    in_another_process()
    entry = tables.to_json(tables._Lists((), (), ()))
    monkeypatch.setattr(
        store, "get", lambda *_: entry.replace(b"[[],[],[]]", b'[[],[],[["no-such",["f",0,"",0,0,""],[],[],[]]]]')
    )
    assert KeptTables(store).read(LISTS, "lists.xlsx") == read_tables(LISTS, "lists.xlsx")
    assert read == ["lists.xlsx", "lists.xlsx"]
