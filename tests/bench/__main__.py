"""`make bench`: generation, reruns, growth, comparison, loading, messages, rules, hostile ones, site, archives."""

from __future__ import annotations

from tests.bench import archives, comparison, generation, growth, hostile, imports, messages, pages, reruns, rules

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
    archives.report()
