"""Models with one thing tightened, loosened, added, removed or renamed: what a release may do to another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from generator.model import (
    Bounded,
    Bounds,
    Cardinality,
    Coded,
    CodeList,
    Field,
    Length,
    Message,
    Model,
    ObjectType,
    Scalar,
    Text,
    Type,
)
from generator.slices import Slices


@dataclass(frozen=True, slots=True)
class Mutant:
    """A model of one message and its header, and what became of it."""

    what: str
    names: tuple[str, ...]
    old: Model
    new: Model


def mutants(model: Model, message: Message) -> Iterator[Mutant]:
    """Every mutant of a message, those of one field after those of another."""
    alone = Slices.of(model).around(message)
    for holder in message.objects:
        for what, changed in _of_object(holder):
            yield Mutant(what, (message.name, holder.name), alone, _with_object(alone, message, holder, changed))
        for field in holder.fields:
            for what, fields in _of_field(holder, field):
                changed = replace(holder, fields=fields)
                names = (message.name, holder.name, field.name)
                yield Mutant(what, names, alone, _with_object(alone, message, holder, changed))
    yield Mutant("root", (message.name,), alone, _with_message(alone, message, replace(message, root="another")))
    namespace = replace(message, namespace="urn:emergency:another")
    yield Mutant("namespace", (message.name,), alone, _with_message(alone, message, namespace))


def list_mutants(model: Model, code_list: CodeList) -> Iterator[Mutant]:
    """A code list with a code more, less, and under another name."""
    first, *rest = code_list.codes
    another = replace(first, code="AUTRE-CODE", labels=("Un autre libellé",))
    for what, codes in {
        "code added": (*code_list.codes, another),
        "code removed": tuple(rest),
        "code renamed": (replace(first, code="AUTRE-CODE"), *rest),
        "codes reversed": code_list.codes[::-1],
    }.items():
        if codes:
            yield Mutant(what, (code_list.id,), model, _with_codes(model, replace(code_list, codes=codes)))


def _of_object(holder: ObjectType) -> Iterator[tuple[str, ObjectType]]:
    added = Field("added", "Ajout", "", (), Cardinality(0, 1), Text(), holder.origin)
    yield "optional field added", replace(holder, fields=(*holder.fields, added))
    yield (
        "required field added",
        replace(holder, fields=(*holder.fields, replace(added, cardinality=Cardinality(1, 1)))),
    )
    yield "openness", replace(holder, is_open=not holder.is_open)
    if len(holder.fields) > 1:
        yield "order", replace(holder, fields=holder.fields[::-1])


def _of_field(holder: ObjectType, field: Field) -> Iterator[tuple[str, tuple[Field, ...]]]:
    yield "removed", tuple(each for each in holder.fields if each is not field)
    for what, changed in _changed_fields(field):
        if changed != field:
            yield what, tuple(changed if each is field else each for each in holder.fields)


def _changed_fields(field: Field) -> Iterator[tuple[str, Field]]:
    low, high = field.cardinality.low, field.cardinality.high
    for what, cardinality in {
        "required": Cardinality(max(low, 1), high),
        "optional": Cardinality(0, high),
        "list": Cardinality(low, None),
        "single": Cardinality(min(low, 1), 1),
        "short list": Cardinality(low, (low or 1) + 1),
    }.items():
        yield what, replace(field, cardinality=cardinality)
    yield "renamed", replace(field, name=f"{field.name}Bis")
    if not field.xml_namespace:
        yield "XML element", replace(field, xml_name=f"{field.element}Bis")
    for what, type_ in _changed_types(field.type):
        yield what, replace(field, type=type_, examples=())


def _changed_types(type_: Type) -> Iterator[tuple[str, Type]]:
    match type_:
        case Coded(codes):
            yield "code of an enumeration added", Coded((*codes, "AUTRE-CODE"))
            if len(codes) > 1:
                yield "code of an enumeration removed", Coded(codes[1:])
            yield "any text", Text()
        case Text(patterns, length):
            yield "another pattern", Text((*patterns, "[A-Z]{2}[0-9]{3}"), length)
            yield "a length", Text(patterns, Length(1, 12))
            yield "any text", Text()
            yield "a number", Scalar.INTEGER
        case Scalar.INTEGER | Scalar.NUMBER:
            yield "bounds", Bounded(type_, Bounds(Decimal(3), Decimal(7)))
            yield "other number", Scalar.NUMBER if type_ is Scalar.INTEGER else Scalar.INTEGER
            yield "any text", Text()
        case Bounded(scalar, bounds):
            yield "no bounds", scalar
            yield "lower bound", Bounded(scalar, Bounds(None, bounds.high))
        case Scalar():
            yield "any text", Text()
        case _:
            return


def _with_object(model: Model, message: Message, holder: ObjectType, changed: ObjectType) -> Model:
    objects = tuple(changed if each is holder else each for each in message.objects)
    return _with_message(model, message, _reachable(replace(message, objects=objects)))


def _reachable(message: Message) -> Message:
    """Without the objects that nothing refers to any more, as no workbook has them."""
    known, waiting = {message.root_object.name}, [message.root_object]
    while waiting:
        for name in waiting.pop().references:
            if name not in known:
                known.add(name)
                waiting.append(message.object_by_name[name])
    return replace(message, objects=tuple(each for each in message.objects if each.name in known))


def _with_message(model: Model, message: Message, changed: Message) -> Model:
    return replace(model, messages=tuple(changed if each is message else each for each in model.messages))


def _with_codes(model: Model, changed: CodeList) -> Model:
    codes = tuple(code.code for code in changed.codes)
    listed = replace(model, code_lists=tuple(changed if each.id == changed.id else each for each in model.code_lists))
    return _with_fields(listed, lambda field: _held(field, changed.id, codes))


def _held(field: Field, identity: str, codes: tuple[str, ...]) -> Field:
    is_held = isinstance(field.type, Coded) and field.type.code_list == identity
    return replace(field, type=Coded(codes, identity)) if is_held else field


def _with_fields(model: Model, change: Callable[[Field], Field]) -> Model:
    return replace(
        model,
        messages=tuple(
            replace(
                message,
                objects=tuple(replace(each, fields=tuple(map(change, each.fields))) for each in message.objects),
            )
            for message in model.messages
        ),
    )
