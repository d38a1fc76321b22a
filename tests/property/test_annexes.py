"""An annex with revisions is the new annex where all are accepted, and the old one where all are rejected."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from generator.emit.docx.annexes import annexes
from generator.emit.docx.document import docx
from generator.emit.docx.flow import Annex
from generator.emit.docx.revisions import deleted, inserted, is_revised, revised
from generator.model import Model
from tests.laws import law
from tests.official import ALL_VERSIONS, needs_official_releases, official_model, own_model
from tests.property.models import documented_models
from tests.word import Reading, Word, broken_rules


def assert_revised(old: Annex, new: Annex) -> None:
    before, after, merged = (Word.of(docx(annex)) for annex in (old, new, revised(old, new)))
    assert merged.units(Reading.ACCEPTED) == after.units(Reading.ACCEPTED)
    assert merged.units(Reading.REJECTED) == before.units(Reading.ACCEPTED)
    assert merged.header(Reading.ACCEPTED) == after.header(Reading.ACCEPTED)
    assert merged.header(Reading.REJECTED) == before.header(Reading.ACCEPTED)
    assert broken_rules(merged) == []


def assert_all_revised(old: Model, new: Model) -> None:
    before, after = ({annex.path: annex for annex in annexes(model)} for model in (old, new))
    for path in before.keys() & after.keys():
        assert_revised(before[path], after[path])


@given(documented_models(), documented_models())
@law(60)
def test_any_two_releases(old: Model, new: Model) -> None:
    assert_all_revised(old, new)


@given(documented_models())
@law(30)
def test_what_is_the_same_is_not_revised(model: Model) -> None:
    for annex in annexes(model):
        assert not is_revised(revised(annex, annex))
        assert Word.of(docx(revised(annex, annex))).revisions == []


@given(documented_models())
@law(30)
def test_what_is_new_or_gone_is_revised_as_a_whole(model: Model) -> None:
    for annex in annexes(model):
        plain = Word.of(docx(annex)).units(Reading.ACCEPTED)
        new, gone = Word.of(docx(inserted(annex))), Word.of(docx(deleted(annex)))
        assert broken_rules(new) == broken_rules(gone) == []
        assert (new.units(Reading.ACCEPTED), new.units(Reading.REJECTED)) == (plain, [])
        assert (gone.units(Reading.ACCEPTED), gone.units(Reading.REJECTED)) == ([], plain)


@needs_official_releases
@pytest.mark.parametrize(("old", "new"), [("3.4.0", "3.4.1"), pytest.param("1.3.0", "3.0.0", marks=pytest.mark.slow)])
def test_official_releases(old: str, new: str) -> None:
    assert {old, new} <= set(ALL_VERSIONS)
    assert_all_revised(official_model(old), official_model(new))


def test_our_own_model_beside_itself_without_a_field() -> None:
    model = own_model()
    (message,) = (message for message in model.messages if message.name == "RC-REF")
    shorter = replace(message, objects=(replace(message.root_object, fields=message.root_object.fields[1:]),))
    old, new = (replace(model, messages=(each,)) for each in (message, shorter))
    assert_all_revised(old, new)
    before, after = next(annexes(old)), next(annexes(new))
    merged = Word.of(docx(revised(before, after)))
    texts = ["".join(element.itertext()) for element in merged.revisions]
    assert any(message.root_object.fields[0].title in text for text in texts)
    assert not any(message.root_object.fields[1].title in text for text in texts)
