"""How much work it is to judge: no more for a change beside others than for a change alone."""

from __future__ import annotations

from dataclasses import replace

from generator.diff.change import Change
from generator.diff.compare import compare
from generator.diff.judge import Judge
from generator.model import Cardinality, Message, Model
from generator.slices import Slices
from tests.effort import LINEAR, calls
from tests.official import own_model


def with_required(model: Model, message: Message, count: int) -> Model:
    """The model in which the first so many optional fields of a message are required."""
    left = count
    objects = []
    for holder in message.objects:
        fields = []
        for field in holder.fields:
            is_changed = left > 0 and field.cardinality.low == 0
            left -= is_changed
            fields.append(replace(field, cardinality=Cardinality(1, field.cardinality.high)) if is_changed else field)
        objects.append(replace(holder, fields=tuple(fields)))
    changed = replace(message, objects=tuple(objects))
    return replace(model, messages=tuple(changed if each is message else each for each in model.messages))


def judging(old: Model, new: Model, changes: tuple[Change, ...]) -> int:
    return calls(lambda: list(Judge(old, new, changes).judgements()))


def test_twice_as_many_changes_are_no_more_than_twice_the_work() -> None:
    message = own_model().message_by_name["RS-EDA"]
    alone = Slices.of(own_model()).around(message)
    counts = (16, 32)
    works = []
    for count in counts:
        new = with_required(alone, message, count)
        changes = compare(alone, new)
        assert len(changes) == count
        works.append(judging(alone, new, changes))
    assert works[1] < LINEAR * works[0]


def test_words_cost_next_to_nothing() -> None:
    """What only readers see needs no schema: neither is one made."""
    old = own_model()
    new = replace(old, messages=tuple(replace(each, title=f"{each.title} bis") for each in old.messages))
    changes = compare(old, new)
    assert len(changes) == len(old.messages)
    assert judging(old, new, changes) < 200 * len(changes)
