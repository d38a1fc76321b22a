"""What must hold of the project's own specs: the workbook, the envelope and the scenarios."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import jsonschema_rs
import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from generator.emit import json_schema
from generator.model import Cardinality, Coded, Field, Message, Ref, Text, Type
from generator.read.rows import DESCRIPTION, EXAMPLES, OBJECT, WIRE_NAME, Row, Sheet
from generator.read.settings import read_settings
from generator.read.sources import Sources
from generator.resolve import resolve
from tests.official import CHECKOUT, own_model
from tests.sources import read_folder

SPECS = CHECKOUT / "specs"
MDD, TECHNICAL = "workbooks/mdd.xlsx", "workbooks/mdd-technical.xlsx"
GUIDE = "#Mode d'emploi"
PROFILES = ["EMSI-DC", "EMSI-DCR", "EMSI-SOM"]


@cache
def own_sources() -> Sources:
    return read_folder(SPECS)[0]


@cache
def workbook(path: str) -> openpyxl.Workbook:
    return openpyxl.load_workbook(SPECS / path)


def rows() -> Iterator[tuple[Sheet, Row]]:
    return ((sheet, row) for sheet in own_sources().sheets for row in sheet.rows)


def validator(schema: json_schema.Schema) -> jsonschema_rs.Draft7Validator:
    return jsonschema_rs.Draft7Validator(schema, validate_formats=True)


def schema_of(name: str) -> json_schema.Schema:
    return json_schema.document(own_model().message_by_name[name], own_model())


def simple_fields() -> Iterator[tuple[str, Field, json_schema.Schema]]:
    """Each field that is no object, with the schema that is emitted for it and what that refers to."""
    for message in own_model().messages:
        document = json_schema.document(message, own_model())
        all_of_them = document.get("definitions", {})
        definitions = {name: one for name, one in all_of_them.items() if one["type"] == "string"}
        for one in message.objects:
            schema = document if one is message.root_object else all_of_them[one.name]
            for field in one.fields:
                if not isinstance(field.type, Ref):
                    place = f"{message.name}: {one.name}.{field.name}"
                    yield place, field, {"definitions": definitions, **schema["properties"][field.name]}


def described() -> Iterator[tuple[str, str]]:
    """Every description, with the place that it is written at."""
    for sheet, row in rows():
        yield f"{sheet.name}!{row.origin.cell}", row[DESCRIPTION].text
    for message in own_model().messages:
        yield message.name, message.description
    for one in own_model().message_by_name["EDXL-DE"].objects[1:]:
        yield f"EDXL-DE: {one.name}", one.description
    for place, field, _ in simple_fields():
        if place.startswith("EDXL-DE"):
            yield place, field.description


# --- findings and words --------------------------------------------------------


def test_own_specs_have_no_finding() -> None:
    sources, reading = read_folder(SPECS)
    _, resolving = resolve(sources)
    assert [*reading, *resolving] == []


def test_messages_of_every_palier_are_there() -> None:
    names = {message.name for message in own_model().messages}
    technical = {"EDXL-DE", "RC-DE", "RC-REF", "RS-INFO", "RS-ERROR", "customContent"}
    assert names >= {*technical, "RC-EDA", "EMSI", *PROFILES}


def test_every_perimeter_has_its_messages() -> None:
    names = {message.name for message in own_model().messages}
    shared = {"RS-EDA", "RS-EDA-MAJ", "RS-RI", "RC-RI", "RS-ER", "RS-SR", "RS-DR", "RS-RR"}
    assert names >= {*shared, "RS-RPIS", "RS-BPV", "RS-URL", "RS-SAS-RDV", "GEO-POS", "GEO-REQ", "GEO-RES"}
    assert names >= {"TECHNICAL", "TECHNICAL_NOREQ"}


def test_every_row_that_is_no_object_has_an_example() -> None:
    assert [row.origin.cell for _, row in rows() if not row[OBJECT] and not row[EXAMPLES]] == []


def test_every_example_is_valid_for_its_own_field() -> None:
    wrong = [
        (place, example)
        for place, _, schema in simple_fields()
        for example in schema.get("examples", [])
        if not validator(schema).is_valid(example)
    ]
    assert wrong == []


def test_every_field_with_examples_in_the_workbook_keeps_one_in_each_profile() -> None:
    """The codes of `codeAndLabel` alone have none: their row has that of the first occurrence."""
    bare = [place for place, field, schema in simple_fields() if not schema.get("examples") and field.name != "code"]
    assert [place for place in bare if not place.endswith(".message")] == []


def test_every_description_is_a_sentence_of_some_length() -> None:
    assert [(place, text) for place, text in described() if len(text) < 40 or not text.endswith(".")] == []


def test_description_stands_twice_only_for_what_has_one_name() -> None:
    """A type that several sheets define says the same in each."""
    names: dict[str, set[str]] = {}
    for _, row in rows():
        names.setdefault(row[DESCRIPTION].text, set()).add(row[WIRE_NAME].text)
    assert {text: found for text, found in names.items() if len(found) > 1} == {}


# --- scenarios -----------------------------------------------------------------


def test_every_message_of_a_scenario_is_valid_in_its_envelope() -> None:
    model = own_model()
    envelope = validator(json_schema.bundle(model.message_by_name["EDXL-DE"], model))
    wrong = [
        (scenario.name, step.name, error.instance_path, error.message)
        for scenario in model.scenarios
        for step in scenario.steps
        for error in envelope.iter_errors(step.envelope)
    ]
    assert model.scenarios
    assert wrong == []


def test_every_step_of_a_scenario_carries_the_message_that_it_names() -> None:
    wrong = [
        (scenario.name, step.name)
        for scenario in own_model().scenarios
        for step in scenario.steps
        if own_model().message_by_name[step.schema].root not in carried(step.envelope)
    ]
    assert wrong == []


def test_every_error_of_a_scenario_is_a_number_of_the_hub_with_its_name() -> None:
    names = {int(one.code): one.label for one in own_model().code_list_by_id["HubSante.codeErreur"].codes}
    steps = [step for scenario in own_model().scenarios for step in scenario.steps if step.schema == "RS-ERROR"]
    codes = [carried(step.envelope)["error"]["errorCode"] for step in steps]
    assert [one for one in codes if names.get(one["statusCode"]) != one["statusString"]] == []
    assert codes


def carried(envelope: Any) -> dict[str, Any]:
    return envelope["content"][0]["jsonContent"]["embeddedJsonContent"]["message"]


# --- profiles ------------------------------------------------------------------


@pytest.mark.parametrize("name", PROFILES)
def test_whatever_a_profile_accepts_the_base_accepts(name: str) -> None:
    profile, base = own_model().message_by_name[name], own_model().message_by_name["EMSI"]
    pair = profile.root_object.name, base.root_object.name
    assert list(widenings(profile, base, pair, set())) == []


def widenings(profile: Message, base: Message, pair: tuple[str, str], seen: set[tuple[str, str]]) -> Iterator[str]:
    """Where an object of a profile admits what the base's does not."""
    if pair in seen:
        return
    seen.add(pair)
    own, whole = profile.object_by_name[pair[0]], base.object_by_name[pair[1]]
    if own.is_open and not whole.is_open:
        yield f"{own.name} is open"
    for required in (field for field in whole.fields if field.cardinality.is_required):
        if own.field(required.name) is None:
            yield f"{own.name}.{required.name} is missing"
    for field in own.fields:
        general = whole.field(field.name)
        place = f"{own.name}.{field.name}"
        if general is None:
            yield f"{place} is unknown to the base"
            continue
        if not is_within(field.cardinality, general.cardinality):
            yield f"{place} is {field.cardinality}, not within {general.cardinality}"
        match field.type, general.type:
            case Ref(one), Ref(other):
                yield from widenings(profile, base, (one, other), seen)
            case one, other if not is_narrower(one, other):
                yield f"{place} admits other values"


