from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Any

import jsonschema_rs
import pytest
from lxml import etree

from generator.emit import examples, json_schema
from generator.emit.example_values import complete, minimal
from generator.model import (
    Bounded,
    Bounds,
    Code,
    Coded,
    CodeList,
    Length,
    Message,
    Model,
    Ref,
    Scalar,
    Scenario,
    Text,
    Type,
)
from tests.factories import ORIGIN, field, message, model, object_type
from tests.official import VERSIONS, needs_official_releases, official_model, own_model
from tests.unit.emit.hub import CASE, ENVELOPE, FREE, HEADER_MESSAGE, HUB, REPORT, step

KINDS = ("minimal", "complete")


def contents(of: Model) -> dict[str, str]:
    """The emitted files by path; each path once."""
    artifacts = list(examples.emit(of))
    by_path = {str(one.path): one.content.decode() for one in artifacts}
    assert len(by_path) == len(artifacts)
    return by_path


def validator(one: Message, of: Model) -> Any:
    """Our own schema's verdict; an envelope's with all that may travel in it."""
    schema = json_schema.bundle(one, of) if one.is_envelope else json_schema.document(one, of)
    return jsonschema_rs.validator_for(schema, validate_formats=True)


def case(*fields: Any, others: tuple[Any, ...] = ()) -> Message:
    return message(object_type("case", *fields), *others)


def value_of(type_: Type, *texts: str, cardinality: str = "1..1", title: str = "") -> Any:
    one = case(field("x", type_, cardinality, examples=texts, title=title))
    return complete(one, model(one)).get("x")


# --- files -----------------------------------------------------------------------


def test_every_message_has_both_examples_in_both_forms() -> None:
    assert list(contents(model(CASE, FREE))) == [
        f"examples/{name}/{kind}.{form}" for name in ("CASE", "FREE") for kind in KINDS for form in ("json", "xml")
    ]


def test_bare_message_stands_under_its_root_and_the_envelope_does_not() -> None:
    files = contents(model(*HUB))
    assert list(json.loads(files["examples/CASE/minimal.json"])) == ["case"]
    assert list(json.loads(files[f"examples/{HEADER_MESSAGE.name}/minimal.json"])) == ["header"]
    assert list(json.loads(files["examples/ENVELOPE/minimal.json"])) == ["id", "content"]
    assert etree.fromstring(files["examples/ENVELOPE/minimal.xml"].encode()).tag == "{urn:test:edxl}edxl"


def test_json_is_indented_and_keeps_accents() -> None:
    one = case(field("x", examples=["été"]))
    assert contents(model(one))["examples/CASE/minimal.json"] == '{\n  "case": {\n    "x": "été"\n  }\n}\n'


# --- which fields ------------------------------------------------------------------


NESTED = message(
    object_type(
        "case", field("a"), field("b", Text(), "0..1"), field("sub", Ref("sub")), field("subs", Ref("sub"), "0..n")
    ),
    object_type("sub", field("c", Text(), "1..n"), field("d", Text(), "0..1"), field("e", Text(), "3..n")),
)


def test_minimal_has_only_required_fields_all_the_way_down() -> None:
    value: Any = minimal(NESTED, model(NESTED))
    assert (list(value), list(value["sub"])) == (["a", "sub"], ["c", "e"])


def test_complete_has_every_field_in_model_order() -> None:
    value: Any = complete(NESTED, model(NESTED))
    assert (list(value), list(value["subs"][0])) == (["a", "b", "sub", "subs"], ["c", "d", "e"])


def test_no_example_has_what_is_never_sent() -> None:
    part = object_type("part", field("c"), field("d", cardinality="0..1", is_read_only=True))
    one = message(object_type("a", field("b", Ref("part")), field("e", cardinality="0..n", is_read_only=True)), part)
    assert complete(one, model(one)) == minimal(one, model(one)) == {"b": {"c": "texte libre (c)"}}


def test_lists_have_one_item_or_their_least_number() -> None:
    value: Any = complete(NESTED, model(NESTED))["sub"]
    assert (len(value["c"]), len(value["e"])) == (1, 3)


def test_longer_list_goes_round_the_valid_examples() -> None:
    assert value_of(Scalar.INTEGER, "4", "quatre", "5", cardinality="3..n") == [4, 5, 4]


def test_open_object_without_fields_is_empty_or_free() -> None:
    assert minimal(FREE, model(FREE)) == {}
    assert complete(FREE, model(FREE)) == {"contenu": "texte libre"}


def test_optional_recursion_stops_at_the_second_entry() -> None:
    one = message(object_type("case", field("id"), field("inner", Ref("case"), "0..1")))
    assert list(minimal(one, model(one))) == ["id"]
    assert list(complete(one, model(one))["inner"]) == ["id"]  # type: ignore[arg-type]  # it is an object


