"""The values of the generated classes: what the wire may say, and what Python may."""

from __future__ import annotations

import copy
import datetime
import json
import math
import pickle
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from generator.naming.python import field_names
from tests.packages import Package
from tests.unit.runtime.shapes import COMPLETE, EVERY, MINIMAL

Place = tuple[str | int, ...]


def read(package: Package, value: Any, schema: str = "EVERY") -> Any:
    return package.message(schema).model_validate_json(json.dumps(value))


def refusals(package: Package, value: Any, schema: str = "EVERY") -> list[tuple[Place, str]]:
    """Where a value is refused, and the type of each error; none when it is accepted."""
    try:
        read(package, value, schema)
    except ValidationError as error:
        return [(one["loc"], one["type"]) for one in error.errors()]
    return []


def places(value: Any, place: Place = ()) -> Iterator[Place]:
    """Every place in a value, members and items alike."""
    pairs: Any = ()
    if isinstance(value, dict):
        pairs = value.items()
    elif isinstance(value, list):
        pairs = enumerate(value)
    for key, item in pairs:
        yield (*place, key)
        yield from places(item, (*place, key))


def put(value: Any, place: Place, new: Any) -> Any:
    """The value with something else at a place."""
    changed = copy.deepcopy(value)
    holder = changed
    for key in place[:-1]:
        holder = holder[key]
    holder[place[-1]] = new
    return changed


TYPED = [place for place in places(COMPLETE) if place[:1] != ("open",) or place[:2] == ("open", "known")]


# --- absent and null -----------------------------------------------------------------


@pytest.mark.parametrize("place", TYPED, ids=str)
def test_null_is_refused_wherever_the_model_speaks(small: Package, place: Place):
    assert refusals(small, COMPLETE) == []
    assert place in [where for where, _ in refusals(small, put(COMPLETE, place, None))]


@pytest.mark.parametrize("value", [COMPLETE, MINIMAL], ids=["complete", "minimal"])
def test_json_is_given_back_as_it_came(small: Package, value: Any):
    made = read(small, value)
    assert json.loads(made.to_json()) == value
    assert made.to_json() == made.model_dump_json(by_alias=True, exclude_none=True)


def test_an_absent_field_is_none_in_python_and_absent_again_on_the_wire(small: Package):
    made = read(small, MINIMAL)
    assert made.free_text is None
    assert "freeText" not in made.to_json()


def test_python_may_say_none_for_an_absent_field(small: Package):
    every = small.message("EVERY")
    made = every(id="a1", twices=["aa"], free_text=None, parts=None, part=None, at=None)
    assert json.loads(made.to_json()) == MINIMAL
    assert every.model_validate({**MINIMAL, "freeText": None}) == made


def test_a_required_field_may_not_be_absent(small: Package):
    assert refusals(small, {"twices": ["aa"]}) == [(("id",), "missing")]
    assert refusals(small, put(COMPLETE, ("part",), {})) == [(("part", "name"), "missing")]


def test_an_optional_list_may_be_absent_or_empty(small: Package):
    assert json.loads(read(small, {**MINIMAL, "letters": []}).to_json()) == {**MINIMAL, "letters": []}


def test_a_list_is_held_to_its_bounds(small: Package):
    assert refusals(small, {**MINIMAL, "twices": []}) == [(("twices",), "too_short")]
    assert refusals(small, {**MINIMAL, "caseIds": ["a"] * 4}) == [(("caseIds",), "too_long")]
    assert refusals(small, {**MINIMAL, "letters": "a"}) == [(("letters",), "list_type")]


# --- names ---------------------------------------------------------------------------


def test_an_unknown_field_is_refused_at_every_depth(small: Package):
    assert refusals(small, {**COMPLETE, "other": 1}) == [(("other",), "extra_forbidden")]
    assert refusals(small, put(COMPLETE, ("parts", 1, "other"), 1)) == [(("parts", 1, "other"), "extra_forbidden")]
    assert refusals(small, {"x": None}, "BARE") == [(("x",), "extra_forbidden")]


def test_the_constructor_takes_names_of_python_and_of_the_wire(small: Package):
    every = small.message("EVERY")
    by_python = every(id="a1", twices=["aa"], free_text="f", class_="c", list_="l", x_model_dump="m")
    by_wire = every(**{"id": "a1", "twices": ["aa"], "freeText": "f", "class": "c", "list": "l", "modelDump": "m"})
    assert by_python == by_wire
    assert json.loads(by_python.to_json())["modelDump"] == "m"


