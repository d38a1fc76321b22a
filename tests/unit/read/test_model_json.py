"""What is wrong with a written model is told at its place, and its own JSON Schema refuses it too."""

from __future__ import annotations

import copy
import json
from typing import Any

import jsonschema_rs
import pytest

from generator.diagnostics import Language
from generator.emit import model_json
from generator.model import Bounded, Bounds, Code, Coded, CodeList, Length, Ref, Scalar, Scenario, Step, Text
from generator.read.folder import MODEL, ORIGINS
from generator.read.model_json import read_model
from tests.factories import ORIGIN, field, message, model, object_type

COLOURS = CodeList("Test.couleur", "Couleur", "", (Code("R", ("Rouge",), "", ""),), ORIGIN)
WHOLE = model(
    message(
        object_type(
            "a",
            field("text", Text(("[0-9]+",), Length(1, 40))),
            field("colour", Coded(("R",), "Test.couleur")),
            field("size", Bounded(Scalar.INTEGER, Bounds(None, None))),
            field("b", Ref("b"), "0..n"),
        ),
        object_type("b", field("c")),
    ),
    message(object_type("d")),
    code_lists=[COLOURS],
    scenarios=[Scenario("s", "", "", (Step("un", "A", "", "", {}, ORIGIN),))],
)
FILES = {artifact.path.name: artifact.content for artifact in model_json.emit(WHOLE)}
_OBJECT = "/messages/0/objects/0"
_FIELD = f"{_OBJECT}/fields/0"
_ABSENT = object()

BEYOND_THE_SCHEMA = (
    ("/messages/1/name", "a", "/messages/1", "« a » y est déjà"),
    (f"{_OBJECT}/name", "b", "/messages/0/objects/1", "« b » y est déjà"),
    (f"{_OBJECT}/fields/1/name", "text", f"{_OBJECT}/fields/1", "« text » y est déjà"),
    (f"{_OBJECT}/fields/3/type/object", "c", f"{_OBJECT}/fields/3/type/object", "« c » n'est pas défini"),
    (f"{_OBJECT}/fields/1/type/code_list", "Test.x", f"{_OBJECT}/fields/1/type/code_list", "« Test.x » n'est pas"),
    (f"{_OBJECT}/fields/1/type/codes", [" R"], f"{_OBJECT}/fields/1/type/codes/0", "«  R » n'est pas dans la liste"),
    (f"{_FIELD}/suggested_list", "Test.x", f"{_FIELD}/suggested_list", "« Test.x » n'est pas défini"),
    (f"{_FIELD}/type/patterns/0", "(?=a)", f"{_FIELD}/type/patterns/0", "seuls les groupes"),
    (f"{_FIELD}/cardinality", "2..1", f"{_FIELD}/cardinality", "« 2..1 » n'est pas admis"),
    (f"{_OBJECT}/fields/2/type/bounds", "3..2", f"{_OBJECT}/fields/2/type/bounds", "« 3..2 » n'est pas admis"),
    (f"{_OBJECT}/fields/2/type/bounds", "0.5..2", f"{_OBJECT}/fields/2/type/bounds", "« 0.5..2 » n'est pas"),
    ("/messages/0/name", "CON", "/messages/0", "« CON » n'est pas admis"),
    ("/release/title", "a\u0001", "/release/title", "n'est pas admis"),
    ("/scenarios/0/name", "../../x", "/scenarios/0/name", "n'est pas admis"),
    ("/release/package", {"import_name": "class"}, "/release/package/import_name", "« class » n'est pas admis"),
    ("/release/package", {"import_name": "json"}, "/release/package/import_name", "« json » n'est pas admis"),
    ("/release/package", {"distribution": "lxml"}, "/release/package/distribution", "« lxml » n'est pas admis"),
)
"""What is put where, where it is told, and the words."""

