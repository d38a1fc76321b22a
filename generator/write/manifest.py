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
from generator.write.places import PARTS, content_of, folded_name, is_below, is_portable, is_there

MANIFEST = PurePosixPath("manifest.json")

_FORMAT = "hubsante-mdd output 1"
_DIGEST = re.compile(r"[0-9a-f]{64}")
_ENTRY = re.compile(rf'\s*(?P<path>"[^"\\\\]+"): "(?P<digest>{_DIGEST.pattern})",?\s*')
_FRAME = re.compile(rf'\s*(?:|\{{|\}},?|"format": "{_FORMAT}",|"files": \{{)\s*')
_CONFLICT = re.compile(r"(?:<<<<<<<|\|\|\|\|\|\|\||=======|>>>>>>>)(?: .*)?\s*")  # what git leaves of two versions

Digests = Mapping[PurePosixPath, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Claims:
    """The files that the last run claims to have made."""

    digests: Digests  # of each file those that it may have: several during a run, or after a merge
    is_manifest_there: bool = False

    def has_made(self, path: PurePosixPath) -> bool:
        """Whether a file is claimed, in whatever case its name is written."""
        return path in self.digests or any(folded_name(path) == folded_name(claimed) for claimed in self.digests)


def read_claims(out: Path) -> Claims:
    """The claims of a folder; none where there is no manifest, or an empty one, as a crash may leave it.

    A manifest is ours by its format; by its form where an earlier version has written
    it, or where git has left both sides of a merge in it.

    Raises: OutputError when what is there is not ours, or no regular file.
    """
    content = content_of(out / MANIFEST)
    if content is None and not is_there(out / MANIFEST):
        return Claims({})
    if content is not None and not content.strip():
        return Claims({}, is_manifest_there=True)
    entries = None if content is None else _entries(content)
    if entries is None:
        raise _foreign(out)
    digests_of: dict[str, set[str]] = {}
    for name, digest in entries:
        digests_of.setdefault(name, set()).add(digest)
    by_path = {PurePosixPath(name): frozenset(digests) for name, digests in digests_of.items()}
    digests = {
        path: path_digests
        for path, path_digests in by_path.items()
        if is_below(path) and is_portable(path) and path != MANIFEST
    }
    return Claims(digests, is_manifest_there=True)


def manifest_of(files: Mapping[PurePosixPath, str], before: Digests | None = None) -> Artifact:
    """The manifest that claims files; `before` holds the digests that they may still have, while a run is under way."""
    listed: dict[str, object] = {
        "format": _FORMAT,
        "files": {str(path): files[path] for path in sorted(files, key=PARTS)},
    }
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
        document = json.loads(text)
    except RecursionError:
        return None
    except ValueError:
        return _merged(text.splitlines()) if b"\n<<<<<<< " in content else None
    return list(_listed(document)) if _is_ours(document) else None


def _is_ours(document: Any) -> bool:
    match document:
        case {"format": str(name), "files": dict(files), **members}:
            is_known = name == _FORMAT and _is_before(members)
        case {"files": dict(files), **members}:
            is_known = not members
        case _:
            return False
    return is_known and all(map(_is_digest, files.values()))


def _is_before(members: Mapping[Any, Any]) -> bool:
    """Whether these are allowed as further members of a manifest: none, or the digests of a run under way."""
    lists = members.get("before", {})
    is_known = members.keys() <= {"before"} and isinstance(lists, dict)
    return is_known and all(isinstance(digests, list) and all(map(_is_digest, digests)) for digests in lists.values())


def _is_digest(value: object) -> bool:
    return isinstance(value, str) and _DIGEST.fullmatch(value) is not None


def _listed(document: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield from document["files"].items()
    for path, digests in document.get("before", {}).items():
        yield from ((path, digest) for digest in digests)


def _merged(lines: list[str]) -> list[tuple[str, str]] | None:
    """The entries of both sides of a merge; None if a line is neither a manifest's nor a mark."""
    entries: list[tuple[str, str]] = []
    for line in lines:
        if match := _ENTRY.fullmatch(line):
            entries.append((json.loads(match["path"]), match["digest"]))
        elif not (_FRAME.fullmatch(line) or _CONFLICT.fullmatch(line)):
            return None
    return entries
