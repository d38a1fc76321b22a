from __future__ import annotations

import pytest

from generator.model import Message
from tests.factories import field, message, model, object_type
from tests.unit.validate.hub import HEADER_XML, XLINK, only, validation, verdict, xml_case, xml_envelope

VICTIM = "<victim><name>n</name><nick>a</nick><nick>b</nick></victim>"
XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'


def test_a_valid_case_with_every_field_has_no_problem() -> None:
    content = xml_case(
        "<size>1</size><ratio>0.5</ratio><closed>true</closed><day>2024-02-29</day>",
        "<at>2024-02-29T08:30:00+01:00</at><kind>A</kind><code>C12</code><phone>112</phone><tag>x</tag>",
        VICTIM,
    )
    assert verdict(content).problems == ()


@pytest.mark.parametrize(
    ("name", "value", "label", "expected", "told"),
    [
        ("size", "x", "Taille", "un nombre entier", "nombre entier"),
        ("ratio", "x", "Rapport", "un nombre", "pas un nombre"),
        ("closed", "vrai", "Clos", "true ou false", "booléen"),
        ("day", "2023-02-29", "Jour", "AAAA-MM-JJ", "date du calendrier"),
        ("day", "demain", "Jour", "AAAA-MM-JJ", "date du calendrier"),
        ("at", "2024-01-01T00:00:00Z", "Horodatage", "2024-02-29T08:30:00+01:00", "décalage horaire"),
        ("kind", "C", "Nature", "l'un des codes : A, B", "code"),
        ("code", "C13", "Code", "C8, … (12 codes)", "code"),
        ("phone", "12345", "Téléphone", "[0-9]{2,4}", "forme"),
        ("free", "ABC", "Commentaire", "[a-zé]+", "forme"),
        ("free", "abcde", "Commentaire", "4 caractères", "5 caractères, au plus 4"),
    ],
)
def test_a_wrong_value_is_told_once_with_place_line_and_label(
    name: str, value: str, label: str, expected: str, told: str
) -> None:
    problem = only(verdict(xml_case(f"<{name}>{value}</{name}>")))
    assert (problem.place, problem.line, problem.value, problem.label) == (f"/case/{name}[1]", 3, value, label)
    assert expected in problem.expected
    assert told in problem.message


@pytest.mark.parametrize(
    ("name", "value", "expected", "told"),
    [
        ("name", "a", "un texte de 2 à 4 caractères", "1 caractère, au moins 2"),
        ("name", "😀😀<!-- x -->😀😀😀", "un texte de 2 à 4 caractères", "5 caractères, au plus 4"),
        ("latitude", "-90.50000000000000000001", "un nombre de -90.5 à 90", "ce nombre est inférieur à -90.5"),
        ("latitude", "91", "un nombre de -90.5 à 90", "ce nombre est supérieur à 90"),
        ("latitude", "nord", "un nombre de -90.5 à 90", "ce n'est pas un nombre"),
        ("rank", "-1", "un nombre entier d'au moins 0", "ce nombre est inférieur à 0"),
        ("rank", "1.5", "un nombre entier d'au moins 0", "ce n'est pas un nombre entier"),
    ],
)
def test_a_wrong_size_is_told_with_both_numbers(name: str, value: str, expected: str, told: str) -> None:
    problem = only(verdict(xml_case(f"<{name}>{value}</{name}>")))
    assert (problem.place, problem.line, problem.expected, problem.message) == (f"/case/{name}[1]", 3, expected, told)


def test_a_repeated_element_is_counted_among_its_like() -> None:
    problem = only(verdict(xml_case(VICTIM, "<!-- x --><?x y?>", VICTIM.replace("<name>n</name>", ""))))
    assert (problem.place, problem.line, problem.label) == ("/case/victim[2]/name[1]", 5, "Nom")


def test_prefixes_do_not_show_in_places() -> None:
    content = (
        '<a:case xmlns:a="urn:test:case" xmlns:b="urn:test:case"><a:id/><b:kind>A</b:kind><b:code>x</b:code></a:case>'
    )
    assert only(verdict(content)).place == "/case/code[1]"


