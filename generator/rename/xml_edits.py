"""XML samples in which a name or a code is replaced, every other byte unchanged."""

from __future__ import annotations

import xml.parsers.expat
from dataclasses import dataclass, field

from generator.document_places import DocumentPlace, field_place, root_place
from generator.model import Field, Message, Model
from generator.rename.target import CodeTarget, FieldTarget

Replacement = tuple[int, int, bytes]
"""Start and end in the document, and the bytes that replace it."""


def renamed_xml(content: bytes, target: FieldTarget | CodeTarget, new: str, model: Model) -> bytes:
    """A sample message in UTF-8; what cannot be read, or has a document type, is left unchanged."""
    walk = _Walk(content, target, new, model)
    try:
        walk.run()
    except (xml.parsers.expat.ExpatError, _ForeignError):
        return content
    for start, end, replacement in sorted(walk.replacements, reverse=True):
        content = content[:start] + replacement + content[end:]
    return content


class _ForeignError(Exception):
    """A document type, which no message has."""


@dataclass(frozen=True, slots=True)
class _Open:
    """An element whose end has not come yet."""

    place: DocumentPlace | None  # what the model has there
    is_use: bool  # whether it is a field of the target


@dataclass
class _Walk:
    """One document, element by element."""

    content: bytes
    target: FieldTarget | CodeTarget
    new: str
    model: Model
    replacements: list[Replacement] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)
    texts: list[tuple[int, str]] = field(default_factory=list)  # of the current element, with their positions

    def run(self) -> None:
        parser = xml.parsers.expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = False
        parser.StartElementHandler = lambda name, _: self._start(parser.CurrentByteIndex, name)
        parser.EndElementHandler = lambda _: self._end(parser.CurrentByteIndex)
        parser.CharacterDataHandler = lambda text: self.texts.append((parser.CurrentByteIndex, text))
        parser.StartDoctypeDeclHandler = self._refuse
        parser.Parse(self.content, True)

    def _refuse(self, *_: object) -> None:
        raise _ForeignError

    def _start(self, index: int, name: str) -> None:
        local = name.rpartition(" ")[2]
        self.texts.clear()
        self.open.append(self._opened(local))
        if self.open[-1].is_use and isinstance(self.target, FieldTarget):
            self._replace_name(index + 1)

    def _end(self, index: int) -> None:
        closed = self.open.pop()
        if closed.is_use and isinstance(self.target, FieldTarget) and self.content[index : index + 2] == b"</":
            self._replace_name(index + 2)
        if closed.is_use and isinstance(self.target, CodeTarget) and len(self.texts) == 1:
            start, text = self.texts[0]
            encoded = text.encode()
            if text == self.target.code and self.content[start : start + len(encoded)] == encoded:
                self.replacements.append((start, start + len(encoded), self.new.encode()))
        self.texts.clear()

    def _replace_name(self, index: int) -> None:
        """The local name of a tag, behind its prefix if it has one."""
        name = self.target.name.encode() if isinstance(self.target, FieldTarget) else b""
        start = self.content.index(name, index)
        self.replacements.append((start, start + len(name), self.new.encode()))

    def _opened(self, local: str) -> _Open:
        if not self.open:
            root = next((message for message in self.model.messages if message.root == local), None)
            return _Open(root_place(root) if root else None, is_use=False)
        parent = self.open[-1].place
        if parent is None:
            return _Open(None, is_use=False)
        owner, inside = self._inside(parent)
        declared = next((declared for declared in inside if local in (declared.element, declared.xml_wrapper)), None)
        if owner and declared:
            return self._of_field(parent, owner, declared, local)
        contents = self.model.contents if parent.is_payload else ()
        use_case = next((message for message in contents if message.root == local), None)
        return _Open(root_place(use_case) if use_case else None, is_use=False)

    def _inside(self, parent: DocumentPlace) -> tuple[Message | None, tuple[Field, ...]]:
        """The fields that may stand in an element, and the message that they belong to."""
        if parent.is_payload:
            return self.model.header, self.model.header.root_object.fields if self.model.header else ()
        if parent.is_wrapper and parent.field:
            return parent.message, (parent.field,)
        return parent.message, parent.object.fields if parent.object else ()

    def _of_field(self, parent: DocumentPlace, owner: Message, declared: Field, local: str) -> _Open:
        if local == declared.xml_wrapper and not parent.is_wrapper:
            return _Open(DocumentPlace(owner, declared, parent.object, is_wrapper=True), is_use=False)
        object_type = owner.root_object if parent.is_payload else parent.object
        use = (owner.name, object_type.name if object_type else "", declared.name)
        return _Open(field_place(owner, declared), is_use=use in self.target.uses and declared.element == declared.name)
