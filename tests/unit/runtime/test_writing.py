"""`to_json` and `to_xml` write what every receiver accepts, whatever became of an object in between."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from typing import Any

import pytest
from pydantic import ValidationError

from tests.packages import Package
from tests.unit.emit.test_json_schema import wrapped
from tests.unit.runtime.shapes import COMPLETE, MINIMAL
from tests.unit.runtime.test_message import HEADED, carried, read

Place = tuple[str | int, ...]
Change = Callable[[Any], Any]


def complete(package: Package) -> Any:
    return package.message("EVERY").model_validate_json(json.dumps(COMPLETE))


def refusals(write: Callable[[], object]) -> list[Place]:
    """The places of what is not written; none when all is."""
    try:
        write()
    except ValidationError as error:
        return [one["loc"] for one in error.errors()]
    return []


def changed(change: Callable[[Any], object]) -> Change:
    """A message after a change in place."""

    def apply(message: Any) -> Any:
        change(message)
        return message

    return apply


CHANGES: dict[str, tuple[Change, list[Place]]] = {
    "items of another type": (changed(lambda m: m.twices.extend([1, "b"])), [("twices", 2), ("twices", 3)]),
    "an item too many": (changed(lambda m: m.case_ids.extend("aa")), [("caseIds",)]),
    "an item in the place of another": (changed(lambda m: m.letters.__setitem__(0, "z")), [("letters", 0)]),
    "an object that is none": (changed(lambda m: m.parts.__setitem__(1, "text")), [("parts", 1)]),
    "a null": (changed(lambda m: m.letters.append(None)), [("letters", 3)]),
    "no item left": (changed(lambda m: m.twices.clear()), [("twices",)]),
    "an item far below": (
        changed(lambda m: m.part.part.every.twices.append("b")),
        [("part", "part", "every", "twices", 1)],
    ),
    "a copy with another value": (lambda m: m.model_copy(update={"size": "1"}), [("size",)]),
    "a copy without a value": (lambda m: m.model_copy(update={"id": None}), [("id",)]),
    "a copy with half an object": (
        lambda m: m.model_copy(update={"part": {"x": 1}}),
        [("part", "name"), ("part", "x")],
    ),
    "an object that nobody verified": (lambda m: type(m).model_construct(twices=["aa"]), [("id",)]),
    "a value past the class": (changed(lambda m: m.__dict__.update(at="2024")), [("at",)]),
    "a text past the class for a date": (changed(lambda m: m.__dict__.update(date_="2023-02-29")), [("date",)]),
    "a number that JSON has not": (changed(lambda m: m.__dict__.update(weight=math.inf)), [("weight",)]),
    "such a number among free content": (changed(lambda m: m.open.model_extra.update(a=[math.nan])), [("open", "a")]),
    "half a character": (changed(lambda m: setattr(m, "free_text", "\ud800")), [()]),
    "a value that is none": (changed(lambda m: m.open.model_extra.update(a=object())), [()]),
    "a list in itself": (changed(lambda m: m.twices.append(m.twices)), [()]),
}


@pytest.mark.parametrize(("change", "places"), CHANGES.values(), ids=CHANGES)
def test_what_no_receiver_reads_is_not_written(small: Package, change: Change, places: list[Place]):
    message = change(complete(small))
    assert refusals(message.to_json) == refusals(message.to_xml) == places


@pytest.mark.parametrize(
    "change",
    [
        lambda m: m.model_copy(),
        lambda m: m.model_copy(deep=True),
        lambda m: m.model_copy(update={"free_text": "x"}),
        lambda m: type(m).model_construct(id="a1", twices=["aa"], at="2024-02-29T08:30:00+01:00"),
        changed(lambda m: m.letters.append("a")),
        changed(lambda m: m.open.model_extra.update(a=[{"b": None}])),
    ],
)
def test_what_a_receiver_reads_is_written(small: Package, change: Change):
    message = change(complete(small))
    text = message.to_json()
    assert text == message.model_dump_json()
    assert small.message("EVERY").from_json(text).to_json() == text


def test_an_object_given_as_its_members_is_written_alike_in_both_forms(small: Package):
    """`model_construct` makes no objects."""
    class_ = small.message("EVERY")
    made = class_.model_construct(**{**MINIMAL, "part": {"name": "n"}})
    assert json.loads(made.to_json()) == {**MINIMAL, "part": {"name": "n"}}
    assert class_.from_xml(made.to_xml()).part.name == "n"


def test_an_object_within_a_message_is_verified_too(small: Package):
    part = small.module("every").Part.model_construct(name=1)
    assert refusals(part.to_json) == [("name",)]


def test_what_an_envelope_carries_is_verified_with_it(small: Package):
    place = ("content", 0, "jsonContent", "message")
    envelope = read(small, HEADED)
    carried(envelope).content.__dict__.update(size="1")
    assert refusals(envelope.to_json) == refusals(envelope.to_xml) == [(*place, "case", "size")]
    headless = read(small, HEADED)
    carried(headless).header = None
    assert refusals(headless.to_json) == refusals(headless.to_xml) == [(*place, "messageId")]
    empty = read(small, HEADED)
    carried(empty).content = None
    assert refusals(empty.to_json) == refusals(empty.to_xml) == [()]


def test_what_is_written_without_being_verified_is_the_same_text(small: Package):
    envelope = read(small, HEADED)
    assert envelope.to_json() == envelope.model_dump_json()
    assert json.loads(envelope.model_dump_json()) == wrapped(HEADED)
