"""Envelopes: messages that carry other messages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, cast

from .message import Message
from .wire import WireMessage, WireModel


class Envelope(WireMessage):
    """A message that carries others, found wherever they stand in it."""

    @property
    def messages(self) -> tuple[Message, ...]:
        """What the envelope carries, in order."""
        return tuple(messages_in(self))

    @property
    def message(self) -> Message:
        """The one message that the envelope carries, as nearly all do.

        Raises: ValueError when there are several, of which none should be lost.
        """
        messages = self.messages
        if len(messages) != 1:
            raise ValueError(f"the envelope carries {len(messages)} messages: see `messages`")
        return messages[0]


def messages_in(value: Any) -> Iterator[Message]:
    """The messages in a value of an envelope, in order."""
    if isinstance(value, Message):
        yield value
    elif isinstance(value, WireModel):
        for item in members(value).values():
            yield from messages_in(item)
    elif isinstance(value, list):
        for item in cast(Iterable[Any], value):
            yield from messages_in(item)


def members(model: WireModel) -> dict[str, Any]:
    """The fields that are there, by their names on the wire."""
    named = ((field.alias or name, getattr(model, name)) for name, field in type(model).model_fields.items())
    return {key: item for key, item in named if item is not None}


def carrying(model: WireModel, message: Message) -> dict[str, Any]:
    """The members of an envelope or a part of it, with this message in the place of all that it carried."""
    return {key: _replaced(item, message) for key, item in members(model).items()}


def _replaced(value: Any, message: Message) -> Any:
    if next(messages_in(value), None) is None:
        return value
    if isinstance(value, WireModel):
        return carrying(value, message)
    if isinstance(value, list):
        carriers = (item for item in cast(Iterable[Any], value) if next(messages_in(item), None))
        return [_replaced(next(carriers), message)]
    return message
