"""Where in a message each of its objects stands first, and the least message around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.emit.example_values import Object
from generator.emit.fragments import Fragments
from generator.emit.json_text import json_text
from generator.model import Field, Message, Model, ObjectType, Ref
from generator.shapes.xml_names import XmlName, field_elements
from generator.walk import Path, visits, with_value

_LARGEST = 100_000  # characters of a least message in JSON


@dataclass(frozen=True)
class Site:
    """An object at the end of a way through a message, on which each list has the object first."""

    message: Message
    model: Model
    fragments: Fragments
    way: tuple[Field, ...]  # from the root object to the field that the object stands in
    holder: ObjectType

    @cached_property
    def _whole(self) -> Object:
        """The least message with the object."""
        return self.fragments.around(self.way, self.fragments.object(self.holder))

    def around(self, members: Object) -> Object:
        """The least message with other members of the object."""
        whole: Object = with_value(self._whole, self.path, members)
        return whole

    @cached_property
    def path(self) -> Path:
        """From the root object to this."""
        return tuple(step for field in self.way for step in field_path(field))

    @cached_property
    def elements(self) -> tuple[XmlName, ...]:
        """The elements from that of the root object, which is left out, to that of this object."""
        return tuple(name for field in self.way for name in self.names(field))

    def names(self, field: Field) -> tuple[XmlName, ...]:
        """The elements from that of the object around a field to that of its value."""
        elements = field_elements(field, self.message, self.model)
        return (elements.wrapper, elements.item) if elements.wrapper else (elements.item,)

    @property
    def is_root(self) -> bool:
        return not self.way

    @property
    def label(self) -> str:
        """The French label of the field that the object stands in, else its own."""
        return (self.way[-1].title if self.way else "") or self.holder.title

    @property
    def is_small(self) -> bool:
        """Whether the least message is one that a person would look at."""
        return len(json_text(self._whole)) <= _LARGEST

    @property
    def is_possible(self) -> bool:
        """Whether a valid message with this object is known."""
        return self.fragments.is_reachable(self.way)


def sites(message: Message, model: Model) -> Iterator[Site]:
    """Each object of a message once, in the order of a document."""
    fragments = Fragments(message, model)
    yield Site(message, model, fragments, (), message.root_object)
    for visit in visits(message):
        if visit.is_entered and isinstance(visit.field.type, Ref):
            yield Site(message, model, fragments, visit.fields, message.object_by_name[visit.field.type.name])


def field_path(field: Field) -> Path:
    """From an object to the value of a field of it, or to the first item."""
    return (field.name, 0) if field.cardinality.is_list else (field.name,)


def numbered(names: Iterable[XmlName]) -> tuple[str, ...]:
    """The steps of an XPath to the first elements of these names."""
    return tuple(f"{name.name}[1]" for name in names)
