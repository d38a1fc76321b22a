"""Findings that an earlier run left: believed only while the catalogue has words for them."""

from __future__ import annotations

from collections.abc import Iterable

from generator.cache.values import ForeignValueError
from generator.diagnostics import Diagnostic, Language


def require_words(findings: Iterable[Diagnostic]) -> None:
    """Raises: ForeignValueError for a finding that has no words."""
    try:
        for finding in findings:
            for language in Language:
                finding.message(language), finding.help(language)
    except KeyError as error:
        raise ForeignValueError(str(error)) from error
