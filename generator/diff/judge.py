"""Whom a change breaks, proven by messages: valid on one side, refused on the other.

A change is judged alone: the old Model with it against the old Model, for what old
senders send; the new Model against the new Model without it, for what new senders send.
"""

from __future__ import annotations

import enum
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, Literal

from generator.diff.apply import apply
from generator.diff.change import Change, Kind, Level
from generator.diff.sides import inverse, names_above, with_what_it_needs
from generator.diff.trials import trials
from generator.emit.xml_form import XmlFormError, to_xml
from generator.model import Coded, Message, Model, Type
from generator.slices import Slices
from generator.validate import Validation
from generator.verdicts import validation

Role = Literal["old-sender", "new-sender"]
Format = Literal["json", "xml", "python"]


class Category(enum.Enum):
    """How far a change reaches, the worst first."""

    BREAKING = "breaking"
    DANGEROUS = "dangerous"
    COMPATIBLE = "compatible"
    DOCUMENTATION = "documentation"


@dataclass(frozen=True, slots=True)
class Witness:
    """A message that proves a break."""

    role: Role
    format: Format
    schema: str
    document: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """A change, and whom it breaks in which format."""

    change: Change
    category: Category
    witnesses: tuple[Witness, ...] = ()
    python: bool = False  # whether code that names the thing must change

    @property
    def breaks(self) -> tuple[tuple[Role, Format], ...]:
        proven = tuple(dict.fromkeys((witness.role, witness.format) for witness in self.witnesses))
        return (*proven, ("old-sender", "python")) if self.python else proven


_WORDS = frozenset(
    {
        *(Kind.TITLE, Kind.DESCRIPTION, Kind.EXAMPLES, Kind.NOTE, Kind.LABELS, Kind.COMMENT, Kind.PERIMETER),
        *(Kind.LICENCE, Kind.CONTACT, Kind.HOMEPAGE, Kind.REPOSITORY, Kind.VERSION, Kind.SCHEMA, Kind.ENVELOPE),
        *(Kind.TEXT, Kind.ROLE, Kind.CONFORMING, Kind.REFUSED),
    }
)
"""What readers alone see."""

_ALSO_IN_XML = 12
"""The first trials are read in XML too; of the others those that JSON shows to break."""

_SURPRISING = frozenset({Kind.ORDER, Kind.SUGGESTED_LIST, Kind.READ_ONLY})


@dataclass(frozen=True)
class Judge:
    """Two Models and what was found between them."""

    old: Model
    new: Model
    changes: Sequence[Change]
    _sides: dict[tuple[bool, str], _Side] = field(default_factory=dict)  # of the releases as they are

    def judgements(self) -> Iterator[Judgement]:
        for change in self.changes:
            yield self.judgement(change)

    def judgement(self, change: Change) -> Judgement:
        """Words are documentation; what a message proves is breaking; the rest is compatible, or may surprise."""
        is_unseen = change.kind is Kind.ORDER and change.subject.level is not Level.OBJECT
        if change.kind in _WORDS or is_unseen or change.subject.level in (Level.SCENARIO, Level.STEP):
            return Judgement(change, Category.DOCUMENTATION)
        if change.subject.level is Level.RULE:
            return Judgement(change, Category.DANGEROUS)  # it refuses no message
        if change.kind is Kind.PRESENCE and change.subject.level in (Level.CODE_LIST, Level.OBJECT):
            return Judgement(change, Category.COMPATIBLE)  # the fields that use it have changes of their own
        if change.kind is Kind.PACKAGE:
            is_renamed = change.old.import_name != change.new.import_name
            return Judgement(change, Category.BREAKING if is_renamed else Category.COMPATIBLE, python=is_renamed)
        witnesses = tuple(self._witnesses(change))
        is_named = change.kind is Kind.NAME or (change.kind is Kind.PRESENCE and change.new is None)
        if witnesses or is_named:
            return Judgement(change, Category.BREAKING, witnesses, python=is_named)
        return Judgement(change, Category.DANGEROUS if change.kind in _SURPRISING else Category.COMPATIBLE)

    def _witnesses(self, change: Change) -> Iterator[Witness]:
        above = names_above(change, self.changes)
        before = apply(self.old, above) if above else self.old
        there = apply(before, with_what_it_needs(change, self.changes))
        back = apply(self.new, with_what_it_needs(inverse(change), [*map(inverse, self.changes)]))
        yield from self._breaks("old-sender", change, before, there)
        yield from self._breaks("new-sender", change, self.new, back)

    def _breaks(self, role: Role, change: Change, sender: Model, receiver: Model) -> Iterator[Witness]:
        """The first message in each format that the one side sends and the other refuses.

        Alone the change is why; what the releases say as they are makes it a proof.
        """
        formats: list[Format] = ["json", "xml"]
        whole_sender, whole_receiver = (self.old, self.new) if role == "old-sender" else (self.new, self.old)
        for message in _concerned(change, sender):
            senders = [self._whole(message.root, whole_sender)]
            senders += [] if sender is whole_sender else [_Side.of(message.root, sender)]
            receivers = (_Side.of(message.root, receiver), self._whole(message.root, whole_receiver))
            for number, value in enumerate(trials(message, sender, _names(change, message), _types(change))):
                is_json = _is_proof(senders, receivers, partial(_Side.accepts_json, value=value))
                if is_json and "json" in formats:
                    formats.remove("json")
                    yield Witness(role, "json", message.name, _json(message, value))
                is_tried = "xml" in formats and (is_json or number < _ALSO_IN_XML)
                document = _xml(message, value, sender) if is_tried else ""
                if document and _is_proof(senders, receivers, partial(_Side.accepts_xml, document=document)):
                    formats.remove("xml")
                    yield Witness(role, "xml", message.name, document)
                if not formats:
                    return

    def _whole(self, root: str, model: Model) -> _Side:
        """The validators of a release as it is, made once a message."""
        key = (model is self.new, root)
        if key not in self._sides:
            self._sides[key] = _Side.of(root, model)
        return self._sides[key]