def test_mutual_recursion_through_lists_ends_and_is_valid() -> None:
    one = message(
        object_type("case", field("parts", Ref("part"), "0..n")),
        object_type("part", field("id"), field("owner", Ref("case"), "1..1"), field("parts", Ref("part"), "0..n")),
    )
    for made in (minimal(one, model(one)), complete(one, model(one))):
        assert validator(one, model(one)).is_valid(made)


def test_object_that_requires_itself_still_emits() -> None:
    one = message(object_type("case", field("id"), field("inner", Ref("case"))))
    assert len(contents(model(one))) == 4


def test_optional_field_without_valid_value_is_left_out_of_complete() -> None:
    one = message(
        object_type("case", field("x", Text(("^a$", "^b$")), "0..1"), field("sub", Ref("sub"), "0..1")),
        object_type("sub", field("y", Text(("^a$", "^b$")))),
    )
    assert complete(one, model(one)) == {}


def test_required_field_without_valid_value_shows_its_example() -> None:
    assert value_of(Text(("^a$", "^b$")), "exemple") == "exemple"
    assert value_of(Text(("^a$", "^b$")), "\x01") == ""


@pytest.mark.parametrize("cardinality", ["0..1", pytest.param("1..1", marks=pytest.mark.slow)])
def test_model_that_doubles_at_each_level_stays_bounded(cardinality: str) -> None:
    levels = [
        object_type(f"l{i}", *(field(name, Ref(f"l{i + 1}"), cardinality) for name in ("a", "b"))) for i in range(40)
    ]
    one = message(*levels, object_type("l40", field("x")))
    assert len(contents(model(one))) == 4


@pytest.mark.parametrize("cardinality", ["0..1", "1..1"])
def test_deep_chain_of_objects_stays_bounded(cardinality: str) -> None:
    levels = [object_type(f"l{i}", field("a", Ref(f"l{i + 1}"), cardinality)) for i in range(2000)]
    one = message(*levels, object_type("l2000"))
    assert len(contents(model(one))) == 4


# --- values ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("type_", "texts", "value"),
    [
        (Text(), ("Lille",), "Lille"),
        (Text(("^[0-9]{5}$",)), ("Lille", "59350"), "59350"),
        (Text(("^[0-9]{5}$",)), ("Lille", "59350\n"), "11111"),
        (Coded(("A", "B")), ("C", "B"), "B"),
        (Coded(("A", "B")), ("A, B",), "A"),
        (Scalar.INTEGER, ("1235, 35, …", "35"), 35),
        (Scalar.INTEGER, ("1.5",), 1),
        (Scalar.INTEGER, ("2.0",), 2),
        (Scalar.INTEGER, ("٣",), 1),
        (Scalar.NUMBER, ("48,8", "48.8"), 48.8),
        (Scalar.NUMBER, ("nan", "inf", "1e999"), 1),
        (Scalar.BOOLEAN, ("VRAI", "FALSE"), False),
        (Scalar.BOOLEAN, ("1",), True),
        (Scalar.DATE, ("2023-02-29", "2024-02-29"), "2024-02-29"),
        (Scalar.DATE, (), "2026-03-14"),
        (Scalar.DATETIME, ("2022-09-27T08:23:34Z",), "2026-03-14T08:30:00+01:00"),
        (Scalar.DATETIME, ("2022-09-27T08:23:34+02:00",), "2022-09-27T08:23:34+02:00"),
        (Text(), ("\x07", "carré"), "carré"),
        (Text((), Length(1, 5)), ("trop long", "juste"), "juste"),
        (Text((), Length(12, 12)), (), "x" * 12),
        (Text((), Length(0, 11)), (), "texte libre"),
        (Text((), Length(0, 1)), (), "x"),
        (Text(("^[a-z]+$",), Length(40, 45)), (), "a" * 40),
        (Text(("^[A-Z][a-z]*$",), Length(14, 14)), ("Abc",), "A" + "a" * 13),
        (Bounded(Scalar.NUMBER, Bounds(Decimal(-90), Decimal(90))), ("91", "48.8"), 48.8),
        (Bounded(Scalar.NUMBER, Bounds(Decimal("1.5"), None)), (), 1.5),
        (Bounded(Scalar.INTEGER, Bounds(None, Decimal(-3))), ("-2",), -3),
        (Bounded(Scalar.INTEGER, Bounds(Decimal(0), Decimal(360))), (), 1),
    ],
)
def test_first_valid_example_is_taken_else_one_is_made(type_: Type, texts: tuple[str, ...], value: object) -> None:
    made = value_of(type_, *texts)
    assert made == value
    assert type(made) is type(value)


