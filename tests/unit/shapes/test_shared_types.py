"""Object types that are the same in several messages are one class; whatever differs keeps them apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from generator.artifact import Artifact, Draft
from generator.emit.python import emit
from generator.emit.python.faithful import UnfaithfulClassError, require_faithful
from generator.emit.python.modules import Module, message_module, type_modules
from generator.emit.python.names import class_refs
from generator.model import Cardinality, CodeList, Field, Message, ObjectType, Ref, Text
from generator.shapes.shared_types import shared_types
from tests.factories import ORIGIN, field, message, model, object_type
from tests.packages import Package

SOURCE = "python/src/hubsante_models"
COORD = object_type("coord", field("lat"), field("lon", cardinality="0..n"))
PLACE = object_type("place", field("coord", Ref("coord")), field("name", cardinality="0..1", xml_name="label"))


def holding(root: str, *objects: ObjectType) -> Message:
    """A message whose root refers to each of the objects."""
    return message(object_type(root, *(field(one.name, Ref(one.name), "0..1") for one in objects)), *objects)


ONE, TWO = holding("one", PLACE, COORD), holding("two", COORD, PLACE)


def sources(*messages: Message) -> dict[str, str]:
    made = emit(model(*messages))
    return {str(one.path): one.content.decode("utf-8") for one in made if one.path.suffix == ".py"}


def types_of(*messages: Message) -> dict[str, tuple[str, ...]]:
    """The messages of each shared type, by its module."""
    shared = class_refs(model(*messages)).shared
    return {place.module.removeprefix("_types."): one.messages for one, place in shared.items()}


def changed(of: Message, name: str, **change: object) -> Message:
    """A message in which one object is another."""
    objects = (replace(one, **change) if one.name == name else one for one in of.objects)  # type: ignore[arg-type]
    return replace(of, objects=tuple(objects))


def test_messages_share_the_class_of_an_identical_type(tmp_path: Path):
    package = Package(model(ONE, TWO), tmp_path)
    for name in ("coord", "place"):
        assert package.object(ONE, name) is package.object(TWO, name)
    one = package.message("ONE")(place={"coord": {"lat": "1"}})
    two = package.message("TWO")(place=one.place)
    assert two.place is one.place
    assert package.object(ONE, "place").__module__ == f"{package.name}._types.place"


DIFFERENCES: dict[str, dict[str, object]] = {
    "a cardinality": {"cardinality": Cardinality(0, 1)},
    "a type": {"type": Text(("^a$",))},
    "a name": {"name": "latitude"},
    "an element's name": {"xml_name": "x"},
    "a wrapper": {"xml_wrapper": "x"},
    "a namespace": {"xml_namespace": "urn:x"},
    "that it is never written": {"is_read_only": True},
}


@pytest.mark.parametrize("difference", DIFFERENCES)
def test_a_field_that_differs_keeps_a_type_apart_and_all_that_refer_to_it(tmp_path: Path, difference: str):
    lat, lon = COORD.fields
    other = changed(TWO, "coord", fields=(replace(lat, **DIFFERENCES[difference]), lon))  # type: ignore[arg-type]
    assert types_of(ONE, other) == {}
    package = Package(model(ONE, other), tmp_path)
    for name in ("coord", "place"):
        assert package.object(ONE, name) is not package.object(other, name)


@pytest.mark.parametrize(
    "change",
    [
        {"is_open": True},
        {"xlink_type": "simple"},
        {"xlink_type": "simple", "is_xlink_required": True},
        {"fields": COORD.fields[::-1]},
        {"fields": COORD.fields[:1]},
    ],
)
def test_an_object_that_differs_is_kept_apart(change: dict[str, object]):
    assert types_of(ONE, changed(TWO, "coord", **change)) == {}


def test_a_type_of_which_only_what_refers_to_it_differs_is_shared():
    assert types_of(ONE, changed(TWO, "place", is_open=True)) == {"coord": ("ONE", "TWO")}


def test_texts_examples_and_origins_do_not_count():
    def said(one: Field) -> Field:
        return replace(one, title="t", description="d", examples=("e",), note="n", origin=replace(ORIGIN, row=99))

    other = changed(TWO, "coord", title="t", description="d", fields=tuple(map(said, COORD.fields)))
    assert set(types_of(ONE, other)) == {"coord", "place"}


def test_what_reaches_a_root_or_itself_stays_with_its_message():
    tree = object_type("tree", field("branch", Ref("tree"), "0..n"), field("coord", Ref("coord"), "0..1"))
    wood = object_type("wood", field("tree", Ref("tree")))
    back = object_type("back", field("root", Ref("root"), "0..1"))
    of = [replace(holding("root", back, wood, tree, COORD), name=name, root=name) for name in ("one", "two")]
    assert types_of(*of) == {"coord": ("one", "two")}


def test_roots_are_never_shared():
    assert types_of(*(replace(ONE, name=name, root=name, objects=(COORD,)) for name in ("one", "two"))) == {}


# --- what docstrings say -------------------------------------------------------------


def test_the_words_of_all_messages_are_kept_with_the_names_of_who_says_them():
    three, four = holding("three", PLACE, COORD), holding("four", PLACE, COORD)
    said = [
        changed(ONE, "coord", description="Un point"),
        changed(TWO, "coord", description="Une position\n\nsur la carte"),
        changed(three, "coord", description=" Un  point "),
        changed(four, "coord", description="Une position sur la carte"),
    ]
    text = sources(*said)[f"{SOURCE}/_types/coord.py"]
    assert '    """Un point\n\n    TWO, FOUR : Une position\n\n    sur la carte\n    """\n' in text
    assert text.count("Un point") == 1


# --- modules -------------------------------------------------------------------------


def test_a_message_offers_every_class_wherever_it_stands():
    text = sources(ONE, TWO)[f"{SOURCE}/one.py"]
    assert "from ._types.coord import Coord\n" in text
    assert "from ._types.place import Place\n" in text
    assert '__all__ = ["One", "Place", "Coord"]\n' in text
    assert [line for line in text.splitlines() if line.startswith("class ")] == ["class One(WireMessage):"]


def test_two_shared_types_of_one_name_have_modules_that_a_message_behind_them_does_not_rename():
    other = object_type("coord", field("x"))
    three, four, five = holding("three", other), holding("four", other), holding("five", other, PLACE)
    named = types_of(ONE, TWO, three, four)
    assert named == {"coord": ("ONE", "TWO"), "place": ("ONE", "TWO"), "coord_three": ("THREE", "FOUR")}
    assert types_of(ONE, TWO, three, four, five).keys() == named.keys()


def test_a_type_that_becomes_shared_leaves_the_name_of_an_earlier_one():
    """Although its first message stands before theirs."""
    alone = holding("alone", object_type("coord", field("x")))
    late = holding("late", object_type("coord", field("x")))
    assert types_of(alone, ONE, TWO)["coord"] == types_of(alone, ONE, TWO, late)["coord"] == ("ONE", "TWO")
    assert types_of(alone, ONE, TWO, late)["coord_alone"] == ("ALONE", "LATE")


def test_types_whose_classes_would_have_one_name_are_told_apart_where_both_are_used(tmp_path: Path):
    upper = object_type("Coord", field("coord", Ref("coord")))
    one, two = holding("one", COORD, upper), holding("two", upper, COORD)
    codes = CodeList("coord", "", "", (), ORIGIN)
    package = Package(model(one, two, code_lists=[codes]), tmp_path)
    for name, value in (("coord", {"lat": "1"}), ("Coord", {"coord": {"lat": "1"}})):
        class_ = package.object(one, name)
        assert class_ is package.object(two, name)
        assert class_.model_validate(value).model_dump(exclude_none=True) == value
    assert package.object(one, "coord") is not package.object(one, "Coord")
    assert package.refs.code_lists["coord"].name not in ("Coord", "Coord2")


def test_a_message_may_be_named_types(tmp_path: Path):
    package = Package(model(replace(ONE, name="TYPES"), TWO), tmp_path)
    assert package.object(TWO, "coord") is package.module("_types.coord").Coord
    assert package.message("TYPES").wire_root == "one"


def test_shared_types_stand_after_those_that_they_refer_to():
    assert [one.name for one in shared_types([ONE, TWO])] == ["coord", "place"]


# --- what decides a file -------------------------------------------------------------


def drafts(*messages: Message) -> dict[str, str]:
    """All that decides each module, by its path in the package."""
    found: dict[str, str] = {}

    def made(draft: Draft) -> Artifact:
        found[draft.path.removeprefix(f"{SOURCE}/")] = repr(draft.inputs)
        return draft.artifact()

    list(emit(model(*messages), made))
    return {path: inputs for path, inputs in found.items() if path.endswith(".py")}


def remade(before: dict[str, str], after: dict[str, str]) -> set[str]:
    return {path for path in before | after if before.get(path) != after.get(path)}


def test_a_text_of_a_shared_type_remakes_its_module_alone():
    assert remade(drafts(ONE, TWO), drafts(ONE, changed(TWO, "coord", description="d"))) == {"_types/coord.py"}


def test_an_example_remakes_no_class():
    fields = tuple(replace(one, examples=("e",), note="n") for one in COORD.fields)
    assert remade(drafts(ONE, TWO), drafts(ONE, changed(TWO, "coord", fields=fields))) == set()


def test_a_text_of_a_message_remakes_its_module_alone():
    assert remade(drafts(ONE, TWO), drafts(ONE, changed(TWO, "two", description="d"))) == {"two.py"}


# --- held against the Model ----------------------------------------------------------

REFS = class_refs(model(ONE, TWO))


def told(source: str, module: Module) -> list[str]:
    """The places of what is told of a module of `TWO`."""
    with pytest.raises(UnfaithfulClassError) as raised:
        require_faithful(source, module, "TWO")
    return [line.split(" should be ")[0] for line in str(raised.value).splitlines()]


def changed_source(source: str, old: str, new: str) -> str:
    assert source.count(old) == 1, old
    return source.replace(old, new)


def views(name: str, two: Message = TWO) -> Mapping[str, Module]:
    """A shared type's module, as each of its messages sees it."""
    (shared,) = (one for one in REFS.shared if one.name == name)
    return type_modules(shared, {"ONE": ONE, "TWO": two}, REFS)