@dataclass(frozen=True)
class _Side:
    """One release's verdicts on what is sent under a root."""

    message: Message | None
    validation: Validation

    @classmethod
    def of(cls, root: str, model: Model) -> _Side:
        message = next((message for message in model.messages if message.root == root), None)
        return cls(message, validation(Slices.of(model).around(message) if message else replace(model, messages=())))

    def accepts_json(self, value: Any) -> bool:
        return self.message is not None and not self.validation.validate_json_value(value, self.message.name)

    def accepts_xml(self, document: str) -> bool:
        return not self.validation.validate(document.encode(), None).problems


def _is_proof(senders: Iterable[_Side], receivers: Iterable[_Side], accepts: Callable[[_Side], bool]) -> bool:
    return all(map(accepts, senders)) and not any(map(accepts, receivers))


def _concerned(change: Change, model: Model) -> Iterator[Message]:
    """The messages in which a change could show: its own, those of a list, or the first of all."""
    subject = change.subject
    match subject.level:
        case Level.MESSAGE | Level.OBJECT | Level.FIELD:
            names = {subject.names[0], change.new if subject.level is Level.MESSAGE else ""}
            yield from (message for message in model.messages if message.name in names)
        case Level.CODE_LIST | Level.CODE:
            identity = subject.names[0]
            yield from (message for message in model.messages if _holders(message, identity))
        case _:
            yield from model.contents[:1]


def _holders(message: Message, identity: str) -> list[tuple[str, str]]:
    """The fields of a message that a list holds, with their objects."""
    return [
        (object_type.name, field.name)
        for object_type in message.objects
        for field in object_type.fields
        if isinstance(field.type, Coded) and field.type.code_list == identity
    ]


def _names(change: Change, message: Message) -> tuple[str, ...]:
    """The object, or object and field, around which messages vary."""
    match change.subject.level:
        case Level.FIELD:
            object_name, name = change.subject.names[1:]
            return (object_name, name)
        case Level.OBJECT:
            return (change.subject.names[1],)
        case Level.CODE_LIST | Level.CODE:
            return _holders(message, change.subject.names[0])[0]
        case _:
            return ()


def _types(change: Change) -> tuple[Type, ...]:
    """What a field held and will hold."""
    return (change.old, change.new) if change.kind is Kind.TYPE else ()


def _json(message: Message, value: Any) -> str:
    return json.dumps(value if message.is_envelope else {message.root: value}, ensure_ascii=False)


def _xml(message: Message, value: Any, model: Model) -> str:
    """A value as it travels in XML; empty where XML cannot say it."""
    try:
        return to_xml(message, value, model).decode()
    except XmlFormError:
        return ""
