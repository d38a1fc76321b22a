"""Every code of the catalogue has all the words that a person needs, in both languages."""

from __future__ import annotations

import re

import pytest

from generator.catalogue import ENTRIES, TOPICS, FindingEntry, Language, Severity, Wording
from generator.catalogue.explanation import explanation


def test_codes_have_a_meaning_in_both_languages() -> None:
    """One phrase without full stop."""
    for code, entry in ENTRIES.items():
        for text in (entry.fr, entry.en):
            assert re.fullmatch(r"[^{}\n]+[^{}\n.]", text.meaning), code
        assert entry.fr.meaning != entry.en.meaning, code
        assert entry.fr.message != entry.en.message or entry.fr.message == "{problem}", code


@pytest.mark.parametrize("code", [code for code, entry in ENTRIES.items() if entry.fr.without or entry.en.without])
def test_code_of_nothing_is_told_so_in_both_languages(code: str) -> None:
    entry = ENTRIES[code]
    values = {**entry.example, "value": ""}
    assert "value" in entry.example
    assert [entry.text(language).without != "" for language in Language] == [True, True]
    assert not re.search(
        r"\((vide|empty)\)", entry.message(values, Language.FRENCH) + entry.message(values, Language.ENGLISH)
    )
    assert entry.message({**values, "value": "x"}, Language.FRENCH) != entry.message(values, Language.FRENCH)


@pytest.mark.parametrize("language", Language)
def test_examples_can_be_told(language: Language) -> None:
    for code in ENTRIES:
        one = explanation(code, language)
        assert all((one.message, one.help, one.place, one.severity, one.reach)), code


def test_code_belongs_to_one_topic() -> None:
    assert sum(len(topic.entries) for topic in TOPICS) == len(ENTRIES)


def test_topic_has_a_title_in_both_languages_and_a_place() -> None:
    assert all(topic.fr and topic.en and topic.place for topic in TOPICS)


def test_count_agrees_with_its_noun() -> None:
    entry = FindingEntry(Severity.ERROR, *[Wording("", "{count:code}", "")] * 2, example={})
    told = [entry.message({"count": count}, Language.FRENCH) for count in ("0", "1", "2")]
    assert told == ["0 code", "1 code", "2 codes"]
    assert entry.message({"count": "0"}, Language.ENGLISH) == "0 codes"


def test_help_begins_with_what_was_meant() -> None:
    entry = FindingEntry(Severity.ERROR, Wording("", "", "types connus"), Wording("", "", "known types"), {})
    assert entry.help({}, Language.FRENCH) == "types connus"
    assert entry.help({"proposal": ""}, Language.FRENCH) == "types connus"
    assert entry.help({"proposal": "date"}, Language.FRENCH) == "vouliez-vous dire « date » ? sinon, types connus"
    assert entry.help({"proposal": "a", "defined": "T!M9"}, Language.ENGLISH) == (
        'did you mean "a", defined at T!M9? otherwise, known types'
    )


def test_braces_of_a_value_are_told_as_they_are() -> None:
    entry = FindingEntry(Severity.ERROR, Wording("", "{value}", "aide"), Wording("", "{value}", "help"), {})
    assert entry.message({"value": "{a}"}, Language.FRENCH) == "{a}"
    assert entry.help({"proposal": "{a}"}, Language.FRENCH) == "vouliez-vous dire « {a} » ? sinon, aide"
