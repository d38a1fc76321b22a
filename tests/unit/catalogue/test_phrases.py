"""Every phrase has its words in both languages, and every place that tells one finds it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import generator
from generator.cache.values import from_json, to_json
from generator.catalogue.entry import FindingEntry, Severity, Wording
from generator.catalogue.phrase import Phrase, phrase
from generator.catalogue.phrases import PHRASES
from generator.diagnostics import Diagnostic, Language, Origin, finding, in_reading_order
from tests.french import french_in

ALIKE = {
    *("namespace", "xlink-type", "named", "some-codes", "some-messages", "repeated"),
    *("subject-message", "subject-code", "aspect-licence", "aspect-contact", "aspect-description", "aspect-type"),
    "aspect-condition",
    *("category-compatible", "category-documentation"),
}
"""Phrases of signs, and of words that both languages have."""

TELLING = {"phrase": (0, ""), "_unreadable": (0, "expression-"), "finding_of": (2, "")}
"""The functions that take the name of a phrase: as which argument, and what stands before it."""


def values(words: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(words) if name}


def calls() -> Iterator[tuple[str, ast.Call]]:
    """The phrases that the sources name as they are, each with its call; the runtime ships elsewhere and has none."""
    package = Path(generator.__file__).parent
    for path in {*package.rglob("*.py")} - {*package.glob("runtime/**/*.py")}:
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call):
                position, prefix = TELLING.get(getattr(node.func, "id", "") or getattr(node.func, "attr", ""), (99, ""))
                argument = node.args[position] if len(node.args) > position else None
                if isinstance(argument, ast.Constant):
                    yield f"{prefix}{argument.value}", node


def test_phrases_have_words_in_both_languages() -> None:
    for name, words in PHRASES.items():
        assert words.fr, name
        assert words.en, name
        assert (words.fr == words.en) == (name in ALIKE), name
        assert values(words.fr) == values(words.en), name
        assert not re.search(r"\n|\.$|\(s\)", words.fr + words.en), name
        assert french_in(words.en) == [], name


@pytest.mark.parametrize("name", [name for name in PHRASES if name.startswith("expression-")])
def test_every_problem_of_an_expression_has_a_remedy_of_no_other_values(name: str) -> None:
    remedy = PHRASES[name.replace("expression-", "mended-")]
    assert values(remedy.fr) <= values(PHRASES[name].fr)


def test_every_phrase_that_is_told_is_in_the_table() -> None:
    told = {name for name, _ in calls()}
    assert len(told) > 100
    assert told <= set(PHRASES)


def test_every_call_gives_the_values_that_its_phrase_needs() -> None:
    """Where a call gives them by name; those that a table of values gives are seen when it is made."""
    for name, call in calls():
        names = {keyword.arg for keyword in call.keywords}
        assert None in names or values(PHRASES[name].fr) <= names, name


def test_phrase_is_told_in_each_language_with_its_parts() -> None:
    one = phrase("text-of-size", size=phrase("characters-at-most", high=1))
    assert [one.words(language) for language in Language] == [
        "un texte de 1 caractère au plus",
        "a text of at most 1 character",
    ]


def test_braces_of_a_value_are_told_as_they_are() -> None:
    assert phrase("unknown-key", key="{key}").words(Language.ENGLISH) == "unknown key: {key}"


@pytest.mark.parametrize(("name", "given"), [("no-such-phrase", {}), ("unknown-key", {})])
def test_phrase_without_its_words_or_values_is_an_error_of_the_tool(name: str, given: dict[str, str]) -> None:
    with pytest.raises(KeyError):
        phrase(name, **given)


def test_value_has_no_control_characters_and_an_end() -> None:
    [(_, value)] = phrase("unknown-key", key="a\x1b[0m" + "x" * 10_000).values
    assert value.isprintable()
    assert len(value) < 1_000


def test_rule_tells_the_phrases_among_its_values() -> None:
    entry = FindingEntry(Severity.ERROR, Wording("", "{problem} !", "aide"), Wording("", "{problem}!", "help"), {})
    told = {"problem": phrase("json-extra")}
    assert entry.message(told, Language.ENGLISH) == "more text after the end of the document!"


def test_findings_with_other_phrases_are_others() -> None:
    place = Origin("release.toml")
    both = [finding("unreadable-csv", place, reason=phrase("unknown-key", key=key)) for key in "ba"]
    assert in_reading_order([*both, *both]) == tuple(reversed(both))


def test_phrases_of_a_finding_survive_the_cache() -> None:
    problem = phrase("located", problem=phrase("json-colon-missing"), line=1, column=2)
    one = finding("bad-json", Origin("a.json"), problem=problem)
    assert from_json(to_json(one), Diagnostic) == one
    assert from_json(to_json(problem), Phrase) == problem
