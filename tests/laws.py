"""How many cases a law is tried with."""

from __future__ import annotations

from hypothesis import settings


def law(number: int) -> settings:
    """So many in `make check`; in `make test` a fifth, and with another profile as many more as that has."""
    return settings(max_examples=max(20, number * settings.default.max_examples // 100))
