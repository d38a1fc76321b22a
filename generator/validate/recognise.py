"""Which message a file holds: decided by its content, then by its root."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from lxml import etree

from generator.catalogue.nearest import nearest
from generator.diagnostics import Phrase, phrase, shown
from generator.document_places import DocumentPlace, root_place
from generator.expected import some
from generator.model import Message, Model
from generator.validate.flaws import Flaw
from generator.validate.labels import payload_slot, tag_of
from generator.validate.verdict import Problem
from generator.validate.xml_places import line_of
from generator.walk import Path

_FORMS = {b"{": "json", b"[": "json", b"<": "xml"}
_BEGINNING = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*+(.)", re.DOTALL)
_CONTROL = re.compile(rb"[\0-\x08\x0e-\x1f]")
"""What archives, images and workbooks have among their first bytes, and texts do not."""

_SHOWN = 40  # bytes
_MOST_AROUND = 3  # members that a log puts around a message

_LEAST_ENVELOPE_FIELDS = 2  # of an envelope that requires as many

_ENVELOPE_ROOT = "edxlDistribution"
_ENVELOPE_FIELDS = frozenset({"distributionID", "content"})
"""What identifies an EDXL-DE where the release does not define an envelope."""

_NO_SUCH_ROOT = phrase("unknown-root")
_NO_ENVELOPE = phrase("no-envelope")
_BARE = phrase("bare-message")


@dataclass(frozen=True, slots=True)
class JsonReading:
    """A JSON document read as a message: which message, where its root object stands."""

    message: Message
    path: Path
    value: Any


@dataclass(frozen=True, slots=True)
class XmlReading:
    """An XML document read as a message: which message, and what the model has at its root."""

    message: Message  # of a payload without its envelope, the envelope
    place: DocumentPlace
    tag: str  # that the root element has in the model


def form(content: bytes) -> str:
    """`"json"` or `"xml"` by the first character, whatever the encoding; `""` when neither."""
    first = _BEGINNING.match(content)
    return _FORMS.get(first.group(1), "") if first else ""


def neither(content: bytes) -> Problem:
    """The problem of a file that is neither JSON nor XML."""
    is_empty = not content.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe")
    beginning = content[:_SHOWN]
    if is_empty or _CONTROL.search(beginning):
        return Problem("", 0, "", phrase("either-form"), "", phrase("empty-file" if is_empty else "no-text"))
    return Problem(
        "", 1, shown(beginning.decode("ascii", "replace")), phrase("either-form"), "", phrase("neither-form")
    )


def json_readings(document: Any, model: Model, schema: str | None, path: Path = ()) -> list[JsonReading] | Flaw:
    """What a document may be read as, the reading to judge where none is accepted last.

    Without a schema a message is expected under its root, and an envelope without one. A document
    of a given schema may also be the bare root object; where this may have a
    member of the root's name, `{"info": {…}}` can be either. `path` is that of the document.
    """
    if not isinstance(document, dict):
        return Flaw(path, document, phrase("json-object"), "", phrase("no-object"))
    if schema is None:
        reading = _wrapped(document, model.bare_by_root) or _envelope(document, model)
        readings = [reading] if reading else _unknown(document, model)
    else:
        readings = _readings(document, model.message_by_name[schema], model)
    if isinstance(readings, Flaw):
        return replace(readings, path=(*path, *readings.path))
    return [replace(reading, path=(*path, *reading.path)) for reading in readings]


def payload_in(document: Any, model: Model) -> Mapping[str, Any] | None:
    """The document, when it is what an envelope carries, without the envelope: header fields beside a use case."""
    if not isinstance(document, dict) or not model.envelopes or model.header is None:
        return None
    roots = model.content_roots
    names = document.keys() & (model.header.root_fields | roots)
    return document if names & roots and names - roots else None


def inside(document: Any, model: Model) -> Path:
    """The members that a log put around an envelope or a message: `("edxl",)` of `{"edxl": {…}}`; mostly none."""
    path: list[str] = []
    if isinstance(document, dict) and _envelope(document, model):
        return ()
    while len(path) < _MOST_AROUND and isinstance(document, dict) and len(document) == 1:
        [(name, document)] = document.items()
        if name in model.bare_by_root:
            return ()
        path.append(name)
        if isinstance(document, dict) and (_envelope(document, model) or payload_in(document, model)):
            return tuple(path)
    return ()


def xml_message(root: etree._Element, model: Model, schema: str | None) -> XmlReading | Problem:
    """The message of a root element, of the given schema if there is one, whatever its namespace.

    What an envelope carries may stand without it.
    """
    name = etree.QName(root)
    messages = [message for message in model.messages if schema in (None, message.name)]
    candidates = [message for message in messages if message.root == name.localname]
    if candidates:
        of_namespace = (message for message in candidates if message.namespace == (name.namespace or ""))
        message = next(of_namespace, candidates[0])
        return XmlReading(message, root_place(message), tag_of(message, message.root))
    payload = payload_slot(model) if schema is None else None
    if payload and payload.name == name.localname:
        return XmlReading(model.envelopes[0], payload.place, payload.tag)
    return _unknown_element(root, name.localname, model, messages)


def _wrapped(document: dict[str, Any], message_by_root: Mapping[str, Message]) -> JsonReading | None:
    """The message whose root is the document's only member."""
    if len(document) != 1:
        return None
    [(name, value)] = document.items()
    message = message_by_root.get(name)
    return JsonReading(message, (name,), value) if message else None


