"""Counts of parts add up to those of the whole, in any order, and are read back as they were written."""

from __future__ import annotations

import json
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from hubsante_kit.replay.counts import Counts, Key, least

MOST = 2

keys: st.SearchStrategy[Key] = st.tuples(st.sampled_from(["3.4.0", "3.4.1"]), st.sampled_from(["RC-RI", "é"]))
counters = st.dictionaries(keys, st.integers(1, 9)).map(Counter)
samples = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(["1", "2"])), min_size=1).map(
    lambda found: least(found, MOST)
)
counts = st.builds(Counts, refused=counters, broken=counters, samples=st.dictionaries(keys, samples))


def summed(parts: list[Counts]) -> Counts:
    whole = Counts()
    for part in parts:
        whole.add(part, MOST)
    return whole


@given(st.lists(counts, max_size=4), st.randoms(use_true_random=False))
def test_the_order_of_parts_makes_no_difference(parts: list[Counts], random: object) -> None:
    shuffled = parts.copy()
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis types it as an object
    assert summed(shuffled) == summed(parts)
    assert summed([summed(parts[:2]), summed(parts[2:])]) == summed(parts)


@given(counts)
def test_what_is_written_is_read_back(found: Counts) -> None:
    assert Counts.of_tree(json.loads(json.dumps(found.tree()))) == found
