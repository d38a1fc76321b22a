"""Example messages as JSON values: the least that is valid, and all that is possible."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from decimal import Decimal
from itertools import cycle, islice
from typing import assert_never

from generator.acceptance import is_accepted
from generator.emit.xml_text import is_xml_text
from generator.model import (
    AnyMessage,
    Bounded,
    Coded,
    Field,
    Length,
    Message,
    Model,
    ObjectType,
    Ref,
    Scalar,
    Text,
    Type,
    scalar_of,
)
from generator.patterns.texts import text_matching

Json = dict[str, "Json"] | list["Json"] | str | int | float | bool
Object = dict[str, Json]

FREE_CONTENT: Object = {"contenu": "texte libre"}
"""The content of an object that the model leaves to its user."""

_ROOM = 10_000  # values; from there on an example takes required fields only
_LIMIT = 50_000  # values; from there on it ends, valid or not
_DEPTH = 30  # objects inside objects, for `_ROOM`; three times as many for `_LIMIT`
_USUAL: dict[Scalar, Json] = {
    Scalar.INTEGER: 1,
    Scalar.NUMBER: 1,
    Scalar.BOOLEAN: True,
    Scalar.DATE: "2026-03-14",
    Scalar.DATETIME: "2026-03-14T08:30:00+01:00",
}


def minimal(message: Message, model: Model) -> Object:
    """The message's root object with its required fields alone, all the way down."""
    return Example(message, model).object(message.root_object, is_whole=False)


def complete(message: Message, model: Model) -> Object:
    """The message's root object with every field that is sent and for which a valid value is known.

    Lists have one item, or as many as they must. An object inside itself has its
    required fields only.
    """
    return Example(message, model).object(message.root_object, is_whole=True)


class Example:
    """One example under way.

    It is valid when the message can be. Where nothing valid is known for a required
    field, the field's first example or an empty text stands in, and an object that
    requires itself ends at its third entry.
    """

    def __init__(self, message: Message, model: Model) -> None:
        self.message = message
        self.model = model
        self.values = {
            (object_type.name, name): value
            for object_type in message.objects
            for name, value in _values(object_type, model).items()
        }
        self.possible = self._possible_objects()
        self.path: list[str] = []  # the objects around, by name
        self.written = 0  # values so far

    def object(self, object_type: ObjectType, *, is_whole: bool) -> Object:
        is_whole = is_whole and object_type.name not in self.path and self._has_room(_ROOM, _DEPTH)
        if is_whole and object_type.is_open and not object_type.fields:
            return dict(FREE_CONTENT)
        self.path.append(object_type.name)
        members = {
            field.name: self._field(object_type, field, is_whole=is_whole)
            for field in object_type.fields
            if self._is_in(object_type, field, is_whole)
        }
        self.path.pop()
        return members

    def fragment(self, object_type: ObjectType, names: Collection[str]) -> Object:
        """An object with its required fields and those of some names."""
        fields = (field for field in object_type.fields if field.cardinality.is_required or field.name in names)
        return {field.name: self._field(object_type, field, is_whole=False) for field in fields}

    # --- which fields ------------------------------------------------------------

    def _is_in(self, object_type: ObjectType, field: Field, is_whole: bool) -> bool:
        if isinstance(field.type, Ref) and self.path.count(field.type.name) > 1:
            return False
        if not self._has_room(_LIMIT, 3 * _DEPTH):
            return False
        is_wanted = is_whole and not field.is_read_only and self.is_possible(object_type, field)
        return field.cardinality.is_required or is_wanted

    def _has_room(self, values: int, depth: int) -> bool:
        return self.written < values and len(self.path) <= depth

    def is_possible(self, object_type: ObjectType, field: Field) -> bool:
        """Whether a valid value of a field is known."""
        return self._is_possible(object_type, field, self.possible)

    def _possible_objects(self) -> set[str]:
        """The objects that have a valid value: all that they require has one."""
        known: set[str] = set()
        before = -1
        while len(known) > before:
            before = len(known)
            for object_type in reversed(self.message.objects):  # what is used comes after its user, mostly
                if self._is_possible_object(object_type, known):
                    known.add(object_type.name)
        return known

    def _is_possible_object(self, object_type: ObjectType, known: set[str]) -> bool:
        required = (field for field in object_type.fields if field.cardinality.is_required)
        return all(self._is_possible(object_type, field, known) for field in required)

    def _is_possible(self, object_type: ObjectType, field: Field, objects: set[str]) -> bool:
        match field.type:
            case Ref(name):
                return name in objects
            case AnyMessage():
                return bool(self.model.contents)
            case Text() | Coded() | Scalar() | Bounded():
                return bool(self.values[object_type.name, field.name])
            case _:
                assert_never(field.type)

    # --- what they hold ------------------------------------------------------------

    def _field(self, object_type: ObjectType, field: Field, *, is_whole: bool) -> Json:
        """A field's value; a longer list goes round its valid examples."""
        known = self.values.get((object_type.name, field.name)) or (_stand_in(field),)
        if not field.cardinality.is_list:
            return self._item(field, known[0], is_whole)
        length = min(max(field.cardinality.low, 1), _LIMIT)
        return [self._item(field, value, is_whole) for value in islice(cycle(known), length)]

    def _item(self, field: Field, value: Json, is_whole: bool) -> Json:
        self.written += 1
        match field.type:
            case Ref(name):
                return self.object(self.message.object_by_name[name], is_whole=is_whole)
            case AnyMessage():
                return _carried(self.model, is_whole=is_whole)
            case Text() | Coded() | Scalar() | Bounded():
                return value
            case _:
                assert_never(field.type)


