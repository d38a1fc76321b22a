"""What a message holds although it is only received: the fields that nobody is to send."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.diagnostics import phrase
from generator.model import AnyMessage, Field, Message, Model, ObjectType, Ref
from generator.validate.flaws import Flaw
from generator.validate.lines import Path


def read_only_flaws(message: Message, value: Any, model: Model) -> Iterator[Flaw]:
    """Each field of a document, and of the messages in it, that is there and is not to be sent."""
    yield from _Walk(model).object(message, message.root_object, value, ())


class _Walk:
    """Through the members that the model knows; what has another form than it says is passed over."""

    def __init__(self, model: Model) -> None:
        self.model = model

    def object(self, message: Message, one: ObjectType, value: Any, path: Path) -> Iterator[Flaw]:
        for field in one.fields:
            if isinstance(value, dict) and field.name in value:
                yield from self._field(message, field, value[field.name], (*path, field.name))

    def _field(self, message: Message, field: Field, value: Any, path: Path) -> Iterator[Flaw]:
        if field.is_read_only:
            yield Flaw(path, value, phrase("nothing-sent"), field.title, phrase("field-read-only", name=field.name))
            return
        for index, item in enumerate(value) if isinstance(value, list) else [(None, value)]:
            at = path if index is None else (*path, index)
            match field.type:
                case Ref(name):
                    yield from self.object(message, message.object_by_name[name], item, at)
                case AnyMessage():
                    yield from self._payload(item, at)
                case _:
                    pass

    def _payload(self, value: Any, path: Path) -> Iterator[Flaw]:
        if self.model.header:
            yield from self.object(self.model.header, self.model.header.root_object, value, path)
        for one in self.model.contents:
            if isinstance(value, dict) and one.root in value:
                yield from self.object(one, one.root_object, value[one.root], (*path, one.root))
