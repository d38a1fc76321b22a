"""The tool that builds a release: its name, its version, what it is made of."""

from __future__ import annotations

import hashlib
import platform
import zlib
from collections.abc import Iterator, Mapping
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement

from generator.resources import LEFT_THERE, TEMPLATES

NAME = "hubsante-mdd"

_CODE = Path(__file__).resolve().parents[1]


def tool_version() -> str:
    """Of the tool as it is installed."""
    return metadata.version(NAME)


def code_digest() -> str:
    """SHA-256 over the code and the templates, in hexadecimal: the same in a checkout and where it is installed."""
    digest = hashlib.sha256()
    for name, path in sorted(_files()):
        content = path.read_bytes()
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def libraries() -> Mapping[str, str]:
    """The version of each library that the tool stands on, by name."""
    found: dict[str, str] = {}
    waiting = [NAME]
    while waiting:
        distribution = metadata.distribution(waiting.pop())
        for requirement in map(Requirement, distribution.requires or ()):
            is_needed = requirement.marker is None or requirement.marker.evaluate({"extra": ""})
            if is_needed and requirement.name not in found:
                found[requirement.name] = metadata.version(requirement.name)
                waiting.append(requirement.name)
    return {name: found[name] for name in sorted(found)}


def platform_facts() -> Mapping[str, str]:
    """What else decides the bytes of an archive: the language's version, and that of the compression."""
    return {"python": platform.python_version(), "zlib": zlib.ZLIB_RUNTIME_VERSION}


def _files() -> Iterator[tuple[str, Path]]:
    """The files of the tool, by their paths in an installed package."""
    yield from ((name, path) for name, path in _own(_CODE) if not name.startswith("templates/"))
    folder = next(folder for folder in TEMPLATES if folder.is_dir())
    yield from ((f"templates/{name}", path) for name, path in _own(folder))


def _own(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in folder.rglob("*"):
        name = path.relative_to(folder)
        if path.is_file() and LEFT_THERE.isdisjoint(name.parts):
            yield name.as_posix(), path
