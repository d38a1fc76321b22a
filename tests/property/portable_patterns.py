"""Hypothesis strategies for patterns of the portable dialect, and texts to try them on."""

from __future__ import annotations

import re
import warnings

from hypothesis import strategies as st

from generator.patterns import Chars, Choice, Node, Repeat, Sequence, parse

LETTERS = "abz09_-. \n\té€😀&~#/,"
"""Few enough for a text to match by chance; line ends other than `\\n` are tried by unit tests."""

TEXTS = st.text(st.sampled_from(LETTERS), max_size=8)

_LITERALS = st.sampled_from(
    ["a", "b", "0", "_", "-", " ", "é", "😀", "&", "~", "#", "/", ",", r"\.", r"\-", r"\n", r"\u00e9"]
)
_CLASSES = st.sampled_from([r"\d", r"\w", r"\s", r"\D", r"\W", r"\S", "."])
_MEMBERS = st.sampled_from(["a", "b", "0-9", "a-z", "é", "😀", "_", r"\-", r"\d", r"\w", r"\S", ".", "€-😀", r"\t"])
_QUANTIFIERS = st.sampled_from(["?", "*", "+", "{0}", "{2}", "{1,}", "{0,2}", "{2,3}", "+?", "{1,2}?"])


@st.composite
def _brackets(draw: st.DrawFn) -> str:
    members = draw(st.lists(_MEMBERS, min_size=1, max_size=4, unique=True))
    return f"[{draw(st.sampled_from(['', '^']))}{''.join(members)}]"


_ATOMS = _LITERALS | _LITERALS | _CLASSES | _brackets()


def _larger(smaller: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    group = st.builds("{}{})".format, st.sampled_from(["(", "(?:"]), smaller)
    return st.one_of(
        st.builds("{}{}".format, _ATOMS | group, _QUANTIFIERS),
        group,
        st.builds("{}{}".format, smaller, smaller),
        st.builds("({}|{})".format, smaller, smaller),
    )


SOURCES = st.recursive(_ATOMS, _larger, max_leaves=6)
"""Patterns as an editor writes them, without anchors."""


@st.composite
def cases(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A pattern with texts, some of which are likely to match it."""
    source = draw(SOURCES)
    return source, draw(st.lists(TEXTS | near(parse(source).node), min_size=1, max_size=6))


def near(node: Node) -> st.SearchStrategy[str]:
    """Texts made along the pattern, as far as our letters go."""
    match node:
        case Chars(ranges, negated):
            letters = [c for c in LETTERS if any(low <= ord(c) <= high for low, high in ranges) != negated]
            return st.sampled_from(letters or [""])
        case Sequence(parts):
            return st.tuples(*map(near, parts)).map("".join)
        case Choice(branches):
            return st.one_of(*map(near, branches))
        case Repeat(part, low, high):
            most = low + 2 if high is None else min(high, low + 2)
            return st.lists(near(part), min_size=low, max_size=most).map("".join)


def meaning(source: str) -> re.Pattern[str]:
    """Python's own reading of a pattern, which `fullmatch` holds to the whole value."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)
        return re.compile(source, re.ASCII)
