"""`make bench`: generation, runs after the first, growth, messages, then hostile ones."""

from __future__ import annotations

from tests.bench import generation, growth, hostile, messages, reruns

if __name__ == "__main__":
    generation.report()
    reruns.report()
    growth.report()
    messages.report()
    hostile.report()
