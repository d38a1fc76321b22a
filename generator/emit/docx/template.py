"""The document that annexes take their looks from: styles, page, header and footer; its text is left out."""

from __future__ import annotations

import copy
import io
import zipfile
from collections.abc import Mapping
from functools import cache, cached_property
from xml.sax.saxutils import escape

from lxml import etree

from generator.resources import template_folder

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W = {"w": _MAIN}
_DOCUMENT, _STYLES, _CORE = "word/document.xml", "word/styles.xml", "docProps/core.xml"
_RELATIONS = "word/_rels/document.xml.rels"
_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time that an archive can hold; no clock in the output
_OPENING = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    f'<w:document xmlns:w="{_MAIN}"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>'
)
_PROPERTIES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{}</dc:title><dc:language>fr-FR</dc:language>'
    "</cp:coreProperties>"
)

Controls = Mapping[str, str]
"""Runs as XML by the tag of the content controls that show them: `message`, `release`, `edition`."""


class Template:
    """A Word document, its styles found by their names: their ids are those of the language that it was made in."""

    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            self._parts = {name: archive.read(name) for name in archive.namelist()}
        styles = etree.fromstring(self._parts[_STYLES]).iterfind("w:style", _W)
        self._styles = {_value(style.find("w:name", _W)): style for style in styles}

    @property
    def style_names(self) -> frozenset[str]:
        return frozenset(self._styles)

    def style(self, name: str) -> str:
        """The id of a style; Word shows what has an unknown one as ordinary text."""
        style = self._styles.get(name)
        return "" if style is None else style.get(f"{{{_MAIN}}}styleId", "")

    def list_number(self, name: str) -> str:
        """The number of the list that a style makes its lines entries of; `"0"`, of none."""
        style = self._styles.get(name)
        number = None if style is None else style.find("w:pPr/w:numPr/w:numId", _W)
        return _value(number) or "0"

    @cached_property
    def _section(self) -> etree._Element:
        """The page: its size, margins, header and footer; the last element of every body."""
        return etree.fromstring(self._parts[_DOCUMENT]).findall("w:body/w:sectPr", _W)[-1]

    @cached_property
    def text_width(self) -> int:
        """The width between the margins, in twentieths of a point."""
        size, margins = self._section.find("w:pgSz", _W), self._section.find("w:pgMar", _W)
        return _number(size, "w") - _number(margins, "left") - _number(margins, "right")

    @cached_property
    def text_height(self) -> int:
        """The height between the margins, in twentieths of a point."""
        size, margins = self._section.find("w:pgSz", _W), self._section.find("w:pgMar", _W)
        return _number(size, "h") - _number(margins, "top") - _number(margins, "bottom")

    def document(self, body: str, links: Mapping[str, str], title: str, controls: Controls) -> bytes:
        """A document of this look; its body is XML, links are the files that it leads to by their ids."""
        section = etree.tostring(self._section, encoding="unicode", with_tail=False)
        parts = dict(self._parts)
        parts[_DOCUMENT] = f"{_OPENING}{body}{section}</w:body></w:document>".encode()
        parts[_RELATIONS] = _related(parts[_RELATIONS], links)
        parts[_CORE] = _PROPERTIES.format(escape(title)).encode()
        for name in [name for name in parts if name.startswith(("word/header", "word/footer"))]:
            parts[name] = _filled(parts[name], controls)
        return _archive(parts)


@cache
def template() -> Template:
    """The template that the tool is shipped with, which a team may edit or replace."""
    return Template((template_folder("docx") / "annexe.docx").read_bytes())


def _filled(part: bytes, controls: Controls) -> bytes:
    """A header or footer with runs in the places of its content controls, each in the look of what it held.

    Not within the controls: some readers show no revisions there.
    """
    root = etree.fromstring(part)
    for control in root.findall(".//w:sdt", _W):
        runs = controls.get(_value(control.find("w:sdtPr/w:tag", _W)))
        parent, content = control.getparent(), control.find("w:sdtContent", _W)
        if runs is not None and parent is not None and content is not None:
            index = parent.index(control)
            parent[index : index + 1] = _in_place_of(content, runs)
    return _serialised(root)


def _in_place_of(content: etree._Element, runs: str) -> list[etree._Element]:
    """Runs in the look of the first one of a control, in its paragraph where the control is around one."""
    look, paragraph = content.find(".//w:r/w:rPr", _W), content.find("w:p", _W)
    added = list(etree.fromstring(f'<w:p xmlns:w="{_MAIN}">{runs}</w:p>'))
    for run in (run for element in added for run in element.iter(f"{{{_MAIN}}}r")):
        run[:0] = [] if look is None else [copy.deepcopy(look)]
    if paragraph is None:
        return added
    paragraph[:] = [*paragraph.findall("w:pPr", _W), *added]
    return [paragraph]


def _related(part: bytes, links: Mapping[str, str]) -> bytes:
    """The relations of a document with those to other files."""
    root = etree.fromstring(part)
    for identity, file in links.items():
        values = {"Id": identity, "Type": _LINK, "Target": file, "TargetMode": "External"}
        etree.SubElement(root, f"{{{etree.QName(root).namespace}}}Relationship", values)
    return _serialised(root)


def _serialised(root: etree._Element) -> bytes:
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def _archive(parts: Mapping[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # the same on every system
            entry.external_attr = 0o600 << 16
            archive.writestr(entry, part)
    return content.getvalue()


def _value(element: etree._Element | None) -> str:
    return "" if element is None else element.get(f"{{{_MAIN}}}val", "")


def _number(element: etree._Element | None, name: str) -> int:
    return 0 if element is None else int(element.get(f"{{{_MAIN}}}{name}", "0"))
