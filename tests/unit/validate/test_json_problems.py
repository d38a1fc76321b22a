from __future__ import annotations

import json
from typing import Any

import jsonschema_rs
import pytest

from generator.diagnostics import phrase
from generator.model import Ref, Scalar
from tests.factories import field, message, model, object_type
from tests.unit.validate.hub import (
    HEADER_FIELDS,
    HUB,
    envelope,
    hub,
    json_case,
    only,
    schemas,
    validation,
    verdict,
)

VICTIM = {"name": "n", "nick": ["a", "b"]}


def test_a_valid_case_with_every_field_has_no_problem() -> None:
    content = json_case(
        size=1.0,
        ratio=0.5,
        closed=True,
        day="2024-02-29",
        at="2024-02-29T08:30:00+01:00",
        kind="A",
        code="C12",
        phone="112",
        tag=["x"],
        victim=[VICTIM],
    )
    assert verdict(content).problems == ()


@pytest.mark.parametrize(
    ("name", "value", "label", "expected"),
    [
        ("size", "1", "Taille", "un nombre entier"),
        ("size", 1.5, "Taille", "un nombre entier"),
        ("size", True, "Taille", "un nombre entier"),
        ("ratio", "x", "Rapport", "un nombre"),
        ("closed", "true", "Clos", "true ou false"),
        ("day", "2023-02-29", "Jour", "AAAA-MM-JJ"),
        ("day", "2023-02-28\n", "Jour", "AAAA-MM-JJ"),
        ("at", "2024-01-01T00:00:00Z", "Horodatage", "2024-02-29T08:30:00+01:00"),
        ("kind", "C", "Nature", "l'un des codes : A, B"),
        ("kind", None, "Nature", "l'un des codes : A, B"),
        ("code", "C13", "Code", "l'un des codes de Hub.code : C1, C2, C3, C4, C5, C6, C7, C8, … (12 codes)"),
        ("phone", "12345", "Téléphone", "[0-9]{2,4}"),
        ("phone", 112, "Téléphone", "[0-9]{2,4}"),
        ("tag", ["a", "b", "c"], "Étiquette", "au plus 2 éléments"),
        ("tag", "a", "Étiquette", "une liste (au plus 2 éléments)"),
        ("victim", {}, "Victime", "une liste"),
    ],
)
def test_a_wrong_value_is_told_once_with_place_line_and_label(name: str, value: Any, label: str, expected: str) -> None:
    problem = only(verdict(json_case(**{name: value})))
    assert (problem.place, problem.line, problem.label) == (f"/case/{name}", 4, label)
    assert expected in problem.expected
    assert problem.message


@pytest.mark.parametrize(
    ("name", "value", "expected", "told"),
    [
        ("name", "a", "un texte de 2 à 4 caractères", "1 caractère, au moins 2"),
        ("name", "😀😀😀😀😀", "un texte de 2 à 4 caractères", "5 caractères, au plus 4"),
        ("free", "abcde", "un texte de 4 caractères au plus, de la forme [a-zé]+", "5 caractères, au plus 4"),
        ("latitude", -90.51, "un nombre de -90.5 à 90", "ce nombre est inférieur à -90.5"),
        ("latitude", 91, "un nombre de -90.5 à 90", "ce nombre est supérieur à 90"),
        ("rank", -1, "un nombre entier d'au moins 0", "ce nombre est inférieur à 0"),
        ("rank", 0.5, "un nombre entier d'au moins 0", "ce nombre n'est pas entier"),
    ],
)
def test_a_wrong_size_is_told_with_both_numbers(name: str, value: Any, expected: str, told: str) -> None:
    problem = only(verdict(json_case(**{name: value})))
    assert (problem.place, problem.line, problem.expected, problem.message) == (f"/case/{name}", 4, expected, told)


@pytest.mark.parametrize(
    ("value", "shown"),
    [("x", "x"), (None, "null"), (True, "true"), (1.5, "1.5"), ([], "[]"), ([1], "[…]"), ({"a": 1}, "{…}")],
)
def test_the_value_is_shown_as_json_writes_it(value: Any, shown: str) -> None:
    assert only(verdict(json_case(size=value))).value == shown


def test_a_missing_member_has_its_own_place_and_the_line_of_its_object() -> None:
    problem = only(verdict(json_case(victim=[VICTIM, {"nick": ["a", "b"]}])))
    assert (problem.place, problem.line, problem.value, problem.label) == ("/case/victim/1/name", 12, "", "Nom")
    assert "« name » manque" in problem.message


def test_an_unknown_member_has_its_place_and_the_name_that_was_meant() -> None:
    problem = only(verdict(json_case(kinds="A")))
    assert (problem.place, problem.line, problem.value, problem.label) == ("/case/kinds", 4, "A", "")
    assert problem.expected == "peut-être kind"


def test_an_unknown_member_like_no_other_lists_the_names() -> None:
    expected = only(verdict(json_case(zzz="A"))).expected
    assert "id, size, ratio, closed, day, at, kind, code, … (15 noms)" in expected


def test_a_member_name_is_escaped_in_the_pointer() -> None:
    assert only(verdict(json_case(**{"a/b~c": 1}))).place == "/case/a~1b~0c"


