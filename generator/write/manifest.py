"""The manifest of an output folder: which files are ours there, by their digests, and whether it is ours itself."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from generator.artifact import Artifact
from generator.write.output_error import OutputError
from generator.write.places import content_of, is_below, is_portable, is_there, one_name

MANIFEST = PurePosixPath("manifest.json")

_FORMAT = "hubsante-mdd output 1"
_DIGEST = re.compile(r"[0-9a-f]{64}")
_ENTRY = re.compile(rf'\s*(?P<path>"[^"\\\\]+"): "(?P<digest>{_DIGEST.pattern})",?\s*')
_FRAME = re.compile(rf'\s*(?:|\{{|\}},?|"format": "{_FORMAT}",|"files": \{{)\s*')
_CONFLICT = re.compile(r"(?:<<<<<<<|\|\|\|\|\|\|\||=======|>>>>>>>)(?: .*)?\s*")  # what git leaves of two versions

Digests = Mapping[PurePosixPath, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Claims:
    """What the last run says that it has made."""

    digests: Digests  # of each file those that it may have: several while a run is under way, or after a merge
    is_manifest_there: bool = False

    def has_made(self, path: PurePosixPath) -> bool:
        """Whether a file is claimed, in whatever case its name is written."""
        return path in self.digests or any(one_name(path) == one_name(one) for one in self.digests)


def read_claims(out: Path) -> Claims:
    """The claims of a folder; none where there is no manifest, or an empty one, as a crash may leave it.

    A manifest is ours by its format; by its form where an earlier version has written
    it, or where git has left both sides of a merge in it.

    Raises: OutputError when what stands there is not ours, or no regular file.
    """
    content = content_of(out / MANIFEST)
    if content is None and not is_there(out / MANIFEST):
        return Claims({})
    if content is not None and not content.strip():
        return Claims({}, is_manifest_there=True)
    entries = None if content is None else _entries(content)
    if entries is None:
        raise _foreign(out)
    known: dict[str, set[str]] = {}
    for name, digest in entries:
        known.setdefault(name, set()).add(digest)
    paths = {PurePosixPath(name): frozenset(digests) for name, digests in known.items()}
    digests = {
        path: found for path, found in paths.items() if is_below(path) and is_portable(path) and path != MANIFEST
    }
    return Claims(digests, is_manifest_there=True)


def manifest_of(files: Mapping[PurePosixPath, str], before: Digests | None = None) -> Artifact:
    """The manifest that claims files; `before` holds the digests that they may still have, while a run is under way."""
    listed: dict[str, object] = {"format": _FORMAT, "files": {str(path): files[path] for path in sorted(files)}}
    if before:
        listed["before"] = {str(path): sorted(before[path]) for path in sorted(before)}
    return Artifact.text(str(MANIFEST), json.dumps(listed, indent=1, ensure_ascii=False))


def _foreign(out: Path) -> OutputError:
    path = out / MANIFEST
    return OutputError(
        f"{path} n'est pas de mdd, qui y tient la liste de ses fichiers : nommer un autre dossier avec --out,"
        " ou retirer ce qui porte ce nom",
        f"{path} is not from mdd, which keeps the list of its files there: name another folder with --out,"
        " or remove what has this name",
    )


def _entries(content: bytes) -> list[tuple[str, str]] | None:
    """Path and digest of all that is claimed; None if the manifest is not ours."""
    try:
        text = content.decode("utf-8")
        found = json.loads(text)
    except RecursionError:
        return None
    except ValueError:
        return _merged(text.splitlines()) if b"\n<<<<<<< " in content else None
    return list(_listed(found)) if _is_ours(found) else None


def _is_ours(found: Any) -> bool:
    match found:
        case {"format": str(name), "files": dict(files), **more}:
            is_known = name == _FORMAT and _is_before(more)
        case {"files": dict(files), **more}:
            is_known = not more
        case _:
            return False
    return is_known and all(map(_is_digest, files.values()))


def _is_before(more: Mapping[Any, Any]) -> bool:
    """Whether this is all that else may stand in a manifest: nothing, or the digests of a run under way."""
    lists = more.get("before", {})
    is_known = more.keys() <= {"before"} and isinstance(lists, dict)
    return is_known and all(isinstance(one, list) and all(map(_is_digest, one)) for one in lists.values())


def _is_digest(value: object) -> bool:
    return isinstance(value, str) and _DIGEST.fullmatch(value) is not None


def _listed(found: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield from found["files"].items()
    for path, digests in found.get("before", {}).items():
        yield from ((path, digest) for digest in digests)


def _merged(lines: list[str]) -> list[tuple[str, str]] | None:
    """The entries of both sides of a merge; None if another line than a manifest's stands between the marks."""
    entries: list[tuple[str, str]] = []
    for line in lines:
        if match := _ENTRY.fullmatch(line):
            entries.append((json.loads(match["path"]), match["digest"]))
        elif not (_FRAME.fullmatch(line) or _CONFLICT.fullmatch(line)):
            return None
    return entries
