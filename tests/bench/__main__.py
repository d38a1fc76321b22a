"""`make bench`: generation, then messages."""

from __future__ import annotations

from tests.bench import generation, messages

if __name__ == "__main__":
    generation.report()
    messages.report()
