"""`make bench`: generation, runs after the first, growth, comparison, messages, then hostile ones."""

from __future__ import annotations

from tests.bench import comparison, generation, growth, hostile, messages, reruns

if __name__ == "__main__":
    generation.report()
    reruns.report()
    growth.report()
    comparison.report()
    messages.report()
    hostile.report()
