"""The documents in which a message stands: bare, under its root, and in an envelope."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from lxml import etree

from generator.emit.example_values import Object, minimal
from generator.emit.fragments import Fragments
from generator.emit.pack.case import BARE, ENVELOPE
from generator.emit.xml_form import to_xml
from generator.model import HEADER, AnyMessage, Message, Model
from generator.shapes.xml_names import XmlName, field_elements, root_element
from generator.walk import Path, Visit, visits, with_value

DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'

_MARK = "message"
_MARKED = f"<!--{_MARK}-->".encode()


@dataclass(frozen=True)
class Travel:
    """Documents that differ in an object at one place."""

    wrapping: str
    document: Message  # whose root the document has
    model: Model
    whole: Any  # a document in JSON
    path: Path  # to the object
    elements: tuple[XmlName, ...]  # from that of the root to that of the object
    carried: Message | None = None  # the message whose root object it is, in an envelope

    @property
    def under(self) -> str:
        """The member of a document in JSON that its schema is about; empty where it is about the whole."""
        return "" if self.document.is_envelope else self.document.root

    def in_json(self, value: Object) -> Any:
        """The document that holds an object."""
        return with_value(self.whole, self.path, value)

    @property
    def outermost(self) -> Message:
        """The message whose element `in_xml` gives."""
        return self.carried or self.document

    @property
    def elements_inside(self) -> tuple[XmlName, ...]:
        """From the element that `in_xml` gives, which is left out, to that of the object."""
        return () if self.carried else self.elements[1:]

    def in_xml(self, value: Object) -> bytes:
        """The element of the document, or in an envelope of the message.

        Raises: XmlFormError.
        """
        if self.carried:
            return to_xml(self.carried, value, self.model)
        document = self.in_json(value)
        return to_xml(self.document, document[self.under] if self.under else document, self.model)

    def around(self, element: bytes) -> bytes:
        """The document that holds the element of `in_xml`, which begins with a declaration."""
        if self.carried is None:
            return element
        before, after = self._frame
        return before + element.removeprefix(DECLARATION).rstrip() + after

    @cached_property
    def _frame(self) -> tuple[bytes, bytes]:
        """The envelope before and behind the element of a message."""
        tree = etree.fromstring(to_xml(self.document, self.whole, self.model))
        element = next(tree.iter(self.elements[-1].tag))
        parent = element.getparent()
        if parent is not None:
            mark = etree.Comment(_MARK)
            mark.tail = element.tail
            parent.replace(element, mark)
        before, _, after = etree.tostring(tree, encoding="UTF-8").partition(_MARKED)
        return DECLARATION + before, after + b"\n"


@dataclass(frozen=True)
class Carrier:
    """The envelope of a release, and what stands in it."""

    model: Model
    envelope: Message
    slot: Visit  # the field in which messages stand
    whole: Object  # the least envelope

    @classmethod
    def of(cls, model: Model) -> Carrier | None:
        """The first envelope; None where no valid one is known."""
        for envelope in model.envelopes[:1]:
            fragments = Fragments(envelope, model)
            slot = next(visit for visit in visits(envelope) if isinstance(visit.field.type, AnyMessage))
            if fragments.is_reachable(slot.fields):
                return cls(model, envelope, slot, fragments.around(slot.fields, {}))
        return None

    def travels(self, message: Message) -> Iterator[Travel]:
        """The envelopes around the root object of a message, or around that of the header."""
        if message.name != HEADER:
            root = (message.root,)
            payload = {**self.header(message), message.root: minimal(message, self.model)}
            yield self._travel(payload, root, (root_element(message),), message)
            return
        for carried in [content for content in self.model.contents if content.has_header][:1]:
            yield HeaderTravel(**vars(self.payloads), use_case={carried.root: minimal(carried, self.model)})

    @property
    def payloads(self) -> Travel:
        """Envelopes around header fields and use cases."""
        return self._travel({}, (), (), None)

    def _travel(self, payload: Object, path: Path, elements: tuple[XmlName, ...], carried: Message | None) -> Travel:
        whole = with_value(self.whole, self.slot.first, payload)
        names = (*self._elements, *elements)
        return Travel(ENVELOPE, self.envelope, self.model, whole, (*self.slot.first, *path), names, carried)

    @property
    def _elements(self) -> Iterator[XmlName]:
        """From that of the envelope to that in which messages stand."""
        yield root_element(self.envelope)
        for field in self.slot.fields:
            names = field_elements(field, self.envelope, self.model)
            yield from (names.wrapper, names.item) if names.wrapper else (names.item,)

    def header(self, message: Message) -> Object:
        """The fields that stand beside a use case."""
        header = self.model.header
        return minimal(header, self.model) if header and message.has_header else {}


@dataclass(frozen=True)
class HeaderTravel(Travel):
    """Envelopes around the header's object, a use case beside it."""

    use_case: Object | None = None

    def in_json(self, value: Object) -> Any:
        return super().in_json({**value, **(self.use_case or {})})


@dataclass(frozen=True)
class WholeDocument(Travel):
    """Documents whose object is the document itself; in XML the object of the root element."""

    def in_xml(self, value: Object) -> bytes:
        return to_xml(self.document, value, self.model)

    @property
    def elements_inside(self) -> tuple[XmlName, ...]:
        return ()


def travels(message: Message, model: Model, carrier: Carrier | None) -> Iterator[Travel]:
    """The documents that hold the root object of a message."""
    elements = (root_element(message),)
    if message.is_envelope:
        yield Travel(ENVELOPE, message, model, {}, (), elements)
        return
    yield Travel(BARE, message, model, {message.root: {}}, (message.root,), elements)
    yield from carrier.travels(message) if carrier else ()


def whole_documents(message: Message, model: Model) -> Travel:
    """The documents of a message, whatever stands in them."""
    return WholeDocument(ENVELOPE if message.is_envelope else BARE, message, model, {}, (), ())
