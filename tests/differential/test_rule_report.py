"""The matrix of rules: complete, without disagreement, published as it is; and a disagreement shows in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.differential.engines import CEL_JUDGE, Running, skip_unless_built
from tests.differential.rule_documents import excerpts
from tests.differential.rule_report import RuleTally, rule_section, rule_tally
from tests.differential.rule_writings import TITLES, Writing, by_rules
from tests.official import CHECKOUT, own_model

_CONVERSATIONS = 8
"""Rules of conversations, which Python and JavaScript alone have."""


@pytest.mark.slow
def test_the_published_matrix_is_what_make_verdicts_prints(tmp_path: Path, engines: Running) -> None:
    skip_unless_built(CEL_JUDGE.engine)
    section = list(rule_section(rule_tally(own_model(), tmp_path, engines), own_model()))
    assert "\n".join(section) in (CHECKOUT / "docs" / "verdicts.md").read_text("utf-8")


def test_every_rule_is_judged_by_what_says_it_and_no_judge_differs(tmp_path: Path, engines: Running) -> None:
    skip_unless_built(CEL_JUDGE.engine)
    counted = rule_tally(own_model(), tmp_path, engines, count=100)
    assert counted.defects == []
    rules = {rule.name for rule in own_model().rules}
    assert set(counted.broken) == rules
    by_title = {title: {rule for rule, judge in counted.judged if judge == title} for title in TITLES}
    assert by_title["Python"] == by_title["JavaScript"] == rules
    for title in ("Schematron", "CEL (JavaScript)"):
        assert len(by_title[title]) == len(rules) - _CONVERSATIONS
    assert by_title["JSON Schema (ajv)"] == by_title["JSON Schema (jsonschema-rs)"] != set()


def test_a_disagreement_is_counted_and_listed() -> None:
    rule = "commune-code-insee"
    documents = [document for name, _, document in excerpts(own_model()) if name == rule]
    silent = Writing("Python", lambda drawn: [set() for _ in drawn], frozenset({rule}))
    counted = RuleTally()
    counted.add(documents, by_rules(own_model(), documents), [{rule}] * len(documents), [silent])
    lines = list(rule_section(counted, own_model()))
    assert f"| {rule} | 2 | 1 | 2 ✗ 1 |  |  |  |  |  |  |" in lines
    assert lines[-1].startswith(f"- {rule} (Python) : {{")
