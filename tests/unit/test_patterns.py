"""The portable dialect: what it reads, what it refuses and where, how each target spells it."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import jsonschema_rs
import pytest
from pydantic import Field, TypeAdapter

from generator import patterns
from generator.diagnostics import Language
from generator.model import Text
from generator.patterns import PatternError, parse
from tests.official import FOLDER, VERSIONS, needs_official_releases, official_model

# source, texts that match, texts that do not
CONSTRUCTS = {
    "literal": ("^abc$", ["abc"], ["", "ab", "abcd", "xabc", "abc\n", "ABC"]),
    "anchors are implied": ("abc", ["abc"], ["xabc", "abcx", "abc\n"]),
    "empty": ("^$", [""], ["a", "\n"]),
    "class": ("^[abc]$", ["a", "c"], ["d", "", "ab"]),
    "range": ("^[a-cx-z]$", ["b", "y"], ["d", "w"]),
    "negated class": ("^[^a-c]$", ["d", "é", "\n", "😀"], ["a", "c", ""]),
    "class with literal hyphen at the end": ("^[a-]$", ["a", "-"], ["b"]),
    "class with literal hyphen at the start": ("^[-a]$", ["a", "-"], ["b"]),
    "class with a class and a hyphen": (r"^[\d-x]$", ["4", "-", "x"], ["a"]),
    "class with escapes": (r"^[\]\[\\\-\^]$", ["]", "[", "\\", "-", "^"], ["a"]),
    "class with what some engines read as an operation": ("^[&~-]$", ["&", "~", "-"], ["a"]),
    "digits are ASCII": (r"^\d$", ["0", "9"], ["٣", "a"]),
    "words are ASCII": (r"^\w$", ["a", "Z", "0", "_"], ["é", "-"]),
    "blanks are ASCII": (r"^\s$", [" ", "\t", "\n", "\r"], ["\xa0", "a"]),
    "not a digit": (r"^\D$", ["a", "٣", "\n", "\u2028"], ["0"]),
    "not a word": (r"^\W$", ["é", "-"], ["a", "_"]),
    "not a blank": (r"^\S$", ["a", "\xa0"], [" ", "\n"]),
    "negated classes in a class": (r"^[\D5]$", ["a", "5"], ["4"]),
    "any character is none that ends a line": (
        "^.$",
        ["a", "é", "😀", " "],
        ["\n", "\r", "\x85", "\u2028", "\u2029", ""],
    ),
    "class without line feed is one without line ends": ("^[^a\\n]$", ["b"], ["a", "\n", "\r", "\x85", "\u2029"]),
    "class with a line feed among others": (r"^[\S\n]$", ["a", "\n"], ["\r", "\u2028", " "]),
    "class and its opposite": (r"^[\d\D]$", ["a", "\n", "\u2028", "😀"], [""]),
    "group": ("^(ab)c$", ["abc"], ["ab"]),
    "non-capturing group": ("^(?:ab)+$", ["ab", "abab"], ["a", ""]),
    "empty group": ("^a()b$", ["ab"], ["a b"]),
    "alternation": ("^(a|bc|)$", ["a", "bc", ""], ["b", "abc"]),
    "alternation of the whole": ("^a$|^bc$", ["a", "bc"], ["abc", "a\n"]),
    "alternation between the anchors": ("^(?:a|b)c$", ["ac", "bc"], ["a", "b"]),
    "none or more": ("^a*$", ["", "aaa"], ["b"]),
    "one or more": ("^a+$", ["a", "aaa"], [""]),
    "at most one": ("^a?$", ["", "a"], ["aa"]),
    "exactly": ("^a{2}$", ["aa"], ["a", "aaa"]),
    "none at all": ("^a{0}b$", ["b"], ["ab"]),
    "at least": ("^a{2,}$", ["aa", "aaaa"], ["a"]),
    "between": ("^a{1,2}$", ["a", "aa"], ["", "aaa"]),
    "lazy is greedy where the whole value matches": ("^a+?b??a{1,2}?$", ["aa", "aba"], ["a"]),
    "escaped special characters": (r"^\.\*\+\?\(\)\[\]\{\}\|\^\$\/\-$", [".*+?()[]{}|^$/-"], ["a"]),
    "control escapes": (r"^\t\n\r$", ["\t\n\r"], ["tnr"]),
    "code points": (r"^\x41\u00e9$", ["Aé"], ["A"]),
    "beyond the first plane": ("^😀{2}$", ["😀😀"], ["😀"]),
    "characters that mean something elsewhere": ("^#-&~, /:$", ["#-&~, /:"], ["#"]),
}

CASES = [pytest.param(*case, id=name) for name, case in CONSTRUCTS.items()]


def rust_accepts(source: str, text: str) -> bool:
    adapter: TypeAdapter[str] = TypeAdapter(Annotated[str, Field(pattern=patterns.rust(parse(source).node))])
    try:
        adapter.validate_python(text)
    except ValueError:
        return False
    return True


def ecmascript_accepts(source: str, text: str) -> bool:
    return jsonschema_rs.Draft7Validator(patterns.keywords([source])).is_valid(text)


@pytest.mark.parametrize(("source", "accepted", "refused"), CASES)
def test_json_schema_validators_accept_what_the_construct_means(source: str, accepted: list[str], refused: list[str]):
    assert [text for text in accepted if not ecmascript_accepts(source, text)] == []
    assert [text for text in refused if ecmascript_accepts(source, text)] == []


@pytest.mark.parametrize(("source", "accepted", "refused"), CASES)
def test_pydantic_accepts_what_the_construct_means(source: str, accepted: list[str], refused: list[str]):
    assert [text for text in accepted if not rust_accepts(source, text)] == []
    assert [text for text in refused if rust_accepts(source, text)] == []


@pytest.mark.parametrize(
    ("source", "is_anchored"),
    [("^a$", True), ("^(a|b)$", True), ("^a$|^b$", True), ("a", False), ("^a", False), ("a$", False), ("^a|b$", False)],
)
def test_a_pattern_is_anchored_when_each_branch_is_at_both_ends(source: str, is_anchored: bool):
    assert parse(source).is_anchored is is_anchored


@pytest.mark.parametrize(
    ("source", "position", "words"),
    [
        ("ab(?=c)", 2, "groupes"),
        ("a(?!b)", 1, "groupes"),
        ("(?<n>a)", 0, "groupes"),
        ("(?i)a", 0, "groupes"),
        (r"(a)\1", 3, "pas le même sens"),
        (r"a\b", 1, "pas le même sens"),
        (r"\p{L}", 0, "pas le même sens"),
        (r"a\é", 1, "pas le même sens"),
        (r"\x4", 0, "pas le même sens"),
        (r"\uZZZZ", 0, "pas le même sens"),
        (r"a\ud83d", 1, "moitié de caractère"),
        (r"[\ud800-\udfff]", 0, "moitié de caractère"),
        ("a**", 2, "ne se répète pas"),
        ("a?+", 2, "ne se répète pas"),
        ("a{2}{3}", 4, "ne se répète pas"),
        ("ab{3,2}", 1, "impossible"),
        ("a{b}", 1, "suivie d'un nombre"),
        ("a{,3}", 1, "suivie d'un nombre"),
        ("a{", 1, "suivie d'un nombre"),
        ("*a", 0, "rien ne précède *"),
        ("a|+", 2, "rien ne précède +"),
        ("a]", 1, "ne ferme rien"),
        ("a}", 1, "ne ferme rien"),
        ("a)", 1, ") ne ferme rien"),
        ("(a", 0, "fermé"),
        ("b(a|(c)", 1, "fermé"),
        ("b[a", 1, "fermé"),
        (r"b[a\]", 1, "fermé"),
        ("[]", 0, "sont vides"),
        ("[^]", 0, "sont vides"),
        ("[b-a]", 0, "à rebours"),
        (r"[a-\d]", 0, "finit par un raccourci"),
        ("[a[b]]", 2, "entre crochets"),
        ("a$b", 1, "à la fin de"),
        ("(a$)", 2, "à la fin de"),
        ("^(a$", 1, "la parenthèse ouverte ici"),
        ("^(a|(b)$", 1, "la parenthèse ouverte ici"),
        ("a^b", 1, "au début de"),
        ("(^a)", 1, "au début de"),
        ("$$", 0, "à la fin de"),
        ("a\\", 1, "rien ne suit"),
        ("((a{1000}){1000}){1000}", 0, "développées"),
        ("a{10001}", 0, "développées"),
        ("a" * 2001, 2000, "plus de"),
        ("(" * 51 + ")" * 51, 50, "groupes imbriqués"),
    ],
)
def test_what_is_not_portable_is_refused_at_its_place(source: str, position: int, words: str):
    with pytest.raises(PatternError) as raised:
        parse(source)
    assert raised.value.position == position
    assert words in raised.value.problem.words(Language.FRENCH)


@pytest.mark.parametrize("source", ["[a-z]{10000}", ".{5000}", r"([\W]{100}){20}", "(((a{10}){10}){10}){10}"])
def test_the_largest_pattern_that_is_read_is_one_that_engines_compile(source: str):
    assert not ecmascript_accepts(source, "!")
    assert not rust_accepts(source, "!")


@pytest.mark.parametrize(
    ("source", "spelt"),
    [
        (r"^\d+$", "^[0-9]+$"),
        ("a|b", "^(?:a|b)$"),
        ("a{1,1}", "^a{1}$"),
        (r"[\-\^\]a]", r"^[\-\^\]a]$"),
        ("[&~]", "^[&~]$"),
        ("[%-&&-(]", r"^[%-\(]$"),
        (r"[/|(){}]", r"^[\/\|\(\)\{\}]$"),
        (r"\x07\x7f", r"^\x07\x7f$"),
        (r"[a-b]", "^[ab]$"),
        (r"[\Wa]", "^[^0-9A-Z_b-z]$"),
        (r"[^\x00-\x1f\W]", "^[0-9A-Z_a-z]$"),
        (r"[^\s\S]", r"^[^\s\S]$"),
        (r"[\d\D]", r"^[\s\S]$"),
        (".", "^[^\\n\\r\x85\u2028\u2029]$"),
        (r"[^#\n]", "^[^#\\n\\r\x85\u2028\u2029]$"),
        ("é-😀", "^é-😀$"),
    ],
)
def test_json_schema_spelling(source: str, spelt: str):
    assert patterns.ecmascript(parse(source).node) == spelt


@pytest.mark.parametrize(
    ("source", "spelt"),
    [
        (r"^\d+$", "[0-9]+"),
        ("(?:ab)?", "(ab)?"),
        ("[&~]", "[&~]"),
        (r"\$\^", r"$\^"),
        (r"[\x00-z]", r"[\t\n\r -z]"),
        (r"[\--a]", r"[\-.-a]"),
        (r"[\[-a]", r"[\[\\\]\^_-a]"),
        (r"\x07", "[a-[a]]"),
        (r"[^\x07]", r"[\s\S]"),
    ],
)
def test_xsd_spelling(source: str, spelt: str):
    """XSD 1.0 has no escape for `$`, no anchors, no `(?:`, and no character that XML lacks."""
    assert patterns.xsd(parse(source).node) == spelt


WORDS = tuple("".join(word) for size in range(8) for word in itertools.product("abc", repeat=size))


@pytest.mark.parametrize("source", ["(a+b?){1,3}", "(a+b?){2,4}", "(a+b?){2,}", "(a+b?){3}", "([ab]+c?){2,3}"])
def test_conjuncts_hold_together_exactly_when_the_pattern_holds(source: str):
    node = parse(source).node
    parts = [re.compile(patterns.ecmascript(one)) for one in patterns.conjuncts(node)]
    assert len(parts) == 2
    whole = re.compile(source)
    told_apart = [w for w in WORDS if bool(whole.fullmatch(w)) != all(one.fullmatch(w) for one in parts)]
    assert told_apart == []


@pytest.mark.parametrize(
    "source", ["a+", "(a+b?)", "(a+b?)*", "(a+a?){2,3}", "([^b]+b?){2,3}", "(a+b){2,3}", "(ab?){2,3}", "a|b"]
)
def test_a_pattern_of_another_shape_is_its_only_conjunct(source: str):
    node = parse(source).node
    assert patterns.conjuncts(node) == (node,)


def test_conjuncts_of_the_national_id_match_hostile_text_at_once():
    """The pattern itself takes a backtracking engine about a minute on this text."""
    node = parse(r"^([a-zA-Z0-9_-]+\.?){4,10}$").node
    hostile = "a" * 41 + "!"
    assert [bool(re.fullmatch(patterns.ecmascript(one), hostile)) for one in patterns.conjuncts(node)] == [False, False]


@needs_official_releases
@pytest.mark.parametrize("version", VERSIONS)
def test_every_pattern_of_the_official_workbooks_is_portable(version: str):
    found = {
        source
        for message in official_model(version).messages
        for one in message.objects
        for field in one.fields
        if isinstance(field.type, Text)
        for source in field.type.patterns
    }
    assert len(found) > 10
    assert [source for source in sorted(found) if not parse(source).is_anchored] == []


@needs_official_releases
@pytest.mark.parametrize("version", VERSIONS)
def test_every_pattern_of_the_official_json_schemas_is_portable(version: str):
    folder = FOLDER / version / "official" / "json-schema"
    found = {pattern for file in sorted(folder.glob("*.json")) for pattern in _patterns(_json(file))}
    assert len(found) > 10
    for source in sorted(found):
        parse(source)


def _json(file: Path) -> Any:
    return json.loads(file.read_text(encoding="utf-8"))


def _patterns(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(node.get("pattern"), str):
            yield node["pattern"]
        node = list(node.values())
    if isinstance(node, list):
        for one in node:
            yield from _patterns(one)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (r"[a-z]+", False),
        (r"a\n", True),
        (r"a\nb", False),
        (r"a\nb?", True),
        (r"a(b|\s)", True),
        (r"a(\n){0}", False),
        (r".*", False),
        (r"[^a]", True),
        (r"", False),
    ],
)
def test_a_pattern_is_known_to_end_in_a_line_end(source: str, expected: bool):
    assert patterns.may_end_in(parse(source).node, "\n") is expected
