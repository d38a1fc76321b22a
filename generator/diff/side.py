"""One release as a sender or a receiver of messages: what it says of whole messages and of their parts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from lxml import etree

from generator.diff.parts import Part
from generator.emit.example_values import Object, complete, minimal
from generator.emit.fragments import Fragments
from generator.model import Coded, Field, Message, Model, ObjectType, Ref
from generator.validate import Validation
from generator.verdicts import validation
from generator.walk import Visit, members, visits, with_value


@dataclass(frozen=True, slots=True)
class Target:
    """Where a change shows in a release: a message, an object of it, a field of that."""

    message: Message
    holder: ObjectType
    field: Field | None = None


@dataclass(frozen=True)
class Side:
    """A release with what was made of it, each once."""

    model: Model
    _parts: dict[tuple[str, str, str], Part] = field(default_factory=dict)
    _fragments: dict[str, Fragments] = field(default_factory=dict)
    _complete: dict[str, Object] = field(default_factory=dict)
    _ways: dict[str, Mapping[str, Visit]] = field(default_factory=dict)

    @cached_property
    def validation(self) -> Validation:
        return validation(self.model)

    @cached_property
    def message_by_root(self) -> Mapping[str, Message]:
        return {message.root: message for message in reversed(self.model.messages)}

    # --- verdicts ------------------------------------------------------------------

    def accepts_json(self, root: str, value: Object) -> bool:
        """Whether a message of this root is valid."""
        message = self.message_by_root.get(root)
        return message is not None and self.validation.accepts_json(value, message.name)

    def accepts_xml(self, root: etree._Element) -> bool:
        """The same in XML, where the namespace is one of the root."""
        return self.validation.accepts_xml(root)

    def part(self, message: Message, holder: ObjectType) -> Part:
        """An object of a message alone, under the root and namespace of the message."""
        key = (message.root, message.namespace, holder.name)
        if key not in self._parts:
            self._parts[key] = Part.of(message, holder, self.model.release)
        return self._parts[key]

    # --- messages ------------------------------------------------------------------

    def target(self, names: tuple[str, ...]) -> Target | None:
        """What names of a message, an object and a field lead to; None where the first two lead nowhere."""
        message = self.model.message_by_name.get(names[0])
        holder = message.object_by_name.get(names[1]) if message else None
        return Target(message, holder, holder.field(names[2]) if names[2:] else None) if message and holder else None

    def holders(self, identity: str) -> Iterator[Target]:
        """The fields that hold the codes of a list."""
        for message in self.model.messages:
            for holder in message.objects:
                for each in holder.fields:
                    if isinstance(each.type, Coded) and each.type.code_list == identity:
                        yield Target(message, holder, each)

    def fragment(self, target: Target, names: tuple[str, ...] = ()) -> Object:
        """An object with its required fields and those that are named."""
        return self._of(target.message).object(target.holder, names)

    def whole(self, message: Message) -> Object:
        """All that a message holds."""
        if message.name not in self._complete:
            self._complete[message.name] = complete(message, self.model)
        return self._complete[message.name]

    def least(self, message: Message) -> Object:
        """The least that a message holds."""
        return minimal(message, self.model)

    def around(self, target: Target, fragment: Object) -> Iterator[Object]:
        """Whole messages with a fragment in the place of an object: the least one, and one with all that there is."""
        if target.holder is target.message.root_object:
            yield fragment
            return
        way = self._way(target)
        if way is None:
            return
        yield self._of(target.message).around(way.fields, fragment)
        yield from self._within_whole(target, fragment)

    def _within_whole(self, target: Target, fragment: Object) -> Iterator[Object]:
        whole = self.whole(target.message)
        for member in members(target.message, whole):
            if member.field.type == Ref(target.holder.name):
                yield with_value(whole, member.items[0].path, fragment)
                return

    def _way(self, target: Target) -> Visit | None:
        """The first way to an object."""
        name = target.message.name
        if name not in self._ways:
            entered = (visit for visit in visits(target.message) if visit.is_entered)
            self._ways[name] = {visit.field.type.name: visit for visit in entered if isinstance(visit.field.type, Ref)}
        return self._ways[name].get(target.holder.name)

    def _of(self, message: Message) -> Fragments:
        if message.name not in self._fragments:
            self._fragments[message.name] = Fragments(message, self.model)
        return self._fragments[message.name]