def is_within(own: Cardinality, base: Cardinality) -> bool:
    if own.is_list != base.is_list:
        return False
    return own.low >= base.low and (base.high is None or (own.high is not None and own.high <= base.high))


def is_narrower(own: Type, base: Type) -> bool:
    match own, base:
        case Coded(codes), Coded(others):
            return set(codes) <= set(others)
        case Coded(), Text(()):
            return True
        case Text(patterns), Text(others):
            return set(others) <= set(patterns)
        case _:
            return own == base


def test_a_wider_cardinality_is_seen_as_such() -> None:
    assert not is_within(Cardinality(0, 1), Cardinality(1, 1))
    assert not is_within(Cardinality(0, None), Cardinality(0, 3))
    assert not is_narrower(Coded(("A", "B")), Coded(("A",)))
    assert not is_narrower(Text(()), Text(("^A$",)))


def test_request_names_no_resource_and_no_parent_mission() -> None:
    request = own_model().message_by_name["EMSI-DC"]
    assert request.root_object.field("RESOURCE") is None
    assert request.object_by_name["mission"].field("PARENT_MISSION_ID") is None


@pytest.mark.parametrize(
    ("profile", "name", "is_valid"),
    [
        ("EMSI-DC", "#DEMANDE_CONCOURS#CARENCE#Z.01.00.00#", True),
        ("EMSI-DC", "#DEMANDE_CONCOURS#CARENCE#", False),
        ("EMSI-DC", "#MISSION#", False),
        ("EMSI-DCR", "#REPONSE_DEMANDE_CONCOURS#DIFFEREE#", True),
        ("EMSI-DCR", "#REPONSE_DEMANDE_CONCOURS#PEUT-ETRE#", False),
        ("EMSI-SOM", "#OPERATION_GLOBALE#", True),
        ("EMSI-SOM", "Reconnaissance", True),
        ("EMSI-SOM", "#DEMANDE_CONCOURS#CARENCE#Z.01.00.00#", False),
        ("EMSI", "#DEMANDE_CONCOURS#CARENCE#Z.01.00.00#", True),
    ],
)
def test_name_of_a_mission_tells_the_profiles_apart(profile: str, name: str, *, is_valid: bool) -> None:
    schema = schema_of(profile)["definitions"]["mission"]["properties"]["NAME"]
    assert validator(schema).is_valid(name) is is_valid


