"""The four ways to say a rule agree: the language's meaning, Python, JavaScript and Schematron."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from tests.differential.rule_documents import Json, changed, examples, excerpts
from tests.differential.rule_oracles import NODE, Broken, by_javascript, by_meaning, by_python, by_schematron
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
    assert {name for broken in meant for name, _ in broken} == {rule.name for rule in own_model().rules}


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
