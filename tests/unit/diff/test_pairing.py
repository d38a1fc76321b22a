"""What is gone and what is new is one thing under another name, or in another place, where that is clear."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.diff.apply import apply
from generator.diff.change import Change, Kind, Level
from generator.diff.compare import compare
from generator.model import Code, Coded, CodeList, Field, Model, Ref, Scalar
from tests.factories import ORIGIN, field, message, model, object_type

PERSON = object_type("person", field("name", title="Nom"), field("phone", title="Téléphone"))
ROOT = object_type("case", field("id", title="Repère"), field("person", Ref("person")), field("note", title="Note"))


def of(*fields: Field, person: tuple[Field, ...] = PERSON.fields, name: str = "person", root: str = "case") -> Model:
    fields = tuple(replace(each, type=Ref(name)) if each.name == "person" else each for each in fields or ROOT.fields)
    made = message(replace(ROOT, name=root, fields=fields), replace(PERSON, name=name, fields=person))
    return model(replace(made, name="CASE", root="case", namespace="urn:test:case", title="Cas"))


def changes(old: Model, new: Model) -> list[Change]:
    found = compare(old, new)
    assert apply(old, found) == new
    return list(found)


IDENTIFIER, HOLDER, NOTE = ROOT.fields


@pytest.mark.parametrize(
    ("renamed", "confidence"),
    [
        (replace(NOTE, name="remark"), 1.0),
        (replace(NOTE, name="remark", description="Autrement dit."), 0.8),
        (replace(NOTE, name="notes", title="Notes libres"), 0.7),
    ],
)
def test_a_field_with_another_name_is_one_change_with_how_sure_it_is(renamed: Field, confidence: float) -> None:
    first, *_ = changes(of(), of(IDENTIFIER, HOLDER, renamed))
    assert (first.kind, first.old, first.new, first.confidence) == (Kind.NAME, "note", renamed.name, confidence)


def test_fields_that_share_nothing_but_their_place_are_two() -> None:
    other = replace(NOTE, name="weather", title="Météo")
    assert [each.kind for each in changes(of(), of(IDENTIFIER, HOLDER, other))] == [Kind.PRESENCE, Kind.PRESENCE]


def test_a_field_in_another_object_is_moved() -> None:
    moved = PERSON.fields[1]
    (change,) = changes(of(), of(IDENTIFIER, HOLDER, moved, NOTE, person=PERSON.fields[:1]))
    assert (change.kind, change.subject.names) == (Kind.PLACE, ("CASE", "person", "phone"))
    assert change.target is not None
    assert (change.target.names, change.confidence) == (("CASE", "case", "phone"), 0.9)


def test_a_field_of_another_type_elsewhere_is_not_the_same() -> None:
    other = replace(PERSON.fields[1], type=Scalar.INTEGER)
    found = changes(of(), of(IDENTIFIER, HOLDER, NOTE, other, person=PERSON.fields[:1]))
    assert {each.kind for each in found} == {Kind.PRESENCE}


def test_an_object_with_another_name_under_the_same_field_is_one_change_although_its_fields_differ() -> None:
    found = changes(of(), of(name="human", person=(*PERSON.fields, field("age", Scalar.INTEGER, "0..1"))))
    assert [(each.kind, each.subject.level) for each in found] == [
        (Kind.NAME, Level.OBJECT),
        (Kind.PRESENCE, Level.FIELD),
    ]
    assert (found[0].old, found[0].new, found[0].confidence) == ("person", "human", 0.9)


def test_root_objects_are_each_other_whatever_they_are_called() -> None:
    (renamed,) = changes(of(), of(root="affair"))
    assert (renamed.kind, renamed.old, renamed.new, renamed.confidence) == (Kind.NAME, "case", "affair", 1.0)


def listed(identity: str, *codes: str, title: str = "Couleur") -> Model:
    entries = tuple(Code(code, (f"libellé {code}",), "", "") for code in codes)
    used = message(object_type("case", field("colour", Coded(codes, identity))))
    return model(used, code_lists=[CodeList(identity, title, "", entries, ORIGIN)])


def test_a_list_with_another_id_is_one_change_and_its_fields_have_none() -> None:
    renamed, titled = changes(listed("A.couleur", "R", "V"), listed("B.teinte", "R", "V", title="Teinte"))
    assert titled.kind is Kind.TITLE
    assert (renamed.subject.level, renamed.kind, renamed.confidence) == (Level.CODE_LIST, Kind.NAME, 0.9)


def test_a_list_with_another_id_and_other_codes_is_told_code_by_code() -> None:
    renamed, added = changes(listed("A.couleur", "R", "V"), listed("B.couleur", "R", "V", "B"))
    assert (renamed.kind, renamed.confidence) == (Kind.NAME, 0.8)
    assert (added.subject.names, added.kind) == (("B.couleur", "B"), Kind.PRESENCE)