def test_a_missing_element_has_its_own_place_and_the_line_of_its_parent() -> None:
    problem = only(verdict(xml_case("<size>1</size>", identifier="")))
    assert (problem.place, problem.line, problem.value, problem.label) == ("/case/id[1]", 1, "", "Identifiant")
    assert "« id » manque" in problem.message


def test_every_missing_element_is_told() -> None:
    found = verdict(xml_case("<victim/>")).problems
    assert [one.place for one in found] == ["/case/victim[1]/name[1]", "/case/victim[1]/nick[1]"]
    assert found[1].expected == "de 2 à 3 éléments"


def test_one_too_few_is_missing_after_the_last() -> None:
    problem = only(verdict(xml_case("<victim><name>n</name><nick>a</nick></victim>")))
    assert problem.place == "/case/victim[1]/nick[2]"


def test_one_too_many_is_told_where_it_stands() -> None:
    problem = only(verdict(xml_case("<tag>a</tag>", "<tag>b</tag>", "<tag>c</tag>")))
    assert (problem.place, problem.line, problem.label) == ("/case/tag[3]", 5, "Étiquette")
    assert problem.expected == "au plus 2 éléments"


def test_a_misplaced_element_is_told_where_it_stands() -> None:
    problem = only(verdict(xml_case("<kind>A</kind>", "<size>1</size>")))
    assert (problem.place, problem.line, problem.label) == ("/case/size[1]", 4, "Taille")
    assert problem.expected == "size avant kind"


def test_an_unknown_element_has_its_place_and_the_name_that_was_meant() -> None:
    problem = only(verdict(xml_case("<kinds>A</kinds>")))
    assert (problem.place, problem.line, problem.value) == ("/case/kinds[1]", 3, "A")
    assert problem.expected == "peut-être kind"


def test_unknown_and_missing_elements_are_told_together() -> None:
    found = verdict(xml_case("<x/>", "<y/>", identifier="")).problems
    assert {one.place for one in found} == {"/case/id[1]", "/case/x[1]", "/case/y[1]"}


def test_an_element_of_another_namespace_is_told_as_such() -> None:
    problem = only(verdict(xml_case('<kind xmlns="urn:other">A</kind>')))
    assert (problem.place, problem.label) == ("/case/kind[1]", "Nature")
    assert "« urn:other », attendu « urn:test:case »" in problem.message


def test_text_among_elements_is_told() -> None:
    problem = only(verdict(xml_case(f"texte {VICTIM}")))
    assert (problem.place, problem.label) == ("/case", "case")
    assert "id, size, ratio" in problem.expected


def test_elements_in_a_text_are_told() -> None:
    problem = only(verdict(xml_case("<kind><x/></kind>")))
    assert (problem.place, problem.label) == ("/case/kind[1]", "Nature")
    assert "l'un des codes" in problem.expected


@pytest.mark.parametrize("line", ['<kind at="v">A</kind>', VICTIM.replace("<name>", '<name at="v">')])
def test_an_unknown_attribute_is_told(line: str) -> None:
    problem = only(verdict(xml_case(line)))
    assert problem.place.endswith("[1]/@at")
    assert (problem.value, problem.line) == ("v", 3)


def test_a_value_that_speaks_of_attributes_is_still_a_value() -> None:
    problem = only(verdict(xml_case("<kind>attribute 'x': Missing child element</kind>")))
    assert problem.place == "/case/kind[1]"


@pytest.mark.parametrize(
    ("name", "value"), [("nil", "true"), ("nil", "false"), ("type", "nothing"), ("type", "xs:string")]
)
@pytest.mark.parametrize("element", ["kind", "tag"])
def test_an_attribute_of_schema_instances_is_refused_by_its_name(element: str, name: str, value: str) -> None:
    declared = f'{XSI} xmlns:xs="http://www.w3.org/2001/XMLSchema"'
    problems = verdict(xml_case(f'<{element} {declared} xsi:{name}="{value}">A</{element}>')).problems
    told = [one.message for one in problems if one.place.endswith(f"/{element}[1]/@{name}")]
    assert told == [f"l'attribut « xsi:{name} » n'est pas admis"]
    assert [one.value for one in problems if one.place.endswith(f"/@{name}")] == [value]


