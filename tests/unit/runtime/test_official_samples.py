"""The official sample messages of 3.4.0 through the generated classes, official and our own, in JSON and in XML."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from pydantic import ValidationError

from tests.official import FOLDER, needs_official_releases
from tests.packages import Package

SAMPLES = FOLDER / "3.4.0" / "samples"

pytestmark = needs_official_releases


def samples(suffix: str, *folders: str) -> list[Path]:
    """The sample files; none where the releases are not."""
    return [path for folder in folders for path in sorted((SAMPLES / folder).glob(f"*/*.{suffix}"))]


def is_envelope(path: Path) -> bool:
    """The envelopes in XML carry messages in the namespaces of older releases."""
    return b"distributionID" in path.read_bytes()


JSON = samples("json", "examples", "valid")
XML = [path for path in samples("xml", "examples", "valid") if not is_envelope(path)]
FAILING_JSON = samples("json", "failing")
FAILING_XML = samples("xml", "failing")


@pytest.fixture(params=["official", "own"])
def release(request: pytest.FixtureRequest) -> Package:
    """The package of the official release, then that of our own specs, which hold the same messages."""
    package: Package = request.getfixturevalue(request.param)
    return package


def name(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


def class_and_value(package: Package, path: Path) -> tuple[Any, Any]:
    """An envelope and a technical sample have no root key; the folder of the latter is named after its schema."""
    document = json.loads(path.read_text(encoding="utf-8"))
    if "distributionID" in document or path.parent.name == "EDXL-DE":
        return package.message("EDXL-DE"), document
    if path.parent.name.startswith("TECHNICAL"):
        return package.message(path.parent.name), document
    ((root, value),) = document.items()
    return class_of_root(package, root), value


def class_of_root(package: Package, root: str) -> Any:
    (found,) = (one.name for one in package.model.messages if one.root == root)
    return package.message(found)


def canonical(document: bytes) -> bytes:
    """Without comments and indentation, in canonical XML."""
    parser = etree.XMLParser(remove_blank_text=True, remove_comments=True)
    root = etree.fromstring(document, parser)
    etree.cleanup_namespaces(root)
    for name_ in list(root.attrib):
        del root.attrib[name_]  # the place of the schema, a hint to validators
    return etree.tostring(root, method="c14n")


def test_the_samples_are_there():
    assert (len(JSON) > 50, len(XML) > 50, len(FAILING_JSON) > 4, len(FAILING_XML) > 4) == (True,) * 4


def test_a_json_sample_is_given_back_as_it_came(release: Package):
    for path in JSON:
        class_, value = class_and_value(release, path)
        assert json.loads(class_.model_validate_json(json.dumps(value)).to_json()) == value, name(path)


def test_a_json_sample_is_the_same_after_xml(release: Package):
    for path in JSON:
        class_, value = class_and_value(release, path)
        made = class_.model_validate_json(json.dumps(value))
        again = class_.from_xml(made.to_xml())
        assert again == made, name(path)
        assert json.loads(again.to_json()) == value, name(path)


def test_an_xml_sample_is_given_back_as_it_came(release: Package):
    for path in XML:
        document = path.read_bytes()
        class_ = class_of_root(release, etree.QName(etree.fromstring(document)).localname)
        assert canonical(class_.from_xml(document).to_xml()) == canonical(document), name(path)


@pytest.mark.parametrize("path", FAILING_JSON, ids=name)
def test_a_failing_json_sample_is_refused(release: Package, path: Path):
    class_, value = class_and_value(release, path)
    with pytest.raises(ValidationError):
        class_.model_validate_json(json.dumps(value))


@pytest.mark.parametrize("path", FAILING_XML, ids=name)
def test_a_failing_xml_sample_is_refused(release: Package, path: Path):
    document = path.read_bytes()
    class_ = class_of_root(release, etree.QName(etree.fromstring(document)).localname)
    with pytest.raises(ValidationError):
        class_.from_xml(document)


def test_a_sample_with_a_member_more_is_refused(release: Package):
    for path in JSON:
        class_, value = class_and_value(release, path)
        with pytest.raises(ValidationError, match="Extra inputs") as raised:
            class_.model_validate_json(json.dumps({**value, "other": 1}))
        assert [one["loc"] for one in raised.value.errors()] == [("other",)], name(path)
