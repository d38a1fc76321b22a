"""`make bench`: generation, reruns, growth, comparison, loading, messages, rules, conversions, site, archives."""

from __future__ import annotations

from tests.bench import (
    archives,
    comparison,
    conversions,
    generation,
    growth,
    hostile,
    imports,
    messages,
    pages,
    reruns,
    rules,
)

if __name__ == "__main__":
    generation.report()
    reruns.report()
    growth.report()
    comparison.report()
    imports.report()
    messages.report()
    rules.report()
    conversions.report()
    hostile.report()
    pages.report()
    archives.report()
