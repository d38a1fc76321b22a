"""The official samples of 3.4.0, and the same with something broken, against the bare validators."""

from __future__ import annotations

import copy
import json
import random
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from lxml import etree

from generator.validate import Validation
from tests.official import FOLDER, needs_official_releases, official_model, own_model
from tests.unit.validate.hub import schemas, validation, xsds

SAMPLES = FOLDER / "3.4.0" / "samples"

pytestmark = needs_official_releases


def samples(*folders: str) -> list[Path]:
    """The sample files of these folders; none where the releases are not."""
    files = (path for folder in folders for path in sorted((SAMPLES / folder).glob("**/*.*")))
    return [path for path in files if path.suffix in (".json", ".xml")]


def is_envelope(path: Path) -> bool:
    return b"distributionID" in path.read_bytes()


VALID = [path for path in samples("valid", "examples") if not is_envelope(path)]
FAILING = samples("failing")


@cache
def official() -> Validation:
    return validation(official_model("3.4.0"))


@cache
def own() -> Validation:
    return validation(own_model())


def named_schema(path: Path) -> str | None:
    """The samples of these two folders are root objects without their root's name."""
    return path.parent.name if path.parent.name.startswith("TECHNICAL") else None


def name(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


def test_official_sample_of_a_bare_message_is_valid() -> None:
    assert len(VALID) > 100
    for path in VALID:
        found = official().validate(path.read_bytes(), named_schema(path))
        assert (found.schema, found.problems) == (path.parent.name, ()), name(path)


@pytest.mark.parametrize("path", FAILING, ids=name)
def test_official_failing_sample_is_invalid_at_places_that_it_has(path: Path) -> None:
    validators = own() if path.parent.name == "EDXL-DE" else official()
    found = validators.validate(path.read_bytes(), named_schema(path))
    assert found.schema == path.parent.name
    assert found.problems
    written = path.read_text("utf-8").splitlines()
    for problem in found.problems:
        assert problem.place
        assert 1 <= problem.line <= len(written)
        assert problem.value[:20] in written[problem.line - 1] or problem.value in ("{…}", "{}", "[…]")


def test_errors_of_a_sample_are_where_its_authors_put_them() -> None:
    found = official().validate((SAMPLES / "failing/TECHNICAL_NOREQ/unknown-enum.json").read_bytes(), "TECHNICAL_NOREQ")
    assert [(one.place, one.line) for one in found.problems] == [
        ("/enumerationField", 2),
        ("/enumArrayField/1", 5),
        ("/nomenclatureField", 8),
    ]


# --- the schemas decide ------------------------------------------------------------

WRONG_VALUES: list[Any] = [None, True, 0, 1.5, "", "x", "2024-02-30", [], {}, ["x"], {"x": 1}]


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [below for step, member in members for below in ((*path, step), *places(member, (*path, step)))]


def broken(document: Any, chance: random.Random) -> Any:
    """The document with one value replaced, removed or added at a place of any depth."""
    changed = copy.deepcopy(document)
    *path, last = chance.choice(places(changed))
    around = changed
    for step in path:
        around = around[step]
    match chance.randrange(3):
        case 0:
            around[last] = chance.choice(WRONG_VALUES)
        case 1:
            del around[last]
        case _ if isinstance(around, list):
            around.append(copy.deepcopy(around[last]))
        case _:
            around[chance.choice(["unknown", "id", f"{last}s"])] = chance.choice(WRONG_VALUES)
    return changed


@cache
def json_oracle(schema: str) -> jsonschema_rs.Draft7Validator:
    documents = schemas(own_model())
    registry = jsonschema_rs.Registry(list(documents.items()))
    return jsonschema_rs.Draft7Validator(
        documents[f"{schema}.schema.json"], registry=registry, validate_formats=True, offline=True
    )


def own_envelope() -> Any:
    [sample] = [path for path in samples("examples/RC-EDA") if path.name.endswith("LECCIA.01.json")]
    document = json.loads((SAMPLES / "failing/EDXL-DE/error-in-RC-DE.json").read_bytes())
    header = document["content"][0]["jsonContent"]["embeddedJsonContent"]["message"]
    header["recipient"] = header.pop("recipients")
    del header["technical"]
    header["createCase"] = json.loads(sample.read_bytes())["createCase"]
    return document


@pytest.mark.slow
def test_broken_envelopes_are_valid_exactly_when_the_schema_says_so() -> None:
    document, oracle = own_envelope(), json_oracle("EDXL-DE")
    assert oracle.is_valid(document)
    chance = random.Random(3)
    verdicts = set()
    for _ in range(300):
        changed = broken(document, chance)
        problems = own().validate_json_value(changed, "EDXL-DE")
        assert (problems == ()) == oracle.is_valid(changed)
        assert all(one.message.name != "value-refused" for one in problems)
        verdicts.add(problems == ())
    assert verdicts == {True, False}


@cache
def xml_oracle(folder: Path, schema: str) -> etree.XMLSchema:
    for path, content in xsds(official_model("3.4.0")).items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return etree.XMLSchema(etree.parse(str(folder / f"{schema}.xsd")))


def break_element(root: etree._Element, chance: random.Random) -> None:
    """Give one element another text, another place, another name, an attribute, or nothing at all."""
    element = chance.choice(list(root.iter("{*}*"))[1:])
    parent = element.getparent()
    assert parent is not None
    match chance.randrange(7):
        case 0:
            element.text = chance.choice(["", "x", "1.5", "2024-02-30"])
        case 1:
            parent.remove(element)
        case 2:
            parent.append(copy.deepcopy(element))
        case 3:
            parent.insert(0, element)
        case 4:
            element.tag = f"{element.tag}s"
        case 5:
            element.set("unknown", "x")
        case _:
            element.tag = etree.QName(element).localname


@pytest.mark.parametrize("path", [one for one in VALID if one.suffix == ".xml"][::6], ids=name)
def test_broken_xml_is_valid_exactly_when_the_xsd_says_so(path: Path, tmp_path: Path) -> None:
    oracle = xml_oracle(tmp_path, path.parent.name)
    chance = random.Random(5)
    for _ in range(60):
        root = etree.fromstring(path.read_bytes())
        break_element(root, chance)
        content = etree.tostring(root)
        problems = official().validate(content, None).problems
        assert (problems == ()) == oracle.validate(etree.fromstring(content))
        assert {one.message.name for one in problems}.isdisjoint({"element-refused", "element-here"})
