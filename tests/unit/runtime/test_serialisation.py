"""Whatever writes a message, the message reads: no absent field comes out as `null`, names are those of the wire."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import TypeAdapter, create_model

from tests.official import CHECKOUT
from tests.packages import Package
from tests.unit.emit.test_json_schema import ACCEPTED, wrapped
from tests.unit.runtime.shapes import COMPLETE, MINIMAL

EXAMPLES = sorted((CHECKOUT / "generated" / "examples").glob("*/*.json"))

Write = Callable[[Any], str]


def in_another_model(message: Any) -> str:
    outer = create_model("Outer", message=type(message), other=(int | None, None))
    dumped: str = json.dumps(json.loads(outer(message=message).model_dump_json())["message"])
    return dumped


WAYS: dict[str, Write] = {
    "model_dump_json": lambda message: message.model_dump_json(),
    "model_dump_json by alias": lambda message: message.model_dump_json(by_alias=True),
    "model_dump_json for people": lambda message: message.model_dump_json(indent=2),
    "model_dump_json without None": lambda message: message.model_dump_json(exclude_none=True),
    "model_dump": lambda message: json.dumps(message.model_dump(mode="json")),
    "a type adapter": lambda message: TypeAdapter(type(message)).dump_json(message).decode(),
    "a type adapter of lists": lambda message: TypeAdapter(list[type(message)]).dump_json([message])[1:-1].decode(),
    "a type adapter of anything": lambda message: TypeAdapter(Any).dump_json(message).decode(),
    "a model around it": in_another_model,
}


@pytest.mark.parametrize("write", WAYS.values(), ids=WAYS)
@pytest.mark.parametrize("value", [MINIMAL, COMPLETE, {**MINIMAL, "open": {"a": None}}], ids=["minimal", "all", "open"])
def test_what_pydantic_writes_of_a_message_the_message_reads(small: Package, value: Any, write: Write):
    every = small.message("EVERY")
    made = every.model_validate_json(json.dumps(value))
    assert json.loads(write(made)) == value
    assert every.from_json(write(made)) == made


@pytest.mark.parametrize("write", WAYS.values(), ids=WAYS)
@pytest.mark.parametrize("inner", ACCEPTED.values(), ids=ACCEPTED)
def test_what_pydantic_writes_of_an_envelope_the_envelope_reads(small: Package, inner: Any, write: Write):
    envelope = small.message("ENVELOPE")
    made = envelope.model_validate_json(json.dumps(wrapped(inner)))
    assert json.loads(write(made)) == wrapped(inner)
    assert envelope.from_json(write(made)) == made


def test_what_python_is_given_of_a_message_makes_the_message(small: Package):
    every = small.message("EVERY")
    made = every.model_validate_json(json.dumps(COMPLETE))
    assert every.model_validate(made.model_dump()) == made
    assert "free_text" in made.model_dump(by_alias=False)
    assert every(**made.model_dump(by_alias=False, include={"id", "twices", "free_text"})).free_text == made.free_text


def test_an_empty_list_and_an_empty_text_are_there(small: Package):
    """Only what is absent is left out."""
    value = {**MINIMAL, "freeText": "", "letters": [], "size": 0, "isOpen": False}
    made = small.message("EVERY").model_validate_json(json.dumps(value))
    assert json.loads(made.model_dump_json()) == value


# --- a service ---------------------------------------------------------------------------


def service(class_: type[Any]) -> TestClient:
    """It gives back the message that it is sent: alone, in a list, and under a key."""
    app = FastAPI()
    offer(app, "/message", class_, class_, lambda message: message)
    offer(app, "/list", class_, list[class_], lambda message: [message])  # type: ignore[valid-type]  # made at run time
    offer(app, "/dict", class_, dict[str, class_], lambda message: {"key": message})  # type: ignore[valid-type]
    return TestClient(app)


def offer(app: FastAPI, path: str, given: Any, given_back: Any, answer: Callable[[Any], Any]) -> None:
    def endpoint(message: Any) -> Any:
        return answer(message)

    endpoint.__annotations__ = {"message": given, "return": given_back}
    app.post(path)(endpoint)


def documents(schema: str) -> Iterator[Any]:
    """What the example files of a schema hold, without the root."""
    for path in EXAMPLES:
        if path.parent.name == schema:
            document = json.loads(path.read_bytes())
            yield document if schema == "EDXL-DE" else next(iter(document.values()))


@pytest.mark.parametrize("schema", ["EDXL-DE", "RC-EDA", "RS-EDA", "EMSI-SOM", "RS-RPIS", "RS-ERROR", "customContent"])
def test_a_service_gives_every_example_back_as_it_came(own: Package, schema: str):
    class_ = own.message(schema)
    client = service(class_)
    found = list(documents(schema))
    assert found
    for document in found:
        answers = {path: client.post(path, json=document) for path in ("/message", "/list", "/dict")}
        assert {one.status_code for one in answers.values()} == {200}
        assert answers["/message"].json() == document
        assert answers["/list"].json() == [document]
        assert answers["/dict"].json() == {"key": document}
        assert class_.from_json(answers["/message"].content).to_json() == class_.model_validate(document).to_json()


def test_a_service_tells_what_is_wrong_at_its_place(small: Package):
    client = service(small.message("EVERY"))
    answer = client.post("/message", json={**MINIMAL, "parts": [{"name": 1}], "other": 1})
    assert answer.status_code == 422
    places = [one["loc"] for one in answer.json()["detail"]]
    assert places == [["body", "parts", 0, "name"], ["body", "other"]]


def test_a_service_is_documented(small: Package):
    schemas = service(small.message("EVERY")).get("/openapi.json").json()["components"]["schemas"]
    assert {"Every", "Part", "OpenObject"} <= {name.partition("-")[0] for name in schemas}