def test_a_value_that_is_wrong_because_of_such_an_attribute_is_not_told_beside_it() -> None:
    problem = only(verdict(xml_case(f'<kind {XSI} xsi:nil="true"/>')))
    assert problem.place == "/case/kind[1]/@nil"


def test_a_schema_location_is_not_followed() -> None:
    location = f'{XSI} xsi:schemaLocation="urn:test:case http://127.0.0.1:9/x.xsd"'
    assert verdict(f'<case xmlns="urn:test:case" {location}><id>1</id></case>').problems == ()


def test_lines_beyond_sixteen_bits_are_right() -> None:
    found = verdict(xml_case("\n" * 70_000, "<kind>C</kind>", "<x>1</x>")).problems
    assert [one.line for one in found] == [70_004, 70_005]


# --- where libxml2 stops ----------------------------------------------------------------


@pytest.mark.parametrize(
    "lines",
    [
        ("<kinds>A</kinds>", "<phone>x</phone>"),
        ("<kinds>A</kinds>",),
        ("<x/>", "<phone>1</phone>"),
        ("<x><y/></x>",),
        ("<kind>A</kind>", "<size>x</size>"),
        ("<victim><nick at='v'>a</nick></victim>",),
        (VICTIM.replace("</victim>", "<x>1</x></victim>"),),
    ],
)
def test_what_stands_in_a_refused_element_or_behind_it_may_show_more(lines: tuple[str, ...]) -> None:
    found = verdict(xml_case(*lines))
    assert found.is_partial
    assert found.problems
    assert all("pas admis" not in problem.message and "forme" not in problem.message for problem in found.problems)


@pytest.mark.parametrize(
    "lines",
    [
        (),
        ("<x/>",),
        ("<size>x</size>", "<phone>x</phone>"),
        ("<victim><name>n</name><nick>a</nick></victim>", VICTIM.replace("<nick>", "<nick at='v'>")),
        ("<kind><x/></kind>", "<phone>x</phone>"),
        ("texte<phone>x</phone>",),
        (f"<kind {XSI} xsi:type='nothing'>Z</kind>", "<phone>x</phone>"),
    ],
)
def test_where_all_was_looked_at_nothing_more_is_announced(lines: tuple[str, ...]) -> None:
    assert not verdict(xml_case(*lines)).is_partial


@pytest.mark.parametrize("content", ["<case><id></case>", "<!DOCTYPE a><a/>", '{"case": {', '{"case": {}, "case": {}}'])
def test_reader_that_stops_may_show_more(content: str) -> None:
    assert verdict(content).is_partial


# --- envelopes -----------------------------------------------------------------

PAYLOAD = "/edxl/content[1]/contentObject[1]/contentXML[1]/message[1]"
CASE = '<case xmlns="urn:test:case"><id>1</id></case>'
REPORT = '<report xmlns="urn:test:report"><text/></report>'
FREE = '<free xmlns="urn:test:free"><any/></free>'


def payload_places(*lines: str) -> list[str]:
    return [one.place.removeprefix(PAYLOAD) for one in verdict(xml_envelope(*lines)).problems]


@pytest.mark.parametrize("lines", [(HEADER_XML, CASE), (FREE,)])
def test_a_valid_payload_has_no_problem(lines: tuple[str, ...]) -> None:
    assert payload_places(*lines) == []


def test_a_problem_in_the_content_has_place_line_and_label() -> None:
    problem = only(verdict(xml_envelope(HEADER_XML, CASE.replace("</id>", "</id><kind>C</kind>"))))
    assert (problem.place, problem.line, problem.label) == (f"{PAYLOAD}/case[1]/kind[1]", 6, "Nature")


