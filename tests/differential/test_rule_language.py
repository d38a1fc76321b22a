"""Every word of the language means the same in Python, JavaScript, Schematron, JSON Schema and CEL itself."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from generator.emit.rules import emit
from generator.rules.compiled import compiled
from generator.rules.obstacles import Obstacle, obstacle
from tests.differential.cel_oracle import by_cel_javascript, by_cel_python
from tests.differential.engines import CEL_JUDGE, Running, skip_unless_built
from tests.differential.rule_documents import Json
from tests.differential.rule_language import EXPRESSIONS, IN_ITEMS, MODEL, documents
from tests.differential.rule_oracles import (
    NODE,
    Broken,
    by_ajv,
    by_javascript,
    by_json_schema,
    by_meaning,
    by_python,
    by_schematron,
    rule_schemas,
)
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


def test_cel_in_python_agrees(expected: list[Broken]) -> None:
    judge = by_cel_python(MODEL)
    some = slice(None, None, 10)  # the engine is slow
    assert [judge(document) for document in DOCUMENTS[some]] == list(map(names, expected[some]))


def test_cel_in_javascript_agrees(expected: list[Broken], engines: Running) -> None:
    skip_unless_built(CEL_JUDGE.engine)
    assert by_cel_javascript(DOCUMENTS, MODEL, engines) == list(map(names, expected))


# --- JSON Schema -----------------------------------------------------------------------

OBSTACLES = {rule.rule.name: obstacle(rule) for rule in compiled(MODEL, MODEL.messages[0])}
SAYABLE = {name for name, found in OBSTACLES.items() if found is None}


def sayable(expected: list[Broken]) -> list[set[str]]:
    return [set(names(broken)) & SAYABLE for broken in expected]


def test_most_words_have_a_json_schema_and_the_others_each_a_reason() -> None:
    assert len(SAYABLE) == 31
    assert set(OBSTACLES.values()) == {None, *Obstacle} - {Obstacle.BEFORE}


def test_json_schema_agrees(expected: list[Broken], written: Path, tmp_path: Path) -> None:
    schemas = rule_schemas(written, tmp_path)
    assert set(schemas["PROBE"]) == SAYABLE
    judge = by_json_schema(MODEL, schemas)
    assert [judge(document) for document in DOCUMENTS] == sayable(expected)


def test_ajv_agrees(expected: list[Broken], written: Path, tmp_path: Path, engines: Running) -> None:
    skip_unless_built(CEL_JUDGE.engine)
    assert by_ajv(DOCUMENTS, MODEL, rule_schemas(written, tmp_path), engines) == sayable(expected)
