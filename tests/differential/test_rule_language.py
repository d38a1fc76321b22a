"""Every word of the language means the same in Python, JavaScript, Schematron and CEL itself."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from generator.emit.rules import emit
from tests.differential.cel_oracle import by_cel
from tests.differential.rule_documents import Json
from tests.differential.rule_language import EXPRESSIONS, IN_ITEMS, MODEL, documents
from tests.differential.rule_oracles import NODE, Broken, by_javascript, by_meaning, by_python, by_schematron
from tests.packages import Package

DOCUMENTS: list[Json] = list(documents(1_000))


@pytest.fixture(scope="module")
def expected() -> list[Broken]:
    judge = by_meaning(MODEL)
    return [judge(document) for document in DOCUMENTS]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("rules")
    for artifact in emit(MODEL):
        path = folder / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(artifact.content)
    return folder / "rules"


def names(broken: Broken) -> Counter[str]:
    return Counter(name for name, _ in broken.elements())


def test_each_rule_is_kept_and_broken_by_some_document(expected: list[Broken]) -> None:
    counts = Counter(name for broken in expected for name in set(names(broken)))
    constant = {"literal"}
    assert set(counts) == {*EXPRESSIONS, *IN_ITEMS} - constant
    assert max(counts.values()) < len(DOCUMENTS)


def test_python_agrees(expected: list[Broken], tmp_path: Path) -> None:
    judge = by_python(Package(MODEL, tmp_path).module(""))
    assert [judge(document) for document in DOCUMENTS] == expected


@pytest.mark.skipif(not NODE, reason="node is absent")
def test_javascript_agrees(expected: list[Broken], written: Path) -> None:
    assert by_javascript(written / "rules.mjs", DOCUMENTS) == expected


def test_schematron_agrees(expected: list[Broken], written: Path) -> None:
    judge = by_schematron(written, MODEL)
    assert [judge(document) for document in DOCUMENTS] == list(map(names, expected))


def test_cel_agrees(expected: list[Broken]) -> None:
    judge = by_cel(MODEL)
    some = slice(None, None, 10)  # the engine is slow
    assert [judge(document) for document in DOCUMENTS[some]] == list(map(names, expected[some]))
