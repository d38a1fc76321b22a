"""The page finds the business rules broken that the package does, in JSON and in XML, and no verdict changes by it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.document_places import DocumentPlace, root_place
from generator.emit.xml_form import to_xml
from generator.model import Model
from generator.validate.verdict import shown_value
from tests.browser.chromium import run
from tests.differential.rule_documents import Json, changed, examples, excerpts, message_of
from tests.official import own_model
from tests.packages import Package

_CHANGED = 600  # documents; about a third of them break a rule

Case = dict[str, Any]


@pytest.fixture(scope="module")
def cases(own_output: Path, own: Package) -> list[Case]:
    """Documents that the package accepts, each in both forms, with what it says of them."""
    model = own_model()
    first = [*examples(own_output), *(document for _, _, document in excerpts(model))]
    documents = [*first, *changed(first, model, _CHANGED)]
    return [case for document in documents for case in _cases(document, model, own)]


def test_the_page_finds_the_rules_broken_that_the_package_does(
    cases: list[Case], own_site: Path, tmp_path: Path
) -> None:
    (tmp_path / "cases.json").write_text(json.dumps(cases), encoding="utf-8")
    run("rules.test.mjs", own_site, {"CASES": str(tmp_path / "cases.json")})


def test_enough_rules_are_broken_often_enough(cases: list[Case]) -> None:
    broken = Counter(rule["rule"] for case in cases for rule in case["rules"])
    alone = {rule.name for rule in own_model().rules} - _of_conversations()
    assert set(broken) == alone
    assert sum(not case["rules"] for case in cases) > 200
    assert broken.total() > 500


def _of_conversations() -> set[str]:
    return {rule.name for rule in own_model().rules if rule.conforming.lstrip().startswith("[")}


def _cases(document: Json, model: Model, own: Package) -> Iterator[Case]:
    """A document in JSON, then in XML; none that the package refuses."""
    package = own.module("")
    message, value = message_of(document, model)
    texts = {"json": json.dumps(document).encode(), "xml": to_xml(message, value, model)}
    try:
        found = {form: package.check(package.parse(text)) for form, text in texts.items()}
    except ValueError:
        return
    for form, text in texts.items():
        rules = [_rule(each, form, document, model) for each in found[form]]
        yield {"document": text.decode(), "rules": rules}


def _rule(found: Any, form: str, document: Json, model: Model) -> Case:
    message, value = message_of(document, model)
    place = root_place(message)
    return {
        "rule": found.rule,
        "severity": found.severity,
        "path": _xpath(found.path, place, model) if form == "xml" else _pointer(found.path, place),
        "value": "" if found.value is None else shown_value(_value(value, found.path)),
        "label": found.label,
        "message": found.message,
    }


def _pointer(path: tuple[str | int, ...], root: DocumentPlace) -> str:
    above = () if root.message.is_envelope else (root.message.root,)
    return "".join(f"/{step}" for step in (*above, *path))


def _value(value: Json, path: tuple[str | int, ...]) -> Json:
    for step in path:
        value = value[step]
    return value


def _xpath(path: tuple[str | int, ...], root: DocumentPlace, model: Model) -> str:
    """Where the elements of a path stand, those around all items among them."""
    steps, place = [root.message.root], root
    for number, step in enumerate(path):
        index = path[number + 1] if number + 1 < len(path) and isinstance(path[number + 1], int) else 0
        then = place.then(step, model)
        assert then
        if isinstance(step, str):
            steps += _elements(then, step, int(index))
        place = then
    return "".join(f"/{step}" for step in steps)


def _elements(place: DocumentPlace, name: str, index: int) -> Iterator[str]:
    field = place.field
    if field and field.xml_wrapper:
        yield f"{field.xml_wrapper}[1]"
    yield f"{field.element if field else name}[{index + 1}]"
