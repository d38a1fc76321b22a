"""What the next release will have to say, as a check of the specs warns of it; known again while nothing changes."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.cache.findings import require_words
from generator.cache.store import Store
from generator.cache.values import ForeignValueError, from_json, to_json
from generator.clock import Clock
from generator.diagnostics import Diagnostic, has_errors
from generator.outcome import Outcome
from generator.read.folder import RELEASES, SAMPLES, SCENARIOS, contents, top_folder
from generator.rerun import Request, tables

_KIND = "released"


@dataclass(frozen=True, slots=True)
class _Found:
    """What one check leaves to later ones."""

    findings: tuple[Diagnostic, ...]


def foreseen(request: Request, outcome: Outcome, store: Store | None) -> tuple[Diagnostic, ...]:
    """What `mdd release check` finds in these specs; nothing of a part of them, or where nothing was published.

    Reports: what `demands` and `standing_of` report
    """
    is_whole = request.specs.is_dir() and not request.schemas and not request.skipped
    if not is_whole or not is_resolved(outcome.findings) or not (request.specs / RELEASES).is_dir():
        return ()
    key = _key(request.specs)
    try:
        found = from_json((store.get(_KIND, key) if store else None) or b"", _Found)
        require_words(found.findings)
    except ForeignValueError:
        found = _Found(_found(request, outcome, store))
        if store:
            store.put(_KIND, key, to_json(found))
    return found.findings


def is_resolved(findings: Iterable[Diagnostic]) -> bool:
    """Whether a model is whole: errors are in messages that were tried on it alone, if there are any."""
    errors = (finding for finding in findings if has_errors([finding]))
    return all(top_folder(error.origin.file) in (SCENARIOS, SAMPLES) for error in errors)


def _found(request: Request, outcome: Outcome, store: Store | None) -> tuple[Diagnostic, ...]:
    from generator import pipeline  # noqa: PLC0415  # what follows takes longer to load than a run that has nothing to do
    from generator.release.demands import demands  # noqa: PLC0415  # as above
    from generator.release.standing import standing_of  # noqa: PLC0415  # as above

    checked = outcome if isinstance(outcome, pipeline.Checked) else None
    checked = checked or pipeline.check(request.specs, frozenset(), Clock(), read=tables(store))
    standing, problems = standing_of(request.specs, checked.model)
    return (*problems, *demands(standing))


def _key(specs: Path) -> str:
    """What stands for the specs and all that was published of them."""
    published = sorted(path for path in (specs / RELEASES).rglob("*") if path.is_file())
    each = [(path.relative_to(specs).as_posix(), _digest(path)) for path in published]
    return hashlib.sha256(repr((contents(specs).digest, each)).encode("utf-8", "surrogateescape")).hexdigest()


def _digest(path: Path) -> str:
    """Of a file's bytes; empty where it cannot be read, as its reader tells."""
    with contextlib.suppress(OSError):
        return hashlib.sha256(path.read_bytes()).hexdigest()
    return ""
