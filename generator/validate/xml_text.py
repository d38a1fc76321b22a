"""An XML text read safely: no DOCTYPE, no entity, no network, bounded depth and size."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import etree

from generator.diagnostics import phrase
from generator.validate.verdict import Problem
from generator.validate.xml_places import log_entries

_DOCTYPE = re.compile(rb"(?:\s++|<\?(?>.*?\?>)|<!--(?>.*?-->))*+<!DOCTYPE", re.DOTALL)
"""Before the root there are only blanks, processing instructions and comments."""

_BOM = re.compile(rb"\xef\xbb\xbf|\xff\xfe|\xfe\xff")

_AFTER_AMPERSAND = ("ERR_NAME_REQUIRED", "ERR_ENTITYREF_SEMICOL_MISSING", "ERR_ENTITYREF_NO_NAME")
_BARE_AMPERSAND = re.compile(rb"&(?!#?\w+;)")
_CUT = ("ERR_TAG_NOT_FINISHED", "ERR_GT_REQUIRED", "ERR_LTSLASH_REQUIRED", "ERR_DOCUMENT_END")
"""What libxml2 reports where a document ends inside an element or a tag."""

_SYNTAX = {
    "ERR_DOCUMENT_EMPTY": "xml-empty",
    "ERR_DOCUMENT_END": "xml-end",
    "ERR_TAG_NAME_MISMATCH": "xml-tag-mismatch",
    "ERR_TAG_NOT_FINISHED": "xml-open-element",
    "ERR_NAME_REQUIRED": "xml-name-missing",
    "ERR_ATTRIBUTE_REDEFINED": "xml-attribute-twice",
    "ERR_INVALID_ENCODING": "xml-byte",
    "ERR_UNSUPPORTED_ENCODING": "xml-encoding",
    "ERR_INVALID_CHAR": "xml-character",
    "ERR_UNDECLARED_ENTITY": "xml-entity",
    "ERR_RESERVED_XML_NAME": "xml-declaration",
    "ERR_RESOURCE_LIMIT": "xml-limit",
    "NS_ERR_UNDEFINED_NAMESPACE": "xml-prefix",
}


def read_xml(content: bytes) -> etree._Element | Problem:
    """The root element, or why there is none."""
    doctype = _doctype_line(content)
    if doctype:
        return _doctype_refused(doctype)
    parser = _parser()
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        kinds = [entry.type_name for entry in log_entries(parser.error_log)]
        return _syntax_problem(content, error.lineno or 0, kinds)
    return root if root.getroottree().docinfo.internalDTD is None else _doctype_refused(0)


def _doctype_line(content: bytes) -> int:
    """The line of a DOCTYPE before the root, 0 if none; for this purpose UTF-16 is ASCII with zero bytes."""
    bom = _BOM.match(content)
    start = bom.end() if bom else 0
    text = content[start:].replace(b"\0", b"") if b"\0" in content[start : start + 4] else content[start:]
    doctype = _DOCTYPE.match(text)
    return text.count(b"\n", 0, doctype.end()) + 1 if doctype else 0


def _doctype_refused(line: int) -> Problem:
    return Problem("", line, "<!DOCTYPE", phrase("xml-without-doctype"), "", phrase("xml-doctype"))


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)


def _syntax_problem(content: bytes, line: int, kinds: Sequence[str]) -> Problem:
    usual = _usual_slip(content, line, kinds)
    reason = phrase(usual or next((_SYNTAX[kind] for kind in kinds if kind in _SYNTAX), "xml-syntax"))
    return Problem("", line, "", phrase("xml-document"), "", phrase("xml-unreadable", problem=reason))


def _usual_slip(content: bytes, line: int, kinds: Sequence[str]) -> str | None:
    """The phrase for a bare `&`, or for a document that stops before its end; None for anything else."""
    lines = content.split(b"\n")
    if (
        kinds
        and kinds[0] in _AFTER_AMPERSAND
        and _BARE_AMPERSAND.search(lines[line - 1] if line <= len(lines) else b"")
    ):
        return "xml-ampersand"
    is_at_end = not b"".join(lines[line:]).strip()
    return "xml-truncated" if is_at_end and any(kind in _CUT for kind in kinds) else None
