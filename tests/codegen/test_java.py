"""The Java library reads, refuses and writes what the Python package does."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lxml import etree

from generator.emit.java import emit
from generator.model import Model, Scalar, Text
from tests.codegen.generators import HERE, needs_generators
from tests.codegen.java_project import Project
from tests.codegen.openapi_classes import run
from tests.codegen.test_openapi_classes import needs
from tests.differential.class_oracle import ClassOracle
from tests.differential.engine_quirks import QUIRKS
from tests.differential.travel import Travel
from tests.differential.verdicts import mutants, sampled
from tests.factories import field, message, model, object_type
from tests.official import CHECKOUT, own_model
from tests.packages import Package

pytestmark = [needs_generators, needs("mvn"), pytest.mark.slow]

EXAMPLES = sorted((CHECKOUT / "generated" / "examples").rglob("*.json"))
ENVELOPE = "edxlDistribution"
MUTANTS = 3_000


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return Project.built(own_model(), tmp_path_factory.mktemp("java"))


def canonical(xml: str) -> bytes:
    return etree.tostring(etree.fromstring(xml.encode(), etree.XMLParser(remove_blank_text=True)), method="c14n")


def by_the_package(xml: str) -> object:
    """What the Python package reads; free content has no lists in XML, and so may differ from its JSON."""
    message = Package(own_model(), CHECKOUT / "generated").module("").parse(xml)
    members = json.loads(message.model_dump_json(by_alias=True, exclude_none=True))
    return members if message.wire_root == ENVELOPE else {message.wire_root: members}


def test_every_example_is_read_and_written_in_both_forms(project: Project) -> None:
    texts = [path.read_text(encoding="utf-8") for path in EXAMPLES]
    forms = [path.with_suffix(".xml").read_text(encoding="utf-8") for path in EXAMPLES]
    assert len(texts) > 200
    for text, form, of_json, of_xml in zip(texts, forms, project.answers(texts), project.answers(forms), strict=True):
        assert json.loads(of_json["json"]) == json.loads(text)
        assert json.loads(of_xml["json"]) == by_the_package(form)
        assert canonical(of_json["xml"]) == canonical(of_xml["xml"]) == canonical(form)


def test_it_refuses_what_the_package_refuses(project: Project) -> None:
    travel = Travel(own_model())
    cases = [case for _, one in sampled(mutants(own_model()), MUTANTS) for case in one.cases()]
    documents = [travel.alone(case.schema, case.form, case.document) for case in cases]
    with ClassOracle(CHECKOUT / "generated" / "python" / "src") as classes:
        ours = classes.accepts((case.schema, "any", text) for case, text in zip(cases, documents, strict=True))
    theirs = ["problem" not in answer for answer in project.answers(documents)]
    excused = {mutation for _, mutation in QUIRKS}
    differing = [
        (case.schema, case.form, case.mutation, case.place, left)
        for case, left, right in zip(cases, ours, theirs, strict=True)
        if left != right and case.mutation not in excused
    ]
    assert differing == []
    assert 500 < sum(ours) < len(ours) - 2_000


def test_a_problem_says_where_and_what(project: Project) -> None:
    example = json.loads((CHECKOUT / "generated/examples/RC-EDA/minimal.json").read_text(encoding="utf-8"))
    del example["createCase"]["creation"]
    of_json, of_xml, of_nothing = project.answers([json.dumps(example), "<createCase/>", "{}"])
    assert of_json["problem"].startswith("/createCase: ")
    assert "creation" in of_json["problem"]
    assert of_xml["problem"].startswith("line 1: ")
    assert "createCase" in of_nothing["problem"]


def test_a_message_is_built_field_by_field(project: Project) -> None:
    built, missing = project.run(HERE / "java" / "Build.java").splitlines()
    assert json.loads(built) == {"reference": {"distributionID": "fr.health.samu770_1"}}
    assert missing == "distributionID"


def odd_model() -> Model:
    """Names that Java keeps for itself, texts that end comments, an open object, and one with too many fields."""
    odd = object_type(
        "string",
        field("class", title="Fin */ du commentaire \\u000a @tag <b>"),
        field("hashCode", Scalar.DATETIME),
        field("builder", Scalar.DATE),
        field("others", Text(), "0..n"),
        field("a.b", Scalar.INTEGER),
        field("a-b", Scalar.BOOLEAN),
        is_open=True,
    )
    large = object_type("list", *(field(f"f{number}") for number in range(300)))
    return model(message(odd, large))


def test_odd_names_and_large_objects_compile(project: Project, tmp_path: Path) -> None:
    for artifact in emit(odd_model()):
        path = tmp_path / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(artifact.content)
    sources = sorted((tmp_path / "java").rglob("*.java"))
    run(
        [
            "javac",
            "-encoding",
            "UTF-8",
            "-Xlint:all",
            "-Werror",
            "-cp",
            f"{project.folder}/lib/*",
            "-d",
            tmp_path / "made",
            *sources,
        ],
        tmp_path,
    )
