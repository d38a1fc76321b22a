"""Where a type of several messages is used, and how its uses differ."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from generator.model import (
    AnyMessage,
    Bounded,
    Bounds,
    Cardinality,
    Coded,
    Field,
    Length,
    Message,
    Model,
    ObjectType,
    Ref,
    Scalar,
    Text,
    Type,
)
from generator.shapes.definitions import Definitions
from tests.factories import TEXT, field, message, model, object_type
from tests.official import VERSIONS, needs_official_releases, official_model
from tests.unit.emit.test_docs import COLOURS, broken_links, changed_lines, pages

PLACE = object_type("place", field("name"), field("city", TEXT, "0..1"), field("point", Ref("point"), "0..1"))
POINT = object_type("point", field("lat", Scalar.NUMBER), field("lon", Scalar.NUMBER))


def case(name: str, *objects: ObjectType) -> Message:
    """A message whose root, which no other message has, holds the first of the objects."""
    return message(object_type(f"root{name}", field("held", Ref(objects[0].name))), *objects, name=name)


def without(one: ObjectType, *names: str) -> ObjectType:
    return replace(one, fields=tuple(field for field in one.fields if field.name not in names))


def types(*messages: Message) -> str:
    return pages(model(*messages, code_lists=[COLOURS]))["docs/types.md"]


def section(page: str, heading: str) -> list[str]:
    """The lines of one type, its links without their targets."""
    (text,) = re.findall(rf"^## `{heading}`\n\n(.*?)(?=\n\n|\Z)", page, re.MULTILINE | re.DOTALL)
    return re.sub(r"\[(.*?)\]\([^)]*\)", r"\1", text.strip()).splitlines()


def compared(*fields: Field) -> list[str]:
    """The rows about one field, as many messages define it."""
    messages = [case(f"M{i}", object_type("thing", one)) for i, one in enumerate(fields)]
    lines = section(types(*messages, case("LAST", object_type("thing"))), "thing")
    assert lines[0].startswith("| Champ | M0")
    return lines[2:]


# --- groups ----------------------------------------------------------------------


def test_a_type_that_is_the_same_everywhere_lists_its_messages() -> None:
    page = types(case("A", PLACE, POINT), case("B", PLACE, POINT))

    assert "Même définition partout : [A](messages/A.md#place), [B](messages/B.md#place)\n" in page
    assert "| [`place`](#place) | 2 | 1 |\n" in page


def test_messages_that_define_a_type_alike_share_a_column() -> None:
    page = types(case("A", PLACE, POINT), case("B", without(PLACE, "city"), POINT), case("C", PLACE, POINT))

    assert section(page, "place") == ["| Champ | A, C | B |", "|---|---|---|", "| `city` | `0..1` texte | — |"]
    assert "| [`place`](#place) | 3 | 2 |\n" in page


def test_objects_inside_count_in_turn() -> None:
    page = types(case("A", PLACE, POINT), case("B", PLACE, without(POINT, "lon")), case("C", PLACE, POINT))

    assert section(page, "place")[::2] == [
        "| Champ | A, C | B |",
        "| `point` | `0..1` `point` (A) | `0..1` `point` (B) |",
    ]


def test_an_object_that_holds_itself_is_compared() -> None:
    node = object_type("node", field("next", Ref("node"), "0..1"), field("leaf", Ref("leaf")))
    leaf, other = object_type("leaf", field("a")), object_type("leaf", field("b"))

    page = types(case("A", node, leaf), case("B", node, leaf), case("C", node, other))

    assert section(page, "node")[2:] == [
        "| `next` | `0..1` `node` (A) | `0..1` `node` (C) |",
        "| `leaf` | `1..1` `leaf` (A) | `1..1` `leaf` (C) |",
    ]


def test_labels_and_the_order_of_codes_do_not_count() -> None:
    one = object_type("thing", field("kind", Coded(("A", "B"))))
    other = object_type("thing", field("kind", Coded(("B", "A")), title="Autre", examples=["A"]))

    assert "Même définition partout" in types(case("A", one), case("B", replace(other, description="Autre")))


def test_without_a_shared_type_there_is_no_page() -> None:
    made = pages(model(case("A", PLACE, POINT)))

    assert "docs/types.md" not in made
    assert "types.md" not in "".join(made.values())


# --- what differs ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("type_", "words"),
    [
        (Text(("[0-9]+",), Length(1, 5)), "texte, motif `[0-9]+`, 1 à 5 caractères"),
        (Scalar.DATETIME, "date et heure"),
        (Bounded(Scalar.INTEGER, Bounds(Decimal(0), Decimal(9))), "entier, de 0 à 9"),
        (Coded(("R", "B")), "`R`, `B`"),
        (Coded(("R", "B"), COLOURS.id), "Test.couleur"),
        (AnyMessage(), "message"),
    ],
)
def test_a_value_is_told_in_short(type_: Type, words: str) -> None:
    assert compared(field("x", type_, "0..n")) == [f"| `x` | `0..n` {words} | — |"]


def test_a_cardinality_alone_may_differ() -> None:
    assert compared(field("x"), field("x", TEXT, "1..n")) == ["| `x` | `1..1` texte | `1..n` texte | — |"]


def test_a_name_in_xml_alone_may_differ() -> None:
    assert compared(field("x"), field("x", xml_name="y", xml_wrapper="z")) == [
        "| `x` | `1..1` texte | `1..1` texte, en XML `y`, regroupé en XML dans `z` | — |"
    ]


def test_a_namespace_alone_may_differ_or_that_a_field_is_never_written() -> None:
    other = field("x", cardinality="0..1", xml_namespace="urn:x", is_read_only=True)
    assert compared(field("x", cardinality="0..1"), other) == [
        "| `x` | `0..1` texte | `0..1` texte, jamais écrit, en XML dans `urn:x` | — |"
    ]


def test_of_many_codes_those_are_told_that_others_have_not() -> None:
    codes = tuple(f"C{i}" for i in range(20))

    (row,) = compared(field("x", Coded(codes)), field("x", Coded(codes[2:])), field("x", Coded(codes[:-6])))

    assert row == (
        "| `x` | `1..1` 20 codes, dont `C0`, `C1`, `C14`, `C15`, `C16`, …"
        " | `1..1` 18 codes, dont `C14`, `C15`, `C16`, `C17`, `C18`, …"
        " | `1..1` 14 codes, dont `C0`, `C1` | — |"
    )


def test_what_differs_beside_the_fields_is_told() -> None:
    one = object_type("thing", field("a"), is_open=True)
    other = object_type("thing", field("a"), xlink_type="resource")

    assert section(types(case("A", one), case("B", other)), "thing")[2:] == [
        "| Autres propriétés | admises | refusées |",
        "| `xlink:type` | — | `resource` |",
    ]


def test_an_attribute_may_be_required_here_alone() -> None:
    one, other = (object_type("thing", field("a"), xlink_type="x", is_xlink_required=must) for must in (True, False))
    assert section(types(case("A", one), case("B", other)), "thing")[-1] == "| `xlink:type` | `x` obligatoire | `x` |"


def test_fields_in_another_order_are_told() -> None:
    """XML has them in that order alone."""
    one = object_type("thing", field("a"), field("b"), field("c"))
    other = object_type("thing", field("a"), field("c"), field("b"))

    assert section(types(case("A", one), case("B", other), case("C", object_type("thing"))), "thing")[-1] == (
        "| Ordre des champs | `b`, `c` | `c`, `b` | — |"
    )


def test_rows_stand_where_the_fields_stand() -> None:
    one = object_type("thing", field("b"), field("d"))
    other = object_type("thing", field("a"), field("b"), field("c"), field("d"), field("e"))
    strange = object_type("thing", field("z"))

    rows = section(types(case("A", one), case("B", other), case("C", strange)), "thing")[2:]

    assert [re.findall("`(.)`", each)[0] for each in rows] == ["a", "b", "c", "d", "e", "z"]


# --- links and differences -------------------------------------------------------


def two_messages() -> Model:
    return model(case("A", PLACE, POINT), case("B", PLACE, POINT))


def test_the_index_and_the_messages_lead_to_the_page() -> None:
    made = pages(two_messages())

    assert "[types communs](types.md)" in made["docs/index.md"]
    assert "Aussi dans [d'autres messages](../types.md#place)." in made["docs/messages/A.md"].splitlines()
    assert made["docs/messages/A.md"].count("types.md#") == 2
    assert broken_links(made) == []


def test_names_that_differ_by_case_have_sections_of_their_own() -> None:
    twins = (object_type("place"), object_type("Place"))

    assert re.findall(r'<a id="(.*)">', types(case("A", *twins), case("B", *twins))) == ["place_2", "place"]


def test_one_more_message_changes_no_page_of_the_others() -> None:
    before, after = pages(two_messages()), pages(model(*two_messages().messages, case("C", PLACE, POINT)))

    assert {path for path in before if before[path] != after[path]} == {"docs/index.md", "docs/types.md"}


def test_one_cell_changes_the_lines_of_its_type() -> None:
    fewer = without(PLACE, "city")
    optional = replace(PLACE.fields[0], cardinality=Cardinality(0, 1))
    before = model(case("A", PLACE, POINT), case("B", fewer, POINT))
    after = model(case("A", replace(PLACE, fields=(optional, *PLACE.fields[1:])), POINT), case("B", fewer, POINT))

    assert [one for one in changed_lines(before, after) if "#place--name" not in one and 'id="' not in one] == [
        "    name : texte 0..1",
        "| `name` | `0..1` texte | `1..1` texte |",
    ]


# --- every release ---------------------------------------------------------------


@needs_official_releases
@pytest.mark.parametrize("version", VERSIONS)
def test_definitions_that_differ_in_an_official_release_have_a_row_that_does(version: str) -> None:
    page = pages(official_model(version))["docs/types.md"]
    several = {name: len(of) for name, of in Definitions.of(official_model(version)).groups.items() if len(of) > 1}

    assert len(several) > 5
    for name, count in several.items():
        for at in range(2, count + 1):
            rows = [re.split(r"(?<!\\) \| ", one.strip("| ")) for one in section(page, name)[2:]]
            assert any(one[1] != one[at] for one in rows), name
