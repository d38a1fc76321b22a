"""Where each thing of the model stands in the documentation: file names and anchors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator import naming
from generator.model import Message, Model


@dataclass(frozen=True, slots=True)
class Anchors:
    """The anchors of one message's page, unique on it."""

    objects: Mapping[str, str]  # by the object's name
    fields: Mapping[tuple[str, str], str]  # by the names of object and field

    @classmethod
    def of(cls, message: Message) -> Anchors:
        """`alert` for an object, `alert--reception` for a field; no slug holds `--` itself."""
        objects = naming.slugs(one.name for one in message.objects)
        fields = {
            (one.name, name): f"{objects[one.name]}--{slug}"
            for one in message.objects
            for name, slug in naming.slugs(field.name for field in one.fields).items()
        }
        return cls(objects, fields)


@dataclass(frozen=True, slots=True)
class Places:
    """File names and anchors of a whole release."""

    messages: Mapping[str, Anchors]  # by the message's name, which is its file's too
    code_lists: Mapping[str, str]  # a file's name without ending, by the list's id
    scenarios: Mapping[str, str]  # an anchor, by the scenario's name
    types: Mapping[str, str]  # an anchor, by the name of a type that several messages have

    def of_message(self, message: Message) -> Places:
        """What the page of one message refers to."""
        own = {one.name for one in message.objects[1:]}
        types = {name: anchor for name, anchor in self.types.items() if name in own}
        return Places({message.name: self.messages[message.name]}, self.code_lists, {}, types)

    @classmethod
    def of(cls, model: Model) -> Places:
        return cls(
            messages={one.name: Anchors.of(one) for one in model.messages},
            code_lists=naming.slugs(one.id for one in model.code_lists),
            scenarios=naming.slugs(one.name for one in model.scenarios),
            types=naming.slugs(_shared_types(model)),
        )


def _shared_types(model: Model) -> Iterator[str]:
    """The types that more than one message has, by name; a root is a message's own."""
    found = Counter(one.name for message in model.messages for one in message.objects[1:])
    yield from sorted(name for name, count in found.items() if count > 1)
