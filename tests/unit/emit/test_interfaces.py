"""OpenAPI and AsyncAPI documents: as their specifications say, by the tools of these, and over the same schemas."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator
from openapi_spec_validator.validation.exceptions import OpenAPIValidationError

from generator.artifact import EVERY_TARGET, TARGETS
from generator.emit import asyncapi, json_schema, openapi
from generator.emit.hub import QUEUES, envelope_schema
from generator.model import AnyMessage, Bounded, Bounds, Coded, Model, Ref, Scalar, Text
from tests.factories import field, message, model, object_type
from tests.official import CHECKOUT, needs_official_releases, official_model, own_model

EXAMPLES = CHECKOUT / "generated" / "examples"
PUBLISHED = CHECKOUT / "generated" / "json-schema"


def document(of: Model, name: str) -> dict[str, Any]:
    made = {str(one.path): one.content for one in (*openapi.emit(of), *asyncapi.emit(of))}
    tree: dict[str, Any] = json.loads(made[name])
    return tree


def beside_schemas(of: Model, folder: Path) -> str:
    """The address of the document of OpenAPI 3.1, with the files that it refers to where it says."""
    for artifact in (*openapi.emit(of), *json_schema.emit(of)):
        (folder / artifact.path).parent.mkdir(parents=True, exist_ok=True)
        (folder / artifact.path).write_bytes(artifact.content)
    return (folder / "openapi" / "openapi.json").as_uri()


OF_EACH = [
    pytest.param(own_model, id="own"),
    pytest.param(lambda: official_model("3.4.0"), marks=needs_official_releases, id="official"),
    pytest.param(lambda: model(message(object_type("case", field("id")))), id="no envelope"),
]


@pytest.mark.parametrize("of", OF_EACH)
def test_openapi_takes_both_documents(of: Any, tmp_path: Path) -> None:
    address = beside_schemas(of(), tmp_path)
    OpenAPIV31SpecValidator(document(of(), "openapi/openapi.json"), base_uri=address).validate()
    OpenAPIV30SpecValidator(document(of(), "openapi/openapi-3.0.json")).validate()


def test_openapi_refuses_another_document() -> None:
    tree = document(own_model(), "openapi/openapi-3.0.json")
    tree["components"]["schemas"]["createCase"]["type"] = ["object"]  # as no schema of version 3.0 is
    with pytest.raises(OpenAPIValidationError):
        OpenAPIV30SpecValidator(tree).validate()


def references(tree: Any) -> set[str]:
    match tree:
        case {"$ref": str(target)}:
            return {target}
        case dict():
            return {target for one in tree.values() for target in references(one)}
        case list():
            return {target for one in tree for target in references(one)}
        case _:
            return set()


@pytest.mark.parametrize("name", ["openapi/openapi.json", "asyncapi/asyncapi.json"])
def test_every_schema_is_that_of_the_target_json_schema(name: str) -> None:
    found = {target for target in references(document(own_model(), name)) if not target.startswith("#")}
    assert found == {f"../json-schema/{path.name}" for path in PUBLISHED.glob("*.schema.json")}


# --- the queues of the hub ---------------------------------------------------------------


def validators() -> dict[str, jsonschema_rs.Validator]:
    """Of what comes into each queue."""
    resources = {
        f"json-schema:/{path.name}": json.loads(path.read_text(encoding="utf-8"))
        for path in PUBLISHED.glob("*.schema.json")
    }
    registry = jsonschema_rs.Registry(
        [(uri, {**schema, "$id": uri}) for uri, schema in resources.items()], draft=jsonschema_rs.Draft7
    )
    return {
        queue.name: jsonschema_rs.Draft7Validator(
            json.loads(json.dumps(envelope_schema(queue, own_model())).replace("../json-schema/", "json-schema:/")),
            registry=registry,
        )
        for queue in QUEUES
    }


def test_each_envelope_of_a_scenario_comes_into_the_queue_of_its_kind_alone() -> None:
    by_kind = {kind: queue.name for queue in QUEUES for kind in queue.kinds}
    of_queues, seen = validators(), set()
    for path in sorted((EXAMPLES / "EDXL-DE").glob("*-[0-9][0-9]-*.json")):
        envelope = json.loads(path.read_text(encoding="utf-8"))
        accepting = [name for name, validator in of_queues.items() if validator.is_valid(envelope)]
        assert accepting == [by_kind[envelope["distributionKind"]]], path.name
        seen |= set(accepting)
    assert seen == {"message", "ack", "info"}


def test_a_message_that_the_model_refuses_comes_into_no_queue() -> None:
    path = EXAMPLES / "EDXL-DE" / "accident-route-01-creation-affaire.json"
    envelope = json.loads(path.read_text(encoding="utf-8"))
    message_ = envelope["content"][0]["jsonContent"]["embeddedJsonContent"]["message"]
    message_["createCase"]["location"]["country"] = "Lyon"
    assert not any(validator.is_valid(envelope) for validator in validators().values())


def test_channels_have_the_addresses_of_the_hub() -> None:
    channels = document(own_model(), "asyncapi/asyncapi.json")["channels"]
    addresses = {name: channel["address"] for name, channel in channels.items()}
    queues = {queue.name: f"{{client}}.{queue.name}" for queue in QUEUES}
    assert addresses == {"hubsante": "{client}", **queues}
    tags = {name: {tag["name"] for tag in one["messages"]["envelope"]["tags"]} for name, one in channels.items()}
    assert (tags["ack"], tags["info"]) == ({"RC-REF"}, {"RS-ERROR", "RS-INFO"})
    assert tags["hubsante"] == tags["message"] | tags["ack"] | tags["info"]


def test_a_client_sends_persistently_and_acknowledges_what_it_takes() -> None:
    operations = document(own_model(), "asyncapi/asyncapi.json")["operations"]
    sent = operations.pop("send")
    assert (sent["action"], sent["bindings"]["amqp"]["deliveryMode"]) == ("send", 2)
    assert {(one["action"], one["bindings"]["amqp"]["ack"]) for one in operations.values()} == {("receive", True)}


def test_without_an_envelope_there_is_no_channel() -> None:
    alone = model(message(object_type("case", field("id"))))
    assert "channels" not in document(alone, "asyncapi/asyncapi.json")
    assert "webhooks" not in document(alone, "openapi/openapi.json")


# --- for code generators ---------------------------------------------------------------


def components(*fields: Any) -> dict[str, Any]:
    tree: dict[str, Any] = document(model(message(object_type("case", *fields))), "openapi/openapi-3.0.json")
    return tree["components"]["schemas"]


@pytest.mark.parametrize(
    ("type_", "expected"),
    [
        (Text(("[0-9]+",)), {"type": "string"}),
        (Scalar.NUMBER, {"type": "number", "format": "double"}),
        (Scalar.INTEGER, {"type": "integer", "format": "int64"}),
        (Bounded(Scalar.INTEGER, Bounds(Decimal(0), None)), {"type": "integer", "minimum": 0, "format": "int64"}),
        (Scalar.BOOLEAN, {"type": "boolean"}),
        (Ref("case"), {"allOf": [{"$ref": "#/components/schemas/case"}]}),
    ],
)
def test_a_field_has_the_type_that_generators_make_right(type_: Any, expected: dict[str, Any]) -> None:
    (found,) = components(field("a", type_))["case"]["properties"].values()
    assert {key: value for key, value in found.items() if key != "description"} == expected


@pytest.mark.parametrize("scalar", [Scalar.DATE, Scalar.DATETIME])
def test_a_date_is_a_text(scalar: Scalar) -> None:
    schemas = components(field("a", scalar))
    (link,) = schemas["case"]["properties"]["a"]["allOf"]
    definition = schemas[link["$ref"].rpartition("/")[2]]
    assert (definition["type"], "format" in definition, "pattern" in definition) == ("string", False, False)


def test_an_example_stands_in_the_word_of_this_version() -> None:
    (found,) = components(field("a", examples=["x", "y"]))["case"]["properties"].values()
    assert (found["example"], "examples" in found) == ("x", False)


def test_what_an_envelope_carries_is_a_class_under_its_name_on_the_wire() -> None:
    envelope = message(object_type("edxl", field("message", AnyMessage())), name="EDXL")
    case = message(object_type("case", field("colour", Coded(("R",)))))
    schemas = document(model(envelope, case), "openapi/openapi-3.0.json")["components"]["schemas"]
    assert schemas["edxl"]["properties"]["message"]["allOf"] == [{"$ref": "#/components/schemas/message"}]
    assert schemas["message"]["oneOf"] == [{"$ref": "#/components/schemas/caseMessage"}]
    assert list(schemas)[:2] == ["edxl", "case"]


def test_they_are_made_where_they_are_asked_for_alone() -> None:
    assert {"openapi", "asyncapi"} <= set(EVERY_TARGET) - set(TARGETS)