def test_free_text_names_its_field() -> None:
    assert value_of(Text(), title="Précisions\nlibres") == "texte libre (Précisions libres)"


def test_label_is_that_of_its_code() -> None:
    codes = CodeList("L", "L", "", (Code("A", ("Alpha",), "", ""), Code("B", ("Grec", "Bêta"), "", "")), ORIGIN)
    one = case(field("code", Coded(("A", "B"), "L"), examples=["B"]), field("label", examples=["autre chose"]))
    assert minimal(one, model(one, code_lists=[codes])) == {"code": "B", "label": "Bêta"}


def test_label_of_its_code_is_a_value_of_its_own_type() -> None:
    codes = CodeList("L", "L", "", (Code("A", ("12",), "", ""),), ORIGIN)
    coded = case(field("code", Coded(("A",), "L")), field("label", Scalar.INTEGER))
    assert minimal(coded, model(coded, code_lists=[codes])) == {"code": "A", "label": 12}


def test_label_of_its_code_that_is_too_long_is_not_taken() -> None:
    codes = CodeList("L", "L", "", (Code("A", ("Alpha",), "", ""),), ORIGIN)
    one = case(field("code", Coded(("A",), "L")), field("label", Text((), Length(0, 3)), examples=["alp"]))
    assert minimal(one, model(one, code_lists=[codes])) == {"code": "A", "label": "alp"}


def test_hostile_example_does_not_stop_the_emitter() -> None:
    assert value_of(Text((r"^([a-zA-Z0-9_-]+\.?){4,10}$",)), "a" * 300 + "!") == "aaaa"


# --- envelopes -----------------------------------------------------------------------


def carried(value: Any) -> Any:
    return value["content"][0]["jsonContent"]["message"]


def test_envelope_carries_the_header_and_the_first_message_that_has_one() -> None:
    all_of = model(ENVELOPE, FREE, HEADER_MESSAGE, CASE, REPORT)
    assert list(carried(minimal(ENVELOPE, all_of))) == ["messageId", "case"]
    assert list(carried(complete(ENVELOPE, all_of))) == ["messageId", "note", "case"]
    assert list(carried(complete(ENVELOPE, all_of))["case"]) == ["id", "size"]


def test_envelope_without_header_carries_a_bare_message() -> None:
    assert carried(complete(ENVELOPE, model(ENVELOPE, FREE))) == {"free": {"contenu": "texte libre"}}


def test_envelope_alone_still_emits() -> None:
    assert len(contents(model(ENVELOPE))) == 4


@pytest.mark.parametrize("make", [minimal, complete])
def test_envelope_is_valid(make: Any) -> None:
    assert validator(ENVELOPE, model(*HUB)).is_valid(make(ENVELOPE, model(*HUB)))


# --- scenarios -----------------------------------------------------------------------


def story(*steps: Any, name: str = "histoire") -> Scenario:
    return Scenario(name, "Histoire", "", steps)


def scenario_files(*steps: Any, messages: tuple[Message, ...] = HUB, name: str = "histoire") -> dict[str, str]:
    files = contents(model(*messages, scenarios=[story(*steps, name=name)]))
    return {
        path: text
        for path, text in files.items()
        if not path.endswith(tuple(f"/{k}.{f}" for k in KINDS for f in ("json", "xml")))
    }


CARRIED_CASE = {"note": "n", "case": {"size": 3, "id": "7"}, "messageId": "m"}


def test_step_gives_its_envelope_and_its_message_in_both_forms() -> None:
    files = scenario_files(step("01-debut", "CASE", CARRIED_CASE))
    assert list(files) == [
        f"examples/{name}/histoire-01-debut.{form}" for name in ("ENVELOPE", "CASE") for form in ("json", "xml")
    ]
    assert files["examples/CASE/histoire-01-debut.xml"].startswith("<?xml")


def test_scenario_json_keeps_its_order_as_written() -> None:
    files = scenario_files(step("01", "CASE", CARRIED_CASE))
    envelope, bare = (json.loads(files[f"examples/{name}/histoire-01.json"]) for name in ("ENVELOPE", "CASE"))
    assert list(carried(envelope)) == ["note", "case", "messageId"]
    assert (list(bare), list(bare["case"])) == (["case"], ["size", "id"])


def test_every_use_case_of_an_envelope_is_told() -> None:
    files = scenario_files(step("01", "CASE", CARRIED_CASE, {"free": {"x": "y"}}, CARRIED_CASE))
    stems = [path.removeprefix("examples/").removesuffix(".json") for path in files if path.endswith(".json")]
    assert stems == ["ENVELOPE/histoire-01", "CASE/histoire-01", "FREE/histoire-01", "CASE/histoire-01-2"]


