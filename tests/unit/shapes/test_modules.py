"""The files that hold object types: no type in two of them, no circle among them."""

from __future__ import annotations

import pytest

from generator.model import Message, Ref
from generator.shapes.modules import Module, distinct_names, message_module, type_module, types_of
from generator.shapes.shared_types import shared_types
from tests.factories import field, message, object_type
from tests.official import VERSIONS, needs_official_releases, official_model

COORD = object_type("coord", field("lat"))
OTHER_COORD = object_type("coord", field("lat"), field("lon"))
PLACE = object_type("place", field("coord", Ref("coord")))
OWN = object_type("own", field("place", Ref("place")))


def holding(root: str, *names: str) -> Message:
    objects = {"coord": COORD, "place": PLACE, "own": OWN}
    return message(object_type(root, *(field(name, Ref(name)) for name in names)), *(objects[name] for name in names))


ONE, TWO = holding("one", "place", "coord", "own"), holding("two", "place", "coord")
THREE = message(object_type("three", field("coord", Ref("coord"))), OTHER_COORD)
FOUR = message(object_type("four", field("coord", Ref("coord"))), OTHER_COORD)
SHARED = shared_types((ONE, TWO, THREE, FOUR))


def names(module: Module) -> tuple[list[str], list[str]]:
    return [each.name for each in module.objects], list(module.imported)


def test_a_message_has_its_root_and_what_it_alone_has() -> None:
    assert names(message_module(ONE, SHARED)) == (["one", "own"], ["coord", "place"])
    assert names(message_module(TWO, SHARED)) == (["two"], ["coord", "place"])


def test_a_shared_type_imports_those_that_it_refers_to() -> None:
    coord, place, other = SHARED
    assert names(type_module(place, ONE, SHARED)) == (["place"], ["coord"])
    assert type_module(place, ONE, SHARED).imported["coord"] == coord
    assert names(type_module(other, THREE, SHARED)) == (["coord"], [])


def test_types_of_one_name_have_names_of_their_own() -> None:
    coord, place, other = SHARED
    assert distinct_names(SHARED) == {coord: "coord", place: "place", other: "coord THREE"}
    assert types_of(FOUR, SHARED) == {"coord": other}


@needs_official_releases
@pytest.mark.parametrize("version", VERSIONS)
def test_the_objects_of_a_real_release_stand_once_and_import_no_circle(version: str) -> None:
    model = official_model(version)
    shared = shared_types(model.messages)
    for each in model.messages:
        module = message_module(each, shared)
        assert {*names(module)[0], *names(module)[1]} == set(each.object_by_name)
        assert not {*names(module)[0]} & {*names(module)[1]}
    below: set[str] = set()
    labels = distinct_names(shared)
    assert len(set(labels.values())) == len(shared)
    for type_ in shared:
        imported = type_module(type_, model.message_by_name[type_.messages[0]], shared).imported.values()
        assert {labels[other] for other in imported} <= below, "imports a type that comes later"
        below.add(labels[type_])
