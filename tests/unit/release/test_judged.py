"""What counts as a change of a release, and the texts that are recorded of it."""

from __future__ import annotations

from dataclasses import replace

from generator.catalogue.phrases import PHRASES
from generator.diagnostics import Language
from generator.diff.change import Kind, Level
from generator.model import Model, PythonPackage, Scenario
from generator.publication import LEVELS
from generator.release.judged import judged_changes
from tests.official import own_model

ASPECTS = {"PRESENCE": ("added", "removed"), "NAME": ("renamed",), "PLACE": ("moved",)}
"""The kinds whose codes do not end in their names."""


def test_whatever_changes_has_words() -> None:
    levels = {level.name.lower().replace("_", "-") for level in Level}
    assert levels == set(LEVELS)
    assert {f"subject-{level}" for level in levels} <= PHRASES.keys()
    for kind in Kind:
        for aspect in ASPECTS.get(kind.name, (kind.name.lower().replace("_", "-"),)):
            assert f"aspect-{aspect}" in PHRASES


def codes(old: Model, new: Model) -> list[str]:
    return [change.texts.code for change in judged_changes(old, new)]


def test_a_number_and_a_mended_package_are_no_changes() -> None:
    model = own_model()
    later = replace(model.release, version="9.0.0", package=PythonPackage(revision=3))
    assert codes(model, replace(model, release=later)) == []
    renamed = replace(model.release, package=PythonPackage(import_name="other"))
    assert codes(model, replace(model, release=renamed)) == ["release-package"]


def test_a_message_of_a_scenario_is_no_text_of_a_record() -> None:
    model = own_model()
    first, *others = model.scenarios
    step, *steps = first.steps
    told = replace(step, envelope={**step.envelope, "senderID": "other"}, title="Autre titre")
    changed: tuple[Scenario, ...] = (replace(first, steps=(told, *steps)), *others)
    title, envelope = judged_changes(model, replace(model, scenarios=changed))
    assert (title.texts.old, title.texts.new) == (step.title, "Autre titre")
    assert (envelope.texts.code, envelope.texts.old, envelope.texts.new) == ("step-envelope", "", "")
    assert envelope.words.words(Language.FRENCH) == f"étape {first.name}.{step.name}, enveloppe : — → —"
