"""Codes of earlier versions, and those that say the same today."""

from __future__ import annotations

from collections.abc import Mapping

RENAMED: Mapping[str, tuple[str, ...]] = {
    "unknown-details-keyword": ("constraint-like-remark", "lost-constraint"),
}
"""Old code to the new ones, of which there are several where a code was split."""


def codes_now(code: str) -> tuple[str, ...]:
    """The codes that a code stands for: itself, unless it is an old one."""
    return RENAMED.get(code, (code,))
