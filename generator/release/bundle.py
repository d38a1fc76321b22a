"""The archive of a release as the ANS publishes one: each message's schemas, examples and pages, and the code lists."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

from generator.artifact import Artifact
from generator.emit.code_list_csv import code_list_csv
from generator.emit.packing import Files
from generator.emit.templating import render
from generator.model import Model
from generator.release.code_list_files import code_list_names
from generator.release.package_names import distribution_name
from generator.release.provenance import provenance
from generator.release.schema_index import schema_index
from generator.release.sums import SUMS, sums_text
from generator.release.xml_catalogue import catalogue
from generator.resources import template_folder

_LEFT_OUT = ("python", "typescript")
"""The targets that are packages of their own."""

_CATALOGUE, _INDEX, _PAGE, _LICENCE = "catalog.xml", "index.json", "LISEZMOI.md", "LICENSE"
_SBOM, _PROVENANCE = "sbom.cdx.json", "provenance.intoto.json"


def bundle(model: Model, artifacts: Iterable[Artifact], sbom: str, sources: Mapping[str, bytes]) -> Files:
    """The files of the archive: those of the output in their folders, so that what they refer to is where it was.

    The statement of provenance is about all others, and the sums are of all but themselves.
    """
    files = {str(one.path): one.content for one in artifacts if one.path.parts[0] not in _LEFT_OUT}
    names = {identity: f"code-lists/{name}.csv" for identity, name in code_list_names(model.code_lists).items()}
    files |= {names[one.id]: code_list_csv(one).encode() for one in model.code_lists}
    files[_CATALOGUE] = catalogue({path: content for path, content in files.items() if path.endswith(".xsd")})
    files[_SBOM] = _text(sbom)
    files[_LICENCE] = (template_folder("python") / _LICENCE).read_bytes()
    files[_PAGE] = _text(_page(model, files))
    files[_INDEX] = _text(schema_index(model, files, names))
    files[_PROVENANCE] = _text(provenance(model.release, sources, digests(files)))
    files[SUMS] = sums_text(digests(files)).encode()
    return files


def digests(files: Files) -> Mapping[str, str]:
    """SHA-256 of each file, in hexadecimal."""
    return {path: hashlib.sha256(content).hexdigest() for path, content in files.items()}


def _page(model: Model, files: Files) -> str:
    folders = {path.partition("/")[0] for path in files if "/" in path}
    return render(
        "release/LISEZMOI.md.jinja", release=model.release, name=distribution_name(model.release), folders=folders
    )


def _text(text: str) -> bytes:
    return (text.rstrip("\n") + "\n").encode("utf-8", "backslashreplace")
