"""What the cache holds comes back as it was, or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.cache.values import ForeignValueError, from_json, to_json
from generator.diagnostics import Diagnostic, Origin, finding
from generator.read.waivers import Waived, Waiver


@dataclass(frozen=True)
class Whole:
    findings: tuple[Diagnostic, ...]
    waived: tuple[Waived, ...]
    until: date | None
    number: int
    pair: tuple[str, int]


FOUND = finding(
    "bad-cardinality", Origin("mdd.xlsx", 1, "É", 9, 11), related=[Origin("x.json", pointer="/a")], value="½\ud800"
)
WAIVED = Waived(
    FOUND, Waiver("bad-cardinality", "", "*", "repris\nde la norme", date(2026, 12, 31), Origin("release.toml", row=3))
)
WHOLE = Whole((FOUND,), (WAIVED, WAIVED), None, -1, ("", 0))


def test_every_field_of_a_finding_comes_back() -> None:
    assert from_json(to_json(WHOLE), Whole) == WHOLE


@given(
    st.builds(
        Whole,
        st.just((FOUND,)),
        st.just(()),
        st.none() | st.dates(),
        st.integers(),
        st.tuples(st.text(), st.integers()),
    )
)
def test_any_value_comes_back(one: Whole) -> None:
    assert from_json(to_json(one), Whole) == one


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"[]",
        b"null",
        b'"text"',
        b"\xff",
        b"[[],[],null,1]",
        b'[[],[],null,1,["a",1],2]',
        b'[[],[],null,true,["a",1]]',
        b'[[],[],null,1.5,["a",1]]',
        b'[[],[],null,1,["a"]]',
        b'[[],[],"yesterday",1,["a",1]]',
        b'[[],[],20261231,1,["a",1]]',
        b'[{},[],null,1,["a",1]]',
        b'["ab",[],null,1,["a",1]]',
        b'[[["code"]],[],null,1,["a",1]]',
        b"[" * 100_000,
    ],
)
def test_nothing_is_built_of_anything_else(content: bytes) -> None:
    assert from_json(b'[[],[],null,1,["a",1]]', Whole) == Whole((), (), None, 1, ("a", 1))
    with pytest.raises(ForeignValueError):
        from_json(content, Whole)


@given(st.binary())
@example(b'[[],[],null,1,["a",1]]')
def test_any_bytes_are_a_value_or_refused(content: bytes) -> None:
    try:
        made = from_json(content, Whole)
    except ForeignValueError:
        return
    assert isinstance(made, Whole)