def test_step_is_skipped_without_its_schema_or_an_envelope() -> None:
    assert scenario_files(step("01", "OTHER", CARRIED_CASE)) == {}
    assert scenario_files(step("01", "CASE", CARRIED_CASE), messages=HUB[1:]) == {}


def test_step_that_xml_cannot_hold_is_told_in_json() -> None:
    broken = {"messageId": "m\ud800", "case": {"id": None}}
    files = scenario_files(step("01", "CASE", broken))
    assert list(files) == ["examples/ENVELOPE/histoire-01.json", "examples/CASE/histoire-01.json"]
    assert carried(json.loads(files["examples/ENVELOPE/histoire-01.json"]))["messageId"] == "m\ud800"


@pytest.mark.parametrize("envelope", [{}, {"content": None}, {"content": "x"}, {"content": [1, {"jsonContent": []}]}])
def test_misshapen_envelope_does_not_stop_the_emitter(envelope: dict[str, object]) -> None:
    one = step("01", "CASE")
    misshapen = type(one)(one.name, one.schema, one.title, one.description, envelope, one.origin)
    assert "examples/ENVELOPE/histoire-01.json" in scenario_files(misshapen)


# --- the official releases -----------------------------------------------------------


@cache
def official_validator(version: str, name: str) -> Any:
    of = official_model(version)
    return validator(of.message_by_name[name], of)


@cache
def official_examples(version: str) -> dict[str, str]:
    return contents(official_model(version))


def official(version: str, kind: str) -> Iterator[tuple[Message, Any]]:
    for one in official_model(version).messages:
        yield one, json.loads(official_examples(version)[f"examples/{one.name}/{kind}.json"])[one.root]


@needs_official_releases
@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("kind", KINDS)
def test_official_examples_are_valid(version: str, kind: str) -> None:
    problems = [
        (one.name, list(error.instance_path), error.message)
        for one, value in official(version, kind)
        for error in official_validator(version, one.name).iter_errors(value)
    ]
    assert problems == []


@needs_official_releases
@pytest.mark.parametrize("version", VERSIONS)
def test_official_minimal_examples_can_lose_no_field(version: str) -> None:
    for one, value in official(version, "minimal"):
        accepts = official_validator(version, one.name).is_valid
        for path in field_paths(value):
            assert not accepts(without(value, path)), (one.name, path)


@needs_official_releases
@pytest.mark.parametrize("version", VERSIONS)
def test_official_complete_examples_use_every_field(version: str) -> None:
    for one, value in official(version, "complete"):
        used = set(map(str, (path[-1] for path in field_paths(value))))
        assert {f.name for kind in one.objects for f in kind.fields} - used == set(), one.name


@needs_official_releases
@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("kind", KINDS)
def test_official_xml_says_the_same_as_json_in_model_order(version: str, kind: str) -> None:
    for one, value in official(version, kind):
        root = etree.fromstring(official_examples(version)[f"examples/{one.name}/{kind}.xml"].encode())
        assert root.tag == f"{{{one.namespace}}}{one.root}"
        assert spelt(root) == list(leaves(value, one.root)), one.name


# --- the project's own specs ---------------------------------------------------------


@pytest.mark.parametrize("make", [minimal, complete])
def test_own_examples_are_valid(make: Any) -> None:
    problems = [
        (one.name, list(error.instance_path), error.message)
        for one in own_model().messages
        for error in validator(one, own_model()).iter_errors(make(one, own_model()))
    ]
    assert problems == []


def test_every_own_example_has_both_forms() -> None:
    files = contents(own_model())
    assert {path.removesuffix(".json") for path in files if path.endswith(".json")} == {
        path.removesuffix(".xml") for path in files if path.endswith(".xml")
    }


# --- walking through values ------------------------------------------------------------


def field_paths(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Where the members of objects stand, at any depth."""
    if isinstance(value, dict):
        for name, member in value.items():
            yield (*path, name)
            yield from field_paths(member, (*path, name))
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from field_paths(item, (*path, index))


def without(value: Any, path: tuple[str | int, ...]) -> Any:
    rest = copy.deepcopy(value)
    *parents, last = path
    inner = rest
    for part in parents:
        inner = inner[part]
    del inner[last]
    return rest


def leaves(value: Any, name: str) -> Iterator[tuple[str, str]]:
    match value:
        case dict() if value:
            for key, member in value.items():
                yield from leaves(member, key)
        case list():
            for item in value:
                yield from leaves(item, name)
        case dict():
            yield name, ""
        case bool():
            yield name, str(value).lower()
        case _:
            yield name, str(value)


def spelt(root: etree._Element) -> list[tuple[str, str]]:
    return [(etree.QName(node).localname, node.text or "") for node in root.iter() if not len(node)]
