"""A run that does only what is new: what an earlier one found or made is taken from the cache.

The pipeline takes longer to load than a run that has nothing to do; it is loaded
when there is something.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from generator.artifact import EVERY_TARGET, TARGETS, Artifact
from generator.cache.drafts import Kept
from generator.cache.findings import require_words
from generator.cache.store import Store, open_store, present_store
from generator.cache.values import ForeignValueError, from_json, to_json
from generator.clock import Clock
from generator.diagnostics import Diagnostic, has_errors
from generator.outcome import Outcome
from generator.read.folder import Files, contents
from generator.read.waivers import Waived
from generator.write import carry_out, digest_of, on_disk, plan

if TYPE_CHECKING:
    from generator.pipeline import Checked
    from generator.read.tables import ReadTables


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked of a run."""

    specs: Path
    schemas: tuple[str, ...] = ()  # none: all
    targets: tuple[str, ...] = ()  # none: those of every run
    today: date = date.min  # on which waivers are asked whether they still hold
    skipped: tuple[str, ...] = ()  # names of sheets that are not read

    @property
    def wanted(self) -> tuple[str, ...]:
        """The targets, each once, in the order in which they are made."""
        return tuple(target for target in EVERY_TARGET if target in (self.targets or TARGETS))


@dataclass(frozen=True, slots=True)
class _Check:
    """What a check leaves to later ones."""

    findings: tuple[Diagnostic, ...]
    waived: tuple[Waived, ...]
    messages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Generation:
    """What a generation leaves to later ones: the files' paths and digests."""

    files: tuple[tuple[str, str], ...]


def cache(*, is_wanted: bool) -> Store | None:
    """The cache of the folder in which the command is run, if there may be one."""
    return open_store(Path()) if is_wanted else None


def present_cache() -> Store | None:
    """The cache of the folder in which the command is run, for a command that makes none where there is none."""
    return present_store(Path())


def tables(store: Store | None) -> ReadTables:
    """Reads workbooks; those of code lists that the store knows are not read again."""
    from generator.cache.tables import KeptTables  # noqa: PLC0415  # loads the reader
    from generator.read.tables import read_tables  # noqa: PLC0415  # as above

    return KeptTables(store).read if store else read_tables


def check(request: Request, clock: Clock, store: Store | None) -> Outcome:
    """What is wrong or doubtful in the specs."""
    with clock.stage("open"):
        files = contents(request.specs, with_samples=True)
    return _known_findings(files, request, store) or _checked(files, request, clock, store)


def run(request: Request, out: Path, clock: Clock, store: Store | None, *, is_written: bool) -> Outcome:
    """A generation, up to the disk or onto it.

    Raises: generator.write.OutputError.
    """
    outcome = generate(request, out, clock, store)
    return write(outcome, out, clock) if is_written else outcome


def generate(request: Request, out: Path, clock: Clock, store: Store | None) -> Outcome:
    """Everything up to the disk; a run limited to schemas owns no folder wholly.

    Raises: generator.write.OutputError.
    """
    with clock.stage("open"):
        files = contents(request.specs)
        outcome = _known_findings(files, request, store)
        present = _present(files, request, out, store)
        artifacts = None if present is None else [artifact for artifact, _ in present]
    if outcome is None or (artifacts is None and not has_errors(outcome.findings)):
        outcome, artifacts = _generated(files, request, out, clock, store)
    if has_errors(outcome.findings) or artifacts is None:
        return outcome
    with clock.stage("compare"):
        read = {artifact.path: digest for artifact, digest in present or ()}
        changes = plan(artifacts, out, () if request.schemas else request.wanted, read)
    return replace(outcome, changes=changes)


def last_findings(request: Request, store: Store | None) -> tuple[Diagnostic, ...] | None:
    """What the last generation of the same request showed; None when none is known."""
    try:
        return from_json(_entry(store, "shown", _place_key(request)), _Check).findings
    except ForeignValueError:
        return None


