"""Where a change shows in messages: the objects that have it, or whole messages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from generator.diff.change import Change, Kind, Level, Subject
from generator.diff.moves import both_ends
from generator.diff.parts import Part, closure
from generator.diff.proof import FORMATS, Place, Witness, proven_document
from generator.diff.renames import Renames, inverse
from generator.diff.rules import Role
from generator.diff.side import Side, Target
from generator.emit.example_values import Object
from generator.model import AnyMessage, Code, Coded, Field, Message, ObjectType, Ref
from generator.walk import visits, with_value

_MOST_HOLDERS = 3
"""Of the fields that a list holds as many are tried."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """Who sends to whom, and a change as it is made to what the sender has, by the sender's names."""

    role: Role
    sender: Side
    receiver: Side
    change: Change
    received: Subject  # what the change is of, by the receiver's names


def witnesses(change: Change, old: Side, new: Side, renames: Renames) -> Iterator[Witness]:
    """The first message of each role and format that a change breaks."""
    for part in both_ends(change) if change.kind is Kind.PLACE else (change,):
        back = inverse(part)
        before = renames.in_old(part)
        yield from _first_of_each(Exchange("old-sender", old, new, before, back.subject))
        yield from _first_of_each(Exchange("new-sender", new, old, back, before.subject))


def _first_of_each(exchange: Exchange) -> Iterator[Witness]:
    shown: set[str] = set()
    for witness in _all(exchange):
        if witness.format not in shown:
            shown.add(witness.format)
            yield witness
        if len(shown) == len(FORMATS):
            return


def _all(exchange: Exchange) -> Iterator[Witness]:
    """Messages that prove a break, those of one place after those of another."""
    change = exchange.change
    match change.subject.level:
        case Level.FIELD:
            yield from _in_object(exchange, change)
        case Level.OBJECT if change.kind is not Kind.PRESENCE:
            yield from _in_object(exchange, change)
        case Level.CODE:
            yield from _in_holders(exchange)
        case Level.RELEASE:
            yield from _in_envelopes(exchange, None)
        case Level.MESSAGE if change.kind is Kind.HEADER:
            yield from _in_envelopes(exchange, exchange.sender.model.message_by_name.get(change.subject.names[0]))
        case _:
            yield from _in_messages(exchange)


# --- in one object ---------------------------------------------------------------


def _in_object(exchange: Exchange, change: Change, received: tuple[str, ...] | None = None) -> Iterator[Witness]:
    """Messages around the object that a change is of, or that holds the field."""
    target = exchange.sender.target(change.subject.names)
    if target is None:
        return
    there = exchange.receiver.target(received or exchange.received.names)
    whole = _filled(change, there)
    kept = _referred(target.message, change.old), _referred(there.message if there else None, change.new)
    before = exchange.sender.part(target.message, target.holder)
    if any(kept):
        before = Part.of(target.message, target.holder, exchange.sender.model.release, kept[0])
    yield from Place(
        role=exchange.role,
        sender=exchange.sender,
        receiver=exchange.receiver,
        target=target,
        other=there.field if there else None,
        before=before,
        changed=before.changed(whole, kept[1]),
        received=None if there is None or any(kept) else exchange.receiver.part(_under(target, there), there.holder),
    ).witnesses()


def _under(target: Target, there: Target) -> Message:
    """The receiver's message, under the root and namespace of the sender's."""
    return replace(there.message, root=target.message.root, namespace=target.message.namespace)


def _referred(message: Message | None, value: Any) -> tuple[ObjectType, ...]:
    """The objects of a type that a field had or has: an object in the place of another is compared with it."""
    is_there = message is not None and isinstance(value, Ref) and value.name in message.object_by_name
    return tuple(closure(message, value.name)) if message is not None and is_there else ()


def _filled(change: Change, there: Target | None) -> Change:
    """A change that has the codes of the lists that its new type is of."""
    field = there.field if there else None
    if field is None:
        return change
    if change.kind is Kind.PRESENCE and change.new is not None:
        return replace(change, new=field)
    return replace(change, new=field.type) if change.kind is Kind.TYPE else change


# --- in the fields of a list -----------------------------------------------------


def _in_holders(exchange: Exchange) -> Iterator[Witness]:
    """Messages with a code of a list, in each of the fields that the list holds."""
    change = exchange.change
    for target in islice(exchange.sender.holders(change.subject.names[0]), _MOST_HOLDERS):
        own = target.field.type if target.field else None
        if target.field is None or not isinstance(own, Coded):
            continue
        names = (target.message.name, target.holder.name, target.field.name)
        changed = replace(own, codes=_codes(own.codes, change))
        of_field = Change(Subject(Level.FIELD, names), Kind.TYPE, own, changed)
        yield from _in_list_field(exchange, target, of_field, target.field)


def _in_list_field(exchange: Exchange, target: Target, change: Change, field: Field) -> Iterator[Witness]:
    """Messages with a code in one field; what the receiver has there is looked for by the receiver's names."""
    there = next(
        (
            held
            for held in exchange.receiver.holders(exchange.received.names[0])
            if held.message.name == target.message.name and held.field and held.field.name == field.name
        ),
        None,
    )
    before = exchange.sender.part(target.message, target.holder)
    yield from Place(
        role=exchange.role,
        sender=exchange.sender,
        receiver=exchange.receiver,
        target=target,
        other=replace(field, type=change.new),
        before=before,
        changed=before.changed(change),
        received=exchange.receiver.part(_under(target, there), there.holder) if there else None,
    ).witnesses()


def _codes(codes: tuple[str, ...], change: Change) -> tuple[str, ...]:
    """The codes of a list with a change of one of them."""
    match change.kind, change.new:
        case Kind.PRESENCE, Code(code):
            return (*codes, code)
        case Kind.PRESENCE, _:
            return tuple(code for code in codes if code != change.old.code)
        case Kind.NAME, str(new):
            return tuple(new if code == change.old else code for code in codes)
        case _:
            return codes


# --- in whole messages -----------------------------------------------------------


def _in_messages(exchange: Exchange) -> Iterator[Witness]:
    """The least and the most that a message holds, which is refused whole."""
    message = exchange.sender.model.message_by_name.get(exchange.change.subject.names[0])
    for value in (exchange.sender.least(message), exchange.sender.whole(message)) if message else ():
        yield from _proven(exchange, message, value) if message else ()


def _in_envelopes(exchange: Exchange, content: Message | None) -> Iterator[Witness]:
    """An envelope with a message in it, of the release's choice where none is named."""
    model = exchange.sender.model
    for envelope in model.envelopes[:1] if exchange.receiver.model.envelopes else ():
        value: Any = exchange.sender.least(envelope)
        for visit in visits(envelope) if content else ():
            if isinstance(visit.field.type, AnyMessage) and content:
                value = with_value(value, visit.first, _payload(exchange.sender, content))
        yield from _proven(exchange, envelope, value)


def _payload(side: Side, content: Message) -> Object:
    header = side.model.header
    fields = side.least(header) if header and content.has_header else {}
    return {**fields, content.root: side.least(content)}


def _proven(exchange: Exchange, message: Message, value: Object) -> Iterator[Witness]:
    for form in FORMATS:
        document = proven_document(form, exchange.sender, exchange.receiver, message, value)
        if document:
            yield Witness(exchange.role, form, message.name, document, (message.name,))