@pytest.mark.parametrize(
    ("module", "old", "new", "places"),
    [
        (
            "coord",
            "list[str] | None = None",
            "list[str]",
            ["TWO: Coord.lon default", "TWO: Coord.lon type admits_none"],
        ),
        ("place", "coord: Coord", "coord: str", ["TWO: Place.coord type name"]),
        ("place", "from .coord import", "from .coord_two import", ["TWO: Coord name", "TWO: Place.coord type name"]),
        (
            "place",
            "coord import Coord",
            "coord import Coord as X",
            ["TWO: X", "TWO: Place.coord type name", "TWO: Coord"],
        ),
        ("place", '("", "label")', '("", "name")', ["TWO: Place constants"]),
    ],
)
def test_what_a_shared_class_loses_is_found_for_each_message(module: str, old: str, new: str, places: list[str]):
    text = changed_source(sources(ONE, TWO)[f"{SOURCE}/_types/{module}.py"], old, new)
    for view in views(module).values():
        assert told(text, view) == places


def test_a_type_taken_for_that_of_a_message_that_says_less_is_found():
    """Whatever decides that types are identical, each of their messages is asked."""
    lat, lon = COORD.fields
    other = changed(TWO, "coord", fields=(replace(lat, cardinality=Cardinality(0, 1)), lon))
    text = sources(ONE, TWO)[f"{SOURCE}/_types/coord.py"]
    seen = views("coord", other)
    require_faithful(text, seen["ONE"], "ONE")
    assert told(text, seen["TWO"]) == ["TWO: Coord.lat default", "TWO: Coord.lat type admits_none"]


@pytest.mark.parametrize(
    ("old", "new", "places"),
    [
        (', "Place"]', "]", ["TWO: __all__"]),
        ('"Coord", "Place"', '"Place", "Coord"', ["TWO: __all__"]),
        ("_types.coord import", "_types.place import", ["TWO: Coord name", "TWO: Two.coord type name"]),
    ],
)
def test_what_a_message_fails_to_offer_is_found(old: str, new: str, places: list[str]):
    text = changed_source(sources(ONE, TWO)[f"{SOURCE}/two.py"], old, new)
    assert told(text, message_module(TWO, REFS)) == places
