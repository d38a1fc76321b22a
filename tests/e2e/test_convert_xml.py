"""A message in XML becomes one of another version by way of the packages of both, which work side by side."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.emit.example_values import complete, minimal
from generator.emit.xml_form import to_xml
from generator.model import Model
from generator.verdicts import validation
from tests.official import CHECKOUT, FOLDER, FOLLOWED, frozen_model, own_model
from tests.official_envelope import problems_in_xml
from tests.packages import Package
from tests.property.enveloped import enveloped

CURRENT = own_model().release.version

UNKNOWN = {
    *(("1.3.0", schema) for schema in ("RS-EDA-MAJ", "RS-SR")),
    *((version, "customContent") for version in ("1.3.0", "2.4.0", CURRENT)),
    (CURRENT, "RS-INFO"),
}
"""Messages that the official XSD of a version's envelope forgot, and free content, which is never empty there."""


class Sides:
    """The packages of a past version and of our own, beside each other."""

    def __init__(self, version: str, folder: Path) -> None:
        own = Package(own_model(), CHECKOUT / "generated")
        self.packages = {version: Package(frozen_model(version), folder), CURRENT: own}
        self.convert = own.module("conversion").convert

    def converted(self, xml: bytes, source: str, target: str) -> list[bytes]:
        """A message in XML as those of the other version, in XML; none where it is refused."""
        message = self.packages[source].module("").parse(xml)
        document = json.loads(message.model_dump_json(by_alias=True, exclude_none=True))
        document = document if "content" in document else {message.wire_root: document}
        made = getattr(self.convert(document, source, target), "messages", ())
        return [self.packages[target].module("").parse(json.dumps(each)).to_xml() for each in made]


def documents(model: Model) -> list[tuple[str, bytes]]:
    """The least and the whole of each message in XML, alone and in its envelope, by its schema."""
    (envelope,) = model.envelopes
    made = [(message, make(message, model)) for message in model.contents for make in (minimal, complete)]
    alone = [(message.name, to_xml(message, use_case, model)) for message, use_case in made]
    return alone + [(message.name, to_xml(envelope, enveloped(message, use_case), model)) for message, use_case in made]


def official_problems(xml: bytes, schema: str, version: str) -> list[str]:
    """What the official XSDs of a version have against an envelope, where they are at hand and know its message."""
    if not FOLDER.is_dir() or (version, schema) in UNKNOWN or b"distributionID" not in xml:
        return []
    return problems_in_xml(xml, FOLLOWED if version == CURRENT else version)


@pytest.mark.parametrize("version", ["1.3.0", "2.4.0"])
def test_what_was_read_in_xml_is_written_in_xml_of_the_other_version(version: str, tmp_path: Path) -> None:
    sides = Sides(version, tmp_path)
    for model, source, target in ((frozen_model(version), version, CURRENT), (own_model(), CURRENT, version)):
        judge = validation(own_model() if target == CURRENT else frozen_model(version))
        written = []
        for schema, xml in documents(model):
            for result in sides.converted(xml, source, target):
                assert judge.validate(result, None).problems == ()
                assert official_problems(result, schema, target) == []
                written.append(schema)
        assert len(set(written)) > 12


def test_the_package_of_a_past_version_has_a_name_of_its_own() -> None:
    names = [frozen_model(version).release.package.import_name for version in ("1.3.0", "2.4.0")]
    assert names == ["hubsante_models_1_3", "hubsante_models_2_4"]
    assert own_model().release.package.import_name not in names
