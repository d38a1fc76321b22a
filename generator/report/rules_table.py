"""The rules of a comparison as the documentation shows them, in French."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diff.rules import IMPACT_RULES, Category, ImpactRule, Reach

_REACHES = {Reach.ALWAYS: "**rompt**", Reach.SOMETIMES: "selon le cas", Reach.NEVER: "—"}
_CATEGORIES = {
    Category.BREAKING: "rompt",
    Category.DANGEROUS: "peut surprendre",
    Category.COMPATIBLE: "compatible",
    Category.DOCUMENTATION: "documentation",
}


def rules_table() -> Iterator[str]:
    """A line a rule: whom it breaks, in which format, and what it is where nobody is broken."""
    yield "| règle | ce qui change | ancien → nouveau, JSON | XML | nouveau → ancien, JSON | XML | Python | sinon |"
    yield "|---|---|---|---|---|---|---|---|"
    for rule in IMPACT_RULES.values():
        yield f"| {' | '.join(_cells(rule))} |"


def _cells(rule: ImpactRule) -> Iterator[str]:
    yield f"`{rule.code}`"
    yield rule.what
    yield from (_REACHES[reach] for reach in rule.reach.values())
    yield "**rompt**" if rule.breaks_code else "—"
    yield _CATEGORIES[rule.otherwise]