@pytest.mark.parametrize("name", PROFILES)
def test_profile_has_at_least_one_mission(name: str) -> None:
    mission = own_model().message_by_name[name].root_object.field("MISSION")
    assert mission is not None
    assert mission.cardinality == Cardinality(1, None)


# --- the workbook as a document ------------------------------------------------


def test_guide_stands_first_and_is_not_read() -> None:
    assert workbook(MDD).sheetnames[0] == GUIDE
    assert GUIDE not in [sheet.name for sheet in own_sources().sheets]


def test_guide_shows_settings_that_can_be_pasted() -> None:
    texts = [str(cell.value) for row in workbook(MDD)[GUIDE].iter_rows() for cell in row]
    pasted = [text for text in texts if text.startswith(("[[waiver]]", "skip_sheets"))]
    settings, findings = read_settings("\n".join(pasted).encode())
    assert findings == ()
    assert (len(settings.waivers), len(settings.skipped)) == (1, 1)


def test_header_stays_in_view_and_filters_the_rows() -> None:
    looks = {sheet.title: (sheet.freeze_panes, (sheet.auto_filter.ref or "").split(":")[0]) for sheet in model_sheets()}
    assert looks == dict.fromkeys(looks, ("B9", "A8"))


def test_cells_with_few_possible_values_offer_them() -> None:
    for sheet in model_sheets():
        columns = {cell.value: cell.column_letter for cell in sheet[8]}
        for header in ("Cardinalité", "Objet", "Format (ou type)"):
            assert offers(sheet, f"{columns[header]}9"), (sheet.title, header)
        for cell in sheet[7]:
            assert cell.value != "Périmètre" or offers(sheet, f"{cell.column_letter}9"), (sheet.title, cell.coordinate)


def test_other_cardinalities_and_types_may_be_typed() -> None:
    styles = {
        rule.formula1: rule.errorStyle for sheet in model_sheets() for rule in sheet.data_validations.dataValidation
    }
    assert {formula for formula, style in styles.items() if style != "warning"} == {'"X"', '"Y,N"'}


def test_sheets_print_on_the_width_of_a_page() -> None:
    for sheet in model_sheets():
        assert sheet.page_setup.orientation == "landscape", sheet.title
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0), sheet.title


def model_sheets() -> list[Worksheet]:
    sheets = [workbook(sheet.origin.file)[sheet.name] for sheet in own_sources().sheets]
    assert len(sheets) > 15
    return sheets


def offers(sheet: Worksheet, cell: str) -> bool:
    return any(rule.type == "list" and cell in rule.sqref for rule in sheet.data_validations.dataValidation)
