"""What is wrong with the message inside an envelope: header, use case, other members."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.diagnostics import Phrase, phrase, shown
from generator.document_places import DocumentPlace, member_names
from generator.expected import expected_at, known_name, some
from generator.model import Message, Model
from generator.validate.flaws import Flaw
from generator.validate.labels import has_header
from generator.walk import Path

Judge = Callable[[Message, Any, Path], Iterator[Flaw]]
"""What one schema reports of a value at a path."""


@dataclass(frozen=True, slots=True)
class Payload:
    """The members of what an envelope carries."""

    members: Mapping[str, Any]
    path: Path
    place: DocumentPlace
    model: Model

    def flaws(self, judge: Judge) -> Iterator[Flaw]:
        """What is wrong with members that a schema refuses; never nothing."""
        yield from list(self.own_flaws(judge)) or [self._flaw(expected_at(self.place), phrase("no-message"))]

    def own_flaws(self, judge: Judge) -> Iterator[Flaw]:
        """The flaws of header and use cases, what is missing and what is unknown; none for a valid message."""
        yield from (*self._use_case_flaws(), *self._header_flaws(judge), *self._unknown(), *self._content_flaws(judge))

    def _present(self) -> tuple[Message, ...]:
        return self.model.use_cases(self.members)

    def _header_names(self) -> list[str]:
        return [field.name for field in self.model.header.root_object.fields] if self.model.header else []

    def _expects_header(self) -> bool:
        present = self._present()
        if present:
            return any(has_header(message, self.model) for message in present)
        return any(name in self.members for name in self._header_names())

    def _use_case_flaws(self) -> Iterator[Flaw]:
        present = self._present()
        if not present:
            roots = [content.root for content in self.model.contents]
            yield self._flaw(phrase("one-of-messages", names=some(roots, "messages")), phrase("no-use-case"))
        if len(present) > 1:
            present_roots = ", ".join(message.root for message in present)
            yield self._flaw(phrase("one-use-case"), phrase("several-use-cases", roots=present_roots))

    def _header_flaws(self, judge: Judge) -> Iterator[Flaw]:
        if self.model.header and self._expects_header():
            yield from judge(self.model.header, self.members, self.path)

    def _unknown(self) -> Iterator[Flaw]:
        header = set(self._header_names())
        roots = {content.root for content in self.model.contents}
        carried = {message.root for message in self._present()}
        for name, value in self.members.items():
            if name in carried:
                continue
            if name in header and not self._expects_header():
                problem = phrase("header-field", name=name)
                yield Flaw((*self.path, name), value, phrase("no-header-field"), "", problem)
            elif name not in header | roots:
                known = known_name(name, member_names(self.place, self.model))
                problem = phrase("field-unknown-in-message", name=shown(name, 60))
                yield Flaw((*self.path, name), value, known, "", problem)

    def _content_flaws(self, judge: Judge) -> Iterator[Flaw]:
        for message in self._present():
            yield from judge(message, self.members[message.root], (*self.path, message.root))

    def _flaw(self, expected: Phrase | None, problem: Phrase) -> Flaw:
        return Flaw(self.path, self.members, expected, self.place.label, problem)
