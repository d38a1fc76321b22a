"""Word documents as their readers see them: the text that stands when all revisions are accepted, or rejected."""

from __future__ import annotations

import enum
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_W = {"w": W[1:-1]}


class Reading(enum.Enum):
    """What becomes of the revisions; the value is the element of what is then gone."""

    ACCEPTED = "del"
    REJECTED = "ins"


@dataclass(frozen=True)
class Paragraph:
    """The id of a paragraph's style, and its text."""

    style: str
    text: str


Unit = Paragraph | tuple[tuple[str, ...], ...]
"""A paragraph, or a table as rows of texts."""


@dataclass(frozen=True)
class Word:
    """A document by its parts."""

    parts: dict[str, bytes]

    @classmethod
    def of(cls, content: bytes) -> Word:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            assert archive.testzip() is None
            return cls({name: archive.read(name) for name in archive.namelist()})

    def tree(self, part: str = "word/document.xml") -> etree._Element:
        return etree.fromstring(self.parts[part])

    @property
    def body(self) -> etree._Element:
        body = self.tree().find("w:body", _W)
        assert body is not None
        return body

    def units(self, reading: Reading) -> list[Unit]:
        """What stands in the body, in order; a table that has no row left is gone."""
        return [unit for unit in _units(self.body, reading) if unit]

    def header(self, reading: Reading) -> str:
        return _text(self.tree("word/header1.xml"), reading)

    @property
    def anchors(self) -> list[str]:
        return [mark.get(f"{W}name", "") for mark in self.body.iter(f"{W}bookmarkStart")]

    @property
    def revisions(self) -> list[etree._Element]:
        return list(self.body.iter(f"{W}ins", f"{W}del"))


def _units(body: etree._Element, reading: Reading) -> Iterator[Unit]:
    for element in body:
        if element.tag == f"{W}tbl":
            rows = (row for row in element.iterfind("w:tr", _W) if row.find(f"w:trPr/w:{reading.value}", _W) is None)
            yield tuple(tuple(_text(cell, reading) for cell in row.iterfind("w:tc", _W)) for row in rows)
        elif element.tag == f"{W}p" and element.find(f"w:pPr/w:rPr/w:{reading.value}", _W) is None:
            style = element.find("w:pPr/w:pStyle", _W)
            yield Paragraph("" if style is None else style.get(f"{W}val", ""), _text(element, reading))


def _text(holder: etree._Element, reading: Reading) -> str:
    gone = f"{W}{reading.value}"
    signs = {f"{W}tab": "\t", f"{W}br": "\n"}
    texts = []
    for element in holder.iter(f"{W}t", f"{W}delText", *signs):
        parents = {parent.tag for parent in element.iterancestors()}
        if gone not in parents and f"{W}r" in parents:
            texts.append(signs.get(str(element.tag)) or element.text or "")
    return "".join(texts)


def broken_rules(word: Word) -> list[str]:
    """What Word would refuse or repair of the rules that are easily broken; none of a sound document."""
    body, styles = word.body, word.tree("word/styles.xml")
    known = {style.get(f"{W}styleId") for style in styles.iterfind("w:style", _W)}
    used = {use.get(f"{W}val") for use in body.iter(f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")}
    links = [link.get(f"{W}anchor") for link in body.iter(f"{W}hyperlink") if link.get(f"{R}id") is None]
    outer = {link.get(f"{R}id") for link in body.iter(f"{W}hyperlink")} - {None}
    relations = {relation.get("Id") for relation in word.tree("word/_rels/document.xml.rels")}
    numbers = [mark.get(f"{W}id") for mark in body.iter(f"{W}bookmarkStart", f"{W}ins", f"{W}del")]
    fields = [sign.get(f"{W}fldCharType") for sign in body.iter(f"{W}fldChar")]
    kinds = [element.tag for element in body]
    rules = {
        "a style is unknown": not used <= known,
        "a bookmark stands twice": len(word.anchors) != len(set(word.anchors)),
        "a bookmark's name is none": not all(re.fullmatch(r"[A-Za-z]\w{0,39}", name) for name in word.anchors),
        "a link leads nowhere": not set(links) <= set(word.anchors),
        "a relation is unknown": not outer <= relations,
        "a number stands twice": len(numbers) != len(set(numbers)),
        "a field is not closed": fields != ["begin", "separate", "end"],
        "two tables touch": any(kinds[i] == kinds[i + 1] == f"{W}tbl" for i in range(len(kinds) - 1)),
        "the last is no section": kinds[-1] != f"{W}sectPr",
        "deleted text is text": any(not _is_drawn(text) for text in body.iterfind(".//w:del//w:t", _W)),
        "text outside is deleted": len(list(body.iter(f"{W}delText"))) != len(body.findall(".//w:del//w:delText", _W)),
    }
    return [rule for rule, is_broken in rules.items() if is_broken]


def _is_drawn(text: etree._Element) -> bool:
    """Whether a text stands in a shape, which is deleted as a whole."""
    return any(parent.tag == f"{W}txbxContent" for parent in text.iterancestors())
