"""Packages of several releases in one process: each has its own classes, code lists and registry."""

from __future__ import annotations

import copy
import json
import pickle
import subprocess
import sys
from dataclasses import replace
from functools import cache
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.emit import examples
from tests.official import CHECKOUT, needs_official_releases
from tests.packages import Package
from tests.unit.runtime.at_once import THREADS

pytestmark = needs_official_releases

SCHEMAS = ("RC-EDA", "RS-EDA", "RS-ERROR", "EDXL-DE")
"""Messages that all three releases have."""


@pytest.fixture(scope="module")
def releases(own: Package, official: Package, former: Package) -> tuple[Package, ...]:
    return own, official, former


@cache
def documents(package: Package) -> list[str]:
    """An example of each of the messages, in JSON and in XML, as `parse` reads it."""
    found = {str(file.path): file.content.decode() for file in examples.emit(replace(package.model, scenarios=()))}
    return [found[f"examples/{schema}/complete.{form}"] for schema in SCHEMAS for form in ("json", "xml")]


def parsed(package: Package) -> list[Any]:
    return [package.module("").parse(document) for document in documents(package)]


def test_each_has_its_own_name_version_and_registry(releases: tuple[Package, ...]):
    assert [package.name for package in releases] == ["hubsante_models", "hubsante_3_4_0", "hubsante_3_0_0"]
    for package in releases:
        module = package.module("")
        assert package.model.release.version == module.MODEL_VERSION
        assert list(module.MESSAGES) == [message.name for message in package.model.messages]
        for schema, class_ in module.MESSAGES.items():
            assert class_.__module__.partition(".")[0] == package.loaded
            assert class_.wire_namespace == package.model.message_by_name[schema].namespace


def test_a_document_becomes_an_object_of_the_release_that_reads_it(releases: tuple[Package, ...]):
    for package, other in permutations(releases, 2):
        for message in parsed(package):
            assert type(message) is package.message(message.wire_schema)
            assert not isinstance(message, other.message(message.wire_schema))
            assert not isinstance(message, other.module("wire").WireModel)


def test_no_class_or_code_list_of_one_is_reached_from_another(releases: tuple[Package, ...]):
    """All modules are loaded by then, and each has taken all that it has from its own package or a library."""
    for package in releases:
        parsed(package)
        others = {other.loaded for other in releases} - {package.loaded}
        loaded = [name for name in sys.modules if name.partition(".")[0] == package.loaded]
        assert len(loaded) > 30
        for name in loaded:
            modules = (str(getattr(value, "__module__", "")) for value in vars(sys.modules[name]).values())
            assert {module.partition(".")[0] for module in modules} & others == set(), name


def test_an_object_of_another_release_is_refused_as_a_part(releases: tuple[Package, ...]):
    for package, other in permutations(releases, 2):
        case, foreign = parsed(package)[0], parsed(other)[0]
        with pytest.raises(ValidationError, match="location"):
            case.location = foreign.location
        (envelope, _) = parsed(package)[-2:]
        assert package.module("").reply(envelope, case).message.content == case
        with pytest.raises((KeyError, ValidationError)):
            package.module("").reply(envelope, foreign)


def test_json_leads_from_one_release_to_another(own: Package, official: Package):
    """Of this message our specs say what 3.4.0 does; a code of one is the other's own member then."""
    schema = "RC-EDA"
    message = official.message(schema).from_json(parsed(own)[0].to_json())
    assert message.to_json() == parsed(own)[0].to_json()
    assert type(message.location.country) is not type(parsed(own)[0].location.country)


def test_what_an_error_says_to_use_has_the_name_of_the_package(releases: tuple[Package, ...]):
    for package in releases:
        with pytest.raises(ValidationError) as raised:
            package.message("RC-EDA").from_json('{"createCase": {}}')
        assert f"read the whole with {package.loaded}.parse" in str(raised.value)
        with pytest.raises(ValidationError) as raised:
            package.message("RC-EDA").from_xml('<resourcesInfo xmlns="urn:x"/>')
        assert f"which {package.loaded}.parse reads" in str(raised.value)


def test_objects_are_pickled_and_copied_as_what_they_are(releases: tuple[Package, ...]):
    for package in releases:
        for message in parsed(package):
            for twin in (pickle.loads(pickle.dumps(message)), copy.deepcopy(message)):
                assert type(twin) is type(message)
                assert twin == message
                assert twin.to_xml() == message.to_xml()


def test_threads_use_them_at_once_from_the_first_use_on(releases: tuple[Package, ...]):
    """Classes, validators and readers are made when they are first asked for, here by several threads together."""
    given = {package.name: documents(package) for package in releases}
    path = ":".join(str(package.source) for package in releases)
    run = subprocess.run(
        [sys.executable, "-W", "error", str(Path(__file__).with_name("at_once.py"))],
        input=json.dumps(given),
        cwd=CHECKOUT,
        env={"PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    answers = json.loads(run.stdout)
    assert len(answers) == THREADS * 2 * len(SCHEMAS)
    assert {name for name, *_ in answers} == set(given)
    expected = {package.name: [alone(package, message) for message in parsed(package)] for package in releases}
    for name, number, answer in answers:
        assert answer == expected[name][number]


def alone(package: Package, message: Any) -> list[str]:
    """What `at_once` tells of a message, in a process that loads the package under its own name."""
    module = type(message).__module__.replace(package.loaded, package.name, 1)
    return [module, type(message).__name__, message.to_json(), message.to_xml().decode()]


def test_a_field_may_be_of_either_release(own: Package, official: Package):
    """As FastAPI has it for an entrance that takes both: no definition of one stands for that of the other."""
    classes = own.message("RC-EDA"), official.message("RC-EDA")
    either: TypeAdapter[Any] = TypeAdapter(classes[0] | classes[1])
    definitions = either.json_schema()["$defs"]
    assert {f"{class_.__module__.replace('.', '__')}__CreateCase" for class_ in classes} <= definitions.keys()
    for package in (own, official):
        message = parsed(package)[0]
        assert either.validate_python(message) is message
