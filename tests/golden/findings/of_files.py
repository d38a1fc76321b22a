"""Files that cannot be read, or not as what they claim to be."""

from __future__ import annotations

import io
import zipfile
from functools import partial

from tests.golden.findings.base import BASE, MDD, SCHEMA, Case, as_json, files
from tests.workbooks import Sheet, book, with_sheet_xml


def _archive(parts: int) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for number in range(parts):
            archive.writestr(f"{number}.xml", "")
    return content.getvalue()


def _with_media() -> bytes:
    """A picture of zeros, 40 MiB once unpacked."""
    content = io.BytesIO(BASE[MDD])
    with zipfile.ZipFile(content, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/image1.bmp", bytes(40 * 2**20))
    return content.getvalue()


_RELEASE = {"version": "1.0.0", "namespace_prefix": "urn:test:"}

OF_MODELS = (
    Case(
        "bad-model",
        "error",
        "model.json#/messages",
        {"model.json": as_json({"format": 1, "release": _RELEASE, "messages": 1})},
    ),
)
"""What stands in the place of a folder."""

_DOCTYPE = with_sheet_xml(BASE[MDD], b"<worksheet", b'<!DOCTYPE x [<!ENTITY e "e">]><worksheet')
_XSD = "json-schema/ENVELOPE.schema.json"

CASES = (
    Case("no-sources", "error", ".", {}),
    files("not-a-workbook", "error", "notes.xlsx", {"notes.xlsx": b"notes"}, "not-a-workbook"),
    files(
        "not-a-workbook",
        "error",
        "old.xlsx",
        {"old.xlsx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512},
        "encrypted-workbook",
    ),
    files("oversized-file", "error", "many.xlsx", {"many.xlsx": partial(_archive, 5_001)}, "oversized-workbook"),
    files("oversized-file", "error", MDD, {MDD: _with_media}, "oversized-part"),
    files("oversized-file", "error", "release.toml", {"release.toml": b"#" * 2**21}, "oversized-settings"),
    files("far-cell", "error", "far.xlsx TEST!XFD1048576", {"far.xlsx": book(Sheet((), cells={"XFD1048576": "x"}))}),
    files("damaged-workbook", "error", MDD, {MDD: _DOCTYPE}, "unsafe-xml"),
    files("unreadable-file", "error", r"priorit\udce9.csv", {"priorit\udce9.csv": b"code\nA\n"}, "undecodable-name"),
    files("bad-settings", "error", "release.toml:1", {"release.toml": b'version = "trois"'}),
    files("ignored-settings", "warning", "release.toml.txt", {"release.toml.txt": b'version = "1.0.0"'}),
    files("bad-json", "error", _XSD, {_XSD: b'{"type": "object"'}),
    files(
        "schema-not-expressible",
        "error",
        f"{_XSD}#/oneOf",
        {_XSD: as_json({**SCHEMA, "oneOf": []})},
    ),
)
