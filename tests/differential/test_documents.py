"""Whole documents: `mdd validate` and the package's `parse` find out which message they hold, and agree."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.emit.examples import emit
from generator.model import HEADER, AnyMessage, Model, Ref, Scalar, Text
from tests.differential.oracles import Oracles
from tests.differential.report import tally
from tests.differential.verdicts import PAIRS, UNCHANGED
from tests.factories import field, message, model, object_type
from tests.official import ALL_VERSIONS, needs_official_releases, official_model, own_model

COLLISIONS = model(
    message(
        object_type("edxl", field("info", Text(), "0..1"), field("id"), field("content", Ref("item"), "1..n")),
        object_type("item", field("message", AnyMessage())),
        name="ENVELOPE",
    ),
    message(
        object_type("header", field("note", Text(), "0..1"), field("messageId"), is_open=True),
        name=HEADER,
        namespace="urn:test:h",
    ),
    message(object_type("info", field("info")), has_header=True),
    message(object_type("infos", field("infos", Scalar.INTEGER, "0..n"), field("case", Text(), "0..1"))),
    message(
        object_type("note", field("case", Ref("case")), field("id", Text(), "0..1")), object_type("case", field("id"))
    ),
    message(object_type("case", field("info", Ref("other"))), object_type("other", field("case")), has_header=True),
    message(object_type("tree", field("tree", Ref("tree"), "0..1"), field("leaf", Text(), "0..1"))),
    message(object_type("outer", field("outer", Ref("inner"))), object_type("inner", field("outer", Text(), "0..1"))),
    message(object_type("free", is_open=True)),
)
"""Messages, header and envelope with members that are named as a root: their own, or another's."""


def assert_examples_are_accepted(release: Model, folder: Path) -> None:
    """Every example by the command, by its schema's name too, and by `parse`."""
    examples = [(one.path.parts[-2], one.path.name, one.content.decode()) for one in emit(release)]
    assert {schema for schema, _, _ in examples} == {one.name for one in release.messages}
    oracles = Oracles(release, folder)
    with oracles.classes as classes:
        parsed = classes.accepts((schema, "any", document) for schema, _, document in examples)
    refused = [one[:2] for one, by_parse in zip(examples, parsed, strict=True) if not by_parse]
    assert refused == []
    for named in (False, True):
        for schema, name, document in examples:
            found = oracles.command.validate(document.encode(), schema if named else None)
            assert (found.schema, found.problems) == (schema, ()), name


def test_every_example_of_our_messages_is_accepted(own_output: Path) -> None:
    assert_examples_are_accepted(own_model(), own_output)


@pytest.mark.slow
@needs_official_releases
@pytest.mark.parametrize("version", ALL_VERSIONS)
def test_every_example_of_an_official_release_is_accepted(version: str, tmp_path: Path) -> None:
    assert_examples_are_accepted(official_model(version), tmp_path)


def test_verdicts_agree_where_members_are_named_as_roots(tmp_path: Path) -> None:
    assert_examples_are_accepted(COLLISIONS, tmp_path)
    counted = tally(COLLISIONS, tmp_path, 1_000)
    assert [(one.pair, one.left, one.case) for one in counted.defects[:5]] == []
    for pair in PAIRS:
        assert counted.compared[UNCHANGED, pair] == counted.accepted[UNCHANGED, pair] > 0