def test_a_missing_header_is_told_field_by_field() -> None:
    assert payload_places(CASE) == ["/messageId[1]", "/sentAt[1]"]


@pytest.mark.parametrize("lines", [(HEADER_XML,), ()])
def test_a_payload_without_use_case_is_told(lines: tuple[str, ...]) -> None:
    problem = only(verdict(xml_envelope(*lines)))
    assert (problem.place, problem.label) == (PAYLOAD, "Message")
    assert "case, report, free" in problem.expected


def test_a_second_use_case_is_told() -> None:
    assert payload_places(HEADER_XML, CASE, REPORT) == ["/report[1]"]


def test_header_fields_do_not_go_with_a_message_that_travels_without() -> None:
    assert payload_places(HEADER_XML, FREE) == ["/messageId[1]", "/sentAt[1]"]


def test_header_fields_come_before_the_use_case() -> None:
    assert payload_places(CASE, HEADER_XML) == ["/messageId[1]", "/sentAt[1]"]


def test_unknown_elements_beside_the_use_case_are_told() -> None:
    assert payload_places(HEADER_XML, "<other/>", CASE) == ["/other[1]"]


def test_a_payload_of_another_namespace_is_told_as_such() -> None:
    problems = verdict(xml_envelope(FREE, namespace="urn:other")).problems
    assert problems[0].place == PAYLOAD
    assert "« urn:other », attendu « urn:test:header »" in problems[0].message


def test_a_wrong_attribute_value_is_told() -> None:
    problem = only(verdict(xml_envelope(FREE).replace('"extended"', '"odd"')))
    assert (problem.place, problem.value) == ("/edxl/@type", "odd")
    assert problem.message == "l'attribut « xlink:type » ne convient pas"


def test_a_missing_attribute_is_told_with_its_value() -> None:
    problem = only(verdict(xml_envelope(FREE).replace(' xlink:type="extended"', "")))
    assert (problem.place, problem.line) == ("/edxl/@type", 1)
    assert problem.message == "l'attribut « xlink:type » manque"
    assert problem.expected == 'xlink:type="extended"'


TAG = '<tag><Value xmlns="urn:tag">v</Value></tag>'


def test_an_element_in_a_namespace_of_its_own_is_known() -> None:
    def tagged(inside: str) -> str:
        return xml_envelope(FREE).replace("<sender>", f"{inside}<sender>")

    assert verdict(tagged(TAG)).problems == ()
    problem = only(verdict(tagged("<tag><Value>v</Value></tag>")))
    assert (problem.place, problem.expected) == ("/edxl/tag[1]/Value[1]", 'xmlns="urn:tag"')
    problem = only(verdict(tagged("<tag/>")))
    assert (problem.place, problem.label) == ("/edxl/tag[1]/Value[1]", "Valeur")


def test_an_empty_wrapper_lacks_its_item() -> None:
    problem = only(
        verdict(f'<edxl xmlns="urn:test:edxl" {XLINK} xlink:type="extended"><id/><sender/><content/></edxl>')
    )
    assert (problem.place, problem.label) == ("/edxl/content[1]/contentObject[1]", "Contenus")


# --- open objects ----------------------------------------------------------------


def open_message(*names: str) -> Message:
    return message(object_type("open", *(field(name) for name in names), is_open=True), name="OPEN")


def test_an_open_object_takes_what_its_namespace_does_not_claim() -> None:
    found = validation(model(open_message("id")))
    assert (
        found.validate(b'<open xmlns="urn:test:open"><id/><x xmlns=""/><y xmlns="urn:y"/></open>', None).problems == ()
    )
    [problem] = found.validate(b'<open xmlns="urn:test:open"><id/><x/></open>', None).problems
    assert problem.place == "/open/x[1]"


def test_an_open_object_without_fields_takes_anything() -> None:
    found = validation(model(open_message()))
    assert found.validate(b'<open xmlns="urn:test:open">text</open>', None).problems[0].place == "/open"
    assert found.validate(b'<open xmlns="urn:test:open"><x/><y xmlns=""/></open>', None).problems == ()
