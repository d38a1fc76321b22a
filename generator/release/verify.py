"""Whether published files are what was published, by the sums and the statement that go with them."""

from __future__ import annotations

import enum
import hashlib
import json
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from generator.emit.packing import Files
from generator.read.archive import MAX_UNPACKED
from generator.release.provenance import subject_digests
from generator.release.sums import SUMS, SumsError, read_sums
from generator.release.unpacking import ArchiveError, unpacked
from generator.write.places import content_of, is_file

PROVENANCE = ".intoto.json"
"""How the file of the statement ends."""


class Fault(enum.Enum):
    """What is wrong with a file."""

    DIFFERENT = "different"  # other bytes than the sums say
    MISSING = "missing"  # the sums name it
    EXTRA = "extra"  # the sums do not name it
    DISOWNED = "disowned"  # as the sums say, and not as the statement of provenance does


@dataclass(frozen=True, slots=True)
class Difference:
    """A file that is not what was published."""

    path: str  # in the folder or archive; behind `!`, in an archive inside
    fault: Fault


@dataclass(frozen=True, slots=True)
class Verified:
    """What was compared, and what differs, in the order of the paths."""

    count: int  # of the files
    differences: tuple[Difference, ...]


def verify(path: Path) -> Verified:
    """A folder that `mdd release build` filled, or one of its files.

    A file is held against the sums beside it, and an archive of files against those in it too.

    Raises: ArchiveError where it cannot be read, or nothing says what should be there.
    """
    if path.is_dir():
        entries = sorted(path.iterdir())
        return _verified_folder({entry.name: _read(entry) if is_file(entry) else b"" for entry in entries})
    content, beside = _read(path), _sums_beside(path)
    is_other = path.name in beside and beside[path.name] != _digest(content)
    is_archive = zipfile.is_zipfile(BytesIO(content))
    if path.name not in beside and (not is_archive or SUMS not in unpacked(content)):
        raise ArchiveError(
            f"aucun {SUMS}, ni dans l'archive ni à côté, ne dit ce qu'elle doit contenir",
            f"no {SUMS}, neither in the archive nor beside it, says what should be in it",
        )
    around = (Difference(path.name, Fault.DIFFERENT),) if is_other else ()
    inside = _inside(content, is_other=is_other) if is_archive else Verified(0, ())
    return Verified(max(inside.count, 1), (*around, *inside.differences))


def _verified_folder(files: Files) -> Verified:
    """What stands in a folder, another folder in it as an empty file; then what is in the archives there."""
    count, differences = len(files), list(_differences(files))
    wrong = {difference.path for difference in differences}
    for name in [name for name in files if name.endswith(".zip")]:
        inside = _inside(files[name], is_other=name in wrong)
        count += inside.count
        differences += [Difference(f"{name}!{one.path}", one.fault) for one in inside.differences]
    return Verified(count, tuple(differences))


def _inside(content: bytes, *, is_other: bool) -> Verified:
    """What is in an archive, by the sums in it if there are any; nothing where that is known to be another, and no use.

    Raises: ArchiveError.
    """
    try:
        files = unpacked(content)
        return Verified(len(files), tuple(_differences(files)) if SUMS in files else ())
    except ArchiveError:
        if is_other:
            return Verified(0, ())
        raise


def _differences(files: Files) -> Iterator[Difference]:
    """Raises: ArchiveError where the sums or the statement are not readable."""
    expected = _sums(files.get(SUMS))
    found = {path: _digest(content) for path, content in files.items() if path != SUMS}
    stated = _stated(files)
    for path in sorted(expected.keys() | found.keys() | stated.keys()):
        fault = _fault(expected.get(path), found.get(path), stated.get(path))
        if fault is not None:
            yield Difference(path, fault)


def _fault(expected: str | None, found: str | None, stated: str | None) -> Fault | None:
    """By the digest in the sums, the digest of the file, and that in the statement, if there are any."""
    if found is None:
        return Fault.MISSING
    if expected is None:
        return Fault.EXTRA
    if expected != found:
        return Fault.DIFFERENT
    return Fault.DISOWNED if stated not in (None, found) else None


def _sums(content: bytes | None) -> Mapping[str, str]:
    if content is None:
        raise ArchiveError(
            f"pas de {SUMS} : rien ne dit ce qui doit s'y trouver", f"no {SUMS}: nothing says what is due"
        )
    try:
        return read_sums(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ArchiveError(f"{SUMS} n'est pas un texte UTF-8", f"{SUMS} is no UTF-8 text") from error
    except SumsError as error:
        raise ArchiveError(
            f"{SUMS} illisible, ligne {error.line}", f"{SUMS} is unreadable at line {error.line}"
        ) from error


def _stated(files: Files) -> Mapping[str, str]:
    """What the statements of provenance say, all together."""
    stated: dict[str, str] = {}
    for path, content in files.items():
        if path.endswith(PROVENANCE):
            try:
                stated |= subject_digests(json.loads(content))
            except (ValueError, RecursionError) as error:
                raise ArchiveError(
                    f"{path} n'est pas une déclaration in-toto", f"{path} is no statement of in-toto"
                ) from error
    return stated


def _sums_beside(path: Path) -> Mapping[str, str]:
    content = content_of(path.parent / SUMS)
    return {} if content is None or path.name == SUMS else _sums(content)


def _read(path: Path) -> bytes:
    if is_file(path) and path.stat().st_size > MAX_UNPACKED:
        most = f"{MAX_UNPACKED >> 20} MiB"
        raise ArchiveError(f"{path.name} : plus de {most}", f"{path.name}: more than {most}")
    content = content_of(path)
    if content is None:
        raise ArchiveError(f"{path.name} n'est pas un fichier lisible", f"{path.name} is no readable file")
    return content


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
