"""The ways through a message and through its documents."""

from __future__ import annotations

from itertools import islice

from generator.model import AnyMessage, Ref
from generator.walk import members, payloads, values, visits, visits_by_path
from tests.factories import field, message, model, object_type
from tests.official import own_model

PERSON = object_type("person", field("name"), field("child", Ref("person"), "0..n"), field("home", Ref("place")))
PLACE = object_type("place", field("city"))
CASE = message(object_type("case", field("caller", Ref("person")), field("at", Ref("place"), "0..n")), PERSON, PLACE)


def test_every_field_is_visited_once_in_the_order_of_a_document() -> None:
    assert [(visit.identity, visit.holder.name, visit.is_entered) for visit in visits(CASE)] == [
        ("case.caller", "case", True),
        ("case.caller.name", "person", False),
        ("case.caller.child", "person", False),
        ("case.caller.home", "person", True),
        ("case.caller.home.city", "place", False),
        ("case.at", "case", False),
    ]


def test_every_path_is_visited_and_no_object_within_itself() -> None:
    assert [visit.identity for visit in visits_by_path(CASE)] == [
        "case.caller",
        "case.caller.name",
        "case.caller.child",
        "case.caller.home",
        "case.caller.home.city",
        "case.at",
        "case.at.city",
    ]


def test_identities_name_the_fields_of_a_message_apart() -> None:
    for each in own_model().messages:
        identities = [visit.identity for visit in visits_by_path(each)]
        assert len(identities) == len(set(identities))


def test_path_to_a_first_value_takes_the_first_item_of_each_list() -> None:
    *_, last = visits_by_path(CASE)
    assert last.first == ("at", 0, "city")


def test_paths_of_a_model_that_doubles_at_each_level_are_made_one_by_one() -> None:
    levels = [object_type(f"l{level}", *(field(side, Ref(f"l{level + 1}")) for side in "ab")) for level in range(60)]
    doubling = message(*levels, object_type("l60", field("end")))
    assert len(list(islice(visits_by_path(doubling), 1_000))) == 1_000
    assert sum(1 for _ in visits(doubling)) == 121


DOCUMENT = {"caller": {"name": "A", "child": [{"name": "B"}, 3]}, "at": {"city": "C"}, "other": 1}


def test_members_are_met_before_what_is_inside_them_whatever_their_form() -> None:
    assert [member.path for member in members(CASE, DOCUMENT)] == [
        ("caller",),
        ("caller", "name"),
        ("caller", "child"),
        ("caller", "child", 0, "name"),
        ("at",),
        ("at", "city"),
    ]


def test_values_are_the_items_of_lists() -> None:
    paths = {value.path: value.value for value in values(CASE, DOCUMENT)}
    assert paths["caller", "child", 1] == 3
    assert paths["at", "city"] == "C"
    assert list(values(CASE, "no object")) == []


def test_payloads_stand_wherever_any_message_may() -> None:
    envelope = message(object_type("e", field("content", AnyMessage(), "1..n"), field("extra", AnyMessage(), "0..1")))
    document = {"content": [{"a": 1}, "none", {"b": 2}], "extra": {"c": 3}}
    assert list(payloads(envelope, document)) == [
        (("content", 0), {"a": 1}),
        (("content", 2), {"b": 2}),
        (("extra",), {"c": 3}),
    ]
    assert model(envelope).envelopes == (envelope,)
