"""Validators are made of what the emitters write, as far as a message needs it."""

from __future__ import annotations

import pytest

from generator.artifact import Artifact, Draft
from generator.verdicts import validation
from tests.official import own_model

CASE = b'<createCase xmlns="urn:emergency:eda:1.9:createCase"/>'


def test_xml_message_needs_the_document_of_its_schema_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    artifact = Draft.artifact

    def recorded(draft: Draft) -> Artifact:
        made.append(draft.path)
        return artifact(draft)

    monkeypatch.setattr(Draft, "artifact", recorded)
    validators = validation(own_model())
    assert validators.validate(CASE, None).problems
    validators.validate(CASE, None)
    assert made == ["xsd/RC-EDA.xsd"]
