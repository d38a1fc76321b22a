"""How names are spelt in each target, example by example."""

from __future__ import annotations

import pydantic
import pytest

from generator.naming.files import file_names, is_device_name, slug, slugs
from generator.naming.java import (
    component_names,
    constant_names,
    file_classes,
    free_component,
    nested_classes,
    package_name,
)
from generator.naming.json_schema import json_classes
from generator.naming.names import SCHEMA_NAME, WIRE_NAME
from generator.naming.python import class_name, class_names, field_names, member_names, module_names
from generator.naming.xsd import xml_prefixes, xsd_simple_types, xsd_type
from tests.effort import LINEAR, calls


@pytest.mark.parametrize(
    ("wire", "attribute"),
    [
        ("caseId", "case_id"),
        ("referencedDistributionID", "referenced_distribution_id"),
        ("EVENT_ID", "event_id"),
        ("HTTPServer", "http_server"),
        ("object2Level3", "object2_level3"),
        ("a-b.c", "a_b_c"),
        ("_id", "id"),
        ("_", "x"),
        ("class", "class_"),
        ("match", "match_"),
        ("type", "type"),
        ("list", "list_"),
        ("date", "date_"),
        ("copy", "copy_"),
        ("json", "json_"),
        ("toJson", "to_json_"),
        ("fromXml", "from_xml_"),
        ("modelName", "x_model_name"),
        ("modelConfig", "x_model_config"),
        ("wireRoot", "x_wire_root"),
        ("self", "self_"),
    ],
)
def test_an_attribute_is_snake_case_and_clear_of_what_python_and_pydantic_keep(wire: str, attribute: str):
    assert field_names([wire]) == {wire: attribute}


def test_no_attribute_hides_what_pydantic_models_have():
    known = [*dir(pydantic.BaseModel), *dir(type(pydantic.BaseModel))]
    own = [name for name in known if not name.startswith("_")]
    assert len(own) > 20
    assert [name for name in own if field_names([name])[name] == name] == []


def test_colliding_fields_are_numbered_in_field_order():
    spelt = field_names(["fooBar", "FooBar", "foo-bar", "other"])
    assert spelt == {"fooBar": "foo_bar", "FooBar": "foo_bar_2", "foo-bar": "foo_bar_3", "other": "other"}


def test_a_field_that_is_spelt_as_its_attribute_keeps_it():
    """Else `Case(foo_bar=…)` would mean one field by its Python name and another by its wire name."""
    assert field_names(["fooBar", "foo_bar"]) == {"fooBar": "foo_bar_2", "foo_bar": "foo_bar"}


def test_no_number_makes_the_spelling_of_another_name():
    assert field_names(["a", "A", "a_2"]) == {"a": "a", "A": "a_3", "a_2": "a_2"}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("createCase", "CreateCase"),
        ("EMSI", "Emsi"),
        ("eventID", "EventID"),
        ("HubSante.filière", "HubSanteFiliere"),
        ("cœur", "Coeur"),
        ("ISO3166-ISO31662", "Iso3166Iso31662"),
        ("15-18", "X1518"),
        ("é", "E"),
        ("日本", "X"),
        ("date", "DateObject"),
        ("field", "FieldObject"),
        ("wireModel", "WireModelObject"),
        ("configDict", "ConfigDictObject"),
        ("exception", "ExceptionObject"),
        ("none", "NoneObject"),
    ],
)
def test_a_class_is_camel_case_and_clear_of_what_its_module_imports(name: str, expected: str):
    assert class_name(name) == expected


def test_colliding_classes_are_numbered_without_underscore():
    assert class_names(["case", "Case", "CASE"]) == {"case": "Case2", "Case": "Case", "CASE": "Case3"}


def test_a_number_after_a_digit_is_set_apart():
    assert class_names(["level1", "level-1"]) == {"level1": "Level1", "level-1": "Level1No2"}


def test_a_class_is_clear_of_those_already_taken():
    assert class_names(["case"], ["Case"]) == {"case": "Case2"}


@pytest.mark.parametrize(
    ("code", "member"),
    [
        ("R01", "R01"),
        ("15", "C_15"),
        ("#DEMANDE#", "DEMANDE"),
        ("a/b c", "A_B_C"),
        ("déjà", "DEJA"),
        ("+", "PLUS_SIGN"),
        ("<=", "LESS_THAN_SIGN_EQUALS_SIGN"),
        ("Ω", "GREEK_CAPITAL_LETTER_OMEGA"),
        ("\ue000", "UE000"),
        ("mro", "MRO"),
        ("", "EMPTY"),
    ],
)
def test_a_member_is_upper_case(code: str, member: str):
    assert member_names([code]) == {code: member}


def test_codes_that_differ_by_case_or_punctuation_are_numbered():
    assert member_names(["a", "A", "a."]) == {"a": "A_2", "A": "A", "a.": "A_3"}


