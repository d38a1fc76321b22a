"""`make bench`: generation, runs after the first, growth, then messages."""

from __future__ import annotations

from tests.bench import generation, growth, messages, reruns

if __name__ == "__main__":
    generation.report()
    reruns.report()
    growth.report()
    messages.report()
