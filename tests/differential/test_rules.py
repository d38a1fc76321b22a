"""The four ways to say a rule agree: the language's meaning, Python, JavaScript and Schematron."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from tests.differential.rule_documents import Json, changed, conversations, examples, excerpts
from tests.differential.rule_oracles import (
    NODE,
    Broken,
    by_javascript,
    by_meaning,
    by_python,
    by_schematron,
    talks_by_meaning,
    talks_by_python,
)
from tests.official import own_model
from tests.packages import Package

_CHANGED = 1_500  # documents; about a third of them break a rule


@pytest.fixture(scope="module")
def documents(own_output: Path, own: Package) -> list[Json]:
    """Documents that the package accepts: rules speak of no others."""
    model = own_model()
    first = [*examples(own_output), *(document for _, _, document in excerpts(model))]
    return [document for document in (*first, *changed(first, model, _CHANGED)) if _is_valid(document, own)]


def _is_valid(document: Json, own: Package) -> bool:
    try:
        own.module("").parse(json.dumps(document).encode())
    except ValueError:
        return False
    return True


@pytest.fixture(scope="module")
def meant(documents: list[Json]) -> list[Broken]:
    judge = by_meaning(own_model())
    return [judge(document) for document in documents]


@pytest.mark.parametrize(("name", "is_kept", "document"), tuple(excerpts(own_model())))
def test_a_whole_example_shows_its_rule(name: str, is_kept: bool, document: Json, own: Package) -> None:
    assert _is_valid(document, own)
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
        names = Counter(name for name, _ in broken.elements())
        assert judge(document) == names, document


# --- what was sent before ----------------------------------------------------------


@pytest.fixture(scope="module")
def talks() -> list[list[Json]]:
    """The examples of the rules of conversations, and scenarios, also in other orders and with repeated messages."""
    stories = [[dict(step.envelope) for step in scenario.steps] for scenario in own_model().scenarios]
    orders = [story[start:] + story[:start] + story[-1:] for story in stories for start in range(len(story))]
    return [*(sent for _, _, sent in conversations(own_model())), *stories, *orders]


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