@pytest.mark.parametrize(
    ("schema", "module"),
    [
        ("RS-EDA-MAJ", "rs_eda_maj"),
        ("customContent", "custom_content"),
        ("TECHNICAL_NOREQ", "technical_noreq"),
        ("class", "class_"),
        ("aux", "aux_"),
    ],
)
def test_a_module_is_snake_case_and_no_device(schema: str, module: str):
    assert module_names([schema]) == {schema: module}


def test_modules_are_clear_of_each_other_and_of_those_taken():
    modules = module_names(["RS-EDA", "rsEda", "XML"], ["xml"])
    assert modules == {"RS-EDA": "rs_eda", "rsEda": "rs_eda_2", "XML": "xml_2"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Été à Nîmes", "ete-a-nimes"), ("Œuvre", "oeuvre"), ("--", "x"), ("", "x"), ("日本", "x"), ("ß", "ss")],
)
def test_a_slug_is_ascii_words(text: str, expected: str):
    assert slug(text) == expected


def test_slugs_are_short_enough_for_a_file_name_and_no_device():
    spelt = slugs(["a" * 300, "con", "a" * 301])
    assert spelt["con"] == "con_"
    assert spelt["a" * 300] == "a" * 80
    assert spelt["a" * 301] == "a" * 80 + "_2"


def test_file_names_are_clear_of_those_in_the_folder():
    assert file_names(["urn:a:b", "urn-a-b", "index"], ["index"]) == {
        "urn:a:b": "urn-a-b_2",
        "urn-a-b": "urn-a-b",
        "index": "index_2",
    }


def test_no_prefix_is_one_that_xml_keeps_for_itself():
    assert xml_prefixes(["RC-EDA", "XML-EDA", "XS"]) == {
        "RC-EDA": "rc-eda",
        "XML-EDA": "m-xml-eda",
        "XS": "xs_2",
    }


def test_a_root_object_keeps_its_name_as_a_type():
    assert xsd_type("createCase", "createCase") == "createCase"
    assert xsd_type("createCase", "location") == "createCase.location"


def test_simple_types_are_clear_of_the_complex_ones():
    assert xsd_simple_types("case", ["date", "Été"], ["case.date"]) == {
        "date": "case.date_2",
        "Été": "case.ete",
    }


@pytest.mark.parametrize("name", ["con", "CON", "nul.txt", "com1", "LPT9.schema.json"])
def test_devices_are_known_whatever_their_ending(name: str):
    assert is_device_name(name)


@pytest.mark.parametrize("name", ["console", "com0", "com10", "RC-EDA"])
def test_other_names_are_no_devices(name: str):
    assert not is_device_name(name)


@pytest.mark.parametrize("name", ["a", "A_b-c.d", "_x"])
def test_a_balise_is_an_xml_name_without_prefix(name: str):
    assert WIRE_NAME.match(name)


@pytest.mark.parametrize("name", ["", "1a", "a b", "a:b", "é", "a\n", "a/b", "$ref", "-a"])
def test_another_text_is_no_balise(name: str):
    assert not WIRE_NAME.match(name)


@pytest.mark.parametrize("name", ["RC-EDA", "TECHNICAL_NOREQ", "customContent"])
def test_a_schema_is_named_as_a_file_may_be(name: str):
    assert SCHEMA_NAME.match(name)


@pytest.mark.parametrize("name", ["", "RC--EDA", "-RC", "RC-", "../RC", "RC.EDA", "RC EDA", "RC-EDA\n", "15-18"])
def test_another_text_names_no_schema(name: str):
    assert not SCHEMA_NAME.match(name)


def test_definitions_are_named_in_as_many_steps_as_there_are() -> None:
    def work(number: int) -> int:
        return calls(lambda: json_classes((f"part{each}", "root") for each in range(number)))

    assert work(400) < LINEAR * work(200)


@pytest.mark.parametrize(
    ("import_name", "package"),
    [
        ("hubsante_models", "hubsante.models"),
        ("hubsante_models_v2", "hubsante.models.v2"),
        ("models_3", "models_3"),
        ("new_models", "new_models"),
        ("package", "package_"),
    ],
)
def test_package_of_java(import_name: str, package: str) -> None:
    assert package_name(import_name) == package


def test_classes_of_java_hide_none_that_their_file_refers_to() -> None:
    assert file_classes(["createCase", "string", "con"]) == {
        "createCase": "CreateCase",
        "string": "String_2",
        "con": "Con_",
    }
    assert nested_classes(["createCase", "map"], ["CreateCase"]) == {"createCase": "CreateCase_2", "map": "Map_2"}


def test_components_of_java_are_neither_words_of_the_language_nor_methods_of_records() -> None:
    names = component_names(["caseId", "class", "a.b", "a-b", "hashCode", "builder", "URI"])
    assert list(names.values()) == ["caseId", "class_", "a_b", "a_b_2", "hashCode_2", "builder_2", "URI"]
    assert free_component("others", ["others"]) == "others_2"


def test_constants_of_java_are_one_a_code() -> None:
    names = constant_names(["C01.01", "15", "é", "e", "+", "-"])
    assert list(names.values()) == ["C01_01", "C_15", "E", "E_2", "C_", "C_2"]
