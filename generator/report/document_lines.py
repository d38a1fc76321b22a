"""The lines of what findings name in JSON documents, which are read again only where there is something to say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.diagnostics import Diagnostic, Origin


def document_lines(specs: Path, findings: Iterable[Diagnostic]) -> Mapping[Origin, int]:
    """The 1-based line of each place with a pointer, where a finding stands or that it is related to."""
    places = [place for finding in findings for place in (finding.origin, *finding.related) if place.pointer]
    if not places:
        return {}
    from generator.report.places import lines  # noqa: PLC0415  # validators take longer to load than most runs need

    return lines(specs, places)