def test_the_wire_knows_only_its_own_names(small: Package):
    for name in ("free_text", "class_", "x_model_dump"):
        assert refusals(small, {**MINIMAL, name: "x"}) == [((name,), "extra_forbidden")]
        with pytest.raises(ValidationError):
            small.message("EVERY").model_validate({**MINIMAL, name: "x"})


def test_the_wire_names_of_nested_objects_are_the_only_ones_too(small: Package):
    with pytest.raises(ValidationError):
        small.message("EVERY")(id="a1", twices=["aa"], open={"known": "k"}, part={"Name": "x"})


def test_an_assignment_is_validated(small: Package):
    made = read(small, MINIMAL)
    made.free_text = "x"
    with pytest.raises(ValidationError, match="free_text"):
        made.free_text = 1
    assert made.free_text == "x"


def test_no_field_may_hide_what_the_base_classes_define(small: Package):
    base = small.module("wire").WireMessage
    own = [name for name in dir(base) if not name.startswith("_") and name not in dir(BaseModel)]
    assert "to_xml" in own
    assert [name for name in own if field_names([name])[name] == name] == []


# --- simple types ----------------------------------------------------------------------


@pytest.mark.parametrize("value", [0, -1, 1.0, 1e3, -0.0, 10**30, 1e300])
def test_a_whole_number_is_an_integer(small: Package, value: Any):
    made = read(small, {**MINIMAL, "size": value})
    assert made.size == value
    assert type(made.size) is int
    assert small.message("EVERY")(**MINIMAL, size=value).size == value


@pytest.mark.parametrize("value", [True, False, "1", 1.5, "", [], {}, math.nan, math.inf, -math.inf])
def test_nothing_else_is_an_integer(small: Package, value: Any):
    assert [where for where, _ in refusals(small, {**MINIMAL, "size": value})] == [("size",)]
    with pytest.raises(ValidationError):
        small.message("EVERY")(**MINIMAL, size=value)


@pytest.mark.parametrize("value", [0, -1.5, 1.0, 10**400, 1e-7])
def test_a_number_stays_what_it_was(small: Package, value: Any):
    made = read(small, {**MINIMAL, "weight": value})
    assert made.weight == value
    assert type(made.weight) is type(value)
    assert json.loads(made.to_json())["weight"] == value


@pytest.mark.parametrize("value", [True, "1.5", math.nan, math.inf, [], {}])
def test_nothing_else_is_a_number(small: Package, value: Any):
    assert [where for where, _ in refusals(small, {**MINIMAL, "weight": value})] == [("weight",)]
    with pytest.raises(ValidationError):
        small.message("EVERY")(**MINIMAL, weight=value)


def test_a_number_too_large_to_hold_is_refused(small: Package):
    with pytest.raises(ValidationError):
        small.message("EVERY").model_validate_json('{"id": "a1", "twices": ["aa"], "weight": 1e999}')


@pytest.mark.parametrize("value", [0, 1, "true", "false", "", 1.0])
def test_only_true_and_false_are_booleans(small: Package, value: Any):
    assert refusals(small, {**MINIMAL, "isOpen": True}) == []
    assert [where for where, _ in refusals(small, {**MINIMAL, "isOpen": value})] == [("isOpen",)]


@pytest.mark.parametrize("value", [1, 1.5, True, [], {}])
def test_only_a_text_is_a_text(small: Package, value: Any):
    assert [where for where, _ in refusals(small, {**MINIMAL, "freeText": value})] == [("freeText",)]


@pytest.mark.parametrize("value", ["a", "aa1\n", "A1", "a١", ""])
def test_a_pattern_holds_for_the_whole_text(small: Package, value: str):
    assert refusals(small, {**MINIMAL, "id": value}) == [(("id",), "string_pattern_mismatch")]


