"""How roots are called in what was published beside the sources: XSDs, and samples in XML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import cast

from lxml import etree

from generator.diagnostics import Origin
from generator.read.folder import is_failing, is_published_xsd, is_sample

_XSD = "{http://www.w3.org/2001/XMLSchema}"
_MESSAGE = "message"
"""The element that holds a message in an envelope."""


@dataclass(frozen=True, slots=True)
class PublishedRoot:
    """A root element as an XSD declares it, or a sample has it."""

    name: str
    namespace: str
    origin: Origin


def published_roots(files: Mapping[str, bytes]) -> tuple[PublishedRoot, ...]:
    """Those of all files, XSDs first; what is no XML says nothing, nor does a sample that is to be refused."""
    xsds = [root for path, content in files.items() if is_published_xsd(path) for root in _of_xsd(path, content)]
    samples = (path for path in files if is_sample(path) and path.endswith(".xml") and not is_failing(path))
    return (*xsds, *(root for path in samples for root in _of_sample(path, files[path])))


def _of_xsd(path: str, content: bytes) -> Iterator[PublishedRoot]:
    """The first global element, which is the root of a message."""
    schema = _parsed(content)
    first = schema.find(f"{_XSD}element") if schema is not None and schema.tag == f"{_XSD}schema" else None
    if schema is not None and first is not None:
        yield PublishedRoot(first.get("name", ""), schema.get("targetNamespace", ""), _place(path, first))


def _of_sample(path: str, content: bytes) -> Iterator[PublishedRoot]:
    """The root element, and all that stands in the element of a message."""
    root = _parsed(content)
    if root is not None:
        for element in (root, *root.iterfind(f".//{{*}}{_MESSAGE}/{{*}}*")):
            name = etree.QName(element)
            yield PublishedRoot(name.localname, name.namespace or "", _place(path, element))


def _parsed(content: bytes) -> etree._Element | None:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        return None


def _place(path: str, element: etree._Element) -> Origin:
    line = cast("int | None", element.sourceline)
    return Origin(str(PurePosixPath(path)), row=line or 0)
