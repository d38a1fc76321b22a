"""A release of the models as it is published: its JSON Schemas and `model.json`, from a folder or an archive."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

_MODEL, _SCHEMA = "model.json", ".schema.json"
_FOLDER = "json-schema"
_XSD, _XSD_FOLDER = ".xsd", "xsd"
_MOST_BYTES = 64 * 1024 * 1024  # of a file of a release


class ReleaseError(Exception):
    """No release is found by a name; the words are for the person who gave it."""


@dataclass(frozen=True, slots=True)
class Release:
    """What judges messages, as values that travel to other machines."""

    version: str
    digest: str
    """SHA-256 of all that it says, in hexadecimal."""
    model: Mapping[str, Any]
    """The tree of its `model.json`."""
    schemas: Mapping[str, Mapping[str, Any]]
    """Its JSON Schemas by file name, `"RC-EDA.schema.json"`."""
    xsds: Mapping[str, bytes]
    """Its XSDs by their path, `"support/message.xsd"`."""


def load(reference: str) -> Release:
    """The release in a folder that the compiler wrote, or in an archive that was published of it.

    Raises: ReleaseError.
    """
    path = Path(reference)
    try:
        if path.is_dir():
            names = [found.relative_to(path).as_posix() for found in path.rglob("*.*")]
            return _release(reference, names, lambda name: (path / name).read_bytes())
        with zipfile.ZipFile(path) as archive:
            return _release(reference, archive.namelist(), lambda name: _entry(archive, name))
    except (OSError, ValueError, KeyError, TypeError, zipfile.BadZipFile) as error:
        raise ReleaseError(f"{reference} : ce n'est pas une version publiée des modèles ({error})") from error


def _release(reference: str, names: list[str], read: Callable[[str], bytes]) -> Release:
    models = [name for name in names if PurePosixPath(name).name == _MODEL]
    if not models:
        raise ReleaseError(f"{reference} : il n'y a pas de {_MODEL}")
    model = min(models, key=lambda name: (name.count("/"), name))
    folder = PurePosixPath(model).parent.parent / _FOLDER
    schemas = sorted(name for name in names if PurePosixPath(name).parent == folder and name.endswith(_SCHEMA))
    if not schemas:
        raise ReleaseError(f"{reference} : il n'y a pas de dossier {_FOLDER}/ à côté du modèle")
    below = f"{folder.with_name(_XSD_FOLDER)}/"
    xsds = sorted(name for name in names if name.startswith(below) and name.endswith(_XSD))
    contents = {name: read(name) for name in (model, *schemas, *xsds)}
    digest = hashlib.sha256(b"".join(hashlib.sha256(content).digest() for content in contents.values()))
    tree = json.loads(contents.pop(model))
    parsed = {PurePosixPath(name).name: json.loads(contents[name]) for name in schemas}
    texts = {name.removeprefix(below): contents[name] for name in xsds}
    return Release(tree["release"]["version"], digest.hexdigest(), _needed(tree), parsed, texts)


def _needed(tree: Mapping[str, Any]) -> Mapping[str, Any]:
    """What is asked of a model: its messages and codes, not its words, examples and scenarios."""
    lists = {found["id"]: [code["code"] for code in found.get("codes", ())] for found in tree.get("code_lists", ())}
    namespace = tree["release"].get("message_namespace", "")
    return {"messages": tree["messages"], "code_lists": lists, "message_namespace": namespace}


def _entry(archive: zipfile.ZipFile, name: str) -> bytes:
    """The bytes of an entry, however large it says that it is."""
    with archive.open(name) as stream:
        content = stream.read(_MOST_BYTES + 1)
    if len(content) > _MOST_BYTES:
        raise ReleaseError(f"{name} : plus de {_MOST_BYTES >> 20} Mio")
    return content
