"""A message as it was sent, and what a release says of it.

Where a release has no envelope it judges what is in the envelope, as others carry it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree

from generator.diff.side import Side
from generator.model import Model
from generator.validate import Problem
from generator.validate.documents import Document
from generator.validate.json_problems import is_writable
from generator.validate.json_text import read_json
from generator.validate.recognise import form
from generator.validate.xml_text import read_xml

_MEMBERS = ("content", "jsonContent", "embeddedJsonContent", "message")
"""What leads from an envelope to its message, in any release."""

_MOST_AROUND = 3  # members that a log puts around a message
_ELEMENT = ".//{*}embeddedXMLContent/{*}message"

Part = tuple[str, Any]
"""The name of a schema, and a document that it is of."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something that a release has against a message."""

    place: str  # from the root of its message on, or of the envelope: "/createCase/owner"
    value: str


@dataclass(frozen=True, slots=True)
class JsonMessage:
    """A document without what a log put around it."""

    name: str  # of the file, with its place in it
    document: Any

    @property
    def names(self) -> Iterator[str]:
        """Names among which that of the message's root is."""
        members = _payload(self.document) or self.document
        yield from members if isinstance(members, dict) else ()

    def is_accepted(self, side: Side) -> bool:
        """Whether a release knows the message and accepts it."""
        parts = self._parts(side.model)
        return bool(parts) and all(side.validation.accepts_json(value, name) for name, value in parts)

    def refusals(self, side: Side) -> Iterator[Refusal]:
        """What a release has against header and use case, or else against the envelope."""
        inside = _contents(_payload(self.document) or self.document, side.model)
        yield from list(_refusals(inside, side)) or _refusals(self._parts(side.model), side)

    def _parts(self, model: Model) -> list[Part]:
        payload = _payload(self.document)
        if payload is not None and model.envelopes:
            return [(model.envelopes[0].name, self.document)]
        return _contents(self.document if payload is None else payload, model)


@dataclass(frozen=True, slots=True)
class XmlMessage:
    """A document that is read as often as it is judged: to judge may change it."""

    name: str
    content: bytes

    @property
    def names(self) -> Iterator[str]:
        """Names among which that of the message's root is."""
        root = read_xml(self.content)
        if not isinstance(root, Problem):
            payload = root.find(_ELEMENT)
            yield from (etree.QName(each).localname for each in ([root] if payload is None else payload.iter("{*}*")))

    def is_accepted(self, side: Side) -> bool:
        """Whether a release accepts the message in the namespaces that it has."""
        return all(side.accepts_xml(root) for root in self._roots(side.model))

    def refusals(self, side: Side) -> Iterator[Refusal]:
        """What a release has against it, whatever its namespaces."""
        for root in self._roots(side.model):
            problems = side.validation.xml_verdict(etree.tostring(root), None).problems
            yield from (Refusal(problem.place, problem.value) for problem in problems)

    def _roots(self, model: Model) -> list[etree._Element]:
        root = read_xml(self.content)
        return [] if isinstance(root, Problem) else _elements(root, model)


def messages(document: Document) -> list[JsonMessage | XmlMessage] | None:
    """The messages of a document, of which a JSON list holds several; None where it cannot be read."""
    content, name = document.content, document.name
    kind = form(content) if document.problem is None else ""
    if kind == "xml":
        return None if isinstance(read_xml(content), Problem) else [XmlMessage(name, content)]
    read = read_json(content) if kind == "json" else None
    if read is None or isinstance(read, Problem):
        return None
    if b"\\u" in content and not is_writable(read.document):
        return None
    if isinstance(read.document, list):
        return [JsonMessage(f"{name}[{number + 1}]", _bare(each)) for number, each in enumerate(read.document)]
    return [JsonMessage(name, _bare(read.document))]


def _bare(document: Any) -> Any:
    """A document without `{"edxl": …}` or the like around an envelope, or around header and use case."""
    for _ in range(_MOST_AROUND):
        inside = next(iter(document.values())) if isinstance(document, dict) and len(document) == 1 else None
        if not isinstance(inside, dict) or not (_payload(inside) or "message" in document):
            return document
        document = inside
    return document


def _contents(members: Any, model: Model) -> list[Part]:
    """Header and use case, each by itself; nothing of what is of no message of the release."""
    if not isinstance(members, dict):
        return []
    roots = [root for root in members if root in model.bare_by_root]
    rest = {name: value for name, value in members.items() if name not in roots}
    header = [(model.header.name, rest)] if model.header and rest else []
    return [*header, *((model.bare_by_root[root].name, members[root]) for root in roots)] if roots else []


def _refusals(parts: list[Part], side: Side) -> Iterator[Refusal]:
    for name, value in parts:
        root = side.model.message_by_name[name].root
        for problem in side.validation.validate_json_value(value, name):
            yield Refusal(f"/{root}{problem.place}", problem.value)


def _payload(document: Any) -> Mapping[str, Any] | None:
    """What stands in an envelope where the message does; None in anything else."""
    for name in _MEMBERS:
        document = document[0] if isinstance(document, list) and document else document
        document = document.get(name) if isinstance(document, dict) else None
    return document if isinstance(document, dict) else None


def _elements(root: etree._Element, model: Model) -> list[etree._Element]:
    """The same of an element: the use case alone, as the header has no element of its own."""
    payload = None if model.envelopes else root.find(_ELEMENT)
    if payload is None:
        return [root]
    found = [each for each in payload.iterchildren("{*}*") if etree.QName(each).localname in model.content_roots]
    return [etree.fromstring(etree.tostring(each)) for each in found] or [root]
