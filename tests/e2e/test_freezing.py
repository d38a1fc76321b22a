"""`mdd release freeze`: a published version kept as facts, and messages converted from it and back."""

from __future__ import annotations

import json
import shutil
import tomllib
from pathlib import Path
from typing import Any

import pytest

from generator.clock import Clock
from generator.converted import Conversions
from generator.emit.example_values import complete, minimal
from generator.model import Model
from generator.pipeline import check
from generator.read.model_json import read_model
from generator.release.freezing import facts, frozen_text
from generator.runtime.conversion import Converted
from tests.e2e.test_publishing import edit, mdd, release
from tests.golden.findings.base import BASE
from tests.golden.findings.of_releases import settings
from tests.official import CHECKOUT
from tests.workbooks import folder

FROZEN = "conversions/releases/3.4.0/model.json"
WORDS = {"description", "examples", "note", "comment", "rules", "scenarios", "publication", "conversions", "source"}


@pytest.fixture
def specs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Sources whose version 3.4.0 is published and frozen, under way to 4.0.0, with a sheet for what is not derived."""
    monkeypatch.chdir(tmp_path)
    made = folder(tmp_path / "specs", {**BASE, "release.toml": settings("3.4.0")})
    assert release("cut", made).exit_code == 0
    assert release("freeze", made).exit_code == 0
    begin_line(made, "3.4.0")
    return made


def begin_line(specs: Path, version: str) -> None:
    """What docs/conversions.md says of a new line."""
    settled = (specs / "release.toml").read_text(encoding="utf-8")
    current = tomllib.loads(settled)["version"]
    (specs / "release.toml").write_text(settled.replace(f'"{current}"', '"4.0.0"'), encoding="utf-8")
    book = specs / "conversions" / f"{version}-courant.xlsx"
    assert mdd("new-sheet", "Correspondances", "--workbook", book).exit_code == 0


def names_in(value: Any) -> set[str]:
    """Every name of a member."""
    if isinstance(value, list):
        return {name for item in value for name in names_in(item)}
    return {*value, *(name for item in value.values() for name in names_in(item))} if isinstance(value, dict) else set()


def test_facts_are_kept_and_no_sentence(specs: Path) -> None:
    text = (specs / FROZEN).read_text(encoding="utf-8")
    document = json.loads(text)
    assert not names_in(document) & WORDS
    assert document["release"]["package"] == {
        "import_name": "hubsante_models_3_4",
        "distribution": "hubsante-models-3-4",
    }
    assert text.count("\n    {") == len(document["messages"]) + len(document["code_lists"])
    assert document["messages"][0]["objects"][0]["fields"][0]["name"] == "caseId"


def test_message_comes_back_as_it_was(specs: Path) -> None:
    document = {"test": {"caseId": "A", "kind": "K1", "status": "B", "patient": [{"name": "X"}]}}
    (specs.parent / "one.json").write_text(json.dumps(document), encoding="utf-8")
    for given, ways, made in (("one", ("3.4", "4.0"), "two"), ("two", ("4.0", "3.4"), "three")):
        done = mdd("convert", f"{given}.json", "--from", ways[0], "--to", ways[1], "--output", f"{made}.json")
        assert done.exit_code == 0, done.output
        assert json.loads((specs.parent / f"{made}.json").read_text(encoding="utf-8")) == document


def test_version_is_frozen_as_it_was_published_whatever_the_specs_say_now(specs: Path) -> None:
    before = (specs / FROZEN).read_bytes()
    edit(specs, {"release.toml": settings("4.0.0")})
    assert release("freeze", specs).output.strip().endswith(FROZEN)
    assert (specs / FROZEN).read_bytes() == before


def test_what_is_frozen_does_not_change(specs: Path) -> None:
    (specs / FROZEN).write_text("{}", encoding="utf-8")
    done = release("freeze", specs, "3.4.0")
    assert done.exit_code == 1
    assert FROZEN in done.output
    assert (specs / FROZEN).read_text(encoding="utf-8") == "{}"


def test_version_that_is_not_published_is_refused_with_those_that_are(specs: Path, tmp_path: Path) -> None:
    done = release("freeze", specs, "4.0.0")
    assert done.exit_code == 1
    assert "4.0.0" in done.output
    assert "3.4.0" in done.output
    unpublished = folder(tmp_path / "new", BASE)
    assert release("freeze", unpublished).exit_code == 1
    assert not (unpublished / "conversions").exists()


def test_frozen_facts_are_read_back_as_they_are() -> None:
    for path in sorted((CHECKOUT / "specs" / "conversions" / "releases").glob("[0-9]*/model.json")):
        model, findings = read_model(path.read_bytes(), "model.json")
        assert isinstance(model, Model), findings
        again, _ = read_model(frozen_text(model).encode(), "model.json")
        assert isinstance(again, Model)
        assert (facts(again).messages, facts(again).code_lists) == (facts(model).messages, facts(model).code_lists)


@pytest.mark.slow
def test_every_message_of_our_release_comes_back_from_the_next_one(tmp_path: Path) -> None:
    specs = Path(shutil.copytree(CHECKOUT / "specs", tmp_path / "specs"))
    assert release("freeze", specs).exit_code == 0
    version = max((specs / "releases").glob("[0-9]*"), key=lambda path: path.name).name
    (specs / "conversions" / "2.4.0-courant.xlsx").rename(specs / "conversions" / f"2.4.0-{version}.xlsx")
    begin_line(specs, version)
    checked = check(specs, frozenset(), Clock())
    assert [found for found in checked.findings if found.origin.file.startswith("conversions/")] == []
    known = Conversions.of(checked.model, checked.sources.conversions.models)
    for message in checked.model.contents:
        for value in (minimal(message, checked.model), complete(message, checked.model)):
            document = {message.root: value}
            for source, target in ((version, "4.0.0"), ("4.0.0", version)):
                outcome = known.convert(document, source, target)
                assert isinstance(outcome, Converted), (message.name, outcome)
                assert (outcome.messages, outcome.losses) == ((document,), ())
