"""What two releases say of JSON in one way: asking one of them is enough, and never changes what a replay finds."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from generator.diff.alike import differing_roots
from generator.diff.blame import Blame
from generator.diff.compare import compare
from generator.diff.judge import Judge
from generator.diff.replay import Replayer
from generator.diff.side import Side
from generator.model import Cardinality, Model
from generator.validate.documents import Document
from tests.factories import field, message, model, object_type
from tests.official import CHECKOUT, own_model

EXAMPLES = CHECKOUT / "generated" / "examples" / "EDXL-DE"


def with_field(schema: str, release: Model, **changed: Any) -> Model:
    """A release whose message has another first field."""
    first, *others = release.message_by_name[schema].objects
    other = replace(first, fields=(replace(first.fields[0], **changed), *first.fields[1:]))
    messages = (replace(each, objects=(other, *others)) if each.name == schema else each for each in release.messages)
    return replace(release, messages=tuple(messages), rules=())


def test_words_make_no_difference() -> None:
    own = own_model()
    assert differing_roots(own, with_field("RC-EDA", own, title="autre", description="autre", examples=("x",))) == set()


def test_a_field_that_is_called_as_a_keyword_of_words_makes_one() -> None:
    old, new = (model(message(object_type("case", field("id"), field(name)))) for name in ("title", "description"))
    assert differing_roots(old, new) == {"case"}


def test_a_message_that_differs_is_named_by_its_root() -> None:
    own = own_model()
    assert differing_roots(own, with_field("RC-EDA", own, cardinality=Cardinality(0, 1))) == {"createCase"}


@pytest.mark.parametrize("name", ["RC-DE", "EDXL-DE"])
def test_nothing_is_alike_within_another_header_or_envelope(name: str) -> None:
    own = own_model()
    assert differing_roots(own, with_field(name, own, cardinality=Cardinality(0, 1))) is None


def documents() -> Iterator[Document]:
    for path in sorted(EXAMPLES.glob("*.json"))[::6]:
        yield Document(path.name, path.read_bytes())
        for number in range(3):
            value = json.loads(path.read_bytes())
            content = value["content"][0]["jsonContent"]["embeddedJsonContent"]["message"]
            content.pop(list(content)[number], None)
            yield Document(f"{path.name}-{number}", json.dumps(value).encode())


def test_a_replay_finds_the_same_where_each_side_is_asked() -> None:
    old = own_model()
    new = with_field("RC-EDA", old, name="another")
    before, after = Side(old), Side(new)
    judgements = list(Judge(old, new, compare(old, new)).judgements())
    quick = Replayer(before, after, Blame.of(before, after, judgements))
    slow = Replayer(before, after, quick.blame)
    slow.__dict__["_differing"] = None
    found = quick.replay(documents())
    assert found == slow.replay(documents())
    assert found.broken["old-sender"] > 0
    assert found.refused > 0