def test_a_list_too_short_tells_its_count() -> None:
    problem = only(verdict(json_case(victim=[{"name": "n", "nick": ["a"]}])))
    assert (problem.place, problem.label) == ("/case/victim/0/nick", "Surnom")
    assert "compte 1 élément" in problem.message
    assert "de 2 à 3 éléments" in problem.expected


def test_an_item_that_is_no_object_is_told_at_the_item() -> None:
    problem = only(verdict(json_case(victim=[VICTIM, 3])))
    assert (problem.place, problem.label, problem.expected) == ("/case/victim/1", "Victime", "un objet")


def test_all_problems_come_by_line() -> None:
    found = verdict(json_case(size="x", zzz=1, kind="C")).problems
    assert [problem.place for problem in found] == ["/case/size", "/case/zzz", "/case/kind"]
    assert [problem.line for problem in found] == [4, 5, 6]


def test_an_object_without_title_is_labelled_by_its_type() -> None:
    untitled = model(
        message(object_type("a", field("b", Ref("c"))), object_type("c", field("d", title="Donnée")), name="A")
    )
    [problem] = validation(untitled).validate(b'{"a": {"b": {}}}', None).problems
    assert (problem.place, problem.label) == ("/a/b/d", "Donnée")


# --- envelopes -----------------------------------------------------------------

PAYLOAD = "/content/0/jsonContent/message"


def payload_places(payload: Any) -> set[str]:
    return {one.place.removeprefix(PAYLOAD) for one in verdict(json.dumps(envelope(payload))).problems}


def test_problems_of_header_and_content_are_told_each() -> None:
    found = verdict(json.dumps(envelope({"messageId": 1, "case": {"size": "x"}}))).problems
    assert {(one.place.removeprefix(PAYLOAD), one.label) for one in found} == {
        ("/messageId", "Identifiant du message"),
        ("/sentAt", "Envoi"),
        ("/case/id", "Identifiant"),
        ("/case/size", "Taille"),
    }


def test_a_problem_deep_in_the_content_has_place_line_and_label() -> None:
    payload = {**HEADER_FIELDS, "case": {"id": "1", "kind": "C"}}
    problem = only(verdict(json.dumps(envelope(payload), indent=1)))
    assert (problem.place, problem.line, problem.label) == (f"{PAYLOAD}/case/kind", 12, "Nature")


def test_a_payload_without_use_case_is_told() -> None:
    problem = only(verdict(json.dumps(envelope(HEADER_FIELDS))))
    assert (problem.place, problem.label) == (PAYLOAD, "Message")
    assert "case, report, free" in problem.expected


def test_several_use_cases_are_named() -> None:
    payload = {**HEADER_FIELDS, "case": {"id": "1"}, "report": {"text": "x"}}
    problem = only(verdict(json.dumps(envelope(payload))))
    assert problem.place == PAYLOAD
    assert problem.message.endswith("case, report")


def test_header_fields_do_not_go_with_a_message_that_travels_without() -> None:
    assert payload_places({**HEADER_FIELDS, "free": {}}) == {"/messageId", "/sentAt"}


def test_unknown_members_beside_the_use_case_are_told() -> None:
    assert payload_places({**HEADER_FIELDS, "messageIdd": 1, "case": {"id": "1"}}) == {"/messageIdd"}
    assert payload_places({"free": {}, "other": 1}) == {"/other"}


def test_a_payload_that_is_no_object_is_told() -> None:
    assert payload_places([1]) == {""}


def test_a_whole_document_is_validated_without_text() -> None:
    [problem] = hub().validate_json_value(envelope({**HEADER_FIELDS, "case": {"id": 1}}), "ENVELOPE")
    assert (problem.place, problem.line, problem.label) == (f"{PAYLOAD}/case/id", 0, "Identifiant")
    assert hub().validate_json_value(envelope({"free": {"any": [1]}}), "ENVELOPE") == ()


# --- the schemas decide ----------------------------------------------------------

PAYLOADS: list[Any] = [
    {},
    None,
    [],
    "x",
    HEADER_FIELDS,
    {"messageId": "m"},
    {"case": {"id": "1"}},
    {"case": None},
    {**HEADER_FIELDS, "case": {"id": "1"}},
    {**HEADER_FIELDS, "case": {"id": "1"}, "free": {}},
    {**HEADER_FIELDS, "case": {"id": "1"}, "report": {"text": "x"}},
    {**HEADER_FIELDS, "case": {"id": "1"}, "x": 1},
    {**HEADER_FIELDS, "free": {}},
    {**HEADER_FIELDS, "header": {}},
    {"free": {}},
    {"free": 1},
    {"free": {}, "case": {"id": "1"}},
]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_an_envelope_is_valid_exactly_when_its_schema_says_so(payload: Any) -> None:
    documents = schemas(HUB)
    registry = jsonschema_rs.Registry(list(documents.items()))
    oracle = jsonschema_rs.Draft7Validator(documents["ENVELOPE.schema.json"], registry=registry, validate_formats=True)
    document = envelope(payload)
    assert (hub().validate_json_value(document, "ENVELOPE") == ()) == oracle.is_valid(document)


def test_a_number_in_the_place_of_a_list_is_not_said_to_have_decimals() -> None:
    case = message(object_type("case", field("sizes", Scalar.INTEGER, "0..n", title="Tailles")))
    [problem] = validation(model(case)).validate_json_value({"sizes": 1.5}, "CASE")
    assert problem.message == phrase("number-here")
