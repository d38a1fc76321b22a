"""A schema that needs no other file, phrased for code generators: a class has one name, that of the wire."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial

from generator.emit.schemas.parts import (
    CALENDARS,
    DRAFT,
    GENERATORS,
    Links,
    Schema,
    calendar,
    calendars_in,
    field_schema,
    label_and_description,
    object_schema,
    simple,
)
from generator.emit.schemas.payload import Carried, branch, branch_name, one_of
from generator.model import AnyMessage, Coded, Field, Message, Model, ObjectType, Simple, Type
from generator.naming.json_schema import json_classes
from generator.naming.python import class_name
from generator.shapes.modules import message_module
from generator.shapes.shared_types import shared_types
from generator.shapes.uses import field_uses, first_uses

_Key = tuple[str, str] | str | Type
"""An object by its message's and its own name, what carries a message by that message's name, or a type."""

_PAYLOAD = AnyMessage()


@dataclass(frozen=True, slots=True)
class _Definition:
    """A definition that occurs once, under a name that no other definition has."""

    keys: tuple[_Key, ...]  # several for a type that messages share
    name: str  # the one it should have
    owner: str  # the root that precedes the name when another definition has it
    schema: Callable[[], Schema]


def bundle(message: Message, model: Model) -> Schema:
    """The schema of one message with all that it refers to among its definitions; an envelope's has all messages."""
    carried = filter(None, (model.header, *model.contents)) if message.is_envelope else ()
    made = _Bundle((message, *carried), model, "#/definitions/", root=message)
    (_, root), *definitions = made.definitions()  # the first is the document itself
    return {
        "$schema": DRAFT,
        "$id": f"bundle/{message.name}.schema.json",
        "title": message.root,
        **label_and_description(message.title, message.description),
        "$comment": f"{message.name}, version {model.release.version}",
        **root,
        **({"definitions": dict(definitions)} if definitions else {}),
    }


def components(model: Model, folder: str) -> Mapping[str, Schema]:
    """Every definition of a release by its name; they refer to each other as members of a `folder`."""
    messages = filter(None, (*model.envelopes, model.header, *model.contents))
    return dict(_Bundle(tuple(messages), model, folder, root=None).definitions())


class _Bundle:
    """What is the same in several messages is one definition; objects that differ have different names."""

    def __init__(self, messages: tuple[Message, ...], model: Model, folder: str, root: Message | None) -> None:
        self.root = root  # the message that is the document itself
        self.model = model
        self.folder = folder
        self.messages = messages
        self.contents = model.contents if any(message.is_envelope for message in messages) else ()
        self.wanted = list(self._wanted())
        names = json_classes((wanted.name, wanted.owner) for wanted in self.wanted)
        self.names: Mapping[_Key, str] = {
            key: name for wanted, name in zip(self.wanted, names, strict=True) for key in wanted.keys
        }

    def definitions(self) -> Iterator[tuple[str, Schema]]:
        """Each by its name; that of the first message's root is the first."""
        for wanted in self.wanted:
            yield self.names[wanted.keys[0]], wanted.schema()

    # --- definitions ---------------------------------------------------------------

    def _wanted(self) -> Iterator[_Definition]:
        """All definitions; the roots come first and keep their names."""
        for message in self.messages:
            yield self._object((message.name,), message, message.root_object)
        if self.root is None and self.contents:
            yield _Definition((_PAYLOAD,), "message", "", self._titled_payload)
        yield from self._branches()
        for scalar in calendars_in(self.messages):
            yield _Definition((scalar,), CALENDARS[scalar], "", partial(calendar, scalar))
        yield from self._objects()
        yield from self._codes()

    def _objects(self) -> Iterator[_Definition]:
        """Those that several messages have, then each message's own."""
        by_name = {message.name: message for message in self.messages}
        shared = shared_types(self.messages)
        for type_ in shared:
            first = by_name[type_.messages[0]]
            yield self._object(type_.messages, first, first.object_by_name[type_.name])
        for message in self.messages:
            _, *own = message_module(message, shared).objects
            yield from (self._object((message.name,), message, object_type) for object_type in own)

    def _titled_payload(self) -> Schema:
        return {"title": self.names[_PAYLOAD], **self._payload()}

    def _object(self, messages: tuple[str, ...], message: Message, object_type: ObjectType) -> _Definition:
        is_root = object_type is message.root_object
        described = message if is_root else object_type
        words = label_and_description(described.title, described.description)
        keys = tuple((name, object_type.name) for name in messages)

        def schema() -> Schema:
            links = self._links[message.name]
            return {"title": self.names[keys[0]], **words, **object_schema(object_type, links, GENERATORS)}

        return _Definition(keys, message.root if is_root else object_type.name, "" if is_root else message.root, schema)

    def _codes(self) -> Iterator[_Definition]:
        """Each set of codes by the name of its list, or of its first field."""
        known: set[Type] = set()
        for message in self.messages:
            first = first_uses(field_uses(message.objects))
            for type_, use in first.items():
                if isinstance(type_, Coded) and type_ not in known:
                    name = f"{use.holder.name}{use.field.name[:1].upper()}{use.field.name[1:]}"
                    yield self._coded(type_, name, message.root)
            known.update(first)

    def _coded(self, type_: Coded, name: str, owner: str) -> _Definition:
        code_list = self.model.code_list_by_id.get(type_.code_list or "")
        words = label_and_description(code_list.title, code_list.description) if code_list else {}

        def schema() -> Schema:
            return {"title": self.names[type_], **words, **simple(type_)}

        return _Definition((type_,), class_name(code_list.id) if code_list else name, owner, schema)

    # --- what refers to it -----------------------------------------------------------

    @cached_property
    def _links(self) -> Mapping[str, Links]:
        """By the message's name."""
        simple_ = {key: self._link(key) for key in self.names if isinstance(key, Simple)}
        payload = {"$ref": self._link(_PAYLOAD)} if _PAYLOAD in self.names else self._payload()
        return {
            message.name: Links(
                {object_type.name: self._link((message.name, object_type.name)) for object_type in message.objects},
                simple_,
                payload,
            )
            for message in self.messages
        }

    def _link(self, key: _Key) -> str:
        is_document = self.root is not None and key == (self.root.name, self.root.root_object.name)
        return "#" if is_document else f"{self.folder}{self.names[key]}"

    def _payload(self) -> Schema:
        return one_of(self._link(content.name) for content in self.contents) if self.contents else {}

    def _branches(self) -> Iterator[_Definition]:
        for content in self.contents:
            yield _Definition((content.name,), branch_name(content), "", partial(self._branch, content))

    def _branch(self, message: Message) -> Schema:
        return branch(self.names[message.name], message, self.model.header, self._carried)

    @cached_property
    def _carried(self) -> Carried:
        header = self.model.header
        fields = header.root_object.fields if header else ()
        return Carried(
            messages={
                content.name: {"$ref": self._link((content.name, content.root_object.name))}
                for content in self.model.contents
            },
            header={
                field.name: field_schema(_brief(field), self._links[header.name], GENERATORS)
                for field in fields
                if header
            },
        )


def _brief(field: Field) -> Field:
    """A field of the header as each of many definitions has it; the header's own holds the rest."""
    return replace(field, description="", examples=())
