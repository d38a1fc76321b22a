"""Objects of one message, by themselves or in the least message that holds them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from generator.emit.example_values import Example, Object
from generator.model import Field, Message, Model, ObjectType, Ref


class Fragments:
    """Objects of one message, each as small as may be."""

    def __init__(self, message: Message, model: Model) -> None:
        self.message = message
        self._example = Example(message, model)

    def object(self, object_type: ObjectType, names: Collection[str] = ()) -> Object:
        """An object with its required fields and those that are named; the objects inside have their required ones."""
        return self._example.fragment(object_type, names)

    def around(self, way: Sequence[Field], fragment: Object) -> Object:
        """The least message that holds an object at the end of a way, whose fields lead to it from the root object."""
        for holder, field in reversed([*zip(self.holders(way), way, strict=False)]):
            around = self.object(holder, (field.name,))
            shown = around[field.name]
            around[field.name] = [fragment, *shown[1:]] if isinstance(shown, list) else fragment
            fragment = around
        return fragment

    def holders(self, way: Sequence[Field]) -> Iterator[ObjectType]:
        """The objects on a way, from the root object to the one at its end."""
        yield self.message.root_object
        for field in way:
            if isinstance(field.type, Ref):
                yield self.message.object_by_name[field.type.name]

    def is_possible(self, object_type: ObjectType, field: Field) -> bool:
        """Whether a valid value of a field is known."""
        return self._example.is_possible(object_type, field)

    def is_reachable(self, way: Sequence[Field]) -> bool:
        """Whether a valid message with all that a way leads to is known."""
        holders = [*self.holders(way)]
        needed = ((holder, field) for holder in holders for field in holder.fields if field.cardinality.is_required)
        return all(self.is_possible(*pair) for pair in (*needed, *zip(holders, way, strict=False)))
