"""The words of verdicts as data: all that a message can lead to, in a form that is written down."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from string import Formatter
from typing import Any

import jsonschema_rs
import pytest

from generator import expected, pipeline, validate
from generator.catalogue.phrases import FAMILIES, PHRASES
from generator.clock import Clock
from generator.diagnostics import Origin
from generator.emit import labels
from generator.emit.labels import VERDICT_FAMILIES, emit
from generator.model import AnyMessage, Bounded, Bounds, Coded, Length, Model, Ref, Scalar, Text, Type
from generator.rerun import Request
from generator.resources import template_folder
from generator.walk import visits
from tests.factories import field, message, model, object_type
from tests.official import needs_official_releases, official_model, own_model
from tests.unit.validate.hub import HUB

FORMS = {path.name: json.loads(path.read_text("utf-8")) for path in template_folder("labels").glob("*.schema.json")}


def files(of: Model) -> dict[str, Any]:
    """The data by its path below `labels/`."""
    artifacts = ((str(artifact.path.relative_to("labels")), artifact.content) for artifact in emit(of))
    return {path: json.loads(content) for path, content in artifacts if path.endswith(".json")}


def form_of(path: str) -> str:
    return "message.schema.json" if path.startswith("messages/") else path.replace(".json", ".schema.json")


def faults(path: str, content: object) -> list[str]:
    """What the published schema of a file refuses."""
    return [error.message for error in jsonschema_rs.Draft7Validator(FORMS[form_of(path)]).iter_errors(content)]


def phrases_in(tree: object) -> Iterator[dict[str, Any]]:
    members = tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ()
    if isinstance(tree, dict) and "phrase" in tree:
        yield tree
    for part in members:
        yield from phrases_in(part)


@pytest.mark.parametrize("release", [own_model, lambda: HUB])
def test_every_file_has_the_form_that_is_written_down(release: Any) -> None:
    written = files(release())
    assert {form_of(path) for path in written if not path.endswith(".schema.json")} == set(FORMS)
    assert {path: faults(path, content) for path, content in written.items() if path not in FORMS} == {
        path: [] for path in written if path not in FORMS
    }


@needs_official_releases
def test_the_files_of_an_official_release_have_this_form() -> None:
    assert [
        fault
        for path, content in files(official_model("3.4.0")).items()
        if path not in FORMS
        for fault in faults(path, content)
    ] == []


@pytest.mark.parametrize(
    ("path", "change"),
    [
        ("messages/CASE.json", {"format": 2}),
        ("messages/CASE.json", {"other": 1}),
        ("messages/CASE.json", {"objects": {"case": {"fields": {"id": {"type": "text"}}}}}),
        ("release.json", {"messages": {"CASE": {}}}),
        ("phrases.json", {"phrases": {"list": {"fr": "une liste", "values": []}}}),
        ("phrases.json", {"phrases": {"Une liste": {"fr": "une liste", "en": "a list", "values": []}}}),
    ],
)
def test_another_form_is_refused(path: str, change: dict[str, object]) -> None:
    content = files(HUB)[path]
    assert faults(path, content) == []
    assert faults(path, {**content, **change}) != []


def test_every_field_of_every_way_is_reached_by_names() -> None:
    release = own_model()
    written = files(release)
    for each in release.messages:
        tree = written[f"messages/{each.name}.json"]
        for visit in visits(each):
            entry: Any = {}
            object_name = tree["object"]
            for name in visit.names:
                entry = tree["objects"][object_name]["fields"][name]
                object_name = entry.get("object")
            assert entry["cell"] == str(visit.field.origin)
            assert entry["cardinality"] == str(visit.field.cardinality)


def test_an_object_within_itself_stands_once() -> None:
    tree = object_type("tree", field("branch", Ref("tree"), "0..n", title="Branche"))
    case = message(object_type("case", field("tree", Ref("tree"))), tree)
    objects = files(model(case))["messages/CASE.json"]["objects"]
    assert list(objects) == ["case", "tree"]
    assert objects["tree"]["fields"]["branch"]["object"] == "tree"


@pytest.mark.parametrize(
    ("type_", "written", "expectation"),
    [
        (Text(), {"type": "text"}, "un texte"),
        (Text((), Length(1, 40)), {"type": "text", "length": "1..40"}, "un texte de 1 à 40 caractères"),
        (Coded(("A", "B"), "Hub.kind"), {"type": "code", "list": "Hub.kind"}, "l'un des codes de Hub.kind : A, B"),
        (Coded(("A",)), {"type": "code"}, "le code A"),
        (Scalar.DATE, {"type": "date"}, "une date AAAA-MM-JJ, par exemple 2024-02-29"),
        (
            Bounded(Scalar.NUMBER, Bounds(Decimal("-90.5"), None)),
            {"type": "number", "bounds": "-90.5..n"},
            "un nombre d'au moins -90.5",
        ),
        (Ref("part"), {"type": "object", "object": "part"}, "un objet"),
        (AnyMessage(), {"type": "message"}, "les données de l'en-tête et un seul cas d'usage, ou un message"),
    ],
)
def test_a_type_and_what_is_expected(type_: Type, written: dict[str, str], expectation: str) -> None:
    case = message(object_type("case", field("own", type_)), object_type("part", field("x")))
    data = files(model(case))
    own = data["messages/CASE.json"]["objects"]["case"]["fields"]["own"]
    assert {name: own[name] for name in ("type", "object", "list", "length", "bounds") if name in own} == written
    assert french(own["expected"], data["phrases.json"]["phrases"]).startswith(expectation)


@pytest.mark.parametrize(
    ("cardinality", "words"),
    [
        ("1..1", "obligatoire"),
        ("0..1", "facultatif"),
        ("0..n", "facultatif, éléments en nombre libre"),
        ("1..3", "obligatoire, de 1 à 3 éléments"),
    ],
)
def test_a_cardinality_in_words(cardinality: str, words: str) -> None:
    data = files(model(message(object_type("case", field("own", cardinality=cardinality)))))
    own = data["messages/CASE.json"]["objects"]["case"]["fields"]["own"]
    assert french(own["occurrence"], data["phrases.json"]["phrases"]) == words


def french(tree: dict[str, Any], phrases: dict[str, Any]) -> str:
    """The words of a phrase of data, as `docs/labels.md` describes them."""
    values = {name: value if isinstance(value, str) else french(value, phrases) for name, value in tree.items()}
    parts = []
    for text, name, noun, _ in Formatter().parse(phrases[tree["phrase"]]["fr"]):
        value = values[name] if name else ""
        parts += [text, f"{value} {noun}{'s' * (int(value) > 1)}" if noun else value]
    return "".join(parts)


def test_the_label_of_a_field_without_one_is_that_of_its_object() -> None:
    part = replace(object_type("part", field("x")), title="Partie")
    case = message(object_type("case", replace(field("part", Ref("part")), title="")), part)
    objects = files(model(case))["messages/CASE.json"]["objects"]
    assert objects["case"]["fields"]["part"]["label"] == "Partie"


def test_every_phrase_of_the_data_is_there_with_its_values() -> None:
    data = files(own_model())
    phrases = data["phrases.json"]["phrases"]
    for path, content in data.items():
        for phrase in phrases_in(content) if path.startswith("messages/") else ():
            assert {*phrases[phrase["phrase"]]["values"]} == phrase.keys() - {"phrase", "apart"}


def named_phrases(path: Path) -> Iterator[str]:
    """The names of phrases in a module, those that are put together left out."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in PHRASES:
            yield node.value


