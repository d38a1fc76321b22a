"""One model, one verdict: the page accepts and refuses what the package does, in the words of `mdd validate`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.catalogue import Language
from generator.model import Model
from generator.validate import Validation, Verdict
from generator.verdicts import validation
from tests.browser.chromium import run
from tests.browser.conftest import made_site
from tests.browser.texts import texts
from tests.differential.limits import made_up
from tests.differential.report import budget
from tests.differential.travel import Travel
from tests.differential.verdicts import documents_in_travel, mutants, sampled
from tests.official import CHECKOUT, needs_official_releases, official_model, own_model

FIRST_TURNS = 250
"""Mutants of a release, which are each mutation of some kind of field."""

_EXAMPLES = CHECKOUT / "generated" / "examples" / "RC-EDA"

Case = dict[str, Any]


def test_no_verdict_and_no_word_differs_on_our_messages(own_site: Path, tmp_path: Path) -> None:
    compare(_documents(own_model(), FIRST_TURNS), own_model(), own_site, tmp_path)


def test_no_verdict_and_no_word_differs_on_what_is_no_clean_message(own_site: Path, tmp_path: Path) -> None:
    examples = [(_EXAMPLES / f"complete.{form}").read_text(encoding="utf-8") for form in ("json", "xml")]
    compare(texts(*examples), own_model(), own_site, tmp_path)


@pytest.mark.slow
def test_no_verdict_and_no_word_of_all_differs_on_our_messages(own_site: Path, tmp_path: Path) -> None:
    compare(_documents(own_model(), budget()), own_model(), own_site, tmp_path)


@pytest.mark.slow
def test_no_verdict_and_no_word_differs_on_lengths_and_bounds(tmp_path: Path) -> None:
    made_site(made_up(), tmp_path / "site")
    compare(_documents(made_up(), budget()), made_up(), tmp_path / "site", tmp_path)


@pytest.mark.slow
@needs_official_releases
def test_no_verdict_and_no_word_differs_on_the_official_messages(tmp_path: Path) -> None:
    model = official_model("3.4.0")
    made_site(model, tmp_path / "site")
    compare(_documents(model, FIRST_TURNS), model, tmp_path / "site", tmp_path)


def compare(documents: Iterable[str], model: Model, site: Path, folder: Path) -> None:
    """Fail where the page's answer to a document is another than the command's."""
    validators = validation(model)
    cases = [_case(document, validators) for document in dict.fromkeys(documents)]
    assert len(cases) > 100
    assert {case["valid"] for case in cases} == {True, False}
    (folder / "cases.json").write_text(json.dumps(cases), encoding="utf-8")
    run("verdicts.test.mjs", site, {"CASES": str(folder / "cases.json")})


def _documents(model: Model, turns: int) -> Iterator[str]:
    """The mutants of a release as they travel: alone under their root, and in an envelope."""
    travel = Travel(model)
    for _, mutant in sampled(mutants(model), turns):
        for case in mutant.cases():
            yield from (document for _, document in documents_in_travel(travel, case))


def _case(document: str, validators: Validation) -> Case:
    """A document, and what the command says of it."""
    named = list(validators.verdicts(document.encode("utf-8", "surrogatepass"), None))
    problems = [problem for suffix, verdict in named for problem in _problems(suffix, verdict)]
    return {"document": document, "valid": not problems, "schema": named[0][1].schema, "problems": problems}


def _problems(suffix: str, verdict: Verdict) -> Iterator[Case]:
    for problem in verdict.problems:
        worded = problem.worded(Language.FRENCH)
        yield {
            "path": suffix + worded.place if suffix.startswith(":") else worded.place,
            "line": worded.line,
            "message": worded.message,
            "value": worded.value,
            "expected": worded.expected,
            "label": worded.label,
        }