@pytest.mark.parametrize("value", ["a", "aaaa", "bb"])
def test_two_patterns_both_hold(small: Package, value: str):
    assert [where for where, _ in refusals(small, {**MINIMAL, "twice": value})] == [("twice",)]
    assert [where for where, _ in refusals(small, {**MINIMAL, "twices": ["aa", value]})] == [("twices", 1)]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("ab", []),
        ("😀😀😀😀", []),
        ("e\u0301", []),
        ("😀", ["string_too_short"]),
        ("😀😀😀😀😀", ["string_too_long"]),
        ("", ["string_too_short"]),
        (None, ["string_type"]),
    ],
)
def test_a_length_counts_characters(small: Package, text: str | None, types: list[str]):
    assert refusals(small, {**MINIMAL, "short": text}) == [(("short",), one) for one in types]


def test_the_items_of_a_list_have_a_length_too(small: Package):
    assert refusals(small, {**MINIMAL, "shorts": ["", "abcde", "abcdef"]}) == [(("shorts", 2), "string_too_long")]


@pytest.mark.parametrize(
    ("text", "type_"),
    [("b", "string_too_short"), ("aaaaaab", "string_too_long"), ("ac", "string_pattern_mismatch")],
)
def test_a_length_and_two_patterns_all_hold(small: Package, text: str, type_: str):
    assert refusals(small, {**MINIMAL, "shortTwice": text}) == [(("shortTwice",), type_)]


@pytest.mark.parametrize(
    ("value", "types"),
    [
        (-90, []),
        (90.5, []),
        (-0.0, []),
        (90.50000000000001, ["less_than_equal"]),
        (-90.00000000000001, ["greater_than_equal"]),
        (10**400, ["less_than_equal"]),
        ("1", ["float_type"]),
        (None, ["float_type"]),
    ],
)
def test_a_number_is_within_its_bounds(small: Package, value: Any, types: list[str]):
    assert refusals(small, {**MINIMAL, "latitude": value}) == [(("latitude",), one) for one in types]
    assert refusals(small, {**MINIMAL, "latitudes": [0, value]}) == [(("latitudes", 1), one) for one in types]


def test_an_open_end_bounds_nothing(small: Package):
    assert refusals(small, {**MINIMAL, "rank": 10**30}) == []
    assert refusals(small, {**MINIMAL, "rank": -1.0}) == [(("rank",), "greater_than_equal")]


def test_bounds_hold_in_python_too(small: Package):
    one = read(small, MINIMAL)
    one.latitude = 90
    with pytest.raises(ValidationError, match=r"less than or equal to 90\.5"):
        one.latitude = 91
    one.latitude = None


def test_only_a_code_of_the_list_is_one(small: Package):
    assert [where for where, _ in refusals(small, {**MINIMAL, "letter": "z"})] == [("letter",)]
    assert [where for where, _ in refusals(small, {**MINIMAL, "colours": ["R", "Rouge"]})] == [("colours", 1)]


# --- dates ---------------------------------------------------------------------------


def test_a_date_is_a_date(small: Package):
    made = read(small, {**MINIMAL, "date": "2024-02-29"})
    assert made.date_ == datetime.date(2024, 2, 29)
    assert type(made.date_) is datetime.date


def test_a_point_in_time_knows_its_offset(small: Package):
    made = read(small, {**MINIMAL, "at": "2024-02-29T08:30:00+01:00"})
    assert made.at.utcoffset() == datetime.timedelta(hours=1)
    assert made.at == datetime.datetime(2024, 2, 29, 7, 30, tzinfo=datetime.UTC)


@pytest.mark.parametrize("offset", ["+00:00", "-00:00", "+14:00", "-14:00", "+05:45"])
def test_the_spelling_of_a_point_in_time_survives(small: Package, offset: str):
    text = f"2024-02-29T08:30:00{offset}"
    made = read(small, {**MINIMAL, "at": text})
    copies = [made, copy.deepcopy(made), pickle.loads(pickle.dumps(made)), made.model_copy(deep=True)]
    assert [one.model_dump(mode="json")["at"] for one in copies] == [text] * 4
    assert small.message("EVERY").from_xml(made.to_xml()).model_dump(mode="json")["at"] == text


