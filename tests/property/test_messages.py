"""Laws of messages: what is valid is accepted by all, a single fault is refused by all."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given

from generator.emit.xml_form import XmlFormError, to_xml
from tests.differential.limits import made_up
from tests.differential.oracles import Oracles
from tests.differential.sites import Json
from tests.laws import law
from tests.official import own_model
from tests.property.model_messages import FAULTS, faulty_messages, valid_messages

MODEL = replace(own_model(), messages=(*own_model().messages, *made_up().messages))

FEW = law(120)


@pytest.fixture(scope="module")
def oracles(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Oracles]:
    made = Oracles(MODEL, tmp_path_factory.mktemp("generated"))
    with made.classes:
        yield made


@FEW
@given(drawn=valid_messages(MODEL))
def test_a_valid_message_is_accepted_by_all(oracles: Oracles, drawn: tuple[str, Json]) -> None:
    name, value = drawn
    assert set(verdicts(oracles, name, value).values()) == {True}


@FEW
@given(drawn=faulty_messages(MODEL))
def test_a_message_with_one_fault_is_refused_by_all(oracles: Oracles, drawn: tuple[str, Json, str]) -> None:
    name, value, _ = drawn
    assert set(verdicts(oracles, name, value).values()) == {False}


def test_every_fault_is_a_mutation_of_that_name() -> None:
    assert len(FAULTS) == 22


def verdicts(oracles: Oracles, name: str, value: Json) -> dict[str, bool]:
    """By JSON Schema and class, and by XSD and class where XML can say the message."""
    document = json.dumps(value)
    told = {
        "JSON Schema": oracles.json_schema(name, document),
        "class": oracles.classes.accepts([(name, "json", document)])[0],
    }
    try:
        xml = to_xml(MODEL.message_by_name[name], value, MODEL).decode().partition("?>")[2].strip()
    except XmlFormError:
        return told
    return {
        **told,
        "XSD": oracles.xsd(name, xml),
        "class from XML": oracles.classes.accepts([(name, "xml", xml)])[0],
    }
