"""The schema of one message, judged by two validators."""

from __future__ import annotations

import importlib
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree
from xsdata.formats.dataclass.parsers import XmlParser
from xsdata.models.config import GeneratorConfig, StructureStyle

from generator.diagnostics import Origin
from generator.emit.xsd import emit
from generator.model import Code, Coded, CodeList, Message, Model, Ref, Scalar, Text
from tests.factories import ORIGIN, field, message, model, object_type
from tests.official import FOLDER, VERSIONS, needs_official_releases, official_model
from tests.unit.emit.xsd_oracles import document, loaded, of_message, written

XS = {"xs": "http://www.w3.org/2001/XMLSchema"}


def tree(release: Model, name: str = "ROOT") -> etree._Element:
    contents = {str(one.path): one.content for one in emit(release)}
    return etree.fromstring(contents[f"xsd/{name}.xsd"])


def root_of(*fields: object, is_open: bool = False) -> Message:
    return message(object_type("root", *fields, is_open=is_open))


def test_the_root_element_is_the_first_global_element() -> None:
    one = message(object_type("root", field("part", Ref("part"))), object_type("part"))
    schema = tree(model(one))
    assert schema.get("targetNamespace") == one.namespace
    assert schema.get("elementFormDefault") == "qualified"
    assert schema.findall("xs:element", XS)[0].attrib == {"name": "root", "type": "root"}
    assert [one.get("name") for one in schema.findall("xs:complexType", XS)] == ["root", "root.part"]


def test_elements_stand_in_field_order(tmp_path: Path) -> None:
    schema = of_message(root_of(field("b"), field("a")), tmp_path)
    assert schema.accept(document("<b/><a/>"))
    assert not schema.accept(document("<a/><b/>"))


@pytest.mark.parametrize(
    ("cardinality", "accepted"),
    [("0..1", {0, 1}), ("1..1", {1}), ("0..n", {0, 1, 2, 3}), ("1..n", {1, 2, 3}), ("2..3", {2, 3})],
)
def test_a_cardinality_is_the_number_of_elements(cardinality: str, accepted: set[int], tmp_path: Path) -> None:
    schema = of_message(root_of(field("a", Text(), cardinality)), tmp_path)
    assert {count for count in range(4) if schema.accept(document("<a/>" * count))} == accepted


def test_an_unknown_element_is_refused(tmp_path: Path) -> None:
    schema = of_message(root_of(field("a")), tmp_path)
    assert schema.accept(document("<a/>"))
    assert not schema.accept(document("<a/><b/>"))
    assert not schema.accept(document('<a/><b xmlns="urn:other"/>'))


def test_elements_are_of_the_message_namespace(tmp_path: Path) -> None:
    schema = of_message(root_of(field("a")), tmp_path)
    assert not schema.accept(document('<a xmlns=""/>'))


def test_free_content_is_any_element_but_no_text(tmp_path: Path) -> None:
    schema = of_message(root_of(is_open=True), tmp_path)
    assert schema.accept(document(""))
    assert schema.accept(document('<a>1<b/></a><c xmlns="urn:other" d="1"/><e xmlns=""/>'))
    assert not schema.accept(document("text"))
    assert not schema.accept(document("<a/>text"))


def test_an_open_object_with_fields_admits_elements_of_other_namespaces_after_them(tmp_path: Path) -> None:
    schema = of_message(root_of(field("a"), field("b", Text(), "0..n"), is_open=True), tmp_path)
    assert schema.accept(document("<a/><b/><b/>"))
    assert schema.accept(document('<a/><c xmlns="urn:other"/><d xmlns=""/><c xmlns="urn:other"/>'))
    assert not schema.accept(document('<c xmlns="urn:other"/><a/>'))
    assert not schema.accept(document("<a/><c/>"))


def test_an_object_may_hold_itself(tmp_path: Path) -> None:
    one = message(object_type("root", field("a", Ref("root"), "0..1")))
    assert of_message(one, tmp_path).accept(document("<a><a/></a>"))


def test_an_element_has_its_name_in_xml(tmp_path: Path) -> None:
    schema = of_message(root_of(field("a", xml_name="b")), tmp_path)
    assert schema.accept(document("<b/>"))
    assert not schema.accept(document("<a/>"))


def test_a_wrapper_holds_all_items_and_is_optional_with_them(tmp_path: Path) -> None:
    schema = of_message(root_of(field("a", Text(), "0..n", xml_name="item", xml_wrapper="list")), tmp_path)
    assert schema.accept(document(""))
    assert schema.accept(document("<list><item/><item/></list>"))
    assert not schema.accept(document("<list><item/></list><list><item/></list>"))
    assert not schema.accept(document("<item/>"))


def test_a_required_list_has_its_wrapper_and_an_item(tmp_path: Path) -> None:
    schema = of_message(root_of(field("a", Text(), "1..n", xml_name="item", xml_wrapper="list")), tmp_path)
    assert schema.accept(document("<list><item/></list>"))
    assert not schema.accept(document("<list/>"))
    assert not schema.accept(document(""))


