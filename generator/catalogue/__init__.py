"""The table of findings: each code once, its severity, its words in French and English."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue import code_lists, files, messages, rows, sheets, types
from generator.catalogue.rule import Rule, Severity, Text

__all__ = ["RULES", "Rule", "Severity", "Text"]

RULES: Mapping[str, Rule] = {
    **files.RULES,
    **sheets.RULES,
    **rows.RULES,
    **types.RULES,
    **code_lists.RULES,
    **messages.RULES,
}
"""Every code that a finding can have."""