def _readings(document: dict[str, Any], message: Message, model: Model) -> list[JsonReading] | Flaw:
    """The readings of a document that is expected to hold this message."""
    bare = JsonReading(message, (), document)
    wrapped = None if message.is_envelope else _wrapped(document, {message.root: message})
    if wrapped is None:
        return _other(document, message, model) or [bare]
    if not (message.root_object.is_open or message.root_object.field(message.root)):
        return [wrapped]
    return [bare, wrapped] if isinstance(wrapped.value, dict) else [bare]


def _envelope(document: dict[str, Any], model: Model) -> JsonReading | None:
    """The envelope that has the most of the members, if it has more than half of them."""
    shared = {envelope.name: len(document.keys() & envelope.root_fields) for envelope in model.envelopes}
    best = max(model.envelopes, key=lambda envelope: shared[envelope.name], default=None)
    if best is None or 2 * shared[best.name] <= len(document) or shared[best.name] < _least_fields(best):
        return None
    return JsonReading(best, (), document)


def _least_fields(envelope: Message) -> int:
    return min(_LEAST_ENVELOPE_FIELDS, sum(field.cardinality.is_required for field in envelope.root_object.fields))


def _unknown(document: dict[str, Any], model: Model) -> Flaw:
    """No message at all, or more than one."""
    roots = list(dict.fromkeys(message.root for message in model.messages if not message.is_envelope))
    members = ", ".join(document)
    present = [root for root in roots if root in document]
    if len(present) > 1:
        problem = phrase("several-messages", roots=", ".join(present))
        return Flaw((), members, phrase("one-message"), "", problem)
    if not model.envelopes and (_ENVELOPE_ROOT in document or document.keys() >= _ENVELOPE_FIELDS):
        return Flaw((), members, _BARE, "", _NO_ENVELOPE)
    bare = [message for message in model.messages if not message.is_envelope]
    if len(document) == 1:
        return Flaw((members,), members, _root_instead(members, bare), "", _NO_SUCH_ROOT)
    return Flaw((), members, phrase("one-of-roots", roots=some(roots, "messages")), "", phrase("unknown-document"))


def _other(document: dict[str, Any], message: Message, model: Model) -> Flaw | None:
    """The flaw of a document that evidently holds another message than it should."""
    reading = _wrapped(document, model.bare_by_root)
    if reading is None or message.root_object.is_open or message.root_object.field(reading.message.root):
        return None
    held = reading.message
    problem = phrase("other-root", root=held.root, schema=held.name, wanted=message.root)
    return Flaw(reading.path, held.root, phrase("the-root", root=message.root), "", problem)


def _unknown_element(root: etree._Element, name: str, model: Model, messages: Iterable[Message]) -> Problem:
    is_envelope = name == _ENVELOPE_ROOT and not model.envelopes
    expected, problem = (_BARE, _NO_ENVELOPE) if is_envelope else (_root_instead(name, messages), _NO_SUCH_ROOT)
    return Problem(f"/{shown(name)}", line_of(root), shown(name), expected, "", problem)


def _root_instead(name: str, messages: Iterable[Message]) -> Phrase:
    """The root that was probably intended, also by the name of its schema; else the roots that there are."""
    roots = {known: message.root for message in messages for known in (message.root, message.name)}
    near = nearest(name, roots)
    if near and len(set(roots.values())) > 1:
        return phrase("perhaps-root", root=roots[near])
    known = list(dict.fromkeys(roots.values()))
    return (
        phrase("the-root", root=known[0]) if len(known) == 1 else phrase("one-of-roots", roots=some(known, "messages"))
    )