def test_a_code_list_is_defined_once_and_annotated_with_its_labels() -> None:
    codes = CodeList("Test.sexe", "Sexe", "", (Code("F", ("Féminin",), "", ""), Code("M", (), "", "")), ORIGIN)
    coded = Coded(("F", "M"), "Test.sexe")
    schema = tree(model(root_of(field("a", coded), field("b", coded, "0..n")), code_lists=[codes]))
    (defined,) = schema.findall("xs:simpleType", XS)
    assert defined.get("name") == "root.test-sexe"
    assert {one.get("type") for one in schema.findall(".//xs:sequence/xs:element", XS)} == {"root.test-sexe"}
    assert defined.xpath("string(.//xs:enumeration[@value='F']//xs:documentation)", namespaces=XS) == "Féminin"
    assert not defined.xpath(".//xs:enumeration[@value='M']/*", namespaces=XS)


def test_a_simple_type_keeps_clear_of_an_object_of_the_same_name(tmp_path: Path) -> None:
    root = object_type("root", field("date", Ref("date")), field("day", Scalar.DATE))
    schema = of_message(message(root, object_type("date", field("a"))), tmp_path)
    assert schema.accept(document("<date><a/></date><day>2024-02-29</day>"))


def test_types_and_elements_carry_title_and_description_in_french() -> None:
    told = replace(field("a", title="Le titre"), description="Une ligne.\n\nUne autre.")
    (annotation,) = tree(model(root_of(told))).findall(".//xs:sequence/xs:element/xs:annotation", XS)
    assert [one.get("{http://www.w3.org/XML/1998/namespace}lang") for one in annotation] == ["fr", "fr"]
    assert [" ".join(str(one.text).split()) for one in annotation] == ["Le titre", "Une ligne. Une autre."]


def test_a_text_that_xml_cannot_carry_does_not_stop_the_emitter() -> None:
    told = tree(model(root_of(field("a", title="a\x00b")))).find(".//xs:sequence//xs:documentation", XS)
    assert told is not None
    assert told.text == "a\ufffdb"


def test_a_document_is_tidy_and_says_whence_it_comes() -> None:
    made = replace(root_of(field("a")), origin=Origin("workbooks/mdd.xlsx", 0, "RC-EDA"))
    (artifact,) = emit(model(made))
    text = artifact.content.decode()
    assert text.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<xs:schema xmlns:xs=')
    assert text.endswith("</xs:schema>\n")
    assert "workbooks/mdd.xlsx, feuille RC-EDA" in text
    assert all(line.strip() and (len(line) - len(line.lstrip())) % 2 == 0 for line in text.splitlines())


def samples(kind: str) -> list[Path]:
    return sorted((FOLDER / "3.4.0" / "samples" / kind).rglob("*.xml"))


def judged(path: Path, folder: Path, release: Model) -> bool | None:
    """The verdict on a sample by the schema of its root; None when no message has that root."""
    name = etree.QName(etree.parse(str(path)).getroot())
    found = [one for one in release.messages if (one.namespace, one.root) == (name.namespace, name.localname)]
    return loaded(folder / f"{found[0].name}.xsd").accept(path.read_bytes()) if found else None


@needs_official_releases
@pytest.mark.parametrize("version", VERSIONS)
def test_every_schema_of_an_official_release_loads(version: str, tmp_path: Path) -> None:
    release = official_model(version)
    folder = written(release, tmp_path)
    for one in release.messages:
        assert one.root in loaded(folder / f"{one.name}.xsd").xmlschema.elements


@needs_official_releases
def test_official_samples_are_accepted(tmp_path: Path) -> None:
    release = official_model("3.4.0")
    folder = written(release, tmp_path)
    verdicts = {path: judged(path, folder, release) for path in (*samples("examples"), *samples("valid"))}
    assert [path.name for path, verdict in verdicts.items() if verdict is False] == []
    envelopes = [path.name for path, verdict in verdicts.items() if verdict is None]
    assert envelopes == ["EDXL-DE.xml", "RC-EDA.xml", "RS-EDA.xml"], "in the namespaces of an earlier release"


@needs_official_releases
def test_official_counter_samples_are_refused(tmp_path: Path) -> None:
    release = official_model("3.4.0")
    folder = written(release, tmp_path)
    verdicts = {path.name: judged(path, folder, release) for path in samples("failing")}
    assert verdicts
    assert set(verdicts.values()) == {False}


@needs_official_releases
def test_xsdata_generates_bindings_that_read_an_official_sample(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("toposort", reason="xsdata's code generator comes with its extra `cli`")
    transformer = importlib.import_module("xsdata.codegen.transformer")
    schema = written(official_model("3.4.0"), tmp_path) / "RC-EDA.xsd"
    config = GeneratorConfig()
    config.output.package = "rc_eda_bindings"
    config.output.structure_style = StructureStyle.SINGLE_PACKAGE
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}:/usr/bin:/bin")  # where its formatter is
    transformer.ResourceTransformer(config=config).process([schema.as_uri()])
    bindings = importlib.import_module("rc_eda_bindings")
    sample = FOLDER / "3.4.0/samples/examples/RC-EDA/RC-EDA_Incendie_RaymondeLECCIA.01.xml"
    case = XmlParser().from_bytes(sample.read_bytes(), bindings.CreateCase)
    assert case.case_id == etree.parse(str(sample)).findtext("{*}caseId")
