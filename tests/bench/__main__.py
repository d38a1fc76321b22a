"""`make bench`: generation, runs after the first, growth, comparison, loading, messages, rules, hostile ones, site."""

from __future__ import annotations

from tests.bench import comparison, generation, growth, hostile, imports, messages, pages, reruns, rules

if __name__ == "__main__":
    generation.report()
    reruns.report()
    growth.report()
    comparison.report()
    imports.report()
    messages.report()
    rules.report()
    hostile.report()
    pages.report()
