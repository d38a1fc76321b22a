"""The elements of a definition: the same ones each time, of each model its own, gone with it."""

from __future__ import annotations

import gc
import weakref
from dataclasses import replace

from generator.document_places import field_place, root_place
from generator.model import Model
from generator.validate import labels
from generator.validate.labels import slots
from tests.unit.validate.hub import CASE, ENVELOPE, HUB


def test_the_elements_of_an_object_are_computed_once() -> None:
    first = slots(root_place(CASE), HUB)
    assert slots(root_place(CASE), HUB) is first
    (victim,) = (slot for slot in first if slot.name == "victim")
    assert slots(victim.place, HUB) is slots(replace(victim.place, is_item=False), HUB)


def test_what_an_envelope_carries_is_computed_once() -> None:
    field = ENVELOPE.object_by_name["embedded"].fields[0]
    payload = field_place(ENVELOPE, field)
    assert [slot.name for slot in slots(payload, HUB)] == ["messageId", "sentAt", "case", "report", "free"]
    assert slots(payload, HUB) is slots(payload, HUB)


def test_an_item_differs_from_the_element_around_all_items() -> None:
    (wrapper,) = (slot for slot in slots(root_place(ENVELOPE), HUB) if slot.place.is_wrapper)
    (item,) = slots(wrapper.place, HUB)
    assert (wrapper.name, item.name) == ("content", "contentObject")
    assert [slot.name for slot in slots(item.place, HUB)] == ["contentXML"]


def test_models_with_equal_names_have_elements_of_their_own() -> None:
    other_case = replace(CASE, objects=(replace(CASE.root_object, fields=CASE.root_object.fields[:1]),))
    other = replace(HUB, messages=(other_case,))
    assert len(slots(root_place(CASE), HUB)) > 1
    assert [slot.name for slot in slots(root_place(other_case), other)] == ["id"]


def test_nothing_is_kept_of_a_model_that_is_gone() -> None:
    gone: Model = replace(HUB)
    slots(root_place(CASE), gone)
    identity, reference = id(gone), weakref.ref(gone)
    assert identity in labels._slots_by_model
    del gone
    gc.collect()
    assert reference() is None
    assert identity not in labels._slots_by_model
