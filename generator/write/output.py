"""Artifacts to disk: compared first, replaced atomically, what is stale removed.

The manifest, `manifest.json` under the output folder, lists every file that the
tool owns there with its digest; nothing else in the folder is ever touched.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.artifact import Artifact
from generator.write.output_error import OutputError
from generator.write.replacing import replace_file

MANIFEST = PurePosixPath("manifest.json")


@dataclass(frozen=True, slots=True)
class Changes:
    """What is to be done to an output folder; paths in sorted order."""

    written: tuple[Artifact, ...]  # new, or other bytes than on disk
    unchanged: tuple[PurePosixPath, ...]
    stale: tuple[PurePosixPath, ...]  # claimed by the last manifest, no longer made
    kept: int  # files of the last manifest that this run neither makes nor owns
    is_current: bool  # nothing is to be done, not even to the manifest


def plan(artifacts: Iterable[Artifact], out: Path, owned: Iterable[str]) -> tuple[Changes, Artifact]:
    """Compare artifacts with a folder; also the manifest that will claim them.

    `owned` names the folders that this run makes wholly: only files of the last
    manifest under these can be stale, the others are kept and still claimed.

    Raises: OutputError when two artifacts would be one file, a path leads out, or a
    folder without manifest holds other files of these names.
    """
    made = _by_path(artifacts)
    claimed = _claimed(out)
    folders = tuple(owned)
    stale = sorted(p for p in claimed if p not in made and p.parts[0] in folders)
    kept = {p: digest for p, digest in claimed.items() if p not in made and p not in stale}
    manifest = _manifest(made, kept)
    unchanged = tuple(path for path in sorted(made) if _has_bytes(out / path, made[path].content))
    written = tuple(made[path] for path in sorted(made.keys() - set(unchanged)))
    _hold_own(out, written)
    present = tuple(path for path in stale if _is_file(out / path))
    is_current = not written and not present and _has_bytes(out / MANIFEST, manifest.content)
    return Changes(written, unchanged, present, len(kept), is_current), manifest


def carry_out(changes: Changes, manifest: Artifact, out: Path) -> None:
    """Bring the folder to what was planned; a broken run leaves each file old or new.

    The manifest goes first with the old claims still in it, and last with the new
    ones alone, so that a run that was broken off leaves no file unclaimed. What is
    stale goes before what is new, which may need its name for a folder.

    Raises: OutputError when the folder cannot be written.
    """
    if changes.is_current:
        return
    try:
        out.mkdir(parents=True, exist_ok=True)
        _replace(out, Artifact(MANIFEST, _with_claims(manifest.content, _claimed(out))))
        for path in changes.stale:
            _remove(out, path)
        for artifact in changes.written:
            _replace(out, artifact)
        _replace(out, manifest)
    except OSError as error:
        raise OutputError.of_system(error, out) from error


def on_disk(out: Path, path: PurePosixPath, digest: str) -> Artifact | None:
    """A file of the output folder as the artifact that it came from; None if it has other bytes by now."""
    try:
        content = (out / path).read_bytes() if _is_below(path) else b""
    except OSError:
        return None
    return Artifact(path, content) if digest_of(content) == digest else None


def digest_of(content: bytes) -> str:
    """What stands for a file's bytes in the manifest: SHA-256, in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def _hold_own(out: Path, written: Iterable[Artifact]) -> None:
    """Raises: OutputError for a file that would be overwritten and was never made by the tool."""
    if _is_file(out / MANIFEST):
        return
    foreign = next((out / one.path for one in written if _is_file(out / one.path)), None)
    if foreign is not None:
        raise OutputError(
            f"{foreign} existe déjà et n'a pas été généré ici ({out / MANIFEST} manque) : le retirer,"
            " ou nommer un autre dossier avec --out",
            f"{foreign} exists and was not generated here (there is no {out / MANIFEST}): remove it,"
            " or name another folder with --out",
        )


def _by_path(artifacts: Iterable[Artifact]) -> Mapping[PurePosixPath, Artifact]:
    made: dict[PurePosixPath, Artifact] = {}
    files = {str(MANIFEST): MANIFEST}
    for one in artifacts:
        if not _is_below(one.path):
            raise _leads_out(one.path)
        other = files.setdefault(str(one.path).casefold(), one.path)
        if other != one.path or one.path in made or other == MANIFEST:
            raise OutputError(
                f"{one.path} et {other} sont un seul fichier là où majuscules et minuscules ne comptent pas",
                f"{one.path} and {other} are one file where case does not matter",
            )
        made[one.path] = one
    for path in made:
        folder = next((one for one in path.parents if str(one).casefold() in files), None)
        if folder is not None:
            raise OutputError(
                f"{folder} est un fichier, et le dossier de {path}", f"{folder} is a file and the folder of {path}"
            )
    return made


def _leads_out(path: PurePosixPath) -> OutputError:
    return OutputError(f"{path} mène hors du dossier de sortie", f"{path} leads out of the output folder")


def _is_below(path: PurePosixPath) -> bool:
    """Whether a path stays below the folder that it is relative to, on every system."""
    text = str(path)
    is_plain = text.isprintable() and not set(text) & {"\\", ":"}
    return is_plain and path.parts != () and not path.is_absolute() and ".." not in path.parts


def _claimed(out: Path) -> dict[PurePosixPath, str]:
    """The files and digests of the last manifest; none when it cannot be read."""
    try:
        files = json.loads((out / MANIFEST).read_text(encoding="utf-8"))["files"]
        claimed = {PurePosixPath(path): str(digest) for path, digest in files.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}
    return {path: digest for path, digest in claimed.items() if _is_below(path) and path != MANIFEST}


def _manifest(made: Mapping[PurePosixPath, Artifact], kept: Mapping[PurePosixPath, str]) -> Artifact:
    digests = {**kept, **{path: digest_of(one.content) for path, one in made.items()}}
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


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False


def _below(out: Path, path: PurePosixPath) -> Path:
    """Where a path stands on disk.

    Raises: OutputError when a link on the way leads out of the folder.
    """
    target = out / path
    if not target.parent.resolve().is_relative_to(out.resolve()):
        raise _leads_out(path)
    return target


def _replace(out: Path, artifact: Artifact) -> None:
    target = _below(out, artifact.path)
    target.parent.mkdir(parents=True, exist_ok=True)
    replace_file(target, artifact.content)


def _remove(out: Path, path: PurePosixPath) -> None:
    """Remove a file, and the folders that it leaves empty."""
    target = _below(out, path)
    target.unlink(missing_ok=True)
    for folder in list(target.parents)[: len(path.parts) - 1]:
        with contextlib.suppress(OSError):
            folder.rmdir()
