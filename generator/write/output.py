"""Artifacts to disk: compared first, replaced atomically, stale files removed.

The manifest, `manifest.json` under the output folder, lists every file that the
tool owns there with its digest; nothing else in the folder is ever touched.
"""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Container, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from generator.artifact import Artifact
from generator.windows import patiently
from generator.write.litter import litter, sweep
from generator.write.lock import locked
from generator.write.manifest import MANIFEST, Claims, manifest_of, read_claims
from generator.write.obstacles import require_room
from generator.write.output_error import OutputError
from generator.write.places import (
    PARTS,
    below,
    content_of,
    digest_of,
    folded_name,
    has_bytes,
    is_below,
    is_file,
    is_portable,
    leads_out,
)
from generator.write.replacing import replace_file


@dataclass(frozen=True, slots=True)
class Changes:
    """What is to be done to an output folder; paths in sorted order."""

    written: tuple[Artifact, ...]  # new, or other bytes than on disk
    unchanged: tuple[PurePosixPath, ...]
    stale: tuple[PurePosixPath, ...]  # claimed by the last manifest, no longer generated
    released: tuple[PurePosixPath, ...]  # stale too, but edited by somebody: kept, and no longer claimed
    mended: tuple[PurePosixPath, ...]  # of what is written, what somebody had edited
    litter: tuple[Path, ...]  # of killed runs
    kept: int  # files of the last manifest that this run neither makes nor owns
    is_current: bool  # nothing is to be done, not even to the manifest
    manifest: Artifact = field(repr=False)  # that will claim all this
    claims: Claims = field(repr=False)  # of the manifest that was there
    wanted: tuple[Artifact, ...] = field(repr=False)
    owned: tuple[str, ...]


def plan(
    artifacts: Iterable[Artifact],
    out: Path,
    owned: Iterable[str],
    present: Mapping[PurePosixPath, str] = MappingProxyType({}),
) -> Changes:
    """Compare artifacts with a folder.

    `owned` names the folders that this run generates wholly: only files of the last
    manifest under these can be stale, the others are kept and still claimed.
    `present` are the digests of the artifacts that were read there just now: these
    are not read again.

    Raises: OutputError when two artifacts would be one file, a path leads out, or
    something is in the way that the tool has not written.
    """
    by_path = _by_path(artifacts)
    claims, folders = read_claims(out), tuple(owned)
    others = claims.digests.keys() - by_path.keys()
    stale = sorted(path for path in others if path.parts[0] in folders)
    kept = sorted(others - set(stale))
    digests = {path: present.get(path) or digest_of(artifact.content) for path, artifact in by_path.items()}
    manifest = _manifest(digests, kept, claims, out)
    written = _differing(by_path, out, {folded_name(path) for path in stale}, present)
    removed, released = _split_by_edit(stale, out, claims)
    require_room(out, written, removed, claims)
    leftovers = litter(
        out / folder for folder in {MANIFEST.parent, *(path.parent for path in (*claims.digests, *by_path))}
    )
    is_done = not (written or removed or released or leftovers)
    return Changes(
        written=tuple(by_path[path] for path in written),
        unchanged=tuple(sorted(by_path.keys() - set(written), key=PARTS)),
        stale=removed,
        released=released,
        mended=tuple(path for path in written if path in claims.digests and _is_edited(out, path, claims)),
        litter=leftovers,
        kept=len(kept),
        is_current=is_done and has_bytes(out / MANIFEST, manifest.content),
        manifest=manifest,
        claims=claims,
        wanted=tuple(by_path.values()),
        owned=folders,
    )


def carry_out(changes: Changes, out: Path) -> Changes:
    """Bring the folder to what was planned; an interrupted run leaves each file old or new.

    One run at a time: where another has written since, the plan is made again. Returns
    what was done.

    Raises: OutputError when the folder cannot be written, or another run has it for long.
    """
    if changes.is_current:
        return changes
    try:
        out.mkdir(parents=True, exist_ok=True)
        with locked(out):
            if read_claims(out) != changes.claims:
                changes = plan(changes.wanted, out, changes.owned)
            _write(changes, out)
    except OSError as error:
        raise OutputError.of_system(error, out) from error
    return changes


def on_disk(out: Path, path: PurePosixPath, digest: str) -> Artifact | None:
    """A file of the output folder as the artifact that it came from; None if it has other bytes by now."""
    content = content_of(f"{out}/{path}") if is_below(path) else None
    return Artifact(path, content) if content is not None and digest_of(content) == digest else None