AGAINST_THE_SCHEMA = (
    ("/format", 2, "", "format 2 : cette version lit le format 1"),
    ("/format", _ABSENT, "", "format None"),
    ("/release", _ABSENT, "", "release manque"),
    ("/release/version", "trois", "/release/version", "« trois » n'est pas admis"),
    ("/release/colour", "red", "/release/colour", "clé inconnue : colour"),
    ("/release/package", [], "/release/package", "un objet est attendu"),
    ("/release/package", {"name": "x"}, "/release/package/name", "clé inconnue : name"),
    ("/release/package", {"import_name": "a-b"}, "/release/package/import_name", "« a-b » n'est pas admis"),
    ("/release/package", {"import_name": 1}, "/release/package/import_name", "« 1 » n'est pas admis"),
    ("/release/package", {"distribution": "-x"}, "/release/package/distribution", "« -x » n'est pas admis"),
    ("/release/package", {"revision": 10_000}, "/release/package/revision", "« 10000 » n'est pas admis"),
    ("/release/package", {"revision": True}, "/release/package/revision", "« True » n'est pas admis"),
    ("/messages", {}, "/messages", "une liste est attendue"),
    ("/messages/0", [], "/messages/0", "un objet est attendu"),
    ("/messages/0/name", "../A", "/messages/0/name", "« ../A » n'est pas admis"),
    ("/messages/0/header", 1, "/messages/0/header", "true ou false est attendu"),
    ("/messages/0/objects", [], "/messages/0/objects", "une liste non vide"),
    (f"{_OBJECT}/open", "yes", f"{_OBJECT}/open", "true ou false"),
    (f"{_FIELD}/name", "1a", f"{_FIELD}/name", "« 1a » n'est pas admis"),
    (f"{_FIELD}/name", "a" * 65, f"{_FIELD}/name", "n'est pas admis"),
    (f"{_FIELD}/type", _ABSENT, _FIELD, "type manque"),
    (f"{_FIELD}/type/kind", "texte", f"{_FIELD}/type", "genre de type inconnu : texte, parmi text, code"),
    (f"{_FIELD}/type/bounds", "1..2", f"{_FIELD}/type/bounds", "clé inconnue : bounds"),
    (f"{_FIELD}/type/length", "1..", f"{_FIELD}/type/length", "« 1.. » n'est pas admis"),
    (f"{_FIELD}/examples", [1], f"{_FIELD}/examples/0", "un texte est attendu"),
    (f"{_OBJECT}/fields/1/type/code_list", _ABSENT, f"{_OBJECT}/fields/1/type", "codes manque"),
    ("/code_lists/0/codes", [], "/code_lists/0/codes", "une liste non vide"),
    ("/scenarios/0/steps/0/envelope", "x", "/scenarios/0/steps/0/envelope", "un objet est attendu"),
    ("/scenarios/0/steps/0/name", "../x", "/scenarios/0/steps/0/name", "n'est pas admis"),
)


def changed(document: Any, pointer: str, value: Any) -> Any:
    result = copy.deepcopy(document)
    *steps, last = [int(step) if step.isdigit() else step for step in pointer.split("/")[1:]]
    owner = result
    for step in steps:
        owner = owner[step]
    if value is _ABSENT:
        del owner[last]
    else:
        owner[last] = value
    return result


def findings(document: Any, origins: bytes | None = None) -> list[tuple[str, str]]:
    read, found = read_model(json.dumps(document).encode(), MODEL, origins)
    assert (read is None) == bool(found)
    return [(one.origin.pointer, one.message(Language.FRENCH)) for one in found]


def is_of_the_form(document: Any, name: str) -> bool:
    schema = json.loads(FILES[name.replace(".json", ".schema.json")])
    return jsonschema_rs.Draft7Validator(schema).is_valid(document)


@pytest.mark.parametrize(("pointer", "value", "place", "words"), [*BEYOND_THE_SCHEMA, *AGAINST_THE_SCHEMA])
def test_what_is_wrong_is_told_once_at_its_place(pointer: str, value: Any, place: str, words: str) -> None:
    ((found, text),) = findings(changed(json.loads(FILES[MODEL]), pointer, value))
    assert found == place
    assert words in text


@pytest.mark.parametrize(("pointer", "value"), [case[:2] for case in AGAINST_THE_SCHEMA])
def test_the_published_schema_refuses_it_too(pointer: str, value: Any) -> None:
    assert is_of_the_form(json.loads(FILES[MODEL]), MODEL)
    assert not is_of_the_form(changed(json.loads(FILES[MODEL]), pointer, value), MODEL)


@pytest.mark.parametrize(
    ("pointer", "value", "place"),
    [
        ("/format", 2, "/format"),
        ("/colour", 1, "/colour"),
        ("/messages/A/at", "9K", "/messages/A/at"),
        ("/messages/A/at", {"file": "a.xlsx"}, "/messages/A/at"),
        ("/messages/A/at", {"file": "a.xlsx", "position": -1, "at": ""}, "/messages/A/at/position"),
        ("/messages/A/objects/a/fields/text", 9, "/messages/A/objects/a/fields/text"),
        ("/messages/A/objects", [], "/messages/A/objects"),
    ],
)
def test_what_is_wrong_with_the_places_is_told_at_them(pointer: str, value: Any, place: str) -> None:
    origins = changed(json.loads(FILES[ORIGINS]), pointer, value)
    ((found, _),) = findings(json.loads(FILES[MODEL]), json.dumps(origins).encode())
    assert found == place
    assert not is_of_the_form(origins, ORIGINS)


def test_everything_that_is_wrong_is_told_at_once() -> None:
    broken = changed(changed(json.loads(FILES[MODEL]), f"{_FIELD}/name", 1), "/messages/1/root", "1")
    assert [place for place, _ in findings(broken)] == [f"{_FIELD}/name", "/messages/1/root"]


def test_a_model_without_places_has_those_in_its_own_file() -> None:
    read, _ = read_model(FILES[MODEL], MODEL)
    assert read is not None
    assert str(read.messages[0].objects[1].fields[0].origin) == "model.json#/messages/0/objects/1/fields/0"
