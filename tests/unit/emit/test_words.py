"""The words of every field are those of its row, in every target that tells them."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import Any

import pytest
from lxml import etree

from generator.emit import docs, json_schema, model_json, xsd
from generator.model import Field, Message, Model, ObjectType, Ref
from generator.naming.xsd import xsd_type
from tests.official import VERSIONS, needs_official_releases, official_model, own_model
from tests.packages import Package

XS = "{http://www.w3.org/2001/XMLSchema}"
RELEASES = (
    pytest.param(own_model, id="own"),
    pytest.param(partial(official_model, VERSIONS[0]), id=VERSIONS[0], marks=needs_official_releases),
    *(
        pytest.param(partial(official_model, one), id=one, marks=[needs_official_releases, pytest.mark.slow])
        for one in VERSIONS[1:]
    ),
)


def words(*texts: str) -> str:
    """The words of texts, whatever marks and line ends are between them."""
    return " ".join(re.findall(r"[^\W_]+", html.unescape(" ".join(texts)).replace("\\", "")))


def fields(model: Model) -> Iterator[tuple[Message, ObjectType, Field]]:
    return ((message, one, field) for message in model.messages for one in message.objects for field in one.fields)


@cache
def schema(model_: Callable[[], Model], name: str, kind: str) -> Any:
    return getattr(json_schema, kind)(model_().message_by_name[name], model_())


@pytest.mark.parametrize("release", RELEASES)
def test_json_schema_tells_title_and_description_of_the_row(release: Callable[[], Model]):
    wrong = []
    for message, one, field in fields(release()):
        document = schema(release, message.name, "document")
        holder = document if one is message.root_object else document["definitions"][one.name]
        said = holder["properties"][field.name]
        if (said["title"], said.get("description", "")) != (field.title, field.description):
            wrong.append((message.name, one.name, field.name))
    assert wrong == []


@pytest.mark.parametrize("release", RELEASES)
def test_a_bundle_tells_both_in_one_description(release: Callable[[], Model]):
    wrong = []
    for message, one, field in fields(release()):
        bundle = schema(release, message.name, "bundle")
        holder = bundle if one is message.root_object else bundle["definitions"].get(one.name)
        if holder and words(holder["properties"][field.name]["description"]) != words(field.title, field.description):
            wrong.append((message.name, one.name, field.name))
    assert wrong == []


@pytest.mark.parametrize("release", RELEASES)
def test_the_xsd_tells_title_and_description_of_the_row(release: Callable[[], Model]):
    model = release()
    trees = {one.path.name: etree.fromstring(one.content) for one in xsd.emit(model)}
    wrong = []
    for message in model.messages:
        tree = trees[f"{message.name}.xsd"]
        types = {one.get("name"): one for one in tree.iter(f"{XS}complexType")}
        for one in message.objects:
            elements = types[xsd_type(message.root, one.name)].findall(f"{XS}sequence/{XS}element")
            elements = elements or tree.findall(f"{XS}group/{XS}sequence/{XS}element")  # the header's fields
            for field, element in zip(one.fields, elements, strict=True):
                told = [text.text or "" for text in element.iterfind(f"{XS}annotation/{XS}documentation")]
                if words(*told) != words(*dict.fromkeys((field.title, field.description))):
                    wrong.append((message.name, one.name, field.name))
    assert wrong == []


@pytest.mark.parametrize("release", RELEASES)
def test_the_documentation_tells_title_and_description_of_the_row(release: Callable[[], Model]):
    model = release()
    pages = {one.path.stem: one.content.decode() for one in docs.emit(model) if one.path.parent.name == "messages"}
    told = {name: words(page) for name, page in pages.items()}
    rows = {name: [line for line in page.splitlines() if line.startswith("| ")] for name, page in pages.items()}
    wrong = []
    for message, one, field in fields(model):
        of_field = [line for line in rows[message.name] if f"`{field.name}`" in line]
        is_titled = any(words(field.title) in words(line) for line in of_field)
        if not is_titled or words(field.description) not in told[message.name]:
            wrong.append((message.name, one.name, field.name))
    assert wrong == []


@pytest.mark.parametrize("release", RELEASES)
def test_the_model_tells_title_and_description_of_the_row(release: Callable[[], Model]):
    artifact = next(iter(model_json.emit(release())))
    told = [
        (field["name"], field["title"], field.get("description", ""))
        for message in json.loads(artifact.content)["messages"]
        for one in message["objects"]
        for field in one.get("fields", ())
    ]
    assert told == [(field.name, field.title, field.description) for _, _, field in fields(release())]


@pytest.mark.parametrize("release", ["own", "official"])
def test_a_class_and_its_export_tell_the_description_of_the_row(release: str, request: pytest.FixtureRequest):
    """Its title where there is no description; a class of several messages tells what each of them says."""
    package: Package = request.getfixturevalue(release)
    wrong = []
    for message, one, field in fields(package.model):
        class_ = package.object(message, one.name)
        wanted = words(field.description.strip() or field.title.strip() or field.name)
        (told,) = (f.description for name, f in class_.model_fields.items() if (f.alias or name) == field.name)
        if wanted not in words(told or "") or wanted not in words(exported(class_)[field.name]):
            wrong.append((message.name, one.name, field.name))
    assert wrong == []


@cache
def exported(class_: Any) -> dict[str, str]:
    """The description of each property, that of its class where the property says no other."""
    whole = class_.model_json_schema()
    schema = whole if "properties" in whole else whole["$defs"][class_.__name__]
    return {
        name: one.get("description") or whole["$defs"][one["$ref"].rpartition("/")[2]]["description"]
        for name, one in schema["properties"].items()
    }


def test_the_words_of_another_row_are_seen():
    """A field that refers to an object has words of its own, which are not those of the object."""
    apart = [
        (message.name, field.name)
        for message, _, field in fields(own_model())
        if isinstance(field.type, Ref) and field.description != message.object_by_name[field.type.name].description
    ]
    assert len(apart) > 10
