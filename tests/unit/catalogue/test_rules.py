"""Every code of the catalogue has all the words that a person needs, in both languages."""

from __future__ import annotations

import re

import pytest

from generator.catalogue import RULES, TOPICS, Language, Rule, Severity, Wording
from generator.catalogue.explanation import explanation


def test_codes_have_a_meaning_in_both_languages() -> None:
    """One phrase without full stop."""
    for code, rule in RULES.items():
        for text in (rule.fr, rule.en):
            assert re.fullmatch(r"[^{}\n]+[^{}\n.]", text.meaning), code
        assert rule.fr.meaning != rule.en.meaning, code
        assert rule.fr.message != rule.en.message or rule.fr.message == "{problem}", code


@pytest.mark.parametrize("code", [code for code, rule in RULES.items() if rule.fr.without or rule.en.without])
def test_code_of_nothing_is_told_so_in_both_languages(code: str) -> None:
    rule = RULES[code]
    values = {**rule.example, "value": ""}
    assert "value" in rule.example
    assert [rule.text(language).without != "" for language in Language] == [True, True]
    assert not re.search(
        r"\((vide|empty)\)", rule.message(values, Language.FRENCH) + rule.message(values, Language.ENGLISH)
    )
    assert rule.message({**values, "value": "x"}, Language.FRENCH) != rule.message(values, Language.FRENCH)


@pytest.mark.parametrize("language", Language)
def test_examples_can_be_told(language: Language) -> None:
    for code in RULES:
        one = explanation(code, language)
        assert all((one.message, one.help, one.place, one.severity, one.reach)), code


def test_code_belongs_to_one_topic() -> None:
    assert sum(len(topic.rules) for topic in TOPICS) == len(RULES)


def test_topic_has_a_title_in_both_languages_and_a_place() -> None:
    assert all(topic.fr and topic.en and topic.place for topic in TOPICS)


def test_count_agrees_with_its_noun() -> None:
    rule = Rule(Severity.ERROR, *[Wording("", "{count:code}", "")] * 2, example={})
    told = [rule.message({"count": count}, Language.FRENCH) for count in ("0", "1", "2")]
    assert told == ["0 code", "1 code", "2 codes"]
    assert rule.message({"count": "0"}, Language.ENGLISH) == "0 codes"


def test_help_begins_with_what_was_meant() -> None:
    rule = Rule(Severity.ERROR, Wording("", "", "types connus"), Wording("", "", "known types"), {})
    assert rule.help({}, Language.FRENCH) == "types connus"
    assert rule.help({"proposal": ""}, Language.FRENCH) == "types connus"
    assert rule.help({"proposal": "date"}, Language.FRENCH) == "vouliez-vous dire « date » ? sinon, types connus"
    assert rule.help({"proposal": "a", "defined": "T!M9"}, Language.ENGLISH) == (
        'did you mean "a", defined at T!M9? otherwise, known types'
    )


def test_braces_of_a_value_are_told_as_they_are() -> None:
    rule = Rule(Severity.ERROR, Wording("", "{value}", "aide"), Wording("", "{value}", "help"), {})
    assert rule.message({"value": "{a}"}, Language.FRENCH) == "{a}"
    assert rule.help({"proposal": "{a}"}, Language.FRENCH) == "vouliez-vous dire « {a} » ? sinon, aide"