def _write(changes: Changes, out: Path) -> None:
    """The manifest goes first with the old claims still in it, and last with the new ones alone.

    So a run that was broken off leaves no file unclaimed. What is stale goes before
    what is new, which may need its name for a folder.
    """
    sweep(changes.litter)
    _replace(out, _under_way(changes))
    for path in changes.stale:
        _remove(out, path)
    for artifact in changes.written:
        _replace(out, artifact)
    _replace(out, changes.manifest)


def _manifest(
    digests: Mapping[PurePosixPath, str], kept: Iterable[PurePosixPath], claims: Claims, out: Path
) -> Artifact:
    """The manifest that claims the files of this run, and those of others with their digests."""
    of_others = {path: _digest_among(out, path, claims.digests[path]) for path in kept}
    return manifest_of({**of_others, **digests})


def _digest_among(out: Path, path: PurePosixPath, known: Collection[str]) -> str:
    """The digest of a file, of those that it may have; a run that was broken off leaves more than one."""
    digest = digest_of(content_of(out / path) or b"") if len(known) > 1 else ""
    return digest if digest in known else min(known)


def _under_way(changes: Changes) -> Artifact:
    """The manifest of a run that has begun: every file is claimed, with all digests that it may have."""
    claimed = changes.claims.digests
    files = {path: min(known) for path, known in claimed.items()}
    files |= {artifact.path: digest_of(artifact.content) for artifact in changes.wanted}
    return manifest_of(
        files, {path: other_digests for path, known in claimed.items() if (other_digests := known - {files[path]})}
    )


def _by_path(artifacts: Iterable[Artifact]) -> Mapping[PurePosixPath, Artifact]:
    by_path: dict[PurePosixPath, Artifact] = {}
    files = {folded_name(MANIFEST): MANIFEST}
    for artifact in artifacts:
        if not is_below(artifact.path):
            raise leads_out(artifact.path)
        if not is_portable(artifact.path):
            raise OutputError(
                f"{artifact.path} : Windows n'admet pas ce nom", f"{artifact.path}: Windows does not take this name"
            )
        earlier = files.setdefault(folded_name(artifact.path), artifact.path)
        if earlier != artifact.path or artifact.path in by_path or earlier == MANIFEST:
            raise OutputError(
                f"{artifact.path} et {earlier} sont un seul fichier là où majuscules et minuscules ne comptent pas",
                f"{artifact.path} and {earlier} are one file where case does not matter",
            )
        by_path[artifact.path] = artifact
    parents = {path.parent for path in by_path}
    for folder in {folder for parent in parents for folder in (parent, *parent.parents)}:
        if folded_name(folder) in files:
            path = next(path for path in by_path if folder in path.parents)
            raise OutputError(
                f"{folder} est un fichier, et le dossier de {path}", f"{folder} is a file and the folder of {path}"
            )
    return by_path


def _differing(
    by_path: Mapping[PurePosixPath, Artifact], out: Path, removed: Collection[str], present: Container[PurePosixPath]
) -> tuple[PurePosixPath, ...]:
    """What is to be written; also what differs from a stale file in case alone, since some systems have one file."""
    return tuple(
        path
        for path in sorted(by_path, key=PARTS)
        if folded_name(path) in removed or (path not in present and not has_bytes(out / path, by_path[path].content))
    )


def _split_by_edit(
    stale: Iterable[PurePosixPath], out: Path, claims: Claims
) -> tuple[tuple[PurePosixPath, ...], tuple[PurePosixPath, ...]]:
    """The stale files that are there: those with the bytes they were given, and those that somebody has edited."""
    present = {path: _is_edited(out, path, claims) for path in stale if is_file(out / path)}
    return (
        tuple(path for path, is_edited in present.items() if not is_edited),
        tuple(path for path, is_edited in present.items() if is_edited),
    )


def _is_edited(out: Path, path: PurePosixPath, claims: Claims) -> bool:
    """Whether a file that is claimed has other bytes than it was given."""
    content = content_of(out / path)
    return content is not None and digest_of(content) not in claims.digests[path]


def _replace(out: Path, artifact: Artifact) -> None:
    target = below(out, artifact.path)
    target.parent.mkdir(parents=True, exist_ok=True)
    replace_file(target, artifact.content)


def _remove(out: Path, path: PurePosixPath) -> None:
    """Remove a file, and the folders that it leaves empty."""
    target = below(out, path)
    patiently(lambda: target.unlink(missing_ok=True))
    for folder in list(target.parents)[: len(path.parts) - 1]:
        with contextlib.suppress(OSError):
            folder.rmdir()
