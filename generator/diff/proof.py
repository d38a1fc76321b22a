"""Messages that one release sends and the other refuses because of what differs at one place."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from generator.diff.parts import Part, element
from generator.diff.rules import Format, Role
from generator.diff.side import Side, Target
from generator.diff.trials import fragments
from generator.emit.example_values import Object
from generator.emit.xml_form import to_xml
from generator.model import Field, Message

_ALSO_IN_XML = 12
"""The first objects are read in XML too; of the others those that JSON shows to break."""

FORMATS: tuple[Format, ...] = ("json", "xml")


@dataclass(frozen=True, slots=True)
class Witness:
    """A message that proves a break."""

    role: Role
    format: Format
    schema: str  # as the sender's release names it
    document: str
    names: tuple[str, ...]  # of the message, the object and the field in which the break is


@dataclass(frozen=True, slots=True)
class Place:
    """Where a change shows in the messages of a sender, and what it makes of that place."""

    role: Role
    sender: Side
    receiver: Side
    target: Target
    other: Field | None  # the field as the receiver has it
    before: Part  # the sender's object
    changed: Part  # the same with the change alone
    received: Part | None  # the receiver's object, under the sender's root

    def witnesses(self) -> Iterator[Witness]:
        """The first message in each format."""
        wanted = list(FORMATS)
        for number, fragment in enumerate(fragments(self.sender, self.target, self.other)):
            is_in_json = self._shows_in_json(fragment)
            tried = [form for form in wanted if is_in_json or (form == "xml" and number < _ALSO_IN_XML)]
            for form in tried:
                document = self._document(form, fragment)
                if document:
                    wanted.remove(form)
                    yield Witness(self.role, form, self.target.message.name, document, self._names)
            if not wanted:
                return

    @property
    def _names(self) -> tuple[str, ...]:
        field = self.target.field
        return (self.target.message.name, self.target.holder.name, *([field.name] if field else []))

    def _document(self, form: Format, fragment: Object) -> str:
        """A whole message around an object that shows the change; empty where there is none."""
        if form == "xml" and not self._shows_in_xml(fragment):
            return ""
        message = self.target.message
        documents = (
            proven_document(form, self.sender, self.receiver, message, value)
            for value in self.sender.around(self.target, fragment)
        )
        return next(filter(None, documents), "")

    def _shows_in_json(self, fragment: Object) -> bool:
        is_refused = not self.changed.accepts_json(fragment)
        is_sent = is_refused and self.before.accepts_json(fragment)
        return is_sent and not (self.received and self.received.accepts_json(fragment))

    def _shows_in_xml(self, fragment: Object) -> bool:
        root = self.before.xml(fragment)
        is_sent = root is not None and self.before.accepts_xml(root)
        if root is None or not is_sent or self.changed.accepts_xml(root):
            return False
        return not (self.received and self.received.accepts_xml(root))


def proven_document(form: Format, sender: Side, receiver: Side, message: Message, value: Object) -> str:
    """A message as it is sent, where the sender's release accepts it and the receiver's refuses it; else empty."""
    if form == "json":
        is_proof = sender.accepts_json(message.root, value) and not receiver.accepts_json(message.root, value)
        document = value if message.is_envelope else {message.root: value}
        return json.dumps(document, ensure_ascii=False) if is_proof else ""
    root = element(message, value, sender.model)
    is_proof = root is not None and sender.accepts_xml(root) and not receiver.accepts_xml(root)
    return to_xml(message, value, sender.model).decode() if is_proof else ""
