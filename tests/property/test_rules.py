"""A law of rules: every writing of them says the same of any valid message, whatever its values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.emit.example_values import minimal
from generator.emit.rules import emit
from generator.model import Model
from tests.differential.engines import running
from tests.differential.rule_documents import Json, excerpts
from tests.differential.rule_language import MODEL as PROBES
from tests.differential.rule_writings import Writing, by_rules, writings, writings_in_javascript
from tests.differential.travel import carrying
from tests.laws import law
from tests.official import own_model
from tests.packages import Package
from tests.property.model_messages import valid_messages

MANY = 8
"""Documents of a case at most: node is started once for each case."""

FEW = law(40)


def with_rules(model: Model) -> Model:
    """The messages of a model that have rules."""
    ruled = {schema for rule in model.rules for schema in rule.schemas}
    return replace(model, messages=tuple(message for message in model.messages if message.name in ruled))


OWN = with_rules(own_model())


@st.composite
def documents(draw: st.DrawFn, model: Model, ruled: Model) -> Json:
    """A valid document of a message that has rules, alone or in an envelope with a header that is drawn too."""
    name, value = draw(valid_messages(ruled))
    message = model.message_by_name[name]
    if not model.header or not message.has_header or draw(st.booleans()):
        return {message.root: value}
    (envelope,) = model.envelopes
    _, header = draw(valid_messages(replace(model, messages=(model.header,))))
    return carrying(envelope, model, minimal(envelope, model), {**header, message.root: value})


@dataclass(frozen=True)
class Writings:
    """All that says the rules of a model here."""

    model: Model
    each: Sequence[Writing]

    def disagreements(self, drawn: Sequence[Json]) -> list[tuple[str, Json]]:
        """What says something else than the meaning of the rules, with the document."""
        expected = by_rules(self.model, drawn)
        return [
            (writing.title, document)
            for writing in self.each
            for document, broken, found in zip(drawn, expected, writing.judge(drawn), strict=True)
            if found != broken & writing.rules
        ]


@contextmanager
def made(model: Model, folder: Path, package: Package, apart: Path) -> Iterator[Writings]:
    in_python = tuple(writings(model, folder, package.module(""), apart))
    with running() as engines:
        yield Writings(model, (*in_python, *writings_in_javascript(model, folder, apart, engines)))


@pytest.fixture(scope="module")
def of_probes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Writings]:
    folder = tmp_path_factory.mktemp("probes")
    for artifact in emit(PROBES):
        (folder / artifact.path).parent.mkdir(exist_ok=True)
        (folder / artifact.path).write_bytes(artifact.content)
    with made(PROBES, folder, Package(PROBES, folder), tmp_path_factory.mktemp("apart")) as writings_of_probes:
        yield writings_of_probes


@pytest.fixture(scope="module")
def of_ours(own: Package, own_output: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Writings]:
    with made(own_model(), own_output, own, tmp_path_factory.mktemp("apart")) as writings_of_ours:
        yield writings_of_ours


@FEW
@given(drawn=st.lists(documents(PROBES, PROBES), min_size=1, max_size=MANY))
def test_every_word_is_said_alike_of_any_message(of_probes: Writings, drawn: list[Json]) -> None:
    assert of_probes.disagreements(drawn) == []


@FEW
@given(drawn=st.lists(documents(own_model(), OWN), min_size=1, max_size=MANY))
def test_our_rules_are_said_alike_of_any_message(of_ours: Writings, drawn: list[Json]) -> None:
    assert of_ours.disagreements(drawn) == []


def test_a_writing_that_is_silent_about_a_broken_rule_is_found() -> None:
    silent = Writing("silent", lambda drawn: [set() for _ in drawn], frozenset({"commune-code-insee"}))
    broken = [document for name, is_kept, document in excerpts(own_model()) if name in silent.rules and not is_kept]
    assert Writings(own_model(), [silent]).disagreements(broken) == [("silent", document) for document in broken] != []
