"""Codes of earlier versions, and those that say the same today."""

from __future__ import annotations

from collections.abc import Mapping

RENAMED: Mapping[str, tuple[str, ...]] = {
    "unknown-details-keyword": ("constraint-like-remark", "lost-constraint"),
    **dict.fromkeys(
        ("empty-file", "truncated-workbook", "damaged-sheet", "missing-sheet-part", "unsafe-xml"), ("damaged-workbook",)
    ),
    **dict.fromkeys(("other-format", "encrypted-workbook"), ("not-a-workbook",)),
    **dict.fromkeys(
        ("oversized-workbook", "oversized-part", "oversized-settings", "oversized-sheet", "too-many-cells"),
        ("oversized-file",),
    ),
    **dict.fromkeys(("boolean-value", "date-value"), ("lost-value",)),
    **dict.fromkeys(("number-value", "shown-otherwise", "date-in-text"), ("changed-value",)),
    **dict.fromkeys(("invisible-character", "look-alike-letter", "control-character"), ("odd-character",)),
    **dict.fromkeys(("copied-workbook", "copied-sheet"), ("copied-source",)),
    "unfillable-object": ("endless-object",),
    **dict.fromkeys(("undecodable-name", "not-a-file"), ("unreadable-file",)),
}
"""Old code to the new ones, of which there are several where a code was split, and one where several became one."""


def codes_now(code: str) -> tuple[str, ...]:
    """The codes that a code stands for: itself, unless it is an old one."""
    return RENAMED.get(code, (code,))
