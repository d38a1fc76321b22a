"""Hypothesis strategies for patterns of the portable dialect, and texts to try them on."""

from __future__ import annotations

import re
import warnings

from hypothesis import strategies as st

from generator.patterns import Chars, Choice, Node, Repeat, Sequence, parse

LETTERS = "abz09_-. \n\r\u2028\té€😀&~#/,"
"""Few enough for a text to match by chance."""

LINE_ENDS = ("\n", "\r", "\r\n", "\x85", "\u2028", "\u2029")

TEXTS = st.text(st.sampled_from(LETTERS), max_size=8)

_LITERALS = st.sampled_from(
    ["a", "b", "0", "_", "-", " ", "é", "😀", "&", "~", "#", "/", ",", r"\.", r"\-", r"\n", r"\u00e9"]
)
_CLASSES = st.sampled_from([r"\d", r"\w", r"\s", r"\D", r"\W", r"\S", ".", r"[\s\S]"])
_MEMBERS = st.sampled_from(
    ["a", "b", "0-9", "a-z", "é", "😀", "_", r"\-", r"\d", r"\w", r"\S", ".", "€-😀", r"\t", r"\n", "#-&", "&-/", "~"]
)
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


def ended(texts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Texts with a line end before, within or behind them, where engines' anchors differ."""
    return st.builds(_with_end, texts, st.sampled_from(LINE_ENDS), st.integers(0, 9), TEXTS)


def _with_end(text: str, end: str, at: int, more: str) -> str:
    return (f"{text}{end}", f"{end}{text}", f"{more}{end}{text}", f"{text}{end}{more}")[at % 4]


def meaning(source: str) -> re.Pattern[str]:
    """Python's own reading of a pattern, which `fullmatch` holds to the whole value, but for what a line is."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)
        return re.compile(_TOKENS.sub(lambda found: _within_a_line(found[0]), source), re.ASCII)


_TOKENS = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|\.", re.DOTALL)
_TERMINATORS = "\n\r\x85\u2028\u2029"


def _within_a_line(token: str) -> str:
    """What excludes a line feed or carriage return excludes every line terminator that it does not list."""
    is_other = token.startswith("[^") or token in (".", r"\D", r"\W", r"\S")
    is_of_others = token.startswith("[") and any(one in token for one in (r"\D", r"\W", r"\S"))
    if not (is_other or is_of_others) or all(re.fullmatch(token, end, re.ASCII) for end in "\n\r"):
        return token
    listed = "" if is_other else re.sub(r"\\[DWS]", "", token[1:-1])
    wanted = [end for end in _TERMINATORS if listed and re.fullmatch(f"[{listed}]", end, re.ASCII)]
    return f"(?:(?![{''.join(end for end in _TERMINATORS if end not in wanted)}]){token})"
