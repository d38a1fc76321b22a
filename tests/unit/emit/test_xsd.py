"""The schema of one message, judged by two validators."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from lxml import etree
from xsdata.formats.dataclass.parsers import XmlParser
from xsdata.models.config import GeneratorConfig, StructureStyle

from generator.diagnostics import Origin
from generator.emit.xsd import emit
from generator.model import Code, Coded, CodeList, Message, Model, Ref, Scalar, Text
from tests.factories import ORIGIN, field, message, model, object_type
from tests.official import FOLDER, needs_official_releases, official_model
from tests.unit.emit.xsd_oracles import Oracles, document, loaded, of_message, written

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
    first = schema.findall("xs:element", XS)[0]
    assert first.attrib == {"name": "root"}
    assert [one.get("base") for one in first.iterfind(".//xs:extension", XS)] == ["root"]
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


@pytest.mark.parametrize("is_open", [False, True])
def test_a_great_maximum_is_counted_to_its_end(tmp_path: Path, *, is_open: bool) -> None:
    fields = (field("a", Text(), "2..6000"), field("b", Text(), "0..20000"), field("c", Text(), "0..1"))
    schema = of_message(root_of(*fields, is_open=is_open), tmp_path)
    for a, b, is_valid in [(2, 0, True), (6000, 20_000, True), (1, 0, False), (6001, 0, False), (2, 20_001, False)]:
        assert schema.accept(document("<a/>" * a + "<b/>" * b + "<c/>")) == is_valid


@pytest.mark.parametrize(
    ("cardinality", "is_alone"),
    [("0..5000", False), ("0..5001", True), ("2..6000", True), ("5001..5001", True), ("6000..n", False)],
)
def test_java_finds_a_great_maximum_alone_in_its_sequence(cardinality: str, is_alone: bool) -> None:
    """The JDK refuses a maxOccurs above 5,000 on an element with neighbours."""
    schema = tree(model(root_of(field("a", Text(), cardinality), field("b"))))
    (element,) = schema.findall(".//xs:element[@name='a']", XS)
    assert (len(element.getparent()) == 1) == is_alone


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


def test_an_element_may_have_a_namespace_of_its_own(tmp_path: Path) -> None:
    fields = (
        field("a", cardinality="0..n", xml_name="b", xml_namespace="urn:other"),
        field("day", Scalar.DATE, xml_namespace="urn:other"),
        field("code", Coded(("A", "B")), xml_namespace="urn:third"),
    )
    schema = of_message(root_of(*fields), tmp_path)
    day, code = '<day xmlns="urn:other">2024-02-29</day>', '<code xmlns="urn:third">A</code>'
    assert schema.accept(document(day + code))
    assert schema.accept(document('<o:b xmlns:o="urn:other"/><b xmlns="urn:other">x</b>' + day + code))
    assert not schema.accept(document("<b/>" + day + code))
    assert not schema.accept(document(day + '<b xmlns="urn:other"/>' + code))
    assert not schema.accept(document(day + code.replace("A", "C")))
    assert not schema.accept(document(day.replace("29", "30") + code))
    assert not schema.accept(document(day.replace("other", "third") + code))


def test_two_messages_may_share_elements_of_a_third_namespace(tmp_path: Path) -> None:
    made = [message(object_type(name, field("a", xml_namespace="urn:other"))) for name in ("one", "two")]
    folder = written(model(*made), tmp_path)
    assert sorted(path.name for path in (folder / "support").iterdir()) == ["elements-urn-other.xsd"]
    for one in made:
        inside = f'<{one.root} xmlns="{one.namespace}"><a xmlns="urn:other"/></{one.root}>'
        assert loaded(folder / f"{one.name}.xsd").accept(inside)


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
    assert {one.get("base") for one in schema.findall(".//xs:element//xs:restriction", XS)} == {"root.test-sexe"}
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


def test_the_title_of_a_list_stands_on_the_element_around_it_alone() -> None:
    items = field("a", Text(), "0..n", title="Le titre", xml_name="item", xml_wrapper="list")
    (title,) = tree(model(root_of(items))).xpath("//xs:documentation[.='Le titre']", namespaces=XS)
    assert title.xpath("string(../../@name)") == "list"


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


Schemas = Callable[[str], Oracles]
"""The validators of a message by its name, loaded once."""


def schemas_of(release: Model, folder: Path) -> Schemas:
    where = written(release, folder)
    return cache(lambda name: loaded(where / f"{name}.xsd"))


@pytest.fixture(scope="module")
def official(tmp_path_factory: pytest.TempPathFactory) -> Schemas:
    """The schemas of the official release 3.4.0."""
    return schemas_of(official_model("3.4.0"), tmp_path_factory.mktemp("official"))


def judged(path: Path, official: Schemas) -> bool | None:
    """The verdict on a sample by the schema of its root; None when no message has that root."""
    name = etree.QName(etree.parse(str(path)).getroot())
    messages = official_model("3.4.0").messages
    found = [one for one in messages if (one.namespace, one.root) == (name.namespace, name.localname)]
    return official(found[0].name).accept(path.read_bytes()) if found else None


@pytest.mark.slow
@needs_official_releases
def test_every_schema_of_an_official_release_loads(official: Schemas) -> None:
    for one in official_model("3.4.0").messages:
        assert one.root in official(one.name).xmlschema.elements


@pytest.mark.slow
@needs_official_releases
def test_every_schema_of_an_older_release_loads(tmp_path: Path) -> None:
    release = official_model("3.0.0")
    schemas = schemas_of(release, tmp_path)
    for one in release.messages:
        assert one.root in schemas(one.name).xmlschema.elements


@needs_official_releases
def test_official_samples_are_accepted(official: Schemas) -> None:
    verdicts = {path: judged(path, official) for path in (*samples("examples"), *samples("valid"))}
    assert [path.name for path, verdict in verdicts.items() if verdict is False] == []
    envelopes = [path.name for path, verdict in verdicts.items() if verdict is None]
    assert envelopes == ["EDXL-DE.xml", "RC-EDA.xml", "RS-EDA.xml"], "in the namespaces of an earlier release"


@needs_official_releases
def test_official_counter_samples_are_refused(official: Schemas) -> None:
    verdicts = {path.name: judged(path, official) for path in samples("failing")}
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
