"""The example messages that test workbooks name, found in a folder whatever its layout."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Any

from pydantic import ValidationError

from hubsante_models import Envelope, parse
from hubsante_models.registry import MESSAGES_BY_ROOT

MAX_FILES = 20_000
MAX_BYTES = 1024 * 1024  # of an example; the largest of the published ones has 12 kB


@dataclass(frozen=True, slots=True)
class Examples:
    """Files by their names without ending, in lower case."""

    files: Mapping[str, FilePath]

    def document(self, name: str) -> dict[str, Any] | None:
        """The example of a name, `{"createCase": {…}}`, taken out of its envelope; None where there is none.

        JSON is taken as it stands: an example of another version of the model is one too.
        """
        path = self.files.get(_key(name))
        if path is None or path.stat().st_size > MAX_BYTES:
            return None
        content = path.read_bytes()
        return _of_json(content) if path.suffix.lower() == ".json" else _of_xml(content)


def find_examples(folders: Iterable[FilePath]) -> Examples:
    """The messages of folders and of the folders in them; of two with one name JSON before XML, then the first."""
    files: dict[str, FilePath] = {}
    for path in _message_files(folders):
        known = files.get(_key(path.name))
        if known is None or (known.suffix.lower() == ".xml" and path.suffix.lower() == ".json"):
            files[_key(path.name)] = path
    return Examples(files)


def _message_files(folders: Iterable[FilePath]) -> Iterator[FilePath]:
    for folder in folders:
        found = (path for path in folder.rglob("*") if path.suffix.lower() in (".json", ".xml") and path.is_file())
        yield from sorted(path for path, _ in zip(found, range(MAX_FILES), strict=False))


def _key(name: str) -> str:
    stem, dot, ending = name.strip().lower().rpartition(".")
    return stem if dot and ending in ("json", "xml") else name.strip().lower()


def _of_json(content: bytes) -> dict[str, Any] | None:
    try:
        return use_case(json.loads(content))
    except (ValueError, RecursionError):
        return None


def _of_xml(content: bytes) -> dict[str, Any] | None:
    try:
        message = parse(content)
    except ValidationError:
        return None
    content_of = message.message.content if isinstance(message, Envelope) else message
    return {content_of.wire_root: json.loads(content_of.to_json())}


def use_case(document: Any) -> dict[str, Any] | None:
    """The object with the use case alone, of a message that may stand in its envelope or beside header fields."""
    match document:
        case {"content": [{"jsonContent": {"embeddedJsonContent": {"message": dict() as message}}}, *_]}:
            return use_case(message)
        case dict():
            roots = [name for name in document if name in MESSAGES_BY_ROOT]
            return {roots[0]: document[roots[0]]} if len(roots) == 1 else None
        case _:
            return None
