"""`catalog.xml`: where the XSD of each namespace stands, for whatever resolves by an OASIS XML catalogue."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping

from lxml import etree

_CATALOGUE = "urn:oasis:names:tc:entity:xmlns:xml:catalog"
_XSD = "{http://www.w3.org/2001/XMLSchema}"


def catalogue(xsds: Mapping[str, bytes]) -> bytes:
    """The catalogue of XSDs, given by their paths beside it.

    A namespace that several files share is that of the file that includes the others.

    Source: OASIS XML Catalogs 1.1, section 6.5.8
    """
    root = etree.Element(f"{{{_CATALOGUE}}}catalog", nsmap={None: _CATALOGUE})  # type: ignore[dict-item]  # the stubs know no default namespace here
    for namespace, path in sorted(namespace_files(xsds).items()):
        etree.SubElement(root, f"{{{_CATALOGUE}}}uri", name=namespace, uri=path)
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True))


def namespace_files(xsds: Mapping[str, bytes]) -> Mapping[str, str]:
    """The file that has all elements of a namespace, by the namespace."""
    roots = {path: etree.fromstring(content) for path, content in sorted(xsds.items())}
    included = {target for path, root in roots.items() for target in _included(path, root)}
    namespaces: dict[str, str] = {}
    for path, root in roots.items():
        if path not in included:
            namespaces.setdefault(str(root.get("targetNamespace", "")), path)
    return namespaces


def _included(path: str, root: etree._Element) -> Iterator[str]:
    """The paths of the files that an XSD includes; those that it imports are of other namespaces."""
    for element in root.iterchildren(f"{_XSD}include"):
        yield posixpath.normpath(posixpath.join(posixpath.dirname(path), str(element.get("schemaLocation", ""))))
