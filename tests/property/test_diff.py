"""What differs between two models is found, and nothing else; put onto the one it makes the other."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.diagnostics import Origin
from generator.diff.apply import apply
from generator.diff.compare import compare
from generator.model import Message, Model, ObjectType
from tests.laws import law
from tests.official import needs_official_releases, official_model, own_model
from tests.property.models import models

NOWHERE = Origin("")


def placeless(model: Model) -> Model:
    """All that a model says but for where it was read."""
    return replace(
        model,
        messages=tuple(_message(message) for message in model.messages),
        code_lists=tuple(replace(code_list, origin=NOWHERE) for code_list in model.code_lists),
        scenarios=tuple(
            replace(scenario, steps=tuple(replace(step, origin=NOWHERE, cells={}) for step in scenario.steps))
            for scenario in model.scenarios
        ),
        rules=tuple(replace(rule, origin=NOWHERE) for rule in model.rules),
    )


def _message(message: Message) -> Message:
    return replace(message, origin=NOWHERE, objects=tuple(map(_object, message.objects)))


def _object(object_type: ObjectType) -> ObjectType:
    fields = tuple(replace(field, origin=NOWHERE) for field in object_type.fields)
    return replace(object_type, origin=NOWHERE, fields=fields)


def assert_found_whole(old: Model, new: Model) -> None:
    changes = compare(old, new)
    assert placeless(apply(old, changes)) == placeless(new)
    assert bool(changes) == (placeless(old) != placeless(new))


@given(models(), models())
@law(120)
def test_changes_of_any_two_models_make_the_one_of_the_other(old: Model, new: Model) -> None:
    assert_found_whole(old, new)


@given(models(), st.data())
@law(120)
def test_a_change_anywhere_is_found(model: Model, data: Any) -> None:
    other = data.draw(st.just(model) | neighbours(model))
    assert_found_whole(model, other)


@given(models(), st.data())
@law(120)
def test_a_field_that_moves_is_found(model: Model, data: Any) -> None:
    assume(model.messages)
    message = data.draw(st.sampled_from(model.messages))
    source, target = (data.draw(st.sampled_from(message.objects)) for _ in range(2))
    moved = data.draw(st.sampled_from(source.fields)) if source.fields else None
    if moved is None or source is target or target.field(moved.name):
        return
    at = data.draw(st.integers(0, len(target.fields)))
    changed = {
        source.name: replace(source, fields=tuple(each for each in source.fields if each is not moved)),
        target.name: replace(target, fields=(*target.fields[:at], moved, *target.fields[at:])),
    }
    objects = tuple(changed.get(each.name, each) for each in message.objects)
    other = tuple(replace(each, objects=objects) if each is message else each for each in model.messages)
    assert_found_whole(model, replace(model, messages=other))


def neighbours(model: Model) -> st.SearchStrategy[Model]:
    """Models with parts of this one in another order, or without some of them."""
    messages = st.permutations(model.messages).flatmap(lambda each: st.integers(0, len(each)).map(lambda n: each[:n]))
    lists = st.permutations(model.code_lists)
    return st.builds(
        lambda messages, lists: replace(
            model,
            messages=tuple(replace(message, objects=message.objects[::-1]) for message in messages),
            code_lists=tuple(replace(code_list, codes=code_list.codes[::-1]) for code_list in lists),
        ),
        messages,
        lists,
    )


@needs_official_releases
@pytest.mark.parametrize(("old", "new"), [("3.0.0", "3.4.0"), ("3.4.0", "3.4.1"), ("3.4.1", "3.0.0")])
def test_changes_of_official_releases_make_the_one_of_the_other(old: str, new: str) -> None:
    assert_found_whole(official_model(old), official_model(new))


def test_a_model_does_not_differ_from_itself() -> None:
    assert compare(own_model(), own_model()) == ()