def test_every_phrase_that_a_verdict_names_is_written() -> None:
    folder = Path(validate.__file__).parent
    scans = {"samples.py", "scenarios.py", "read_only.py"}  # find things in sources, and judge no message of a sender
    modules = [path for path in folder.glob("*.py") if path.name not in scans]
    named = {name for path in (*modules, Path(expected.__file__)) for name in named_phrases(path)}
    assert len(named) > 100
    assert named <= files(HUB)["phrases.json"]["phrases"].keys()


def test_both_languages_are_those_of_the_catalogue() -> None:
    phrases = files(HUB)["phrases.json"]["phrases"]
    assert {name: (words["fr"], words["en"]) for name, words in phrases.items()} == {
        name: (words.fr, words.en) for family in VERDICT_FAMILIES for name, words in FAMILIES[family].items()
    }
    assert phrases["field-unknown-in"]["values"] == ["name", "label"]


def test_the_target_knows_cells_and_is_made_when_it_is_asked_for_alone() -> None:
    placed = message(object_type("case", replace(field("own"), origin=Origin("mdd.xlsx", 0, "CASE", 9, 11))))
    assert "labels" not in Request(Path()).wanted
    assert Request(Path(), targets=("labels", "xsd")).wanted == ("xsd", "labels")
    artifacts = pipeline.emitted(model(placed), ("labels",), Clock())
    assert {artifact.path.parts[0] for artifact in artifacts} == {"labels"}
    content = next(json.loads(each.content) for each in artifacts if each.path.name == "CASE.json")
    assert content["objects"]["case"]["fields"]["own"]["cell"] == "mdd.xlsx CASE!K9"
    assert content["format"] == labels.FORMAT
