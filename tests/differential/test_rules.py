"""The ways to say our rules agree: the language's meaning, the four targets, and CEL."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from generator.rules.obstacles import obstacle
from tests.differential.cel_oracle import by_cel_javascript, by_cel_python
from tests.differential.engines import AJV_JUDGE, CEL_JUDGE, Running, skip_unless_built
from tests.differential.rule_documents import Json, conversations, examples, excerpts, stories, valid_documents
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
    talks_by_meaning,
    talks_by_python,
)
from tests.differential.rule_writings import names_of
from tests.official import own_model
from tests.packages import Package

_CHANGED = 1_500  # documents; about a third of them break a rule


SAYABLE = names_of(own_model(), lambda rule: obstacle(rule) is None)


def names(broken: Broken) -> Counter[str]:
    return Counter(name for name, _ in broken.elements())


@pytest.fixture(scope="module")
def documents(own_output: Path, own: Package) -> list[Json]:
    """Documents that the package accepts, made of examples and of the rules' own excerpts."""
    first = [*examples(own_output), *(document for _, _, document in excerpts(own_model()))]
    return valid_documents(first, own_model(), own.module("").parse, _CHANGED)


@pytest.fixture(scope="module")
def meant(documents: list[Json]) -> list[Broken]:
    judge = by_meaning(own_model())
    return [judge(document) for document in documents]


@pytest.mark.parametrize(("name", "is_kept", "document"), tuple(excerpts(own_model())))
def test_a_whole_example_shows_its_rule(name: str, is_kept: bool, document: Json, own: Package) -> None:
    broken = {rule for rule, _ in by_python(own.module(""))(document)}
    assert (name not in broken) == is_kept


def test_enough_documents_break_enough_rules(meant: list[Broken]) -> None:
    assert len(meant) > 800
    talks = {name for name, _, _ in conversations(own_model())}
    assert {name for broken in meant for name, _ in broken} == {rule.name for rule in own_model().rules} - talks


def test_python_agrees(documents: list[Json], meant: list[Broken], own: Package) -> None:
    judge = by_python(own.module(""))
    assert [judge(document) for document in documents] == meant


@pytest.mark.skipif(not NODE, reason="node is absent")
def test_javascript_agrees(documents: list[Json], meant: list[Broken], own_output: Path) -> None:
    assert by_javascript(own_output / "rules" / "rules.mjs", documents) == meant


def test_schematron_agrees(documents: list[Json], meant: list[Broken], own_output: Path) -> None:
    judge = by_schematron(own_output / "rules", own_model())
    for document, broken in zip(documents, meant, strict=True):
        assert judge(document) == names(broken), document


@pytest.mark.parametrize("engine", ["jsonschema-rs", "ajv"])
def test_json_schema_agrees(
    engine: str, documents: list[Json], meant: list[Broken], own_output: Path, tmp_path: Path, engines: Running
) -> None:
    schemas = rule_schemas(own_output / "rules", tmp_path)
    if engine == "ajv":
        skip_unless_built(AJV_JUDGE.engine)
        found = by_ajv(documents, own_model(), schemas, engines)
    else:
        found = list(map(by_json_schema(own_model(), schemas), documents))
    assert found == [set(names(broken)) & SAYABLE for broken in meant]


def test_a_rule_has_a_json_schema_unless_something_stands_in_its_way(own_output: Path, tmp_path: Path) -> None:
    schemas = rule_schemas(own_output / "rules", tmp_path)
    assert {rule for each in schemas.values() for rule in each} == SAYABLE
    assert len(SAYABLE) == 17


def test_the_page_names_the_json_schema_of_a_rule_or_says_why_there_is_none(own_output: Path) -> None:
    page = (own_output / "docs" / "regles.md").read_text("utf-8")
    of_rule = {part.partition("`")[0]: part for part in page.split("\n## `")[1:]}
    assert set(of_rule) == {rule.name for rule in own_model().rules}
    for name, part in of_rule.items():
        assert (".rules.schema.json)" in part) == (name in SAYABLE) != ("JSON Schema : non, la règle" in part)


def test_cel_in_javascript_agrees(documents: list[Json], meant: list[Broken], engines: Running) -> None:
    skip_unless_built(CEL_JUDGE.engine)
    assert by_cel_javascript(documents, own_model(), engines) == list(map(names, meant))


def test_cel_in_python_agrees(documents: list[Json], meant: list[Broken]) -> None:
    judge = by_cel_python(own_model())
    some = slice(None, None, 10)  # the engine is slow
    assert [judge(document) for document in documents[some]] == list(map(names, meant[some]))


# --- what was sent before ----------------------------------------------------------


@pytest.fixture(scope="module")
def talks() -> list[list[Json]]:
    return stories(own_model())


@pytest.mark.parametrize(("name", "is_kept", "sent"), tuple(conversations(own_model())))
def test_a_conversation_shows_its_rule(name: str, is_kept: bool, sent: list[Json], own: Package) -> None:
    last = str(len(sent) - 1)
    broken = {rule for rule, path in talks_by_python(own.module(""))(sent) if path.startswith(last)}
    assert (name not in broken) == is_kept


def test_python_agrees_on_conversations(talks: list[list[Json]], own: Package) -> None:
    meaning, judge = talks_by_meaning(own_model()), talks_by_python(own.module(""))
    expected = [meaning(sent) for sent in talks]
    assert [judge(sent) for sent in talks] == expected
    assert len({name for broken in expected for name, _ in broken}) == len(tuple(conversations(own_model()))) // 2


@pytest.mark.skipif(not NODE, reason="node is absent")
def test_javascript_agrees_on_conversations(talks: list[list[Json]], own_output: Path) -> None:
    meaning = talks_by_meaning(own_model())
    module = own_output / "rules" / "rules.mjs"
    assert by_javascript(module, talks, "checkConversation") == [meaning(sent) for sent in talks]
