"""A message in XML becomes one of another version by way of the packages of both, which work side by side."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.emit.example_values import complete, minimal
from generator.emit.xml_form import to_xml
from generator.model import Model
from generator.read.model_json import read_model
from generator.verdicts import validation
from tests.official import CHECKOUT, own_model
from tests.packages import Package

RELEASES = CHECKOUT / "specs" / "conversions" / "releases"


def frozen(version: str) -> Model:
    model, findings = read_model((RELEASES / version / "model.json").read_bytes(), "model.json")
    assert model is not None, findings
    return model


def messages(model: Model) -> list[tuple[str, bytes]]:
    """The documents in XML of each message that stands alone, by its schema."""
    return [
        (message.name, to_xml(message, make(message, model), model))
        for message in model.contents
        for make in (minimal, complete)
    ]


def document(message: Any) -> dict[str, Any]:
    """A message as JSON has it, under its root."""
    return {message.wire_root: json.loads(message.model_dump_json(by_alias=True, exclude_none=True))}


@pytest.mark.parametrize("version", ["1.3.0", "2.4.0"])
def test_what_was_read_in_xml_is_written_in_xml(version: str, tmp_path: Path) -> None:
    model = frozen(version)
    old, new = Package(model, tmp_path), Package(own_model(), CHECKOUT / "generated")
    judge, convert = validation(own_model()), new.module("conversion").convert
    written = []
    for schema, xml in messages(model):
        outcome = convert(document(old.module("").parse(xml)), version, own_model().release.version)
        for made in outcome.messages if hasattr(outcome, "messages") else ():
            result = new.module("").parse(json.dumps(made)).to_xml()
            assert judge.validate(result, None).problems == ()
            written.append(schema)
    assert len(set(written)) > 12


def test_the_package_of_a_past_version_has_a_name_of_its_own() -> None:
    names = [frozen(version).release.package.import_name for version in ("1.3.0", "2.4.0")]
    assert names == ["hubsante_models_1_3", "hubsante_models_2_4"]
    assert own_model().release.package.import_name not in names
