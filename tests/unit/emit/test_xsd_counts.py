"""How often something stands: an element in its parent, a part of an expression in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from generator.emit.xsd.facets import facets
from generator.model import Text
from tests.factories import field, message, object_type
from tests.unit.emit.xsd_oracles import document, of_message, of_value


def accepted(source: str, texts: Iterable[str], folder: Path) -> list[str]:
    """Which texts the schema of a pattern accepts."""
    schema = of_value(Text((source,)), folder)
    return [text for text in texts if schema.accept(document(f"<value>{text}</value>"))]


@pytest.mark.parametrize(
    ("cardinality", "counts"),
    [
        ("0..1", {0, 1}),
        ("1..1", {1}),
        ("0..2", {0, 1, 2}),
        ("2..3", {2, 3}),
        ("3..3", {3}),
        ("0..n", set(range(7))),
        ("2..n", set(range(2, 7))),
    ],
)
@pytest.mark.parametrize("wrapper", ["", "list"])
def test_a_cardinality_ends_at_its_maximum(cardinality: str, counts: set[int], wrapper: str, tmp_path: Path) -> None:
    is_list = cardinality[-1] != "1"
    one = field("a", Text(), cardinality, xml_wrapper=wrapper if is_list else "")
    schema = of_message(message(object_type("root", one)), tmp_path)
    around = "<list>{}</list>" if wrapper and is_list else "{}"
    documents = {count: document(around.format("<a/>" * count) if count else "") for count in range(7)}
    assert {count for count, one in documents.items() if schema.accept(one)} == counts


@pytest.mark.parametrize(
    "source",
    [
        "^A([0-9]{5}|[0-9]{9})$",
        "^A([0-9]{4}|[0-9]{6}){2}$",
        "^A([0-9]{3}|[0-9]{5,7}|[0-9]{9})B?$",
        "^A([0-9]{9,14}){2}$",
    ],
)
def test_a_counter_in_a_group_counts_from_nothing_each_time(source: str, tmp_path: Path) -> None:
    """libxml2 goes on where another branch stopped: it would accept 13 digits in `A([0-9]{5}|[0-9]{9})`."""
    texts = [f"A{'1' * count}" for count in range(32)]
    assert accepted(source, texts, tmp_path) == [text for text in texts if re.fullmatch(source, text)]


def test_counters_up_to_64_do_not_leak(tmp_path: Path) -> None:
    """No length that the models name is above; libxml2 would accept 127 digits."""
    source = "^A([0-9]{64}|[0-9A-F]{64})$"
    assert accepted(source, [f"A{'1' * count}" for count in range(130)], tmp_path) == [f"A{'1' * 64}"]


@pytest.mark.parametrize("source", ["^A([0-9]{2,64}){1,2}$", "^A([A-Z]|[0-9]{1,60})$", "^A(((([0-9]{0,64})B){0,2}))$"])
def test_a_wide_repetition_in_a_group_is_read_by_libxml2(source: str, tmp_path: Path) -> None:
    texts = [f"A{'1' * count}{end}" for count in range(130) for end in ("", "B", "B1B", "B1B1B")]
    assert accepted(source, texts, tmp_path) == [text for text in texts if re.fullmatch(source, text)]


@pytest.mark.parametrize("low", [0, 1, 3])
def test_a_repetition_that_is_written_out_means_the_same(low: int) -> None:
    """The inner group leads, so its counter is written out."""
    for span in range(13, 52):
        ((written,),) = facets(f"^A([0-9]{{{low},{low + span}}}B)+$")
        assert "{" not in written
        counts = [count for count in range(low + span + 3) if re.fullmatch(written, f"A{'1' * count}B")]
        assert counts == list(range(low, low + span + 1)), span


@pytest.mark.parametrize("low", [2, 3])
def test_a_repetition_without_end_begins_at_its_least_count(low: int) -> None:
    ((written,),) = facets(f"^A([0-9]{{{low},}}B)+$")
    assert "{" not in written
    counts = [count for count in range(low + 3) if re.fullmatch(written, f"A{'1' * count}B")]
    assert counts == [low, low + 1, low + 2]
