"""What must fail fails in every language for its reason and no other, and what is at an edge passes."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model import Length, Model, Simple, Text
from generator.verdicts import validation
from tests.differential.engines import JDK, NODE, Judge, Running, skip_unless_built
from tests.differential.limits import made_up
from tests.differential.oracles import Oracles
from tests.differential.pack import (
    TYPES,
    Message,
    chosen,
    pack_messages,
    unlike_the_classes,
    unlike_the_command,
    unlike_the_engine,
    unlike_the_schemas,
)
from tests.differential.report import budget
from tests.differential.test_verdicts import LOSSES
from tests.factories import field, message, model, object_type
from tests.official import needs_official_releases, official_model, own_model
from tests.packages import Package

SCHEMAS = (
    *("RC-DE", "RC-REF", "RS-INFO", "RS-ERROR", "customContent", "RC-EDA", "RS-EDA-MAJ", "RS-RPIS", "GEO-POS"),
    *("TECHNICAL", "TECHNICAL_NOREQ", "EDXL-DE"),
)
"""Messages of all kinds: with the header or without, open, of a perimeter; the header itself, and the envelope."""

FIRST_TURNS = 2_000
"""Messages of which each judge is asked in the quick tests: all that is tried in each form is among them."""

ENGINES = (
    (Judge(NODE, "json-schema", "ajv"), "json"),
    (Judge(JDK, "json-schema", "networknt"), "json"),
    (Judge(JDK, "xsd", "XSD JDK"), "xml"),
)


@pytest.fixture(scope="module")
def some() -> list[Message]:
    return chosen(pack_messages(own_model(), SCHEMAS), FIRST_TURNS)


@pytest.fixture(scope="module")
def every() -> list[Message]:
    return list(pack_messages(own_model(), own_model().message_by_name))


@pytest.fixture(scope="module")
def limits() -> list[Message]:
    """A message whose every field has a length or bounds."""
    return list(pack_messages(made_up(), ("LIMITS",)))


def test_the_command_finds_the_one_problem_at_its_place(some: list[Message]) -> None:
    assert list(unlike_the_command(some, validation(own_model()))) == []


def test_the_schemas_alone_give_the_verdict(some: list[Message], own_output: Path) -> None:
    assert list(unlike_the_schemas(some, Oracles(own_model(), own_output))) == []


def test_the_classes_report_the_one_problem(some: list[Message], own: Package) -> None:
    assert list(unlike_the_classes(some, own.module("").parse)) == []


@pytest.mark.parametrize(("judge", "form"), ENGINES, ids=lambda value: getattr(value, "title", value))
def test_judges_in_other_languages_give_the_verdict(
    some: list[Message], judge: Judge, form: str, own_output: Path, engines: Running
) -> None:
    skip_unless_built(judge.engine)
    assert list(unlike_the_engine(some, judge, form, own_output, engines)) == []


def test_lengths_and_bounds_are_told_by_all(limits: list[Message], tmp_path: Path) -> None:
    oracles = Oracles(made_up(), tmp_path)
    assert list(unlike_the_command(limits, oracles.command)) == []
    assert list(unlike_the_schemas(limits, oracles)) == []
    assert list(unlike_the_classes(limits, Package(made_up(), tmp_path / "package").module("").parse)) == []
    assert {"min-length", "max-length", "minimum", "maximum"} <= {one.line["constraint"] for one in limits}


# --- the whole pack; with BUDGET=100000 all of it before every judge --------------------------


@pytest.mark.slow
def test_the_command_finds_the_one_problem_of_many(every: list[Message]) -> None:
    assert len(every) > 40_000
    assert list(unlike_the_command(chosen(every, budget()), validation(own_model()))) == []


@pytest.mark.slow
def test_the_schemas_alone_give_every_verdict(every: list[Message], own_output: Path) -> None:
    assert list(unlike_the_schemas(every, Oracles(own_model(), own_output))) == []


@pytest.mark.slow
def test_the_classes_report_the_one_problem_of_many(every: list[Message], own: Package) -> None:
    assert list(unlike_the_classes(chosen(every, budget()), own.module("").parse)) == []


@pytest.mark.slow
@pytest.mark.parametrize(("judge", "form"), ENGINES, ids=lambda value: getattr(value, "title", value))
def test_judges_in_other_languages_give_every_verdict(
    every: list[Message], judge: Judge, form: str, own_output: Path, engines: Running
) -> None:
    skip_unless_built(judge.engine)
    assert list(unlike_the_engine(every, judge, form, own_output, engines)) == []


@pytest.mark.slow
@needs_official_releases
def test_the_pack_of_an_official_release_is_told_by_its_schemas() -> None:
    release = official_model("3.4.0")
    messages = list(pack_messages(release, release.message_by_name))
    assert len(messages) > 10_000
    assert list(unlike_the_command(chosen(messages, budget() // 4), validation(release))) == []


# --- that a difference is found ------------------------------------------------------------


def single(root: str, type_: Simple) -> Model:
    return model(message(object_type(root, field("value", type_), field("values", type_, "0..3"))))


@pytest.mark.parametrize("root", LOSSES)
def test_a_constraint_that_is_lost_is_found_by_its_messages(root: str) -> None:
    kept, lost = LOSSES[root]
    messages = list(pack_messages(single(root, kept), (root.upper(),)))
    assert list(unlike_the_command(messages, validation(single(root, kept)))) == []
    assert list(unlike_the_command(messages, validation(single(root, lost)))) != []


def test_a_constraint_that_is_too_narrow_is_found_by_the_edges() -> None:
    wide, narrow = single("case", Text((), Length(2, 5))), single("case", Text((), Length(3, 4)))
    found = {identity for identity, _ in unlike_the_command(pack_messages(wide, ("CASE",)), validation(narrow))}
    assert {"CASE/case.value/min-length.at.bare.json", "CASE/case.value/max-length.at.bare.xml"} <= found


def test_an_error_of_another_kind_is_no_proof(own: Package) -> None:
    (wrong,) = (
        one
        for one in pack_messages(own_model(), ("RS-INFO",))
        if one.line["id"].endswith("/required.absent.bare.json") and one.is_refused
    )
    assert list(unlike_the_classes([wrong], own.module("").parse)) == []
    other = Message({**wrong.line, "constraint": "code"}, wrong.content)
    elsewhere = Message({**wrong.line, "path": "/info"}, wrong.content)
    assert len(list(unlike_the_classes([other, elsewhere], own.module("").parse))) == 2
    assert len(list(unlike_the_command([elsewhere], validation(own_model())))) == 1


def test_every_type_of_error_in_the_list_is_met(some: list[Message], limits: list[Message]) -> None:
    assert TYPES.keys() <= {one.line["constraint"] for one in (*some, *limits)}
