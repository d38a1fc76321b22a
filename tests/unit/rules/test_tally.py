"""What documents show of rules: kept, broken, and not asked."""

from __future__ import annotations

from generator.diagnostics import Language
from generator.report.rules import as_lines
from generator.rules.tally import tallies
from tests.factories import field, message, model, object_type, rule

CASE = message(object_type("case", field("name", cardinality="0..1"), field("code", cardinality="0..1")), name="CASE")
MODEL = model(CASE, rules=[rule("has(code)", "CASE", condition="has(name)", name="code-of-name")])
DOCUMENTS = (
    ("kept", {"case": {"name": "a", "code": "b"}}),
    ("broken", {"case": {"name": "a"}}),
    ("not asked", {"case": {"code": "b"}}),
    ("of no message", {"other": {}}),
)


def test_a_rule_is_kept_where_it_applies_and_broken_where_it_is_not_kept() -> None:
    (tally,) = tallies(MODEL, DOCUMENTS)
    assert (tally.kept, tally.broken) == (1, ("broken",))


def test_each_rule_has_a_line() -> None:
    assert list(as_lines(MODEL, DOCUMENTS, Language.ENGLISH)) == [
        "rules, over 4 messages of scenarios and samples",
        "  code-of-name : kept 1, broken 1 : broken",
    ]
