"""Artifacts to disk: compared first, replaced atomically, what is stale removed.

The manifest, `manifest.json` under the output folder, lists every file that the
tool owns there with its digest; nothing else in the folder is ever touched.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.artifact import Artifact

MANIFEST = PurePosixPath("manifest.json")


@dataclass(frozen=True, slots=True)
class Changes:
    """What is to be done to an output folder; paths in sorted order."""

    written: tuple[Artifact, ...]  # new, or other bytes than on disk
    unchanged: tuple[PurePosixPath, ...]
    stale: tuple[PurePosixPath, ...]  # claimed by the last manifest, no longer made
    is_current: bool  # nothing is to be done, not even to the manifest


class OutputError(Exception):
    """An output folder that cannot be written as it stands, in words for its owner."""


def plan(artifacts: Iterable[Artifact], out: Path, owned: Iterable[str]) -> tuple[Changes, Artifact]:
    """Compare artifacts with a folder; also the manifest that will claim them.

    `owned` names the folders that this run makes wholly: only files of the last
    manifest under these can be stale, the others are kept and still claimed.

    Raises: OutputError when two artifacts differ only by case, or a path leads out.
    """
    made = {one.path: one for one in artifacts}
    _check_paths(made)
    claimed = _claimed(out)
    folders = tuple(owned)
    stale = sorted(p for p in claimed if p not in made and p.parts[0] in folders)
    kept = {p: digest for p, digest in claimed.items() if p not in made and p not in stale}
    manifest = _manifest(made, kept)
    written = [made[path] for path in sorted(made) if not _has_bytes(out / path, made[path].content)]
    unchanged = tuple(path for path in sorted(made) if made[path] not in written)
    present = tuple(path for path in stale if (out / path).is_file())
    is_current = not written and not present and _has_bytes(out / MANIFEST, manifest.content)
    return Changes(tuple(written), unchanged, present, is_current), manifest


def carry_out(changes: Changes, manifest: Artifact, out: Path) -> None:
    """Bring the folder to what was planned; a broken run leaves each file old or new.

    The manifest goes first with the old claims still in it, and last with the new
    ones alone, so that a run that was broken off leaves no file unclaimed.

    Raises: OutputError when the folder cannot be written.
    """
    if changes.is_current:
        return
    try:
        out.mkdir(parents=True, exist_ok=True)
        _replace(out, Artifact(MANIFEST, _with_claims(manifest.content, _claimed(out))))
        for artifact in changes.written:
            _replace(out, artifact)
        for path in changes.stale:
            _remove(out, path)
        _replace(out, manifest)
    except OSError as error:
        raise OutputError(f"{error.filename or out} : {error.strerror}") from error


def _check_paths(made: Mapping[PurePosixPath, Artifact]) -> None:
    folded: dict[str, PurePosixPath] = {}
    for path in made:
        if path.is_absolute() or ".." in path.parts or path == MANIFEST:
            raise OutputError(f"{path} leads out of the output folder")
        other = folded.setdefault(str(path).casefold(), path)
        if other != path:
            raise OutputError(f"{path} and {other} are one file where case does not matter")


def _claimed(out: Path) -> dict[PurePosixPath, str]:
    """The files and digests of the last manifest; none when it cannot be read."""
    try:
        files = json.loads((out / MANIFEST).read_text(encoding="utf-8"))["files"]
        claimed = {PurePosixPath(path): str(digest) for path, digest in files.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}
    return {p: d for p, d in claimed.items() if p.parts and not p.is_absolute() and ".." not in p.parts}


def _manifest(made: Mapping[PurePosixPath, Artifact], kept: Mapping[PurePosixPath, str]) -> Artifact:
    digests = {**kept, **{path: hashlib.sha256(one.content).hexdigest() for path, one in made.items()}}
    return _manifest_of(digests)


def _manifest_of(digests: Mapping[PurePosixPath, str]) -> Artifact:
    files = {str(path): digests[path] for path in sorted(digests)}
    return Artifact.text(str(MANIFEST), json.dumps({"files": files}, indent=1, ensure_ascii=False))


def _with_claims(content: bytes, claimed: Mapping[PurePosixPath, str]) -> bytes:
    files = json.loads(content)["files"]
    return _manifest_of({**claimed, **{PurePosixPath(p): d for p, d in files.items()}}).content


def _has_bytes(path: Path, content: bytes) -> bool:
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False


def _replace(out: Path, artifact: Artifact) -> None:
    target = out / artifact.path
    target.parent.mkdir(parents=True, exist_ok=True)
    if not target.parent.resolve().is_relative_to(out.resolve()):
        raise OutputError(f"{artifact.path} leads out of the output folder")
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".mdd-")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(artifact.content)
        temporary.chmod(0o644)
        temporary.replace(target)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise


def _remove(out: Path, path: PurePosixPath) -> None:
    """Remove a file, and the folders that it leaves empty."""
    (out / path).unlink(missing_ok=True)
    for folder in list((out / path).parents)[: len(path.parts) - 1]:
        with contextlib.suppress(OSError):
            folder.rmdir()
