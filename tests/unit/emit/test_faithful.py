"""Classes are held against the Model: every loss in their source is found, and told by its place."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

import pytest

from generator.emit.python import emit
from generator.emit.python.faithful import UnfaithfulClassError, require_faithful
from generator.emit.python.modules import message_module
from generator.emit.python.names import class_refs
from generator.model import Coded, Message
from tests.factories import TEXT, field, message, model, object_type
from tests.unit.emit.hub import ENVELOPE, HEADER_MESSAGE, HUB
from tests.unit.runtime.shapes import BARE, EVERY, LISTS, SHAPES

SMALL = model(*HUB, *SHAPES, code_lists=LISTS)
REFS = class_refs(SMALL)


@cache
def sources() -> dict[str, str]:
    """The modules of the release."""
    return {str(one.path): one.content.decode("utf-8") for one in emit(SMALL) if one.path.suffix == ".py"}


def source_of(of: Message) -> str:
    """The module that the release has for a message."""
    return sources()[f"python/src/hubsante_models/{REFS.messages[of.name].module}.py"]


def differences(source: str, of: Message) -> list[str]:
    """What is told of a module, a line a place."""
    with pytest.raises(UnfaithfulClassError) as raised:
        require_faithful(source, message_module(of, REFS), of.name)
    return str(raised.value).splitlines()


def changed(source: str, old: str, new: str) -> str:
    assert source.count(old) == 1, old
    return source.replace(old, new)


@pytest.mark.parametrize("of", SMALL.messages, ids=lambda of: of.name)
def test_classes_as_they_are_generated_say_what_the_model_says(of: Message):
    require_faithful(source_of(of), message_module(of, REFS), of.name)


def test_a_constraint_that_the_class_generator_drops_stops_the_generation():
    """It makes a mere text of an enumeration without values; no specs can say one."""
    of = model(message(object_type("case", field("kind", Coded(())))))
    with pytest.raises(UnfaithfulClassError, match=re.escape("CASE: Case.kind type name should be 'typing.Literal'")):
        list(emit(of))


LOSSES = {
    "a pattern": ('id: Annotated[str, Field(pattern="^[a-z]+[0-9]$")]', "id: str", ["id"]),
    "a pattern that a later one replaces": ('[0-9]$")', '[0-9]$"), Field(pattern="^.*$")', ["id"]),
    "a part of a pattern": ('"^[a-z]+[0-9]$"', '"^[a-z]+[0-9]"', ["id"]),
    "one of two patterns": (
        r'Patterns("^a+$", "^[^\\n\\r\\u0085\\u2028\\u2029]{2,3}$")',
        'Patterns("^a+$")',
        ["twice", "twices"],
    ),
    "the first of two patterns, as pydantic's own field keeps the last": (
        r'Patterns("^a+$", "^[^\\n\\r\\u0085\\u2028\\u2029]{2,3}$")',
        r'Field(pattern="^a+$"), Field(pattern="^[^\\n\\r\\u0085\\u2028\\u2029]{2,3}$")',
        ["twice", "twices"],
    ),
    "the import of a constraint": (", Patterns\n", "\n", ["twice", "twices", "short_twice"]),
    "the pattern of items": ("list[CaseIdsText]", "list[str]", ["case_ids"]),
    "the pattern of items, put on the list": (
        'list[CaseIdsText] | None, Field(alias="caseIds",',
        'list[str] | None, Field(alias="caseIds", pattern="^a+$",',
        ["case_ids"],
    ),
    "the least number of items": ("Annotated[list[TwiceText], Field(min_length=1)]", "list[TwiceText]", ["twices"]),
    "the greatest number of items": (", max_length=3)", ")", ["case_ids"]),
    "a greater number of items": ("max_length=3", "max_length=4", ["case_ids"]),
    "a length": ("short: Annotated[str | None, Field(max_length=4, min_length=2)]", "short: str | None", ["short"]),
    "an end of a length": ("max_length=4, min_length=2", "max_length=4", ["short"]),
    "the length of items": ("list[ShortsText]", "list[str]", ["shorts"]),
    "the length beside two patterns": ("Field(max_length=6, min_length=2), ", "", ["short_twice"]),
    "an end of bounds": ("Bounds(low=-90, high=90.5)", "Bounds(low=-90)", ["latitude", "latitudes"]),
    "the sign of a bound": ("low=-90", "low=90", ["latitude", "latitudes"]),
    "all bounds": ("rank: RankNumber", "rank: Integer", ["rank"]),
    "what is bounded": ("Annotated[Integer, Bounds", "Annotated[Number, Bounds", ["rank"]),
    "a code": ('"b c", ', "", ["letter"]),
    "all codes": ('list[Literal["a", "b"]]', "list[str]", ["letters"]),
    "a code list": ("colour: TestColour", "colour: str", ["colour"]),
    "a code list's module": ("code_lists.test_colour", "code_lists.other", ["colour", "colours"]),
    "a wire type": ("size: Integer", "size: int", ["size"]),
    "a date": ("Annotated[Date |", "Annotated[str |", ["date_"]),
    "a list": ("dates: list[Date]", "dates: Date", ["dates"]),
    "an object's class": ("wrapped: list[Part]", "wrapped: list[OpenObject]", ["wrapped"]),
    "any type": ("at: DateTime", "at: Any", ["at"]),
    "a union": ("at: DateTime | None", "at: DateTime | str | None", ["at"]),
    "a null among items": ("list[Integer]", "list[Integer | None]", ["sizes"]),
    "an alias": ('Annotated[str | None, Field(alias="freeText")]', "str | None", ["free_text"]),
    "the spelling of an alias": ('alias="freeText"', 'alias="freetext"', ["free_text"]),
    "an alias that pydantic ignores in a union": (
        'Annotated[str | None, Field(alias="freeText")]',
        'Annotated[str, Field(alias="freeText")] | None',
        ["free_text"],
    ),
    "what is required": ("twices: Annotated[list[TwiceText], Field(min_length=1)]", None, ["twices"]),
    "that None is a value": ("colour: TestColour | None", "colour: TestColour", ["colour"]),
    "the default": ("weight: Number | None = None", "weight: Number | None", ["weight"]),
    "another default": ("weight: Number | None = None", "weight: Number | None = 0", ["weight"]),
    "a constraint that nobody asked for": ('alias="isOpen"', 'alias="isOpen", strict=False', ["is_open"]),
    "another constraint": ('Field(alias="list")', 'Field(alias="list"), Strict()', ["list_"]),
}


@pytest.mark.parametrize(("old", "new"), [(", exclude=True", ""), ("exclude=True", "exclude=False")])
def test_a_field_that_would_be_written_is_found(old: str, new: str):
    of = message(object_type("note", field("readOnly", cardinality="0..1", is_read_only=True)))
    (source,) = (one.content.decode() for one in emit(model(of)) if one.path.name == "note.py")
    module = message_module(of, class_refs(model(of)))
    require_faithful(source, module, "NOTE")
    with pytest.raises(UnfaithfulClassError, match="is_excluded should be True"):
        require_faithful(changed(source, old, new), module, "NOTE")


@pytest.mark.parametrize("loss", LOSSES)
def test_what_a_field_loses_is_found_there(loss: str):
    old, new, attributes = LOSSES[loss]
    source = changed(source_of(EVERY), old, f"{old} = None" if new is None else new)
    told = differences(source, EVERY)
    assert list(dict.fromkeys(line.split()[1] for line in told)) == [f"Every.{one}" for one in attributes]
    assert all(line.startswith("EVERY: ") and " should be " in line and ", and is " in line for line in told)


def test_a_difference_is_told_with_both_values():
    source = changed(source_of(EVERY), ", max_length=3)", ", max_length=4)")
    assert differences(source, EVERY) == [
        "EVERY: Every.case_ids type constraints should be (('max_length', 3),), and is (('max_length', 4),)"
    ]


FIELD = '    size: Integer | None = None\n    """size"""\n'
NEXT = '    sizes: list[Integer] | None = None\n    """sizes"""\n'


@pytest.mark.parametrize(
    ("change", "places"),
    [
        ((FIELD, ""), ["Every.sizes", "Every.size"]),
        ((FIELD, f"{FIELD}\n{FIELD}"), ["Every.size"]),
        ((FIELD, f"    more: str\n\n{FIELD}"), ["Every.more", "Every.size"]),
        ((f"{FIELD}\n{NEXT}", f"{NEXT}\n{FIELD}"), ["Every.sizes", "Every.size", "Every.weight"]),
        ((FIELD, "    def size(self) -> None: ...\n"), ["Every", "Every.sizes", "Every.size"]),
    ],
    ids=["lost", "twice", "too many", "moved", "no field"],
)
def test_every_field_stands_once_and_in_order(change: tuple[str, str], places: list[str]):
    told = differences(changed(source_of(EVERY), *change), EVERY)
    assert list(dict.fromkeys(line.split()[1] for line in told)) == places


OPEN_OBJECT = re.compile(r"class OpenObject\(WireModel\):.*?\n\n\n", re.DOTALL)


def test_a_class_that_is_lost_is_found():
    told = differences(OPEN_OBJECT.sub("", source_of(EVERY)), EVERY)
    assert [line.split(" should be ")[0] for line in told] == ["EVERY: OpenObject", "EVERY: OpenObject.known"]
    assert all(line.endswith(", and is None") for line in told)


def test_a_class_that_stands_there_twice_is_found():
    (block,) = OPEN_OBJECT.findall(source_of(EVERY))
    told = differences(source_of(EVERY).replace(block, block * 2), EVERY)
    assert [line.split(" and is ")[0] for line in told] == [
        "EVERY: OpenObject should be None,",
        "EVERY: OpenObject.known should be None,",
    ]


def test_a_class_of_no_object_is_found():
    told = differences(source_of(BARE) + "\n\nclass Colour(StrEnum):\n    pass\n", BARE)
    assert [line.split(",")[0] for line in told] == ["BARE: Colour should be None"]


def test_a_class_that_hides_its_own_base_is_found():
    source = changed(source_of(EVERY), "class OpenObject(WireModel)", "class WireModel(WireModel)")
    assert "EVERY: Part bases should be ('.wire.WireModel',), and is ('WireModel',)" in differences(source, EVERY)


@pytest.mark.parametrize(
    ("of", "old", "new", "place"),
    [
        (EVERY, 'model_config = ConfigDict(extra="allow")', "pass", "OpenObject constants"),
        (EVERY, 'extra="allow"', 'extra="ignore"', "OpenObject constants"),
        (EVERY, 'extra="allow"', 'extra="allow", strict=False', "OpenObject constants"),
        (BARE, '"""bare"""\n', '"""bare"""\n\n    model_config = ConfigDict(extra="allow")\n', "Bare constants"),
        (BARE, "class Bare(WireMessage)", "class Bare(WireModel)", "Bare bases"),
        (BARE, "class Bare(WireMessage)", 'class Bare(WireMessage, extra="allow")', "Bare bases"),
        (BARE, "from .wire import", "from .other import", "Bare bases"),
        (BARE, 'wire_schema: ClassVar[str] = "BARE"', 'wire_schema: ClassVar[str] = "BEAR"', "Bare constants"),
        (BARE, '    wire_root: ClassVar[str] = "bare"\n', "", "Bare constants"),
        (BARE, "urn:test:bare", "urn:test:other", "Bare constants"),
        (EVERY, '"wrapped": ("items", "item")', '"wrapped": ("", "item")', "Every constants"),
        (ENVELOPE, '"extended"', '"resource"', "Edxl constants"),
        (ENVELOPE, "message: Message", "message: object", "Embedded.message"),
        (HEADER_MESSAGE, 'model_config = ConfigDict(extra="allow")', "pass", "Header constants"),
    ],
)
def test_what_a_class_loses_is_found_there(of: Message, old: str, new: str, place: str):
    (told, *others) = differences(changed(source_of(of), old, new), of)
    assert told.startswith(f"{of.name}: {place} ")
    assert others == []


def test_a_model_that_says_more_than_the_classes_differs_too():
    root = replace(EVERY.root_object, fields=(*EVERY.root_object.fields, field("more", TEXT, "0..1")))
    of = replace(EVERY, objects=(root, *EVERY.objects[1:]))
    (told,) = differences(source_of(EVERY), of)
    assert told.startswith("EVERY: Every.more should be FieldFacts(")
