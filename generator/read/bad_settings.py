"""What there is to say of a setting of a release that is not as it must be."""

from __future__ import annotations

from generator.diagnostics import Diagnostic, Origin, Phrase, finding


def bad_settings(origin: Origin, problem: Phrase, remedy: Phrase, proposal: str = "") -> Diagnostic:
    """A finding with its cause, what to do, and the key or value that may replace what stands there.

    Reports: bad-settings
    """
    return finding("bad-settings", origin, problem=problem, remedy=remedy, proposal=proposal)
