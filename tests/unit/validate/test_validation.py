from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

import pytest

from generator.diagnostics import Language, Phrase, phrase
from generator.expected import expected_count, expected_value, known_name
from generator.model import Cardinality, Coded, Scalar, Text
from generator.validate import Validation
from tests.effort import in_linear_time
from tests.factories import field, message, model, object_type
from tests.unit.validate.hub import HUB, hub, json_case, schemas, verdict, xml_case, xsds


def french(one: Phrase) -> str:
    return one.words(Language.FRENCH)


def test_xsds_are_asked_for_once_and_only_by_xml() -> None:
    asked = []

    def xsd() -> Mapping[str, bytes]:
        asked.append(1)
        return xsds(HUB)

    validators = Validation(HUB, schemas(HUB), xsd)
    validators.validate(json_case().encode(), None)
    assert asked == []
    validators.validate(xml_case().encode(), None)
    validators.validate(b'<report xmlns="urn:test:report"/>', None)
    assert asked == [1]


def test_json_and_xml_of_the_same_mistake_agree_on_label_and_expectation() -> None:
    [in_json] = verdict(json_case(kind="C")).problems
    [in_xml] = verdict(xml_case("<kind>C</kind>")).problems
    assert (in_json.label, in_json.expected, in_json.value) == (in_xml.label, in_xml.expected, in_xml.value)


def test_a_document_that_libxml2_gives_up_on_is_not_valid() -> None:
    """Its matcher tries all ways to split the text, and stops with an internal error."""
    ambiguous = model(message(object_type("r", field("a", Text(("([a-z]+\\.?){4,10}",)))), name="R"))
    [unambiguous] = [one.decode() for one in xsds(ambiguous).values()]
    start, end = unambiguous.index("<xs:simpleType>"), unambiguous.rindex("</xs:simpleType>")
    pattern = '<xs:restriction base="xs:string"><xs:pattern value="([a-z]+\\.?){4,10}"/></xs:restriction>'
    hostile = f"{unambiguous[:start]}<xs:simpleType>{pattern}{unambiguous[end:]}".encode()
    validators = Validation(ambiguous, schemas(ambiguous), lambda: {"R.xsd": hostile})
    [problem] = validators.validate(b'<r xmlns="urn:test:r"><a>' + b"a" * 60 + b"!</a></r>", None).problems
    assert (problem.place, problem.line) == ("/r", 1)
    assert problem.message == phrase("given-up")


@pytest.mark.parametrize(
    "with_mistakes", [lambda count: xml_case(*["<x/>"] * count), lambda count: json_case(victim=[1] * count)]
)
def test_work_grows_as_the_mistakes_do(with_mistakes: Callable[[int], str]) -> None:
    """Up to tens of thousands."""
    assert in_linear_time(lambda count: partial(hub().validate, with_mistakes(count).encode(), None), 30_000).problems


@pytest.mark.parametrize(
    ("cardinality", "expected"),
    [
        (Cardinality(0, None), "éléments en nombre libre"),
        (Cardinality(1, None), "au moins 1 élément"),
        (Cardinality(0, 3), "au plus 3 éléments"),
        (Cardinality(2, 3), "de 2 à 3 éléments"),
        (Cardinality(2, 2), "exactement 2 éléments"),
    ],
)
def test_cardinalities_are_told_in_words(cardinality: Cardinality, expected: str) -> None:
    assert french(expected_count(cardinality)) == expected


def test_up_to_eight_codes_are_listed() -> None:
    assert french(expected_value(Coded(tuple("ABCDEFGH")))) == "l'un des codes : A, B, C, D, E, F, G, H"
    assert french(expected_value(Coded(tuple("ABCDEFGHI")))).endswith("H, … (9 codes)")
    assert french(expected_value(Coded(("OPR",)))) == "le code OPR"


def test_dates_are_told_with_form_and_example() -> None:
    assert french(expected_value(Scalar.DATE)) == "une date AAAA-MM-JJ, par exemple 2024-02-29"


def test_a_name_in_an_object_without_fields_has_no_alternative() -> None:
    assert french(known_name("x", ())) == "aucune donnée"