@pytest.mark.parametrize("text", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"])
def test_the_first_and_the_last_point_in_time_are_held(small: Package, text: str):
    made = read(small, {**MINIMAL, "at": text})
    assert made.model_dump(mode="json")["at"] == text
    assert made == read(small, {**MINIMAL, "at": text})


@pytest.mark.parametrize("value", ["2023-02-29", "2024-02-29T00:00:00+00:00", "", "2024-02-29\n", 20240229, 0, True])
def test_no_other_form_is_a_date(small: Package, value: Any):
    assert [where for where, _ in refusals(small, {**MINIMAL, "date": value})] == [("date",)]
    with pytest.raises(ValidationError):
        small.message("EVERY")(**MINIMAL, date=value)


@pytest.mark.parametrize("value", ["2024-02-29T08:30:00Z", "2024-02-29T08:30:00", "2024-02-29", 1709195400, 0.5])
def test_no_other_form_is_a_point_in_time(small: Package, value: Any):
    assert [where for where, _ in refusals(small, {**MINIMAL, "at": value})] == [("at",)]
    with pytest.raises(ValidationError):
        small.message("EVERY")(**MINIMAL, at=value)


def test_python_gives_dates_as_objects_or_as_their_text(small: Package):
    every = small.message("EVERY")
    at = datetime.datetime(2024, 2, 29, 8, 30, tzinfo=datetime.timezone(datetime.timedelta(hours=1)))
    made = every(**MINIMAL, date=datetime.date(2024, 2, 29), at=at)
    assert made == every(**MINIMAL, date="2024-02-29", at="2024-02-29T08:30:00+01:00")


@pytest.mark.parametrize(
    "value",
    [
        datetime.datetime(2024, 2, 29, 8, 30),
        datetime.datetime(2024, 2, 29, 8, 30, 0, 1, tzinfo=datetime.UTC),
        datetime.datetime(2024, 2, 29, 8, 30, tzinfo=datetime.timezone(datetime.timedelta(hours=15))),
        datetime.datetime(2024, 2, 29, 8, 30, tzinfo=datetime.timezone(datetime.timedelta(seconds=1))),
        datetime.date(2024, 2, 29),
    ],
    ids=["naive", "fraction", "far offset", "seconds in the offset", "date"],
)
def test_a_point_in_time_that_cannot_be_spelt_is_refused(small: Package, value: Any):
    with pytest.raises(ValidationError, match="date-time"):
        small.message("EVERY")(**MINIMAL, at=value)


def test_a_point_in_time_is_no_date(small: Package):
    with pytest.raises(ValidationError, match="date"):
        small.message("EVERY")(**MINIMAL, date=datetime.datetime(2024, 2, 29, tzinfo=datetime.UTC))


# --- open objects ----------------------------------------------------------------------

FREE = {"a": None, "b": {"c": None, "d": [None, 1, "x", True, {}]}, "z": [], "é": 1.5}


def test_an_open_object_keeps_what_it_does_not_know_null_included(small: Package):
    assert json.loads(read(small, FREE, "FREE").to_json()) == FREE
    assert list(json.loads(read(small, FREE, "FREE").to_json())) == list(FREE)


def test_an_open_object_below_another_keeps_it_too(small: Package):
    value = {**MINIMAL, "open": {"known": "k", **FREE}}
    assert json.loads(read(small, value).to_json()) == value


def test_the_fields_of_an_open_object_are_still_typed(small: Package):
    assert refusals(small, {**MINIMAL, "open": {"known": 1, "free": 1}}) == [(("open", "known"), "string_type")]
    assert refusals(small, {**MINIMAL, "open": {"known": None}}) == [(("open", "known"), "string_type")]


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity", "1e999", "[NaN]", '{"b": [1, {"c": NaN}]}'])
def test_an_open_object_holds_finite_numbers_only(small: Package, value: str):
    with pytest.raises(ValidationError, match="finite"):
        small.message("FREE").model_validate_json(f'{{"a": {value}}}')
    with pytest.raises(ValidationError, match="finite"):
        small.message("FREE")(a=json.loads(value))


# --- whole objects ---------------------------------------------------------------------


def test_objects_are_made_of_objects(small: Package):
    part = small.object(EVERY, "part")
    made = small.message("EVERY")(id="a1", twices=["aa"], part=part(name="p"))
    assert json.loads(made.to_json()) == {**MINIMAL, "part": {"name": "p"}}


def test_an_object_may_be_pickled_and_copied(small: Package):
    made = read(small, COMPLETE)
    assert pickle.loads(pickle.dumps(made)) == copy.deepcopy(made) == made
