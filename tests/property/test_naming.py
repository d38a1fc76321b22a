"""Laws of names: valid, unique, the same again, and few depend on their neighbours."""

from __future__ import annotations

import builtins
import keyword
import random
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import BaseModel, create_model

from generator.naming.files import file_names, is_device_name, slugs
from generator.naming.json_schema import json_classes
from generator.naming.names import WIRE_NAME
from generator.naming.python import class_name, class_names, field_names, member_names, module_names
from generator.naming.xsd import xml_prefixes, xsd_simple_types

Spell = Callable[[Iterable[str]], Mapping[str, str]]

NAMES = st.text(max_size=8) | st.sampled_from(
    ["a", "A", "a_2", "a.", "date", "Date", "class", "model_dump", "copy", "list", "list_", "None", "mro", "con", "x"]
)
LISTS = st.lists(NAMES, unique=True, max_size=12)
WIRE_NAMES = st.lists(
    st.from_regex(WIRE_NAME, fullmatch=True)
    | st.sampled_from(["fooBar", "foo_bar", "FooBar", "foo_bar_2", "list", "list_"]),
    unique=True,
    max_size=12,
)

SPELLERS: dict[str, Spell] = {
    "fields": field_names,
    "classes": class_names,
    "members": member_names,
    "modules": module_names,
    "slugs": slugs,
    "prefixes": xml_prefixes,
    "files": lambda names: file_names(names, ["index"]),
    "simple types": lambda names: xsd_simple_types("root", names, ["root.a"]),
}
IDENTIFIERS = ["fields", "classes", "members", "modules"]

every_speller = pytest.mark.parametrize("spell", SPELLERS.values(), ids=SPELLERS.keys())


@every_speller
@given(names=LISTS)
def test_each_name_is_spelt_once_and_no_two_alike(spell: Spell, names: list[str]):
    spelt = spell(names)
    assert list(spelt) == names
    assert len(set(spelt.values())) == len(names)


@every_speller
@given(names=LISTS)
def test_the_same_names_are_spelt_the_same_again(spell: Spell, names: list[str]):
    assert spell(names) == spell(tuple(names)) == spell(iter(names))


@every_speller
@given(names=LISTS, seed=st.integers())
def test_a_spelling_that_no_other_name_wants_does_not_depend_on_the_order(spell: Spell, names: list[str], seed: int):
    wanted = {name: spell([name])[name] for name in names}
    alone = [name for name in names if list(wanted.values()).count(wanted[name]) == 1]
    shuffled = random.Random(seed).sample(names, len(names))
    assert [(name, spell(shuffled)[name]) for name in alone] == [(name, wanted[name]) for name in alone]


@pytest.mark.parametrize("kind", IDENTIFIERS)
@given(names=LISTS)
def test_a_python_name_is_an_ascii_identifier_and_no_keyword(kind: str, names: list[str]):
    for spelt in SPELLERS[kind](names).values():
        assert spelt.isidentifier()
        assert spelt.isascii()
        assert not keyword.iskeyword(spelt)
        assert not spelt.startswith("_")


@given(LISTS)
@example(["date", "list", "str", "modelDump", "copy", "schema"])
def test_pydantic_takes_every_attribute_without_a_warning(names: list[str]):
    fields = dict.fromkeys(field_names(names).values(), (str, ""))
    made = create_model("Made", **fields)  # type: ignore[call-overload]
    assert issubclass(made, BaseModel)
    assert list(made.model_fields) == list(fields)


@given(LISTS)
def test_no_class_hides_a_builtin(names: list[str]):
    assert [spelt for spelt in class_names(names).values() if hasattr(builtins, spelt)] == []


@given(LISTS)
def test_an_enumeration_takes_every_member(names: list[str]):
    members = member_names(names)
    made = StrEnum("Made", [(member, code) for code, member in members.items()])
    assert [member.value for member in made] == names


@given(WIRE_NAMES)
def test_no_attribute_is_the_wire_name_of_another_field(names: list[str]):
    spelt = field_names(names)
    assert [name for name, attribute in spelt.items() if attribute in names and attribute != name] == []


@given(LISTS)
def test_a_file_name_is_one_that_every_file_system_takes(names: list[str]):
    for spelt in slugs(names).values():
        assert set(spelt) <= set("abcdefghijklmnopqrstuvwxyz0123456789-_")
        assert 0 < len(spelt) < 100
        assert not is_device_name(spelt)


@given(
    st.lists(
        st.tuples(st.sampled_from(["part", "PART", "Part", "partPart", "a", "aPart"]), st.sampled_from(["", "a", "b"]))
    )
)
@example([("location", ""), ("LOCATION", "rpis"), ("location", "rpis"), ("location", "rpis")])
def test_code_generators_make_a_class_of_each_definition(wanted: list[tuple[str, str]]):
    names = json_classes(wanted)
    assert len({class_name(one).lower() for one in names}) == len(names) == len(wanted)
    assert not wanted or names[0] == wanted[0][0]
    for (name, owner), chosen in zip(wanted, names, strict=True):
        assert chosen == name or chosen.lower().startswith(f"{owner}{name}".lower())


def test_a_name_that_is_taken_has_its_owner_before_it():
    assert json_classes([("location", ""), ("LOCATION", "rpis"), ("location", "rpis")]) == (
        "location",
        "rpisLOCATION",
        "rpisLocation2",
    )
