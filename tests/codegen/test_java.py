"""The Java library reads, refuses and writes what the Python package does."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.emit.java import emit
from generator.model import Model, Scalar, Text
from tests.codegen.generators import HERE, needs_generators
from tests.codegen.java_project import Project
from tests.codegen.languages import (
    assert_depth_is_bounded,
    assert_field_of_another_namespace_is_refused,
    assert_free_content_is_written_as_it_reads,
    assert_read_and_written,
    differing,
)
from tests.codegen.openapi_classes import run
from tests.codegen.test_openapi_classes import needs
from tests.differential.engine_quirks import QUIRKS
from tests.factories import field, message, model, object_type
from tests.official import CHECKOUT, own_model

pytestmark = [needs_generators, needs("mvn"), pytest.mark.slow]

MUTANTS = 1_500


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return Project.built(own_model(), tmp_path_factory.mktemp("java"))


def test_every_example_is_read_and_written_in_both_forms(project: Project) -> None:
    assert_read_and_written(project.answers)


def test_field_of_another_namespace_is_refused(project: Project) -> None:
    assert_field_of_another_namespace_is_refused(project.answers)


def test_depth_is_bounded(project: Project) -> None:
    assert_depth_is_bounded(project.answers)


def test_free_content_is_written_as_it_reads(project: Project) -> None:
    assert_free_content_is_written_as_it_reads(project.answers)


def test_it_refuses_what_the_package_refuses(project: Project) -> None:
    excused = {mutation for _, mutation in QUIRKS}
    assert [one for one in differing(project.answers, MUTANTS) if one[0].mutation not in excused] == []


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
