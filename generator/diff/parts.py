"""An object of a message alone, to judge a change where it is: what the object refers to admits anything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from lxml import etree

from generator.diff.apply import apply
from generator.diff.change import Change
from generator.emit.example_values import Object
from generator.emit.xml_form import XmlFormError, to_xml
from generator.model import AnyMessage, Coded, Field, Message, Model, ObjectType, Ref, Release
from generator.validate import Validation
from generator.verdicts import validation

_PAYLOAD = "any-message"
"""The object in the place of what an envelope carries."""


@dataclass(frozen=True)
class Part:
    """A message whose root is one of its objects; those that the root refers to are open and empty."""

    message: Message
    model: Model

    @classmethod
    def of(cls, message: Message, holder: ObjectType, release: Release, kept: Iterable[ObjectType] = ()) -> Part:
        """The part of an object; others that are kept are not emptied."""
        whole = {object_type.name: object_type for object_type in (holder, *kept)}
        return cls._complete(message, whole.values(), release)

    def changed(self, change: Change, kept: Iterable[ObjectType] = ()) -> Part:
        """The part with a change to it, by its names; the objects that are kept are not emptied."""
        (changed,) = apply(self.model, [change]).messages
        whole = {object_type.name: object_type for object_type in (*changed.objects, *kept)}
        return self._complete(changed, whole.values(), self.model.release)

    @classmethod
    def _complete(cls, message: Message, objects: Iterable[ObjectType], release: Release) -> Part:
        """The part with an empty object for whatever is referred to and not there."""
        there = [replace(each, fields=tuple(map(_alone, each.fields))) for each in objects]
        known = {object_type.name for object_type in there}
        missing = dict.fromkeys(name for each in there for name in each.references if name not in known)
        alone = replace(message, objects=(*there, *(_empty(name, message) for name in missing)))
        return cls(alone, Model(release, (alone,), ()))

    @cached_property
    def _validation(self) -> Validation:
        return validation(self.model)

    def accepts_json(self, fragment: Object) -> bool:
        """Whether an object of this kind is valid where it stands alone."""
        return self._validation.accepts_json(fragment, self.message.name)

    def accepts_xml(self, root: etree._Element) -> bool:
        """The same in XML."""
        return self._validation.accepts_xml(root)

    def xml(self, fragment: Object) -> etree._Element | None:
        """An object as an element; None where XML cannot say it."""
        return element(self.message, fragment, self.model)


def element(message: Message, value: Object, model: Model) -> etree._Element | None:
    """A root object as it travels in XML; None where XML cannot say it."""
    try:
        return etree.fromstring(to_xml(message, value, model))
    except XmlFormError:
        return None


def closure(message: Message, name: str) -> Iterator[ObjectType]:
    """An object and those that it refers to, by way of each other."""
    waiting, known = [name], {name}
    while waiting:
        object_type = message.object_by_name[waiting.pop()]
        yield object_type
        waiting += [each for each in object_type.references if each not in known]
        known.update(object_type.references)


def _alone(field: Field) -> Field:
    """A field that needs nothing of the release: no list, no other message."""
    match field.type:
        case AnyMessage():
            return replace(field, type=Ref(_PAYLOAD))
        case Coded(codes, str()):
            return replace(field, type=Coded(codes))
        case _:
            return field


def _empty(name: str, message: Message) -> ObjectType:
    known = message.object_by_name.get(name)
    if known is None:
        return ObjectType(name, "", "", (), is_open=True, origin=message.origin)
    return replace(known, fields=(), is_open=True)