def _carried(model: Model, *, is_whole: bool) -> Object:
    """The header's fields beside the first message that has a header; else a bare message."""
    example = complete if is_whole else minimal
    headed = next((content for content in model.contents if content.has_header), None)
    if model.header and headed:
        return {**example(model.header, model), headed.root: example(headed, model)}
    return {content.root: example(content, model) for content in model.contents[:1]}


# --- simple values ---------------------------------------------------------------


def _values(object_type: ObjectType, model: Model) -> dict[str, tuple[Json, ...]]:
    """For each simple field of an object its valid examples, else a generated value if any is known."""
    values = {field.name: _values_of(field.type, field.examples) or _generated(field) for field in object_type.fields}
    code, label = object_type.field("code"), object_type.field("label")
    if code and label and values["code"]:
        values["label"] = _labels(code, label, values["code"][0], model) or values["label"]
    return values


def _labels(code: Field, label: Field, value: Json, model: Model) -> tuple[Json, ...]:
    """The label of a code in its list: the two must not contradict each other."""
    code_list = model.code_list_by_id.get(code.type.code_list or "") if isinstance(code.type, Coded) else None
    return (
        _values_of(label.type, (entry.label for entry in code_list.codes if entry.code == value)) if code_list else ()
    )


def _values_of(type_: Type, texts: Iterable[str]) -> tuple[Json, ...]:
    """The values of the texts that are valid for a type."""
    read = (_value(type_, text) for text in texts if is_xml_text(text))
    return tuple(value for value in read if value is not None)


def _value(type_: Type, text: str) -> Json | None:
    """The value that a text stands for, None when it is not valid for the type."""
    if isinstance(type_, Ref | AnyMessage) or not is_accepted(text, type_):
        return None
    match scalar_of(type_):
        case Scalar.BOOLEAN:
            return text.lower() == "true"
        case Scalar.INTEGER | Scalar.NUMBER:
            return _json_number(text)
        case _:
            return text


def _json_number(text: str) -> Json:
    number = float(text)
    return int(number) if number.is_integer() else number


def _generated(field: Field) -> tuple[Json, ...]:
    match field.type:
        case Text((), length):
            return (_free_text(field, length),)
        case Text(patterns, length):
            text = text_matching(patterns, length)
            return () if text is None else (text,)
        case Coded(codes):
            return tuple(code for code in codes if is_xml_text(code))[:1]
        case Scalar():
            return (_USUAL[field.type],)
        case Bounded(scalar, bounds):
            usual, ends = str(_USUAL[scalar]), (bounds.low, bounds.high)
            within = (usual if bounds.admits(Decimal(usual)) else str(end) for end in ends if end is not None)
            return (_json_number(next(within)),)
        case Ref() | AnyMessage():
            return ()
        case _:
            assert_never(field.type)


def _free_text(field: Field, length: Length | None) -> str:
    """A text that names the field, as far as there is room."""
    title = " ".join(field.title.split())
    titled = [f"texte libre ({title})"] if title and is_xml_text(title) else []
    words = (text for text in (*titled, "texte libre", "texte") if length is None or length.admits(text))
    return next(words, "x" * max(length.low, 1) if length else "")


def _stand_in(field: Field) -> str:
    return next((text for text in field.examples if is_xml_text(text)), "")