def remember(outcome: Outcome, before: tuple[Diagnostic, ...] | None, request: Request, store: Store | None) -> None:
    """Keep what a generation found, for the next one to tell what is new; where it is as before, it is kept."""
    if store and outcome.findings != before:
        check = _Check(outcome.findings, outcome.waived, outcome.messages)
        store.put("shown", _place_key(request), to_json(check))


def write(outcome: Outcome, out: Path, clock: Clock) -> Outcome:
    """Carry out what `generate` planned, if there is anything to do; the outcome says what was done.

    Raises: generator.write.OutputError.
    """
    if outcome.changes is None:
        return outcome
    with clock.stage("write"):
        return replace(outcome, changes=carry_out(outcome.changes, out))


# --- what is known ---------------------------------------------------------------


def _known_findings(files: Files, request: Request, store: Store | None) -> Outcome | None:
    try:
        check = from_json(_entry(store, "found", _check_key(files, request)), _Check)
        require_words((*check.findings, *(waived.finding for waived in check.waived)))
    except ForeignValueError:
        return None
    return Outcome(check.findings, check.waived, check.messages)


def _present(files: Files, request: Request, out: Path, store: Store | None) -> list[tuple[Artifact, str]] | None:
    """The files that the same sources gave before, and their digests, where all of them still stand in the output."""
    try:
        generation = from_json(_entry(store, "made", _generation_key(files, request)), _Generation)
    except ForeignValueError:
        return None
    present: list[tuple[Artifact, str]] = []
    for path, digest in generation.files:
        artifact = on_disk(out, PurePosixPath(path), digest)
        if artifact is None:
            return None
        present.append((artifact, digest))
    return present


def _entry(store: Store | None, kind: str, key: str) -> bytes:
    return (store.get(kind, key) if store else None) or b""


def _check_key(files: Files, request: Request) -> str:
    return _key(files, request, request.today)


def _generation_key(files: Files, request: Request) -> str:
    return _key(files, request, request.wanted)


def _place_key(request: Request) -> str:
    """What stands for a request whatever the sources hold."""
    limits = (sorted(set(request.schemas)), sorted(set(request.skipped)))
    return hashlib.sha256(repr((str(request.specs.resolve()), limits)).encode("utf-8", "surrogateescape")).hexdigest()


def _key(files: Files, request: Request, also: object) -> str:
    limits = (sorted(set(request.schemas)), sorted(set(request.skipped)))
    return hashlib.sha256(repr((files.digest, limits, also)).encode("utf-8", "surrogateescape")).hexdigest()


# --- what is new -----------------------------------------------------------------


def _checked(files: Files, request: Request, clock: Clock, store: Store | None) -> Checked:
    from generator import pipeline  # noqa: PLC0415  # takes as long to load as a run that has nothing to do

    limits = (frozenset(request.schemas), clock, request.today, frozenset(request.skipped))
    checked = pipeline.check_files(files, *limits, tables(store))
    if store:
        check = _Check(checked.findings, checked.waived, checked.messages)
        store.put("found", _check_key(files, request), to_json(check))
    return checked


def _generated(
    files: Files, request: Request, out: Path, clock: Clock, store: Store | None
) -> tuple[Outcome, list[Artifact] | None]:
    from generator import pipeline  # noqa: PLC0415  # as above

    checked = _checked(files, request, clock, store)
    if has_errors(checked.findings):
        return checked, None
    if store is None:
        return checked, pipeline.emitted(checked.model, request.wanted, clock)
    kept = Kept.of(store, out)
    artifacts = pipeline.emitted(checked.model, request.wanted, clock, kept.artifact)
    kept.save()
    generation = _Generation(tuple((str(artifact.path), digest_of(artifact.content)) for artifact in artifacts))
    store.put("made", _generation_key(files, request), to_json(generation))
    return checked, artifacts
