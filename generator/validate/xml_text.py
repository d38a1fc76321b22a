"""An XML text read safely: no DOCTYPE, no entity, no network, bounded depth and size."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml import etree

from generator.validate.verdict import Problem
from generator.validate.xml_places import log_entries

_DOCTYPE = re.compile(rb"(?:\s++|<\?(?>.*?\?>)|<!--(?>.*?-->))*+<!DOCTYPE", re.DOTALL)
"""Before the root there are only blanks, processing instructions and comments."""

_BOM = re.compile(rb"\xef\xbb\xbf|\xff\xfe|\xfe\xff")

_SYNTAX = {
    "ERR_DOCUMENT_EMPTY": "le document est vide",
    "ERR_DOCUMENT_END": "il y a du texte après l'élément racine, ou celui-ci n'est pas fermé",
    "ERR_TAG_NAME_MISMATCH": "une balise fermante ne correspond pas à la balise ouverte",
    "ERR_TAG_NOT_FINISHED": "un élément n'est pas fermé",
    "ERR_NAME_REQUIRED": "un nom d'élément ou d'attribut manque",
    "ERR_ATTRIBUTE_REDEFINED": "un attribut figure deux fois",
    "ERR_INVALID_ENCODING": "un octet ne va pas avec l'encodage déclaré",
    "ERR_UNSUPPORTED_ENCODING": "l'encodage déclaré est inconnu",
    "ERR_INVALID_CHAR": "un caractère est interdit en XML",
    "ERR_UNDECLARED_ENTITY": "une entité n'est pas déclarée",
    "ERR_RESERVED_XML_NAME": "la déclaration XML n'est pas au tout début du fichier",
    "ERR_RESOURCE_LIMIT": "le document est trop profond, ou un texte trop long",
    "NS_ERR_UNDEFINED_NAMESPACE": "un préfixe d'espace de noms n'est pas déclaré",
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
        return _syntax_problem(error.lineno or 0, [entry.type_name for entry in log_entries(parser.error_log)])
    return root if root.getroottree().docinfo.internalDTD is None else _doctype_refused(0)


def _doctype_line(content: bytes) -> int:
    """Where one stands before the root, 0 if none; UTF-16 is ASCII with zero bytes as far as this goes."""
    bom = _BOM.match(content)
    start = bom.end() if bom else 0
    text = content[start:].replace(b"\0", b"") if b"\0" in content[start : start + 4] else content[start:]
    found = _DOCTYPE.match(text)
    return text.count(b"\n", 0, found.end()) + 1 if found else 0


def _doctype_refused(line: int) -> Problem:
    message = "le document déclare un DOCTYPE, ce qui est refusé"
    return Problem("", line, "<!DOCTYPE", "un document sans DOCTYPE ni entités", "", message)


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)


def _syntax_problem(line: int, kinds: Iterable[str]) -> Problem:
    reason = next((_SYNTAX[kind] for kind in kinds if kind in _SYNTAX), "la syntaxe est incorrecte")
    return Problem("", line, "", "un document XML bien formé", "", f"document XML illisible : {reason}")
